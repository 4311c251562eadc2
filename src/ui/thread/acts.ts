import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Comment, Vote} from '../../contract/comments.ts';
import {msg} from '../../locale/msg.ts';
import {css} from '../css.ts';
import {figure} from './figure.ts';

/** What people do with a comment. */
export type CommentAct = 'up' | 'down' | 'reply' | 'report' | 'edit' | 'delete';

export interface ActsRow {
  readonly comment: Comment;
  /** Whether the discussion takes comments and votes. */
  readonly open: boolean;
  /** This person's vote, as far as it is known. */
  readonly vote?: Vote | null;
  /** Votes as far as they are known. */
  readonly up?: number;
  readonly down?: number;
  /** Why nobody can vote here. */
  readonly why?: unknown;
  /** What its author can do. */
  readonly own?: unknown;
  /** Which of them is open below the comment. */
  readonly opened?: CommentAct | undefined;
  readonly press: (act: CommentAct) => void;
}

/** The id of a button of a comment. */
export const actId = (act: CommentAct, id: string) => `${act}-${id}`;

/** A plain button; what it belongs to is said by the comment's first line. */
export const actButton = (act: CommentAct, {comment, opened, press}: Pick<ActsRow, 'comment' | 'opened' | 'press'>, content: unknown): TemplateResult =>
  html`<button type="button" class="act" id=${actId(act, comment.id)} aria-describedby="h-${comment.id}" aria-expanded=${opened === act ? 'true' : nothing} @click=${() => press(act)}>${content}</button>`;

/**
 * What can be done with a comment: plain buttons, since a menu would hide them from who looks and
 * from who listens. Few templates: every comment has such a row.
 */
export function actsRow(row: ActsRow): TemplateResult {
  const {comment, open, vote = null, why, own = nothing, opened, press} = row;
  const {id} = comment;
  const agree = msg('Agree', {id: 'thread.agree'});
  const disagree = msg('Disagree', {id: 'thread.disagree'});
  const ups = figure(row.up ?? comment.up);
  const downs = figure(row.down ?? comment.down);
  const pressed = (event: Event) => press((event.currentTarget as HTMLElement).dataset['act'] as CommentAct);
  const votes =
    open && !why
      ? html`<button type="button" class="act" id="up-${id}" data-act="up" @click=${pressed} aria-describedby="h-${id}" aria-pressed=${vote === 'up' ? 'true' : 'false'}><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 19V5.5M6 11l6-6 6 6" /></svg><span>${agree} <span class="num" .textContent=${ups}></span></span></button>
          <button type="button" class="act" id="down-${id}" data-act="down" @click=${pressed} aria-describedby="h-${id}" aria-pressed=${vote === 'down' ? 'true' : 'false'}><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v13.5M6 13l6 6 6-6" /></svg><span>${disagree} <span class="num" .textContent=${downs}></span></span></button>`
      : html`<span class="act">${agree} <span class="num" .textContent=${ups}></span></span> <span class="act">${disagree} <span class="num" .textContent=${downs}></span></span>`;
  return html`<div class="acts">
    ${votes} ${open ? html`<button type="button" class="act" id="reply-${id}" data-act="reply" @click=${pressed} aria-describedby="h-${id}" aria-expanded=${opened === 'reply' ? 'true' : nothing}><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M9 7l-5 5 5 5M4.5 12H14a6 6 0 0 1 6 6" /></svg><span .textContent=${msg('Reply', {id: 'thread.reply'})}></span></button>` : nothing}
    ${comment.own?.mine ? own : html`<button type="button" class="act" id="report-${id}" data-act="report" @click=${pressed} aria-describedby="h-${id}" aria-expanded=${opened === 'report' ? 'true' : nothing}>${msg('Report', {id: 'thread.report'})}</button>`} ${why ?? nothing}
  </div>`;
}

export const actsStyles = css`
  .acts { display: flex; flex-wrap: wrap; align-items: center; gap: 0 .75em; margin-block-start: .35em; }
  .acts > .act:first-child:not([aria-pressed="true"]) { padding-inline-start: 0; }
  .act[id^='report-'] { margin-inline-start: auto; color: var(--_text-muted); font-weight: 400; }
  .acts > .small { flex-basis: 100%; padding-inline: .4em; }
  .act { display: inline-flex; align-items: center; gap: .4em; min-block-size: var(--_target); padding: 0 .35em; border: 0; background: none; color: var(--_link); font: inherit; font-size: .9375em; font-weight: 500; }
  button.act { cursor: pointer; border-radius: var(--_radius); }
  button.act:hover { background: var(--_accent-soft); }
  span.act { color: var(--_text-muted); font-weight: 400; }
  .act .icon { inline-size: 1.1em; block-size: 1.1em; }
  .act .num { font-weight: inherit; }
  .act[aria-pressed='true'] { background: var(--_accent-soft); font-weight: var(--_weight-bold); box-shadow: inset 0 -2px 0 var(--_link); }
  @media (forced-colors: active) {
    .act[aria-pressed='true'] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  }
  @media print {
    .acts { display: none; }
  }
`;
