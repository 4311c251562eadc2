import type {CommentTransition, MovedComment} from '../../../contract/comment-moderation.ts';
import type {CommentLogEntry} from '../../../contract/comments.ts';
import {record as audit} from '../../audit.ts';
import type {Context} from '../../context.ts';
import type {CommentRow} from '../../db/comment-schema.ts';
import type {Reader, Transaction} from '../../db/transaction.ts';
import {ProblemError, wrongField} from '../../http/problem.ts';
import type {ActiveSession} from '../../identity/sessions.ts';
import {commentsSubject} from '../audit/store.ts';
import {noteModerated, reportedIn} from '../consultations/supplementing.ts';
import {hidingGround} from './grounds.ts';
import {tellAuthor} from './notices.ts';
import {mayModerate} from './rules.ts';
import {changeComment, findComment, logChange} from './store.ts';
import {findSubject} from './subjects.ts';

/** A comment for those who decide on it. Of one that is not public the others are not told that it is there. @throws ProblemError `not_found`, `forbidden`. */
export async function moderated(db: Reader, {roles}: ActiveSession, id: string): Promise<CommentRow> {
  const row = await findComment(db, id);
  if (row && mayModerate(roles, row.body_id)) return row;
  throw new ProblemError(row?.published_at ? 'forbidden' : 'not_found');
}

interface Decision {
  readonly action: CommentLogEntry['action'];
  readonly change: Partial<Pick<CommentRow, 'status' | 'held_for' | 'ground' | 'explanation' | 'hidden_at' | 'published_at'>>;
}

/** What a step means, from where the comment stands. @throws ProblemError `invalid`, `transition_not_allowed`. */
function decide(row: CommentRow, transition: CommentTransition, at: string, reported: boolean): Decision {
  if (transition.to === 'hidden') {
    if (row.status !== 'published' && row.status !== 'held') throw new ProblemError('transition_not_allowed');
    if (!hidingGround(transition.ground)) throw wrongField('ground');
    const change = {status: 'hidden', held_for: null, ground: transition.ground, explanation: transition.explanation ?? null, hidden_at: at} as const;
    return {action: row.published_at === null ? 'refused' : 'hidden', change};
  }
  const change = {status: 'published', held_for: null, ground: null, explanation: null, hidden_at: null, published_at: row.published_at ?? at} as const;
  if (row.status === 'held') return {action: 'published', change};
  // What was erased after it had been hidden for long cannot come back.
  if (row.status === 'hidden' && row.text !== '') return {action: 'restored', change};
  if (row.status === 'published' && reported) return {action: 'kept', change: {}};
  throw new ProblemError('transition_not_allowed');
}

interface Step {
  readonly id: string;
  readonly revision: number;
  readonly session: ActiveSession;
  readonly at: string;
}

/**
 * A moderator's step: everyone sees what was done and on what ground, the author is told why, and who
 * did it is on record. Reports of the comment are answered by it.
 * @throws ProblemError `not_found`, `forbidden`, `stale`, `transition_not_allowed`, `invalid`.
 */
export async function moderate(trx: Transaction, context: Context, {id, revision, session, at}: Step, transition: CommentTransition): Promise<MovedComment> {
  const row = await moderated(trx, session, id);
  if (row.revision !== revision) throw new ProblemError('stale');
  const reported = await reportedIn(trx, row);
  const {numUpdatedRows: reports} = await trx.updateTable('comment_reports').set({resolved_at: at}).where('comment_id', '=', id).where('resolved_at', 'is', null).executeTakeFirstOrThrow();
  const {action, change} = decide(row, transition, at, reports > 0n);
  if (!(await changeComment(trx, row, change))) throw new ProblemError('stale');
  const {subject, body_id} = row;
  const ground = change.ground ?? null;
  await logChange(trx, {subject, comment_id: id, at, action, ground, actor_role: 'moderator'});
  if (reported && change.status) await noteModerated(trx, reported, {row, restored: action === 'restored', session, at});
  const explanation = change.explanation ?? null;
  const details = {comment: id, discussion: subject, ...(ground ? {ground} : {}), ...(explanation ? {explanation} : {}), reports: Number(reports)};
  await audit(trx, {at, action: `comment_${action}`, subject: commentsSubject(body_id), actorRole: 'moderator', actor: session.email, details});
  if (action === 'published' || action === 'refused' || action === 'hidden' || action === 'restored') {
    await tellAuthor(trx, context, {row: {...row, ...change}, subject: await findSubject(trx, context, subject), verdict: action});
  }
  return {id, status: change.status ?? row.status, revision: revision + 1};
}
