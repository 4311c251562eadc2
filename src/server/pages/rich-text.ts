import {html} from 'hono/html';
import type {Inline, RichText} from '../../contract/rich-text.ts';
import type {Markup} from './layout.ts';

const inline = (run: Inline): Markup | string => {
  if (typeof run === 'string') return run;
  return 'href' in run ? html`<a href="${run.href}" rel="nofollow ugc noopener">${run.text}</a>` : html`<em>${run.text}</em>`;
};

/** Line breaks a person typed inside a paragraph stay: the style keeps white space there. */
const runs = (content: readonly Inline[]) => html`${content.map(inline)}`;

/** A structured document as HTML; every character of it is escaped. */
export const richText = (text: RichText): Markup =>
  html`${text.map((block) => {
    if (block.type === 'heading') return html`<h3>${runs(block.content)}</h3>`;
    if (block.type === 'paragraph') return html`<p>${runs(block.content)}</p>`;
    const items = block.items.map((item) => html`<li>${runs(item)}</li>`);
    return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
  })}`;
