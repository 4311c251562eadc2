import {html, nothing, type TemplateResult} from 'lit/html.js';
import {now} from '../../client/clock.ts';
import type {Petition} from '../../contract/petition.ts';
import {day} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {checkField, textField} from '../../ui/field.ts';
import {icon} from '../../ui/icon.ts';
import {heading} from '../../ui/parts.ts';

/** What a person has typed. It stays in memory while the page is open, nowhere else. */
export interface SigningValues {
  readonly name: string;
  readonly email: string;
  readonly consent: boolean;
  readonly notify: boolean;
}

export const blankValues: SigningValues = {name: '', email: '', consent: false, notify: false};

export interface SignForm {
  readonly petition: Petition;
  readonly level: number;
  readonly values: SigningValues;
  /** What stands at the head: the list of faults, why it was refused. */
  readonly head?: unknown;
  /** What is wrong with a field, in words. */
  readonly errors?: ReadonlyMap<string, string>;
  /** The button's words while it is sending. */
  readonly sending?: string | undefined;
  readonly keep: (values: Partial<SigningValues>) => void;
  readonly submit: () => void;
  readonly withdraw: () => void;
}

const eye = 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6z';
const lock = 'M5.5 10.5h13v9.5h-13zM8 10.5V8a4 4 0 0 1 8 0v2.5';

/** Keeps every keystroke, so that no failure can lose it. */
export const keeper = (keep: SignForm['keep']) => (event: Event) => {
  const {name, value, checked, type} = event.target as HTMLInputElement;
  keep({[name]: type === 'checkbox' ? checked : value});
};

export const sender = (submit: () => void) => (event: SubmitEvent) => (event.preventDefault(), submit());

export const emailField = (value: string, hint: string, error: string | undefined) =>
  textField({name: 'email', label: msg('E-mail', {id: 'sign.email'}), hint, type: 'email', autocomplete: 'email', value, error});

export const codeButton = (sending: string | undefined) =>
  html`<button class="btn btn--block" part="submit" aria-busy=${sending ? 'true' : 'false'}>${sending ?? msg('Get the code', {id: 'sign.get.code'})}</button>`;

export const withdrawLink = (withdraw: () => void) =>
  html`<button type="button" class="link" @click=${withdraw}>${msg('Take your signature back', {id: 'sign.withdraw'})}</button>`;

/** Who will see what, and the very line that becomes public, before the act. */
const visibility = ({petition, values}: SignForm) => html`<div class="public">
  <div>${icon(eye)}<p><strong class="strong">${msg('Everyone will see', {id: 'sign.public'})}</strong><br />${msg('your name and the date you signed', {id: 'sign.public.what'})}</p></div>
  <div>${icon(lock)}<p><strong class="strong">${msg('Not shown to anyone', {id: 'sign.private'})}</strong><br />${values.notify
    ? msg('your e-mail; the service sends the code and the answer to it, then erases it', {id: 'sign.private.notify'})
    : msg('your e-mail; the service sends the code to it and then erases it', {id: 'sign.private.what'})}</p></div>
  <div class="public__line"><p class="small muted">${msg('Your line in the public list:', {id: 'sign.preview'})}</p>
    <p class="row between"><strong class="strong" dir="auto" .textContent=${values.name.trim() || msg('your name', {id: 'sign.preview.name'})}></strong><span class="muted small">${day(now().toISOString(), petition.body.timeZone, 'long')}</span></p></div>
</div>`;

/** The first step: what is asked for, who will see it, and one button. */
export function signForm(form: SignForm): TemplateResult {
  const {petition, level, values, head = nothing, errors, sending, keep, submit, withdraw} = form;
  const error = (name: string) => errors?.get(name);
  return html`<form class="stack" part="form" novalidate aria-labelledby="step" @submit=${sender(submit)} @input=${keeper(keep)}>
      ${heading(level, msg('Sign the petition', {id: 'count.sign'}), 'h2', 'step', true)} ${head}
      ${textField({name: 'name', label: msg('Full name', {id: 'sign.name'}), hint: msg('As in your passport', {id: 'sign.name.hint'}), autocomplete: 'name', value: values.name, error: error('name')})}
      ${emailField(values.email, msg('We will send a 6-digit code', {id: 'sign.email.hint'}), error('email'))}
      ${checkField({name: 'notify', label: msg('Send me the official answer by e-mail', {id: 'sign.notify'}), checked: values.notify})} ${visibility(form)}
      ${checkField({
        name: 'consent',
        label:
          petition.body.kind === 'local'
            ? msg('I live in the community and agree to my name being shown', {id: 'sign.consent.local'})
            : msg('I am a citizen and agree to my name being shown', {id: 'sign.consent.national'}),
        checked: values.consent,
        error: error('consent'),
      })}
      <div class="stack tight">${codeButton(sending)}
        <p class="small muted">${msg('Your signature counts once you enter the code.', {id: 'sign.counts'})}</p></div>
    </form>
    <p class="small muted">${msg('Have you signed and changed your mind?', {id: 'sign.mind'})} ${withdrawLink(withdraw)}</p>`;
}
