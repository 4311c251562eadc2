import {SqliteAdapter} from 'kysely';
import type {Reader} from './transaction.ts';

/** Whether a database is SQLite: for the few statements that have no common words. */
export const isSqlite = (db: Reader): boolean => db.getExecutor().adapter instanceof SqliteAdapter;
