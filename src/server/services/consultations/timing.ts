import {inTransaction, type Transaction} from '../../db/transaction.ts';
import type {Context} from '../../context.ts';
import {ProblemError} from '../../http/problem.ts';
import {reportDue, statusAt} from './rules.ts';
import {change, consultationRecords, factsOf, findConsultation, type ConsultationRecord} from './store.ts';

/**
 * Notes in the timeline what time has done to a consultation: opened it, closed it. The instants are
 * those that were announced, whenever they are noted.
 */
export async function noteTime(trx: Transaction, record: ConsultationRecord, now: string): Promise<ConsultationRecord> {
  const status = statusAt(factsOf(record), now);
  if (status === record.status || (record.status !== 'planned' && record.status !== 'open')) return record;
  const next = record.status === 'planned' ? 'open' : 'closed';
  const columns = {status: next, due_at: next === 'closed' ? reportDue(factsOf(record)) : null} as const;
  const at = next === 'open' ? record.opens_at : record.closes_at;
  const revision = await change(trx, record, columns, {event: 'step', from_status: record.status, to_status: next, at, actor_role: 'system', actor: null});
  return noteTime(trx, {...record, ...columns, revision}, now);
}

const atOnce = 100;

/** Opens and closes what is due: seen at once by everyone who reads, noted here for the timeline and for live events. */
export async function moveConsultations({db, clock}: Pick<Context, 'db' | 'clock'>): Promise<void> {
  const now = clock().toISOString();
  const due = await consultationRecords(db)
    .clearSelect()
    .select('consultations.id')
    .where(({eb, or, and}) =>
      or([
        and([eb('consultations.status', '=', 'planned'), eb('consultations.opens_at', '<=', now)]),
        and([eb('consultations.status', '=', 'open'), eb('consultations.closes_at', '<=', now)]),
      ]),
    )
    .limit(atOnce)
    .execute();
  for (const {id} of due) {
    await inTransaction(db, async (trx) => {
      const record = await findConsultation(trx, id);
      if (record) await noteTime(trx, record, now);
    }).catch((error: unknown) => {
      // Another process or an official was faster.
      if (!(error instanceof ProblemError) || error.code !== 'stale') throw error;
    });
  }
}
