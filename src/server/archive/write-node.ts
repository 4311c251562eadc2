import {createWriteStream} from 'node:fs';
import {cp, mkdir, readdir, rename, rm, writeFile} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import type {ReadableStream as NodeStream} from 'node:stream/web';
import {StartError} from '../start-error-node.ts';
import type {ArchiveFile} from './reading.ts';

/** The file every archive has: by it one is known. */
const mark = 'archive.json';

/** A folder is written over only where it is empty or holds an earlier archive. @throws StartError otherwise. */
export async function checkTarget(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new StartError(`${folder} cannot be written: ${error.message}`);
  });
  if (names.length > 0 && !names.includes(mark)) throw new StartError(`${folder} holds other things than an archive: name an empty folder, or a new one.`);
}

async function write(folder: string, {path, body}: ArchiveFile): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), {recursive: true});
  if (typeof body === 'string') await writeFile(file, body);
  else await pipeline(Readable.fromWeb(body as NodeStream), createWriteStream(file));
}

/** What pages load: it opens the archive that lies beside it. */
const loader = (madeOn: Date) =>
  `import {openArchive, scan} from './archive.js';\nopenArchive(import.meta.url, ${JSON.stringify(madeOn.toISOString())});\nexport {scan};\n`;

/** For hosts that read it, such as Netlify and Cloudflare Pages: other sites' pages may load the widgets and their data. */
const hostRules = '/*\n  Access-Control-Allow-Origin: *\n';

export interface Widgets {
  /** Folder of the widgets as built for archives. */
  readonly folder: string;
  readonly version: string;
}

/**
 * Writes an archive aside and puts it into place when it is whole: whoever reads the folder
 * meanwhile, or stops half-way, never has half of one.
 * @returns How many files it has.
 */
export async function writeArchive(target: string, files: AsyncIterable<ArchiveFile>, {folder: widgets, version}: Widgets, madeOn: Date): Promise<number> {
  const folder = resolve(target);
  const aside = join(dirname(folder), `.${basename(folder)}-${process.pid}`);
  try {
    await cp(widgets, aside, {recursive: true});
    // Under every name by which pages may have loaded the widgets of the running service.
    for (const name of ['viche.js', `viche@${version}.js`]) await writeFile(join(aside, name), loader(madeOn));
    await writeFile(join(aside, '_headers'), hostRules);
    for await (const file of files) await write(aside, file);
    await rm(folder, {recursive: true, force: true});
    await rename(aside, folder);
  } finally {
    await rm(aside, {recursive: true, force: true});
  }
  return (await readdir(folder, {recursive: true, withFileTypes: true})).filter((entry) => entry.isFile()).length;
}
