import {describe} from 'node:test';
import pg from 'pg';
import type {OpenDatabase} from '../../../src/server/db/migrations.ts';
import {openPostgres} from '../../../src/server/db/postgres-node.ts';
import {openSqlite} from '../../../src/server/db/sqlite-node.ts';

/** A fresh, migrated database that is gone once it is closed. */
export type Open = () => Promise<OpenDatabase>;

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({connectionString: serverUrl()});
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('TEST_DATABASE_URL is missing: run these tests with `npm run test:server`, which brings a PostgreSQL.');
  return url;
}

/** An empty database of its own in the PostgreSQL of the test run. */
export async function newPostgres(): Promise<{readonly url: string; drop(): Promise<void>}> {
  const name = `viche_test_${crypto.randomUUID().replaceAll('-', '')}`;
  await administer(`create database ${name}`);
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return {url: url.href, drop: () => administer(`drop database ${name} with (force)`)};
}

const openers: Readonly<Record<string, Open>> = {
  SQLite: () => openSqlite(':memory:'),
  async PostgreSQL() {
    const {url, drop} = await newPostgres();
    const opened = await openPostgres(url);
    return {
      ...opened,
      async close() {
        await opened.close();
        await drop();
      },
    };
  },
};

/** Runs the same tests on SQLite and on PostgreSQL. */
export function forEachDatabase(name: string, tests: (open: Open) => void): void {
  for (const [database, open] of Object.entries(openers)) describe(`${name} on ${database}`, () => tests(open));
}
