import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, rename, rm, rmdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {Contents} from './static-node.ts';

/** How long the files of a build stay after another has taken its place: days. Pinned addresses in pages have that long to follow. */
export const daysKept = 180;

/** At most so many earlier builds stay, however young: each takes well under a megabyte of disk and of memory. */
export const buildsKept = 20;

/** A build that was served, and what a page that began with it may still ask for. */
interface KeptBuild {
  readonly version: string;
  /** SHA-384 of each file by its path. */
  readonly files: Readonly<Record<string, string>>;
  /** When another build took its place; the one that is served has no such time. */
  readonly replacedAt?: string;
}

const record = 'builds.json';

/** Names that carry a hash or a version: the others change with every build, and nobody asks for an old one. */
const lasting = /^\/(?:chunks\/\w+\/[\w.-]+\.js|viche(?:-classic)?@[\w.+-]+\.js)(?:\.gz|\.br)?$/;

const hash = (bytes: Uint8Array) => createHash('sha384').update(bytes).digest('base64');

const day = 86_400_000;

/** Without a record, or with one that was cut off, nothing is known of earlier builds. */
async function readRecord(folder: string): Promise<readonly KeptBuild[]> {
  try {
    const {builds} = JSON.parse(await readFile(join(folder, record), 'utf8')) as {builds?: readonly KeptBuild[]};
    return builds ?? [];
  } catch {
    return [];
  }
}

/** Another process may read the folder meanwhile: it finds the old file or the whole new one. */
async function write(file: string, bytes: Uint8Array | string): Promise<void> {
  const aside = `${file}.${process.pid}.new`;
  await mkdir(dirname(file), {recursive: true});
  await writeFile(aside, bytes);
  await rename(aside, file);
}

const read = (folder: string, path: string) => readFile(join(folder, path)).catch(() => undefined);

const sameFiles = (one: KeptBuild, other: KeptBuild) =>
  Object.keys(one.files).length === Object.keys(other.files).length && Object.entries(one.files).every(([path, digest]) => other.files[path] === digest);

/** The build that is served now, then the earlier ones from the newest on, without those whose time is over. */
function order(own: KeptBuild, known: readonly KeptBuild[], now: Date): KeptBuild[] {
  const earlier = known
    .filter((build) => !sameFiles(build, own))
    .map((build) => ({...build, replacedAt: build.replacedAt ?? now.toISOString()}))
    .filter(({replacedAt}) => now.getTime() - Date.parse(replacedAt) < daysKept * day);
  return [own, ...earlier.slice(0, buildsKept)];
}

/**
 * Puts a build beside the earlier ones in a folder and takes away what is too old, so that a page
 * opened before an update finds the rest of its widgets. Several processes may share the folder.
 * @returns what the earlier builds hold, by path; a file that is not what was once put there is left out
 * @throws when the folder cannot be written
 */
export async function keepBuild(folder: string, version: string, contents: Contents, now: Date): Promise<Contents> {
  const own = new Map([...contents].filter(([path]) => lasting.test(path)));
  const present: KeptBuild = {version, files: Object.fromEntries([...own].map(([path, bytes]) => [path, hash(bytes)]))};
  const builds = order(present, await readRecord(folder), now);
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const {files} of builds.slice(1))
    for (const [path, digest] of Object.entries(files)) {
      if (own.has(path) || kept.has(path)) continue;
      const bytes = await read(folder, path);
      if (bytes && hash(bytes) === digest) kept.set(path, bytes);
    }
  for (const [path, bytes] of own) {
    const there = await read(folder, path);
    if (!there?.equals(bytes)) await write(join(folder, path), bytes);
  }
  await write(join(folder, record), `${JSON.stringify({builds}, null, 1)}\n`);
  await prune(folder, (path) => builds.some(({files}) => path in files));
  return kept;
}

/** Takes away what this module once put into a folder; whatever else lies there stays. */
async function prune(folder: string, isKept: (path: string) => boolean): Promise<void> {
  const paths = (await readdir(folder, {recursive: true})).map((path) => `/${path.replaceAll('\\', '/')}`);
  for (const path of paths) if (lasting.test(path) && !isKept(path)) await rm(join(folder, path));
  for (const path of paths) if (/^\/chunks\/\w+$/.test(path)) await rmdir(join(folder, path)).catch(() => undefined);
}
