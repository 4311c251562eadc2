import assert from 'node:assert/strict';
import {globSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {build} from 'vite';
import manifest from '../package.json' with {type: 'json'};
import {bin, projectWithPackage, root, type Project} from './package/packed.ts';

const widgets = ['petition-counter', 'petition', 'petition-list', 'petition-form', 'petition-desk', 'consultation-desk', 'provider'];

let project: Project;
before(() => void (project = projectWithPackage()));
after(() => project.remove());

const run = async (program: string, args: readonly string[]) => {
  const {code, said} = await project.run(program, args);
  assert.equal(code, 0, said);
  return said;
};

/** What `exports` promises, each with the files it leads to: one, or those that fit its star. */
const promised = Object.entries(manifest.exports).flatMap(([name, target]) => [...new Set(typeof target === 'string' ? [target] : Object.values(target))].map((path) => ({name, path: path.replace(/^\.\//, '')})));

const filesFor = (path: string) => {
  const [start = '', ...ends] = path.split('*');
  return project.paths.filter((each) => (ends.length ? each.startsWith(start) && each.endsWith(ends.at(-1)!) : each === path));
};

test('somebody who installs the package gets what it says, and nothing of ours besides', () => {
  const {paths} = project;
  for (const path of ['README.md', 'LICENSE', 'dist/cdn/viche.js', 'dist/cdn/viche-classic.js', 'dist/cdn/presets/govuk.css', 'dist/cdn/THIRD-PARTY.txt']) assert.ok(paths.includes(path), path);
  assert.deepEqual(
    paths.filter((path) => !/^(dist\/|docs\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/.test(path) || /\.zip$|built-at/.test(path)),
    [],
  );
});

test('whatever the package promises under a name is there', () => {
  for (const {name, path} of promised) assert.ok(filesFor(path).length, `${name} leads to ${path}`);
  for (const field of ['types', 'customElements', 'web-types'] as const) assert.ok(filesFor(manifest[field].replace(/^\.\//, '')).length, field);
});

test('the licences of all that others wrote lie beside the code that contains it', () => {
  const sources = globSync(join(root, 'dist/cdn/**/*.map')).flatMap((file) => (JSON.parse(readFileSync(file, 'utf8')) as {sources: string[]}).sources);
  const packages = new Set(sources.flatMap((source) => /^(?:\.\.\/)+(?:node_modules\/)?(?!src\/)((?:@[^/]+\/)?[^./][^/]*)\//.exec(source)?.[1] ?? []));
  const notices = readFileSync(join(project.installed, 'dist/cdn/THIRD-PARTY.txt'), 'utf8');
  assert.ok(packages.has('lit-html'));
  for (const name of packages) {
    const license = readFileSync(join(root, 'node_modules', name, 'LICENSE'), 'utf8').trim();
    assert.ok(notices.includes(`${name} `) && notices.includes(license), name);
  }
});

test('every module of the package can be imported where there is no page, and registers nothing there', async () => {
  const modules = promised.flatMap(({name, path}) => (path.endsWith('.js') && !name.includes('cdn') ? (name.includes('*') ? widgets.map((widget) => name.replace('*', widget)) : [name]) : []));
  const lines = modules.map((name) => `await import('${name.replace('.', 'viche')}');`).join('\n');
  assert.ok(modules.length > 20);
  const said = await run(process.execPath, ['--input-type=module', '--eval', `${lines}\nconsole.log(typeof document, typeof HTMLElement, 'done')`]);
  assert.match(said, /^undefined \w+ done\n$/);
});

/** What a bundler makes of one line. */
async function bundled(line: string): Promise<string> {
  const entry = join(project.folder, 'entry.js');
  writeFileSync(entry, line);
  const result = await build({root: project.folder, configFile: false, logLevel: 'error', build: {write: false, minify: false, lib: {entry, formats: ['es'], fileName: 'out'}}});
  return [result].flat().flatMap((each) => ('output' in each ? each.output : [])).map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('\n');
}

test('a bundler keeps what registers a widget, and leaves out what nobody uses', async () => {
  assert.match(await bundled("import 'viche/widgets/petition-counter/define.js';"), /register\("viche-petition-counter"/);
  const client = await bundled("export {sourceAt} from 'viche';");
  assert.ok(client.includes('sourceAt'));
  assert.doesNotMatch(client, /HTMLElement|lit\$/);
});

test('no import in the package points at a source file', () => {
  const found = project.paths.filter((path) => /^dist\/npm\/.*\.js$/.test(path) && /(?:from|import\()\s*['"]\.[^'"]*\.ts['"]/.test(readFileSync(join(project.installed, path), 'utf8')));
  assert.deepEqual(found, []);
});

test('a project with strict types can use the classes, the client, the events and the server', async () => {
  const file = join(project.folder, 'consumer.ts');
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
  await run(bin('tsc'), ['--ignoreConfig', ...options, file]);
});

test('the loader knows every widget there is', () => {
  const loader = readFileSync(join(root, 'src/loader.ts'), 'utf8');
  for (const name of widgets) assert.ok(loader.includes(`'viche-${name}': () => import('./widgets/${name}/define.ts')`), name);
});
