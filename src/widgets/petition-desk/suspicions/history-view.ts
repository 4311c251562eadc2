import {msg} from '../../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Invalidation, Suspicions} from '../../../contract/suspicions.ts';
import {deskReason, moment} from '../../../desk/desk-words.ts';
import {counted, fill, inWords} from '../../../locale/format.ts';
import {heading} from '../../../ui/parts.ts';
import {notice} from '../../../ui/states.ts';
import type {SuspicionsView} from './inspecting.ts';

/** Before signatures count again: how many, and who sees it. */
function confirmReturn({suspicions: {restoring}, restore, askReturn}: SuspicionsView, {signatures}: Invalidation) {
  return html`<div class="stack tight confirm" role="group" aria-labelledby="returning">
    <p class="strong" id="returning" tabindex="-1">${counted(signatures, msg('Let # signature count again?|Let # signatures count again?', {id: 'suspicion.return.ask'}))}</p>
    <p class="small">${msg('They stand in the public list again, and the history of the petition says so. Who has taken a signature back meanwhile stays out.', {id: 'suspicion.return.text'})}</p>
    ${restoring.failure ? html`<div id="failure" tabindex="-1">${notice('warn', deskReason(restoring.failure))}</div>` : nothing}
    <p class="row">
      <button type="button" class="btn btn--sm" aria-busy=${restoring.busy ? 'true' : 'false'} @click=${restore}>${restoring.busy ? msg('Sending…', {id: 'form.sending'}) : msg('Let them count again', {id: 'suspicion.return'})}</button>
      <button type="button" class="btn btn--secondary btn--sm" @click=${() => askReturn('')}>${msg('Leave it so', {id: 'suspicion.return.not'})}</button>
    </p>
  </div>`;
}

function entry(done: Invalidation, {allowed, grounds}: Suspicions, view: SuspicionsView) {
  const {suspicions, timeZone, askReturn} = view;
  const {id, at, ground, note, actor, signatures, restoredAt} = done;
  const title = grounds.find((known) => known.id === ground)?.title;
  return html`<li class="stack tight">
    <p class="strong">${counted(signatures, msg('# signature declared invalid|# signatures declared invalid', {id: 'suspicion.done.line'}))}</p>
    <p class="small muted">${moment(at, timeZone)} · ${actor}</p>
    ${title ? html`<p lang=${inWords(title).lang}>${inWords(title).text}</p>` : nothing}
    <p class="typed" dir="auto">${note}</p>
    ${restoredAt
      ? html`<p>${fill(msg('They count again since {when}.', {id: 'suspicion.returned'}), {when: moment(restoredAt, timeZone)})}</p>`
      : !allowed
        ? nothing
        : suspicions.returning === id
          ? confirmReturn(view, done)
          : html`<p><button type="button" class="btn btn--secondary btn--sm" id="return-${id}" @click=${() => askReturn(id)}>${msg('Let them count again…', {id: 'suspicion.return.begin'})}</button></p>`}
  </li>`;
}

/** What was declared invalid so far, newest first. */
export function historyView(view: SuspicionsView, data: Suspicions): TemplateResult | typeof nothing {
  if (data.invalidations.length === 0) return nothing;
  return html`<section class="section stack">
    ${heading(view.level + 1, msg('Declared invalid so far', {id: 'suspicion.history'}), 'h2')}
    <ol class="stack wide">${data.invalidations.map((done) => entry(done, data, view))}</ol>
  </section>`;
}
