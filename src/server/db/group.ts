import {CompiledQuery} from 'kysely';
import type {Database} from '../deps.ts';
import {isSqlite} from './dialect.ts';
import {inTransaction, type Transaction} from './transaction.ts';

/** Runs an act in a transaction of the database; what it throws undoes it all. */
export type Write = <Result>(run: (trx: Transaction) => Promise<Result>) => Promise<Result>;

interface Waiting {
  readonly run: (trx: Transaction) => Promise<unknown>;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

const atOnce = 64;
const begin = CompiledQuery.raw('savepoint act');
const keep = CompiledQuery.raw('release act');
const undo = CompiledQuery.raw('rollback to act');

/** @returns How to answer once the group is safe on the disk. */
async function runOne(trx: Transaction, {run, resolve, reject}: Waiting): Promise<() => void> {
  await trx.executeQuery(begin);
  try {
    const result = await run(trx);
    await trx.executeQuery(keep);
    return () => resolve(result as never);
  } catch (error) {
    // Without room SQLite may have undone the whole transaction: then it is this that everybody is told.
    await trx.executeQuery(undo).catch(() => {
      throw error;
    });
    await trx.executeQuery(keep);
    return () => reject(error);
  }
}

/**
 * SQLite has one writer, and a commit waits for the disk: acts that come while one is written go
 * to the disk together, each undone alone if it fails, and none is answered before they are safe.
 */
function grouped(db: Database): Write {
  const waiting: Waiting[] = [];
  let writing = false;

  async function writeGroup(group: readonly Waiting[]): Promise<void> {
    const [only] = group;
    if (only && group.length === 1) return void (await inTransaction(db, only.run).then(only.resolve as (result: unknown) => void, only.reject));
    try {
      const answers: Array<() => void> = [];
      await db.transaction().execute(async (trx) => {
        for (const act of group) answers.push(await runOne(trx, act));
      });
      for (const answer of answers) answer();
    } catch (error) {
      for (const {reject} of group) reject(error);
    }
  }

  async function writeAll(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      // Lets the requests that have arrived come this far.
      await new Promise((resolve) => setTimeout(resolve, 0));
      await writeGroup(waiting.splice(0, atOnce));
    }
    writing = false;
  }

  return (run) =>
    new Promise((resolve, reject) => {
      waiting.push({run, resolve, reject});
      if (!writing) void writeAll();
    });
}

/** How citizens' acts are written: together on SQLite, each by itself where many can write. */
export const createWrite = (db: Database): Write => (isSqlite(db) ? grouped(db) : (run) => inTransaction(db, run));
