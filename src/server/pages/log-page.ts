import {html} from 'hono/html';
import type {CommentLogEntry, Discussion} from '../../contract/comments.ts';
import {timesFor} from './consultation-parts.ts';
import {subjectLink} from './discussion-page.ts';
import {textOf} from './language.ts';
import {documentOf, type Markup, type PageContext} from './layout.ts';
import {consultationTexts} from './texts/consultations.ts';
import {discussionTexts} from './texts/discussions.ts';

export interface PublicLog {
  readonly discussion: Discussion;
  readonly entries: readonly CommentLogEntry[];
  readonly next: string | null;
  /** Where a comment stands; undefined where it has no place that everybody sees. */
  readonly placeOf: (id: string, context: PageContext) => string | undefined;
}

/** What has been done to comments of a discussion and answered, newest first; no names and no words of theirs. */
export function logPage({discussion, entries, next, placeOf}: PublicLog, context: PageContext): Markup {
  const {links, texts} = context;
  const {log, whole, ground: reason} = discussionTexts(texts.lang);
  const words = consultationTexts(texts.lang);
  const {moment} = timesFor(context, discussion.body.timeZone);
  const item = ({id, at, action, ground, outcome, comment}: CommentLogEntry): Markup => {
    const place = action === 'refused' ? undefined : placeOf(comment, context);
    return html`
    <li class="done" id="entry-${id}"><span>${log.action[action]}</span>${ground ? html`<span>${reason(textOf(ground.title, texts.lang))}</span>` : ''}${outcome ? html`<span>${words.answer}: ${words.outcome[outcome]}</span>` : ''}
      <span class="muted"><time datetime="${at}">${moment(at)}</time>${place === undefined ? '' : html` · <a href="${place}">${log.place}</a>`}</span></li>`;
  };
  return documentOf(context, {
    title: `${log.title}: ${textOf(discussion.title, texts.lang)}`,
    index: false,
    main: html`
<article class="discussion">
  ${subjectLink(discussion, context)}
  <h1>${log.title}</h1>
  <p>${log.about} <a href="${links.discussion(discussion.subject)}">${whole}</a></p>
  ${entries.length === 0 ? html`<p>${log.none}</p>` : html`<ol class="path">${entries.map(item)}</ol>`}
  ${next === null ? '' : html`<p class="next"><a href="${links.log(discussion.subject, next)}" rel="next">${log.next}</a></p>`}
</article>`,
  });
}
