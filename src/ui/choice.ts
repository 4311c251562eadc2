import {html, nothing, type TemplateResult} from 'lit/html.js';
import {css} from './css.ts';
import {errorLine, type Labelled} from './field.ts';
import type {Choice} from './select.ts';

interface ChoiceField extends Labelled {
  readonly value: string;
  readonly choices: readonly Choice[];
}

/** One of a few, each a row that is a target as a whole. */
export const choiceRows = ({name, label, hint, error, required, value, choices}: ChoiceField): TemplateResult => html`
  <fieldset class="field ${error ? 'field--error' : ''}" role="radiogroup" aria-required=${!!required} aria-describedby=${error ? `${name}-error` : nothing}>
    <legend class="legend">${label}</legend>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing} ${errorLine(name, error)}
    ${choices.map(
      (choice, index) => html`<label class="choice choice--box">
        <input type="radio" id=${index === 0 ? name : `${name}-${choice.value}`} name=${name} value=${choice.value} .checked=${choice.value === value} />
        <span><span class="strong">${choice.label}</span>${choice.hint ? html`<br /><span class="small muted">${choice.hint}</span>` : nothing}</span>
      </label>`,
    )}
  </fieldset>`;

export const choiceStyles = css`
  .choice input[type='radio'] { border-radius: 50%; background: var(--_bg); }
  .choice input[type='radio']:checked::after { inline-size: .75em; block-size: .75em; border: 0; border-radius: 50%; background: var(--_accent); rotate: none; translate: none; }
  .legend { font-weight: var(--_weight-bold); line-height: 1.4; padding-block-end: .35em; }
  .field .choice--box { border: 1px solid var(--_border-strong); border-radius: var(--_radius); padding: .75em .9em; margin-block-start: .5em; background: var(--_bg); }
  .choice--box:has(:checked) { border-color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent); background: var(--_accent-soft); }
  @media (forced-colors: active) {
    .choice input[type='radio']:checked { background: Canvas; }
    .choice input[type='radio']:checked::after { background: Highlight; }
    .choice--box:has(:checked) { border-color: Highlight; outline: 2px solid Highlight; outline-offset: -3px; }
  }
`;
