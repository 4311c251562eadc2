import sqlite3InitModule, {type BindableValue, type Database as WasmDatabase} from '@sqlite.org/sqlite-wasm';
import {Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement} from 'kysely';
import {migrate, type OpenDatabase} from './migrations.ts';
import type {Tables} from './schema.ts';

function prepare(database: WasmDatabase, text: string): SqliteStatement {
  const statement = database.prepare(text);
  function* rows(params: readonly unknown[]): IterableIterator<unknown> {
    try {
      if (params.length > 0) statement.bind(params as BindableValue[]);
      while (statement.step()) yield statement.get({});
    } finally {
      statement.finalize();
    }
  }
  return {
    reader: statement.columnCount > 0,
    iterate: rows,
    all: (params) => [...rows(params)],
    run(params) {
      for (const row of rows(params)) void row;
      return {changes: database.changes(), lastInsertRowid: 0};
    },
  };
}

/** One for the page: each reserves address space of its own, and there is room for few. */
let engine: ReturnType<typeof sqlite3InitModule> | undefined;

/** Opens an empty database in the page's memory: for stories, tests and offline demos. */
export async function openInPage(): Promise<OpenDatabase> {
  const sqlite3 = await (engine ??= sqlite3InitModule());
  const database = new sqlite3.oo1.DB(':memory:');
  database.exec('pragma foreign_keys=on');
  const adapted: SqliteDatabase = {prepare: (text) => prepare(database, text), close: () => database.close()};
  const db = new Kysely<Tables>({dialect: new SqliteDialect({database: adapted})});
  await migrate(db, 'sqlite');
  return {db, dialect: 'sqlite', close: () => db.destroy()};
}
