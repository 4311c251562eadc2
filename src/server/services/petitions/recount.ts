import {sql} from 'kysely';
import {inTransaction, type Transaction} from '../../db/transaction.ts';
import type {Database} from '../../deps.ts';

/**
 * Counts everything anew from the signatures themselves, and puts right what is not. For nights: it
 * reads every signature.
 * @returns How many petitions had a wrong count.
 */
export async function recount(db: Database): Promise<number> {
  const petitions = await db.selectFrom('petition_counts').select('petition_id').execute();
  let corrected = 0;
  for (const {petition_id} of petitions) {
    if (await inTransaction(db, (trx) => recountOne(trx, petition_id))) corrected++;
  }
  return corrected;
}

/** Signatures that count, by day, without those that the ticker has still to count: one statement, one moment. */
const countedDays = (trx: Transaction, id: string) =>
  sql<{day: string; n: number}>`
    select day, cast(sum(n) as integer) as n from (
      select day, count(*) as n from signatures where petition_id = ${id} and invalidation is null group by day
      union all
      select day, -sum(delta) as n from count_deltas where petition_id = ${id} group by day
    ) as parts group by day`.execute(trx);

async function recountOne(trx: Transaction, id: string): Promise<boolean> {
  // Takes the row's lock: the ticker of another process waits until this is done.
  await trx.updateTable('petition_counts').set(({ref}) => ({signatures: ref('signatures')})).where('petition_id', '=', id).execute();
  const {rows} = await countedDays(trx, id);
  const truth = rows.filter(({n}) => n !== 0);
  const total = truth.reduce((sum, {n}) => sum + n, 0);
  const {signatures} = await trx.selectFrom('petition_counts').select('signatures').where('petition_id', '=', id).executeTakeFirstOrThrow();
  const days = await trx.selectFrom('signature_days').selectAll().where('petition_id', '=', id).where('signatures', '!=', 0).execute();
  const known = new Map(days.map(({day, signatures: n}) => [day, n]));
  if (signatures === total && known.size === truth.length && truth.every(({day, n}) => known.get(day) === n)) return false;
  await trx.deleteFrom('signature_days').where('petition_id', '=', id).execute();
  for (const {day, n} of truth) await trx.insertInto('signature_days').values({petition_id: id, day, signatures: n}).execute();
  await trx
    .updateTable('petition_counts')
    .set(({eb}) => ({signatures: total, version: eb('version', '+', 1)}))
    .where('petition_id', '=', id)
    .execute();
  return true;
}
