import type {Transaction as KyselyTransaction} from 'kysely';
import type {Database} from '../deps.ts';
import type {Tables} from './schema.ts';

/** What store functions take. Inside one, nothing but SQL is awaited: SQLite has one connection. */
export type Transaction = KyselyTransaction<Tables>;

/** Reads can go through a transaction or straight through the database. */
export type Reader = Database | Transaction;

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

/** Serialization failure and deadlock: the database asks to try the same again. */
const isConflict = (error: unknown) => ['40001', '40P01'].includes(codeOf(error));

/** A wait for somebody else's lock ran out. */
export const isLockTimeout = (error: unknown) => codeOf(error) === '55P03' || /database (table )?is locked/.test(messageOf(error));

/** A character that PostgreSQL keeps in no text (NUL). Only a request can have brought it. */
export const isImpossibleText = (error: unknown) => ['22021', '22P05'].includes(codeOf(error));

const lostCodes = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|08...|57P0[123]|53...)/;
const lostMessages = /connection terminated|timeout exceeded when trying to connect|connection ended|database or disk is full|disk I\/O error|client has encountered a connection error/i;

/** The database cannot be reached, is starting or stopping, or has no room: it may be back soon. */
export const isUnavailable = (error: unknown) => lostCodes.test(codeOf(error)) || lostMessages.test(messageOf(error));

const maxAttempts = 8;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs one transaction, again where the database found it in conflict with another. */
export async function inTransaction<Result>(db: Database, run: (trx: Transaction) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(run);
    } catch (error) {
      if (!isConflict(error) || attempt === maxAttempts) throw error;
      await pause(Math.random() * 10 * 2 ** attempt);
    }
  }
}
