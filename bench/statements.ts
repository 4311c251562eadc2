import {DatabaseSync, StatementSync, type SQLInputValue} from 'node:sqlite';
import pg from 'pg';
import {fileIn, type Town} from './town.ts';

export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** What is prepared by name comes with its values. */
interface Prepared {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Puts another method in the place of one of an object's; the returned function puts it back. */
function replace<Name extends string>(target: Record<Name, unknown>, name: Name, by: (real: (...args: unknown[]) => unknown) => (...args: never[]) => unknown): () => void {
  const real = target[name];
  target[name] = by(real as (...args: unknown[]) => unknown);
  return () => void (target[name] = real);
}

function listen(hear: (statement: Statement) => void): Array<() => void> {
  const ofSqlite = (['all', 'run', 'iterate'] as const).map((name) =>
    replace(StatementSync.prototype, name, (real) => function (this: StatementSync, ...values: unknown[]) {
      hear({sql: this.sourceSQL, values});
      return real.apply(this, values);
    }),
  );
  const ofPostgres = replace(pg.Client.prototype, 'query', (real) => function (this: pg.Client, ...given: [sql: string | Prepared, values?: unknown[]]) {
    const [asked, values = []] = given;
    hear(typeof asked === 'string' ? {sql: asked, values} : {sql: asked.text, values: asked.values});
    return real.apply(this, given);
  });
  return [...ofSqlite, ofPostgres];
}

/** Does one thing after the other, and answers for each the statements that reached the database. */
export async function recordEach<Item>(items: readonly Item[], act: (item: Item) => Promise<unknown>): Promise<Statement[][]> {
  let heard: Statement[] = [];
  const stops = listen((statement) => heard.push(statement));
  try {
    const groups: Statement[][] = [];
    for (const item of items) {
      heard = [];
      await act(item);
      groups.push(heard);
    }
    return groups;
  } finally {
    for (const stop of stops) stop();
  }
}

/** One connection that runs statements as the driver alone would: prepared once, nothing in between. */
export interface Bare {
  run(group: readonly Statement[]): unknown;
  close(): unknown;
}

async function openPostgres(url: string): Promise<Bare> {
  const client = new pg.Client({connectionString: url});
  await client.connect();
  const names = new Map<string, string>();
  const nameOf = (sql: string) => {
    const name = names.get(sql) ?? `s${names.size}`;
    names.set(sql, name);
    return name;
  };
  return {
    async run(group) {
      for (const {sql, values} of group) await client.query({name: nameOf(sql), text: sql, values: [...values]});
    },
    close: () => client.end(),
  };
}

function openSqlite(folder: string): Bare {
  const database = new DatabaseSync(fileIn(folder));
  database.exec('pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on');
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string) => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  return {
    run(group) {
      for (const {sql, values} of group) prepare(sql).all(...(values as SQLInputValue[]));
    },
    close: () => database.close(),
  };
}

/** SQLite has one connection whatever the number of clients; PostgreSQL gets one for each. */
export const openBare = ({env}: Town, connections: number): Promise<Bare[]> => {
  const {DATABASE_URL, VICHE_DATA} = env;
  return DATABASE_URL
    ? Promise.all(Array.from({length: connections}, () => openPostgres(DATABASE_URL)))
    : Promise.resolve([openSqlite(VICHE_DATA!)]);
};
