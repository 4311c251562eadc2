import {html, nothing, type TemplateResult} from 'lit/html.js';
import {css} from './css.ts';
import {icon, icons} from './icon.ts';

export interface Labelled {
  /** Unique in the shadow root, and the field's name in the form. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, in words. */
  readonly error?: string | undefined;
  readonly required?: boolean;
}

export interface TextField extends Labelled {
  readonly type?: 'text' | 'email' | 'date' | 'datetime-local';
  readonly value?: string;
  readonly autocomplete?: 'name' | 'email' | 'one-time-code' | 'off';
  readonly kind?: string;
  readonly numeric?: boolean;
}

export const errorLine = (name: string, error: string | undefined) =>
  error ? html`<p class="error" id="${name}-error">${icon(icons.alert)}<span>${error}</span></p>` : nothing;

export const described = ({name, hint, error}: Labelled) => [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || nothing;

/** Label above, hint under it, error above the control. */
export const labelled = ({name, label, hint, error}: Labelled, control: unknown): TemplateResult => html`
  <div class="field ${error ? 'field--error' : ''}">
    <label for=${name}>${label}</label>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing} ${errorLine(name, error)} ${control}
  </div>`;

/** A line of text. */
export const textField = (field: TextField): TemplateResult => {
  const {name, error, required, kind = '', type = 'text', numeric, autocomplete = 'off', value = ''} = field;
  return labelled(
    field,
    html`<input class="input ${kind}" id=${name} name=${name} type=${type} inputmode=${numeric ? 'numeric' : nothing} autocomplete=${autocomplete as 'off'}
      aria-describedby=${described(field)} aria-required=${!!required} aria-invalid=${!!error} .value=${value} />`,
  );
};

/** One tick box whose whole line is the target. */
export const checkField = ({name, label, error, checked}: Labelled & {readonly checked: boolean}): TemplateResult => html`
  <div class="field ${error ? 'field--error' : ''}">
    ${errorLine(name, error)}
    <label class="choice"><input type="checkbox" id=${name} name=${name} .checked=${checked} aria-invalid=${!!error} aria-describedby=${error ? `${name}-error` : nothing} /><span>${label}</span></label>
  </div>`;

export const fieldStyles = css`
  .tight { gap: .5em; }
  .link:hover { text-decoration-thickness: 2px; }
  .panel { background: var(--_surface); border: 1px solid transparent; border-radius: var(--_radius-panel); padding: 1.25em; }
  .field label { display: block; font-weight: var(--_weight-bold); line-height: 1.4; }
  .hint { color: var(--_text-muted); font-size: .875em; line-height: 1.5; margin-block-start: .15em; }
  .input { appearance: none; display: block; inline-size: 100%; min-block-size: 3em; margin: .45em 0 0; padding: .6em .8em; font: inherit; line-height: 1.4; color: var(--_text); background: var(--_bg); border: 1px solid var(--_border-strong); border-radius: var(--_radius); unicode-bidi: plaintext; }
  .field .choice { position: relative; display: grid; grid-template-columns: 1.5em minmax(0, 1fr); gap: .75em; padding: .6em 0; min-block-size: var(--_target); font-weight: 400; cursor: pointer; }
  .choice input { appearance: none; margin: 0; inline-size: 1.5em; block-size: 1.5em; font-size: 1em; border: 1.5px solid var(--_border-strong); border-radius: .3em; background: var(--_bg); display: grid; place-items: center; cursor: pointer; }
  .choice :checked { background: var(--_accent); border: 2px solid var(--_accent); }
  .choice :checked::after { content: ''; inline-size: .42em; block-size: .78em; border: solid var(--_on-accent); border-width: 0 2.5px 2.5px 0; rotate: 45deg; translate: 0 -.08em; }
  button.link { text-decoration: underline 1px; text-underline-offset: .18em; background: none; border: 0; padding: 0; font: inherit; cursor: pointer; min-block-size: 2em; text-align: start; }
  .btn--quiet { background: transparent; color: var(--_link); font-weight: 500; }
  .btn--quiet:hover { background: var(--_accent-soft); }
  @media (forced-colors: active) {
    .panel { border-color: CanvasText; }
    .choice :checked { forced-color-adjust: none; background: Highlight; border-color: Highlight; }
    .btn--quiet { background: Canvas; color: LinkText; border-color: Canvas; }
  }
`;
