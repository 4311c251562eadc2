import {msg} from '../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {ModerationState} from '../../contract/comment-moderation.ts';
import {heading} from '../../ui/parts.ts';
import {stale} from '../../ui/states.ts';
import {listFailed} from '../list-parts.ts';
import {commentRow} from './comment-row.ts';
import {placeWords, queueAbout, queueEmpty} from './moderation-words.ts';
import type {CommentRowView} from './row-view.ts';

interface CommentQueueView extends CommentRowView {
  readonly queue: ModerationState;
  readonly more: () => void;
}

/** The comments of one queue, each with what can be done. */
export function commentQueue(view: CommentQueueView): TemplateResult {
  const {moderation, queue, level, more} = view;
  const {items, failure, readAt, next, busy} = moderation;
  const retry = () => void moderation.refresh();
  const rows = () => {
    if (!items) return failure ? listFailed(failure, retry) : html`<div class="stack" aria-hidden="true"><span class="sk row-size"></span><span class="sk row-size"></span></div>`;
    const shown = moderation.arrange();
    if (shown.length === 0 && !next) return html`<p class="none">${queueEmpty(queue)}</p>`;
    return html`<ul class="comments">${shown.map((one) => html`<li>${commentRow(one, view)}</li>`)}</ul>
      ${next ? html`<p><button type="button" class="btn btn--secondary btn--sm" id="more" aria-busy=${busy ? 'true' : 'false'} @click=${more}>${msg('Show more comments', {id: 'moderation.more'})}</button></p>` : nothing}`;
  };
  return html`<section class="stack wide narrow" aria-labelledby="place-title">
    <header class="stack tight">
      <div class="row between">
        ${heading(level - 1, placeWords(queue), 'h2', 'place-title', true)}
        <button type="button" class="btn btn--secondary btn--sm" aria-busy=${busy ? 'true' : 'false'} @click=${retry}>${msg('Look for new ones', {id: 'moderation.refresh'})}</button>
      </div>
      <p class="muted">${queueAbout(queue)}</p>
    </header>
    ${stale(failure, readAt, retry)} ${rows()}
  </section>`;
}
