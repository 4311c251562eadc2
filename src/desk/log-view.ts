import {msg} from '../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {AuditEntry} from '../contract/desk.ts';
import {heading} from '../ui/parts.ts';
import {stale} from '../ui/states.ts';
import {actionWords, moment, roleWords} from './desk-words.ts';
import {listFailed} from './list-parts.ts';
import type {PagedList} from './paged-list.ts';

interface Log {
  readonly log: PagedList<AuditEntry>;
  readonly level: number;
  readonly timeZone: string;
  /** What can be opened at this desk: `petition`. */
  readonly service: string;
  readonly openCase: (id: string) => void;
  readonly more: () => void;
}

/** Whose role was given or taken; the case it concerns is one press away. */
function concerns(entry: AuditEntry, {service, openCase}: Pick<Log, 'service' | 'openCase'>): unknown {
  const id = entry.subject.startsWith(`${service}:`) ? entry.subject.slice(service.length + 1) : '';
  if (id) return html`<button type="button" class="link" @click=${() => openCase(id)}>${msg('Open the case', {id: 'desk.log.open'})}</button>`;
  const {email, role} = entry.details;
  return html`${typeof email === 'string' ? email : ''}${role === 'moderator' || role === 'official' || role === 'administrator' ? html`<br /><span class="small muted">${roleWords(role)}</span>` : nothing}`;
}

/** Entries of the audit log, newest first. */
export const logTable = (entries: readonly AuditEntry[], timeZone: string, caption: string, cases?: Pick<Log, 'service' | 'openCase'>): TemplateResult => html`
  <table class="table">
    <caption class="vh">${caption}</caption>
    <thead>
      <tr>
        <th scope="col">${msg('When', {id: 'desk.log.when'})}</th>
        <th scope="col">${msg('What', {id: 'desk.log.what'})}</th>
        <th scope="col">${msg('Who', {id: 'desk.log.who'})}</th>
        ${cases ? html`<th scope="col">${msg('Concerns', {id: 'desk.log.subject'})}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${entries.map(
        (entry) => html`<tr>
          <td>${moment(entry.at, timeZone)}</td>
          <td class="strong">${actionWords(entry)}</td>
          <td>${entry.actor ? html`${entry.actor}<br /><span class="small muted">${roleWords(entry.actorRole)}</span>` : roleWords(entry.actorRole)}</td>
          ${cases ? html`<td>${concerns(entry, cases)}</td>` : nothing}
        </tr>`,
      )}
    </tbody>
  </table>`;

/** All that was done at the desk, by whom and when. */
export function logView({log, level, timeZone, service, openCase, more}: Log): TemplateResult {
  const {items, failure, next, readAt, busy} = log;
  const retry = () => void log.refresh();
  const caption = msg('Audit log', {id: 'desk.log'});
  const shown = () => {
    if (!items) return failure ? listFailed(failure, retry) : html`<span class="sk table-size" aria-hidden="true"></span>`;
    if (items.length === 0) return html`<p>${msg('Nothing has been done yet.', {id: 'desk.log.none'})}</p>`;
    return html`${logTable(items, timeZone, caption, {service, openCase})}
    ${next ? html`<p><button type="button" class="btn btn--secondary btn--sm" aria-busy=${busy ? 'true' : 'false'} @click=${more}>${msg('Show earlier entries', {id: 'desk.log.more'})}</button></p>` : nothing}`;
  };
  return html`<section class="stack wide">
    <header class="stack tight">
      ${heading(level, caption, 'title', 'view-title', true)}
      <p class="muted">${msg('Every step of an official, every role given or taken away. Entries cannot be changed.', {id: 'desk.log.about'})}</p>
    </header>
    ${stale(failure, readAt, retry)} ${shown()}
  </section>`;
}
