import {html, type TemplateResult} from 'lit/html.js';
import {css} from './css.ts';
import type {Inline, RichText} from '../contract/rich-text.ts';
import {heading} from './parts.ts';

const safe = /^(https?:|mailto:)/i;

const run = (inline: Inline): unknown => {
  if (typeof inline === 'string') return inline;
  // The server refuses other schemes; an adapter or an old server might not.
  if ('href' in inline) return safe.test(inline.href) ? html`<a class="link" href=${inline.href} rel="nofollow noopener">${inline.text}</a>` : inline.text;
  return html`<em>${inline.text}</em>`;
};

/** What is one plain text, as most paragraphs are, is drawn as one. */
const runs = (content: readonly Inline[]) => (content.length === 1 ? run(content[0]!) : content.map(run));

/** A structured document. `level` is the level its own headings get. */
export const richText = (text: RichText, level: number, lang: string): TemplateResult => html`
  <div class="prose" lang=${lang} dir="auto">
    ${text.map((block) => {
      if (block.type === 'heading') return heading(level, block.content.map(run), 'h3');
      if (block.type === 'paragraph') return html`<p>${runs(block.content)}</p>`;
      const items = block.items.map((item) => html`<li>${item.map(run)}</li>`);
      return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    })}
  </div>`;

export const richTextStyles = css`
  .prose { max-inline-size: var(--_measure); font-size: 1.0625em; line-height: 1.65; }
  .prose > * + * { margin-block-start: .85em; }
  .prose :is(ul, ol) { padding-inline-start: 1.3em; }
  .prose ul { list-style: disc; }
  .prose ol { list-style: decimal; }
  .prose li + li { margin-block-start: .35em; }
  .prose li::marker { color: var(--_text-muted); }
  .prose p { white-space: pre-line; }
`;
