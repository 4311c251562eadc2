import {html} from 'hono/html';
import {isolated} from '../../contract/bidi.ts';
import type {Comment} from '../../contract/comments.ts';
import {quoteIn} from '../../contract/quote.ts';
import type {LangMap} from '../../contract/http.ts';
import {answerOf, inWords, type Written} from './consultation-parts.ts';
import {textOf} from './language.ts';
import type {Markup} from './layout.ts';
import {richText} from './rich-text.ts';
import type {DiscussionTexts} from './texts/discussions.ts';
import {wordingDifference} from './wording.ts';

/** A provision that somebody wrote about, as it read in that version. */
export interface SaidOf {
  readonly consultation: string;
  readonly version: number;
  readonly id: string;
  readonly number: string;
  readonly heading: LangMap;
  /** Its text in the language of the version, and that language. */
  readonly text: string;
  readonly lang: string;
}

/** What the comments of one page have in common. */
export interface Talk extends Written {
  readonly say: DiscussionTexts;
  readonly moment: (at: string) => string;
  /** Of what a comment speaks, where that is a provision of a draft act. */
  readonly saidOf: (comment: Comment) => SaidOf | undefined;
}

const dated = ({id, subject, writtenAt}: Comment, {context, moment}: Talk) => html`<a class="muted" href="${context.links.comment(subject, id)}"><time datetime="${writtenAt}">${moment(writtenAt)}</time></a>`;

const headed = (comment: Comment, name: Markup | string, level: number, talk: Talk, more: Markup | string = '') => html`
    <div class="by"><strong role="heading" aria-level="${level}" id="by-${comment.id}">${name}</strong>${more} ${dated(comment, talk)}</div>`;

/** Its place is left: why. */
function gone(comment: Comment, level: number, talk: Talk): Markup {
  const {say, context} = talk;
  const {status, ground} = comment;
  return html`<div class="gone">${headed(comment, status === 'hidden' ? say.hidden : say.deleted, level, talk)}
    ${status === 'hidden' && ground ? html`<p>${say.ground(textOf(ground.title, context.texts.lang))}</p>` : ''}</div>`;
}

function sides({kind, stance, onBehalf, editedAt}: Comment, {say, words, moment}: Talk): Markup {
  return html`${onBehalf ? html` <span class="muted">${words.onBehalf(isolated(onBehalf))}</span>` : ''}${kind === 'proposal' ? html` <span class="status">${say.proposal}</span>` : ''}${stance ? html` <span class="status">${say[stance]}</span>` : ''}${editedAt ? html` <span class="muted">${say.edited(moment(editedAt))}</span>` : ''}`;
}

function place(said: SaidOf, {words, say, context}: Talk): Markup {
  const {consultation, version, id, number, heading} = said;
  return html`<p>${words.about}: <a href="${context.links.version(consultation, version, id)}">${number || id}${Object.keys(heading).length > 0 ? html` ${inWords(heading, context)}` : ''}</a> <span class="muted">(${say.inVersion(version)})</span></p>`;
}

function proposed(wording: string, said: SaidOf | undefined, {lang}: Comment, {words, say}: Talk): Markup {
  return html`<p>${words.wording}:</p>${said ? wordingDifference(said.text, wording, said.lang, say) : html`<blockquote class="typed" lang="${lang}" dir="auto">${wording}</blockquote>`}`;
}

const votes = ({up, down}: Comment, {say, number}: Talk) => (up + down === 0 ? '' : html`<p class="muted">${up ? say.up(number(up)) : ''}${up && down ? ' · ' : ''}${down ? say.down(number(down)) : ''}</p>`);

/** What became of a proposal, or that it is owed. */
function outcome({kind, answer}: Comment, talk: Talk): Markup | string {
  if (answer) return html`<div class="answer">${answerOf(answer, talk)}</div>`;
  return kind === 'proposal' ? html`<p class="muted">${talk.say.owed}</p>` : '';
}

function said(comment: Comment, level: number, talk: Talk): Markup {
  const {author, lang, text, wording, parent, inReplyTo, subject} = comment;
  const about = talk.saidOf(comment);
  const quote = quoteIn(comment.target?.selector)?.exact;
  return html`${headed(comment, author ? isolated(author) : talk.words.noName, level, talk, sides(comment, talk))}
    ${inReplyTo !== null && inReplyTo !== parent ? html`<p><a href="${talk.context.links.comment(subject, inReplyTo)}">${talk.say.inReply}</a></p>` : ''}
    ${about ? place(about, talk) : ''}
    ${quote === undefined ? '' : html`<p class="muted">${talk.say.quote}:</p><blockquote class="typed" dir="auto">${quote}</blockquote>`}
    <div class="prose" lang="${lang}" dir="auto">${richText(text)}</div>
    ${wording === null ? '' : proposed(wording, about, comment, talk)}
    ${votes(comment, talk)}${outcome(comment, talk)}`;
}

/**
 * A comment in its place, which the end of an address can name.
 * @param level Of its heading; of those below it the next, at most 6.
 * @param below What stands below it.
 */
export const commentItem = (comment: Comment, level: number, talk: Talk, below: Markup | string = ''): Markup => html`
  <li id="comment-${comment.id}">
    <article aria-labelledby="by-${comment.id}">${comment.status === 'hidden' || comment.status === 'deleted' ? gone(comment, level, talk) : said(comment, level, talk)}</article>${below}
  </li>`;

/** Replies three deep; one whose parent is not on this page stands where the first do. */
export function replyList(replies: readonly Comment[], above: string, level: number, talk: Talk, last: Markup | string = ''): Markup | string {
  const here = new Set(replies.map(({id}) => id));
  const below = new Map<string, Comment[]>();
  for (const reply of replies) {
    const parent = reply.parent !== null && here.has(reply.parent) ? reply.parent : above;
    below.set(parent, [...(below.get(parent) ?? []), reply]);
  }
  const branch = (of: string, depth: number, end: Markup | string): Markup | string => {
    const items = below.get(of) ?? [];
    return items.length === 0 && end === '' ? '' : html`<ol class="replies">${items.map((reply) => commentItem(reply, Math.min(level + depth, 6), talk, branch(reply.id, depth + 1, '')))}${end}</ol>`;
  };
  return branch(above, 0, last);
}
