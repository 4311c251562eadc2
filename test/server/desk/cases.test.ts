import assert from 'node:assert/strict';
import {it} from 'node:test';
import {CompiledQuery} from 'kysely';
import type {Case, CaseQueue} from '../../../src/contract/desk.ts';
import {isSqlite} from '../../../src/server/db/dialect.ts';
import {writeCursor} from '../../../src/server/http/cursor.ts';
import {pageQuery} from '../../../src/server/services/cases/store.ts';
import {forEachDatabase} from '../support/databases.ts';
import {Town} from '../support/town.ts';

const day = 24 * 3600;
const reason = 'Дорога належить області, тому рішення за обласною радою.';

/** How the database means to read a page of the queue, a later one, for one body of many. */
async function explained({db}: Town): Promise<string> {
  const query = pageQuery(db, {after: ['2026-06-02T07:00:00.000Z', 'a'], bodies: ['town'], size: 51});
  const {sql: text, parameters} = query.compile();
  if (isSqlite(db)) {
    const {rows} = await db.executeQuery<{detail: string}>(CompiledQuery.raw(`explain query plan ${text}`, [...parameters]));
    return rows.map(({detail}) => detail).join('\n');
  }
  return db.transaction().execute(async (trx) => {
    // An empty table is quicker read whole; what is asked is whether the index can serve the order.
    await trx.executeQuery(CompiledQuery.raw('set local enable_seqscan = off'));
    const {rows} = await trx.executeQuery<Record<string, string>>(CompiledQuery.raw(`explain ${text}`, [...parameters]));
    return rows.map((row) => Object.values(row)[0]).join('\n');
  });
}

forEachDatabase('The queue of the desk', (open) => {
  it('puts first what is due first, and last what waits for nobody', async (t) => {
    const town = await Town.open(t, open);
    const signable = await town.publish({title: 'Перехід біля ринку'});
    const {petitionId: older} = await town.submit({title: 'Сміття на набережній'});
    town.pass(day);
    const {petitionId: newer} = await town.submit({title: 'Ліхтарі на Липовій'});
    const {token} = await town.signInAs.moderator();
    const {data} = await town.ask<CaseQueue>('/api/v1/cases', {token});
    assert.deepEqual(data.items.map(({id}) => id), [older, newer, signable]);
    assert.deepEqual(data.totals, {all: 3, late: 0, waiting: 2});
    const [first] = data.items;
    assert.deepEqual(
      [first?.service, first?.author, first?.dueStep, first?.dueAt, first?.late],
      ['petition', 'Олена Коваль', 'moderation', '2026-06-04T20:59:59.000Z', null],
    );
  });

  it('says what is late, and by how many working days', async (t) => {
    const town = await Town.open(t, open);
    await town.submit();
    town.pass(6 * day);
    const {token} = await town.signInAs.moderator();
    const {data} = await town.ask<CaseQueue>('/api/v1/cases', {token});
    assert.deepEqual(data.items[0]?.late, {n: 2, unit: 'working_day'});
    assert.deepEqual(data.totals, {all: 1, late: 1, waiting: 1});
  });

  it('finds a case by its status and by words in any case of letters', async (t) => {
    const town = await Town.open(t, open);
    const published = await town.publish({title: 'Перехід біля ринку'});
    const {petitionId: submitted, number} = await town.submit({title: 'Ліхтарі на Липовій'});
    const {token} = await town.signInAs.official();
    const found = async (query: string) => (await town.ask<CaseQueue>(`/api/v1/cases?${query}`, {token})).data.items.map(({id}) => id);
    assert.deepEqual(await found('status=collecting'), [published]);
    assert.deepEqual(await found('status=submitted,collecting'), [submitted, published]);
    assert.deepEqual(await found(`q=${encodeURIComponent('ЛИПОВІЙ ліхтарі')}`), [submitted]);
    assert.ok((await found(`q=${number}`)).includes(submitted));
    assert.deepEqual(await found('q=%25'), []);
    const {petitionId: percent} = await town.submit({title: 'Знижка 100% на проїзд'});
    assert.deepEqual(await found('q=100%25'), [percent]);
    assert.equal((await town.ask('/api/v1/cases?status=lost', {token})).status, 400);
  });

  it('finds a case by who started it, in any alphabet and case', async (t) => {
    const town = await Town.open(t, open);
    const {petitionId: first} = await town.submit({name: 'Өмүр Токтогулов'});
    const {petitionId: second} = await town.submit({name: 'Ґанна Їжакевич'});
    const {token} = await town.signInAs.moderator();
    const found = async (q: string) => (await town.ask<CaseQueue>(`/api/v1/cases?q=${encodeURIComponent(q)}`, {token})).data.items.map(({id}) => id);
    assert.deepEqual(await found('ӨМҮР'), [first]);
    assert.deepEqual(await found('їЖАКЕВИЧ ґанна'), [second]);
    assert.deepEqual(await found('лавки ЇЖАКЕВИЧ'), [second]);
  });

  it('shows only what is late, or what is owed, when asked to', async (t) => {
    const town = await Town.open(t, open);
    const {petitionId: late} = await town.submit({title: 'Ліхтарі на Липовій'});
    town.pass(6 * day);
    await town.publish({title: 'Перехід біля ринку'});
    const {petitionId: owed} = await town.submit({title: 'Сміття на набережній'});
    const {token} = await town.signInAs.moderator();
    const found = async (due: string) => (await town.ask<CaseQueue>(`/api/v1/cases?due=${due}`, {token})).data;
    assert.deepEqual((await found('late')).items.map(({id}) => id), [late]);
    assert.deepEqual((await found('waiting')).items.map(({id}) => id), [late, owed]);
    assert.deepEqual((await found('waiting')).totals, {all: 2, late: 1, waiting: 2});
    assert.equal((await town.ask('/api/v1/cases?due=never', {token})).status, 400);
  });

  it('comes in the order of an index: nothing is sorted, however many cases there are', async (t) => {
    const town = await Town.open(t, open);
    const plan = await explained(town);
    assert.match(plan, /petitions_desk/);
    assert.doesNotMatch(plan, /TEMP B-TREE|Sort/);
  });

  it('comes in pages that neither repeat nor leave out a case', async (t) => {
    const town = await Town.open(t, open);
    for (let n = 0; n < 52; n++) await town.submit({title: `Ліхтар номер ${n} на Липовій`});
    const {token} = await town.signInAs.moderator();
    const orders: string[][] = [];
    // Whoever looks for words that all of them have finds the same in the same order.
    for (const sought of ['', `q=${encodeURIComponent('ліхтар липовій')}&`]) {
      const {data: first} = await town.ask<CaseQueue>(`/api/v1/cases?${sought}`, {token});
      const {data: second} = await town.ask<CaseQueue>(`/api/v1/cases?${sought}cursor=${first.next}`, {token});
      assert.deepEqual([first.items.length, second.items.length, second.next], [50, 2, null]);
      assert.deepEqual(second.totals, {all: 52, late: 0, waiting: 52});
      orders.push([...first.items, ...second.items].map(({id}) => id));
    }
    assert.equal(new Set(orders[0]).size, 52);
    assert.deepEqual(orders[1], orders[0]);
    for (const cursor of ['garbage', writeCursor(['yesterday', 'id']), writeCursor(['2026-06-02T07:00:00.000Z', 'i\0d'])]) {
      assert.equal((await town.ask(`/api/v1/cases?cursor=${cursor}`, {token})).status, 400);
    }
  });

  it('shows nobody the cases of another town, and citizens none', async (t) => {
    const town = await Town.open(t, open);
    const {petitionId} = await town.submit();
    const stranger = await town.signInAs.stranger();
    const {data} = await town.ask<CaseQueue>('/api/v1/cases', {token: stranger.token});
    assert.deepEqual(data, {items: [], next: null, totals: {all: 0, late: 0, waiting: 0}});
    assert.equal((await town.ask(`/api/v1/cases/${petitionId}`, {token: stranger.token})).status, 404);
    const citizen = await town.signIn('ivan@example.org');
    assert.equal((await town.ask('/api/v1/cases', {token: citizen.token})).status, 403);
    assert.equal((await town.ask(`/api/v1/cases/${petitionId}`, {token: citizen.token})).status, 403);
    assert.equal((await town.ask('/api/v1/cases')).status, 401);
  });
});

forEachDatabase('A case at the desk', (open) => {
  it('offers each person the steps that are theirs, under the revision they read', async (t) => {
    const town = await Town.open(t, open);
    const {petitionId} = await town.submit();
    const moderator = await town.signInAs.moderator();
    const {data, headers} = await town.ask<Case>(`/api/v1/cases/${petitionId}`, {token: moderator.token});
    assert.deepEqual(data.transitions, ['collecting', 'rejected']);
    assert.equal(headers.get('etag'), `"${data.revision}"`);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(data.grounds.length, 6);
    assert.equal(data.petition.url, `https://petitions.example/petitions/${petitionId}`);
    const official = await town.signInAs.official();
    assert.deepEqual((await town.ask<Case>(`/api/v1/cases/${petitionId}`, {token: official.token})).data.transitions, []);

    const taken = await town.step(petitionId, {to: 'collecting'}, moderator, data.revision);
    assert.equal(taken.status, 200);
    const again = await town.step(petitionId, {to: 'rejected', ground: 'not_competent', reason}, moderator, data.revision);
    assert.equal(again.status, 412);
    const after = await town.ask<Case>(`/api/v1/cases/${petitionId}`, {token: moderator.token});
    assert.notEqual(after.headers.get('etag'), headers.get('etag'));
    assert.deepEqual(after.data.transitions, []);
  });

  it('keeps the log of what was done, newest first, with the official and without the citizen', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const {token} = await town.signInAs.moderator();
    const {data} = await town.ask<Case>(`/api/v1/cases/${id}`, {token});
    const [published] = data.log;
    assert.deepEqual(
      [published?.action, published?.actorRole, published?.actor, published?.subject],
      ['petition_collecting', 'moderator', 'moderator@town.example', `petition:${id}`],
    );
    assert.doesNotMatch(JSON.stringify(data.log), /author@example\.org|Олена/);
  });

  it('still shows the official a text that its ground hides from the public', async (t) => {
    const town = await Town.open(t, open);
    const {petitionId} = await town.submit();
    await town.step(petitionId, {to: 'rejected', ground: 'war_or_hatred', reason});
    assert.deepEqual((await town.read(petitionId)).data.text, {});
    const {token} = await town.signInAs.official();
    const {data} = await town.ask<Case>(`/api/v1/cases/${petitionId}`, {token});
    assert.deepEqual(Object.keys(data.petition.text), ['uk']);
    assert.equal(data.petition.rejection?.textHidden, true);
  });

  it('names petitions that ask for much the same, and how many wait for the answer', async (t) => {
    const town = await Town.open(t, open);
    const like = await town.publish({title: 'Освітлення стежки біля школи'});
    await town.publish({title: 'Відкрити бібліотеку в неділю'});
    const id = await town.publish({title: 'Освітлити стежку до зупинки «Школа»'});
    await town.sign(id, 'ivan@example.org', {notify: true});
    await town.sign(id, 'maria@example.org');
    const {token} = await town.signInAs.official();
    const {data} = await town.ask<Case>(`/api/v1/cases/${id}`, {token});
    assert.deepEqual(data.similar.map((other) => other.id), [like]);
    assert.equal(data.notified, 1);
  });

  it('is not there under an id nobody has', async (t) => {
    const town = await Town.open(t, open);
    const {token} = await town.signInAs.official();
    const {status, data} = await town.ask('/api/v1/cases/nothing', {token});
    assert.deepEqual([status, data.code], [404, 'not_found']);
  });

  it('blames the request, not itself, for a character no name can hold', async (t) => {
    const town = await Town.open(t, open);
    const {token} = await town.signInAs.official();
    for (const path of ['/api/v1/cases/%00', '/api/v1/cases?q=%00']) {
      assert.ok((await town.ask(path, {token})).status < 500, path);
    }
  });
});
