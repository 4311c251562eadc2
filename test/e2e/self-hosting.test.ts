import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {inflateRawSync} from 'node:zlib';
import manifest from '../../package.json' with {type: 'json'};
import type {Person} from './person.ts';
import {Town} from './town.ts';

const types: Readonly<Record<string, string>> = {'.js': 'text/javascript', '.html': 'text/html; charset=utf-8'};

/** Reads a zip by its directory at the end, as every program that unpacks does. */
function unzip(file: Buffer): Map<string, Buffer> {
  const end = file.lastIndexOf('PK\x05\x06');
  const files = new Map<string, Buffer>();
  for (let entry = 0, at = file.readUInt32LE(end + 16); entry < file.readUInt16LE(end + 10); entry++) {
    const [packed, start, nameLength] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 42), file.readUInt16LE(at + 28)];
    const name = file.subarray(at + 46, at + 46 + nameLength).toString();
    const data = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
    const bytes = file.subarray(data, data + packed);
    files.set(name, file.readUInt16LE(at + 10) === 8 ? inflateRawSync(bytes) : bytes);
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return files;
}

/** A server that knows nothing but files, as a site's own does. */
async function serveFiles(files: ReadonlyMap<string, Buffer | string>) {
  const server = createServer(({url = '/'}, response) => {
    const file = files.get(new URL(url, 'http://localhost').pathname.slice(1));
    if (file === undefined) return void response.writeHead(404).end();
    response.writeHead(200, {'content-type': types[extname(url)] ?? 'application/octet-stream', 'access-control-allow-origin': '*'}).end(file);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe('A site that serves the widgets itself', () => {
  let town: Town;
  let site: Awaited<ReturnType<typeof serveFiles>>;
  let counter: string;
  let signatures: number;
  const files = new Map<string, Buffer | string>();

  before(async () => {
    town = await Town.open();
    const petition = await town.find('crossing');
    signatures = petition.signatures;
    counter = `<viche-petition-counter petition-id="${petition.id}"><a href="${town.base}/petitions/${petition.id}">Підписати петицію</a></viche-petition-counter>`;
    const zip = await readFile(resolve(import.meta.dirname, `../../dist/viche-${manifest.version}.zip`));
    for (const [path, bytes] of unzip(zip)) files.set(join('viche', path), bytes);
    site = await serveFiles(files);
  });
  after(async () => {
    site.close();
    await town.close();
  });

  /** What the README and the snippet in the zip say to paste, with the addresses of this site. */
  const pasted = (path: string) => String(files.get(path)).replaceAll('https://www.town.example', site.base).replaceAll('https://petitions.example.org', town.base);
  const page = (name: string, head: string) => {
    files.set(name, `<!doctype html><html lang="uk"><title>Місто</title><link rel="icon" href="data:,">${head}<body>${counter}`);
    return `${site.base}/${name}`;
  };
  const visit = async (url: string): Promise<Person> => {
    const person = await town.person();
    await person.goTo(url);
    return person;
  };

  it('shows a counter of the real backend with the line from the README, and takes no code from elsewhere', async () => {
    const [line = ''] = /<script type="module".*/.exec(pasted('viche/README.md')) ?? [];
    const person = await visit(page('plain.html', line));
    await person.sees('viche-petition-counter >>> [part=count]', String(signatures));
    assert.deepEqual(person.asked.filter((url) => url.endsWith('.js') && !url.startsWith(`${site.base}/viche/`)), []);
    assert.deepEqual(person.errors, []);
    await person.close();
  });

  it('shows it with every file pinned', async () => {
    const person = await visit(page('pinned.html', pasted('viche/snippet.html')));
    await person.sees('viche-petition-counter >>> [part=count]', String(signatures));
    assert.ok(person.asked.includes(`${site.base}/viche/viche@${manifest.version}.js`));
    assert.deepEqual(person.errors, []);
    await person.close();
  });

  it('runs no chunk that somebody changed where it is pinned, and people keep the link', async () => {
    const changed = [...files.keys()].find((path) => /^viche\/chunks\/\w+\/core\.js$/.test(path))!;
    const built = files.get(changed)!;
    files.set(changed, `${String(built)}\nglobalThis.changed = true;`);
    const ran = (person: Person) => person.page.evaluate(() => 'changed' in globalThis);
    try {
      const person = await town.person();
      const said: string[] = [];
      person.page.on('console', (message) => said.push(message.text()));
      await person.goTo(page('pinned.html', pasted('viche/snippet.html')));
      await person.page.waitForNetworkIdle();
      assert.ok(person.asked.includes(`${site.base}/${changed}`));
      assert.ok(said.some((line) => /integrity/i.test(line) && line.includes(changed)), said.join('\n'));
      assert.equal(await ran(person), false);
      assert.equal(await person.page.$eval('viche-petition-counter', (element) => element.shadowRoot), null);
      assert.equal(await person.read('viche-petition-counter a'), 'Підписати петицію');
      await person.close();

      // Without the import map the tag's own hash covers the loader alone.
      const loaderAlone = pasted('viche/snippet.html').replace(/<script type="importmap">[^]*?<\/script>/, '');
      const unguarded = await visit(page('loader-alone.html', loaderAlone));
      await unguarded.sees('viche-petition-counter >>> [part=count]', String(signatures));
      assert.equal(await ran(unguarded), true);
      await unguarded.close();
    } finally {
      files.set(changed, built);
    }
  });

  it('can paste what the backend itself gives to be pasted, under a policy that trusts no address', async () => {
    const snippet = await (await fetch(`${town.base}/snippet.txt`)).text();
    const nonce = 'bm9uY2U';
    const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'nonce-${nonce}' 'strict-dynamic'; connect-src ${town.base}">`;
    const person = await visit(page('backend.html', policy + snippet.replaceAll('<script ', `<script nonce="${nonce}" `)));
    await person.sees('viche-petition-counter >>> [part=count]', String(signatures));
    assert.ok(person.asked.includes(`${town.base}/viche@${manifest.version}.js`));
    assert.deepEqual(person.errors, []);
    await person.close();
  });
});
