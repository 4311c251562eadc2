import {cp, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import pg from 'pg';
import {Visitor} from '../demo/content/visitor.ts';
import {createApp} from '../src/server/app.ts';
import type {OpenDatabase} from '../src/server/db/migrations.ts';
import type {App} from '../src/server/deps.ts';
import {openDatabase} from '../src/server/service-node.ts';
import {saveBodies} from '../src/server/services/bodies/store.ts';
import {postTo} from './post.ts';
import {begin, confirm, people} from './signer.ts';

export const secret = 'nothing is decided by what is signed here';

/** Sits at the desk of every bench. */
export const moderator = {email: 'moderator@town.example', role: 'moderator', bodyId: null} as const;

/** A database with one town and its petitions, to run servers on. */
export interface Town {
  readonly kind: 'SQLite' | 'PostgreSQL';
  /** The settings that lead a server to it. */
  readonly env: Readonly<Record<string, string>>;
  /** Open for signing. */
  readonly petitions: readonly string[];
  open(): Promise<OpenDatabase>;
  /** Reads past the server. Nothing stays open, so that a server that was killed recovers alone. */
  read<Row>(statement: string, ...values: readonly string[]): Promise<Row[]>;
  /** The same content once more. Nobody may have this one open. */
  copy(): Promise<Town>;
  remove(): Promise<void>;
}

export interface Content {
  readonly petitions?: number;
  /** How many have signed the first petition. */
  readonly signatures?: number;
}

/** The service in this process: it shows the codes it mails, and ticks when told. */
export const appOn = ({db}: OpenDatabase): Promise<App> => createApp({db, secret, config: {demo: true, rateFactor: 0, officials: [moderator]}});

async function fill(opened: OpenDatabase, {petitions = 1, signatures = 0}: Content): Promise<string[]> {
  const {db} = opened;
  await saveBodies(db, [
    {id: 'town', name: {uk: 'Міська рада'}, kind: 'local', population: 50_000, profile: 'ua', codes: {}, timeZone: 'Europe/Kyiv'},
  ]);
  const app = await appOn(opened);
  const visitor = new Visitor(app, db);
  const ids: string[] = [];
  for (let n = 1; n <= petitions; n++) {
    const text = 'Просимо встановити ліхтарі вздовж стежки від школи до зупинки: взимку діти йдуть нею затемна.';
    const author = {name: 'Оксана Ткачук', email: 'author@example.org'};
    const id = await visitor.submit({bodyId: 'town', lang: 'uk', title: `Освітлення стежки до школи № ${n}`, text, ...author, consent: true});
    await visitor.decide(moderator.email, id, {to: 'collecting'});
    ids.push(id);
  }
  const post = postTo(app);
  for (const signer of people(signatures, 1_000_000)) {
    const pending = await begin(post, ids[0]!, signer);
    const {code} = await db.selectFrom('mails').select('code').where('recipient', '=', signer.email).executeTakeFirstOrThrow();
    await confirm(post, pending, code!);
  }
  await app.tick();
  await app.stop();
  await db.deleteFrom('mails').execute();
  await opened.close();
  return ids;
}

/** The file the service makes in its folder. */
export const fileIn = (folder: string) => join(folder, 'viche.sqlite');

const openSqlite = (folder: string) => openDatabase({database: {kind: 'sqlite', folder}});
const openPostgres = (url: string) => openDatabase({database: {kind: 'postgres', url}});

const newFolder = (within = tmpdir()) => mkdtemp(join(within, 'viche-bench-'));

function sqliteIn(folder: string, petitions: readonly string[]): Town {
  return {
    kind: 'SQLite',
    env: {VICHE_DATA: folder},
    petitions,
    open: () => openSqlite(folder),
    async read<Row>(statement: string, ...values: readonly string[]) {
      const database = new DatabaseSync(fileIn(folder), {readOnly: true, timeout: 2000});
      try {
        return database.prepare(statement.replaceAll(/\$\d/g, '?')).all(...values) as Row[];
      } finally {
        database.close();
      }
    },
    async copy() {
      const other = await newFolder();
      await cp(folder, other, {recursive: true});
      return sqliteIn(other, petitions);
    },
    remove: () => rm(folder, {recursive: true, force: true}),
  };
}

/** A town in a file of its own. @param disk The folder it lies in. */
export async function sqliteTown(content: Content = {}, disk?: string): Promise<Town> {
  const folder = await newFolder(disk);
  return sqliteIn(folder, await fill(await openSqlite(folder), content));
}

async function ask<Row>(url: string, statement: string, values: readonly string[] = []): Promise<Row[]> {
  const client = new pg.Client({connectionString: url});
  // One that is killed under a question tells it twice; unheard, the second time would end the bench.
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(statement, [...values])).rows as Row[];
  } finally {
    await client.end();
  }
}

async function newDatabase(server: string, template = 'template0'): Promise<{name: string; url: string}> {
  const name = `bench_${crypto.randomUUID().replaceAll('-', '')}`;
  await ask(server, `create database ${name} template ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {name, url: url.href};
}

function postgresIn(server: string, {name, url}: {name: string; url: string}, petitions: readonly string[]): Town {
  return {
    kind: 'PostgreSQL',
    env: {DATABASE_URL: url},
    petitions,
    open: () => openPostgres(url),
    read: (statement, ...values) => ask(url, statement, values),
    copy: async () => postgresIn(server, await newDatabase(server, name), petitions),
    remove: async () => void (await ask(server, `drop database ${name} with (force)`)),
  };
}

/** A town in a database of its own on a PostgreSQL server. */
export async function postgresTown(server: string, content: Content = {}): Promise<Town> {
  const database = await newDatabase(server);
  return postgresIn(server, database, await fill(await openPostgres(database.url), content));
}
