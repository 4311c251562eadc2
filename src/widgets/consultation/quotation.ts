import {html, type TemplateResult} from 'lit/html.js';
import {msg} from '../../locale/msg.ts';

/** The words of a provision that somebody means. @param lang Theirs; unknown where the provision is not at hand. */
export const quotation = (words: string, lang: string): TemplateResult => html`<div class="quotation">
  <p class="small muted">${msg('On the words', {id: 'consult.quote'})}</p>
  <blockquote lang=${lang} dir="auto">${words}</blockquote>
</div>`;
