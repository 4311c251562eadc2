import type {CommentReceipt} from '../../../contract/comments.ts';
import {castVote, commentEdit, commentReceipt, deletedComment, editedComment, newComment, newReport, newVote, reported} from '../../../contract/schemas/comments.ts';
import type {Context} from '../../context.ts';
import {readBody} from '../../http/body.ts';
import {endpoint, param, type RequestContext, type Router} from '../../http/endpoint.ts';
import {languageOf} from '../../http/language.ts';
import {once} from '../../http/once.ts';
import {ProblemError, wrongField} from '../../http/problem.ts';
import {onceAtRevision, revisionOf} from '../../http/revision.ts';
import {requireSession, type ActiveSession} from '../../identity/sessions.ts';
import {edit, erase} from './changing.ts';
import {hidingGround} from './grounds.ts';
import {post, prepareReceipt, quotedIn, reviewNeeded, type StoredReceipt} from './posting.ts';
import {commentOf, viewerOf} from './present.ts';
import {findComment} from './store.ts';
import {findSubject, type Subject} from './subjects.ts';
import {report, vote} from './voting.ts';

const tag = 'Comments';

/** Browsers say from which page a request comes; what is no browser says nothing, and is held by the code from the mail alone. */
function checkOrigin(c: RequestContext, {origin}: Subject): void {
  const given = c.req.header('Origin');
  if (origin !== null && given !== undefined && given !== origin) throw new ProblemError('wrong_origin');
}

/** Completes a receipt with the comment, whose words are stored with it alone. */
const withComment =
  ({db, clock}: Context, session: ActiveSession, subject: Subject) =>
  async (body: unknown): Promise<CommentReceipt> => {
    const stored = body as StoredReceipt;
    const record = await findComment(db, stored.id);
    if (!record || record.person_key !== session.personKey) return stored;
    return {...stored, comment: commentOf(record, subject, clock().toISOString(), await viewerOf(db, session, [record]))};
  };

/** What citizens do in a discussion. */
export function commentActRoutes(router: Router, context: Context): void {
  const {db, clock} = context;
  const now = () => clock().toISOString();

  endpoint(
    router,
    {method: 'post', path: '/comments', tag, who: 'session', summary: 'Write a comment, or answer one; it is published at once or waits for a moderator', body: newComment, answers: {201: commentReceipt}},
    async (c) => {
      const session = await requireSession(c, context);
      const {raw, value} = await readBody(c, newComment);
      const subject = await findSubject(db, context, value.subject);
      checkOrigin(c, subject);
      const receipt = prepareReceipt(context, value, await reviewNeeded(db, subject, [value.text, value.name, value.onBehalf, value.wording, ...quotedIn(value.target)]));
      const mailLang = languageOf(c);
      return once(c, context, {
        raw,
        actor: session.personKey,
        expected: {status: 201, body: receipt},
        run: (trx) => post(trx, context, {subject, value, session, mailLang, receipt}),
        reveal: withComment(context, session, subject),
      });
    },
  );

  endpoint(
    router,
    {
      method: 'put',
      path: '/comments/{id}',
      tag,
      who: 'session',
      summary: 'Put other words in a comment of one’s own, within the time the discussion sets; of the earlier words their hash is kept',
      conditional: true,
      keyed: true,
      body: commentEdit,
      answers: {200: editedComment},
    },
    async (c) => {
      const session = await requireSession(c, context);
      const {raw, value} = await readBody(c, commentEdit);
      const revision = revisionOf(c.req.header('If-Match'));
      return onceAtRevision(c, context, {
        raw,
        session,
        revision,
        run: (trx) => edit(trx, context, {id: param(c, 'id'), session, at: now()}, {...value, revision}),
      });
    },
  );

  endpoint(
    router,
    {method: 'delete', path: '/comments/{id}', tag, who: 'session', summary: 'Erase a comment of one’s own, words and name; its place stays where others have replied', keyed: true, answers: {200: deletedComment}},
    async (c) => {
      const session = await requireSession(c, context);
      const id = param(c, 'id');
      return once(c, context, {
        raw: '',
        actor: session.personKey,
        expected: {status: 200, body: {id, status: 'deleted'}},
        run: (trx) => erase(trx, context, {id, session, at: now()}),
      });
    },
  );

  endpoint(
    router,
    {method: 'post', path: '/comments/{id}/votes', tag, who: 'session', summary: 'Vote on a comment of somebody else, turn the vote round, or take it back', body: newVote, answers: {200: castVote}},
    async (c) => {
      const session = await requireSession(c, context);
      const {raw, value} = await readBody(c, newVote);
      const id = param(c, 'id');
      return once(c, context, {
        raw,
        actor: session.personKey,
        expected: {status: 200, body: {id, vote: value.vote === 'none' ? null : value.vote}},
        run: (trx) => vote(trx, context, {id, session, at: now()}, value),
      });
    },
  );

  endpoint(
    router,
    {method: 'post', path: '/comments/{id}/reports', tag, who: 'session', summary: 'Ask the moderators to look at a comment', body: newReport, answers: {200: reported}},
    async (c) => {
      const session = await requireSession(c, context);
      const {raw, value} = await readBody(c, newReport);
      const {reason, note = ''} = value;
      if (reason !== 'other' && !hidingGround(reason)) throw wrongField('reason');
      const id = param(c, 'id');
      return once(c, context, {
        raw,
        actor: session.personKey,
        expected: {status: 200, body: {id, status: 'reported'}},
        run: (trx) => report(trx, context, {id, session, at: now()}, {reason, note}),
      });
    },
  );
}
