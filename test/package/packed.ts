import {execFile, execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

interface Packed {
  readonly filename: string;
  readonly files: ReadonlyArray<{readonly path: string}>;
}

export interface Project {
  readonly folder: string;
  /** The package as installed there. */
  readonly installed: string;
  /** Every file of the package. */
  readonly paths: readonly string[];
  /** Runs a program of the project in a folder of it. */
  run(program: string, args: readonly string[], folder?: string): Promise<{code: number; said: string}>;
  remove(): void;
}

/** A project of somebody who has installed the package as it is published, and has this one's dependencies beside it. */
export function projectWithPackage(): Project {
  const folder = mkdtempSync(join(tmpdir(), 'viche-package-'));
  const modules = join(folder, 'node_modules');
  const installed = join(modules, 'viche');
  const pack = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
  const answer = JSON.parse(pack) as Packed[] | Record<string, Packed>;
  const packed = Object.values(answer)[0]!;
  mkdirSync(installed, {recursive: true});
  execFileSync('tar', ['xzf', packed.filename, '-C', installed, '--strip-components=1'], {cwd: folder});
  for (const name of readdirSync(join(root, 'node_modules'))) symlinkSync(join(root, 'node_modules', name), join(modules, name));
  writeFileSync(join(folder, 'package.json'), '{"type": "module", "private": true}');
  return {
    folder,
    installed,
    paths: packed.files.map(({path}) => path),
    run: (program, args, inside = '.') =>
      new Promise((done) => {
        const child = execFile(program, args, {cwd: join(folder, inside), encoding: 'utf8', maxBuffer: 2 ** 24}, (_error, output, errors) => done({code: child.exitCode ?? 1, said: output + errors}));
      }),
    remove: () => rmSync(folder, {recursive: true, force: true}),
  };
}

export const bin = (name: string) => join(root, 'node_modules/.bin', name);
