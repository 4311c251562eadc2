import {msg} from '../../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Suspicions} from '../../../contract/suspicions.ts';
import {deskReason, moment} from '../../../desk/desk-words.ts';
import {listFailed} from '../../../desk/list-parts.ts';
import {counted, number} from '../../../locale/format.ts';
import {heading} from '../../../ui/parts.ts';
import {notice} from '../../../ui/states.ts';
import {decideView} from './decide-view.ts';
import {groupsView} from './groups-view.ts';
import {historyView} from './history-view.ts';
import type {SuspicionsView} from './inspecting.ts';

const skeleton = html`<div class="stack" aria-hidden="true"><span class="sk row-size"></span><span class="sk row-size"></span></div>`;

const closed = () => notice('info', msg('Signatures are not compared any more', {id: 'suspicion.closed'}), html`<p>${msg('The collection is over or the review has begun. What was noted for the comparison is erased.', {id: 'suspicion.closed.text'})}</p>`);

function compared({comparedCount, signatures, upTo}: Suspicions, timeZone: string) {
  const values = {when: moment(upTo, timeZone), all: number(signatures)};
  return comparedCount < signatures
    ? counted(comparedCount, msg('Compared: the newest # of {all} signatures, up to {when}.|Compared: the newest # of {all} signatures, up to {when}.', {id: 'suspicion.compared.some'}), values)
    : counted(comparedCount, msg('Compared: # signature, up to {when}.|Compared: all # signatures, up to {when}.', {id: 'suspicion.compared'}), values);
}

function found(view: SuspicionsView, data: Suspicions) {
  const {suspicions, timeZone, again} = view;
  return html`<p class="row between">
      <span class="small muted">${compared(data, timeZone)}</span>
      <button type="button" class="btn btn--secondary btn--sm" aria-busy=${suspicions.busy ? 'true' : 'false'} @click=${again}>${msg('Compare again', {id: 'suspicion.again'})}</button>
    </p>
    ${data.groups.length > 0
      ? html`${data.allowed ? nothing : notice('info', msg('Only a moderator declares signatures invalid: whoever answers a petition does not count its signatures.', {id: 'suspicion.not.mine'}))} ${groupsView(view)}
          ${data.allowed ? decideView(view) : nothing}`
      : html`<p>${msg('No signatures stand out. That is how it is with most petitions.', {id: 'suspicion.none'})}</p>`}`;
}

/** Signatures of the open case that have something in common. */
export function suspicionsView(view: SuspicionsView): TemplateResult {
  const {suspicions, level, done, again} = view;
  const {data, failure} = suspicions;
  const body = () => {
    if (!data) return failure ? listFailed(failure, again) : skeleton;
    return html`${failure ? notice('warn', deskReason(failure)) : nothing} ${data.open ? found(view, data) : closed()} ${historyView(view, data)}`;
  };
  return html`<section class="stack wide" aria-labelledby="suspicions-title">
    <header class="stack tight">
      ${heading(level, msg('Signatures that belong together', {id: 'suspicion.title'}), 'title', 'suspicions-title', true)}
      <p class="muted">${msg('A program found them; it proves nothing. Only officials of the body see this page, and signers are told nothing of it.', {id: 'suspicion.about'})}</p>
    </header>
    ${done ? html`<div id="done" tabindex="-1">${notice('ok', done)}</div>` : nothing} ${body()}
  </section>`;
}
