import assert from 'node:assert/strict';
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {staticFiles} from '../../src/server/static-node.ts';
import {newFolder} from './support/child.ts';

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') => new Request(`http://localhost${path}`, {method, headers});

async function widgets(t: TestContext) {
  const folder = await newFolder(t);
  await mkdir(join(folder, 'chunks', '1a2b3c4d'), {recursive: true});
  await Promise.all([
    writeFile(join(folder, 'viche.js'), 'loader'),
    writeFile(join(folder, 'viche.js.br'), 'packed'),
    writeFile(join(folder, 'chunks', '1a2b3c4d', 'core.js'), 'core'),
    writeFile(join(folder, 'notes.md'), 'not for the public'),
  ]);
  return staticFiles(folder);
}

describe('The widgets’ files', () => {
  it('may be loaded by any page, the loader shortly and chunks for ever', async (t) => {
    const files = await widgets(t);
    const loader = files(ask('/viche.js'))!;
    assert.equal(await loader.text(), 'loader');
    assert.equal(loader.headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.deepEqual(
      ['access-control-allow-origin', 'cross-origin-resource-policy', 'x-content-type-options'].map((name) => loader.headers.get(name)),
      ['*', 'cross-origin', 'nosniff'],
    );
    assert.match(loader.headers.get('cache-control')!, /^public, max-age=300\b/);
    assert.match(files(ask('/chunks/1a2b3c4d/core.js'))!.headers.get('cache-control')!, /immutable/);
  });

  it('come packed to those who can unpack them', async (t) => {
    const files = await widgets(t);
    const packed = files(ask('/viche.js', {'accept-encoding': 'gzip, br;q=0.9'}))!;
    assert.deepEqual([await packed.text(), packed.headers.get('content-encoding')], ['packed', 'br']);
    assert.equal(files(ask('/viche.js', {'accept-encoding': 'br;q=0'}))!.headers.get('content-encoding'), null);
  });

  it('are not sent again to those who have them', async (t) => {
    const files = await widgets(t);
    const etag = files(ask('/viche.js'))!.headers.get('etag')!;
    const again = files(ask('/viche.js', {'if-none-match': etag}))!;
    assert.deepEqual([again.status, await again.text()], [304, '']);
    assert.equal(await files(ask('/viche.js', {}, 'HEAD'))!.text(), '');
  });

  it('are all there is: no other file, no path out of the folder, no other method', async (t) => {
    const files = await widgets(t);
    for (const path of ['/notes.md', '/chunks/../../etc/passwd', '/%2e%2e/secret', '/chunks', '/viche.js.br']) assert.equal(files(ask(path)), undefined, path);
    assert.equal(files(ask('/viche.js', {}, 'POST')), undefined);
  });
});
