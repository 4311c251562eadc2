import assert from 'node:assert/strict';
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {buildsKept, daysKept, keepBuild} from '../../src/server/kept-widgets-node.ts';
import {pinnedSnippet} from '../../src/server/snippet.ts';
import type {Log} from '../../src/server/deps.ts';
import type {Contents} from '../../src/server/static-node.ts';
import {earlierBuilds, widgetFiles} from '../../src/server/widgets-node.ts';
import {newFolder} from './support/child.ts';

const ask = (path: string) => new Request(`http://localhost${path}`);

/** A build as small as one can be: its loader and one chunk, packed too. */
const build = (version: string, release: string): Contents =>
  new Map(
    Object.entries({
      '/viche.js': `import("./chunks/${release}/"+name)`,
      [`/viche@${version}.js`]: `import("./chunks/${release}/"+name)`,
      [`/chunks/${release}/core.js`]: `core of ${release}`,
      [`/chunks/${release}/core.js.gz`]: `packed core of ${release}`,
      [`/chunks/${release}/core.js.map`]: '{}',
      '/THIRD-PARTY.txt': 'licences',
    }).map(([path, text]) => [path, Buffer.from(text)]),
  );

const day = (days: number) => new Date(Date.UTC(2026, 0, 1 + days));

describe('The widgets as served', () => {
  it('come with the name of what every widget needs, so that nobody waits a round for it', () => {
    const files = widgetFiles(build('1.0.0', '1a2b3c4d'), '1.0.0', build('0.9.0', '0f0f0f0f'));
    const linked = ['/viche.js', '/viche@1.0.0.js', '/viche@0.9.0.js'].map((path) => files(ask(path))!.headers.get('link'));
    assert.deepEqual(linked, ['</chunks/1a2b3c4d/core.js>; rel=modulepreload', '</chunks/1a2b3c4d/core.js>; rel=modulepreload', null]);
  });

  it('may be kept for ever where the address names a build or a version', () => {
    const files = widgetFiles(build('1.0.0', '1a2b3c4d'), '1.0.0');
    const lasting = ['/viche.js', '/THIRD-PARTY.txt', '/viche@1.0.0.js', '/chunks/1a2b3c4d/core.js'].map((path) => /immutable/.test(files(ask(path))!.headers.get('cache-control')!));
    assert.deepEqual(lasting, [false, false, true, true]);
  });
});

describe('A page opened before an update', () => {
  it('finds the rest of its widgets and its pinned loader, and nothing that changed its place', async (t) => {
    const folder = await newFolder(t);
    await keepBuild(folder, '1.0.0', build('1.0.0', 'aaaaaaaa'), day(0));
    const now = build('1.1.0', 'bbbbbbbb');
    const files = widgetFiles(now, '1.1.0', await keepBuild(folder, '1.1.0', now, day(1)));
    assert.equal(await files(ask('/chunks/aaaaaaaa/core.js'))!.text(), 'core of aaaaaaaa');
    assert.match(await files(ask('/viche@1.0.0.js'))!.text(), /aaaaaaaa/);
    assert.match(await files(ask('/viche.js'))!.text(), /bbbbbbbb/);
    assert.equal(files(ask('/chunks/aaaaaaaa/core.js.map')), undefined);
  });

  it('gets it packed, as before', async (t) => {
    const folder = await newFolder(t);
    await keepBuild(folder, '1.0.0', build('1.0.0', 'aaaaaaaa'), day(0));
    const kept = await keepBuild(folder, '1.1.0', build('1.1.0', 'bbbbbbbb'), day(1));
    const answer = widgetFiles(kept, '1.1.0')(new Request('http://localhost/chunks/aaaaaaaa/core.js', {headers: {'accept-encoding': 'gzip'}}))!;
    assert.deepEqual([answer.headers.get('content-encoding'), await answer.text()], ['gzip', 'packed core of aaaaaaaa']);
  });

  it('has as many days as the documentation says, counted from the update', async (t) => {
    const folder = await newFolder(t);
    const next = build('1.1.0', 'bbbbbbbb');
    await keepBuild(folder, '1.0.0', build('1.0.0', 'aaaaaaaa'), day(0));
    // Two hundred days without an update take nothing away.
    await keepBuild(folder, '1.1.0', next, day(200));
    assert.ok((await keepBuild(folder, '1.1.0', next, day(200 + daysKept - 1))).has('/chunks/aaaaaaaa/core.js'));
    assert.deepEqual([...(await keepBuild(folder, '1.1.0', next, day(200 + daysKept)))], []);
    assert.deepEqual(await readdir(join(folder, 'chunks')), ['bbbbbbbb']);
    const documentation = await readFile(new URL('../../docs/operations.md', import.meta.url), 'utf8');
    assert.ok(documentation.includes(`${daysKept} days`) && documentation.includes(`${buildsKept} builds`));
  });

  it('does not make the folder grow without end', async (t) => {
    const folder = await newFolder(t);
    const number = (index: number) => index.toString(16).padStart(8, '0');
    for (let index = 0; index < buildsKept + 5; index++) await keepBuild(folder, `1.0.${index}`, build(`1.0.${index}`, number(index)), day(0));
    const chunks = await readdir(join(folder, 'chunks'));
    assert.deepEqual([chunks.length, chunks.includes(number(4)), chunks.includes(number(3))], [buildsKept + 1, true, false]);
  });

  it('is served what was built, or nothing: a file that was cut off or changed stays out', async (t) => {
    const folder = await newFolder(t);
    await keepBuild(folder, '1.0.0', build('1.0.0', 'aaaaaaaa'), day(0));
    await writeFile(join(folder, 'chunks/aaaaaaaa/core.js'), 'core of somebody else');
    const kept = await keepBuild(folder, '1.1.0', build('1.1.0', 'bbbbbbbb'), day(1));
    assert.deepEqual([...kept.keys()].sort(), ['/chunks/aaaaaaaa/core.js.gz', '/viche@1.0.0.js']);
  });

  it('is kept through a step back to the earlier build', async (t) => {
    const folder = await newFolder(t);
    const [first, second] = [build('1.0.0', 'aaaaaaaa'), build('1.1.0', 'bbbbbbbb')];
    await keepBuild(folder, '1.0.0', first, day(0));
    await keepBuild(folder, '1.1.0', second, day(1));
    assert.ok((await keepBuild(folder, '1.0.0', first, day(2))).has('/chunks/bbbbbbbb/core.js'));
    assert.ok((await keepBuild(folder, '1.0.0', first, day(daysKept + 1))).has('/chunks/bbbbbbbb/core.js'));
  });

  it('is no reason not to start: a folder that cannot be written is logged, with the setting that names it', async (t) => {
    const file = join(await newFolder(t), 'a-file');
    await writeFile(file, '');
    const logged: string[] = [];
    const log: Log = (level, event, facts) => logged.push(`${level} ${event} ${String(facts?.['setting'])}`);
    assert.equal(await earlierBuilds(join(file, 'widgets'), '1.0.0', build('1.0.0', 'aaaaaaaa'), log), undefined);
    assert.deepEqual(logged, ['warn widgets_not_kept VICHE_WIDGETS']);
  });

  it('leaves alone what others put into the folder, and starts anew from a record that was cut off', async (t) => {
    const folder = await newFolder(t);
    await mkdir(join(folder, 'chunks/aaaaaaaa'), {recursive: true});
    await writeFile(join(folder, 'builds.json'), '{"builds": [');
    await writeFile(join(folder, 'viche.sqlite'), 'signatures');
    await writeFile(join(folder, 'chunks/aaaaaaaa/core.js'), 'of no build that is known');
    assert.deepEqual([...(await keepBuild(folder, '1.0.0', build('1.0.0', 'bbbbbbbb'), day(0)))], []);
    assert.deepEqual((await readdir(folder)).sort(), ['builds.json', 'chunks', 'viche.sqlite', 'viche@1.0.0.js']);
    assert.deepEqual(await readdir(join(folder, 'chunks')), ['bbbbbbbb']);
  });
});

describe('What to paste where every file has to be pinned', () => {
  it('names the loader of the version and every chunk with its hash, and no file that changes', () => {
    const file = (name: string) => ({integrity: `sha384-${name}`, bytes: 1});
    const snippet = pinnedSnippet({version: '1.0.0', files: {'viche.js': file('a'), 'viche@1.0.0.js': file('b'), 'chunks/c0/core.js': file('c'), 'chunks/c0/core.js.map': file('d')}}, 'https://town.example');
    assert.deepEqual(JSON.parse(/<script type="importmap">([^<]+)/.exec(snippet)![1]!), {
      integrity: {'https://town.example/viche@1.0.0.js': 'sha384-b', 'https://town.example/chunks/c0/core.js': 'sha384-c'},
    });
    assert.match(snippet, /<script type="module" src="https:\/\/town\.example\/viche@1\.0\.0\.js" integrity="sha384-b" crossorigin="anonymous"><\/script>/);
  });
});
