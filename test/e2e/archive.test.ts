import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {extname, join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import type {Page} from 'puppeteer-core';
import type {Petition} from '../../src/contract/petition.ts';
import {openChromium} from './browser.ts';
import {barriers} from './barriers.ts';
import {Person} from './person.ts';
import type {Engine} from './tab.ts';
import {Town} from './town.ts';

const root = resolve(import.meta.dirname, '../..');
const types: Readonly<Record<string, string>> = {'.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.csv': 'text/csv'};

/** A host that knows nothing: it gives out files, a folder's `index.html`, and lets other sites read. */
async function serveFolder(folder: string, port = 0, under = ''): Promise<Server> {
  const server = createServer(({url = '/'}, response) => {
    const path = decodeURIComponent(url.split('?', 1)[0] ?? '').slice(under.length);
    const file = join(folder, path, path.endsWith('/') ? 'index.html' : '');
    readFile(file).then(
      (content) => response.writeHead(200, {'content-type': types[extname(file)] ?? 'text/plain', 'access-control-allow-origin': '*'}).end(content),
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EISDIR') response.writeHead(301, {location: `${url}/`}).end();
        else response.writeHead(404, {'content-type': 'text/html', 'access-control-allow-origin': '*'}).end('<h1>404</h1>');
      },
    );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

describe('When the service has gone and its archive stands in its place', () => {
  let folder: string;
  let service: string;
  let crossing: Petition;
  let library: Petition;
  let browser: Engine<Page>;
  const servers: Server[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'viche-archive-'));
    const town = await Town.open();
    service = town.base;
    try {
      crossing = await town.petition((await town.find('crossing')).id);
      library = await town.petition((await town.find('library')).id);
      const {stdout} = await promisify(execFile)(process.execPath, ['src/server/archive-node.ts', '--from', service, join(folder, 'archive')], {cwd: root});
      assert.match(stdout, /^\d+ files are in /);
    } finally {
      await town.close();
    }
    servers.push(await serveFolder(join(folder, 'archive'), Number(new URL(service).port)));
    browser = await openChromium();
  });

  after(async () => {
    await browser.close();
    for (const server of servers) server.close();
    await rm(folder, {recursive: true, force: true});
  });

  /** A page of another site, as an editor left it. */
  async function visit(content: string): Promise<Person> {
    const site = createServer((_, response) => response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(`<!doctype html><html lang="en"><title>A town</title>${content}`)).listen(0, '127.0.0.1');
    await once(site, 'listening');
    servers.push(site);
    const person = await Person.open(browser, {});
    await person.goTo(addressOf(site));
    return person;
  }

  it('what was pasted years ago still shows the number, the text, the growth, the answer and the names', async () => {
    const person = await visit(`<script type="module" src="${service}/viche.js"></script>
      <viche-petition-counter petition-id="${crossing.id}"><a href="${service}/petitions/${crossing.id}">Sign</a></viche-petition-counter>
      <p><a href="${service}/petitions/${library.id}">The library</a></p>
      <viche-petition petition-id="${library.id}" backend="${service}"></viche-petition>`);
    await person.sees(`viche-petition-counter[petition-id="${crossing.id}"] >>> [part=count]`, String(crossing.signatures));
    await person.sees(`p > viche-petition-counter >>> [part=count]`, String(library.signatures));
    await person.sees('viche-petition >>> [part=count]', String(library.signatures));
    await person.sees('viche-petition >>> [part=answer]', new RegExp(library.answer!.signatory));
    await person.sees('viche-petition >>> .signers > li:nth-child(10) span');
    assert.equal(await person.read('viche-petition >>> .signers > li:nth-child(11) span'), null);
    await person.click('viche-petition >>> section:has(.signers) button');
    await person.sees('viche-petition >>> .signers > li:nth-child(60) span');
    await person.page.evaluate(() => document.querySelector('viche-petition')?.shadowRoot?.querySelector('.growth')?.scrollIntoView());
    await person.sees('viche-petition >>> .growth figcaption', 'How support grew');
    const picture = await person.page.evaluate(() => document.querySelector('viche-petition')?.shadowRoot?.querySelector('.growth .value')?.textContent);
    assert.equal(picture, String(library.signatures));
    assert.deepEqual(person.errors, []);
    assert.ok(person.asked.every((address) => !address.includes('/events')), 'something waits for news that never come');
    await person.close();
  });

  it('nobody fills in a form in vain: it says that this is an archive, and of which day', async () => {
    const person = await visit(`<script src="${service}/viche-classic.js" defer></script><viche-petition petition-id="${crossing.id}"></viche-petition>`);
    await person.sees('viche-petition >>> #step', 'This petition is in an archive');
    const [panel] = await Promise.all([person.sees('viche-petition >>> .panel', /nothing can be signed/)]);
    assert.match(panel, new RegExp(String(new Date().getUTCFullYear())));
    assert.equal(await person.read('viche-petition >>> form'), null);
    assert.deepEqual(await barriers(person.page), []);
    await person.close();
  });

  it('its pages can be read without scripts, from any folder', async () => {
    const server = await serveFolder(join(folder, 'archive'), 0, '/old/petitions-2026');
    servers.push(server);
    const person = await Person.open(browser, {javascript: false});
    await person.goTo(`${addressOf(server)}/old/petitions-2026/index.en.html`);
    await person.click(`a[href="petitions/${library.id}/index.en.html"]`);
    await person.sees('article', new RegExp(library.answer!.signatory));
    await person.sees('main > .note', /^Archive of /);
    await person.click('nav.languages a[lang=uk]');
    await person.sees('main > .note', /^Архів станом на /);
    assert.match(await person.page.$eval('body', (body) => getComputedStyle(body).maxInlineSize), /px$/);
    await person.close();
  });

  it('widgets of new pages read an archive that lies in a folder', async () => {
    const server = await serveFolder(join(folder, 'archive'), 0, '/old');
    servers.push(server);
    const person = await visit(`<script type="module" src="${addressOf(server)}/old/viche.js"></script><viche-petition-counter petition-id="${library.id}"></viche-petition-counter>`);
    await person.sees('viche-petition-counter >>> [part=count]', String(library.signatures));
    assert.equal(await person.page.$eval('viche-petition-counter', (widget) => widget.shadowRoot?.querySelector<HTMLAnchorElement>('[part=action]')?.href), `${addressOf(server)}/old/petitions/${library.id}`);
    await person.close();
  });
});
