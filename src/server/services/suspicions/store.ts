import {sql} from 'kysely';
import {suspicionLimits, type Invalidation} from '../../../contract/suspicions.ts';
import type {Reader, Transaction} from '../../db/transaction.ts';
import type {Hints} from '../../identity/hints.ts';
import {randomId} from '../../random.ts';
import type {Line} from './patterns.ts';

/** A line with what is needed to change its row. */
export interface StoredLine extends Line {
  readonly personKey: string;
}

/** The newest signatures that count, up to an instant, in the order of time. */
export async function linesOf(db: Reader, petition: string, upTo: string): Promise<StoredLine[]> {
  const rows = await db
    .selectFrom('signatures')
    .select(['id', 'person_key', 'name', 'signed_at', 'hints'])
    .where('petition_id', '=', petition)
    .where('invalidation', 'is', null)
    .where('signed_at', '<=', upTo)
    .orderBy('signed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(suspicionLimits.compared)
    .execute();
  return rows
    .map(({id, person_key, name, signed_at, hints}) => ({
      id,
      personKey: person_key,
      name,
      at: Date.parse(signed_at),
      hints: JSON.parse(hints ?? '{}') as Partial<Hints>,
    }))
    .reverse();
}

/** How many signatures count at this moment, those the ticker has still to add among them: one statement. */
export async function countNow(db: Reader, petition: string): Promise<number> {
  const {rows} = await sql<{n: number}>`
    select cast((select signatures from petition_counts where petition_id = ${petition})
      + (select coalesce(sum(delta), 0) from count_deltas where petition_id = ${petition}) as integer) as n`.execute(db);
  return rows[0]?.n ?? 0;
}

const atOnce = 500;

const perDay = (rows: ReadonlyArray<{day: string}>, days: Map<string, number>) => {
  for (const {day} of rows) days.set(day, (days.get(day) ?? 0) + 1);
};

const total = (days: ReadonlyMap<string, number>) => [...days.values()].reduce((sum, n) => sum + n, 0);

/** Lets the ticker add so many of each day to the count, or take them off it. */
async function correctCount(trx: Transaction, petition_id: string, days: ReadonlyMap<string, number>, sign: 1 | -1): Promise<void> {
  const deltas = [...days].map(([day, n]) => ({id: randomId(), petition_id, day, delta: sign * n}));
  if (deltas.length > 0) await trx.insertInto('count_deltas').values(deltas).execute();
}

/** Takes signatures out of the count. @returns How many of them were still there to be taken. */
export async function takeOut(trx: Transaction, petition: string, invalidation: string, lines: readonly StoredLine[]): Promise<number> {
  const days = new Map<string, number>();
  for (let from = 0; from < lines.length; from += atOnce) {
    const some = lines.slice(from, from + atOnce);
    const rows = await trx
      .updateTable('signatures')
      .set({invalidation})
      .where('petition_id', '=', petition)
      .where('person_key', 'in', some.map(({personKey}) => personKey))
      // Whoever took it back and signed anew has another one now.
      .where('id', 'in', some.map(({id}) => id))
      .where('invalidation', 'is', null)
      .returning('day')
      .execute();
    perDay(rows, days);
  }
  await correctCount(trx, petition, days, -1);
  return total(days);
}

/** Lets the signatures of a declaration count again. @returns How many are still there: some may have been taken back. */
export async function putBack(trx: Transaction, petition: string, invalidation: string): Promise<number> {
  const days = new Map<string, number>();
  const rows = await trx
    .updateTable('signatures')
    .set({invalidation: null})
    .where('petition_id', '=', petition)
    .where('invalidation', '=', invalidation)
    .returning('day')
    .execute();
  perDay(rows, days);
  await correctCount(trx, petition, days, 1);
  return total(days);
}

/** What was declared invalid in a petition, newest first. */
export async function invalidationsOf(db: Reader, petition: string): Promise<Invalidation[]> {
  const rows = await db.selectFrom('invalidations').selectAll().where('petition_id', '=', petition).orderBy('at', 'desc').orderBy('id').execute();
  return rows.map(({id, at, ground, note, actor, signatures, restored_at}) => ({id, at, ground, note, actor, signatures, restoredAt: restored_at}));
}
