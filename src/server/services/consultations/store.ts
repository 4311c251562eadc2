import {sql, type Selectable, type SqlBool} from 'kysely';
import type {ConsultationTerms} from '../../../contract/consultations.ts';
import {consultationSubject} from '../../../contract/consultation-routes.ts';
import {calendarFor} from '../bodies/store.ts';
import type {ConsultationRecordRow, EventRow, VersionRow} from '../../db/consultation-schema.ts';
import {isSqlite} from '../../db/dialect.ts';
import type {Reader, Transaction} from '../../db/transaction.ts';
import {ProblemError} from '../../http/problem.ts';
import {isReported, type ConsultationFacts} from './rules.ts';

/** A consultation with the body that holds it. */
export interface ConsultationRecord extends Selectable<ConsultationRecordRow> {
  readonly body_name: string;
  readonly body_kind: 'national' | 'local';
  readonly body_profile: string;
  readonly body_time_zone: string;
}

export const consultationRecords = (db: Reader) =>
  db
    .selectFrom('consultations')
    .innerJoin('bodies', 'bodies.id', 'consultations.body_id')
    .selectAll('consultations')
    .select(['bodies.name as body_name', 'bodies.kind as body_kind', 'bodies.profile as body_profile', 'bodies.time_zone as body_time_zone']);

export const findConsultation = (db: Reader, id: string): Promise<ConsultationRecord | undefined> =>
  consultationRecords(db).where('consultations.id', '=', id).executeTakeFirst();

/**
 * Lets whoever else changes this consultation or what is owed in it wait until this is done: whether
 * every proposal has its answer is a matter of many rows. SQLite has one writer anyhow.
 * @param how `share`: those who only write do not wait for one another.
 */
export async function hold(trx: Transaction, id: string, how: 'alone' | 'share' = 'alone'): Promise<void> {
  if (isSqlite(trx)) return;
  const row = trx.selectFrom('consultations').select('id').where('id', '=', id);
  await (how === 'share' ? row.forShare() : row.forUpdate()).execute();
}

export const termsOf = ({terms}: Pick<ConsultationRecord, 'terms'>) => JSON.parse(terms) as ConsultationTerms;

export const factsOf = (record: ConsultationRecord): ConsultationFacts => ({
  status: record.status,
  opensAt: record.opens_at,
  closesAt: record.closes_at,
  supplementDueAt: isReported(record.status) ? record.due_at : null,
  terms: termsOf(record),
  calendar: calendarFor({profile: record.body_profile, time_zone: record.body_time_zone}),
});

export const eventsOf = (db: Reader, id: string): Promise<EventRow[]> => db.selectFrom('consultation_events').selectAll().where('consultation_id', '=', id).orderBy('n').execute();

/** The versions without their texts. */
export const versionsOf = (db: Reader, id: string): Promise<Array<Pick<VersionRow, 'n' | 'lang' | 'note' | 'size' | 'published_at'>>> =>
  db.selectFrom('consultation_versions').select(['n', 'lang', 'note', 'size', 'published_at']).where('consultation_id', '=', id).orderBy('n').execute();

/** What people have said so far, by consultation. */
export interface Said {
  readonly comments: number;
  readonly proposals: number;
  readonly answered: number;
}

/** Written out, not as parameters: so an index knows it. */
export const publicProposal = sql<SqlBool>`comments.kind = 'proposal' and comments.status = 'published'`;

const nothingSaid: Said = {comments: 0, proposals: 0, answered: 0};

/** Published comments, of which proposals, of which with an answer. */
export async function saidIn(db: Reader, ids: readonly string[]): Promise<(id: string) => Said> {
  if (ids.length === 0) return () => nothingSaid;
  const subjects = ids.map(consultationSubject);
  const threads = await db.selectFrom('comment_threads').select(['subject', 'comments']).where('subject', 'in', subjects).execute();
  const proposals = await db
    .selectFrom('comments')
    .select(({fn}) => ['subject', fn.countAll<number | string>().as('proposals'), sql<number | string>`sum(case when answered_at is null then 0 else 1 end)`.as('answered')])
    .where('subject', 'in', subjects)
    .where(publicProposal)
    .groupBy('subject')
    .execute();
  return (id) => {
    const subject = consultationSubject(id);
    const found = proposals.find((row) => row.subject === subject);
    return {
      comments: threads.find((row) => row.subject === subject)?.comments ?? 0,
      proposals: Number(found?.proposals ?? 0),
      answered: Number(found?.answered ?? 0),
    };
  };
}

export type Event = Omit<EventRow, 'consultation_id' | 'n' | 'from_status' | 'reason' | 'late' | 'closes_at' | 'closed_at' | 'version'> &
  Partial<Pick<EventRow, 'from_status' | 'reason' | 'late' | 'closes_at' | 'closed_at' | 'version'>>;

const bare = {from_status: null, reason: null, late: null, closes_at: null, closed_at: null, version: null};

/**
 * Changes a consultation as it was read, with its line in the timeline where it gets one.
 * @returns Its new revision.
 * @throws ProblemError `stale` where somebody was faster.
 */
export async function change(trx: Transaction, record: Pick<ConsultationRecord, 'id' | 'revision' | 'version'>, columns: Partial<ConsultationRecordRow>, event?: Event): Promise<number> {
  const revision = record.revision + 1;
  const {numUpdatedRows} = await trx
    .updateTable('consultations')
    .set(({eb}) => ({...columns, revision, version: eb('version', '+', 1)}))
    .where('id', '=', record.id)
    .where('revision', '=', record.revision)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new ProblemError('stale');
  if (event) await trx.insertInto('consultation_events').values({...bare, ...event, consultation_id: record.id, n: revision}).execute();
  return revision;
}

/** Says that something visible has changed which no step did: answers, places. */
export const touch = (trx: Transaction, id: string) =>
  trx
    .updateTable('consultations')
    .set(({eb}) => ({version: eb('version', '+', 1)}))
    .where('id', '=', id)
    .execute();
