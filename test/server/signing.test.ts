import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {Page, Pending} from '../../src/contract/http.ts';
import type {PetitionCount, PublicSignature, SignatureReceipt} from '../../src/contract/petition.ts';
import {freshness} from '../../src/server/http/cached.ts';
import {forEachDatabase} from './support/databases.ts';
import {Town} from './support/town.ts';

const ivan = 'ivan@example.org';

const wrongOf = (code: string) => (code === '000000' ? '111111' : '000000');

forEachDatabase('Signing', (open) => {
  it('counts a signature once its code is entered, and shows a name and a date', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const begun = await town.beginSigning(id, ivan);
    assert.equal(begun.status, 202);
    assert.equal(begun.data.status, 'pending');
    await town.app.tick();
    assert.equal((await town.read(id)).data.signatures, 0);

    const done = await town.ask<SignatureReceipt>(`/api/v1/signatures/${begun.data.id}/confirmation`, {body: {code: await town.code(ivan)}});
    assert.equal(done.status, 200);
    assert.match(done.data.receipt, /^VCH-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    assert.deepEqual({...done.data, receipt: ''}, {status: 'confirmed', receipt: '', signedAt: town.now.toISOString(), name: 'Іван Мельник'});

    await town.app.tick();
    const {data} = await town.read(id);
    assert.equal(data.signatures, 1);
    assert.deepEqual(data.growth, [{on: '2026-06-02', total: 1}]);
    const signers = await town.ask<Page<PublicSignature> & {total: number}>(`/api/v1/petitions/${id}/signatures`);
    assert.deepEqual(signers.data, {items: [{name: 'Іван Мельник', signedOn: '2026-06-02'}], next: null, total: 1});
  });

  it('takes the code with spaces, and tidies the name', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const {data: pending} = await town.beginSigning(id, ivan, {name: '  Іван   Мельник '});
    const code = await town.code(ivan);
    const {data} = await town.ask<SignatureReceipt>(`/api/v1/signatures/${pending.id}/confirmation`, {body: {code: ` ${code.slice(0, 3)} ${code.slice(3)}`}});
    assert.equal(data.name, 'Іван Мельник');
  });

  it('says how many tries are left, and asks for a new code after five', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const {data: pending} = await town.beginSigning(id, ivan);
    const code = await town.code(ivan);
    const enter = (digits: string) => town.ask(`/api/v1/signatures/${pending.id}/confirmation`, {body: {code: digits}});
    for (const triesLeft of [4, 3, 2, 1]) {
      const {status, data} = await enter(wrongOf(code));
      assert.deepEqual([status, data.code, data.triesLeft], [422, 'wrong_code', triesLeft]);
    }
    assert.deepEqual([(await enter(wrongOf(code))).data.code, (await enter(code)).status], ['code_exhausted', 429]);
  });

  it('refuses a code after fifteen minutes, and one that was used', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const {data: late} = await town.beginSigning(id, ivan);
    const code = await town.code(ivan);
    town.pass(15 * 60);
    const expired = await town.ask(`/api/v1/signatures/${late.id}/confirmation`, {body: {code}});
    assert.deepEqual([expired.status, expired.data.code], [410, 'code_expired']);

    const {data: pending} = await town.beginSigning(id, ivan);
    const fresh = await town.code(ivan);
    assert.equal((await town.ask(`/api/v1/signatures/${pending.id}/confirmation`, {body: {code: fresh}})).status, 200);
    assert.equal((await town.ask(`/api/v1/signatures/${pending.id}/confirmation`, {body: {code: fresh}})).status, 410);
  });

  it('tells that somebody has signed already only to who has the code', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    await town.sign(id, ivan);
    town.pass(24 * 3600);
    const again = await town.beginSigning(id, 'Ivan+town@EXAMPLE.org');
    assert.equal(again.status, 202);
    const {status, data} = await town.ask(`/api/v1/signatures/${again.data.id}/confirmation`, {body: {code: await town.code('Ivan+town@EXAMPLE.org')}});
    assert.deepEqual([status, data.code, data.signedOn], [409, 'already_signed', '2026-06-02']);
  });

  it('erases a withdrawn signature, name and all, and lets the person sign again', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    await town.sign(id, ivan, {notify: true});
    await town.app.tick();
    const gone = await town.withdraw<{status: string}>(id, ivan);
    assert.deepEqual([gone.status, gone.data], [200, {status: 'withdrawn'}]);
    await town.app.tick();
    const {data} = await town.read(id);
    assert.equal(data.signatures, 0);
    const kept = JSON.stringify([
      await town.db.selectFrom('signatures').selectAll().execute(),
      await town.db.selectFrom('pending_acts').selectAll().execute(),
      await town.db.selectFrom('idempotency').selectAll().execute(),
      await town.db.selectFrom('audit').selectAll().execute(),
    ]);
    assert.ok(!kept.includes('Мельник') && !kept.includes(ivan), 'somebody who withdrew is still on record');
    assert.ok(kept.includes('signature_withdrawn'));
    assert.equal((await town.sign(id, ivan)).status, 200);
    await town.app.tick();
    assert.equal((await town.read(id)).data.signatures, 1);
  });

  it('takes a code only for what it was mailed for', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const {data: pending} = await town.ask<Pending>(`/api/v1/petitions/${id}/withdrawals`, {body: {email: ivan}});
    const body = {code: await town.code(ivan)};
    for (const place of ['signatures', 'sessions', 'petitions']) {
      const {status, data} = await town.ask(`/api/v1/${place}/${pending.id}/confirmation`, {body});
      assert.deepEqual([status, data.code], [410, 'code_expired'], place);
    }
  });

  it('mails a code for every withdrawal, and only then says that there is no signature', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const {status, data} = await town.withdraw(id, ivan);
    assert.deepEqual([status, data.code], [409, 'not_signed']);
  });

  it('takes signatures after the threshold, but none once the review has begun', async (t) => {
    const town = await Town.open(t, open, {threshold: 1});
    const id = await town.publish();
    await town.sign(id, ivan);
    const waiting = await town.beginSigning(id, 'late@example.org');
    await town.app.tick();
    assert.equal((await town.read(id)).data.status, 'threshold_reached');
    assert.equal((await town.sign(id, 'olha@example.org')).status, 200);
    assert.equal((await town.step(id, {to: 'under_review'})).status, 200);

    assert.deepEqual([(await town.beginSigning(id, 'petro@example.org')).data.code], ['signing_closed']);
    const late = await town.ask(`/api/v1/signatures/${waiting.data.id}/confirmation`, {body: {code: await town.code('late@example.org')}});
    assert.deepEqual([late.status, late.data.code], [409, 'signing_closed']);
    assert.equal((await town.withdraw(id, ivan)).data.code, 'withdrawal_closed');
  });

  it('needs no code from somebody who has signed in, and a code for any other address', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const {token} = await town.signIn(ivan);
    const body = {name: 'Іван', email: ivan, consent: true};
    const done = await town.ask<SignatureReceipt>(`/api/v1/petitions/${id}/signatures`, {body, token});
    assert.deepEqual([done.status, done.data.status, done.data.name], [200, 'confirmed', 'Іван']);
    const other = await town.ask<Pending>(`/api/v1/petitions/${id}/signatures`, {body: {...body, email: 'olha@example.org'}, token});
    assert.equal(other.status, 202);
  });

  it('pages through the signers without telling the time of any', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    for (let n = 0; n < 53; n++) {
      const day = '2026-06-02';
      const signed_at = new Date(town.now.getTime() + n * 1000).toISOString();
      await town.db
        .insertInto('signatures')
        .values({petition_id: id, person_key: `p${n}`, id: `s${n}`, name: `Person ${n}`, signed_at, day, receipt: '', notify_email: null, lang: 'en'})
        .execute();
    }
    const first = await town.ask<Page<PublicSignature>>(`/api/v1/petitions/${id}/signatures`);
    assert.equal(first.data.items[0]?.name, 'Person 52');
    assert.ok(first.data.next);
    assert.ok(!atob(first.data.next).includes(String(town.now.getTime()).slice(0, 6)), 'the cursor tells the time');
    const [last, position, seal] = JSON.parse(atob(first.data.next)) as [string, number, string];
    const moved = btoa(JSON.stringify([last, position + 1, seal]));
    assert.equal((await town.ask(`/api/v1/petitions/${id}/signatures?cursor=${moved}`)).status, 400, 'the cursor lets itself be moved in time');
    const second = await town.ask<Page<PublicSignature>>(`/api/v1/petitions/${id}/signatures?cursor=${first.data.next}`);
    const names = [...first.data.items, ...second.data.items].map(({name}) => name);
    assert.deepEqual([names.length, new Set(names).size, names.at(-1), second.data.next], [53, 53, 'Person 0', null]);
  });

  it('answers many counts at once, in the order they were asked for', async (t) => {
    const town = await Town.open(t, open);
    const [a, b] = [await town.publish(), await town.publish()];
    const {petitionId: hidden} = await town.submit();
    await town.sign(b, ivan);
    await town.app.tick();
    const {data, headers} = await town.ask<{items: PetitionCount[]}>(`/api/v1/petitions/counts?ids=${b},${hidden},nothing,${a}`);
    assert.deepEqual(data.items.map(({id, signatures}) => [id, signatures]), [[b, 1], [a, 0]]);
    assert.equal(headers.get('Cache-Control'), freshness.live);
    const same = await town.ask(`/api/v1/petitions/counts?ids=${b},${hidden},nothing,${a}`, {headers: {'If-None-Match': headers.get('ETag')!}});
    assert.equal(same.status, 304);
  });
});
