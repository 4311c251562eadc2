import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import type {ArchiveFile} from '../../src/server/archive/reading.ts';
import {writeArchive} from '../../src/server/archive/write-node.ts';
import {newFolder} from './support/child.ts';

const root = resolve(import.meta.dirname, '../..');
const madeOn = new Date('2026-06-02T07:00:00Z');

/** What an administrator sees: the words on standard error, and whether it was done. */
const command = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  new Promise<{code: number; said: string}>((done) => {
    const child = execFile(process.execPath, ['src/server/archive-node.ts', ...args], {cwd: root, env: {PATH: process.env['PATH'] ?? '', ...env}}, (_, __, said) => done({code: child.exitCode ?? 0, said}));
  });

async function widgets(t: TestContext) {
  const folder = await newFolder(t);
  await writeFile(join(folder, 'archive.js'), 'export {}');
  await writeFile(join(folder, 'viche-classic.js'), '');
  return {folder, version: '1.2.3'};
}

async function* files(...list: readonly ArchiveFile[]): AsyncGenerator<ArchiveFile> {
  yield* list;
}

describe('Making an archive', () => {
  it('puts the widgets under every name that pages may ask for', async (t) => {
    const target = join(await newFolder(t), 'archive');
    await writeArchive(target, files({path: 'archive.json', body: '{}'}, {path: 'api/v1/petitions.csv', body: new Response('uid\r\n').body!}), await widgets(t), madeOn);
    for (const name of ['viche.js', 'viche@1.2.3.js']) assert.match(await readFile(join(target, name), 'utf8'), /openArchive\(import\.meta\.url, "2026-06-02T07:00:00\.000Z"\)/);
    assert.equal(await readFile(join(target, 'api/v1/petitions.csv'), 'utf8'), 'uid\r\n');
    assert.match(await readFile(join(target, '_headers'), 'utf8'), /Access-Control-Allow-Origin: \*/);
  });

  it('leaves an earlier archive as it is when it fails half-way, and replaces it when it is whole', async (t) => {
    const folder = await newFolder(t);
    const target = join(folder, 'archive');
    const kept = await widgets(t);
    await writeArchive(target, files({path: 'archive.json', body: '1'}, {path: 'old.json', body: ''}), kept, madeOn);
    const broken = async function* () {
      yield {path: 'archive.json', body: '2'};
      throw new Error('The backend has gone');
    };
    await assert.rejects(writeArchive(target, broken(), kept, madeOn), /has gone/);
    assert.equal(await readFile(join(target, 'archive.json'), 'utf8'), '1');
    await writeArchive(target, files({path: 'archive.json', body: '3'}), kept, madeOn);
    assert.deepEqual([await readFile(join(target, 'archive.json'), 'utf8'), (await readdir(target)).includes('old.json')], ['3', false]);
    assert.deepEqual(await readdir(folder), ['archive']);
  });

  it('touches no folder that holds anything else, and says how it is asked', async (t) => {
    const folder = await newFolder(t);
    await mkdir(join(folder, 'photos'));
    await writeFile(join(folder, 'photos', 'cat.jpg'), '');
    const other = await command([join(folder, 'photos')]);
    assert.deepEqual([other.code, /photos holds other things than an archive/.test(other.said)], [1, true]);
    assert.deepEqual(await readdir(join(folder, 'photos')), ['cat.jpg']);
    const wrong = await command(['--form', 'https://petitions.example.org']);
    assert.deepEqual([wrong.code, /npm run archive -- \[--from/.test(wrong.said)], [1, true]);
  });
});
