import {msg} from '../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Failure} from '../client/failure.ts';
import {hour, fill} from '../locale/format.ts';
import {icon, icons} from './icon.ts';

export type Tone = 'info' | 'ok' | 'warn' | 'late';

const toneIcons: Record<Tone, string> = {info: icons.info, ok: icons.ok, warn: icons.clock, late: icons.alert};

/** A notice: soft fill, icon, a strong first line. */
export const notice = (tone: Tone, title: unknown, body: unknown = nothing): TemplateResult => html`
  <div class="note note--${tone}" part="notice">
    ${icon(toneIcons[tone])}
    <div><p class="strong">${title}</p>${body}</div>
  </div>`;

/** Shown where an editor forgot to say which backend. */
export const notConfigured = (): TemplateResult =>
  notice(
    'warn',
    msg('This part of the page is not set up yet', {id: 'ui.unset.title'}),
    html`<p>${msg('It does not know which service to ask. The editor of this page can add the backend address.', {id: 'ui.unset.text'})}</p>`,
  );

/** Why a request failed, in words for everyone: the cause first, then what to do. */
export function reasonOf(failure: Failure): string {
  switch (failure.code) {
    case 'offline':
      return msg('There is no connection. Check the network and try again.', {id: 'ui.fail.offline'});
    case 'timeout':
      return msg('The server is taking too long. This is not your mistake.', {id: 'ui.fail.timeout'});
    case 'not_ours':
      return msg('Something on the network answered instead of the service. If this is public Wi-Fi, it may want you to log in first.', {id: 'ui.fail.portal'});
    case 'too_many_requests':
      return failure.retryAfter
        ? fill(msg('Too many tries from here. Try again after {time}.', {id: 'ui.fail.many.at'}), {time: hour(new Date(Date.now() + failure.retryAfter * 1000))})
        : msg('Too many tries from here. Wait a few minutes and try again.', {id: 'ui.fail.many'});
    case 'not_found':
      return msg('There is nothing here. The link may be wrong, or it has not been published yet.', {id: 'ui.fail.missing'});
    default:
      return msg('The server is not answering. This is not your mistake.', {id: 'ui.fail.server'});
  }
}

const again = (retry: () => void) =>
  html`<button type="button" class="btn btn--secondary btn--sm" part="retry" @click=${retry}>${msg('Try again', {id: 'ui.retry'})}</button>`;

/** Nothing could be shown: why, a way to try again, and the plain page as a way round. */
export const failed = (failure: Failure, retry: () => void, href: string): TemplateResult => html`
  <div class="stack" role="group">
    ${notice(failure.code === 'not_found' ? 'info' : 'warn', reasonOf(failure))}
    <p class="row">
      ${failure.code === 'not_found' ? nothing : again(retry)}
      <a class="link" href=${href}>${msg('Open the plain page', {id: 'ui.plain'})}</a>
    </p>
  </div>`;

/** Old data stays in sight, with the hour from which it is. */
export const stale = (failure: Failure | undefined, readAt: Date | undefined, retry: () => void): unknown =>
  failure && readAt
    ? notice('warn', fill(msg('Shown as of {time}; newer news could not be fetched', {id: 'ui.stale'}), {time: hour(readAt)}), html`<p>${again(retry)}</p>`)
    : nothing;
