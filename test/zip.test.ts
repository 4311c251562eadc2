import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {test} from 'node:test';
import manifest from '../package.json' with {type: 'json'};

const root = resolve(import.meta.dirname, '..');

test('whoever builds the same commit again gets the same zip, byte for byte, on whatever clock', () => {
  const again = join(root, 'node_modules/.cache', `again-${process.pid}`);
  try {
    execFileSync(process.execPath, ['scripts/build.ts', again], {cwd: root, env: {...process.env, TZ: 'Pacific/Auckland', LANG: 'uk_UA.UTF-8'}, stdio: ['ignore', 'ignore', 'inherit']});
    const name = `viche-${manifest.version}.zip`;
    assert.ok(readFileSync(join(again, name)).equals(readFileSync(join(root, 'dist', name))));
    assert.equal(readFileSync(join(again, 'integrity.json'), 'utf8'), readFileSync(join(root, 'dist/integrity.json'), 'utf8'));
  } finally {
    rmSync(again, {recursive: true, force: true});
  }
});
