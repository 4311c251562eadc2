import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {Body} from '../../src/contract/body.ts';
import type {Capabilities} from '../../src/contract/capabilities.ts';
import {createApp} from '../../src/server/app.ts';
import {networkOf} from '../../src/server/http/limits.ts';
import {canonicalEmail} from '../../src/server/identity/keys.ts';
import {forEachDatabase} from './support/databases.ts';
import {secret, Town} from './support/town.ts';

const signing = {name: 'Іван Мельник', email: 'ivan@example.org', consent: true};

/** Texts that have broken other systems: quotes, markup, formulas, direction marks, emoji, odd spaces. */
const naughty = [
  "Robert'); drop table signatures;--",
  '<script>alert(1)</script>',
  '=cmd|calc!A1',
  'null undefined NaN',
  '‮ abc ‭ right to left',
  '👩‍👩‍👧‍👦 family',
  'Ａｄａ Ｌｏｖｅｌａｃｅ',
  'Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤',
  '%s%s%s%n ${jndi:ldap://x}',
  'مرحبا بالعالم',
  '田中さんにあげて下さい',
  'O’Neil ʼ ` " \\',
];

forEachDatabase('HTTP', (open) => {
  it('answers every failure with a problem', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const path = `/api/v1/petitions/${id}/signatures`;
    const cases: Array<[string, Parameters<Town['ask']>[1], number, string]> = [
      ['/api/v1/petitions/nothing', {}, 404, 'not_found'],
      ['/api/v1/nowhere', {}, 404, 'not_found'],
      ['/nowhere', {}, 404, 'not_found'],
      [path, {method: 'PUT', body: {}}, 405, 'method_not_allowed'],
      [path, {body: '{"name": '}, 400, 'malformed'],
      [path, {body: signing, headers: {'Content-Type': 'text/plain'}}, 415, 'unsupported_media_type'],
      [path, {body: {...signing, padding: 'x'.repeat(70_000)}}, 413, 'payload_too_large'],
      [path, {body: []}, 400, 'invalid'],
      ['/api/v1/events', {}, 400, 'invalid'],
    ];
    for (const [address, ask, status, code] of cases) {
      const answer = await town.ask(address, ask);
      assert.deepEqual([answer.status, answer.data.code, answer.data.status], [status, code, status], address);
      assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
      assert.equal(answer.data.type, `urn:viche:problem:${code}`);
    }
    assert.equal((await town.ask(path, {method: 'PUT', body: {}})).headers.get('Allow'), 'GET, POST, HEAD');
  });

  it('says what is wrong with each field, and takes no consent but a true one', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const fields = async (body: unknown) => (await town.ask(`/api/v1/petitions/${id}/signatures`, {body})).data.fields;
    assert.deepEqual(await fields({}), [
      {field: 'name', fault: 'required'},
      {field: 'email', fault: 'required'},
      {field: 'consent', fault: 'not_accepted'},
    ]);
    for (const consent of [false, 'true', 1, null]) assert.deepEqual(await fields({...signing, consent}), [{field: 'consent', fault: 'not_accepted'}]);
    assert.deepEqual(await fields({...signing, name: 'x', email: 'ivan'}), [
      {field: 'name', fault: 'too_short', limit: 2},
      {field: 'email', fault: 'email_no_at'},
    ]);
    assert.deepEqual(await fields({...signing, name: 'Іван\u0000'}), [{field: 'name', fault: 'not_text'}]);
    assert.deepEqual(await fields({...signing, name: '\ud800\ud800 Іван'}), [{field: 'name', fault: 'not_text'}]);
    assert.deepEqual(await fields({...signing, name: 7}), [{field: 'name', fault: 'not_text'}]);
  });

  it('takes no text that a database cannot hold, wherever it stands', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    for (const address of ['petitions/%00', 'petitions?q=%00', 'petitions?body=%00', 'petitions/counts?ids=%00', 'bodies/%00', `petitions/${id}/signatures?cursor=%00`]) {
      const {status} = await town.ask(`/api/v1/${address}`);
      assert.ok([200, 400, 404].includes(status), `${address}: ${status}`);
    }
    const {status} = await town.ask('/api/v1/petitions', {
      body: {...signing, bodyId: '\u0000', lang: 'uk', title: 'Лавки у парку', text: 'Просимо встановити лавки у парку біля школи.'},
    });
    assert.equal(status, 400);
    assert.equal((await town.beginSigning(id, '\ud800ivan@example.org')).data.fields?.[0]?.fault, 'email_invalid');
  });

  it('keeps odd names as they were typed', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    for (const [n, name] of naughty.entries()) {
      const done = await town.sign<{name: string}>(id, `p${n}@example.org`, {name});
      assert.deepEqual([done.status, done.data.name], [200, name]);
    }
    const {data} = await town.ask<{items: Array<{name: string}>}>(`/api/v1/petitions/${id}/signatures`);
    assert.deepEqual(new Set(data.items.map(({name}) => name)), new Set(naughty));
  });

  it('keeps the words of a petition as they were typed', async (t) => {
    const town = await Town.open(t, open);
    const text = naughty.join('\n\n').padEnd(60, '.');
    const id = await town.publish({title: naughty[0], text});
    const {data} = await town.read(id);
    assert.equal(data.title['uk'], naughty[0]);
    assert.deepEqual(data.text['uk']?.map((block) => (block.type === 'list' ? [] : block.content.join(''))), naughty.slice());
  });

  it('logs no name, no address, no code and no id', async (t) => {
    const town = await Town.open(t, open, {
      mail: () => {
        throw new Error('refused: ivan@example.org');
      },
    });
    const id = await town.publish();
    await town.sign(id, signing.email, {name: signing.name});
    await town.app.tick();
    await town.ask(`/api/v1/petitions?q=${encodeURIComponent('Таємне слово')}`);
    const log = town.lines.join('\n');
    const codes = await town.codes(signing.email);
    for (const secretWord of ['Мельник', 'example.org', id, encodeURIComponent('Таємне'), ...codes]) assert.ok(!log.includes(secretWord), secretWord);
    assert.match(log, /"event":"request","method":"POST","route":"\/signatures\/\{id\}\/confirmation","status":200/);
    assert.match(log, /"event":"mail_failed"/);
  });

  it('lets the configured origins in, and no other', async (t) => {
    const town = await Town.open(t, open, {config: {origins: ['https://town.example']}});
    const ask = (origin: string, headers = {}) => town.ask('/api/v1/capabilities', {headers: {Origin: origin, ...headers}});
    const ours = await ask('https://town.example');
    assert.equal(ours.headers.get('Access-Control-Allow-Origin'), 'https://town.example');
    assert.equal(ours.headers.get('Access-Control-Allow-Credentials'), null);
    assert.match(ours.headers.get('Access-Control-Expose-Headers')!, /Date.*ETag.*Idempotency-Key.*Retry-After/);
    assert.match(ours.headers.get('Vary')!, /Origin/);
    for (const origin of ['null', 'https://town.example.evil.example', 'http://town.example', 'https://sub.town.example']) {
      assert.equal((await ask(origin)).headers.get('Access-Control-Allow-Origin'), null, origin);
    }
    const preflight = await town.ask('/api/v1/petitions', {
      method: 'OPTIONS',
      headers: {Origin: 'https://town.example', 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'idempotency-key'},
    });
    assert.equal(preflight.status, 204);
    assert.match(preflight.headers.get('Access-Control-Allow-Headers')!, /Idempotency-Key/);
    assert.equal(preflight.headers.get('Access-Control-Max-Age'), '86400');
    const problem = await town.ask('/api/v1/nowhere', {headers: {Origin: 'https://town.example'}});
    assert.equal(problem.headers.get('Access-Control-Allow-Origin'), 'https://town.example');
  });

  it('slows down who asks too often, household by household', async (t) => {
    const town = await Town.open(t, open, {config: {rateFactor: 0.01}});
    const ask = (address: string) => town.ask('/api/v1/capabilities', {address});
    for (let n = 0; n < 6; n++) assert.equal((await ask(`2001:db8::${n}`)).status, 200);
    const slow = await ask('2001:db8::ffff');
    assert.deepEqual([slow.status, slow.data.code], [429, 'too_many_requests']);
    assert.equal((await ask('2001:db8:0:1::1')).status, 200);
    town.pass(Number(slow.headers.get('Retry-After')));
    assert.equal((await ask('2001:db8::1')).status, 200);
  });

  it('mails no flood of codes to one person or to one provider', async (t) => {
    const town = await Town.open(t, open, {config: {rateFactor: 0.001}});
    const begin = async (email: string) => (await town.ask('/api/v1/sessions', {body: {email}})).status;
    assert.deepEqual([await begin('a@one.example'), await begin('A+b@one.example')], [202, 429]);
    assert.deepEqual([await begin('b@one.example'), await begin('c@one.example'), await begin('d@one.example'), await begin('d@two.example')], [202, 202, 429, 202]);
  });

  it('takes no flood of petitions from somebody who has signed in', async (t) => {
    const town = await Town.open(t, open, {config: {rateFactor: 0.001}});
    const {token} = await town.signIn('a@one.example');
    town.pass(3600 * 1000);
    const body = {...signing, email: 'a@one.example', bodyId: 'town', lang: 'uk', title: 'Лавки у парку', text: 'Просимо встановити лавки у парку біля школи.'};
    const submit = async () => (await town.ask('/api/v1/petitions', {body, token})).status;
    const session = await town.db.updateTable('sessions').set({expires_at: new Date(town.now.getTime() + 3_600_000).toISOString()}).executeTakeFirst();
    assert.equal(session.numUpdatedRows, 1n);
    assert.deepEqual([await submit(), await submit()], [200, 429]);
  });

  it('searches for a dozen words and for each of them once', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const find = async (q: string) => (await town.ask<{items: Array<{id: string}>}>(`/api/v1/petitions?q=${encodeURIComponent(q)}`)).data.items.map((item) => item.id);
    assert.deepEqual(await find('лавки '.repeat(30)), [id]);
    assert.deepEqual(await find('лавки качелі'), []);
    assert.deepEqual(await find('\ufdfa'.repeat(200)), []);
  });

  it('raises no alarm when somebody hangs up in the middle of a sentence', async (t) => {
    const town = await Town.open(t, open);
    const body = new ReadableStream({
      pull(controller) {
        controller.error(Object.assign(new Error('aborted'), {code: 'ECONNRESET'}));
      },
    });
    const headers = {'Content-Type': 'application/json', 'Idempotency-Key': 'cut'};
    const answer = await town.app.fetch(new Request('https://petitions.example/api/v1/sessions', {method: 'POST', headers, body, duplex: 'half'}));
    assert.equal(answer.status, 400);
    assert.deepEqual(town.lines.filter((line) => !line.includes('"info"')), []);
  });

  it('sends headers that keep a browser from guessing', async (t) => {
    const town = await Town.open(t, open);
    const {headers} = await town.ask('/api/v1/capabilities');
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
    assert.match(headers.get('Content-Security-Policy')!, /default-src 'none'/);
    assert.equal(headers.get('Date'), town.now.toUTCString());
  });

  it('tells what it can do, whom petitions go to, and describes itself', async (t) => {
    const town = await Town.open(t, open, {config: {name: 'Town council'}});
    assert.deepEqual((await town.ask<Capabilities>('/api/v1/capabilities')).data, {
      name: 'Town council',
      contract: '1',
      services: ['petitions', 'comments', 'consultations'],
      identity: ['email'],
      languages: ['en', 'uk', 'ky', 'ru'],
      retentionDays: 30,
      limits: {name: {min: 2, max: 120}, title: {min: 10, max: 200}, text: {min: 40, max: 20_000}},
    });
    const {data} = await town.ask<{items: Body[]}>('/api/v1/bodies');
    assert.deepEqual(data.items.map(({id, petition}) => [id, petition.threshold]), [['other', 100], ['town', 3]]);
    assert.equal((await town.ask<Body>('/api/v1/bodies/town')).data.timeZone, 'Europe/Kyiv');
    assert.equal((await town.ask('/api/v1/bodies/nowhere')).status, 404);
    const document = await town.ask<{openapi: string; paths: object; components: {schemas: object}}>('/api/v1/openapi.json');
    assert.equal(document.data.openapi, '3.1.0');
    for (const name of ['Petition', 'PetitionCount', 'SignatureReceipt', 'Problem', 'Case']) assert.ok(name in document.data.components.schemas, name);
    assert.ok('/petitions/{id}/signatures' in document.data.paths);
  });

  it('shows mail in the demo alone', async (t) => {
    const town = await Town.open(t, open, {config: {demo: false}});
    assert.equal((await town.ask('/dev/mail.json')).status, 404);
    await town.ask('/api/v1/sessions', {body: {email: 'a@example.org'}});
    assert.deepEqual((await town.db.selectFrom('mails').select('code').execute()).map(({code}) => code), [null]);
    const demo = await Town.open(t, open);
    await demo.ask('/api/v1/sessions', {body: {email: 'a@example.org'}});
    const {data} = await demo.ask<Array<Record<string, string>>>('/dev/mail.json');
    assert.equal(data[0]?.['to'], 'a@example.org');
    assert.match(data[0]?.['code'] ?? '', /^\d{6}$/);
    assert.ok(data[0]?.['text']?.includes(data[0]['code']!));
  });

  it('asks to come again when the database has gone, and says that it lives', async (t) => {
    const opened = await open();
    const app = await createApp({db: opened.db, secret});
    t.after(() => app.stop());
    await opened.close();
    const gone = Object.assign(new Error('connect'), {code: 'ECONNREFUSED'});
    t.mock.method(opened.db, 'selectFrom', () => {
      throw gone;
    });
    const answer = await app.fetch(new Request('https://x.example/api/v1/bodies'));
    assert.deepEqual([answer.status, answer.headers.get('Retry-After')], [503, '5']);
    assert.equal((await app.fetch(new Request('https://x.example/healthz'))).status, 200);
  });
});

it('knows one mailbox by all the ways to write it', () => {
  const same = ['ivan@example.org', ' Ivan@Example.ORG ', 'ivan+viche@example.org', 'ｉｖａｎ@example.org'];
  assert.deepEqual([...new Set(same.map(canonicalEmail))], ['ivan@example.org']);
  assert.equal(canonicalEmail('ivan@приклад.укр'), canonicalEmail('ivan@xn--80aikifvh.xn--j1amh'));
  assert.notEqual(canonicalEmail('i.van@example.org'), canonicalEmail('ivan@example.org'));
  assert.deepEqual([...new Set(['i.v.an+a@gmail.com', 'Ivan@googlemail.com'].map(canonicalEmail))], ['ivan@gmail.com']);
});

it('takes a household of IPv6 addresses as one', () => {
  assert.equal(networkOf('2001:db8::1'), networkOf('2001:db8:0:0:ffff::2'));
  assert.notEqual(networkOf('2001:db8:0:1::1'), networkOf('2001:db8::1'));
  assert.equal(networkOf('::ffff:192.0.2.7'), '192.0.2.7');
});
