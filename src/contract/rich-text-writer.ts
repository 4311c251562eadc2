import type {Block, Inline, RichText} from './rich-text.ts';

/** A bare address is read as one only where nothing follows that would belong to it. */
const standsBare = (href: string, next: Inline | undefined) =>
  /^https?:\/\/[^\s<>()]*[^\s<>().,;:!?'"»”]$/.test(href) && (next === undefined || (typeof next === 'string' && /^[.,;:!?'"»”]*(\s|$)/.test(next)));

const runs = (content: readonly Inline[]): string =>
  content
    .map((run, index) => {
      if (typeof run === 'string') return run;
      if ('emphasis' in run) return `*${run.text}*`;
      return run.text === run.href && standsBare(run.href, content[index + 1]) ? run.href : `[${run.text}](${run.href})`;
    })
    .join('');

function lines(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `# ${runs(block.content)}`;
    case 'paragraph':
      return runs(block.content);
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${runs(item)}`).join('\n');
  }
}

/** A document in the small markup people write: what `parseRichText` reads back as the same blocks. */
export const writeRichText = (text: RichText): string => text.map(lines).join('\n\n');
