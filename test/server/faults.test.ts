import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {sql} from 'kysely';
import {ownPostgres, type OwnPostgres} from '../../scripts/postgres.ts';
import type {Page} from '../../src/contract/http.ts';
import type {Petition, PetitionCount, SignatureReceipt} from '../../src/contract/petition.ts';
import type {Problem} from '../../src/contract/problems.ts';
import {openPostgres} from '../../src/server/db/postgres-node.ts';
import {openSqlite} from '../../src/server/db/sqlite-node.ts';
import {newFolder} from './support/child.ts';
import {Town, type Answer} from './support/town.ts';

const ivan = 'ivan@example.org';

/** Asks to come again, in the words of the contract. */
function isAway({status, data, headers}: Answer<unknown>): void {
  assert.deepEqual([status, (data as Problem).code, headers.get('Retry-After')], [503, 'unavailable', '5']);
  assert.equal(headers.get('Content-Type'), 'application/problem+json');
}

const count = async (town: Town, table: 'pending_acts' | 'mails' | 'idempotency' | 'signatures') =>
  Number((await town.db.selectFrom(table).select(({fn}) => fn.countAll().as('n')).executeTakeFirstOrThrow()).n);

/** A disk of SQLite's own making: no more pages than there are now. */
async function fill(town: Town): Promise<void> {
  const {rows} = await sql<{page_count: number}>`pragma page_count`.execute(town.db);
  await sql`pragma max_page_count = ${sql.lit(rows[0]!.page_count)}`.execute(town.db);
}

const makeRoom = (town: Town) => sql`pragma max_page_count = 1000000`.execute(town.db);

describe('With the disk full', () => {
  const onFile = async (t: TestContext) => {
    const path = join(await newFolder(t), 'viche.sqlite');
    return Town.open(t, () => openSqlite(path));
  };

  it('nothing is stored by halves, everything can be read, and acts go on as soon as there is room', async (t) => {
    const town = await onFile(t);
    const id = await town.publish();
    const {data: pending} = await town.beginSigning(id, ivan);
    const code = await town.code(ivan);
    await fill(town);
    const before = {acts: await count(town, 'pending_acts'), mails: await count(town, 'mails'), keys: await count(town, 'idempotency')};
    const people = Array.from({length: 200}, (_, n) => `person${n}@example.org`);
    let taken = 0;
    let refused: string | undefined;
    for (const email of people) {
      const answer = await town.beginSigning(id, email, {}, `begin ${email}`);
      if (answer.status !== 202) {
        isAway(answer);
        refused = email;
        break;
      }
      taken++;
    }
    assert.ok(refused, 'The disk never filled up');
    // Many at once are written together: none of them is answered with more than is true.
    const crowd = await Promise.all(people.slice(150).map((email) => town.beginSigning(id, `x${email}`, {}, `begin x${email}`)));
    for (const answer of crowd) if (answer.status !== 202) isAway(answer);
    taken += crowd.filter(({status}) => status === 202).length;
    const after = {acts: await count(town, 'pending_acts'), mails: await count(town, 'mails'), keys: await count(town, 'idempotency')};
    assert.deepEqual(after, {acts: before.acts + taken, mails: before.mails + taken, keys: before.keys + taken});

    const read = await town.read(id);
    assert.deepEqual([read.status, read.data.asOf], [200, undefined]);
    isAway(await town.ask('/readyz'));
    assert.equal((await town.ask('/healthz')).status, 200);

    await makeRoom(town);
    assert.equal((await town.ask('/readyz')).status, 200);
    assert.equal((await town.beginSigning(id, refused, {}, `begin ${refused}`)).status, 202);
    const done = await town.ask<SignatureReceipt>(`/api/v1/signatures/${pending.id}/confirmation`, {body: {code}});
    assert.equal(done.status, 200);
    assert.equal(await count(town, 'signatures'), 1);
  });
});

async function ownTown(t: TestContext): Promise<{town: Town; postgres: OwnPostgres}> {
  const postgres = await ownPostgres();
  const town = await Town.open(t, () => openPostgres(postgres.url));
  t.after(() => postgres.stop());
  return {town, postgres};
}

describe('With PostgreSQL gone', () => {
  it('what everybody may read stays, from when it was read and saying so; acts wait; all of it goes on by itself', async (t) => {
    const {town, postgres} = await ownTown(t);
    const id = await town.publish();
    await town.sign(id, ivan);
    await town.app.tick();
    const {token} = await town.signIn('moderator@town.example');
    const {data: pending} = await town.beginSigning(id, 'olha@example.org');
    const confirm = {body: {code: await town.code('olha@example.org')}, key: 'the same key'};
    const confirmation = `/api/v1/signatures/${pending.id}/confirmation`;
    const reads = [`/api/v1/petitions/${id}`, `/api/v1/petitions/counts?ids=${id}`, '/api/v1/petitions', '/api/v1/bodies', '/api/v1/bodies/town'];
    for (const path of [...reads, `/api/v1/petitions/${id}/signatures`]) assert.equal((await town.ask(path)).status, 200, path);
    const seen = town.now.toISOString();

    await postgres.halt('shutdown');
    town.pass(90);
    for (const path of reads) {
      const {status, headers} = await town.ask(path);
      assert.deepEqual([status, headers.get('Age'), headers.get('Cache-Control'), headers.get('Retry-After')], [200, '90', 'no-store', null], path);
      assert.match(headers.get('Cache-Status')!, /^viche; hit/);
    }
    const known = await town.read(id);
    assert.deepEqual([known.data.asOf, known.data.signatures], [seen, 1]);
    const {data: counts} = await town.ask<{items: PetitionCount[]}>(reads[1]!);
    assert.deepEqual(counts.items.map(({asOf, signatures}) => [asOf, signatures]), [[seen, 1]]);
    const page = await town.app.fetch(town.request(`/petitions/${id}`, {headers: {'Accept-Language': 'en'}}));
    assert.equal(page.status, 200);
    assert.match(await page.text(), /Shown as it was 2 minutes ago/);

    // Names of signers, what was never asked for, what is somebody's own, and acts: not from memory.
    isAway(await town.ask(`/api/v1/petitions/${id}/signatures`));
    isAway(await town.ask('/api/v1/petitions?q=nothing'));
    isAway(await town.ask(reads[0]!, {token}));
    isAway(await town.ask('/api/v1/cases', {token}));
    isAway(await town.ask(confirmation, confirm));
    isAway(await town.ask('/readyz'));
    assert.equal((await town.ask('/healthz')).status, 200);
    town.pass(3600);
    isAway(await town.ask(reads[0]!));
    town.now = new Date(town.now.getTime() - 3_600_000);

    await postgres.resume();
    assert.equal((await town.ask('/readyz')).status, 200);
    const done = await town.ask<SignatureReceipt>(confirmation, confirm);
    assert.equal(done.status, 200);
    assert.equal((await town.ask<SignatureReceipt>(confirmation, confirm)).data.receipt, done.data.receipt);
    await town.app.tick();
    const fresh = await town.ask<Petition>(reads[0]!);
    assert.deepEqual([fresh.data.asOf, fresh.data.signatures], [undefined, 2]);
    assert.equal((await town.ask<Page<unknown>>('/api/v1/cases', {token})).status, 200);
  });

  it('killed among fifty who sign, it has everybody once who was told so', async (t) => {
    const {town, postgres} = await ownTown(t);
    const id = await town.publish();
    const people = Array.from({length: 50}, (_, n) => `person${n}@example.org`);
    const acts = await Promise.all(
      people.map(async (email, n) => {
        const {data} = await town.beginSigning(id, email);
        return {path: `/api/v1/signatures/${data.id}/confirmation`, ask: {body: {code: await town.code(email)}, key: `confirm ${n}`}};
      }),
    );
    const send = () => Promise.all(acts.map(({path, ask}) => town.ask<SignatureReceipt>(path, ask)));
    const [first] = await Promise.all([send(), postgres.halt('kill')]);
    for (const answer of first) if (answer.status !== 200) isAway(answer);
    await postgres.resume();
    const second = await send();
    assert.deepEqual([...new Set(second.map(({status}) => status))], [200]);
    for (const [n, {status, data}] of first.entries()) if (status === 200) assert.equal(second[n]!.data.receipt, data.receipt);
    assert.equal(await count(town, 'signatures'), people.length);
  });
});
