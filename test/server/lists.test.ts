import assert from 'node:assert/strict';
import {it, type TestContext} from 'node:test';
import type {PetitionCount, PetitionPage} from '../../src/contract/petition.ts';
import {forEachDatabase} from './support/databases.ts';
import {Town} from './support/town.ts';

forEachDatabase('The list of petitions', (open) => {
  const start = (t: TestContext) => Town.open(t, open, {threshold: 2});
  const page = async (town: Town, query: Readonly<Record<string, string>>) => (await town.ask<PetitionPage>(`/api/v1/petitions?${String(new URLSearchParams(query))}`)).data;
  const ids = async (town: Town, query: Readonly<Record<string, string>>) => (await page(town, query)).items.map(({id}) => id);

  /** Petitions that collect, each published a day after the one before. */
  async function publishMany(town: Town, count: number): Promise<string[]> {
    const made: string[] = [];
    for (let n = 0; n < count; n++) {
      made.push(await town.publish({title: `Петиція про лавки, частина ${n + 1}`}));
      town.pass(86_400);
    }
    return made;
  }

  it('finds words by their beginning, in every form, case and spelling', async (t) => {
    const town = await start(t);
    const lamp = await town.publish({title: 'П’ять ліхтарів біля школи-ліцею № 14 на Straße'});
    const other = await town.publish({title: 'Көчөнү оңдоо жана Οδός', text: 'Просимо відремонтувати тротуар, яким ходять усі, хто живе в цьому кінці міста.'});
    for (const q of ["п'ять", 'ПЯТЬ', 'п´ять', 'школа', 'ліцей', 'ЛІХТАР', 'strasse', '«Школа»,', 'школи 14']) assert.deepEqual(await ids(town, {q}), [lamp], q);
    for (const q of ['кочону', 'ОҢДОО', 'ΟΔΟΣ', 'οδοσ', 'тротуари']) assert.deepEqual(await ids(town, {q}), [other], q);
    for (const q of ['ять', 'ліхтар тротуар', '%', '_', '"', "' | 'а", '*', ':*', '!!!']) assert.deepEqual(await ids(town, {q}), [], q);
    assert.equal((await ids(town, {q: '  '})).length, 2);
  });

  it('finds a petition by the number people quote', async (t) => {
    const town = await start(t);
    const id = await town.publish();
    const [{number} = {number: ''}] = (await page(town, {})).items;
    assert.deepEqual(await ids(town, {q: `№ ${number}`}), [id]);
  });

  it('finds no word of a text that is hidden, nor of a petition that is gone', async (t) => {
    const town = await start(t);
    const {petitionId} = await town.submit({title: 'Таємниця міського парку', text: 'У цьому тексті є неприпустиме слово, якого ніхто не має знайти пошуком.'});
    assert.deepEqual(await ids(town, {q: 'таємниця'}), []);
    await town.step(petitionId, {to: 'rejected', ground: 'war_or_hatred', reason: 'Текст закликає до ненависті проти групи людей.'});
    assert.deepEqual(await ids(town, {q: 'таємниця'}), [petitionId]);
    assert.deepEqual(await ids(town, {q: 'неприпустиме'}), []);
  });

  it('finds a public petition, and ones like it, though thousands that nobody has published have its words', async (t) => {
    const town = await Town.open(t, open);
    const published = await town.publish({title: 'Освітлити стежку до школи'});
    const {petitionId} = await town.submit({title: 'Освітлити стежку до школи і парку'});
    const row = await town.db.selectFrom('petitions').selectAll().where('id', '=', petitionId).executeTakeFirstOrThrow();
    const later = new Date(town.now.getTime() + 1000).toISOString();
    const filed = Array.from({length: 5_100}, (_, n) => ({...row, id: `filed-${n}`, number: `filed-${n}`, submitted_at: later}));
    for (let at = 0; at < filed.length; at += 850) await town.db.insertInto('petitions').values(filed.slice(at, at + 850)).execute();
    const q = 'освітлити стежку';
    const {items, totals} = await page(town, {q});
    assert.deepEqual([items.map(({id}) => id), totals?.all], [[published], 1]);
    const like = await town.ask<{items: PetitionCount[]}>(`/api/v1/petitions/similar?${String(new URLSearchParams({title: 'Освітлення стежки'}))}`);
    assert.deepEqual(like.data.items.map(({id}) => id), [published]);
    await town.step(petitionId, {to: 'collecting'});
    assert.deepEqual(await ids(town, {q}), [petitionId, published]);
    const {token} = await town.signInAs.moderator();
    const cases = await town.ask<{totals: {all: number}}>(`/api/v1/cases?${String(new URLSearchParams({q}))}`, {token});
    assert.equal(cases.data.totals.all, 5_002);
  });

  it('tells how many there are in each state, and how many are overdue, with the first page', async (t) => {
    const town = await start(t);
    const [first = ''] = await publishMany(town, 3);
    await town.sign(first, 'a@example.org');
    await town.sign(first, 'b@example.org');
    await town.app.tick();
    await town.step(first, {to: 'under_review'});
    const {totals, next} = await page(town, {limit: '2'});
    assert.deepEqual(totals, {all: 3, late: 0, statuses: {collecting: 2, under_review: 1}, bodies: 1});
    assert.equal((await page(town, {limit: '2', cursor: next!})).totals, undefined);
    assert.deepEqual((await page(town, {status: 'under_review'})).totals, {all: 1, late: 0, statuses: {collecting: 2, under_review: 1}, bodies: 1});
    assert.equal((await page(town, {q: 'частина 2'})).totals!.all, 1);
    assert.deepEqual((await page(town, {body: 'other'})).totals, {all: 0, late: 0, statuses: {}, bodies: 1});
    town.pass(60 * 86_400);
    assert.deepEqual(await ids(town, {late: 'true'}), [first]);
    assert.equal((await page(town, {late: 'true'})).totals!.all, 1);
    assert.equal((await page(town, {})).totals!.late, 1);
  });

  it('lists as closing soon only what can still be signed', async (t) => {
    const town = await start(t);
    const made = await publishMany(town, 2);
    assert.deepEqual(await ids(town, {sort: 'closing'}), made);
    // Nobody has judged them yet, but their time is over.
    town.pass(95 * 86_400);
    const {items, totals} = await page(town, {sort: 'closing'});
    assert.deepEqual([items, totals!.all], [[], 0]);
    assert.equal((await page(town, {sort: 'closing', status: 'collecting'})).items.length, 2);
  });

  it('says since when a petition is what it is', async (t) => {
    const town = await start(t);
    const [id = ''] = await publishMany(town, 1);
    const [item] = (await page(town, {})).items;
    const {data} = await town.read(id);
    assert.equal(item!.since, data.timeline.at(-1)!.at);
    assert.equal(data.since, item!.since);
    const counts = await town.ask<{items: PetitionCount[]}>(`/api/v1/petitions/counts?ids=${id}`);
    assert.equal(counts.data.items[0]!.since, item!.since);
  });

  it('takes a size from 1 to 100 for a page and nothing else', async (t) => {
    const town = await start(t);
    await publishMany(town, 2);
    assert.equal((await page(town, {limit: '1'})).items.length, 1);
    for (const limit of ['0', '101', 'many', '1.5']) assert.equal((await town.ask(`/api/v1/petitions?limit=${limit}`)).status, 400, limit);
    assert.equal((await town.ask('/api/v1/petitions?late=no')).status, 400);
  });

  it('shows a reader of the most signed each petition once, though others climb and fall meanwhile', async (t) => {
    const town = await start(t);
    const made = await publishMany(town, 6);
    // The nightly recount is over: the counts set here have no signatures behind them.
    await town.app.tick();
    const set = async (id: string, signatures: number) => {
      const {signatures: before} = await town.db.selectFrom('petition_counts').select('signatures').where('petition_id', '=', id).executeTakeFirstOrThrow();
      await town.db.insertInto('count_deltas').values({id: `${id}${town.now.getTime()}`, petition_id: id, day: '2026-06-02', delta: signatures - before}).execute();
      town.pass(1);
      await town.app.tick();
    };
    for (const [index, id] of made.entries()) await set(id, 6 - index);
    const [a, b, c, d, e, f] = made as [string, string, string, string, string, string];

    const first = await page(town, {sort: 'signatures', limit: '2'});
    assert.deepEqual(first.items.map(({id}) => id), [a, b]);
    // One climbs over what was read, one that was read falls below it, two change places ahead.
    await set(f, 40);
    await set(a, 1);
    await set(d, 8);
    const second = await page(town, {sort: 'signatures', limit: '2', cursor: first.next!});
    await set(e, 90);
    const third = await page(town, {sort: 'signatures', limit: '2', cursor: second.next!});
    assert.deepEqual([...second.items, ...third.items].map(({id}) => id), [c, d, e, f]);
    assert.equal(third.next, null);
    assert.deepEqual(third.items.map(({signatures}) => signatures), [90, 40]);
    assert.deepEqual(await ids(town, {sort: 'signatures'}), [e, f, d, b, c, a]);
  });
});
