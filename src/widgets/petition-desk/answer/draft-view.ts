import {msg} from '../../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {deskReason, moment} from '../../../desk/desk-words.ts';
import {fill, hour, inWords} from '../../../locale/format.ts';
import {checkField} from '../../../ui/field.ts';
import {notice} from '../../../ui/states.ts';
import type {AnsweringView} from './answering.ts';

/** Whose draft this is, and who else finds it. */
export function origin({draft, open, email, discardDraft}: AnsweringView): TemplateResult {
  const {body} = open.petition;
  const {kept} = draft;
  const there = kept?.draft ? kept : undefined;
  const values = {who: there?.savedBy ?? '', when: moment(there?.savedAt ?? open.petition.submittedAt, body.timeZone)};
  return html`<div class="stack tight" id="origin" tabindex="-1">
    ${there
      ? html`<p class="row">
          <span class="strong">${there.savedBy === email ? fill(msg('Draft, last saved by you: {when}', {id: 'answering.by.you'}), values) : fill(msg('Draft, last saved by {who}: {when}', {id: 'answering.by'}), values)}</span>
          <button type="button" class="link small" @click=${discardDraft}>${msg('Discard the draft', {id: 'answering.discard'})}</button>
        </p>`
      : nothing}
    <p class="small muted">${fill(msg('What you write is saved as a draft, and every official who answers petitions for this body finds it here and can go on with it: {body}. It is deleted when the answer is published.', {id: 'answering.shared'}), {body: inWords(body.name).text})}</p>
  </div>`;
}

/** Whether what is typed is safe, in one line under the text. */
export function savingLine({draft, decisions, open, tryAgain}: AnsweringView): TemplateResult {
  const {kept, busy, isSaved, unread, theirs} = draft;
  const failure = kept ? draft.failure : unread;
  if (failure && !busy && !theirs) {
    const {isHere, basis} = decisions.form(open);
    const safe = isHere
      ? msg('What you typed is kept on this device until it can be saved.', {id: 'answering.kept.here'})
      : msg('What you typed is only on this page: do not close it.', {id: 'answering.kept.nowhere'});
    return html`<div id="unsaved">
      ${notice(
        'warn',
        kept ? msg('The draft is not saved', {id: 'answering.unsaved'}) : msg('The draft could not be read', {id: 'answering.unread'}),
        html`<p>${deskReason(failure)} ${basis === undefined ? nothing : safe}</p>
          <p><button type="button" class="btn btn--secondary btn--sm" part="retry" @click=${tryAgain}>${msg('Try again', {id: 'ui.retry'})}</button></p>`,
      )}
    </div>`;
  }
  const words = busy
    ? msg('Saving the draft…', {id: 'answering.saving'})
    : theirs || !isSaved
      ? msg('Not saved yet', {id: 'answering.dirty'})
      : decisions.form(open).basis !== undefined && kept?.savedAt
        ? fill(msg('Draft saved: {time}', {id: 'answering.saved'}), {time: hour(kept.savedAt)})
        : '\u00A0';
  return html`<p class="small muted saving">${words}</p>`;
}

/** A text that was put away: nothing that somebody wrote is thrown away by a choice. */
export function asideView({draft, takeAside, dropAside}: AnsweringView): TemplateResult | typeof nothing {
  const {aside} = draft;
  if (!aside) return nothing;
  return html`<div class="panel stack tight" role="group" aria-labelledby="aside">
    <p class="strong" id="aside" tabindex="-1">${msg('The text that does not go on', {id: 'answering.aside'})}</p>
    <p class="small muted">${msg('It is on this page only, until you close the case or publish.', {id: 'answering.aside.where'})}</p>
    <p class="typed put-away" dir="auto">${aside.text || '–'}</p>
    <p class="row">
      <button type="button" class="btn btn--secondary btn--sm" @click=${takeAside}>${msg('Go on with this text', {id: 'answering.aside.take'})}</button>
      <button type="button" class="link" @click=${dropAside}>${msg('Put it away', {id: 'answering.aside.drop'})}</button>
    </p>
  </div>`;
}

/** What this computer keeps besides. */
export const deviceLine = ({open, decisions, update}: AnsweringView): TemplateResult => {
  const onChange = ({target}: Event) => (decisions.setShared(open, (target as HTMLInputElement).checked), update());
  return html`<div class="stack tight" @change=${onChange}>
    <p class="small muted">
      ${decisions.shared
        ? msg('Nothing is kept on this computer: what could not be saved is gone when the page closes.', {id: 'answering.device.off'})
        : msg('What could not be saved yet is kept on this device too, for 7 days at most.', {id: 'answering.device.on'})}
    </p>
    ${checkField({name: 'shared', label: msg('Others use this computer: keep nothing on it', {id: 'answering.device'}), checked: decisions.shared})}
  </div>`;
};
