import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {Pending} from '../../src/contract/http.ts';
import type {SignatureReceipt} from '../../src/contract/petition.ts';
import {forEachDatabase} from './support/databases.ts';
import {Town} from './support/town.ts';

const ivan = 'ivan@example.org';
const people = Array.from({length: 25}, (_, n) => `person${n}@example.org`);

forEachDatabase('One effect', (open) => {
  it('answers a repeated request alike and does nothing twice', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const first = await town.beginSigning(id, ivan, {}, 'same');
    const second = await town.beginSigning(id, ivan, {}, 'same');
    assert.deepEqual([second.status, second.data], [first.status, first.data]);
    assert.equal(second.headers.get('Idempotency-Key'), 'same');
    assert.equal((await town.codes(ivan)).length, 1);

    const body = {code: await town.code(ivan)};
    const path = `/api/v1/signatures/${first.data.id}/confirmation`;
    const done = await town.ask<SignatureReceipt>(path, {body, key: 'confirm'});
    const again = await town.ask<SignatureReceipt>(path, {body, key: 'confirm'});
    assert.deepEqual([again.status, again.data], [200, done.data]);
  });

  it('refuses another body under the same key, and a request without a key', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    await town.beginSigning(id, ivan, {}, 'same');
    const other = await town.beginSigning(id, 'olha@example.org', {}, 'same');
    assert.deepEqual([other.status, other.data.code], [422, 'idempotency_key_reused']);
    const bare = await town.ask(`/api/v1/petitions/${id}/withdrawals`, {method: 'POST', body: {email: ivan}, key: ''});
    assert.deepEqual([bare.status, bare.data.code], [400, 'idempotency_key_missing']);
  });

  it('takes the same key at another address as another request', async (t) => {
    const town = await Town.open(t, open);
    const [a, b] = [await town.publish(), await town.publish()];
    const first = await town.beginSigning(a, ivan, {}, 'same');
    const second = await town.beginSigning(b, ivan, {}, 'same');
    assert.deepEqual([first.status, second.status], [202, 202]);
    assert.notEqual(first.data.id, second.data.id);
  });

  it('gives twenty-five equal requests that come at once one effect and one answer', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const begun = await Promise.all(people.map(() => town.beginSigning(id, ivan, {}, 'same')));
    assert.deepEqual(new Set(begun.map(({status, data}) => `${status} ${data.id}`)).size, 1);
    assert.equal((await town.codes(ivan)).length, 1);

    const ask = {body: {code: await town.code(ivan)}, key: 'confirm'};
    const done = await Promise.all(people.map(() => town.ask<SignatureReceipt>(`/api/v1/signatures/${begun[0]!.data.id}/confirmation`, ask)));
    assert.deepEqual([...new Set(done.map(({status}) => status))], [200]);
    assert.equal(new Set(done.map(({data}) => data.receipt)).size, 1);
    await town.app.tick();
    assert.equal((await town.read(id)).data.signatures, 1);
  });

  it('redeems a code once, however many keys it comes with at the same time', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const {data: pending} = await town.beginSigning(id, ivan);
    const body = {code: await town.code(ivan)};
    const answers = await Promise.all(people.map(() => town.ask(`/api/v1/signatures/${pending.id}/confirmation`, {body})));
    assert.deepEqual(answers.map(({status}) => status).sort(), [200, ...people.slice(1).map(() => 410)]);
  });

  it('counts twenty-five people who sign at once', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const answers = await Promise.all(people.map((email) => town.sign(id, email)));
    assert.ok(answers.every(({status}) => status === 200));
    await town.app.tick();
    assert.equal((await town.read(id)).data.signatures, 25);
  });

  it('counts one person once who confirms twenty-five signatures at once', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const acts: Array<{id: string; code: string}> = [];
    const known = new Set<string>();
    while (acts.length < people.length) {
      const {data} = await town.beginSigning(id, ivan);
      const mail = await town.db.selectFrom('mails').select(['id', 'code']).where('recipient', '=', ivan).execute();
      const fresh = mail.find((item) => !known.has(item.id))!;
      known.add(fresh.id);
      acts.push({id: data.id, code: fresh.code!});
    }
    const answers = await Promise.all(acts.map(({id: act, code}) => town.ask(`/api/v1/signatures/${act}/confirmation`, {body: {code}})));
    assert.deepEqual(answers.map(({status}) => status).sort(), [200, ...people.slice(1).map(() => 409)]);
    await town.app.tick();
    assert.equal((await town.read(id)).data.signatures, 1);
  });

  it('keeps the key open when nothing was done', async (t) => {
    const town = await Town.open(t, open, {config: {rateFactor: 1}});
    const id = await town.publish();
    for (let n = 0; n < 6; n++) assert.equal((await town.beginSigning(id, ivan)).status, 202);
    const refused = await town.beginSigning(id, ivan, {}, 'later');
    assert.deepEqual([refused.status, refused.data.code], [429, 'too_many_requests']);
    town.pass(Number(refused.headers.get('Retry-After')));
    assert.equal((await town.beginSigning(id, ivan, {}, 'later')).status, 202);
  });

  it('lets nobody fill a stranger\'s mailbox, however patiently', async (t) => {
    const town = await Town.open(t, open, {config: {rateFactor: 1}});
    const id = await town.publish();
    let letters = 0;
    for (let hour = 0; hour < 24; hour++) {
      for (let n = 0; n < 12; n++) letters += (await town.beginSigning(id, ivan)).status === 202 ? 1 : 0;
      town.pass(3600);
    }
    assert.ok(letters <= 24 + 2 * 24, `${letters} letters in a day`);
  });

  it('stores no token and no address with an answer', async (t) => {
    const town = await Town.open(t, open);
    const {data: pending} = await town.ask<Pending>('/api/v1/sessions', {body: {email: ivan}});
    const ask = {body: {code: await town.code(ivan)}, key: 'in'};
    const first = await town.ask<{token: string}>(`/api/v1/sessions/${pending.id}/confirmation`, ask);
    const second = await town.ask<{token: string}>(`/api/v1/sessions/${pending.id}/confirmation`, ask);
    assert.equal(first.data.token, second.data.token);
    const stored = JSON.stringify(await town.db.selectFrom('idempotency').selectAll().execute());
    assert.ok(!stored.includes(first.data.token.split('.')[1]!) && !stored.includes(ivan));
  });
});
