import type {Random} from './random.ts';
import type {DaysAgo, Signing} from './story.ts';

export const day = 86_400_000;
const hour = 3_600_000;

/** Kyiv is two or three hours ahead of UTC: good enough to sleep at night. */
const morning = 5;

const isWeekend = (instant: number) => [0, 6].includes(new Date(instant).getUTCDay());

/** The instant of an official's act: in the morning of a working day. */
export function workingMorning(ago: DaysAgo, now: number): number {
  const at = (instant: number) => Math.floor(instant / day) * day + 7.3 * hour;
  if ('workingDays' in ago) {
    let instant = at(now);
    for (let left = ago.workingDays; left > 0 || isWeekend(instant); ) {
      instant -= day;
      if (!isWeekend(instant)) left -= 1;
    }
    return instant;
  }
  let instant = at(now - ago.days * day);
  while (isWeekend(instant)) instant -= day;
  return instant;
}

/** The instant of a citizen's act: whenever they had the time. */
export const anyMoment = (ago: DaysAgo, now: number): number =>
  'workingDays' in ago ? workingMorning(ago, now) + 6 * hour : now - ago.days * day;

/** Moves an instant of the night to the day or the evening. */
function awake(instant: number, random: Random): number {
  const midnight = Math.floor(instant / day) * day;
  const evening = random.chance(0.45);
  return midnight + (morning + (evening ? 11 + random.next() * 5 : random.next() * 11)) * hour;
}

/**
 * When people signed: many in the first days, then steadily, more after each surge; sorted. The
 * signature numbered `threshold` comes at `reached`, where that is given.
 */
export function signingMoments(
  {total, surges = []}: Signing,
  {from, to, reached, threshold, now, random}: {from: number; to: number; reached?: number; threshold: number; now: number; random: Random},
): number[] {
  const between = (low: number, high: number): number => {
    const dice = random.next();
    let floor = 0;
    for (const {days, share} of surges) {
      floor += share;
      const start = now - days * day;
      if (dice < floor && start > low && start < high) return Math.min(start + random.next() ** 2 * 4 * day, high);
    }
    // A fifth comes in the first week, told from friend to friend.
    return dice > 0.8 ? Math.min(low + random.next() * 7 * day, high) : low + random.next() * (high - low);
  };
  const some = (count: number, low: number, high: number) =>
    Array.from({length: count}, () => {
      const moment = between(low, high);
      const shifted = awake(moment, random);
      return shifted > low && shifted < high ? shifted : moment;
    }).sort((a, b) => a - b);
  if (reached === undefined) return some(total, from, to);
  return [...some(threshold - 1, from, reached), reached, ...some(total - threshold, reached, to)];
}
