export type Mark = 'heading' | 'list' | 'emphasis' | 'link';

/** A text and what is selected in it. */
export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const prefixes = {heading: '# ', list: '- '} as const;

/** The whole lines that a selection touches. */
function linesOf({text, start, end}: Selected): readonly [number, number] {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  return [from, next < 0 ? text.length : next];
}

function markLines({text, start, end}: Selected, mark: keyof typeof prefixes): Selected {
  const prefix = prefixes[mark];
  const [from, to] = linesOf({text, start, end});
  const lines = text.slice(from, to).split('\n');
  const meant = (line: string) => lines.length === 1 || line.trim() !== '';
  const marked = lines.filter(meant).every((line) => line.startsWith(prefix));
  const change = (line: string) => (!meant(line) ? line : marked ? line.slice(prefix.length) : line.startsWith(prefix) ? line : prefix + line);
  const changed = lines.map(change).join('\n');
  return {text: text.slice(0, from) + changed + text.slice(to), start: from + (lines.length > 1 || marked ? 0 : prefix.length), end: from + changed.length};
}

/** Puts marks around what is selected, or takes them away; where nothing is, around example words, which stay selected. */
function markWords({text, start, end}: Selected, before: string, after: string, example: string): Selected {
  const marked = text.slice(start - before.length, start) === before && text.slice(end, end + after.length) === after;
  if (marked) return {text: text.slice(0, start - before.length) + text.slice(start, end) + text.slice(end + after.length), start: start - before.length, end: end - before.length};
  const words = text.slice(start, end) || example;
  const begin = start + before.length;
  return {text: text.slice(0, start) + before + words + after + text.slice(end), start: begin, end: begin + words.length};
}

/** @param example Words to put where nothing is selected. */
export function applyMark(selected: Selected, mark: Mark, example: string): Selected {
  if (mark === 'heading' || mark === 'list') return markLines(selected, mark);
  if (mark === 'emphasis') return markWords(selected, '*', '*', example);
  // The address is what is missing: it is selected, ready to be typed over.
  const {text, start, end} = selected;
  const label = text.slice(start, end) || example;
  const at = start + label.length + 3;
  return {text: `${text.slice(0, start)}[${label}](https://)${text.slice(end)}`, start: at, end: at + 8};
}
