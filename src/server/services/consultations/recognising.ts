import {consultationLimits} from '../../../contract/consultation-limits.ts';
import type {ImportDoubt, ProvisionInput, ProvisionType} from '../../../contract/provisions.ts';
import {idsOf, tokenOf} from './provision-ids.ts';

/** From the widest to the narrowest: what stands below what. */
const ranks: readonly ProvisionType[] = ['part', 'section', 'chapter', 'article', 'paragraph', 'point', 'subpoint'];

const figure = String.raw`(?:\d{1,4}(?:[-–]\d{1,3})*|[IVXLCІХ]{1,7})`;

/** In Ukrainian, Russian, Kyrgyz and English. Kyrgyz puts the number first: `5-берене`. */
const named: ReadonlyArray<readonly [type: ProvisionType, words: string, numbered: string]> = [
  ['part', 'Частина|Часть|Part', 'бөлүк'],
  ['section', 'Розділ|Раздел|Section|Title', 'бөлүм'],
  ['chapter', 'Глава|Chapter', 'глава|бап'],
  ['article', 'Стаття|Статья|Article|Art\\.', 'берене|статья'],
];

const namedPatterns = named.map(([type, words, numbered]) => ({
  type,
  pattern: new RegExp(`^(?:(?:${words})\\s+${figure}|${figure}-(?:${numbered}))(?=[\\s.:)]|$)[.:)]?`, 'iu'),
}));

const dotted = /^(\d{1,3})((?:\.\d{1,3})*)[.)](?=\s|$)|^(\d{1,3})((?:\.\d{1,3})+)(?=\s)/;
const bracketed = /^\(\d{1,3}\)(?=\s|$)/;
const lettered = /^\(?[\p{Ll}]\)(?=\s|$)/u;
const markdown = /^(#{1,6})\s+(.*)$/;

interface Mark {
  readonly type: ProvisionType;
  /** As it is printed. */
  readonly number: string;
  readonly rest: string;
  /** A heading by its mark, however it ends. */
  readonly titled: boolean;
}

const afterMark = (line: string, number: string) => line.slice(number.length).trim();

/** What a line begins, or nothing. @param chapters Numbers of which there are `1.1.` too: they head what follows. */
function numberAt(line: string, chapters: ReadonlySet<string>): Mark | undefined {
  for (const {type, pattern} of namedPatterns) {
    const number = pattern.exec(line)?.[0];
    if (number) return {type, number, rest: afterMark(line, number), titled: type !== 'article'};
  }
  const match = dotted.exec(line);
  if (match) {
    const levels = (match[2] ?? match[4] ?? '').split('.').length;
    const [number] = match;
    const heads = levels === 1 && number.endsWith('.') && chapters.has(match[1] ?? '');
    const type = heads ? 'chapter' : levels > 2 || (levels === 1 && number.endsWith(')')) ? 'point' : 'paragraph';
    return {type, number, rest: afterMark(line, number), titled: heads};
  }
  const number = bracketed.exec(line)?.[0] ?? lettered.exec(line)?.[0];
  if (!number) return undefined;
  const type = /\d/.test(number) ? 'paragraph' : number.startsWith('(') ? 'point' : 'subpoint';
  return {type, number, rest: afterMark(line, number), titled: false};
}

const unnumbered: readonly ProvisionType[] = ['section', 'chapter', 'article'];

/** A Markdown heading without the hashes that may close it. No pattern: one would go through a long row of hashes anew from each of them. */
function withoutClosing(text: string): string {
  let end = text.trimEnd().length;
  while (text[end - 1] === '#') end--;
  return text.slice(0, end).trimEnd();
}

function markOf(line: string, chapters: ReadonlySet<string>): Mark | undefined {
  const [, hashes, text] = markdown.exec(line) ?? [];
  if (hashes === undefined || text === undefined) return numberAt(line, chapters);
  const bare = withoutClosing(text).replace(/^\*\*(.*)\*\*$/, '$1');
  const mark = numberAt(bare, chapters);
  return mark ? {...mark, titled: true} : {type: unnumbered[Math.min(hashes.length, 3) - 1]!, number: '', rest: bare, titled: true};
}

const longestTitle = 200;
/** A sentence is the rule itself; a heading has no full stop. */
const isTitle = (line: string) => line.length <= longestTitle && !/[.;:,…]$/.test(line);

interface Open {
  type: ProvisionType;
  depth: number;
  number: string;
  heading: string;
  lines: string[];
  /** The next line may still be its heading: `Розділ I` often has it there. */
  awaiting: boolean;
}

export interface Recognised {
  readonly provisions: ReadonlyArray<ProvisionInput & {readonly id: string}>;
  readonly doubts: ReadonlyArray<{readonly provision: string; readonly doubt: ImportDoubt}>;
}

/** Numbers that stand alone and have sub-numbers of their own: `1.` where there is a `1.1.` */
const headingNumbers = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => /^#{0,6}\s*(\d{1,3})\.\d{1,3}(?:\.|\s)/.exec(line)?.[1] ?? []));

function split(source: string): Open[] {
  const lines = source.replace(/\r\n?/g, '\n').split('\n').map((line) => line.trim());
  const chapters = headingNumbers(lines);
  const open: Open[] = [];
  const stack: ProvisionType[] = [];
  for (const line of lines) {
    const last = open.at(-1);
    const mark = markOf(line, chapters);
    if (!mark) {
      if (last?.awaiting && line && isTitle(line)) last.heading = line;
      else if (last) last.lines.push(line);
      else if (line) open.push({type: 'preamble', depth: 0, number: '', heading: '', lines: [line], awaiting: false});
      if (last && line) last.awaiting = false;
      continue;
    }
    const {type, number, rest, titled} = mark;
    while (stack.length > 0 && ranks.indexOf(stack.at(-1)!) >= ranks.indexOf(type)) stack.pop();
    const titles = ranks.indexOf(type) <= ranks.indexOf('article') && (titled || isTitle(rest)) && rest.length <= consultationLimits.heading.max;
    open.push({
      type,
      depth: Math.min(stack.length, consultationLimits.depth),
      number,
      heading: titles ? rest : '',
      lines: titles || !rest ? [] : [rest],
      awaiting: !rest && ranks.indexOf(type) < ranks.indexOf('article'),
    });
    stack.push(type);
  }
  return open;
}

/** Blank lines part paragraphs; what is only wrapped stays as it was pasted. */
const textOf = (lines: readonly string[]) => lines.join('\n').replace(/\n{3,}/g, '\n\n').trim();

function doubtsOf(provisions: Recognised['provisions']): Recognised['doubts'] {
  const doubts: Array<{provision: string; doubt: ImportDoubt}> = [];
  /** The last number seen at each depth, below the provisions that are open. */
  const last: Array<{type: ProvisionType; n: number} | undefined> = [];
  for (const {id, type, depth, number, text} of provisions) {
    if (Object.values(text).some((words) => [...words].length > consultationLimits.provision.max)) doubts.push({provision: id, doubt: 'very_long'});
    if (type === 'preamble') continue;
    if (number === '') doubts.push({provision: id, doubt: 'no_number'});
    if (/-x\d+$/.test(id)) doubts.push({provision: id, doubt: 'repeated_number'});
    const n = Number(/^\d+$/.exec(tokenOf(number))?.[0] ?? Number.NaN);
    const before = last[depth];
    if (before?.type === type && n > before.n + 1) doubts.push({provision: id, doubt: 'number_skipped'});
    last.length = depth;
    last[depth] = Number.isNaN(n) ? undefined : {type, n};
  }
  return doubts;
}

/**
 * Reads the provisions of an act from plain text or Markdown, by their numbers. Nothing is dropped:
 * what has no number of its own belongs to what stands before it.
 */
export function recognise(source: string, lang: string): Recognised {
  const found = split(source).map(({type, depth, number, heading, lines}): ProvisionInput => {
    const text = textOf(lines);
    return {type, depth, number, heading: heading ? {[lang]: heading} : {}, text: text ? {[lang]: text} : {}};
  });
  const ids = idsOf(found);
  const provisions = found.map((provision, n) => ({...provision, id: ids[n]!}));
  return {provisions, doubts: doubtsOf(provisions)};
}
