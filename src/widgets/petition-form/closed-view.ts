import {html, type TemplateResult} from 'lit/html.js';
import {msg} from '../../locale/msg.ts';
import {closedFrame} from '../../ui/closed-frame.ts';
import {heading} from '../../ui/parts.ts';

/** In a sandboxed frame nothing can be sent or kept. A frame that has no address of its own has no way out either. */
export const closedView = (level: number): TemplateResult => {
  const words = msg('This page stands in a closed frame, where a petition cannot be sent.', {id: 'author.frame'});
  return html`<section class="panel stack narrow" part="notice">
    ${heading(level, msg('Start a petition', {id: 'start.title'}), 'title')}
    ${/^https?:/.test(location.href) ? closedFrame(words, msg('Open it in a window of its own', {id: 'author.frame.link'}), location.href) : html`<p>${words}</p>`}
  </section>`;
};
