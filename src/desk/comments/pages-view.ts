import {msg} from '../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {now} from '../../client/clock.ts';
import type {RegisteredPage} from '../../contract/comment-moderation.ts';
import {inWords} from '../../locale/format.ts';
import {chip, heading} from '../../ui/parts.ts';
import {notice, stale} from '../../ui/states.ts';
import {deskReason, moment} from '../desk-words.ts';
import {listFailed} from '../list-parts.ts';
import {endWords, pageFields, type PageFormView} from './page-fields.ts';
import {unregistered} from './pages-controller.ts';

export interface PagesView extends PageFormView {
  readonly timeZoneOf: (bodyId: string) => string;
  readonly ask: (id: string) => void;
  readonly askClosing: (id: string) => void;
  readonly close: () => void;
  readonly copy: (subject: string) => void;
}

const isClosed = ({closesAt}: RegisteredPage) => closesAt !== null && Date.parse(closesAt) <= now().getTime();

/** Before a discussion is closed: what follows. */
function confirmClosing({pages, askClosing, close}: PagesView) {
  const {busy, failure} = pages.changing;
  return html`<div class="stack tight confirm" role="group" aria-labelledby="closing">
    <p class="strong" id="closing" tabindex="-1">${msg('Close this discussion now?', {id: 'moderation.close.ask'})}</p>
    <p class="small">${msg('Everybody can still read it, and nobody can write or vote. You can open it again by another last day.', {id: 'moderation.close.text'})}</p>
    ${failure ? html`<div id="failure" tabindex="-1">${notice('warn', failure.code === 'stale' ? msg('A colleague has changed these settings meanwhile', {id: 'moderation.page.overtaken'}) : deskReason(failure))}</div>` : nothing}
    <p class="row">
      <button type="button" class="btn btn--danger btn--sm" aria-busy=${busy ? 'true' : 'false'} @click=${close}>${busy ? msg('Sending…', {id: 'form.sending'}) : msg('Close it', {id: 'moderation.close'})}</button>
      <button type="button" class="btn btn--secondary btn--sm" @click=${() => askClosing('')}>${msg('Leave it open', {id: 'moderation.close.not'})}</button>
    </p>
  </div>`;
}

/** What to paste into the page, and a button that copies it. */
/** Under which name programs read and write it. */
function subjectView({id, subject}: RegisteredPage, {pages, copy}: PagesView) {
  return html`<details ?open=${pages.fresh === id}>
    <summary aria-describedby="page-${id}">${msg('Name of the discussion', {id: 'moderation.subject'})}</summary>
    <div class="stack tight">
      <p class="small muted">${msg('Whoever programs the page reads and writes comments by this name, through the service’s API.', {id: 'moderation.subject.about'})}</p>
      <pre class="code" dir="ltr" tabindex="0" role="region" aria-label=${msg('Name of the discussion', {id: 'moderation.subject'})}><code>${subject}</code></pre>
      <p><button type="button" class="btn btn--secondary btn--sm" aria-describedby="page-${id}" @click=${() => copy(subject)}>${msg('Copy the name', {id: 'moderation.subject.copy'})}</button></p>
    </div>
  </details>`;
}

function pageRow(page: RegisteredPage, view: PagesView) {
  const {pages, level, timeZoneOf, ask, askClosing} = view;
  const {id, url, title, bodyId, stances, moderation, closesAt} = page;
  const {text, lang} = inWords(title);
  const closed = isClosed(page);
  const ways = html`<p class="row">
    <button type="button" class="btn btn--secondary btn--sm" id="change-${id}" aria-describedby="page-${id}" @click=${() => ask(id)}>${msg('Change the settings', {id: 'moderation.page.change'})}</button>
    ${closed ? nothing : html`<button type="button" class="btn btn--danger btn--sm" id="close-${id}" aria-describedby="page-${id}" @click=${() => askClosing(id)}>${msg('Close the discussion…', {id: 'moderation.close.begin'})}</button>`}
  </p>`;
  return html`<li>
    <article class="stack" aria-labelledby="page-${id}">
      <div class="stack tight">
        ${heading(level + 1, html`<span lang=${lang}>${text}</span>`, 'h3', `page-${id}`, true)}
        <p class="small"><a class="link" href=${url} target="_blank" rel="noopener">${url}</a></p>
        <p class="row">
          ${closed ? chip('out', endWords(true, moment(closesAt ?? '', timeZoneOf(bodyId)))) : chip('ok', closesAt ? endWords(false, moment(closesAt, timeZoneOf(bodyId))) : msg('Open, no end is set', {id: 'moderation.page.open'}))}
          <span class="small">${moderation === 'pre' ? msg('Comments wait for a moderator', {id: 'moderation.page.is.pre'}) : msg('Comments appear at once', {id: 'moderation.page.is.post'})}</span>
          ${stances ? html`<span class="small">${msg('With support and opposition', {id: 'moderation.page.is.stances'})}</span>` : nothing}
        </p>
      </div>
      ${subjectView(page, view)} ${pages.open === id ? pageFields(page, view) : pages.closing === id ? confirmClosing(view) : ways}
    </article>
  </li>`;
}

/** Discussions under pages of other sites: registered, set and closed here. */
export function pagesView(view: PagesView): TemplateResult {
  const {pages, level, ask} = view;
  const {items, failure, readAt, next, busy} = pages;
  const retry = () => void pages.refresh();
  const list = () => {
    if (!items) return failure ? listFailed(failure, retry) : html`<span class="sk table-size" aria-hidden="true"></span>`;
    return html`${items.length > 0 ? html`<ul class="comments">${items.map((page) => pageRow(page, view))}</ul>` : html`<p>${msg('No page is registered yet.', {id: 'moderation.pages.none'})}</p>`}
    ${next ? html`<p><button type="button" class="btn btn--secondary btn--sm" aria-busy=${busy ? 'true' : 'false'} @click=${() => void pages.more()}>${msg('Show more pages', {id: 'moderation.pages.more'})}</button></p>` : nothing}`;
  };
  return html`<section class="stack wide narrow" aria-labelledby="place-title">
    <header class="stack tight">
      ${heading(level, msg('Pages of other sites', {id: 'moderation.pages'}), 'h2', 'place-title', true)}
      <p class="muted">${msg('A page of any site can have a discussion of its own. Register it here, and paste the code into it.', {id: 'moderation.pages.about'})}</p>
    </header>
    ${pages.open === unregistered ? pageFields(undefined, view) : items ? html`<p><button type="button" class="btn" id="register" @click=${() => ask(unregistered)}>${msg('Open a discussion under a page', {id: 'moderation.page.new'})}</button></p>` : nothing}
    ${stale(failure, readAt, retry)} ${list()}
  </section>`;
}
