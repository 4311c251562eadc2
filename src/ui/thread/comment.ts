import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Comment} from '../../contract/comments.ts';
import {fill, inWords} from '../../locale/format.ts';
import {fillParts} from '../../locale/fill-parts.ts';
import {msg} from '../../locale/msg.ts';
import {icon, icons} from '../icon.ts';
import {heading} from '../parts.ts';
import {richText} from '../rich-text.ts';
import {figure} from './figure.ts';
import {stanceBadge} from './stance.ts';
import {when, type Clock} from './when.ts';

/** What the writing half puts into a thread. Each gives nothing where there is nothing to do. */
export interface TalkParts {
  /** Above the list: where a comment is written. */
  readonly composer: () => unknown;
  /** Under a comment: vote, reply, menu. */
  readonly acts: (comment: Comment) => unknown;
  /** In the place of its words, while they are being changed; undefined else. */
  readonly instead: (comment: Comment) => unknown;
  /** Between a comment and what stands below it: the reply that is being written, what became of an act. */
  readonly below: (comment: Comment) => unknown;
  /** Beside its date: what its author alone is told. */
  readonly mark: (comment: Comment) => unknown;
  /** Something else whenever any of these would give something else for the same comment. */
  readonly stamp: (comment: Comment) => unknown;
}

/** How many agree and disagree, where nobody can say so (any more). */
export const votes = ({up, down}: Comment): unknown =>
  up + down === 0
    ? nothing
    : html`<p class="acts small muted">
        ${up ? html`<span>${fill(msg('Agree: {n}', {id: 'thread.up'}), {n: figure(up)})}</span>` : nothing} ${down ? html`<span>${fill(msg('Disagree: {n}', {id: 'thread.down'}), {n: figure(down)})}</span>` : nothing}
      </p>`;

/** For those who only read. */
export const readOnly: TalkParts = {composer: () => nothing, acts: votes, instead: () => undefined, below: () => nothing, mark: () => nothing, stamp: () => undefined};

export interface CommentView extends Clock {
  /** Level of the headings of comments at the top. */
  readonly level: number;
  readonly talk: TalkParts;
  readonly addressOf: (id: string) => string;
  /** The comment a link has led to. */
  readonly named: string | undefined;
  /** Comments of others that the reader has asked to see. */
  readonly arrived: ReadonlySet<string>;
  /** Shows the public log. */
  readonly openLog: (event: Event) => void;
  /** Another comment of the thread, if it is shown. */
  readonly find: (id: string) => Comment | undefined;
}

const wordsOf = ({text, lang}: Comment, level: number) => richText(text, Math.min(level + 1, 6), lang);

/** The date is the link to the comment. */
const dated = ({id, writtenAt}: Comment, view: CommentView) => html`<a class="when small muted" href=${view.addressOf(id)}><time datetime=${writtenAt} .textContent=${when(writtenAt, view)}></time></a>`;

/** Its place is left: why, and where that is on record. What is one's own one still reads. */
function gone(comment: Comment, view: CommentView, level: number): TemplateResult {
  const hidden = comment.status === 'hidden';
  const log = html`<button type="button" class="link" @click=${view.openLog}>${msg('moderation log', {id: 'thread.log.link'})}</button>`;
  return html`<div class="note gone">
      ${icon(icons.dash)}
      <div>
        <div class="c__head">${heading(level, hidden ? msg('Comment hidden by a moderator', {id: 'thread.hidden'}) : msg('Comment deleted by its author', {id: 'thread.deleted'}), 'h3', `h-${comment.id}`, true)}${dated(comment, view)}</div>
        ${hidden
          ? html`<p class="small">
              ${comment.ground ? fill(msg('Reason: {ground}.', {id: 'thread.ground'}), {ground: inWords(comment.ground.title).text}) : nothing} ${fillParts(msg('It is on record in the {log}.', {id: 'thread.logged'}), {log})}
            </p>`
          : nothing}
      </div>
    </div>
    ${comment.text.length > 0 ? wordsOf(comment, level) : nothing}`;
}

/** Too deep to stand below what it answers. */
function answers({inReplyTo, parent}: Comment, view: CommentView): unknown {
  if (!inReplyTo || inReplyTo === parent) return nothing;
  const name = view.find(inReplyTo)?.author;
  return html`<p class="small"><a class="link" href=${view.addressOf(inReplyTo)}>${name ? fill(msg('In reply to {name}', {id: 'thread.to'}), {name}) : msg('In reply to another comment', {id: 'thread.to.other'})}</a></p>`;
}

/** Between name and date: for whom, and on which side. */
const sides = ({onBehalf, stance}: Comment): unknown =>
  onBehalf
    ? html`<span class="small muted">${fillParts(msg('on behalf of {organisation}', {id: 'thread.behalf'}), {organisation: html`<bdi>${onBehalf}</bdi>`})}</span>${stance ? stanceBadge(stance) : nothing}`
    : stance
      ? stanceBadge(stance)
      : nothing;

/** After the date: what few comments have. */
function marks(comment: Comment, view: CommentView): unknown {
  const {id, status, editedAt} = comment;
  const edited = editedAt ? html`<span class="small muted">${fillParts(msg('edited {when}', {id: 'thread.edited'}), {when: html`<time datetime=${editedAt}>${when(editedAt, view)}</time>`})}</span>` : nothing;
  if (status === 'held') return html`${edited}${view.talk.mark(comment)}`;
  return view.arrived.has(id) ? html`${edited}<span class="chip is-accent">${msg('New', {id: 'thread.new'})}</span>` : edited;
}

/**
 * A comment: who, on which side, when; what; and what can be done. One template as far as it goes:
 * fifty are drawn at once, and each further template costs.
 * @param below What stands below it.
 */
export function commentView(comment: Comment, view: CommentView, below: unknown): TemplateResult {
  const {id, author, depth, status, writtenAt} = comment;
  const {talk} = view;
  const level = Math.min(view.level + depth, 6);
  const kind = view.named === id ? 'c is-named' : 'c';
  const label = `h-${id}`;
  if (status === 'hidden' || status === 'deleted') return html`<article class=${kind} part="comment" aria-labelledby=${label}>${gone(comment, view, level)}${talk.below(comment)}</article>${below}`;
  return html`<article class=${kind} part="comment" aria-labelledby=${label}><div class="c__head"><div class="h3" role="heading" aria-level=${level} id=${label} tabindex="-1"><bdi .textContent=${author || msg('Without a name', {id: 'thread.nameless'})}></bdi></div>${sides(comment)}<a class="when small muted" href=${view.addressOf(id)}><time datetime=${writtenAt} .textContent=${when(writtenAt, view)}></time></a>${marks(comment, view)}</div>${answers(comment, view)}${talk.instead(comment) ?? wordsOf(comment, level)}${talk.acts(comment)}${talk.below(comment)}</article>${below}`;
}
