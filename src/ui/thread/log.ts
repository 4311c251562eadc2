import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {CommentLogEntry} from '../../contract/comments.ts';
import {fill, inWords} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {css} from '../css.ts';
import {heading} from '../parts.ts';
import {outcomeWords} from './outcome-words.ts';
import {when, type Clock} from './when.ts';

function actionWords(action: CommentLogEntry['action']): string {
  switch (action) {
    case 'published':
      return msg('A moderator published a comment that waited', {id: 'further.log.published'});
    case 'hidden':
      return msg('A moderator hid a comment', {id: 'further.log.hidden'});
    case 'refused':
      return msg('A moderator did not publish a comment that waited', {id: 'further.log.refused'});
    case 'restored':
      return msg('A moderator showed a hidden comment again', {id: 'further.log.restored'});
    case 'kept':
      return msg('A moderator looked at a report and kept the comment', {id: 'further.log.kept'});
    case 'edited':
      return msg('An author changed their comment', {id: 'further.log.edited'});
    case 'deleted':
      return msg('An author deleted their comment', {id: 'further.log.deleted'});
    case 'answered':
      return msg('The authority answered a proposal', {id: 'further.log.answered'});
    case 'reanswered':
      return msg('The authority gave a proposal another answer', {id: 'further.log.reanswered'});
    default:
      // A service newer than this page.
      return String(action);
  }
}

/** Why it was done, or with what outcome. */
function reason({ground, outcome}: CommentLogEntry): unknown {
  // An archive made before answers stood in its log has entries without an outcome.
  if (!ground && !outcome) return nothing;
  const words = ground
    ? fill(msg('Reason: {ground}.', {id: 'further.log.ground'}), {ground: inWords(ground.title).text})
    : fill(msg('Answer: {outcome}.', {id: 'further.log.outcome'}), {outcome: outcomeWords(outcome!)});
  return html`<br /><span class="small">${words}</span>`;
}

export interface LogView extends Clock {
  readonly level: number;
  readonly entries: readonly CommentLogEntry[] | undefined;
  readonly busy: boolean;
  readonly addressOf: (id: string) => string;
  /** Shows older ones; undefined where there are none. */
  readonly more: (() => void) | undefined;
  readonly close: () => void;
  /** Why it could not be read. */
  readonly fault: unknown;
}

/** What has been done to comments and answered, newest first; no names and no words of theirs. */
export const logView = (view: LogView): TemplateResult => html`<section class="log stack" aria-labelledby="log">
  ${heading(view.level, msg('Moderation log', {id: 'further.log'}), 'h3', 'log', true)}
  <p class="small muted">${msg('What has been done to comments here, newest first. Authors are told of each decision and each answer by mail.', {id: 'further.log.about'})}</p>
  ${view.fault}
  ${view.entries?.length === 0 ? html`<p>${msg('Nothing so far: every comment stands as it was written.', {id: 'further.log.none'})}</p>` : nothing}
  <ol class="entries" aria-busy=${view.busy ? 'true' : 'false'}>
    ${view.entries?.map(
      (entry) => html`<li id="e-${entry.id}" tabindex="-1">
        <p>${actionWords(entry.action)}${reason(entry)}</p>
        <p class="small muted"><time datetime=${entry.at}>${when(entry.at, view)}</time> ${entry.action === 'refused' ? nothing : html`· <a class="link" href=${view.addressOf(entry.comment)}>${msg('its place', {id: 'further.log.place'})}</a>`}</p>
      </li>`,
    )}
  </ol>
  <p class="row">
    ${view.more ? html`<button type="button" class="btn btn--secondary btn--sm" aria-busy=${view.busy ? 'true' : 'false'} @click=${view.more}>${msg('Show older entries', {id: 'further.log.more'})}</button>` : nothing}
    <button type="button" class="btn btn--secondary btn--sm" id="log-close" @click=${view.close}>${msg('Close the log', {id: 'further.log.close'})}</button>
  </p>
</section>`;

export const logStyles = css`
  .log { border-block-start: 2px solid var(--_border-strong); padding-block-start: 1.25em; gap: .75em; }
  .entries > li { padding-block: .7em; border-block-end: 1px solid var(--_border); }
`;
