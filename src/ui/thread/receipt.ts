import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {CommentReceipt, Discussion, HeldFor} from '../../contract/comments.ts';
import {counted, day, inWords} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {icon, icons} from '../icon.ts';
import {heading} from '../parts.ts';
import {hourIn} from './hour-in.ts';

/** Why a comment waits, to its author. */
export const heldWords = (heldFor: HeldFor | null | undefined): string =>
  heldFor === 'words'
    ? msg('It has a word that a moderator looks at first. You get a letter when it is decided.', {id: 'talk.held.words'})
    : msg('Here a moderator reads every comment first. You get a letter when it is decided.', {id: 'talk.held.all'});

/** The receipt as a text file of the person's own; with the text, whose hash anybody can make anew. */
export function receiptFile({receipt, writtenAt, hash, comment}: CommentReceipt, {title, body}: Discussion, address: string): string {
  return [
    inWords(title).text,
    inWords(body.name).text,
    address,
    `${msg('Receipt number', {id: 'talk.receipt'})}: ${receipt}`,
    `${msg('Received', {id: 'talk.receipt.when'})}: ${writtenAt}`,
    `SHA-256: ${hash}`,
    ...(comment?.own?.text === undefined ? [] : ['', comment.own.text]),
  ].join('\n');
}

export interface ReceiptView {
  readonly id: string;
  readonly level: number;
  readonly receipt: CommentReceipt;
  readonly discussion: Discussion;
  readonly save: () => void;
  /** Leads to the comment, where it stands in the list. */
  readonly show?: (() => void) | undefined;
  /** Writes another, or closes. */
  readonly again: () => void;
  readonly againWords: string;
}

/** It was taken: published or waiting, and what the author can keep. */
export function receiptView({id, level, receipt, discussion, save, show, again, againWords}: ReceiptView): TemplateResult {
  const held = receipt.status === 'held';
  const {editMinutes, body: {timeZone}} = discussion;
  return html`<section class="panel stack" aria-labelledby=${id}>
    <div class="done">${icon(held ? icons.clock : icons.ok)}${heading(level, held ? msg('Your comment is received and waits for a moderator', {id: 'talk.done.held'}) : msg('Your comment is published', {id: 'talk.done'}), 'h2', id, true)}</div>
    ${held ? html`<p>${heldWords(receipt.heldFor)}</p>` : nothing}
    <dl class="facts">
      <div><dt>${msg('Receipt number', {id: 'talk.receipt'})}</dt><dd>${receipt.receipt}</dd></div>
      <div><dt>${msg('Received', {id: 'talk.receipt.when'})}</dt><dd>${day(receipt.writtenAt, timeZone, 'long')}, ${hourIn(receipt.writtenAt, timeZone)}</dd></div>
      <div><dt>${msg('Fingerprint of the text (SHA-256)', {id: 'talk.receipt.hash'})}</dt><dd class="hash">${receipt.hash}</dd></div>
    </dl>
    <p class="row">
      <button type="button" class="btn btn--secondary btn--sm" @click=${save}>${msg('Save the receipt', {id: 'talk.receipt.save'})}</button>
      ${show ? html`<button type="button" class="btn btn--secondary btn--sm" @click=${show}>${msg('Show it in the discussion', {id: 'talk.show'})}</button>` : nothing}
      <button type="button" class="btn btn--quiet btn--sm" @click=${again}>${againWords}</button>
    </p>
    <p class="small muted">${counted(editMinutes, msg('You can change it for # minute, and delete it at any time.|You can change it for # minutes, and delete it at any time.', {id: 'talk.done.mind'}))}</p>
  </section>`;
}

/** Puts a text into a file of the person's own. */
export function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], {type: 'text/plain'}));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.txt`;
  link.click();
  URL.revokeObjectURL(address);
}
