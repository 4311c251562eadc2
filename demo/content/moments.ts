import type {Random} from './random.ts';
import type {DaysAgo, Signing} from './story.ts';

export const day = 86_400_000;
const hour = 3_600_000;

/** Hours of UTC in which the town is awake, and its council at work. */
const wakes = 5;
const opens = 7.3;

const isWeekend = (instant: number) => [0, 6].includes(new Date(instant).getUTCDay());

/** The morning of the last working day before an instant's own. */
export function workdayBefore(instant: number): number {
  const morning = Math.floor(instant / day) * day - day + opens * hour;
  return isWeekend(morning) ? workdayBefore(morning) : morning;
}

/** The instant of an official's act: in the morning of a working day. */
export function workingMorning(ago: DaysAgo, now: number): number {
  if ('days' in ago) return workdayBefore(now - (ago.days - 1) * day);
  let instant = now;
  for (let left = ago.workingDays; left > 0; left--) instant = workdayBefore(instant);
  return instant;
}

/** The instant of a citizen's act: whenever they had the time. */
export const anyMoment = (ago: DaysAgo, now: number): number => ('days' in ago ? now - ago.days * day : workingMorning(ago, now) + 6 * hour);

/** Moves an instant of the night to the day or the evening. */
function awake(instant: number, random: Random): number {
  const midnight = Math.floor(instant / day) * day;
  const evening = random.chance(0.45);
  return midnight + (wakes + (evening ? 11 + random.next() * 5 : random.next() * 11)) * hour;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** When so many people signed: more in the first week, from friend to friend, and after each surge. Sorted. */
function someMoments(count: number, {from, to}: Span, surges: readonly {at: number; share: number}[], random: Random): number[] {
  const moment = (): number => {
    let dice = random.next();
    for (const {at, share} of surges) {
      if (dice < share && at > from && at < to) return Math.min(at + random.next() ** 2 * 4 * day, to);
      dice -= share;
    }
    return random.chance(0.2) ? Math.min(from + random.next() * 7 * day, to) : from + random.next() * (to - from);
  };
  return Array.from({length: count}, () => {
    const any = moment();
    const shifted = awake(any, random);
    return shifted > from && shifted < to ? shifted : any;
  }).sort((a, b) => a - b);
}

/** When people signed; the signature numbered `threshold` comes at `reached`, where that is given. */
export function signingMoments(
  {total, surges = []}: Signing,
  {from, to, reached, threshold, now, random}: Span & {reached: number | undefined; threshold: number; now: number; random: Random},
): number[] {
  const days = surges.map(({days: ago, share}) => ({at: now - ago * day, share}));
  if (reached === undefined) return someMoments(total, {from, to}, days, random);
  return [
    ...someMoments(threshold - 1, {from, to: reached}, days, random),
    reached,
    ...someMoments(total - threshold, {from: reached, to}, [], random),
  ];
}
