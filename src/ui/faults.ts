import {html, nothing} from 'lit/html.js';
import type {FieldFault} from '../contract/problems.ts';
import {counted} from '../locale/format.ts';
import {msg} from '../locale/msg.ts';
import {css} from './css.ts';

export interface Fault {
  readonly fault: FieldFault;
  readonly limit?: number | undefined;
}

/** A fault of a field's length tells the limit it broke. */
export const faultWithin = (fault: FieldFault | undefined, {min, max}: {readonly min: number; readonly max: number}): Fault | undefined =>
  fault && {fault, limit: fault === 'too_short' ? min : max};

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
      return msg('Choose one from the list', {id: 'form.fault.choice'});
    case 'date_invalid':
      return msg('This is not a date', {id: 'form.fault.date'});
    case 'date_in_future':
      return msg('This date is still to come', {id: 'form.fault.future'});
    case 'date_in_past':
      return msg('This date has passed', {id: 'form.fault.past'});
    default:
      // A service newer than this page.
      return msg('Something is missing or wrong', {id: 'form.faults'});
  }
}

/** The words at a field, where there is a fault. */
export const errorOf = (fault: Fault | undefined) => fault && faultWords(fault);

export interface FaultLine extends Fault {
  readonly name: string;
  readonly label: string;
  /** What is wrong, where the field has words of its own for it. */
  readonly words?: string | undefined;
}

/** All faults of a form at its head; it takes focus, and each line leads to its field. */
export const faultSummary = (faults: readonly FaultLine[], go: (name: string) => void): unknown =>
  faults.length === 0
    ? nothing
    : html`<div class="summary" role="group" tabindex="-1" id="faults" aria-labelledby="faults-title">
        <p class="strong" id="faults-title">${msg('Something is missing or wrong', {id: 'form.faults'})}</p>
        <ul>
          ${faults.map((line) => html`<li><button type="button" class="link" @click=${() => go(line.name)}>${line.label}: ${line.words ?? faultWords(line)}</button></li>`)}
        </ul>
      </div>`;

export const faultStyles = css`
  .input--code { font-size: 1.625em; letter-spacing: .32em; font-variant-numeric: tabular-nums; inline-size: 8.4em; max-inline-size: 100%; padding-block: .35em; font-weight: 500; }
  .field--error { border-inline-start: 4px solid var(--_danger); padding-inline-start: .9em; }
  .field--error .input { border: 2px solid var(--_danger); }
  .error { display: flex; gap: .45em; color: var(--_danger); font-weight: 500; margin-block-start: .4em; line-height: 1.45; }
  .error .icon { margin-block-start: .1em; }
  .summary { border: 2px solid var(--_danger); border-radius: var(--_radius); padding: 1.1em 1.25em; background: var(--_bg); color: var(--_text); }
  .summary .link { color: var(--_danger); }
  .summary li + li { margin-block-start: .5em; }
  .btn[aria-busy='true'] { cursor: progress; }
  .btn[aria-disabled='true'] { background: var(--_surface); color: var(--_text-muted); border-color: var(--_border-strong); text-wrap: balance; cursor: default; }
  .btn[aria-disabled='true']:not(:focus-visible) { box-shadow: none; }
  @media (forced-colors: active) {
    .summary { border-color: CanvasText; }
    .btn[aria-disabled='true'] { background: Canvas; color: GrayText; border-color: GrayText; }
  }
`;
