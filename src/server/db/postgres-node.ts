import {Kysely, PostgresDialect} from 'kysely';
import pg from 'pg';
import {migrate, type OpenDatabase} from './migrations.ts';
import type {Tables} from './schema.ts';
import {nameOfHot} from './statement.ts';

const asText = (value: string) => value;
const asInstant = (value: string) => new Date(value).toISOString();

/** Makes rows look like SQLite's: by type oid, for int8, json, jsonb, date and timestamptz. */
const parsers: Readonly<Record<number, (value: string) => unknown>> = {
  20: Number,
  114: asText,
  1082: asText,
  1184: asInstant,
  3802: asText,
};

const parserOf = (oid: number, format?: 'text' | 'binary') =>
  (format !== 'binary' && parsers[oid]) || pg.types.getTypeParser(oid, format);

/**
 * A statement that waits for a lock longer than this ends in `busy`, not in a hung request. Set by
 * a statement, because poolers such as PgBouncer refuse it as a start-up parameter.
 */
const prepare = async (client: pg.ClientBase) => {
  // One that breaks while it is in use tells it twice; the second time, unheard, would end the process.
  client.on('error', () => {});
  await client.query('set lock_timeout = 5000; set idle_in_transaction_session_timeout = 30000');
};

/** Lets each connection parse and plan the hot statements once: by its name one is known from then on. */
class PreparingClient extends pg.Client {
  override query(...given: unknown[]): never {
    const [text, values] = given;
    const name = typeof text === 'string' && given.length === 2 ? nameOfHot(text) : undefined;
    const query = super.query as (...args: unknown[]) => never;
    return name ? query.call(this, {name, text, values}) : query.apply(this, given);
  }
}

/** Opens a PostgreSQL database (`postgres://user:password@host:port/name`). */
export async function openPostgres(url: string, {connections = 16}: {readonly connections?: number} = {}): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5000,
    // The pool waits for it, though its types know nothing of the promise.
    onConnect: prepare as (client: pg.ClientBase) => void,
    types: {getTypeParser: parserOf as typeof pg.types.getTypeParser},
  });
  // An idle connection that breaks is replaced at the next request; unheard, it would end the process.
  pool.on('error', () => {});
  const db = new Kysely<Tables>({dialect: new PostgresDialect({pool})});
  try {
    await migrate(db, 'postgres');
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {db, dialect: 'postgres', close: () => db.destroy()};
}
