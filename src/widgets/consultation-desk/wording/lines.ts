import {consultationLimits as limits} from '../../../contract/consultation-limits.ts';
import type {DraftVersion, ImportDoubt, Provision, ProvisionInput, RecognisedText} from '../../../contract/provisions.ts';

/** A provision while it is corrected by hand. */
export interface Line extends ProvisionInput {
  /** Stays the same wherever the line goes. */
  readonly key: number;
  /** Why somebody should look; goes when it is changed. */
  readonly doubts?: readonly ImportDoubt[] | undefined;
}

export type Lines = readonly Line[];

const inputOf = ({type, depth, number, heading, text, id}: Pick<Provision, 'type' | 'depth' | 'number' | 'heading' | 'text' | 'id'>): ProvisionInput => ({type, depth, number, heading, text, id});

export const recognisedLines = ({provisions, doubts}: RecognisedText): Lines =>
  provisions.map((one, key) => {
    const own = doubts.filter(({provision}) => provision === one.id).map(({doubt}) => doubt);
    return {...inputOf(one), was: one.was, key, ...(own.length > 0 ? {doubts: own} : {})};
  });

/** The lines of a version, to go on from. @param isNext Whether what is made of them follows it; else it takes its place. */
export const versionLines = ({provisions}: DraftVersion, isNext: boolean): Lines => provisions.map((one, key) => ({...inputOf(one), ...(isNext ? {was: one.id} : {}), key}));

const nextKey = (lines: Lines) => Math.max(-1, ...lines.map(({key}) => key)) + 1;

/** Where what stands below a line ends. */
function endOf(lines: Lines, at: number): number {
  const depth = lines[at]?.depth ?? 0;
  let end = at + 1;
  while (end < lines.length && lines[end]!.depth > depth) end += 1;
  return end;
}

/** No line stands deeper than one below the line before it. */
function settled(lines: Lines): Lines {
  let before = -1;
  return lines.map((line) => {
    const depth = Math.min(line.depth, before + 1, limits.depth);
    before = depth;
    return depth === line.depth ? line : {...line, depth};
  });
}

/**
 * Lines whose printed number or place has changed get their address from it again: an id says what
 * is printed. What they were in the version before stays known.
 */
const renamed = (lines: Lines, from: number, to: number): Lines => lines.map((line, at) => (at >= from && at < to && line.id !== undefined ? {...line, id: undefined} : line));

const spliced = (lines: Lines, at: number, gone: number, ...come: readonly Line[]): Lines => settled([...lines.slice(0, at), ...come, ...lines.slice(at + gone)]);

/** Changes what a line says. */
export function edited(lines: Lines, at: number, change: Partial<ProvisionInput>): Lines {
  const before = lines[at]!;
  const line: Line = {...before, ...change, doubts: undefined};
  const all = spliced(lines, at, 1, line);
  return line.number !== before.number || line.type !== before.type ? renamed(all, at, endOf(all, at)) : all;
}

const joined = (...parts: readonly string[]) => parts.filter(Boolean).join('\n\n');

/** Puts a line into the one before it, number and all: nothing of the text is lost. */
export function merged(lines: Lines, at: number, lang: string): Lines {
  const [above, line] = [lines[at - 1], lines[at]];
  if (!above || !line) return lines;
  const said = [line.number, line.heading[lang]].filter(Boolean).join(' ');
  const text = line.text[lang] ?? '';
  const own = said && text && !line.heading[lang] ? `${said} ${text}` : joined(said, text);
  return spliced(lines, at - 1, 2, {...above, doubts: undefined, text: {...above.text, [lang]: joined(above.text[lang] ?? '', own)}});
}

/** Parts a line in two at a place in its text; the second half has no number yet. */
export function split(lines: Lines, at: number, lang: string, place: number): Lines {
  const line = lines[at]!;
  const text = line.text[lang] ?? '';
  const second: Line = {type: line.type, depth: line.depth, number: '', heading: {}, text: {[lang]: text.slice(place).trim()}, key: nextKey(lines)};
  return spliced(lines, at, 1, {...line, doubts: undefined, text: {...line.text, [lang]: text.slice(0, place).trim()}}, second);
}

/** Where a line would change places with its neighbour of the same depth, all that stands below included; undefined where it cannot. */
export function neighbour(lines: Lines, at: number, by: -1 | 1): number | undefined {
  const depth = lines[at]?.depth ?? 0;
  if (by === 1) {
    const next = endOf(lines, at);
    return lines[next]?.depth === depth ? next : undefined;
  }
  let before = at - 1;
  while (before >= 0 && lines[before]!.depth > depth) before -= 1;
  return lines[before]?.depth === depth ? before : undefined;
}

/** Moves a line, with all below it, past its neighbour. */
export function moved(lines: Lines, at: number, by: -1 | 1): Lines {
  const other = neighbour(lines, at, by);
  if (other === undefined) return lines;
  const [first, second] = by === 1 ? [at, other] : [other, at];
  const end = endOf(lines, second);
  return settled([...lines.slice(0, first), ...lines.slice(second, end), ...lines.slice(first, second), ...lines.slice(end)]);
}

/** Whether a line can stand so much deeper. */
export const canShift = (lines: Lines, at: number, by: -1 | 1): boolean => (by === -1 ? lines[at]!.depth > 0 : at > 0 && lines[at]!.depth <= lines[at - 1]!.depth && lines[at]!.depth < limits.depth);

/** Moves a line, with all below it, a level in or out. */
export function shifted(lines: Lines, at: number, by: -1 | 1): Lines {
  if (!canShift(lines, at, by)) return lines;
  const end = endOf(lines, at);
  const deeper = lines.map((line, n) => (n >= at && n < end ? {...line, depth: line.depth + by} : line));
  return renamed(settled(deeper), at, end);
}

export const without = (lines: Lines, at: number): Lines => spliced(lines, at, 1);

/** An empty line after another. */
export function added(lines: Lines, at: number): Lines {
  const {type = 'paragraph', depth = 0} = lines[at] ?? {};
  return spliced(lines, at + 1, 0, {type, depth, number: '', heading: {}, text: {}, key: nextKey(lines)});
}

/** As it is sent. */
export const inputsOf = (lines: Lines): readonly ProvisionInput[] =>
  lines.map(({type, depth, number, heading, text, id, was}) => ({type, depth, number, heading, text, ...(id === undefined ? {} : {id}), ...(was === undefined ? {} : {was})}));

export type LineChange = 'added' | 'changed' | 'moved' | 'same';

const wordsIn = ({heading, text}: Pick<ProvisionInput, 'heading' | 'text'>, lang: string) => `${heading[lang] ?? ''}\n${text[lang] ?? ''}`;

/** What of a line is new against the version before. */
export function changeOf(line: Line, before: DraftVersion, lang: string): LineChange {
  const was = line.was ? before.provisions.find(({id}) => id === line.was) : undefined;
  if (!was) return 'added';
  if (wordsIn(was, lang) !== wordsIn(line, lang)) return 'changed';
  return was.number === line.number && was.type === line.type ? 'same' : 'moved';
}

/** What of the version before is in no line any more. */
export const leftOut = (lines: Lines, before: DraftVersion): readonly Provision[] => before.provisions.filter(({id}) => !lines.some(({was}) => was === id));
