import type {PetitionStatus} from '../../../contract/petition.ts';
import type {Context} from '../../context.ts';
import {inTransaction, type Transaction} from '../../db/transaction.ts';
import {move} from './moving.ts';
import {termsOf} from './present.ts';
import {timedMove} from './rules.ts';
import {findPetition, noteChange, petitionRecords} from './store.ts';

const deltasAtOnce = 5000;
const petitionsAtOnce = 100;
/** Signatures that were on their way when the term ended are counted before it is judged: milliseconds. */
const grace = 2000;

type Counting = Pick<Context, 'db' | 'clock'>;

interface Sum {
  readonly petition: string;
  readonly day: string;
  readonly delta: number;
}

function sumUp(deltas: ReadonlyArray<{petition_id: string; day: string; delta: number}>): Sum[] {
  const sums = new Map<string, Sum>();
  for (const {petition_id: petition, day, delta} of deltas) {
    const key = `${petition} ${day}`;
    sums.set(key, {petition, day, delta: (sums.get(key)?.delta ?? 0) + delta});
  }
  // Always in one order, so that two processes never wait for each other in a ring.
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}

async function addDay(trx: Transaction, {petition, day, delta}: Sum): Promise<void> {
  await trx
    .insertInto('signature_days')
    .values({petition_id: petition, day, signatures: delta})
    .onConflict((conflict) =>
      conflict.columns(['petition_id', 'day']).doUpdateSet(({eb, ref}) => ({signatures: eb(ref('signature_days.signatures'), '+', delta)})),
    )
    .execute();
}

async function addTotal(trx: Transaction, petition: string, delta: number, at: string): Promise<void> {
  await trx
    .updateTable('petition_counts')
    .set(({eb}) => ({signatures: eb('signatures', '+', delta), version: eb('version', '+', 1), changed_at: at}))
    .where('petition_id', '=', petition)
    .execute();
  await noteChange(trx, petition, delta, at);
}

/** Takes one batch of deltas into the counts. @returns Whether there may be more. */
async function countBatch({db, clock}: Counting): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const deltas = await trx
      .deleteFrom('count_deltas')
      .where('id', 'in', (eb) => eb.selectFrom('count_deltas').select('id').limit(deltasAtOnce))
      .returning(['petition_id', 'day', 'delta'])
      .execute();
    const sums = sumUp(deltas);
    const totals = new Map<string, number>();
    for (const sum of sums) {
      await addDay(trx, sum);
      totals.set(sum.petition, (totals.get(sum.petition) ?? 0) + sum.delta);
    }
    const at = clock().toISOString();
    for (const [petition, delta] of totals) await addTotal(trx, petition, delta, at);
    return deltas.length === deltasAtOnce;
  });
}

/** Brings the public counts up to date with the signatures. Several processes share the work. */
export async function countSignatures(context: Counting): Promise<void> {
  while (await countBatch(context));
}

async function moveOne({db, clock}: Context, id: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    const record = await findPetition(trx, id);
    if (!record) return;
    const now = clock();
    const facts = {status: record.status as PetitionStatus, closesAt: record.closes_at, terms: termsOf(record)};
    const to = timedMove(facts, record.signatures, now.toISOString());
    const waiting = to === 'expired' && record.closes_at !== null && now.getTime() < Date.parse(record.closes_at) + grace;
    if (to && !waiting) await move(trx, record, {to, at: now.toISOString(), actorRole: 'system', actor: null});
  });
}

/** Leads petitions on where time or their numbers do: threshold reached, term over. */
export async function moveDue(context: Context): Promise<void> {
  const now = new Date(context.clock().getTime() - grace).toISOString();
  const due = await petitionRecords(context.db)
    .clearSelect()
    .select('petitions.id')
    .where('petitions.status', '=', 'collecting')
    .where((eb) => eb.or([eb('counts.signatures', '>=', eb.ref('petitions.threshold')), eb('petitions.closes_at', '<=', now)]))
    .limit(petitionsAtOnce)
    .execute();
  for (const {id} of due) await moveOne(context, id);
}
