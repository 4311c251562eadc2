/**
 * Makes `dist`: `cdn` for the script tag, its hashes and a zip of it, `archive` for archives, `npm` for the package,
 * and the manifest of the elements. `node scripts/build.ts <folder>` makes another folder of the same file system.
 */
import {spawn} from 'node:child_process';
import {createHash, randomUUID} from 'node:crypto';
import {copyFile, cp, mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {dirname, join, relative, resolve} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants} from 'node:zlib';
import {gzipAsync} from '@gfx/zopfli';
import {build} from 'vite';
import manifest from '../package.json' with {type: 'json'};
import {stamp} from './freshness.ts';
import {integrityOf} from './integrity.ts';
import {integrityText, selfHostingZip} from './self-hosting.ts';
import {thirdPartyNotices} from './third-party.ts';
import {writeTypings} from './typings/write.ts';

const {version} = manifest;
const root = resolve(import.meta.dirname, '..');
// Another folder only where this script itself was called with one.
const dist = resolve(root, (import.meta.main ? process.argv[2] : undefined) ?? 'dist');
// Made aside and moved into place: who reads `dist` meanwhile, or builds as well, never meets half of it.
const aside = join(root, 'node_modules/.cache', `build-${process.pid}`);
const cdn = join(aside, 'cdn');
/** What a site serves, by the path it is served at. */
const served = {'': cdn};

/** For pages that cannot load a module by a tag: it brings the same loader, and so the same single Lit. */
const classic = "(s=>s&&import(s.src.replace(/viche-classic(?=[^/]*$)/,'viche')))(document.currentScript);\n";

await run('node', 'scripts/locales.ts');
await mkdir(aside, {recursive: true});
try {
  await Promise.all([
    buildCdn().then(buildArchive),
    run('tsc', '-p', 'tsconfig.build.json', '--outDir', join(aside, 'npm')),
    run('cem', 'analyze', '--config', 'custom-elements.config.js', '--quiet', '--outdir', relative(root, aside)),
  ]);
  await writeTypings(aside, version);
  const integrity = await integrityOf(served, version);
  await writeFile(join(aside, 'integrity.json'), integrityText(integrity));
  await writeFile(join(aside, `viche-${version}.zip`), await selfHostingZip(served, integrity, await readFile(join(root, 'LICENSE'), 'utf8')));
  await stamp(aside);
  await rm(dist, {recursive: true, force: true});
  await rename(aside, dist);
} finally {
  await rm(aside, {recursive: true, force: true});
}

async function buildCdn() {
  const built = await build({root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn', build: {outDir: cdn}});
  const chunks = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  await writeFile(join(cdn, 'THIRD-PARTY.txt'), thirdPartyNotices(chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))));
  await nameRelease();
  await writeFile(join(cdn, 'viche-classic.js'), classic);
  await cp(join(root, 'src/presets'), join(cdn, 'presets'), {recursive: true});
  const files = await readdir(cdn, {recursive: true});
  await Promise.all(files.filter(file => /\.(js|css)$/.test(file)).map(file => writeTwins(join(cdn, file))));
  // Addresses that never change what they answer, for pages that pin a version.
  for (const name of ['viche', 'viche-classic'])
    for (const twin of ['', '.gz', '.br']) await copyFile(join(cdn, `${name}.js${twin}`), join(cdn, `${name}@${version}.js${twin}`));
}

/** The same widgets for `npm run archive`, which adds the loader that names its archive. */
async function buildArchive() {
  const folder = join(aside, 'archive');
  await build({root, configFile: join(root, 'vite.config.ts'), mode: 'archive', logLevel: 'warn', build: {outDir: folder}});
  await copyFile(join(cdn, 'THIRD-PARTY.txt'), join(folder, 'THIRD-PARTY.txt'));
  for (const name of ['viche-classic', `viche-classic@${version}`]) await writeFile(join(folder, `${name}.js`), classic);
}

/** All chunks of one build lie in a folder named after what is in them: a page never mixes two builds, and may keep them for ever. */
async function nameRelease() {
  const files = (await readdir(cdn, {recursive: true})).filter((file) => file.endsWith('.js')).sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(await readFile(join(cdn, file)));
  const name = hash.digest('hex').slice(0, 8);
  await rename(join(cdn, 'chunks/release'), join(cdn, 'chunks', name));
  const loader = join(cdn, 'viche.js');
  await writeFile(loader, (await readFile(loader, 'utf8')).replaceAll('chunks/release/', `chunks/${name}/`));
}

/** Compressed once here instead of at every request; by Zopfli, whose gzip is 3 % smaller than zlib's best. What has not changed since an earlier build is taken from there. */
async function writeTwins(file: string) {
  const plain = await readFile(file);
  const known = join(root, 'node_modules/.cache/twins', createHash('sha256').update(plain).digest('hex'));
  await twin(`${file}.gz`, `${known}.gz`, () => gzipAsync(plain, {numiterations: 60}));
  await twin(`${file}.br`, `${known}.br`, () => promisify(brotliCompress)(plain, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}));
}

async function twin(file: string, known: string, compress: () => Promise<Uint8Array>) {
  const packed = await readFile(known).catch(compress);
  await writeFile(file, packed);
  await mkdir(dirname(known), {recursive: true});
  // Moved into place: another build may read it meanwhile.
  const own = `${known}-${randomUUID()}`;
  await writeFile(own, packed);
  await rename(own, known);
}

async function run(command: string, ...args: string[]) {
  const started = spawn(join(root, 'node_modules/.bin', command), args, {cwd: root, stdio: 'inherit'});
  const code = await new Promise<number | null>((done, fail) => started.once('error', fail).once('exit', done));
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`);
}
