import {diffArrays} from 'diff';
import {html} from 'hono/html';
import {differenceBy, mostChanges, type Piece} from '../../contract/difference.ts';
import type {Markup} from './layout.ts';
import type {DiscussionTexts} from './texts/discussions.ts';

const aside = (words: string) => html`<span class="vh">${words}</span>`;

/** Signs and words beside the colours: what is only painted is told to nobody who listens. White space at the ends stays outside. */
function marked({kind, text}: Piece, words: DiscussionTexts): Markup | string {
  const inner = text.trim();
  if (kind === 'same' || !inner) return text;
  const start = text.indexOf(inner);
  const [before, after] = [text.slice(0, start), text.slice(start + inner.length)];
  return kind === 'removed'
    ? html`${before}<del>${aside(`${words.removedFrom} `)}${inner}${aside(` ${words.removedTo}`)}</del>${after}`
    : html`${before}<ins>${aside(`${words.addedFrom} `)}${inner}${aside(` ${words.addedTo}`)}</ins>${after}`;
}

/** How a provision should read, as a difference to how it read when that was written. */
export function wordingDifference(before: string, after: string, lang: string, words: DiscussionTexts): Markup {
  const pieces = differenceBy((a, b) => diffArrays(a, b, {maxEditLength: mostChanges}), before, after);
  return html`
    <blockquote class="typed wording" lang="${lang}" dir="auto">${pieces.map((piece) => marked(piece, words))}</blockquote>
    <p class="muted" aria-hidden="true"><del>${words.sample}</del> ${words.removed} · <ins>${words.sample}</ins> ${words.added}</p>`;
}
