import {html, nothing, type TemplateResult} from 'lit/html.js';
import {css} from './css.ts';
import {described, labelled, type Labelled} from './field.ts';

export interface AreaField extends Labelled {
  readonly value: string;
  readonly rows: number;
  /** What stands between the label and the text: buttons that change it. */
  readonly tools?: unknown;
}

/** Several lines of text. */
export const areaField = (field: AreaField): TemplateResult => {
  const {name, error, required, rows, value, tools = nothing} = field;
  return labelled(
    field,
    html`${tools}<textarea class="input" id=${name} name=${name} rows=${rows} aria-describedby=${described(field)} aria-required=${!!required} aria-invalid=${!!error} .value=${value}></textarea>`,
  );
};

export const areaStyles = css`
  textarea.input { min-block-size: 8em; resize: vertical; line-height: 1.55; }
`;
