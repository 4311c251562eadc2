import {msg} from '../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {digitsOf, faultOfCode, limits} from '../contract/fields.ts';
import {fillParts} from '../locale/fill-parts.ts';
import {counted, fill, hour} from '../locale/format.ts';
import {errorOf, type Fault} from '../ui/faults.ts';
import {textField} from '../ui/field.ts';
import {heading} from '../ui/parts.ts';
import {reasonOf} from '../ui/reasons.ts';
import {notice} from '../ui/states.ts';
import type {Failure} from '../client/failure.ts';
import type {CodeFlow} from './code-flow.ts';

interface CodeStep {
  readonly flow: Pick<CodeFlow<unknown, unknown>, 'busy' | 'failure' | 'pending' | 'canResend' | 'resendAt'>;
  readonly headingLevel: number;
  readonly email: string;
  readonly button: string;
  readonly fault: Fault | undefined;
  readonly submit: (code: string, fault: Fault | undefined) => void;
  readonly resend: () => void;
  readonly change: () => void;
}

/** Why a code was not taken, in its own words. */
function refusal(failure: Failure): TemplateResult {
  switch (failure.code) {
    case 'wrong_code':
      return notice(
        'late',
        msg('This code is not the one we sent', {id: 'form.code.wrong'}),
        html`<p>${counted(failure.problem.triesLeft ?? 0, msg('Compare it with the newest letter. # try is left.|Compare it with the newest letter. # tries are left.', {id: 'form.code.wrong.text'}))}</p>`,
      );
    case 'code_expired':
      return notice('warn', msg('This code is too old', {id: 'form.code.expired'}), html`<p>${msg('Ask for a new one below; what you typed stays.', {id: 'form.code.new'})}</p>`);
    case 'code_exhausted':
      return notice('warn', msg('Too many wrong codes', {id: 'form.code.exhausted'}), html`<p>${msg('Ask for a new one below; what you typed stays.', {id: 'form.code.new'})}</p>`);
    default:
      return notice('warn', reasonOf(failure));
  }
}

/** The step in which the code from the mail is typed; alike wherever a code confirms an act. */
export function codeStep({flow, headingLevel, email, button, fault, submit, resend, change}: CodeStep): TemplateResult {
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = String(new FormData(event.target as HTMLFormElement).get('code') ?? '');
    const found = faultOfCode(typed);
    submit(digitsOf(typed), found && {fault: found});
  };
  return html`<form class="stack" part="form" novalidate aria-labelledby="step" @submit=${onSubmit}>
    ${heading(headingLevel, msg('Enter the code from the e-mail', {id: 'form.code.title'}), 'h2', 'step', true)}
    <p>
      ${fillParts(msg('Sent to {address}.', {id: 'form.code.sent'}), {address: html`<strong class="strong">${email}</strong>`})}
      <button type="button" class="link" @click=${change}>${msg('Change address', {id: 'form.code.change'})}</button>
    </p>
    ${flow.failure ? html`<div id="failure" tabindex="-1">${refusal(flow.failure)}</div>` : nothing}
    ${textField({
      name: 'code',
      required: true,
      label: msg('6-digit code', {id: 'form.code.label'}),
      hint: counted(limits.code.minutes, msg('Valid for # minute, until {time} where you are. You can paste it.|Valid for # minutes, until {time} where you are. You can paste it.', {id: 'form.code.hint'}), {time: flow.pending ? hour(flow.pending.expiresAt) : ''}),
      autocomplete: 'one-time-code',
      numeric: true,
      kind: 'input--code',
      error: errorOf(fault),
    })}
    <div class="stack tight">
      <button class="btn btn--block" part="submit" aria-busy=${flow.busy ? 'true' : 'false'}>${flow.busy ? msg('Sending…', {id: 'form.sending'}) : button}</button>
      <button type="button" class="btn btn--quiet btn--block" aria-disabled=${flow.canResend ? 'false' : 'true'} @click=${resend}>
        ${flow.canResend ? msg('Send the code again', {id: 'form.code.resend'}) : fill(msg('Send again: possible at {time}', {id: 'form.code.resend.at'}), {time: hour(new Date(flow.resendAt))})}
      </button>
    </div>
    <details>
      <summary>${msg('The e-mail has not arrived', {id: 'form.code.lost'})}</summary>
      <p class="small">${msg('Look into the spam folder. If nothing comes within 5 minutes, change the address or send the code again. What you typed stays here.', {id: 'form.code.lost.text'})}</p>
    </details>
  </form>`;
}
