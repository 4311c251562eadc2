import {commentLimits} from '../../../contract/comment-limits.ts';
import * as routes from '../../../contract/comment-routes.ts';
import type {Comment, CommentInPlace, CommentPage} from '../../../contract/comments.ts';
import {commentFilter, commentInPlace, commentList, commentLog, countFilter, discussedPages, discussionList, hidingGrounds as groundList, ownCommentPage, pageListFilter, subjectFilter} from '../../../contract/schemas/comments.ts';
import type {Context} from '../../context.ts';
import {readQuery} from '../../http/body.ts';
import {cached} from '../../http/cached.ts';
import {readCursor, writeCursor} from '../../http/cursor.ts';
import {endpoint, param, type RequestContext, type Router} from '../../http/endpoint.ts';
import {ProblemError, wrongField} from '../../http/problem.ts';
import {requireSession, sessionOf, type ActiveSession} from '../../identity/sessions.ts';
import {annotationOf, annotationPage, annotationType, soleAnnotation, wantsAnnotations} from './annotations.ts';
import {hidingGround, hidingGrounds} from './grounds.ts';
import {listOwn, listTop, type RecordPage} from './list.ts';
import {readLog} from './log.ts';
import {listDiscussedPages} from './pages.ts';
import {commentOf, viewerOf} from './present.ts';
import {firstReplies, listBelow} from './replies.ts';
import {ancestorIds, mayModerate} from './rules.ts';
import {commentsById, findComment, type CommentRecord} from './store.ts';
import {discussionOf, findSubject, findSubjects, threadsOf, type Subject} from './subjects.ts';

const tag = 'Comments';
const none: RecordPage = {items: [], next: null};

/** Words and names of people, who may take them back: no cache shows anything older when the service fails. */
const how = 'names';

/** One address answers in two kinds of JSON. */
function negotiated(answer: Response): Response {
  answer.headers.set('Vary', 'Authorization, Accept');
  return answer;
}

export function commentReadRoutes(router: Router, context: Context): void {
  const {db, clock, config} = context;
  const now = () => clock().toISOString();

  /** Shows records as somebody may see them. */
  async function presenter(session: ActiveSession | undefined, subject: Subject, records: readonly CommentRecord[]): Promise<(record: CommentRecord) => Comment> {
    const viewer = await viewerOf(db, session, records);
    const at = now();
    return (record) => commentOf(record, subject, at, viewer);
  }

  const threadOf = async (subject: Subject) => (await threadsOf(db, [subject])).get(subject.id);

  /** A comment that has or had a place everyone saw; one that never had, for its author and the moderators. */
  async function visible(id: string, session: ActiveSession | undefined): Promise<CommentRecord> {
    const record = await findComment(db, id);
    const insider = record && session && (record.person_key === session.personKey || mayModerate(session.roles, record.body_id));
    if (!record || (record.published_at === null && !insider)) throw new ProblemError('not_found');
    return record;
  }

  async function annotations(c: RequestContext, subject: Subject, page: RecordPage): Promise<Response> {
    const show = await presenter(undefined, subject, page.items);
    const {search, searchParams} = new URL(c.req.url);
    if (page.next !== null) searchParams.set('cursor', page.next);
    const address = `${config.publicUrl}${routes.comments()}`;
    const total = (await threadOf(subject))?.comments ?? 0;
    const items = page.items.map((record) => annotationOf(config.publicUrl, show(record), record, subject));
    const next = page.next === null ? null : `${address}?${searchParams.toString()}`;
    return negotiated(cached(c, annotationPage(config.publicUrl, subject, {address: address + search, next, total, items}), how, annotationType));
  }

  endpoint(
    router,
    {
      method: 'get',
      path: '/comments',
      tag,
      who: 'everyone',
      summary: 'A page of a discussion, or of the replies below one comment; with `Accept: application/ld+json` as W3C Web Annotations',
      query: commentFilter,
      answers: {200: commentList},
    },
    async (c) => {
      const {subject: id, sort, parent, limit: size, cursor} = readQuery(c, commentFilter);
      const subject = await findSubject(db, context, id);
      const session = await sessionOf(c, context);
      if (parent !== undefined) {
        const above = await visible(parent, session);
        if (above.subject !== subject.id) throw new ProblemError('not_found');
        const page = await listBelow(db, above, {cursor, size});
        if (wantsAnnotations(c)) return annotations(c, subject, page);
        const show = await presenter(session, subject, page.items);
        return negotiated(cached(c, {items: page.items.map(show), next: page.next}, how));
      }
      const page = await listTop(db, subject.id, sort, {cursor, size});
      if (wantsAnnotations(c)) return annotations(c, subject, page);
      const replies = await firstReplies(db, page.items);
      const below = [...replies.values()].flatMap(({items}) => items);
      const show = await presenter(session, subject, [...page.items, ...below]);
      const answer: CommentPage = {
        items: page.items.map((record) => {
          const {items, next} = replies.get(record.id) ?? none;
          return {...show(record), firstReplies: {items: items.map(show), next}};
        }),
        next: page.next,
        discussion: discussionOf(subject, await threadOf(subject), now()),
      };
      return negotiated(cached(c, answer, how));
    },
  );

  endpoint(
    router,
    {method: 'get', path: '/comments/counts', tag, who: 'everyone', summary: 'Some discussions as a whole: how many comments, whether they are open, by what rules', query: countFilter, answers: {200: discussionList}},
    async (c) => {
      const wanted = [...new Set(readQuery(c, countFilter).subjects.split(',').filter(Boolean))];
      const {max} = commentLimits.counts;
      if (wanted.length > max) throw wrongField('subjects', 'too_long', max);
      const subjects = await findSubjects(db, context, wanted);
      const threads = await threadsOf(db, subjects);
      return cached(c, {items: subjects.map((subject) => discussionOf(subject, threads.get(subject.id), now()))}, 'live');
    },
  );

  endpoint(
    router,
    {method: 'get', path: '/comments/pages', tag, who: 'everyone', summary: 'Discussions under pages of other sites in which something has been published', query: pageListFilter, answers: {200: discussedPages}},
    async (c) => {
      const {ids, next} = await listDiscussedPages(db, readQuery(c, pageListFilter).cursor);
      const subjects = await findSubjects(db, context, ids);
      const threads = await threadsOf(db, subjects);
      return cached(c, {items: subjects.map((subject) => discussionOf(subject, threads.get(subject.id), now())), next}, 'live');
    },
  );

  endpoint(
    router,
    {method: 'get', path: '/comments/grounds', tag, who: 'everyone', summary: 'Why a comment may be hidden: what a report can say', answers: {200: groundList}},
    (c) => Promise.resolve(cached(c, {items: hidingGrounds}, 'version')),
  );

  endpoint(
    router,
    {method: 'get', path: '/comments/own', tag, who: 'session', summary: 'What one has written oneself in a discussion, in every state, newest first', query: subjectFilter, answers: {200: ownCommentPage}},
    async (c) => {
      const session = await requireSession(c, context);
      const {subject: id, cursor} = readQuery(c, subjectFilter);
      const subject = await findSubject(db, context, id);
      const page = await listOwn(db, {subject: subject.id, personKey: session.personKey, after: readCursor(cursor, ['instant', 'string']), size: commentLimits.page.size});
      const show = await presenter(session, subject, page.items);
      return cached(c, {items: page.items.map(show), next: page.next}, 'personal');
    },
  );

  endpoint(
    router,
    {method: 'get', path: '/comments/log', tag, who: 'everyone', summary: 'What moderators and authors have done to comments of a discussion, and what was answered, newest first; no names and no words', query: subjectFilter, answers: {200: commentLog}},
    async (c) => {
      const {subject: id, cursor} = readQuery(c, subjectFilter);
      const subject = await findSubject(db, context, id);
      const {rows, next} = await readLog(db, subject.id, cursor);
      const items = rows.map(({id: entry, at, comment_id, action, ground, outcome, actor_role}) => ({id: entry, at, comment: comment_id, action, ground: hidingGround(ground), outcome, actorRole: actor_role}));
      return cached(c, {items, next}, 'live');
    },
  );

  endpoint(
    router,
    {method: 'get', path: '/comments/{id}', tag, who: 'everyone', summary: 'One comment where it stands; with `Accept: application/ld+json` as a W3C Web Annotation', answers: {200: commentInPlace}},
    async (c) => {
      const session = await sessionOf(c, context);
      const record = await visible(param(c, 'id'), session);
      const subject = await findSubject(db, context, record.subject);
      if (wantsAnnotations(c)) {
        const show = await presenter(undefined, subject, [record]);
        return negotiated(cached(c, soleAnnotation(annotationOf(config.publicUrl, show(record), record, subject)), how, annotationType));
      }
      const ancestors = await commentsById(db, ancestorIds(record).reverse());
      const replies = await listBelow(db, record, {cursor: undefined, size: commentLimits.page.size});
      const show = await presenter(session, subject, [record, ...ancestors, ...replies.items]);
      const answer: CommentInPlace = {
        comment: show(record),
        ancestors: ancestors.map(show),
        replies: {items: replies.items.map(show), next: replies.next},
        // Just before the topmost: no id is as small as none.
        pageCursor: writeCursor([(ancestors[0] ?? record).written_at, '']),
        discussion: discussionOf(subject, await threadOf(subject), now()),
      };
      return negotiated(cached(c, answer, how));
    },
  );
}
