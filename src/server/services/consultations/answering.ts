import type {AnsweredProposals, MovedAnchor, NewProposalAnswer, PlacedByOfficial} from '../../../contract/consultation-desk.ts';
import {consultationSubject} from '../../../contract/consultation-routes.ts';
import type {ProposalAnswer} from '../../../contract/proposals.ts';
import {parseRichText} from '../../../contract/rich-text-parser.ts';
import {record as audit} from '../../audit.ts';
import type {Context} from '../../context.ts';
import type {CommentRow} from '../../db/comment-schema.ts';
import type {Transaction} from '../../db/transaction.ts';
import {ProblemError, wrongField} from '../../http/problem.ts';
import type {ActiveSession} from '../../identity/sessions.ts';
import {changeComment, logChange} from '../comments/store.ts';
import {conducted} from './access.ts';
import {tellProposer} from './notices.ts';
import {findVersion, versionOf} from './placing.ts';
import {isReported, statusAt, takesAnswers, takesVersions} from './rules.ts';
import {factsOf, hold, touch, type ConsultationRecord} from './store.ts';
import {nextRevision, supplement} from './supplementing.ts';

interface Act {
  readonly id: string;
  readonly session: ActiveSession;
  readonly at: string;
}

async function provisionThere(trx: Transaction, id: string, {version, id: provision}: {readonly version: number; readonly id: string}): Promise<boolean> {
  const row = await findVersion(trx, id, version);
  return row !== undefined && row.published_at !== null && versionOf(row).provisions.some((one) => one.id === provision);
}

/**
 * The proposals an answer is for, as they were read.
 * @throws ProblemError `invalid` for what is none of this consultation, `comment_gone`, `stale`.
 */
async function asRead(trx: Transaction, subject: string, proposals: NewProposalAnswer['proposals']): Promise<CommentRow[]> {
  const wanted = new Map(proposals.map(({id, revision}) => [id, revision]));
  if (wanted.size < proposals.length) throw wrongField('proposals');
  const rows = await trx.selectFrom('comments').selectAll().where('id', 'in', [...wanted.keys()]).where('subject', '=', subject).where('kind', '=', 'proposal').execute();
  if (rows.length < wanted.size) throw wrongField('proposals');
  if (rows.some(({status}) => status !== 'published')) throw new ProblemError('comment_gone');
  if (rows.some(({id, revision}) => wanted.get(id) !== revision)) throw new ProblemError('stale');
  // In one order, as the ticker changes comments: nobody waits for somebody who waits for them.
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Answers one proposal, or several that ask for the same, with one reason; each author is told. What
 * was answered can be answered anew until the report is published: the log keeps what was said first.
 * A proposal that a moderator restored after the report gets its answer in a supplement to it.
 * @throws ProblemError `not_found`, `forbidden`, `transition_not_allowed`, `stale`, `comment_gone`, `invalid`.
 */
export async function answer(trx: Transaction, context: Context, {id, session, at}: Act, {proposals, outcome, lang, reason, unit, provision = null}: NewProposalAnswer): Promise<AnsweredProposals> {
  await hold(trx, id);
  const record = await conducted(trx, session, id);
  const status = statusAt(factsOf(record), at);
  const reported = isReported(status);
  if (!reported && !takesAnswers(status)) throw new ProblemError('transition_not_allowed');
  const subject = consultationSubject(id);
  const rows = await asRead(trx, subject, proposals);
  // What the report has said stands.
  if (reported && rows.some((row) => row.answer !== null)) throw new ProblemError('transition_not_allowed');
  if (provision && !(await provisionThere(trx, id, provision))) throw wrongField('provision');
  const given: ProposalAnswer = {outcome, lang, reason: parseRichText(reason), unit, provision, answeredAt: at, together: rows.length, ...(reported ? {revision: await nextRevision(trx, record)} : {})};
  const stored = JSON.stringify(given);
  for (const row of rows) {
    if (!(await changeComment(trx, row, {answer: stored, answered_at: at}))) throw new ProblemError('stale');
    await logChange(trx, {subject, comment_id: row.id, at, action: row.answer === null ? 'answered' : 'reanswered', ground: null, outcome, actor_role: 'official'});
    await tellProposer(trx, context, record, row, given, at);
  }
  if (given.revision === undefined) await touch(trx, id);
  else await supplement(trx, record, {revision: given.revision, session, at});
  const again = rows.flatMap((row) => (row.answer === null ? [] : [{proposal: row.id, answer: JSON.parse(row.answer) as ProposalAnswer}]));
  const details = {outcome, proposals: rows.map((row) => row.id), ...(given.revision === undefined ? {} : {revision: given.revision}), ...(again.length > 0 ? {before: again} : {})};
  await audit(trx, {at, action: 'proposals_answered', subject, actorRole: 'official', actor: session.email, details});
  return {answered: rows.map((row) => ({id: row.id, revision: row.revision + 1}))};
}

/** Whether an official may still say where something stands: in the newest version alone. */
const placeable = (record: ConsultationRecord, version: number, at: string) => takesVersions(statusAt(factsOf(record), at)) && record.latest_version === version;

/**
 * Confirms where something stands in the newest version, or says it otherwise.
 * @throws ProblemError `not_found`, `forbidden`, `transition_not_allowed`, `stale`, `invalid`.
 */
export async function place(trx: Transaction, {id, session, at}: Act, {comment, version, revision, provision}: PlacedByOfficial): Promise<MovedAnchor> {
  const record = await conducted(trx, session, id);
  const anchor = await trx.selectFrom('consultation_anchors').selectAll().where('comment_id', '=', comment).where('version', '=', version).where('consultation_id', '=', id).executeTakeFirst();
  if (!anchor) throw wrongField('comment');
  if (!placeable(record, version, at)) throw new ProblemError('transition_not_allowed');
  if (provision !== null && !(await provisionThere(trx, id, {version, id: provision}))) throw wrongField('provision');
  const stays = provision === anchor.provision;
  const {numUpdatedRows} = await trx
    .updateTable('consultation_anchors')
    .set({provision, state: provision === null ? 'unplaced' : 'sure', way: 'official', ...(stays ? {} : {first: null, past: null}), revision: revision + 1})
    .where('comment_id', '=', comment)
    .where('version', '=', version)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new ProblemError('stale');
  await touch(trx, id);
  const details = {comment, version, from: anchor.provision, to: provision, was: anchor.state};
  await audit(trx, {at, action: 'comment_placed', subject: consultationSubject(id), actorRole: 'official', actor: session.email, details});
  return {comment, version, revision: revision + 1};
}
