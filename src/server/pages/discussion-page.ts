import {html} from 'hono/html';
import type {Comment, CommentInPlace, CommentPage, Discussion, TopComment} from '../../contract/comments.ts';
import {commentItem, replyList, type SaidOf, type Talk} from './comment-items.ts';
import {inWords, timesFor} from './consultation-parts.ts';
import {formatsFor} from './format.ts';
import {textOf} from './language.ts';
import {documentOf, filesSection, type Markup, type PageContext} from './layout.ts';
import {consultationTexts} from './texts/consultations.ts';
import {discussionTexts} from './texts/discussions.ts';

export type SaidOfComment = (comment: Comment) => SaidOf | undefined;

/** What the comments of a page have in common. @param body Whose hours are told. */
export function talkOf(body: Discussion['body'], saidOf: SaidOfComment, context: PageContext): Talk {
  const {lang} = context.texts;
  const {day, moment} = timesFor(context, body.timeZone);
  return {context, words: consultationTexts(lang), say: discussionTexts(lang), day, moment, number: formatsFor(lang, body.timeZone).number, saidOf};
}

/** Where what is discussed stands; a page of somebody's own site is none of ours. */
export function subjectLink({subject, title}: Discussion, context: PageContext): Markup {
  const [kind, id = ''] = subject.split(':');
  const href = kind === 'petition' ? context.links.petition(id) : kind === 'consultation' ? context.links.consultation(id) : undefined;
  return href === undefined ? html`<p>${inWords(title, context)}</p>` : html`<p><a href="${href}">${inWords(title, context)}</a></p>`;
}

/** Until when, and where people write. */
function term({subject, open, closesAt, body}: Discussion, {context, say}: Talk): Markup | string {
  if (!open) return html`<p>${say.closed}</p>`;
  if (context.archived) return '';
  const [kind, id = ''] = subject.split(':');
  const until = closesAt === null ? '' : html`<p>${say.until(timesFor(context, body.timeZone).instant(closesAt))}</p>`;
  if (kind === 'consultation') return html`${until}<p><a href="${context.links.consultation(id)}">${say.writeThere}</a></p>`;
  return html`${until}${kind === 'petition' ? html`<noscript><p class="note">${say.needsScript}</p></noscript>` : ''}`;
}

interface Shown {
  readonly discussion: Discussion;
  readonly talk: Talk;
  readonly index: boolean;
  /** The comment an address names: the widget opens at it. */
  readonly named?: string;
  readonly content: Markup;
}

/** A petition's box takes the place of what is shown; a consultation's whole widget where a comment is named, since it opens at it. */
function widget({subject}: Discussion, article: Markup, {archived}: PageContext, named: string | undefined): {readonly main: Markup; readonly widgets: boolean} {
  const [kind, id = ''] = subject.split(':');
  if (!archived && kind === 'petition') return {main: html`<viche-comment-box subject="${subject}" heading-level="1">${article}</viche-comment-box>`, widgets: true};
  if (!archived && kind === 'consultation' && named !== undefined) return {main: html`<viche-consultation consultation-id="${id}" heading-level="1">${article}</viche-consultation>`, widgets: true};
  return {main: article, widgets: false};
}

function discussionDocument({discussion, talk, index, named, content}: Shown): Markup {
  const {context, say} = talk;
  const {lang} = context.texts;
  const {subject, title, totals} = discussion;
  const {main, widgets} = widget(
    discussion,
    html`
<article class="discussion">
  ${subjectLink(discussion, context)}
  <h1>${say.discussion}</h1>
  ${term(discussion, talk)}
  ${content}
  <p><a href="${context.links.log(subject)}">${subject.startsWith('consultation:') ? say.log.link : say.log.title}</a></p>
</article>`,
    context,
    named,
  );
  return documentOf(context, {
    title: `${say.discussion}: ${textOf(title, lang)}`,
    description: `${textOf(title, lang)}. ${say.comments(totals.comments)}`,
    index,
    widgets,
    main: html`${main}${filesSection(context, [{href: context.links.commentsFile(subject), words: say.file}])}`,
  });
}

/** How many replies are not shown; at least one, where numbers lag. */
const missing = ({replies, firstReplies}: TopComment) => Math.max(replies - firstReplies.items.filter(({status}) => status === 'published').length, 1);

function topItem(top: TopComment, talk: Talk): Markup {
  const {context, say} = talk;
  const {id, subject, firstReplies} = top;
  const more = firstReplies.next === null ? '' : html`<li class="more"><a href="${context.links.comment(subject, id)}">${say.moreReplies(missing(top))}</a></li>`;
  return commentItem(top, 2, talk, replyList(firstReplies.items, id, 3, talk, more));
}

/** A page of a discussion for people without JavaScript, oldest first. */
export function discussionPage({items, next, discussion}: CommentPage, saidOf: SaidOfComment, context: PageContext): Markup {
  const talk = talkOf(discussion.body, saidOf, context);
  const {say} = talk;
  const {subject, totals} = discussion;
  return discussionDocument({
    discussion,
    talk,
    index: true,
    content: html`
  ${items.length === 0 ? html`<p>${say.none}</p>` : html`<p class="muted">${say.comments(totals.comments)} · ${say.oldestFirst}</p><ol class="thread">${items.map((top) => topItem(top, talk))}</ol>`}
  ${next === null ? '' : html`<p class="next"><a href="${context.links.discussion(subject, next)}" rel="next">${say.next}</a></p>`}`,
  });
}

/** One comment, with what stands above it, and what stands below it from a cursor on. */
export function commentPage({comment, ancestors, replies, discussion}: CommentInPlace, saidOf: SaidOfComment, context: PageContext): Markup {
  const talk = talkOf(discussion.body, saidOf, context);
  const {say} = talk;
  const {id, subject} = comment;
  const next = replies.next === null ? '' : html`<li class="more"><a href="${context.links.comment(subject, id, replies.next)}" rel="next">${say.nextReplies}</a></li>`;
  const own = commentItem(comment, 2 + ancestors.length, talk, replyList(replies.items, id, Math.min(3 + ancestors.length, 6), talk, next));
  const whole = ancestors.reduceRight<Markup>((below, above, depth) => commentItem(above, 2 + depth, talk, html`<ol class="replies">${below}</ol>`), own);
  return discussionDocument({
    discussion,
    talk,
    index: false,
    named: id,
    content: html`
  <p class="note">${say.alone}<br><a href="${context.links.discussion(subject)}">${say.whole}</a></p>
  <ol class="thread">${whole}</ol>`,
  });
}
