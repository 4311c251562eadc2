import {readFileSync} from 'node:fs';
import {access, readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Log} from './deps.ts';
import {keepBuild} from './kept-widgets-node.ts';
import {pinnedSnippet, type Integrity} from './snippet.ts';
import {StartError} from './start-error-node.ts';
import {readFolder, serveContents, type Contents, type StaticFiles} from './static-node.ts';

/** What everything the loader fetches begins by importing. */
const findCore = (build: Contents) => /chunks\/\w+\//.exec(Buffer.from(build.get('/viche.js') ?? []).toString())?.[0].concat('core.js');

/**
 * The widgets as built, and what is left of earlier builds.
 * With the loader goes the name of what every widget needs, so that browsers ask for it a round earlier.
 */
export function widgetFiles(build: Contents, version: string, kept: Contents = new Map()): StaticFiles {
  const files = serveContents(new Map([...kept, ...build]));
  const core = findCore(build);
  const loaders = ['/viche.js', `/viche@${version}.js`];
  return (request) => {
    const response = files(request);
    if (core && response && loaders.includes(new URL(request.url).pathname)) response.headers.set('link', `</${core}>; rel=modulepreload`);
    return response;
  };
}

function readVersion(file: string): string | undefined {
  try {
    const {name, version} = JSON.parse(readFileSync(file, 'utf8')) as {name?: unknown; version?: unknown};
    return name === 'viche' && typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}

/** The folder of the package: two levels up in the repository, and elsewhere once compiled. */
function findPackage(folder: string): {folder: string; version: string} {
  const version = readVersion(join(folder, 'package.json'));
  if (version) return {folder, version};
  const parent = dirname(folder);
  if (parent === folder) throw new StartError('The package.json of Viche is missing.');
  return findPackage(parent);
}

/**
 * The widgets as built, or nothing where they have not been: a backend may serve the API alone.
 * With them go `/integrity.json` and, for those who pin every file, what to paste as `/snippet.txt`.
 * @param keepIn folder in which builds stay when they have been replaced; without it they are gone
 */
export async function builtWidgets(log: Log, publicUrl: string, keepIn?: string): Promise<StaticFiles> {
  const {folder: root, version} = findPackage(dirname(fileURLToPath(import.meta.url)));
  const integrity = await readFile(join(root, 'dist', 'integrity.json')).catch(() => undefined);
  if (!integrity) {
    log('warn', 'widgets_not_built', {hint: 'npm run build'});
    return () => undefined;
  }
  const build = await readFolder(join(root, 'dist', 'cdn'));
  build.set('/integrity.json', integrity);
  build.set('/snippet.txt', Buffer.from(pinnedSnippet(JSON.parse(integrity.toString()) as Integrity, publicUrl)));
  return widgetFiles(build, version, keepIn === undefined ? undefined : await earlierBuilds(keepIn, version, build, log));
}

/** The widgets as built for archives. @throws StartError where they have not been. */
export async function archiveWidgets(): Promise<{readonly folder: string; readonly version: string}> {
  const {folder: root, version} = findPackage(dirname(fileURLToPath(import.meta.url)));
  const folder = join(root, 'dist', 'archive');
  await access(join(folder, 'archive.js')).catch(() => {
    throw new StartError('The widgets have not been built: npm run build.');
  });
  return {folder, version};
}

/** What earlier builds left. Where the folder cannot be written that is worth a warning, not a service that does not start. */
export async function earlierBuilds(folder: string, version: string, build: Contents, log: Log): Promise<Contents | undefined> {
  try {
    return await keepBuild(folder, version, build, new Date());
  } catch (error) {
    log('warn', 'widgets_not_kept', {folder, error: error instanceof Error ? error.message : String(error), effect: 'pages opened before the next update may miss widgets', setting: 'VICHE_WIDGETS'});
    return undefined;
  }
}
