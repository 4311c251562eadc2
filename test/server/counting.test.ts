import assert from 'node:assert/strict';
import {it} from 'node:test';
import {recount} from '../../src/server/services/petitions/recount.ts';
import {forEachDatabase} from './support/databases.ts';
import {Town} from './support/town.ts';

const day = 86_400;

forEachDatabase('Counting', (open) => {
  it('reaches the threshold with the signature that was missing, and owes a review', async (t) => {
    const town = await Town.open(t, open, {threshold: 2});
    const id = await town.publish();
    await town.sign(id, 'a@example.org');
    await town.app.tick();
    assert.equal((await town.read(id)).data.status, 'collecting');
    await town.sign(id, 'b@example.org');
    await town.app.tick();
    const {data} = await town.read(id);
    assert.deepEqual([data.status, data.dueStep, data.signatures], ['threshold_reached', 'review_start', 2]);
    assert.deepEqual(data.timeline.map(({to, actorRole}) => [to, actorRole]), [
      ['submitted', 'citizen'],
      ['collecting', 'moderator'],
      ['threshold_reached', 'system'],
    ]);
    await town.withdraw(id, 'a@example.org');
    await town.app.tick();
    assert.deepEqual([(await town.read(id)).data.status, (await town.read(id)).data.signatures], ['threshold_reached', 1]);
  });

  it('says so in plain sight when the authority is late', async (t) => {
    const town = await Town.open(t, open, {threshold: 1});
    const id = await town.publish();
    await town.sign(id, 'a@example.org');
    await town.app.tick();
    assert.equal((await town.read(id)).data.late, null);
    town.pass(30 * day);
    const {data} = await town.read(id);
    assert.equal(data.late?.unit, 'working_day');
    assert.ok(data.late.n > 10);
    await town.step(id, {to: 'under_review'});
    const after = (await town.read(id)).data;
    assert.equal(after.late, null);
    assert.equal(after.timeline.at(-1)?.late?.n, data.late.n);
  });

  it('expires a petition that misses its signatures, a moment after its term', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const closes = Date.parse((await town.read(id)).data.closesAt!);
    town.now = new Date(closes + 1500);
    await town.app.tick();
    assert.equal((await town.read(id)).data.status, 'collecting');
    assert.equal((await town.beginSigning(id, 'a@example.org')).data.code, 'signing_closed');
    town.now = new Date(closes + 2500);
    await town.app.tick();
    assert.deepEqual([(await town.read(id)).data.status, (await town.read(id)).data.dueStep], ['expired', 'handover']);
  });

  it('counts the signature that came in the last second', async (t) => {
    const town = await Town.open(t, open, {threshold: 1});
    const id = await town.publish();
    const closes = Date.parse((await town.read(id)).data.closesAt!);
    town.now = new Date(closes - 60_000);
    await town.sign(id, 'a@example.org');
    town.now = new Date(closes + 60_000);
    await town.app.tick();
    assert.equal((await town.read(id)).data.status, 'threshold_reached');
  });

  it('counts each signature once when several processes tick at the same time', async (t) => {
    const town = await Town.open(t, open, {threshold: 5});
    const id = await town.publish();
    for (let n = 0; n < 10; n++) await town.sign(id, `p${n}@example.org`);
    await Promise.all([town.app.tick(), town.app.tick(), town.app.tick()]);
    const {data} = await town.read(id);
    assert.deepEqual([data.signatures, data.growth, data.timeline.length], [10, [{on: '2026-06-02', total: 10}], 3]);
  });

  it('shows how signatures grew by the days of the town', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    town.now = new Date('2026-06-02T20:30:00.000Z');
    await town.sign(id, 'a@example.org');
    town.now = new Date('2026-06-02T21:30:00.000Z');
    await town.sign(id, 'b@example.org');
    await town.app.tick();
    assert.deepEqual((await town.read(id)).data.growth, [{on: '2026-06-02', total: 1}, {on: '2026-06-03', total: 2}]);
  });

  it('puts a wrong count right at night, and leaves a right one alone', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    await town.sign(id, 'a@example.org');
    await town.app.tick();
    await town.sign(id, 'b@example.org');
    assert.equal(await recount(town.db), 0);
    await town.db.updateTable('petition_counts').set({signatures: 7}).where('petition_id', '=', id).execute();
    assert.equal(await recount(town.db), 1);
    await town.app.tick();
    const {data} = await town.read(id);
    assert.deepEqual([data.signatures, data.growth.at(-1)?.total], [2, 2]);
  });

  it('erases what is kept no longer', async (t) => {
    const town = await Town.open(t, open, {config: {retentionDays: 10}, mail: async () => {}});
    const id = await town.publish();
    await town.sign(id, 'a@example.org', {notify: true});
    await town.beginSigning(id, 'b@example.org');
    await town.app.tick();
    assert.ok((await town.db.selectFrom('mails').selectAll().execute()).length > 0);
    town.pass(11 * day);
    await town.app.tick();
    for (const table of ['mails', 'pending_acts', 'idempotency', 'sessions'] as const) {
      assert.equal((await town.db.selectFrom(table).select(({fn}) => fn.countAll().as('n')).executeTakeFirstOrThrow()).n, 0, table);
    }
    await town.db.updateTable('petition_counts').set({signatures: 3}).execute();
    await town.app.tick();
    await town.step(id, {to: 'under_review'});
    await town.step(id, {
      to: 'answered',
      answer: {outcome: 'supported', lang: 'uk', text: 'Лавки буде встановлено до кінця вересня цього року.', signatory: 'С. Литвин', unit: 'Рада', signedOn: '2026-06-13'},
    });
    town.pass(11 * day);
    await town.app.tick();
    const {author_email} = await town.db.selectFrom('petitions').select('author_email').executeTakeFirstOrThrow();
    const {notify_email} = await town.db.selectFrom('signatures').select('notify_email').executeTakeFirstOrThrow();
    assert.deepEqual([author_email, notify_email], [null, null]);
  });
});
