import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {text} from 'node:stream/consumers';
import type {Page} from 'puppeteer-core';
import {SMTPServer} from 'smtp-server';
import {fillTown} from '../../demo/content/fill.ts';
import {openSqlite} from '../../src/server/db/sqlite-node.ts';
import {serveHosts, type Hosts} from '../hosts/serve.ts';
import {Child, secret} from '../server/support/child.ts';
import {openChromium} from './browser.ts';
import {Person} from './person.ts';
import type {Engine} from './tab.ts';
import {installRelease, type Release} from './releases.ts';
import {freePort} from './free-port.ts';
import {until} from './until.ts';

describe('A service that is updated while people have its petitions open', () => {
  const endings: (() => unknown)[] = [];
  const scope = {after: (end: () => Promise<unknown>) => void endings.push(end)};
  const letters: string[] = [];
  let [old, next, env, sites, browser, base]: Partial<[Release, Release, Record<string, string>, Hosts, Engine<Page>, string]> = [];
  let running: Child;
  /** Somebody who came before the update and has done nothing yet. */
  let waiting: Person;

  const start = async (release: Release) => {
    running = Child.start(scope, release.script, env!);
    await running.listening();
  };
  const update = async () => {
    assert.equal(await running.stop(), 0);
    await start(next!);
  };
  const open = async (url: string) => {
    const person = await Person.open(browser!, {});
    await person.goTo(url);
    await person.sees('viche-petition >>> #step');
    return person;
  };
  /** The six digits of a letter in Ukrainian, whose body comes as base64. */
  const codeIn = (letter: string) => {
    const words = Buffer.from(letter.split('\r\n\r\n')[1] ?? '', 'base64').toString();
    return /\b\d{3} ?\d{3}\b/.exec(words)?.[0] ?? assert.fail(letter);
  };
  const chunksOf = ({asked}: Person) => [...new Set(asked.flatMap((url) => /\/chunks\/\w+\//.exec(url)?.[0] ?? []))];

  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'viche-update-'));
    endings.push(() => rm(folder, {recursive: true, force: true}));
    const mail = new SMTPServer({authOptional: true, disabledCommands: ['STARTTLS'], onData: (stream, _session, done) => void text(stream).then((letter) => (letters.push(letter), done()))});
    mail.listen(0, '127.0.0.1');
    await once(mail.server, 'listening');
    endings.push(() => new Promise<void>((done) => mail.close(done)));
    const {db, close} = await openSqlite(join(folder, 'viche.sqlite'));
    const {crossing} = (await fillTown(db, {secret, now: new Date()})).petitions;
    await close();
    [old, next] = await Promise.all([installRelease(join(folder, 'old'), '0.9.0', '0a0a0a0a'), installRelease(join(folder, 'next'), '0.9.1', '1b1b1b1b')]);
    const PORT = await freePort();
    base = `http://127.0.0.1:${PORT}`;
    env = {
      PORT,
      VICHE_SECRET: secret,
      VICHE_DATA: folder,
      VICHE_PUBLIC_URL: base,
      VICHE_ORIGINS: '*',
      VICHE_RATE_FACTOR: '0',
      SMTP_URL: `smtp://127.0.0.1:${(mail.server.address() as AddressInfo).port}`,
      VICHE_MAIL_FROM: 'petitions@vilkhivka.example',
    };
    sites = await serveHosts(base, {petition: crossing!, consultation: ''});
    endings.push(() => sites!.close());
    browser = await openChromium();
    endings.push(() => browser!.close());
    await start(old);
    waiting = await open(sites.with(`<viche-petition petition-id="${crossing!}"></viche-petition>`));
  });
  after(async () => {
    for (const end of endings.reverse()) await end();
  });

  it('lets them go on with the widgets they began with, and sign', async () => {
    const person = await open(sites!.page('strict', 'tag'));
    const before = Number(await person.sees('viche-petition >>> [part=count]'));
    await update();

    await person.click('viche-petition >>> #name');
    await person.type('Oksana Lysenko');
    await person.fillIn('email', 'oksana@example.com');
    await person.click('viche-petition >>> #consent');
    await person.tabTo(/^Отримати код$/);
    await person.press('Enter');
    await person.isAt('step');
    const letter = await until('the letter with the code', async () => letters.find((each) => /^To: oksana@example\.com/m.test(each)), Boolean);
    await person.fillIn('code', codeIn(letter!));
    await person.press('Enter');
    await person.sees('viche-petition >>> #step', /^Дякуємо/);
    await person.sees('viche-petition >>> [part=count]', String(before + 1));
    assert.deepEqual(chunksOf(person), [old!.chunks]);
    assert.ok(person.asked.includes(`${base}${old!.chunks}signing.js`));
    assert.deepEqual(person.errors, []);
    await person.close();
  });

  it('brings an official the desk on a page that began before the update and adds it after', async () => {
    const person = waiting;
    await person.page.evaluate(() => document.body.append(document.createElement('viche-petition-desk')));
    await person.sees('viche-petition-desk >>> #email', '');
    assert.deepEqual(chunksOf(person), [old!.chunks]);
    assert.deepEqual(person.errors, []);
    await person.close();
  });

  it('gives a page that comes after it the new build alone', async () => {
    const person = await open(sites!.page('strict', 'tag'));
    assert.deepEqual(chunksOf(person), [next!.chunks]);
    await person.close();
  });

  it('still has the loader that a page pinned before it', async () => {
    assert.match(await (await fetch(`${base}/viche@0.9.0.js`)).text(), new RegExp(old!.chunks));
    assert.match(await (await fetch(`${base}/viche@0.9.1.js`)).text(), new RegExp(next!.chunks));
  });
});
