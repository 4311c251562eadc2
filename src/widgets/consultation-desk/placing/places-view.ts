import {msg} from '../../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {provisionMeant} from '../../../contract/consultation-routes.ts';
import type {PlacedComment} from '../../../contract/consultations.ts';
import type {DraftVersion} from '../../../contract/provisions.ts';
import {quoteIn} from '../../../contract/quote.ts';
import {deskReason, moment} from '../../../desk/desk-words.ts';
import {listFailed} from '../../../desk/list-parts.ts';
import {fill, number} from '../../../locale/format.ts';
import {heading} from '../../../ui/parts.ts';
import {richText} from '../../../ui/rich-text.ts';
import {selectField} from '../../../ui/select.ts';
import {notice, stale} from '../../../ui/states.ts';
import type {OpenConsultation} from '../case-controller.ts';
import {provisionLine, type VersionTexts} from '../version-texts.ts';
import type {PlacesController, PlaceState} from './places-controller.ts';

export interface PlacesView {
  readonly open: OpenConsultation;
  readonly places: PlacesController;
  readonly texts: VersionTexts;
  readonly level: number;
  readonly turnTo: (state: PlaceState) => void;
  readonly choose: (comment: PlacedComment, provision: string) => void;
  readonly place: (comment: PlacedComment, provision: string | null) => void;
  readonly more: () => void;
}

const stateWords = (state: PlaceState) => (state === 'doubtful' ? msg('To confirm', {id: 'placing.doubtful'}) : msg('Without a place', {id: 'placing.unplaced'}));

/** What of the provision was meant when it was written, word for word where somebody quoted it. */
function before(comment: PlacedComment, {texts}: PlacesView): unknown {
  const written = provisionMeant(comment);
  const version = texts.version(written?.version);
  const provision = texts.provision(written?.version, written?.provision);
  const quoted = quoteIn(comment.target?.selector);
  if (!written || !version || !provision) return nothing;
  return html`<div>
    <p class="small muted">${fill(msg('Written about version {n}', {id: 'placing.before'}), {n: written.version})}</p>
    <p lang=${version.lang}><bdi>${provision.number}</bdi> ${provision.text[version.lang] ?? provision.heading[version.lang] ?? ''}</p>
    ${quoted ? html`<p class="small"><span class="muted">${msg('These words were quoted:', {id: 'placing.quoted'})}</span> <q lang=${version.lang}>${quoted.exact}</q></p>` : nothing}
  </div>`;
}

function after({anchor}: PlacedComment, version: DraftVersion | undefined): unknown {
  const provision = version?.provisions.find(({id}) => id === anchor.provision);
  if (!version || !provision) return nothing;
  return html`<div>
    <p class="small muted">${fill(msg('Would stand in version {n}', {id: 'placing.after'}), {n: version.n})}</p>
    <p lang=${version.lang}><bdi>${provision.number}</bdi> ${provision.text[version.lang] ?? provision.heading[version.lang] ?? ''}</p>
  </div>`;
}

function row(comment: PlacedComment, view: PlacesView): TemplateResult {
  const {open, places, texts, level, choose, place} = view;
  const {id, anchor} = comment;
  const version = texts.version(anchor.version);
  const chosen = places.chosen.get(id) ?? '';
  const busy = places.act.busy && places.tried === id ? 'true' : 'false';
  const failure = places.tried === id ? places.act.failure : undefined;
  const onChange = ({target}: Event) => choose(comment, (target as HTMLSelectElement).value);
  return html`<li>
    <article class="stack" aria-labelledby="place-${id}">
      <div class="row">${heading(level, html`<bdi>${comment.author || msg('Without a name', {id: 'placing.nameless'})}</bdi>`, 'h3', `place-${id}`, true)}<span class="small muted">${moment(comment.writtenAt, open.consultation.body.timeZone)}</span></div>
      ${richText(comment.text, Math.min(level + 1, 6), comment.lang)}
      <div class="then-now">${before(comment, view)} ${after(comment, version)}</div>
      ${failure ? html`<div id="failure" tabindex="-1">${notice('warn', failure.code === 'stale' ? msg('A colleague has looked at it meanwhile. Here it stands as it is now.', {id: 'placing.stale'}) : deskReason(failure))}</div>` : nothing}
      ${version
        ? html`<div class="stack tight">
            ${anchor.provision ? html`<p><button type="button" class="btn btn--secondary btn--sm" id="confirm-${id}" aria-busy=${busy} @click=${() => place(comment, anchor.provision)}>${msg('It stands right', {id: 'placing.confirm'})}</button></p>` : nothing}
            <div class="halves other" @change=${onChange}>
              ${selectField({
                name: `provision-${id}`,
                label: anchor.provision ? msg('Or it belongs elsewhere', {id: 'placing.other'}) : msg('Where it belongs', {id: 'placing.where'}),
                value: chosen,
                empty: msg('Choose a provision', {id: 'placing.choose'}),
                choices: version.provisions.map((one) => ({value: one.id, label: provisionLine(one, version.lang), lang: version.lang})),
              })}
              ${chosen ? html`<p><button type="button" class="btn btn--sm" aria-busy=${busy} @click=${() => place(comment, chosen)}>${msg('Put it there', {id: 'placing.put'})}</button></p>` : nothing}
            </div>
            ${anchor.provision ? html`<p><button type="button" class="link" @click=${() => place(comment, null)}>${msg('It has no place in this version', {id: 'placing.none'})}</button></p>` : nothing}
          </div>`
        : html`<span class="sk row-size" aria-hidden="true"></span>`}
    </article>
  </li>`;
}

/** What a new version has moved, and an official has to look at. */
export function placesView(view: PlacesView): TemplateResult {
  const {open, places, level, turnTo, more} = view;
  const {items, failure, readAt, next, busy, state} = places;
  const retry = () => void places.refresh();
  const numbers: Record<PlaceState, number> = {doubtful: open.doubtful, unplaced: open.unplaced};
  const tab = (one: PlaceState) =>
    html`<button type="button" aria-current=${one === state ? 'true' : nothing} @click=${() => turnTo(one)}>${stateWords(one)} <span class="n-of" .textContent=${number(numbers[one])}></span></button>`;
  const rows = () => {
    if (!items) return failure ? listFailed(failure, retry) : html`<div class="stack" aria-hidden="true"><span class="sk row-size"></span></div>`;
    if (items.length === 0) return html`<p class="muted">${state === 'doubtful' ? msg('Every place is confirmed.', {id: 'placing.done.all'}) : msg('Everything has its place.', {id: 'placing.all'})}</p>`;
    return html`<ul class="said-list">${items.map((comment) => row(comment, view))}</ul>
      ${next ? html`<p><button type="button" class="btn btn--secondary btn--sm" id="more" aria-busy=${busy ? 'true' : 'false'} @click=${more}>${msg('Show more', {id: 'placing.more'})}</button></p>` : nothing}`;
  };
  return html`<section class="stack wide narrow" aria-labelledby="view-title">
    <header class="stack tight">
      ${heading(level - 1, msg('Places in the newest version', {id: 'placing.title'}), 'h2', 'view-title', true)}
      <p class="muted">${msg('A new version was published after this was written. Nothing is lost: say where it belongs now. What has no place stays in a list that everyone sees.', {id: 'placing.about'})}</p>
    </header>
    <nav class="places" aria-label=${msg('Which places', {id: 'placing.which'})}>${tab('doubtful')} ${tab('unplaced')}</nav>
    ${stale(failure, readAt, retry)} ${rows()}
  </section>`;
}
