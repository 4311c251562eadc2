import {msg} from '../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {codeStep} from '../core/code-step.ts';
import {closedFrame} from '../ui/closed-frame.ts';
import {errorOf, type Fault} from '../ui/faults.ts';
import {textField} from '../ui/field.ts';
import {heading} from '../ui/parts.ts';
import {notice} from '../ui/states.ts';
import {deskReason} from './desk-words.ts';
import type {SessionController} from './session-controller.ts';

interface SignIn {
  /** What the desk is called. */
  readonly title: string;
  readonly session: SessionController;
  readonly level: number;
  readonly fault: Fault | undefined;
  /** Whether a decision that was begun waits behind the sign-in. */
  readonly typing: boolean;
  readonly start: () => void;
  readonly confirm: (code: string, fault: Fault | undefined) => void;
  readonly resend: () => void;
  readonly change: () => void;
}

function whyHere({ended}: SessionController, typing: boolean): unknown {
  if (ended === 'signed_out') return notice('ok', msg('You have signed out', {id: 'desk.out'}));
  if (ended !== 'expired') return nothing;
  const kept = typing
    ? msg('A session lasts 8 hours. Sign in again and go on: what you typed is still here.', {id: 'desk.expired.kept'})
    : msg('A session lasts 8 hours. Sign in again to go on.', {id: 'desk.expired.text'});
  return notice('info', msg('Your session has ended', {id: 'desk.expired'}), html`<p>${kept}</p>`);
}

/** Who an official is, proved by a code from the mail. */
export function signInView({title, session, level, fault, typing, start, confirm, resend, change}: SignIn): TemplateResult {
  const {flow} = session;
  const onSubmit = (event: SubmitEvent) => (event.preventDefault(), start());
  const onInput = (event: InputEvent) => (session.email = (event.target as HTMLInputElement).value);
  return html`<section class="panel stack sign-in">
    ${flow.step === 'code'
      ? codeStep({flow, headingLevel: level, email: session.email.trim(), button: msg('Sign in', {id: 'desk.sign.in'}), fault, submit: confirm, resend, change})
      : html`<form class="stack" part="form" novalidate aria-labelledby="step" @submit=${onSubmit} @input=${onInput}>
          ${heading(level, title, 'h2', 'step', true)} ${whyHere(session, typing)}
          <p>${msg('For officials of the body. No password: you get a code by e-mail.', {id: 'desk.sign.about'})}</p>
          ${flow.failure ? html`<div id="failure" tabindex="-1">${notice('warn', deskReason(flow.failure))}</div>` : nothing}
          ${textField({
            name: 'email',
            required: true,
            label: msg('Work e-mail', {id: 'desk.email'}),
            hint: msg('The address your administrator entered', {id: 'desk.email.hint'}),
            type: 'email',
            autocomplete: 'email',
            value: session.email,
            error: errorOf(fault),
          })}
          <button class="btn btn--block" part="submit" aria-busy=${flow.busy ? 'true' : 'false'}>${flow.busy ? msg('Sending…', {id: 'form.sending'}) : msg('Get the code', {id: 'desk.get.code'})}</button>
        </form>`}
  </section>`;
}

/** In a sandboxed frame nobody can sign in; the same page outside it is the way. */
export const closedDesk = (title: string, level: number): TemplateResult => html`<section class="panel stack sign-in">
  ${heading(level, title, 'h2', 'step', true)}
  ${closedFrame(msg('This page shows the desk in a closed frame where nobody can sign in.', {id: 'desk.frame'}), msg('Open the desk outside the frame', {id: 'desk.frame.link'}), location.href)}
</section>`;

/** Somebody proved an address that holds no role. */
export const noRoleView = (email: string, level: number, signOut: () => void): TemplateResult => html`
  <section class="panel stack sign-in">
    ${heading(level, msg('This address has no role here', {id: 'desk.norole'}), 'h2', 'step', true)}
    <p><strong class="strong">${email}</strong></p>
    <p>${msg('An administrator of the desk can give you one. Sign in again after that.', {id: 'desk.norole.text'})}</p>
    <p><button type="button" class="btn btn--secondary" @click=${signOut}>${msg('Sign out', {id: 'desk.sign.out'})}</button></p>
  </section>`;
