import {html, nothing, type TemplateResult} from 'lit/html.js';
import {css} from './css.ts';
import {ifDefined} from 'lit/directives/if-defined.js';
import {faultWords, type Fault} from './faults.ts';
import {icon, icons} from './icon.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What choosing it means, in a short line. */
  readonly hint?: string | undefined;
  readonly lang?: string | undefined;
}

interface ChoiceField {
  /** Unique in the shadow root, and the field's name in the form. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: Fault | undefined;
  readonly value: string;
  readonly choices: readonly Choice[];
}

const errorLine = (name: string, fault: Fault | undefined) =>
  fault ? html`<p class="error" id="${name}-error">${icon(icons.alert)}<span>${faultWords(fault)}</span></p>` : nothing;

const described = ({name, hint, fault}: ChoiceField) => [hint && `${name}-hint`, fault && `${name}-error`].filter(Boolean).join(' ') || undefined;

/** One of many, in a list that opens. `empty` stands first while nothing is chosen. */
export const selectField = (field: ChoiceField & {readonly empty?: string}): TemplateResult => {
  const {name, label, hint, fault, value, choices, empty} = field;
  return html`<div class="field ${fault ? 'field--error' : ''}">
    <label for=${name}>${label}</label>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing} ${errorLine(name, fault)}
    <select class="input" id=${name} name=${name} aria-describedby=${ifDefined(described(field))} aria-invalid=${ifDefined(fault ? 'true' : undefined)}>
      ${empty === undefined ? nothing : html`<option value="" ?selected=${!value} .selected=${!value}>${empty}</option>`}
      ${choices.map((choice) => html`<option value=${choice.value} lang=${ifDefined(choice.lang)} ?selected=${choice.value === value} .selected=${choice.value === value}>${choice.label}</option>`)}
    </select>
  </div>`;
};

/** One of a few, each a row that is a target as a whole. */
export const choiceRows = ({name, label, hint, fault, value, choices}: ChoiceField): TemplateResult => html`
  <fieldset class="field ${fault ? 'field--error' : ''}" aria-describedby=${ifDefined(fault ? `${name}-error` : undefined)}>
    <legend class="legend">${label}</legend>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing} ${errorLine(name, fault)}
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
  select.input { padding-inline-end: 2.4em; text-overflow: ellipsis; background-image: linear-gradient(45deg, transparent 50%, currentColor 50%), linear-gradient(-45deg, transparent 50%, currentColor 50%); background-size: .4em .4em; background-repeat: no-repeat; background-position: right 1.3em center, right .92em center; }
  select.input:dir(rtl) { background-position: left .92em center, left 1.3em center; }
  .legend { font-weight: var(--_weight-bold); line-height: 1.4; padding-block-end: .35em; }
  .field .choice--box { border: 1px solid var(--_border-strong); border-radius: var(--_radius); padding: .75em .9em; margin-block-start: .5em; background: var(--_bg); }
  .choice--box:has(:checked) { border-color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent); background: var(--_accent-soft); }
  @media (forced-colors: active) {
    select.input { background-image: none; appearance: auto; }
    .choice input[type='radio']:checked { background: Canvas; }
    .choice input[type='radio']:checked::after { background: Highlight; }
    .choice--box:has(:checked) { border-color: Highlight; outline: 2px solid Highlight; outline-offset: -3px; }
  }
`;
