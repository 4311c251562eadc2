import {consultationSubject} from '../../../contract/consultation-routes.ts';
import {lateBy, lateUnit} from '../../calendar.ts';
import {record as audit} from '../../audit.ts';
import type {CommentRow} from '../../db/comment-schema.ts';
import type {Reader, Transaction} from '../../db/transaction.ts';
import type {ActiveSession} from '../../identity/sessions.ts';
import {publicProposals} from './proposals.ts';
import {isReported, supplementDue} from './rules.ts';
import {change, factsOf, findConsultation, hold, touch, type ConsultationRecord} from './store.ts';

/** The proposals that are owed an answer after the report, by id; they alone are answered then. */
export async function owedAnswers(db: Reader, {id}: Pick<ConsultationRecord, 'id'>): Promise<readonly string[]> {
  const rows = await publicProposals(db, id).select('comments.id').where('answered_at', 'is', null).orderBy('comments.id').execute();
  return rows.map((row) => row.id);
}

/** By when the first of the proposals without an answer is to be answered; each term begins when its proposal came back. */
async function owedBy(db: Reader, record: ConsultationRecord): Promise<string | null> {
  const open = await owedAnswers(db, record);
  if (open.length === 0) return null;
  const returns = await db
    .selectFrom('comment_log')
    .select(({fn}) => fn.max<string>('at').as('at'))
    .where('subject', '=', consultationSubject(record.id))
    .where('action', '=', 'restored')
    .where('comment_id', 'in', open)
    .groupBy('comment_id')
    .execute();
  const first = returns.map(({at}) => at).sort()[0] ?? record.report_published_at;
  return first === null ? null : supplementDue(first, factsOf(record));
}

/** The consultation whose report may be concerned by what happens to a comment, held until that is done; undefined where none is. */
export async function reportedIn(trx: Transaction, {kind, subject}: Pick<CommentRow, 'kind' | 'subject'>): Promise<ConsultationRecord | undefined> {
  if (kind !== 'proposal') return undefined;
  const id = subject.slice(consultationSubject('').length);
  await hold(trx, id);
  const record = await findConsultation(trx, id);
  return record && isReported(record.status) ? record : undefined;
}

interface Moderated {
  readonly row: Pick<CommentRow, 'id' | 'answer'>;
  readonly restored: boolean;
  readonly session: Pick<ActiveSession, 'email'>;
  readonly at: string;
}

/** A proposal has come back after the report, or gone again: where it has no answer, one is owed from now on, and everyone sees that it is. */
export async function noteModerated(trx: Transaction, record: ConsultationRecord, {row, restored, session, at}: Moderated): Promise<void> {
  const due_at = await owedBy(trx, record);
  if (!restored || row.answer !== null) {
    await trx.updateTable('consultations').set({due_at}).where('id', '=', record.id).execute();
    return void (await touch(trx, record.id));
  }
  await change(trx, record, {due_at}, {event: 'restored', from_status: record.status, to_status: record.status, at, actor_role: 'moderator', actor: session.email});
  await audit(trx, {at, action: 'consultation_proposal_restored', subject: consultationSubject(record.id), actorRole: 'moderator', actor: session.email, details: {proposal: row.id, dueAt: due_at}});
}

/** Which revision of the report the next supplement makes. */
export async function nextRevision(db: Reader, {id}: Pick<ConsultationRecord, 'id'>): Promise<number> {
  const {n} = await db.selectFrom('consultation_events').select(({fn}) => fn.countAll<number | string>().as('n')).where('consultation_id', '=', id).where('event', '=', 'supplemented').executeTakeFirstOrThrow();
  return Number(n) + 2;
}

/** Notes that the report has been supplemented by an answer, and what is still owed. */
export async function supplement(trx: Transaction, record: ConsultationRecord, {revision, session, at}: {readonly revision: number; readonly session: Pick<ActiveSession, 'email'>; readonly at: string}): Promise<void> {
  const {terms, calendar} = factsOf(record);
  const late = record.due_at === null ? null : lateBy(record.due_at, at, lateUnit(terms.report), calendar);
  await change(trx, record, {due_at: await owedBy(trx, record)}, {
    event: 'supplemented',
    from_status: record.status,
    to_status: record.status,
    at,
    actor_role: 'official',
    actor: session.email,
    late: JSON.stringify(late),
    version: revision,
  });
}
