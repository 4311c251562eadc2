import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFile, writeFile} from 'node:fs/promises';
import {request} from 'node:http';
import {connect, createServer, type AddressInfo} from 'node:net';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {text} from 'node:stream/consumers';
import {exportJWK, generateKeyPair, SignJWT, type CryptoKey} from 'jose';
import {SMTPServer} from 'smtp-server';
import type {Body} from '../../src/contract/body.ts';
import type {Problem} from '../../src/contract/problems.ts';
import {newFolder, secret, serve} from './support/child.ts';

const town = {id: 'town', name: {en: 'Town'}, kind: 'local', population: 5000, profile: 'ua', timeZone: 'Europe/Kyiv'};

async function bodiesFile(folder: string, bodies: unknown): Promise<string> {
  const file = join(folder, 'bodies.json');
  await writeFile(file, JSON.stringify(bodies));
  return file;
}

const post = (url: string, body: unknown) =>
  fetch(url, {method: 'POST', headers: {'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID()}, body: JSON.stringify(body)});

/** A mail server that keeps what it is given. */
async function mailServer(t: TestContext): Promise<{url: string; received: Promise<string>}> {
  let take: (mail: string) => void;
  const received = new Promise<string>((resolve) => (take = resolve));
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => void text(stream).then((mail) => (take(mail), done())),
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  t.after(() => new Promise<void>((done) => server.close(done)));
  return {url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, received};
}

describe('The service in a process', () => {
  it('refuses to start without its secret, and says so in one line', async (t) => {
    const child = serve(t, {VICHE_DATA: await newFolder(t)});
    assert.equal(await child.ended, 1);
    assert.match(child.errors, /^ {2}VICHE_SECRET is missing: .+$/m);
    assert.equal(child.errors.trim().split('\n').length, 2);
  });

  it('starts, answers, has no demo mailbox, and ends its streams when told to stop', async (t) => {
    const child = serve(t, {VICHE_DATA: await newFolder(t), VICHE_SECRET: secret});
    const base = await child.listening();
    assert.equal((await fetch(`${base}/readyz`)).status, 200);
    assert.equal((await fetch(`${base}/dev/mail`)).status, 404);
    assert.equal((await fetch(`${base}/dev/mail.json`)).status, 404);
    const stream = await fetch(`${base}/api/v1/events?topics=petition:none`);
    const rest = stream.text();
    assert.equal(await child.stop(), 0);
    await rest;
    await assert.rejects(fetch(`${base}/readyz`));
    assert.match(child.output, /"stopped"/);
  });

  it('lets a request that is under way finish while it stops', async (t) => {
    const child = serve(t, {VICHE_DATA: await newFolder(t), VICHE_SECRET: secret});
    const base = await child.listening();
    const slow = request(`${base}/api/v1/sessions`, {method: 'POST', headers: {'content-type': 'application/json', 'idempotency-key': 'slow'}});
    const answered = once(slow, 'response');
    slow.write('{"email":');
    await fetch(`${base}/healthz`);
    const stopped = child.stop();
    await child.says(/"stopping"/);
    slow.end('"someone@example.org"}');
    const [response] = (await answered) as [{statusCode: number}];
    assert.equal(response.statusCode, 202);
    assert.equal(await stopped, 0);
  });

  it('mails the code to an official of a body from the file, through a mail server', async (t) => {
    const folder = await newFolder(t);
    const {url, received} = await mailServer(t);
    const child = serve(t, {
      VICHE_DATA: folder,
      VICHE_SECRET: secret,
      VICHE_BODIES: await bodiesFile(folder, [town]),
      VICHE_OFFICIALS: 'mod@town.example:moderator@town',
      SMTP_URL: url,
      VICHE_MAIL_FROM: 'Town <petitions@town.example>',
    });
    const base = await child.listening();
    const {items} = (await (await fetch(`${base}/api/v1/bodies`)).json()) as {items: Array<{id: string}>};
    assert.deepEqual(items.map(({id}) => id), ['town']);
    assert.equal((await post(`${base}/api/v1/sessions`, {email: 'mod@town.example'})).status, 202);
    const mail = await received;
    assert.match(mail, /^To: mod@town\.example\r?$/m);
    assert.match(mail, /^From: Town <petitions@town\.example>\r?$/m);
    assert.match(mail, /^Auto-Submitted: auto-generated\r?$/m);
    assert.equal(await child.stop(), 0);
    assert.doesNotMatch(child.output, /mod@town/);
  });

  it('takes the file of bodies as the documentation shows it', async (t) => {
    const folder = await newFolder(t);
    const documentation = await readFile(new URL('../../docs/operations.md', import.meta.url), 'utf8');
    const [, json = ''] = /```json\n([^]+?)```/.exec(documentation) ?? [];
    const child = serve(t, {VICHE_DATA: folder, VICHE_SECRET: secret, VICHE_BODIES: await bodiesFile(folder, JSON.parse(json))});
    const {items} = (await (await fetch(`${await child.listening()}/api/v1/bodies`)).json()) as {items: Body[]};
    assert.deepEqual(items.map(({timeZone, petition: {threshold, period}}) => [timeZone, threshold, period]), [['Europe/Kyiv', 250, 'P90D']]);
  });

  it('names what is wrong in the file of bodies', async (t) => {
    const folder = await newFolder(t);
    const child = serve(t, {VICHE_DATA: folder, VICHE_SECRET: secret, VICHE_BODIES: await bodiesFile(folder, [{...town, timeZone: 'Europe/Nowhere'}])});
    assert.equal(await child.ended, 1);
    assert.match(child.errors, /VICHE_BODIES: .+bodies\.json: 0\.timeZone: is not a time zone/);
  });

  it('takes the word of the sites in the file for their visitors, and refuses a file with a key that is not for others to read', async (t) => {
    const folder = await newFolder(t);
    const VICHE_PUBLIC_URL = 'https://petitions.example';
    const {publicKey, privateKey} = await generateKeyPair('EdDSA', {extractable: true});
    const hostsFile = async (key: CryptoKey) => {
      const file = join(folder, 'hosts.json');
      await writeFile(file, JSON.stringify([{issuer: 'https://portal.town.example', keys: [await exportJWK(key)]}]));
      return file;
    };
    const child = serve(t, {VICHE_DATA: folder, VICHE_SECRET: secret, VICHE_PUBLIC_URL, VICHE_HOSTS: await hostsFile(publicKey)});
    const base = await child.listening();
    const assertion = await new SignJWT({email: 'olha@mail.example', email_verified: true})
      .setProtectedHeader({alg: 'EdDSA'}).setIssuer('https://portal.town.example').setAudience(VICHE_PUBLIC_URL).setIssuedAt().setExpirationTime('1m').setJti('1').sign(privateKey);
    assert.equal((await post(`${base}/api/v1/sessions/assertions`, {assertion})).status, 200);
    assert.equal(await child.stop(), 0);
    const refused = serve(t, {VICHE_DATA: folder, VICHE_SECRET: secret, VICHE_HOSTS: await hostsFile(privateKey)});
    assert.equal(await refused.ended, 1);
    assert.match(refused.errors, /VICHE_HOSTS: .+hosts\.json: 0\.keys\.0: holds a private key/);
  });

  it('says so when officials are named for a body that does not exist', async (t) => {
    const child = serve(t, {VICHE_DATA: await newFolder(t), VICHE_SECRET: secret, VICHE_OFFICIALS: 'mod@town.example:moderator@nowhere'});
    assert.equal(await child.ended, 1);
    assert.match(child.errors, /^Viche cannot start\. .*nowhere$/m);
  });

  it('says so when its port is taken', async (t) => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    t.after(() => void holder.close());
    const {port} = holder.address() as AddressInfo;
    const child = serve(t, {VICHE_DATA: await newFolder(t), VICHE_SECRET: secret, PORT: String(port)});
    assert.equal(await child.ended, 1);
    assert.match(child.errors, new RegExp(`Port ${port} is taken`));
  });

  it('answers a problem to what is not a request', async (t) => {
    const child = serve(t, {VICHE_DATA: await newFolder(t), VICHE_SECRET: secret});
    const {port} = new URL(await child.listening());
    const socket = connect(Number(port), '127.0.0.1');
    socket.write('PLEASE let me in\r\n\r\n');
    const answer = await text(socket);
    assert.match(answer, /^HTTP\/1\.1 400 Bad Request\r\ncontent-type: application\/problem\+json\r\n/);
    const problem = JSON.parse(answer.slice(answer.indexOf('{'))) as Problem;
    assert.deepEqual([problem.code, problem.status], ['malformed', 400]);
  });
});
