import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {Page} from '../../src/contract/http.ts';
import type {PetitionCount} from '../../src/contract/petition.ts';
import {forEachDatabase} from './support/databases.ts';
import {Town} from './support/town.ts';

const answer = {
  outcome: 'supported',
  lang: 'uk',
  text: '# Рішення\n\nЛавки буде встановлено до кінця вересня цього року.',
  signatory: 'С. П. Литвин, міська голова',
  unit: 'Виконавчий комітет',
  signedOn: '2026-06-02',
};
const refusal = {to: 'rejected', ground: 'not_competent', reason: 'Текст містить заклики, які закон забороняє.'};

forEachDatabase('Deciding', (open) => {
  it('shows a submitted petition to nobody but officials of its body', async (t) => {
    const town = await Town.open(t, open);
    const {petitionId: id, number} = await town.submit();
    assert.equal(number, '1');
    const [own, other] = [await town.signInAs.moderator(), await town.signInAs.stranger()];
    assert.equal((await town.ask(`/api/v1/petitions/${id}`)).status, 404);
    assert.equal((await town.ask(`/api/v1/petitions/${id}/signatures`)).status, 404);
    assert.equal((await town.beginSigning(id, 'a@example.org')).status, 404);
    assert.equal((await town.ask(`/api/v1/petitions/${id}`, {token: other.token})).status, 404);
    const seen = await town.ask(`/api/v1/petitions/${id}`, {token: own.token});
    assert.deepEqual([seen.status, seen.headers.get('Cache-Control')], [200, 'private, no-cache']);
    const {data} = await town.ask<Page<PetitionCount>>('/api/v1/petitions');
    assert.deepEqual(data.items, []);
  });

  it('leads a petition from the moderator to the answer, and tells its author each time', async (t) => {
    const town = await Town.open(t, open, {threshold: 2});
    const {petitionId: id} = await town.submit();
    assert.equal((await town.step(id, {to: 'collecting'})).status, 200);
    await town.sign(id, 'a@example.org', {notify: true});
    await town.sign(id, 'b@example.org');
    await town.app.tick();
    assert.equal((await town.step(id, {to: 'under_review'})).data.dueStep, 'answer');
    const done = await town.step(id, {to: 'answered', answer});
    assert.equal(done.status, 200);
    assert.equal(done.headers.get('ETag'), '"5"');
    assert.deepEqual(
      {...done.data.answer, text: done.data.answer?.text.map(({type}) => type)},
      {...answer, text: ['heading', 'paragraph'], publishedAt: town.now.toISOString(), late: null},
    );
    assert.deepEqual([done.data.outcome, done.data.dueStep, done.data.upcoming], ['supported', null, []]);
    assert.deepEqual(done.data.timeline.map(({to}) => to), ['submitted', 'collecting', 'threshold_reached', 'under_review', 'answered']);

    const mails = await town.db.selectFrom('mails').select('recipient').where('code', 'is', null).orderBy('recipient').execute();
    assert.deepEqual(mails.map(({recipient}) => recipient), ['a@example.org', ...Array<string>(4).fill('author@example.org')]);
    const log = await town.db.selectFrom('audit').select(['action', 'actor', 'actor_role']).where('subject', '=', `petition:${id}`).orderBy('action').execute();
    assert.deepEqual(log.map((row) => ({...row})), [
      {action: 'petition_answered', actor: 'official@town.example', actor_role: 'official'},
      {action: 'petition_collecting', actor: 'moderator@town.example', actor_role: 'moderator'},
      {action: 'petition_under_review', actor: 'official@town.example', actor_role: 'official'},
    ]);
  });

  it('keeps a refused petition public with its ground, and hides its text where the ground asks for it', async (t) => {
    const town = await Town.open(t, open);
    const {petitionId: id} = await town.submit({title: 'Заборонений заголовок', text: 'Незвичайнеслово, якого не повинно бути видно нікому після відмови.'});
    const {data: seen} = await town.ask<{grounds: Array<{id: string; hidesText: boolean}>}>(`/api/v1/cases/${id}`, {token: (await town.signInAs.moderator()).token});
    const hiding = seen.grounds.find(({hidesText}) => hidesText)!;
    const done = await town.step(id, {...refusal, ground: hiding.id});
    assert.equal(done.status, 200);
    const {data} = await town.read(id);
    assert.deepEqual([data.status, data.text, data.rejection?.ground.id, data.rejection?.textHidden], ['rejected', {}, hiding.id, true]);
    assert.equal(data.timeline.at(-1)?.reason, refusal.reason);
    const found = async (q: string) => (await town.ask<Page<PetitionCount>>(`/api/v1/petitions?q=${encodeURIComponent(q)}`)).data.items.length;
    assert.deepEqual([await found('заголовок'), await found('незвичайнеслово')], [1, 0]);
  });

  it('needs a ground that the law knows and a reason in words', async (t) => {
    const town = await Town.open(t, open);
    const {petitionId: id} = await town.submit();
    const unknown = await town.step(id, {...refusal, ground: 'because'});
    assert.deepEqual([unknown.status, unknown.data.fields], [400, [{field: 'ground', fault: 'unknown_value'}]]);
    const short = await town.step(id, {...refusal, reason: 'Ні'});
    assert.deepEqual(short.data.fields, [{field: 'reason', fault: 'too_short', limit: 20}]);
    assert.equal((await town.ask(`/api/v1/petitions/${id}`)).status, 404);
  });

  it('refuses an answer dated tomorrow and an appeal due yesterday', async (t) => {
    const town = await Town.open(t, open, {threshold: 1});
    const [answered, expired] = [await town.publish(), await town.publish()];
    await town.sign(answered, 'a@example.org');
    await town.app.tick();
    await town.step(answered, {to: 'under_review'});
    const tomorrow = await town.step(answered, {to: 'answered', answer: {...answer, signedOn: '2026-06-03'}});
    assert.deepEqual(tomorrow.data.fields, [{field: 'answer.signedOn', fault: 'date_in_future'}]);
    town.now = new Date(Date.parse((await town.read(expired)).data.closesAt!) + 10_000);
    await town.app.tick();
    const due = await town.step(expired, {to: 'handed_to_appeals', appeal: {number: 'В-12/3', dueOn: '2026-06-02'}});
    assert.deepEqual(due.data.fields, [{field: 'appeal.dueOn', fault: 'date_in_past'}]);
    const handed = await town.step(expired, {to: 'handed_to_appeals', appeal: {number: 'В-12/3', dueOn: '2027-01-29'}});
    assert.deepEqual([handed.status, handed.data.appeal], [200, {number: 'В-12/3', dueOn: '2027-01-29'}]);
  });

  it('lets nobody take a step that is not theirs', async (t) => {
    const town = await Town.open(t, open);
    const {petitionId: id} = await town.submit();
    const path = `/api/v1/petitions/${id}/transitions`;
    const headers = {'If-Match': '"1"'};
    const code = async (ask: Parameters<Town['ask']>[1]) => (await town.ask(path, {body: {to: 'collecting'}, headers, ...ask})).data.code;
    assert.equal(await code({}), 'unauthenticated');
    assert.equal(await code({token: 'not.ours'}), 'unauthenticated');
    assert.equal(await code({token: (await town.signIn('citizen@example.org')).token}), 'not_found');
    assert.equal(await code({token: (await town.signInAs.stranger()).token}), 'not_found');
    assert.equal(await code({token: (await town.signInAs.official()).token}), 'forbidden');
    const ended = await town.signInAs.moderator();
    await town.ask('/api/v1/sessions/current', {method: 'DELETE', token: ended.token});
    assert.equal(await code({token: ended.token}), 'unauthenticated');
    const overnight = await town.signInAs.moderator();
    town.pass(8 * 3600);
    assert.equal(await code({token: overnight.token}), 'unauthenticated');
  });

  it('takes no step from a state that does not lead there', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    for (const transition of [{to: 'answered', answer}, {to: 'under_review'}, {to: 'collecting'}]) {
      const {status, data} = await town.step(id, transition);
      assert.deepEqual([status, data.code], [409, 'transition_not_allowed']);
    }
  });

  it('stops an official who has read an older state, and needs to know which was read', async (t) => {
    const town = await Town.open(t, open);
    const {petitionId: id} = await town.submit();
    const moderator = await town.signInAs.moderator();
    const {token} = moderator;
    const blind = await town.ask(`/api/v1/petitions/${id}/transitions`, {body: {to: 'collecting'}, token});
    assert.deepEqual([blind.status, blind.data.code], [428, 'precondition_required']);
    const both = await Promise.all([town.step(id, {to: 'collecting'}, moderator, 1), town.step(id, refusal, moderator, 1)]);
    assert.deepEqual(both.map(({status}) => status).sort(), [200, 412]);
    const late = await town.step(id, {to: 'collecting'}, undefined, 1);
    assert.deepEqual([late.status, late.data.code], [412, 'stale']);
    assert.equal((await town.read(id)).data.timeline.length, 2);
  });

  it('answers a repeated step alike', async (t) => {
    const town = await Town.open(t, open);
    const {petitionId: id} = await town.submit();
    const {token} = await town.signInAs.moderator();
    const ask = {body: {to: 'collecting'}, token, key: 'step', headers: {'If-Match': '"1"'}};
    const [first, second] = [await town.ask(`/api/v1/petitions/${id}/transitions`, ask), await town.ask(`/api/v1/petitions/${id}/transitions`, ask)];
    assert.deepEqual([first.status, second.status], [200, 200]);
    assert.equal((await town.read(id)).data.timeline.length, 2);
  });

  it('finds petitions in any letter case, by status and in three orders', async (t) => {
    const town = await Town.open(t, open, {threshold: 100});
    const first = await town.publish({title: 'Їдальня для школи №5'});
    town.pass(86_400);
    const second = await town.publish({title: 'Освітлення на вулиці Шевченка'});
    await town.sign(first, 'a@example.org');
    await town.app.tick();
    const list = async (query: string) => (await town.ask<Page<PetitionCount>>(`/api/v1/petitions?${query}`)).data.items.map(({id}) => id);
    assert.deepEqual(await list('q=ЇДАЛЬНЯ'), [first]);
    assert.deepEqual(await list('q=100%25'), []);
    assert.deepEqual(await list('q=_'), []);
    assert.deepEqual(await list(''), [second, first]);
    assert.deepEqual(await list('sort=closing'), [first, second]);
    assert.deepEqual(await list('sort=signatures&status=collecting,answered'), [first, second]);
    assert.deepEqual(await list('body=other'), []);
    assert.equal((await town.ask('/api/v1/petitions?status=lost')).data.fields?.[0]?.fault, 'unknown_value');
    assert.equal((await town.ask('/api/v1/petitions?cursor=nonsense')).data.fields?.[0]?.field, 'cursor');
  });

  for (const sort of ['newest', 'closing', 'signatures']) {
    it(`turns every page once when sorted by ${sort}`, async (t) => {
      const town = await Town.open(t, open);
      const id = await town.publish();
      const row = await town.db.selectFrom('petitions').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      for (let n = 0; n < 60; n++) {
        await town.db.insertInto('petitions').values({...row, id: `p${n}`, number: `n${n}`}).execute();
        await town.db.insertInto('petition_counts').values({petition_id: `p${n}`, signatures: n % 7, version: 1, changed_at: row.submitted_at}).execute();
      }
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const {data}: {data: Page<PetitionCount>} = await town.ask<Page<PetitionCount>>(`/api/v1/petitions?sort=${sort}&cursor=${cursor}`);
        seen.push(...data.items.map((item) => item.id));
        cursor = data.next;
      }
      assert.deepEqual([seen.length, new Set(seen).size], [61, 61]);
    });
  }
});
