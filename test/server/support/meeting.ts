import {sql} from 'kysely';
import {isSqlite} from '../../../src/server/db/dialect.ts';
import type {Database} from '../../../src/server/deps.ts';

/** How many of this database's connections wait for somebody else's lock. */
async function waiting(db: Database): Promise<number> {
  const {rows} = await sql<{n: number}>`select cast(count(*) as integer) as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
  return rows[0]?.n ?? 0;
}

/** A row, or a whole table. */
interface Place {
  readonly table: 'comments' | 'consultations' | 'comment_deltas';
  readonly id?: string;
}

/**
 * Lets acts meet at a row. On PostgreSQL each begins once the one before is done or waits, at that row
 * or behind another act; then the row is let go, and they go on as the database lets them. On SQLite,
 * which has one writer, they are sent at once.
 */
export async function meetAt<Result>(db: Database, {table, id}: Place, acts: ReadonlyArray<() => Promise<Result>>): Promise<Result[]> {
  if (isSqlite(db)) return Promise.all(acts.map((act) => act()));
  const begun: Array<Promise<Result>> = [];
  let open = 0;
  await db.transaction().execute(async (trx) => {
    await (id === undefined ? sql`lock table ${sql.table(table)} in share row exclusive mode` : sql`select 1 from ${sql.table(table)} where id = ${id} for update`).execute(trx);
    for (const act of acts) {
      open++;
      begun.push(act().finally(() => open--));
      while ((await waiting(db)) < open);
    }
  });
  return Promise.all(begun);
}
