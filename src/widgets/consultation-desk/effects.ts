import {msg} from '../../locale/msg.ts';
import {html, type TemplateResult} from 'lit/html.js';
import {icon, icons} from '../../ui/icon.ts';

/** What follows, above the button. */
export const effects = (lines: readonly string[]): TemplateResult => html`
  <div class="public">
    ${icon(icons.info)}
    <div>
      <p class="strong">${msg('What happens when you press', {id: 'conduct.effects'})}</p>
      <ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>
    </div>
  </div>`;
