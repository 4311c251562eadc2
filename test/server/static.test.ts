import assert from 'node:assert/strict';
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {widgetFiles} from '../../src/server/static-node.ts';
import {newFolder} from './support/child.ts';

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') => new Request(`http://localhost${path}`, {method, headers});

async function widgets(t: TestContext) {
  const folder = await newFolder(t);
  await mkdir(join(folder, 'chunks', '1a2b3c4d'), {recursive: true});
  await Promise.all([
    writeFile(join(folder, 'viche.js'), 'loader'),
    writeFile(join(folder, 'viche.js.br'), 'packed'),
    writeFile(join(folder, 'viche@0.9.0.js'), 'older loader'),
    writeFile(join(folder, 'chunks', '1a2b3c4d', 'core.js'), 'core'),
    writeFile(join(folder, 'notes.txt'), 'not for the public'),
  ]);
  return widgetFiles(folder, '1.0.0');
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

  it('are there under their version, older ones too', async (t) => {
    const files = await widgets(t);
    const own = files(ask('/viche@1.0.0.js'))!;
    assert.equal(await own.text(), 'loader');
    assert.match(own.headers.get('cache-control')!, /immutable/);
    assert.equal(await files(ask('/viche@0.9.0.js'))!.text(), 'older loader');
    assert.equal(files(ask('/viche@2.0.0.js')), undefined);
  });

  it('come with the name of what every widget needs, so that nobody waits a round for it', async (t) => {
    const folder = await newFolder(t);
    await Promise.all([
      writeFile(join(folder, 'viche.js'), 'n => import("./chunks/1a2b3c4d/"+n+".js")'),
      writeFile(join(folder, 'viche@0.9.0.js'), 'n => import("./chunks/0f0f0f0f/"+n+".js")'),
    ]);
    const files = await widgetFiles(folder, '1.0.0');
    const linked = ['/viche.js', '/viche@1.0.0.js', '/viche@0.9.0.js'].map((path) => files(ask(path))!.headers.get('link'));
    assert.deepEqual(linked, ['</chunks/1a2b3c4d/core.js>; rel=modulepreload', '</chunks/1a2b3c4d/core.js>; rel=modulepreload', null]);
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
    for (const path of ['/notes.txt', '/chunks/../../etc/passwd', '/%2e%2e/secret', '/chunks', '/viche.js.br']) assert.equal(files(ask(path)), undefined, path);
    assert.equal(files(ask('/viche.js', {}, 'POST')), undefined);
  });
});
