import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, test} from 'node:test';

const root = resolve(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules/.bin', name);
const widgets = ['petition-counter', 'petition', 'petition-desk', 'provider'];
const modules = ['viche', 'viche/client', 'viche/server', 'viche/server/node', 'viche/server/sqlite', 'viche/server/postgres', 'viche/server/in-page', 'viche/loader', ...widgets.flatMap((name) => [`viche/widgets/${name}`, `viche/widgets/${name}/define.js`])];

interface Packed {
  readonly filename: string;
  readonly files: ReadonlyArray<{readonly path: string}>;
}

let folder: string;
let packed: Packed;

/** A project that has installed the package as it is published, and shares this one's dependencies. */
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'viche-package-'));
  const pack = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
  const answer = JSON.parse(pack) as Packed[] | Record<string, Packed>;
  packed = Object.values(answer)[0]!;
  execFileSync('tar', ['xzf', packed.filename], {cwd: folder});
  // Inside the package's own folder, so that it finds what npm would have installed beside it.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
});

after(() => rmSync(folder, {recursive: true, force: true}));

const run = (file: string, args: readonly string[]) => {
  try {
    return execFileSync(file, args, {cwd: join(folder, 'package'), encoding: 'utf8'});
  } catch (error) {
    const {stdout, stderr} = error as {stdout: string; stderr: string};
    return assert.fail(`${stdout}\n${stderr}`);
  }
};

test('somebody who installs the package gets what it says, and nothing of ours besides', () => {
  const paths = packed.files.map(({path}) => path);
  for (const path of ['README.md', 'LICENSE', 'dist/cdn/viche.js', 'dist/cdn/viche-classic.js', 'dist/npm/index.d.ts', 'dist/custom-elements.json']) assert.ok(paths.includes(path), path);
  assert.deepEqual(
    paths.filter((path) => !/^(dist\/|docs\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/.test(path)),
    [],
  );
});

test('every module of the package can be imported where there is no page, and registers nothing there', () => {
  const lines = modules.map((name) => `await import('${name}');`).join('\n');
  const said = run(process.execPath, ['--input-type=module', '--eval', `${lines}\nconsole.log(typeof document, typeof HTMLElement, 'done')`]);
  assert.match(said, /^undefined \w+ done\n$/);
});

test('no import in the package points at a source file', () => {
  const found = packed.files.filter(({path}) => /^dist\/npm\/.*\.js$/.test(path) && /(?:from|import\()\s*['"]\.[^'"]*\.ts['"]/.test(readFileSync(join(folder, 'package', path), 'utf8')));
  assert.deepEqual(found, []);
});

test('a project with strict types can use the classes, the client, the events and the server', () => {
  const file = join(folder, 'package/consumer.ts');
  writeFileSync(
    file,
    `import {PetitionElement, SignedEvent, type Petition} from 'viche';
import {sourceAt, watch} from 'viche/client';
import {createApp, type AppOptions} from 'viche/server';
import {openInPage} from 'viche/server/in-page';
import {serve} from 'viche/server/node';
import 'viche/widgets/petition/define.js';
import 'viche/widgets/petition-counter/define.js';
import {PetitionCounterElement} from 'viche/widgets/petition-counter';
export const element: PetitionElement = document.createElement('viche-petition');
export const counter: PetitionCounterElement = document.createElement('viche-petition-counter');
element.addEventListener('viche-signed', (event) => console.log((event satisfies SignedEvent).petitionId));
export const title = (petition: Petition) => petition.title['uk'];
export const inPageApp = async (options: Omit<AppOptions, 'db'>) => createApp({...options, db: (await openInPage()).db});
export const used = [sourceAt, watch, serve];
`,
  );
  const options = ['--strict', '--noEmit', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2023,dom,dom.iterable,dom.asynciterable', '--types', 'node'];
  run(bin('tsc'), ['--ignoreConfig', ...options, file]);
});

test('the loader knows every widget there is', () => {
  const loader = readFileSync(join(root, 'src/loader.ts'), 'utf8');
  for (const name of widgets) assert.ok(loader.includes(`'viche-${name}': () => import('./widgets/${name}/define.ts')`), name);
});
