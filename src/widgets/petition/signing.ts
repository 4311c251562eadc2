import {msg} from '../../locale/msg.ts';
import {html, nothing} from 'lit/html.js';
import {now} from '../../client/clock.ts';
import type {Petition} from '../../contract/petition.ts';
import {tidyLine} from '../../contract/fields.ts';
import {codeStep} from '../../core/code-step.ts';
import {canSign} from '../../core/petition-words.ts';
import {day, fill} from '../../locale/format.ts';
import {checkField, faultSummary, textField, type Fault, type FaultLine} from '../../ui/field.ts';
import {icon} from '../../ui/icon.ts';
import {heading} from '../../ui/parts.ts';
import {reasonOf} from '../../ui/reasons.ts';
import {notice} from '../../ui/states.ts';
import {receiptPanel} from './receipt.ts';
import type {SigningAct, SigningController, SigningField} from './signing-controller.ts';

export interface SigningActions {
  readonly level: number;
  readonly submit: () => void;
  readonly confirm: (code: string, fault: Fault | undefined) => void;
  readonly resend: () => void;
  readonly begin: (act: SigningAct) => void;
  /** From the code back to the address. */
  readonly back: () => void;
  readonly go: (field: string) => void;
}

const eye = 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6z';
const lock = 'M5.5 10.5h13v9.5h-13zM8 10.5V8a4 4 0 0 1 8 0v2.5';

const labels = (): Record<SigningField, string> => ({
  name: msg('Full name', {id: 'sign.name'}),
  email: msg('E-mail', {id: 'sign.email'}),
  consent: msg('Consent', {id: 'sign.consent'}),
  code: msg('6-digit code', {id: 'form.code.label'}),
});

const lines = (faults: SigningController['faults']): FaultLine[] => [...faults].map(([name, fault]) => ({name, label: labels()[name], ...fault}));

/** Why the act was refused as a whole, at its head; the list of faults tells of single fields. */
function refusal({flow: {failure}, faults}: SigningController): unknown {
  if (!failure || faults.size > 0) return nothing;
  const words = () => {
    switch (failure.code) {
      case 'signing_closed':
        return msg('Signatures are not collected any more', {id: 'sign.closed'});
      case 'withdrawal_closed':
        return msg('The review has begun: signatures cannot be taken back any more', {id: 'sign.withdraw.closed'});
      case 'not_signed':
        return msg('This address has no signature under this petition', {id: 'sign.withdraw.none'});
      default:
        return reasonOf(failure);
    }
  };
  return html`<div id="failure" tabindex="-1">
    ${notice('warn', words(), failure.retryable ? html`<p>${msg('What you typed is still here. Sending it again cannot sign twice.', {id: 'sign.kept'})}</p>` : nothing)}
  </div>`;
}

/** Who will see what, and the very line that becomes public, before the act. */
const visibility = (petition: Petition, {values}: SigningController) => html`<div class="public">
  <div>${icon(eye)}<p><strong class="strong">${msg('Everyone will see', {id: 'sign.public'})}</strong><br />${msg('your name and the date you signed', {id: 'sign.public.what'})}</p></div>
  <div>${icon(lock)}<p><strong class="strong">${msg('Not shown to anyone', {id: 'sign.private'})}</strong><br />${values.notify
    ? msg('your e-mail; the service sends the code and the answer to it, then erases it', {id: 'sign.private.notify'})
    : msg('your e-mail; the service sends the code to it and then erases it', {id: 'sign.private.what'})}</p></div>
  <div class="public__line"><p class="small muted">${msg('Your line in the public list:', {id: 'sign.preview'})}</p>
    <p class="row between"><strong class="strong" dir="auto" .textContent=${tidyLine(values.name) || msg('your name', {id: 'sign.preview.name'})}></strong><span class="muted small">${day(now().toISOString(), petition.body.timeZone, 'long')}</span></p></div>
</div>`;

const emailField = (signing: SigningController, hint: string) =>
  textField({name: 'email', label: labels().email, hint, type: 'email', autocomplete: 'email', value: signing.values.email, fault: signing.faults.get('email')});

/** Keeps every keystroke, so that no failure can lose it. */
const keeper = (signing: SigningController) => (event: Event) => {
  const {name, value, checked, type} = event.target as HTMLInputElement;
  signing.keep({[name]: type === 'checkbox' ? checked : value});
};

const sender = (submit: () => void) => (event: SubmitEvent) => (event.preventDefault(), submit());

const button = (busy: boolean, words: string) =>
  html`<button class="btn btn--block" part="submit" aria-busy=${busy ? 'true' : 'false'}>${busy ? msg('Sending…', {id: 'form.sending'}) : words}</button>`;

function signForm(petition: Petition, signing: SigningController, {level, submit, go, begin}: SigningActions) {
  const {faults, values} = signing;
  const local = petition.body.kind === 'local';
  return html`<form class="stack" part="form" novalidate aria-labelledby="step" @submit=${sender(submit)} @input=${keeper(signing)}>
      ${heading(level, msg('Sign the petition', {id: 'count.sign'}), 'h2', 'step', true)} ${faultSummary(lines(faults), go)} ${refusal(signing)}
      ${textField({name: 'name', label: labels().name, hint: msg('As in your passport', {id: 'sign.name.hint'}), autocomplete: 'name', value: values.name, fault: faults.get('name')})}
      ${emailField(signing, msg('We will send a 6-digit code', {id: 'sign.email.hint'}))}
      ${checkField({name: 'notify', label: msg('Send me the official answer by e-mail', {id: 'sign.notify'}), checked: values.notify})} ${visibility(petition, signing)}
      ${checkField({
        name: 'consent',
        label: local ? msg('I live in the community and agree to my name being shown', {id: 'sign.consent.local'}) : msg('I am a citizen and agree to my name being shown', {id: 'sign.consent.national'}),
        checked: values.consent,
        fault: faults.get('consent'),
      })}
      <div class="stack tight">${button(signing.signing.busy, msg('Get the code', {id: 'sign.get.code'}))}
        <p class="small muted">${msg('Your signature counts once you enter the code.', {id: 'sign.counts'})}</p></div>
    </form>
    <p class="small muted">${msg('Have you signed and changed your mind?', {id: 'sign.mind'})} <button type="button" class="link" @click=${() => begin('withdraw')}>${msg('Take your signature back', {id: 'sign.withdraw'})}</button></p>`;
}

const withdrawForm = (signing: SigningController, {level, submit, go, begin}: SigningActions) => html`
  <form class="stack" part="form" novalidate aria-labelledby="step" @submit=${sender(submit)} @input=${keeper(signing)}>
    ${heading(level, msg('Take your signature back', {id: 'sign.withdraw'}), 'h2', 'step', true)} ${faultSummary(lines(signing.faults), go)} ${refusal(signing)}
    <p>${msg('Your name leaves the public list and the count. Until the review begins you can sign again.', {id: 'sign.withdraw.text'})}</p>
    ${emailField(signing, msg('The address you signed with; we will send a 6-digit code', {id: 'sign.withdraw.email'}))} ${button(signing.withdrawing.busy, msg('Get the code', {id: 'sign.get.code'}))}
  </form>
  <p><button type="button" class="link" @click=${() => begin('sign')}>${msg('Back to signing', {id: 'sign.back'})}</button></p>`;

const alreadySigned = (petition: Petition, signedOn: string, {level, begin}: SigningActions) => html`
  <div class="stack">
    ${heading(level, msg('You have already signed this petition', {id: 'sign.already'}), 'h2', 'step', true)}
    <p>${fill(msg('Your signature was counted on {date}. There is no need to sign again: one person, one signature.', {id: 'sign.already.text'}), {date: day(signedOn, petition.body.timeZone)})}</p>
    <p><button type="button" class="link" @click=${() => begin('withdraw')}>${msg('Take your signature back', {id: 'sign.withdraw'})}</button></p>
  </div>`;

const withdrawn = ({level, begin}: SigningActions) => html`
  <div class="stack">
    ${heading(level, msg('Your signature has been taken back', {id: 'sign.withdrawn'}), 'h2', 'step', true)}
    <p>${msg('Your name is no longer in the list. The number follows within seconds.', {id: 'sign.withdrawn.text'})}</p>
    <p><button type="button" class="link" @click=${() => begin('sign')}>${msg('Sign again', {id: 'sign.again'})}</button></p>
  </div>`;

/** In a sandboxed frame nothing can be sent or kept: an honest view with a way out. */
const readOnly = ({url}: Petition) => html`<p>${msg('This page shows the petition in a closed frame where signing does not work.', {id: 'sign.frame'})} <a class="link" href=${url} target="_blank" rel="noopener">${msg('Sign on its own page', {id: 'sign.frame.link'})}</a></p>`;

/** The panel in which a person acts, at its present step; nothing where there is nothing to do. */
export function signingPanel(petition: Petition, signing: SigningController, actions: SigningActions): unknown {
  const step = () => {
    const {act, signing: sign, withdrawing, signedBefore} = signing;
    if (act === 'sign' && sign.result) return receiptPanel(petition, sign.result, actions);
    if (signedBefore) return alreadySigned(petition, signedBefore, actions);
    if (act === 'withdraw' && withdrawing.step === 'done') return withdrawn(actions);
    if (!canSign(petition) || signing.flow.failure?.code === 'signing_closed') {
      return signing.flow.step === 'ask' && !signing.flow.failure ? undefined : notice('info', msg('Signatures are not collected any more', {id: 'sign.closed'}));
    }
    if (self.origin === 'null') return readOnly(petition);
    if (signing.flow.step === 'code') {
      return codeStep({
        flow: signing.flow,
        headingLevel: actions.level,
        email: signing.values.email.trim(),
        button: act === 'sign' ? msg('Confirm the signature', {id: 'sign.confirm'}) : msg('Confirm and take it back', {id: 'sign.withdraw.confirm'}),
        fault: signing.faults.get('code'),
        submit: actions.confirm,
        resend: actions.resend,
        change: actions.back,
      });
    }
    return act === 'sign' ? signForm(petition, signing, actions) : withdrawForm(signing, actions);
  };
  const shown = step();
  return shown ? html`<section class="panel stack">${shown}</section>` : nothing;
}
