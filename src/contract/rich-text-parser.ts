import type {Block, Inline, RichText} from './rich-text.ts';

const inlinePattern = /\[([^[\]\n]+)\]\(([^()\s]+)\)|(\*\*?)([^*\s](?:[^*\n]*[^*\s])?)\3|(https?:\/\/[^\s<>()]*[^\s<>().,;:!?'"»”])/g;
const safeLink = /^(https?:\/\/[^\s/]+|mailto:[^\s@]+@[^\s@]+)/i;

function inlines(text: string): Inline[] {
  const runs: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(inlinePattern)) {
    const [whole, label, target, , emphasis, address] = match;
    const href = target ?? address;
    if (href && !safeLink.test(href)) continue;
    if (match.index > end) runs.push(text.slice(end, match.index));
    runs.push(href ? {text: label ?? href, href} : {text: emphasis!, emphasis: true});
    end = match.index + whole.length;
  }
  if (end < text.length) runs.push(text.slice(end));
  return runs;
}

const bullet = /^[-–•]\s+/;
const numbered = /^\d{1,3}[.)]\s+/;
const heading = /^#{1,3}\s+/;

function block(lines: readonly string[]): Block {
  const [first = ''] = lines;
  if (lines.length === 1 && heading.test(first)) return {type: 'heading', content: inlines(first.replace(heading, ''))};
  for (const mark of [bullet, numbered]) {
    if (lines.every((line) => mark.test(line))) {
      return {type: 'list', ordered: mark === numbered, items: lines.map((line) => inlines(line.replace(mark, '')))};
    }
  }
  return {type: 'paragraph', content: inlines(lines.join('\n'))};
}

const kind = (line: string) => (heading.test(line) ? 'heading' : bullet.test(line) ? 'bullet' : numbered.test(line) ? 'number' : 'text');

/**
 * Reads the small markup people write: blank lines between paragraphs, `# ` headings, `- ` and
 * `1. ` lists, `*emphasis*` (or `**emphasis**`, as Markdown has taught people),
 * `[label](https://…)` and bare addresses. What is not understood, an unsafe link among it, stays
 * as the characters that were typed: nothing is dropped.
 */
export function parseRichText(source: string): RichText {
  const blocks: Block[] = [];
  let group: string[] = [];
  const flush = () => {
    if (group.length > 0) blocks.push(block(group));
    group = [];
  };
  for (const raw of source.replace(/\r\n?/g, '\n').split('\n')) {
    const line = raw.trim();
    const last = group.at(-1);
    if (!line || (last !== undefined && (kind(last) !== kind(line) || kind(line) === 'heading'))) flush();
    if (line) group.push(line);
  }
  flush();
  return blocks;
}

const plainRun = (run: Inline) => (typeof run === 'string' ? run : run.text);

/** The words alone, blocks parted by newlines: for search, previews and mail. */
export const plainText = (text: RichText): string =>
  text
    .map((item) => (item.type === 'list' ? item.items.map((runs) => `– ${runs.map(plainRun).join('')}`).join('\n') : item.content.map(plainRun).join('')))
    .join('\n\n');
