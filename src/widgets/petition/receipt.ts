import {msg} from '../../locale/msg.ts';
import {html} from 'lit/html.js';
import type {Petition, SignatureReceipt} from '../../contract/petition.ts';
import {canSign, petitionRail} from '../../core/petition-words.ts';
import {counted, day, fill, hour, inWords} from '../../locale/format.ts';
import {icon, icons} from '../../ui/icon.ts';
import {heading} from '../../ui/parts.ts';
import {withdrawLink} from './sign-form.ts';

const missingLine = ({signatures, threshold}: Petition) =>
  signatures < threshold
    ? counted(threshold - signatures, msg('# more signature is needed.|# more signatures are needed.', {id: 'act.done.missing'}))
    : msg('The threshold is reached.', {id: 'act.done.reached'});

/** The receipt as a text file of the person's own. */
function save(petition: Petition, {receipt, name, signedAt}: SignatureReceipt): void {
  const lines = [inWords(petition.title).text, petition.url, `${msg('Receipt number', {id: 'act.receipt'})}: ${receipt}`, `${msg('In the list as', {id: 'act.receipt.name'})}: ${name}`, signedAt];
  const address = URL.createObjectURL(new Blob([lines.join('\n')], {type: 'text/plain'}));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${receipt}.txt`;
  link.click();
  URL.revokeObjectURL(address);
}

/** Thanks, and what the person can keep. */
export const receiptPanel = (petition: Petition, result: SignatureReceipt, {level, begin}: {readonly level: number; readonly begin: (act: 'withdraw') => void}) => html`
  <div class="stack">
    <p class="big-ok">${icon(icons.ok)}</p>
    ${heading(level, msg('Thank you. Your signature counts', {id: 'act.done'}), 'h2', 'step', true)}
    <p>${missingLine(petition)}</p>
    ${petitionRail(petition)}
    <dl class="facts">
      <div><dt>${msg('Receipt number', {id: 'act.receipt'})}</dt><dd>${result.receipt}</dd></div>
      <div><dt>${msg('Signed', {id: 'act.receipt.when'})}</dt><dd>${day(result.signedAt, petition.body.timeZone, 'long')}, ${hour(result.signedAt)}</dd></div>
      <div><dt>${msg('In the list as', {id: 'act.receipt.name'})}</dt><dd dir="auto">${result.name}</dd></div>
    </dl>
    <button type="button" class="btn btn--secondary btn--block" @click=${() => save(petition, result)}>${msg('Save the receipt', {id: 'act.receipt.save'})}</button>
    ${canSign(petition)
      ? html`<p class="small muted">
          ${fill(msg('Changed your mind? Until {date}, or until the review begins, you can take it back.', {id: 'act.done.mind'}), {date: day(petition.closesAt!, petition.body.timeZone)})}
          ${withdrawLink(() => begin('withdraw'))}
        </p>`
      : ''}
  </div>`;
