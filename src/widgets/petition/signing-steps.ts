import {html, nothing} from 'lit/html.js';
import type {Petition} from '../../contract/petition.ts';
import {codeStep} from '../../core/code-step.ts';
import {canSign} from '../../core/petition-words.ts';
import {day, fill} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {closedFrame} from '../../ui/closed-frame.ts';
import {errorOf, faultSummary, type Fault, type FaultLine} from '../../ui/faults.ts';
import {heading} from '../../ui/parts.ts';
import {reasonOf} from '../../ui/reasons.ts';
import {notice} from '../../ui/states.ts';
import {receiptPanel} from './receipt.ts';
import {codeButton, emailField, keeper, sender, signForm, withdrawLink} from './sign-form.ts';
import type {SigningAct, SigningController, SigningField} from './signing-controller.ts';

export interface SigningActions {
  readonly level: number;
  /** Whether the widget stands in a sandboxed frame. */
  readonly closed: boolean;
  readonly submit: () => void;
  readonly confirm: (code: string, fault: Fault | undefined) => void;
  readonly resend: () => void;
  readonly begin: (act: SigningAct) => void;
  /** From the code back to the address. */
  readonly back: () => void;
  readonly go: (field: string) => void;
}

const labelOf = (field: SigningField) => {
  switch (field) {
    case 'name':
      return msg('Full name', {id: 'sign.name'});
    case 'email':
      return msg('E-mail', {id: 'sign.email'});
    case 'consent':
      return msg('Consent', {id: 'act.consent'});
    case 'code':
      return msg('6-digit code', {id: 'form.code.label'});
  }
};

const lines = (faults: SigningController['faults']): FaultLine[] => [...faults].map(([name, fault]) => ({name, label: labelOf(name), ...fault}));

/** Why the act was refused as a whole, at its head; the list of faults tells of single fields. */
function refusal({flow: {failure}, faults}: SigningController): unknown {
  if (!failure || faults.size > 0) return nothing;
  const words = () => {
    switch (failure.code) {
      case 'signing_closed':
        return msg('Signatures are not collected any more', {id: 'act.closed'});
      case 'withdrawal_closed':
        return msg('The review has begun: signatures cannot be taken back any more', {id: 'act.withdraw.closed'});
      case 'not_signed':
        return msg('This address has no signature under this petition', {id: 'act.withdraw.none'});
      default:
        return reasonOf(failure);
    }
  };
  return html`<div id="failure" tabindex="-1">
    ${notice('warn', words(), failure.retryable ? html`<p>${msg('What you typed is still here. Sending it again cannot sign twice.', {id: 'act.kept'})}</p>` : nothing)}
  </div>`;
}

const head = (signing: SigningController, {go}: SigningActions) => html`${faultSummary(lines(signing.faults), go)} ${refusal(signing)}`;

const sending = ({flow}: SigningController) => (flow.busy ? msg('Sending…', {id: 'form.sending'}) : undefined);

const withdrawForm = (signing: SigningController, actions: SigningActions) => html`
  <form class="stack" part="form" novalidate aria-labelledby="step" @submit=${sender(actions.submit)} @input=${keeper((values) => signing.keep(values))}>
    ${heading(actions.level, msg('Take your signature back', {id: 'sign.withdraw'}), 'h2', 'step', true)} ${head(signing, actions)}
    <p>${msg('Your name leaves the public list and the count. Until the review begins you can sign again.', {id: 'act.withdraw.text'})}</p>
    ${emailField(signing.values.email, msg('The address you signed with; we will send a 6-digit code', {id: 'act.withdraw.email'}), errorOf(signing.faults.get('email')))}
    ${codeButton(sending(signing))}
  </form>
  <p><button type="button" class="link" @click=${() => actions.begin('sign')}>${msg('Back to signing', {id: 'act.back'})}</button></p>`;

const alreadySigned = (petition: Petition, signedOn: string, {level, begin}: SigningActions) => html`
  <div class="stack">
    ${heading(level, msg('You have already signed this petition', {id: 'act.already'}), 'h2', 'step', true)}
    <p>${fill(msg('Your signature was counted on {date}. There is no need to sign again: one person, one signature.', {id: 'act.already.text'}), {date: day(signedOn, petition.body.timeZone)})}</p>
    <p>${withdrawLink(() => begin('withdraw'))}</p>
  </div>`;

const withdrawn = ({level, begin}: SigningActions) => html`
  <div class="stack">
    ${heading(level, msg('Your signature has been taken back', {id: 'act.withdrawn'}), 'h2', 'step', true)}
    <p>${msg('Your name is no longer in the list. The number follows within seconds.', {id: 'act.withdrawn.text'})}</p>
    <p><button type="button" class="link" @click=${() => begin('sign')}>${msg('Sign again', {id: 'act.again'})}</button></p>
  </div>`;

const readOnly = ({url}: Petition, level: number) => html`
  ${heading(level, msg('Sign the petition', {id: 'count.sign'}), 'h2', 'step', true)}
  ${closedFrame(msg('This page shows the petition in a closed frame where signing does not work.', {id: 'act.frame'}), msg('Sign on its own page', {id: 'act.frame.link'}), url)}`;

/** The service has gone: better said here than after somebody has filled in a form. */
const archived = ({body: {timeZone}}: Petition, archivedOn: string, {level}: SigningActions) => html`
  <div class="stack tight">
    ${heading(level, msg('This petition is in an archive', {id: 'act.archived'}), 'h2', 'step', true)}
    <p>${fill(msg('The service that collected signatures has closed. Everything here stands as it stood on {date}; nothing can be signed or taken back any more.', {id: 'act.archived.text'}), {date: day(archivedOn, timeZone, 'long')})}</p>
  </div>`;

/** The panel at its present step; nothing where there is nothing to do. */
export function signingStep(petition: Petition, signing: SigningController, actions: SigningActions): unknown {
  const {act, flow, signing: sign, withdrawing, signedBefore, values, faults} = signing;
  if (act === 'sign' && sign.result) return receiptPanel(petition, sign.result, actions);
  if (signedBefore) return alreadySigned(petition, signedBefore, actions);
  if (act === 'withdraw' && withdrawing.step === 'done') return withdrawn(actions);
  if (!canSign(petition) || flow.failure?.code === 'signing_closed') {
    return flow.step === 'ask' && !flow.failure ? nothing : html`<div id="failure" tabindex="-1">${notice('info', msg('Signatures are not collected any more', {id: 'act.closed'}))}</div>`;
  }
  if (signing.archivedOn) return archived(petition, signing.archivedOn, actions);
  if (actions.closed) return readOnly(petition, actions.level);
  if (flow.step === 'code') {
    return codeStep({
      flow,
      headingLevel: actions.level,
      email: values.email.trim(),
      button: act === 'sign' ? msg('Confirm the signature', {id: 'act.confirm'}) : msg('Confirm and take it back', {id: 'act.withdraw.confirm'}),
      fault: faults.get('code'),
      submit: actions.confirm,
      resend: actions.resend,
      change: actions.back,
    });
  }
  if (act === 'withdraw') return withdrawForm(signing, actions);
  return signForm({
    petition,
    level: actions.level,
    values,
    head: head(signing, actions),
    errors: new Map([...faults].map(([name, fault]) => [name, errorOf(fault)!])),
    sending: sending(signing),
    keep: (typed) => signing.keep(typed),
    submit: actions.submit,
    withdraw: () => actions.begin('withdraw'),
  });
}
