import type {CommentEdit, EditedComment, Target} from '../../../contract/comments.ts';
import {record as audit} from '../../audit.ts';
import type {Context} from '../../context.ts';
import type {CommentRow} from '../../db/comment-schema.ts';
import type {Reader, Transaction} from '../../db/transaction.ts';
import {ProblemError, wrongField} from '../../http/problem.ts';
import type {ActiveSession} from '../../identity/sessions.ts';
import {commentsSubject} from '../audit/store.ts';
import {takingProposals} from '../consultations/taking.ts';
import {hashOf} from '../../text-hash.ts';
import {quotedIn, reviewNeeded} from './posting.ts';
import {sameKey, signedText} from './proposing.ts';
import {editableUntil, isErasable} from './rules.ts';
import {changeComment, findComment, logChange} from './store.ts';
import {findSubject, isOpen, type Subject} from './subjects.ts';

/** A comment of somebody's own. Of another's they are not told that it is there. @throws ProblemError `not_found`. */
export async function ownComment(db: Reader, {personKey}: ActiveSession, id: string): Promise<CommentRow> {
  const row = await findComment(db, id);
  if (!row || row.person_key !== personKey) throw new ProblemError('not_found');
  return row;
}

const editEnd = (row: CommentRow, subject: Subject, now: string) => editableUntil(row, {open: isOpen(subject, now), editMinutes: subject.editMinutes}, now);

interface Step {
  readonly id: string;
  readonly session: ActiveSession;
  readonly at: string;
}

/**
 * Puts other words in the place of those that were read; of the earlier ones their hash is kept. What
 * waits for a moderator goes on waiting, and what would have had to wait does so now.
 * @throws ProblemError `not_found`, `edit_closed`, `closed`; `stale` where it was changed from elsewhere.
 */
export async function edit(trx: Transaction, context: Context, {id, session, at}: Step, {text, wording: given, revision}: CommentEdit & {readonly revision: number}): Promise<EditedComment> {
  const row = await ownComment(trx, session, id);
  const subject = await findSubject(trx, context, row.subject);
  if (row.revision !== revision) throw new ProblemError('stale');
  if (!isOpen(subject, at) || !(await takingProposals(trx, subject, row.kind, at))) throw new ProblemError('closed');
  if (editEnd(row, subject, at) === null) throw new ProblemError('edit_closed');
  context.limits.take('comments', session.personKey);
  if (given !== undefined && row.wording === null) throw wrongField('wording');
  const wording = given ?? row.wording;
  const target = row.target === null ? undefined : (JSON.parse(row.target) as Target);
  const heldFor = row.held_for ?? (await reviewNeeded(trx, subject, [text, wording, ...quotedIn(target)]));
  const status = heldFor ? 'held' : 'published';
  const hash = hashOf(signedText(text, wording));
  const source = target?.source;
  const same_key = row.kind === 'proposal' ? sameKey(text, wording, source) : null;
  await trx.insertInto('comment_hashes').values({comment_id: id, n: row.revision, hash: row.hash, at: row.edited_at ?? row.written_at}).execute();
  if (!(await changeComment(trx, row, {text, wording, same_key, hash, edited_at: at, status, held_for: heldFor}))) throw new ProblemError('stale');
  if (row.published_at !== null) await logChange(trx, {subject: row.subject, comment_id: id, at, action: 'edited', ground: null, actor_role: 'citizen'});
  return {id, status, heldFor, editedAt: at, hash, revision: revision + 1};
}

const erased = {
  person_key: '', author_name: '', on_behalf: null, author_email: null, text: '', target: null, wording: null, answer: null, answered_at: null, same_key: null, hash: '', receipt: '', stance: 'none', held_for: null, ground: null, explanation: null, hidden_at: null,
} as const;

/**
 * Erases a comment, words, name and all. Where others have replied, its place stays.
 * @throws ProblemError `not_found`, `edit_closed`, `stale`.
 */
export async function erase(trx: Transaction, context: Context, {id, session, at}: Step): Promise<void> {
  const row = await ownComment(trx, session, id);
  const subject = await findSubject(trx, context, row.subject);
  if (!isErasable(row, editEnd(row, subject, at) !== null)) throw new ProblemError('edit_closed');
  if (!(await changeComment(trx, row, {...erased, status: 'deleted'}))) throw new ProblemError('stale');
  for (const table of ['comment_hashes', 'comment_reports', 'comment_votes', 'consultation_anchors'] as const) await trx.deleteFrom(table).where('comment_id', '=', id).execute();
  if (row.published_at !== null) await logChange(trx, {subject: row.subject, comment_id: id, at, action: 'deleted', ground: null, actor_role: 'citizen'});
  await audit(trx, {at, action: 'comment_deleted', subject: commentsSubject(row.body_id), actorRole: 'citizen', actor: null, details: {comment: id, discussion: row.subject}});
}
