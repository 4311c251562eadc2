import {DatabaseSync, type SQLInputValue, type StatementSync} from 'node:sqlite';
import {Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement} from 'kysely';
import {migrate, type OpenDatabase} from './migrations.ts';
import type {Tables} from './schema.ts';

/** The file is served by another process already. */
export class DatabaseInUseError extends Error {
  override readonly name = 'DatabaseInUseError';

  constructor(path: string) {
    super(`${path} is in use by another process. One process owns an SQLite file: stop the other one, or use PostgreSQL for several.`);
  }
}

const maxStatements = 400;

const statementOf = (statement: StatementSync): SqliteStatement => ({
  reader: statement.columns().length > 0,
  all: (params) => statement.all(...(params as SQLInputValue[])),
  run: (params) => statement.run(...(params as SQLInputValue[])),
  iterate: (params) => statement.iterate(...(params as SQLInputValue[])) as IterableIterator<unknown>,
});

/** A full disk makes SQLite roll back by itself; a second time would hide why. */
const ifNeeded = (database: DatabaseSync, rollback: SqliteStatement): SqliteStatement => ({
  ...rollback,
  run: (params) => (database.isTransaction ? rollback.run(params) : {changes: 0, lastInsertRowid: 0}),
});

function adapt(database: DatabaseSync, onClose: () => void): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    prepare(text) {
      // A transaction that begins as a reader and then writes can fail half-way; ours all write.
      const source = text === 'begin' ? 'begin immediate' : text;
      const known = statements.get(source);
      if (known) return known;
      if (statements.size >= maxStatements) statements.clear();
      const statement = statementOf(database.prepare(source));
      if (source === 'rollback') return ifNeeded(database, statement);
      statements.set(source, statement);
      return statement;
    },
    close() {
      statements.clear();
      database.close();
      onClose();
    },
  };
}

/**
 * Holds an exclusive lock beside the file for as long as the process lives; the operating system
 * lets go of it after a crash. Beside and not in it, so that backup tools can still read.
 */
function lock(path: string): () => void {
  const holder = new DatabaseSync(`${path}-lock`, {timeout: 0});
  try {
    holder.exec('pragma journal_mode=delete; begin exclusive');
  } catch (error) {
    holder.close();
    if (error instanceof Error && /locked|busy/i.test(error.message)) throw new DatabaseInUseError(path);
    throw error;
  }
  return () => holder.close();
}

/**
 * Opens (or makes) an SQLite file; `:memory:` for one that lives as long as the process.
 * `synchronous=full`: what was acknowledged survives a power cut.
 * @throws DatabaseInUseError when another process has it.
 */
export async function openSqlite(path: string): Promise<OpenDatabase> {
  const unlock = path === ':memory:' ? () => {} : lock(path);
  try {
    const database = new DatabaseSync(path, {timeout: 2000});
    database.exec('pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on');
    const db = new Kysely<Tables>({dialect: new SqliteDialect({database: adapt(database, unlock)})});
    await migrate(db, 'sqlite');
    return {db, dialect: 'sqlite', close: () => db.destroy()};
  } catch (error) {
    unlock();
    throw error;
  }
}
