import {html, nothing, type TemplateResult} from 'lit/html.js';
import {css} from './css.ts';
import {described, labelled, type Labelled} from './field.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What choosing it means, in a short line. */
  readonly hint?: string | undefined;
  readonly lang?: string | undefined;
}

export interface SelectField extends Labelled {
  readonly value: string;
  readonly choices: readonly Choice[];
  /** Stands first while nothing is chosen. */
  readonly empty?: string;
}

/** One of many, in a list that opens. */
export const selectField = (field: SelectField): TemplateResult => {
  const {name, error, required, value, choices, empty} = field;
  return labelled(
    field,
    html`<select class="input" id=${name} name=${name} aria-describedby=${described(field)} aria-required=${!!required} aria-invalid=${!!error}>
      ${empty === undefined ? nothing : html`<option value="" ?selected=${!value} .selected=${!value}>${empty}</option>`}
      ${choices.map((choice) => html`<option value=${choice.value} lang=${choice.lang ?? nothing} ?selected=${choice.value === value} .selected=${choice.value === value}>${choice.label}</option>`)}
    </select>`,
  );
};

export const selectStyles = css`
  select.input { padding-inline-end: 2.4em; text-overflow: ellipsis; background-image: conic-gradient(from -45deg at bottom, transparent, currentColor 2deg 88deg, transparent 90deg); background-size: .8em .4em; background-repeat: no-repeat; background-position: right 1em center; }
  select.input:dir(rtl) { background-position: left 1em center; }
  @media (forced-colors: active) {
    select.input { background-image: none; appearance: auto; }
  }
`;
