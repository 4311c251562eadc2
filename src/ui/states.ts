import {msg} from '../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {FailureCode} from '../contract/problems.ts';
import {hour, fill} from '../locale/format.ts';
import {icon, icons} from './icon.ts';

export type Tone = 'info' | 'ok' | 'warn' | 'late';

/** A notice: soft fill, icon, a strong first line. */
export const notice = (tone: Tone, title: unknown, body: unknown = nothing): TemplateResult => html`
  <div class="note is-${tone}" part="notice">
    ${icon(tone === 'ok' ? icons.ok : tone === 'info' ? icons.info : icons.alert)}
    <div><p class="strong">${title}</p>${body}</div>
  </div>`;

/** Shown where an editor forgot to say which backend. */
export const notConfigured = (): TemplateResult => notice('warn', msg('This part of the page is not set up yet: it needs the address of its service.', {id: 'ui.unset'}));

/** The part of a failure that words depend on. */
export interface Refused {
  readonly code: FailureCode;
  /** Seconds the server asks to wait. */
  readonly retryAfter?: number | undefined;
}

/** Why something could not be read: the cause first, then what to do. */
export function missingWords({code}: Refused): string {
  switch (code) {
    case 'offline':
      return msg('There is no connection. Check the network and try again.', {id: 'ui.fail.offline'});
    case 'not_found':
      return msg('There is nothing here. The link may be wrong, or it has not been published yet.', {id: 'ui.fail.missing'});
    default:
      return msg('The server is not answering. This is not your mistake.', {id: 'ui.fail.server'});
  }
}

const again = (retry: () => void) =>
  html`<button type="button" class="btn btn--secondary btn--sm" part="retry" @click=${retry}>${msg('Try again', {id: 'ui.retry'})}</button>`;

/** Nothing could be shown: why, a way to try again, and the plain page as a way round. */
export const failed = (failure: Refused, retry: () => void, href: string): TemplateResult => html`
  <div class="stack" role="group">
    ${notice(failure.code === 'not_found' ? 'info' : 'warn', missingWords(failure))}
    <p class="row">
      ${failure.code === 'not_found' ? nothing : again(retry)}
      <a class="link" href=${href}>${msg('Open the plain page', {id: 'ui.plain'})}</a>
    </p>
  </div>`;

/** Old data stays in sight, with the hour from which it is. */
export const stale = (failure: Refused | undefined, readAt: Date | undefined, retry: () => void): unknown =>
  failure && readAt
    ? notice('warn', fill(msg('Shown as of {time}; newer news could not be fetched', {id: 'ui.stale'}), {time: hour(readAt)}), html`<p>${again(retry)}</p>`)
    : nothing;
