import type {ActorRole, Correction, Late, PetitionStatus} from '../../../contract/petition.ts';
import type {PetitionRow} from '../../db/schema.ts';
import type {Transaction} from '../../db/transaction.ts';
import {factsOf, recordCalendar, termsOf} from './present.ts';
import {dueFor, lateIn} from './rules.ts';
import {stateSince, touch, transitionsOf, type PetitionRecord} from './store.ts';

interface Step {
  readonly to: PetitionStatus;
  readonly at: string;
  readonly actorRole: ActorRole;
  readonly actor: string | null;
  readonly reason?: string | undefined;
  /** Columns that change with the step. */
  readonly change?: Partial<PetitionRow>;
}

/** How late the authority is with the step it owes; undefined where no term applies. */
export async function lateAt(trx: Transaction, record: PetitionRecord, at: string): Promise<Late | null | undefined> {
  return lateIn(factsOf(record, stateSince(await transitionsOf(trx, record.id), record)), at);
}

/**
 * Leads a petition to another state, with its line in the timeline and its next term. Only one of
 * several that try at the same revision gets through: false for the others.
 */
export async function move(trx: Transaction, record: PetitionRecord, {to, at, actorRole, actor, reason, change = {}}: Step): Promise<boolean> {
  const late = await lateAt(trx, record, at);
  const terms = change.terms === undefined ? termsOf(record) : termsOf({terms: change.terms});
  const due = dueFor(to, at, terms, recordCalendar(record));
  const n = record.revision + 1;
  const {numUpdatedRows} = await trx
    .updateTable('petitions')
    .set({...change, status: to, due_step: due?.step ?? null, due_at: due?.dueAt ?? null, revision: n})
    .where('id', '=', record.id)
    .where('revision', '=', record.revision)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return false;
  await trx
    .insertInto('transitions')
    .values({
      petition_id: record.id,
      n,
      from_status: record.status,
      to_status: to,
      at,
      actor_role: actorRole,
      actor,
      reason: reason ?? null,
      late: late === undefined ? null : JSON.stringify(late),
    })
    .execute();
  await touch(trx, record.id, at);
  return true;
}

/**
 * Notes in the timeline that the number of signatures was put right; state and terms stay. False
 * where another step was faster.
 */
export async function correct(
  trx: Transaction,
  {id, revision, status}: PetitionRecord,
  {at, actorRole, actor, correction}: Pick<Step, 'at' | 'actorRole' | 'actor'> & {readonly correction: Correction},
): Promise<boolean> {
  const n = revision + 1;
  const {numUpdatedRows} = await trx.updateTable('petitions').set({revision: n}).where('id', '=', id).where('revision', '=', revision).executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return false;
  await trx
    .insertInto('transitions')
    .values({petition_id: id, n, from_status: status, to_status: status, at, actor_role: actorRole, actor, reason: null, late: null, correction: JSON.stringify(correction)})
    .execute();
  await touch(trx, id, at);
  return true;
}
