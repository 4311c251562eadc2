import type {NewVote, Vote} from '../../../contract/comments.ts';
import type {Context} from '../../context.ts';
import type {CommentRow} from '../../db/comment-schema.ts';
import type {Reader, Transaction} from '../../db/transaction.ts';
import {ProblemError} from '../../http/problem.ts';
import type {ActiveSession} from '../../identity/sessions.ts';
import {findComment, noteChanges} from './store.ts';
import {findSubject, isOpen} from './subjects.ts';

/**
 * A published comment of somebody else.
 * @throws ProblemError `not_found`, `comment_gone`, `own_comment`.
 */
async function anothers(db: Reader, {personKey}: ActiveSession, id: string): Promise<CommentRow> {
  const row = await findComment(db, id);
  if (!row || row.published_at === null) throw new ProblemError('not_found');
  if (row.status !== 'published') throw new ProblemError('comment_gone');
  if (row.person_key === personKey) throw new ProblemError('own_comment');
  return row;
}

const opposite = {up: 'down', down: 'up'} as const satisfies Record<Vote, Vote>;

interface Voting {
  readonly id: string;
  readonly session: ActiveSession;
  readonly at: string;
}

/**
 * The one vote a person has on a comment: given, turned round or taken back. The table itself takes
 * no second one; the numbers follow with the next tick.
 * @throws ProblemError `not_found`, `comment_gone`, `own_comment`, `closed`, `too_many_requests`.
 */
export async function vote(trx: Transaction, context: Context, {id, session, at}: Voting, {vote: wanted}: NewVote): Promise<void> {
  const row = await anothers(trx, session, id);
  if (!isOpen(await findSubject(trx, context, row.subject), at)) throw new ProblemError('closed');
  context.limits.take('votes', session.personKey);
  const mine = {comment_id: id, person_key: session.personKey};
  if (wanted === 'none') {
    const gone = await trx.deleteFrom('comment_votes').where('comment_id', '=', id).where('person_key', '=', session.personKey).returning('vote').executeTakeFirst();
    if (gone) await noteChanges(trx, row.subject, [[id, gone.vote, -1]]);
    return;
  }
  const {numInsertedOrUpdatedRows: first} = await trx
    .insertInto('comment_votes')
    .values({...mine, vote: wanted, voted_at: at})
    .onConflict((conflict) => conflict.columns(['comment_id', 'person_key']).doNothing())
    .executeTakeFirstOrThrow();
  if (first) await noteChanges(trx, row.subject, [[id, wanted, 1]]);
  else {
    const {numUpdatedRows} = await trx
      .updateTable('comment_votes')
      .set({vote: wanted, voted_at: at})
      .where('comment_id', '=', id)
      .where('person_key', '=', session.personKey)
      .where('vote', '=', opposite[wanted])
      .executeTakeFirstOrThrow();
    if (numUpdatedRows > 0n) await noteChanges(trx, row.subject, [[id, wanted, 1], [id, opposite[wanted], -1]]);
  }
}

interface Report {
  readonly reason: string;
  readonly note: string;
}

/**
 * Asks the moderators of the body to look at a comment: once for each person and comment.
 * @throws ProblemError `not_found`, `comment_gone`, `own_comment`, `too_many_requests`.
 */
export async function report(trx: Transaction, context: Context, {id, session, at}: Voting, {reason, note}: Report): Promise<void> {
  const row = await anothers(trx, session, id);
  context.limits.take('reports', session.personKey);
  await trx
    .insertInto('comment_reports')
    .values({comment_id: id, person_key: session.personKey, body_id: row.body_id, reason, note, at, resolved_at: null})
    .onConflict((conflict) => conflict.columns(['comment_id', 'person_key']).doNothing())
    .execute();
}
