import type {ModerationQueue, ModerationRow} from '../../../contract/comment-moderation.ts';
import {limits} from '../../../contract/fields.ts';
import {commentTransition, heldWords, heldWordsEdit, moderationFilter, moderationQueue, movedComment} from '../../../contract/schemas/comment-moderation.ts';
import {record as audit} from '../../audit.ts';
import type {Context} from '../../context.ts';
import type {CommentRow} from '../../db/comment-schema.ts';
import {maxDocument, readBody, readQuery} from '../../http/body.ts';
import {endpoint, param, type RequestContext, type Router, type Who} from '../../http/endpoint.ts';
import {ProblemError} from '../../http/problem.ts';
import {onceAtRevision, revisionOf} from '../../http/revision.ts';
import {requireOfficial, type ActiveSession} from '../../identity/sessions.ts';
import {commentsSubject} from '../audit/store.ts';
import {findBody} from '../bodies/store.ts';
import {scopeOf} from '../people/rules.ts';
import {moderate, moderated} from './deciding.ts';
import {hidingGrounds} from './grounds.ts';
import {moderatedComment} from './present.ts';
import {countQueue, readQueue, type QueuePage} from './queue.ts';
import {mayModerate} from './rules.ts';
import {findSubjects, type Subject} from './subjects.ts';
import {heldWordsOf, putHeldWords} from './words-store.ts';

const tag = 'Desk';
const who: Who = ['moderator'];

/** A row for those who decide on it: they read what others do not. */
function rowOf(row: CommentRow, subject: Subject, {reports, above}: Pick<QueuePage, 'reports' | 'above'>): ModerationRow {
  const {id, text, held_for, explanation, revision, receipt, body_id} = row;
  const answered = above.find((one) => one.id === (row.in_reply_to ?? row.parent_id));
  return {
    comment: moderatedComment(row),
    answers: answered ? moderatedComment(answered) : null,
    text,
    heldFor: held_for,
    explanation,
    revision,
    receipt,
    discussion: {subject: subject.id, title: subject.title, bodyId: body_id, url: subject.url},
    reports: reports.filter(({comment_id}) => comment_id === id).map(({reason, note, at}) => ({reason, note, at})),
  };
}

/** Somebody who moderates at all. @throws ProblemError `unauthenticated`, `forbidden`. */
export async function requireModerator(c: RequestContext, context: Context): Promise<ActiveSession> {
  const session = await requireOfficial(c, context);
  if (!session.roles.some(({role}) => role === 'moderator')) throw new ProblemError('forbidden');
  return session;
}

/** A body somebody moderates. @throws ProblemError `unauthenticated`, `forbidden`, `not_found`. */
async function moderatedBody(c: RequestContext, context: Context): Promise<{session: ActiveSession; bodyId: string}> {
  const session = await requireModerator(c, context);
  const bodyId = param(c, 'id');
  if (!(await findBody(context.db, bodyId))) throw new ProblemError('not_found');
  if (!mayModerate(session.roles, bodyId)) throw new ProblemError('forbidden');
  return {session, bodyId};
}

export function moderationRoutes(router: Router, context: Context): void {
  const {db, clock} = context;

  endpoint(
    router,
    {
      method: 'get',
      path: '/comments/moderation',
      tag,
      who,
      summary: 'Comments that wait for a moderator, were reported, or are hidden, of the bodies you moderate: oldest first',
      query: moderationFilter,
      answers: {200: moderationQueue},
    },
    async (c) => {
      const {roles} = await requireModerator(c, context);
      const bodies = scopeOf(roles, 'moderator');
      const {state, comment, cursor} = readQuery(c, moderationFilter);
      const page = await readQueue(db, {state, comment, cursor, bodies, size: limits.page.size});
      const {rows, next} = page;
      const subjects = new Map((await findSubjects(db, context, [...new Set(rows.map(({subject}) => subject))])).map((subject) => [subject.id, subject]));
      const queue: ModerationQueue = {
        items: rows.flatMap((row) => {
          const subject = subjects.get(row.subject);
          return subject ? [rowOf(row, subject, page)] : [];
        }),
        next,
        totals: await countQueue(db, bodies),
        grounds: hidingGrounds,
      };
      return c.json(queue, 200, {'Cache-Control': 'no-store'});
    },
  );

  endpoint(
    router,
    {
      method: 'post',
      path: '/comments/{id}/transitions',
      tag,
      who,
      summary: 'Publish, hide, restore or keep a comment; its author is told why, everyone that it was done',
      conditional: true,
      body: commentTransition,
      answers: {200: movedComment},
    },
    async (c) => {
      const session = await requireOfficial(c, context);
      const id = param(c, 'id');
      await moderated(db, session, id);
      const {raw, value} = await readBody(c, commentTransition);
      const revision = revisionOf(c.req.header('If-Match'));
      return onceAtRevision(c, context, {raw, session, revision, run: (trx) => moderate(trx, context, {id, revision, session, at: clock().toISOString()}, value)});
    },
  );

  const path = '/bodies/{id}/held-words';

  endpoint(
    router,
    {method: 'get', path, tag, who, summary: 'Words that let a comment wait for a moderator of this body; the ETag is the revision of the list', answers: {200: heldWords}},
    async (c) => {
      const {bodyId} = await moderatedBody(c, context);
      const words = await heldWordsOf(db, bodyId);
      return c.json(words, 200, {ETag: `"${words.revision}"`, 'Cache-Control': 'no-store'});
    },
  );

  endpoint(
    router,
    {method: 'put', path, tag, who, summary: 'Save the list in the place of the one that was read', conditional: true, keyed: true, body: heldWordsEdit, answers: {200: heldWords}},
    async (c) => {
      const {session, bodyId} = await moderatedBody(c, context);
      const {raw, value} = await readBody(c, heldWordsEdit, maxDocument);
      const revision = revisionOf(c.req.header('If-Match'));
      const words = [...new Set(value.words)];
      return onceAtRevision(c, context, {
        raw,
        session,
        revision,
        async run(trx) {
          const at = clock().toISOString();
          if (!(await putHeldWords(trx, {bodyId, words, revision, at, by: session.email}))) throw new ProblemError('stale');
          await audit(trx, {at, action: 'held_words_saved', subject: commentsSubject(bodyId), actorRole: 'moderator', actor: session.email, details: {words: words.length}});
          return {words, revision: revision + 1};
        },
      });
    },
  );
}
