import type {Pattern, SuspectGroup} from '../../../contract/suspicions.ts';
import {Breath} from '../../breath.ts';
import type {Hints} from '../../identity/hints.ts';
import {leadersOf, nameKey} from './names.ts';

/** A signature that counts, as it is compared with the others. */
export interface Line {
  readonly id: string;
  readonly name: string;
  /** Milliseconds. */
  readonly at: number;
  readonly hints: Partial<Hints>;
}

/** Lines that have something in common. */
export interface Group {
  readonly pattern: Pattern;
  /** What they have in common, in a form that is never shown but for a mail provider. */
  readonly key: string;
  /** In the order of time. */
  readonly lines: readonly Line[];
  readonly usual?: number;
  readonly alsoIn: readonly Pattern[];
  readonly innocence: SuspectGroup['innocence'];
}

const suspect: Readonly<Record<SuspectGroup['innocence'], number>> = {likely: 0, possible: 1, unlikely: 2};

type Found = Pick<Group, 'pattern' | 'key' | 'lines' | 'usual'>;

/** Half a country has its mail there: that many signers share one says nothing. */
const commonProviders = new Set(
  'gmail.com ukr.net i.ua meta.ua bigmir.net online.ua outlook.com hotmail.com live.com msn.com yahoo.com icloud.com me.com proton.me protonmail.com mail.com gmx.net gmx.de mail.ru inbox.ru list.ru bk.ru yandex.ru yandex.com ya.ru rambler.ru mail.kg'.split(' '),
);

/** From how many on a group is shown: so many, and at least this share of all. */
const least: Readonly<Record<Exclude<Pattern, 'burst'>, {readonly lines: number; readonly share: number}>> = {
  network: {lines: 5, share: 0.005},
  domain: {lines: 5, share: 0.01},
  mailbox: {lines: 4, share: 0.002},
  names: {lines: 3, share: 0.001},
};

/** Ten minutes, in milliseconds. */
const span = 600_000;
/** Ten minutes stand out with so many signatures, and so many times as many as usual. */
const burst = {lines: 10, times: 6};

function byKey(pattern: Exclude<Pattern, 'burst'>, lines: readonly Line[], keyOf: (line: Line) => string | undefined): Found[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = keyOf(line);
    if (!key) continue;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  const {lines: fewest, share} = least[pattern];
  const enough = Math.max(fewest, share * lines.length);
  return [...groups].filter(([, group]) => group.length >= enough).map(([key, group]) => ({pattern, key, lines: group}));
}

const median = (sorted: readonly number[]) => sorted[sorted.length >> 1] ?? 0;

/** Spans of ten minutes with far more signatures than usual; those that follow one another are one. */
function bursts(lines: readonly Line[]): Found[] {
  const spans = new Map<number, Line[]>();
  for (const line of lines) {
    const n = Math.floor(line.at / span);
    const inSpan = spans.get(n);
    if (inSpan) inSpan.push(line);
    else spans.set(n, [line]);
  }
  const usual = median([...spans.values()].map(({length}) => length).sort((a, b) => a - b));
  const enough = Math.max(burst.lines, burst.times * usual);
  const found: Array<{first: number; last: number; lines: Line[]}> = [];
  for (const [n, inSpan] of [...spans].sort(([a], [b]) => a - b)) {
    if (inSpan.length < enough) continue;
    const before = found.at(-1);
    if (before?.last === n - 1) {
      before.last = n;
      before.lines.push(...inSpan);
    } else found.push({first: n, last: n, lines: [...inSpan]});
  }
  return found.map(({first, lines: together}) => ({pattern: 'burst', key: String(first), lines: together, usual}));
}

/** Lines by what they show. */
async function together(lines: readonly Line[], breath: Breath): Promise<Found[]> {
  const keys = new Map<Line, string>();
  await breath.each(lines, (line) => void keys.set(line, nameKey(line.name)));
  const leaders = await leadersOf([...keys.values()], breath);
  const finders: ReadonlyArray<() => Found[]> = [
    () => byKey('network', lines, ({hints}) => hints.network),
    () => byKey('domain', lines, ({hints: {domain}}) => (domain && !commonProviders.has(domain) ? domain : undefined)),
    () => byKey('mailbox', lines, ({hints}) => hints.mailbox),
    () => byKey('names', lines, (line) => leaders.get(keys.get(line)!)),
    () => bursts(lines),
  ];
  const found: Found[] = [];
  for (const find of finders) {
    found.push(...find());
    await breath.take();
  }
  return found;
}

/**
 * What signatures of one petition have in common, most suspicious first. It finds what may be a
 * school, an office or a shared link as well as a forger: `innocence` says how much else agrees.
 * It takes its breath, so that others are answered while it looks through thousands.
 * @param lines In the order of time.
 */
export async function findPatterns(lines: readonly Line[]): Promise<Group[]> {
  const breath = new Breath();
  const found = await together(lines, breath);
  const shows = new Map<Line, Set<Pattern>>();
  await breath.each(found, ({pattern, lines: some}) => {
    for (const line of some) shows.set(line, (shows.get(line) ?? new Set()).add(pattern));
  });
  const patterns = [...new Set(found.map(({pattern}) => pattern))];
  const judged: Group[] = [];
  await breath.each(found, (group) => {
    const alsoIn = patterns.filter((pattern) => pattern !== group.pattern && 2 * group.lines.filter((line) => shows.get(line)?.has(pattern)).length >= group.lines.length);
    judged.push({...group, alsoIn, innocence: alsoIn.length === 0 ? 'likely' : alsoIn.length === 1 ? 'possible' : 'unlikely'});
  });
  // Of those that are equally suspect the largest comes first.
  return judged.sort((a, b) => suspect[b.innocence] - suspect[a.innocence] || b.lines.length - a.lines.length || (a.key < b.key ? -1 : 1));
}
