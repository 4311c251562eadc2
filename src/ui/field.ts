import {msg} from '../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {css} from './css.ts';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {FieldFault} from '../contract/problems.ts';
import {counted} from '../locale/format.ts';
import {icon, icons} from './icon.ts';

export interface Fault {
  readonly fault: FieldFault;
  readonly limit?: number | undefined;
}

/** What is wrong with a field and how to mend it. */
export function faultWords({fault, limit}: Fault): string {
  switch (fault) {
    case 'required':
      return msg('This is needed', {id: 'form.fault.required'});
    case 'too_short':
      return counted(limit ?? 2, msg('Too short: at least # character is needed|Too short: at least # characters are needed', {id: 'form.fault.short'}));
    case 'too_long':
      return counted(limit ?? 0, msg('Too long: at most # character fits|Too long: at most # characters fit', {id: 'form.fault.long'}));
    case 'not_text':
      return msg('Letters are needed here', {id: 'form.fault.text'});
    case 'not_accepted':
      return msg('Tick this to go on', {id: 'form.fault.consent'});
    case 'email_no_at':
      return msg('The @ is missing. Example: olena@ukr.net', {id: 'form.fault.email.at'});
    case 'email_no_domain':
      return msg('The part after @ is missing. Example: olena@ukr.net', {id: 'form.fault.email.domain'});
    case 'email_invalid':
      return msg('This does not look like an e-mail address. Example: olena@ukr.net', {id: 'form.fault.email'});
    case 'code_format':
      return msg('The code has 6 digits', {id: 'form.fault.code'});
    case 'unknown_value':
      return msg('Choose one of the list', {id: 'form.fault.choice'});
    case 'date_invalid':
      return msg('This is not a date', {id: 'form.fault.date'});
    case 'date_in_future':
      return msg('This date is still to come', {id: 'form.fault.future'});
    case 'date_in_past':
      return msg('This date has passed', {id: 'form.fault.past'});
  }
}

interface Labelled {
  /** Unique in the shadow root, and the field's name in the form. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: Fault | undefined;
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

const errorLine = (name: string, fault: Fault | undefined) =>
  fault ? html`<p class="error" id="${name}-error">${icon(icons.alert)}<span>${faultWords(fault)}</span></p>` : nothing;

const described = ({name, hint, fault}: Labelled) => [hint && `${name}-hint`, fault && `${name}-error`].filter(Boolean).join(' ') || undefined;

/** A labelled line or (with `rows`) area of text: label above, hint under it, error above the field. */
export function textField(field: TextField): TemplateResult {
  const {name, label, hint, fault, rows} = field;
  const invalid = fault ? 'true' : undefined;
  const control = rows
    ? html`<textarea class="input" id=${name} name=${name} rows=${rows} aria-describedby=${ifDefined(described(field))} aria-invalid=${ifDefined(invalid)}
        .value=${field.value ?? ''} @input=${field.onInput ?? nothing}></textarea>`
    : html`<input class="input ${field.kind ?? ''}" id=${name} name=${name} type=${field.type ?? 'text'} inputmode=${ifDefined(field.numeric ? 'numeric' : undefined)}
        autocomplete=${(field.autocomplete ?? 'off') as 'off'} aria-describedby=${ifDefined(described(field))} aria-invalid=${ifDefined(invalid)}
        .value=${field.value ?? ''} @input=${field.onInput ?? nothing} />`;
  return html`<div class="field ${fault ? 'field--error' : ''}">
    <label for=${name}>${label}</label>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing} ${errorLine(name, fault)} ${control}
  </div>`;
}

/** One tick box whose whole line is the target. */
export const checkField = ({name, label, fault, checked}: Labelled & {readonly checked: boolean}): TemplateResult => html`
  <div class="field ${fault ? 'field--error' : ''}">
    ${errorLine(name, fault)}
    <label class="choice"><input type="checkbox" id=${name} name=${name} .checked=${checked} aria-invalid=${ifDefined(fault ? 'true' : undefined)} aria-describedby=${ifDefined(fault ? `${name}-error` : undefined)} /><span>${label}</span></label>
  </div>`;

export interface FaultLine extends Fault {
  readonly name: string;
  readonly label: string;
}

/** All faults of a form at its head; it takes focus, and each line leads to its field. */
export const faultSummary = (faults: readonly FaultLine[], go: (name: string) => void): unknown =>
  faults.length === 0
    ? nothing
    : html`<div class="summary" role="group" tabindex="-1" id="faults" aria-labelledby="faults-title">
        <p class="strong" id="faults-title">${msg('Something is missing or wrong', {id: 'form.faults'})}</p>
        <ul>
          ${faults.map((line) => html`<li><button type="button" class="link" @click=${() => go(line.name)}>${line.label}: ${faultWords(line)}</button></li>`)}
        </ul>
      </div>`;

export const fieldStyles = css`
  .panel { background: var(--_surface); border: 1px solid transparent; border-radius: var(--_radius-panel); padding: 1.25em; }
  .field label { display: block; font-weight: var(--_weight-bold); line-height: 1.4; }
  .hint { color: var(--_text-muted); font-size: .875em; line-height: 1.5; margin-block-start: .15em; }
  .input { appearance: none; display: block; inline-size: 100%; min-block-size: 3em; margin: .45em 0 0; padding: .6em .8em; font: inherit; line-height: 1.4; color: var(--_text); background: var(--_bg); border: 1px solid var(--_border-strong); border-radius: var(--_radius); }
  textarea.input { min-block-size: 8em; resize: vertical; line-height: 1.55; }
  .input--code { font-size: 1.625em; letter-spacing: .32em; font-variant-numeric: tabular-nums; inline-size: 8.4em; max-inline-size: 100%; padding-block: .35em; font-weight: 500; }
  .field--error { border-inline-start: 4px solid var(--_danger); padding-inline-start: .9em; }
  .field--error .input { border: 2px solid var(--_danger); }
  .error { display: flex; gap: .45em; color: var(--_danger); font-weight: 500; margin-block-start: .4em; line-height: 1.45; }
  .error .icon { margin-block-start: .1em; }
  .field .choice { position: relative; display: grid; grid-template-columns: 1.5em minmax(0, 1fr); gap: .75em; padding: .6em 0; min-block-size: var(--_target); font-weight: 400; cursor: pointer; }
  .choice input { appearance: none; margin: 0; inline-size: 1.5em; block-size: 1.5em; font-size: 1em; border: 1.5px solid var(--_border-strong); border-radius: .3em; background: var(--_bg); display: grid; place-items: center; cursor: pointer; }
  .choice input[type='radio'] { border-radius: 50%; }
  .choice input:checked { border-color: var(--_accent); border-width: 2px; }
  .choice input[type='checkbox']:checked { background: var(--_accent); }
  .choice input[type='checkbox']:checked::after { content: ''; inline-size: .42em; block-size: .78em; border: solid var(--_on-accent); border-width: 0 2.5px 2.5px 0; rotate: 45deg; translate: 0 -.08em; }
  .choice input[type='radio']:checked::after { content: ''; inline-size: .75em; block-size: .75em; border-radius: 50%; background: var(--_accent); }
  .summary { border: 2px solid var(--_danger); border-radius: var(--_radius); padding: 1.1em 1.25em; background: var(--_bg); color: var(--_text); }
  .summary .link { color: var(--_danger); }
  button.link { background: none; border: 0; padding: 0; font: inherit; cursor: pointer; min-block-size: 2em; text-align: start; }
  .btn[aria-busy='true'] { cursor: progress; }
  .btn[aria-disabled='true'] { background: var(--_surface); color: var(--_text-muted); border-color: var(--_border-strong); cursor: default; }
  .btn--quiet { background: transparent; color: var(--_link); font-weight: 500; }
  .btn--quiet:hover { background: var(--_accent-soft); }
  details > summary { cursor: pointer; display: inline-flex; align-items: center; gap: .4em; min-block-size: var(--_target); color: var(--_link); font-weight: 500; list-style: none; }
  details > summary::-webkit-details-marker { display: none; }
  details > summary::before { content: ''; inline-size: .5em; block-size: .5em; border: solid currentColor; border-width: 0 2px 2px 0; rotate: -45deg; margin-inline: .15em .2em; transition: rotate var(--_motion); }
  details > summary:dir(rtl)::before { rotate: 135deg; }
  details[open] > summary::before { rotate: 45deg; }
  @media (forced-colors: active) {
    .panel, .summary { border-color: CanvasText; }
    .choice input:checked { forced-color-adjust: none; background: Highlight; border-color: Highlight; }
    .btn--quiet { background: Canvas; color: LinkText; border-color: Canvas; }
  }
`;
