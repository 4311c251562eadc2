import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {it} from 'node:test';
import type {Pending} from '../../src/contract/http.ts';
import type {Session} from '../../src/contract/desk.ts';
import {loadBodies} from '../../src/server/bodies-node.ts';
import {createApp} from '../../src/server/app.ts';
import {faultDetails} from '../../src/server/fault.ts';
import {siteOf} from '../../src/server/http/limits.ts';
import {newFolder} from './support/child.ts';
import {forEachDatabase} from './support/databases.ts';
import {secret, Town} from './support/town.ts';

const ivan = 'ivan@example.org';
const crowd = Array.from({length: 25}, (_, n) => n);
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

forEachDatabase('Under attack', (open) => {
  it('an official’s code goes to the address on record, however the address was typed', async (t) => {
    const town = await Town.open(t, open);
    for (const typed of ['moderator+x@town.example', 'ＭＯＤＥＲＡＴＯＲ@town.example']) {
      const {data: pending} = await town.ask<Pending>('/api/v1/sessions', {body: {email: typed}});
      const code = await town.code('moderator@town.example');
      const {data} = await town.ask<Session>(`/api/v1/sessions/${pending.id}/confirmation`, {body: {code}});
      assert.deepEqual([data.email, data.roles], ['moderator@town.example', [{role: 'moderator', bodyId: 'town'}]]);
      town.pass(1);
      assert.deepEqual(await town.codes(typed), []);
    }
  });

  it('a role is for the mailbox it was given to, not for one that is written alike', async (t) => {
    const administrator = {email: 'chief@town.example', role: 'administrator', bodyId: null} as const;
    const town = await Town.open(t, open, {config: {officials: [administrator]}});
    const tagged = await town.signIn('new+x@town.example');
    const chief = await town.signIn(administrator.email);
    await town.ask('/api/v1/people', {body: {email: 'new@town.example', role: 'moderator', bodyId: 'town'}, token: chief.token});
    assert.equal((await town.ask('/api/v1/cases', {token: tagged.token})).status, 403);
    const {token} = await town.signIn('new@town.example');
    assert.equal((await town.ask('/api/v1/cases', {token})).status, 200);
  });

  it('twenty-five guesses at once are five tries, and the right code comes too late', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const {data: pending} = await town.beginSigning(id, ivan);
    const code = await town.code(ivan);
    const path = `/api/v1/signatures/${pending.id}/confirmation`;
    const answers = await Promise.all(crowd.map(() => town.ask(path, {body: {code: other(code)}})));
    const codes = answers.map(({data}) => data.code).sort();
    assert.deepEqual(codes, [...Array<string>(21).fill('code_exhausted'), ...Array<string>(4).fill('wrong_code')]);
    assert.deepEqual(answers.flatMap(({data}) => data.triesLeft ?? []).sort(), [1, 2, 3, 4]);
    assert.equal((await town.ask(path, {body: {code}})).data.code, 'code_exhausted');
    assert.deepEqual(await town.db.selectFrom('signatures').selectAll().execute(), []);
  });

  it('a code opens nothing but what it was mailed for', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const {data: signing} = await town.beginSigning(id, ivan);
    const code = await town.code(ivan);
    for (const path of [`/withdrawals/${signing.id}`, `/sessions/${signing.id}`, `/petitions/${signing.id}`]) {
      assert.equal((await town.ask(`/api/v1${path}/confirmation`, {body: {code}})).data.code, 'code_expired', path);
    }
    const olha = 'olha@example.org';
    const {data: hers} = await town.beginSigning(id, olha);
    assert.equal((await town.ask(`/api/v1/signatures/${hers.id}/confirmation`, {body: {code: other(await town.code(olha))}})).data.code, 'wrong_code');
    assert.equal((await town.ask(`/api/v1/signatures/${signing.id}/confirmation`, {body: {code}})).status, 200);
    assert.equal((await town.ask(`/api/v1/signatures/${signing.id}/confirmation`, {body: {code}})).data.code, 'code_expired');
  });

  it('one session comes of a code, however many send it at once', async (t) => {
    const town = await Town.open(t, open);
    const {data: pending} = await town.ask<Pending>('/api/v1/sessions', {body: {email: ivan}});
    const body = {code: await town.code(ivan)};
    const answers = await Promise.all(crowd.map(() => town.ask(`/api/v1/sessions/${pending.id}/confirmation`, {body})));
    assert.equal(answers.filter(({status}) => status === 200).length, 1);
    assert.equal((await town.db.selectFrom('sessions').selectAll().execute()).length, 1);
  });

  it('one person’s key is not another’s, though the requests are alike to the byte', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const [a, b] = [await town.signIn('a@example.org'), await town.signIn('b@example.org')];
    const sign = (email: string, {token}: Session) =>
      town.ask<{receipt: string}>(`/api/v1/petitions/${id}/signatures`, {body: {name: 'Іван Мельник', email, consent: true}, token, key: 'the same'});
    const [first, second] = [await sign('a@example.org', a), await sign('b@example.org', b)];
    assert.deepEqual([first.status, second.status], [200, 200]);
    assert.notEqual(first.data.receipt, second.data.receipt);
    // With another's token the address proves nothing: a code is mailed, nothing is signed or told.
    assert.equal((await sign('a@example.org', b)).status, 202);
  });

  it('of two officials who decide at the same moment one is told that the case has changed', async (t) => {
    const town = await Town.open(t, open);
    const {petitionId} = await town.submit();
    const moderator = await town.signInAs.moderator();
    const answers = await Promise.all(crowd.map(() => town.step(petitionId, {to: 'collecting'}, moderator, 1)));
    assert.deepEqual(answers.map(({status}) => status).sort(), [200, ...crowd.slice(1).map(() => 412)]);
    const steps = await town.db.selectFrom('transitions').selectAll().where('petition_id', '=', petitionId).execute();
    assert.equal(steps.length, 2);
    for (const tag of ['*', '"1", "2"', '1', '"-1"', '"99999999999"', 'W/"x"']) {
      const {status} = await town.ask(`/api/v1/petitions/${petitionId}/transitions`, {body: {to: 'under_review'}, token: moderator.token, headers: {'If-Match': tag}});
      assert.equal(status, 412, tag);
    }
  });

  it('no line break gets from a name or a title into the head of a letter', async (t) => {
    const letters: Array<{to: string; subject: string; text: string}> = [];
    const town = await Town.open(t, open, {mail: (letter) => Promise.resolve(void letters.push(letter))});
    const title = 'Лавки у парку\r\nBcc: all@example.org\u2028X-Odd: yes';
    const id = await town.publish({title, name: 'Олена\r\nBcc: all@example.org'});
    await town.sign(id, ivan);
    await town.app.tick();
    assert.ok(letters.length > 0);
    for (const {to, subject} of letters) assert.doesNotMatch(to + subject, /[\r\n\u0085\u2028\u2029]/);
    assert.equal((await town.read(id)).data.title['uk'], 'Лавки у парку Bcc: all@example.org X-Odd: yes');
    for (const name of ['Олена\u0085Bcc: x', 'Олена\u0000', 'Олена\u001b[31m']) {
      assert.deepEqual((await town.beginSigning(id, ivan, {name})).data.fields, [{field: 'name', fault: 'not_text'}]);
    }
    for (const email of ['a@example.org\r\nBcc: b@example.org', 'a@example.org, b@example.org', '<a@example.org>', 'a@[127.0.0.1]', '"a b"@example.org']) {
      assert.equal((await town.beginSigning(id, email)).status, 400, email);
    }
  });

  it('nothing is unpacked, and nothing deeper than it should be is looked into', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const path = `/api/v1/petitions/${id}/signatures`;
    for (const coding of ['gzip', 'br', 'deflate', 'identity, gzip']) {
      assert.equal((await town.ask(path, {body: {}, headers: {'Content-Encoding': coding}})).data.code, 'unsupported_media_type', coding);
    }
    for (const body of ['['.repeat(60_000), `${'['.repeat(30_000)}${']'.repeat(30_000)}`, `{"name":${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}}`]) {
      const {status} = await town.ask(path, {body});
      assert.equal(status, 400);
    }
    const odd = '{"__proto__":{"consent":true},"constructor":{"prototype":{"consent":true}},"name":"Іван Мельник","email":"ivan@example.org"}';
    assert.deepEqual((await town.ask(path, {body: odd})).data.fields, [{field: 'consent', fault: 'not_accepted'}]);
  });

  it('a link that runs a script stays the characters it was', async (t) => {
    const town = await Town.open(t, open);
    const links = ['[a](javascript:alert(1))', '[b](JaVaScRiPt:alert`1`)', '[c](data:text/html,<b>)', '[d](vbscript:x)', '[e](//evil.example)', '[f](https:evil)'];
    const id = await town.publish({text: `Просимо встановити лавки у парку біля школи.\n\n${links.join('\n\n')}\n\n[g](https://town.example/a?b=1&c="d")`});
    const {data} = await town.read(id);
    const hrefs = JSON.stringify(data.text).match(/"href":"[^"]*/g);
    assert.deepEqual(hrefs, ['"href":"https://town.example/a?b=1&c=\\']);
    const page = await (await town.app.fetch(town.request(`/petitions/${id}`))).text();
    assert.doesNotMatch(page, /<a [^>]*href="(?!https:|\/(?!\/))/i);
    for (const link of links) assert.ok(page.includes(link.replaceAll('<', '&lt;').replaceAll('>', '&gt;')), link);
  });

  it('a job that fails tells the log its kind and never its words', async (t) => {
    const {db, close} = await open();
    t.after(close);
    const failed = new Promise<string>((resolve) => {
      const log = (_: string, event: string, details?: object) => event === 'tick_failed' && resolve(JSON.stringify(details));
      const gone = Object.assign(new Error('Key (email)=(ivan@example.org) already exists\n    at ivan@example.org'), {code: '23505'});
      t.mock.method(db, 'selectFrom', () => {
        throw gone;
      });
      void createApp({db, secret, log: log as never}).then((app) => {
        t.after(() => app.stop());
        app.start();
      });
    });
    const details = await failed;
    assert.match(details, /"code":"23505"/);
    assert.doesNotMatch(details, /ivan|email/);
  });
});

it('takes a whole site of IPv6 networks as one, beside each of them', async (t) => {
  assert.equal(siteOf('2001:db8:0:1::1'), siteOf('2001:0DB8::ffff:0:0:1'));
  assert.notEqual(siteOf('2001:db8:1::1'), siteOf('2001:db8:2::1'));
  assert.deepEqual(['192.0.2.7', '::ffff:192.0.2.7', undefined].map(siteOf), ['', '', '']);
  const {openSqlite} = await import('../../src/server/db/sqlite-node.ts');
  const town = await Town.open(t, () => openSqlite(':memory:'), {config: {rateFactor: 0.001}});
  const ask = async (address: string) => (await town.ask('/api/v1/capabilities', {address})).status;
  for (let n = 0; n < 9; n++) assert.equal(await ask(`2001:db8:0:${n}::1`), 200);
  assert.equal(await ask('2001:db8:0:a::1'), 429);
  assert.equal(await ask('2001:db8:1::1'), 200);
});

it('keeps of an error that quotes people nothing but its kind and its place', () => {
  class Odd extends Error {
    override readonly name = 'OddError';
  }
  const details = JSON.stringify(faultDetails(new Odd('Somebody\n    at ivan@example.org (typed)')));
  assert.match(details, /"OddError".*attacks\.test\.ts/);
  assert.doesNotMatch(details, /ivan|Somebody/);
  assert.deepEqual(faultDetails('ivan@example.org'), {error: 'unknown'});
});

it('takes no address that runs a script from the file of bodies', async (t) => {
  const {openSqlite} = await import('../../src/server/db/sqlite-node.ts');
  const {db, close} = await openSqlite(':memory:');
  t.after(close);
  const file = join(await newFolder(t), 'bodies.json');
  const withUrl = (url: string) =>
    JSON.stringify([{id: 'town', name: {en: 'Town'}, kind: 'local', population: 1, profile: 'ua', statute: {source: {title: {en: 'Statute'}, url, verified: false}}}]);
  for (const url of ['javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'data:text/html,x', 'ftp://town.example/statute', '/statute']) {
    await writeFile(file, withUrl(url));
    await assert.rejects(loadBodies(db, file), /statute\.source\.url/, url);
  }
  await writeFile(file, withUrl('https://town.example/statute'));
  await loadBodies(db, file);
});

