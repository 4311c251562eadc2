import {html, nothing, type TemplateResult} from 'lit/html.js';
import {css} from './css.ts';
import {ifDefined} from 'lit/directives/if-defined.js';
import {icon, icons} from './icon.ts';

interface Labelled {
  /** Unique in the shadow root, and the field's name in the form. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, in words. */
  readonly error?: string | undefined;
}

export interface TextField extends Labelled {
  readonly type?: 'text' | 'email' | 'date';
  readonly value?: string;
  readonly autocomplete?: 'name' | 'email' | 'one-time-code' | 'off';
  readonly kind?: string;
  readonly numeric?: boolean;
  readonly rows?: number;
  readonly lang?: string;
  readonly onInput?: (event: InputEvent) => void;
}

export const errorLine = (name: string, error: string | undefined) =>
  error ? html`<p class="error" id="${name}-error">${icon(icons.alert)}<span>${error}</span></p>` : nothing;

const described = ({name, hint, error}: Labelled) => [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;

/** A labelled line or (with `rows`) area of text: label above, hint under it, error above the field. */
export function textField(field: TextField): TemplateResult {
  const {name, label, hint, error, rows} = field;
  const invalid = error ? 'true' : undefined;
  const control = rows
    ? html`<textarea class="input" id=${name} name=${name} rows=${rows} aria-describedby=${ifDefined(described(field))} aria-invalid=${ifDefined(invalid)}
        .value=${field.value ?? ''} @input=${field.onInput ?? nothing}></textarea>`
    : html`<input class="input ${field.kind ?? ''}" id=${name} name=${name} type=${field.type ?? 'text'} inputmode=${ifDefined(field.numeric ? 'numeric' : undefined)}
        autocomplete=${(field.autocomplete ?? 'off') as 'off'} aria-describedby=${ifDefined(described(field))} aria-invalid=${ifDefined(invalid)}
        .value=${field.value ?? ''} @input=${field.onInput ?? nothing} />`;
  return html`<div class="field ${error ? 'field--error' : ''}">
    <label for=${name}>${label}</label>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing} ${errorLine(name, error)} ${control}
  </div>`;
}

/** One tick box whose whole line is the target. */
export const checkField = ({name, label, error, checked}: Labelled & {readonly checked: boolean}): TemplateResult => html`
  <div class="field ${error ? 'field--error' : ''}">
    ${errorLine(name, error)}
    <label class="choice"><input type="checkbox" id=${name} name=${name} .checked=${checked} aria-invalid=${ifDefined(error ? 'true' : undefined)} aria-describedby=${ifDefined(error ? `${name}-error` : undefined)} /><span>${label}</span></label>
  </div>`;

export const fieldStyles = css`
  .tight { gap: .5em; }
  .link:hover { text-decoration-thickness: 2px; }
  .panel { background: var(--_surface); border: 1px solid transparent; border-radius: var(--_radius-panel); padding: 1.25em; }
  .field label { display: block; font-weight: var(--_weight-bold); line-height: 1.4; }
  .hint { color: var(--_text-muted); font-size: .875em; line-height: 1.5; margin-block-start: .15em; }
  .input { appearance: none; display: block; inline-size: 100%; min-block-size: 3em; margin: .45em 0 0; padding: .6em .8em; font: inherit; line-height: 1.4; color: var(--_text); background: var(--_bg); border: 1px solid var(--_border-strong); border-radius: var(--_radius); }
  textarea.input { min-block-size: 8em; resize: vertical; line-height: 1.55; }
  .field .choice { position: relative; display: grid; grid-template-columns: 1.5em minmax(0, 1fr); gap: .75em; padding: .6em 0; min-block-size: var(--_target); font-weight: 400; cursor: pointer; }
  .choice input { appearance: none; margin: 0; inline-size: 1.5em; block-size: 1.5em; font-size: 1em; border: 1.5px solid var(--_border-strong); border-radius: .3em; background: var(--_bg); display: grid; place-items: center; cursor: pointer; }
  .choice input[type='radio'] { border-radius: 50%; }
  .choice input:checked { border-color: var(--_accent); border-width: 2px; }
  .choice input[type='checkbox']:checked { background: var(--_accent); }
  .choice input[type='checkbox']:checked::after { content: ''; inline-size: .42em; block-size: .78em; border: solid var(--_on-accent); border-width: 0 2.5px 2.5px 0; rotate: 45deg; translate: 0 -.08em; }
  .choice input[type='radio']:checked::after { content: ''; inline-size: .75em; block-size: .75em; border-radius: 50%; background: var(--_accent); }
  button.link { text-decoration: underline 1px; text-underline-offset: .18em; background: none; border: 0; padding: 0; font: inherit; cursor: pointer; min-block-size: 2em; text-align: start; }
  .btn--quiet { background: transparent; color: var(--_link); font-weight: 500; }
  .btn--quiet:hover { background: var(--_accent-soft); }
  @media (forced-colors: active) {
    .panel { border-color: CanvasText; }
    .choice input:checked { forced-color-adjust: none; background: Highlight; border-color: Highlight; }
    .btn--quiet { background: Canvas; color: LinkText; border-color: Canvas; }
  }
`;
