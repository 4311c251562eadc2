import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {it} from 'node:test';
import {CompiledQuery, sql} from 'kysely';
import pg from 'pg';
import {createApp} from '../../src/server/app.ts';
import {createWrite} from '../../src/server/db/group.ts';
import {openPostgres} from '../../src/server/db/postgres-node.ts';
import {DatabaseInUseError, openSqlite} from '../../src/server/db/sqlite-node.ts';
import {inTransaction} from '../../src/server/db/transaction.ts';
import {forEachDatabase, newPostgres} from './support/databases.ts';
import {secret} from './support/town.ts';

it('says plainly that another process serves the SQLite file, and lets go of it when closed', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'viche-sqlite-'));
  t.after(() => rm(folder, {recursive: true}));
  const path = join(folder, 'viche.db');
  const first = await openSqlite(path);
  await assert.rejects(openSqlite(path), DatabaseInUseError);
  await assert.rejects(openSqlite(path), /in use by another process/);
  await first.close();
  await (await openSqlite(path)).close();
});

it('syncs what it acknowledges', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'viche-sqlite-'));
  const {db, close} = await openSqlite(join(folder, 'viche.db'));
  t.after(async () => {
    await close();
    await rm(folder, {recursive: true});
  });
  const pragma = async (name: string) => Object.values((await sql<object>`pragma ${sql.raw(name)}`.execute(db)).rows[0] ?? {})[0];
  assert.deepEqual([await pragma('journal_mode'), await pragma('synchronous')], ['wal', 2]);
});

it('migrates once when several processes start together on PostgreSQL', async (t) => {
  const {url, drop} = await newPostgres();
  const opened = await Promise.all([openPostgres(url), openPostgres(url), openPostgres(url)]);
  t.after(async () => {
    await Promise.all(opened.map(({close}) => close()));
    await drop();
  });
  for (const {db} of opened) assert.deepEqual(await db.selectFrom('petitions').selectAll().execute(), []);
});

it('goes on by itself after PostgreSQL has broken every connection', async (t) => {
  const {url, drop} = await newPostgres();
  const {db, close} = await openPostgres(url);
  const app = await createApp({db, secret});
  t.after(async () => {
    await app.stop();
    await close();
    await drop();
  });
  const ask = async () => (await app.fetch(new Request('https://x.example/readyz'))).status;
  assert.equal(await ask(), 200);
  const client = new pg.Client({connectionString: url});
  await client.connect();
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
  await client.end();
  const after = await ask();
  assert.ok(after === 200 || after === 503, String(after));
  assert.equal(await ask(), 200);
});

forEachDatabase('A transaction', (open) => {
  it('is tried again when the database finds it in conflict', async (t) => {
    const {db, close} = await open();
    t.after(close);
    let tries = 0;
    const result = await inTransaction(db, async (trx) => {
      await trx.insertInto('meta').values({key: 'once', value: 'x'}).execute();
      if (++tries < 3) throw Object.assign(new Error('could not serialize access'), {code: '40001'});
      return 'done';
    });
    assert.deepEqual([result, tries], ['done', 3]);
    assert.equal((await db.selectFrom('meta').selectAll().where('key', '=', 'once').execute()).length, 1);
  });

  it('that fails takes none of those that are written with it along', async (t) => {
    const {db, close} = await open();
    t.after(close);
    const write = createWrite(db);
    const keys = Array.from({length: 20}, (_, n) => `act ${n}`);
    const written = await Promise.allSettled(
      keys.map((key, n) =>
        write(async (trx) => {
          await trx.insertInto('meta').values({key, value: 'x'}).execute();
          if (n % 5 === 0) throw new Error(key);
          return key;
        }),
      ),
    );
    assert.deepEqual(written.map(({status}, n) => (status === 'rejected') === (n % 5 === 0)), keys.map(() => true));
    const kept = await db.selectFrom('meta').select('key').where('key', 'like', 'act %').execute();
    assert.deepEqual(kept.map(({key}) => key).sort(), keys.filter((_, n) => n % 5 !== 0).sort());
  });

  it('is answered to nobody when it does not reach the disk', async (t) => {
    const {db, close} = await open();
    t.after(close);
    const write = createWrite(db);
    const lost = () => write((trx) => trx.executeQuery(CompiledQuery.raw('rollback')));
    const fine = () => write((trx) => trx.insertInto('meta').values({key: crypto.randomUUID(), value: 'lost'}).execute());
    const answers = await Promise.allSettled([fine(), lost(), fine()]);
    const kept = await db.selectFrom('meta').select('key').where('value', '=', 'lost').execute();
    assert.equal(answers.filter(({status}, n) => n !== 1 && status === 'fulfilled').length, kept.length);
  });

  it('refuses a second signature of one person in the table itself', async (t) => {
    const {db, close} = await open();
    t.after(close);
    const row = {petition_id: 'p', person_key: 'k', id: 'a', name: '', signed_at: '2026-06-02T07:00:00.000Z', day: '2026-06-02', receipt: '', notify_email: null, lang: 'en'};
    await db.insertInto('signatures').values(row).execute();
    await assert.rejects(db.insertInto('signatures').values({...row, id: 'b'}).execute());
  });
});
