import {createHash} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import type {FileIntegrity, Integrity} from '../src/server/snippet.ts';

/** Files of a folder by their path in it, sorted, with slashes. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return files.map((file) => file.split(sep).join('/')).sort();
}

/**
 * What a browser can check of a build. Packed twins are the same files on their way, and stand as a size.
 * @param folders what is served, by the path it is served at: `''` for the root
 */
export async function integrityOf(folders: Readonly<Record<string, string>>, version: string): Promise<Integrity> {
  const files: Record<string, FileIntegrity> = {};
  for (const [prefix, folder] of Object.entries(folders)) {
    const paths = await filesIn(folder);
    for (const path of paths) {
      if (/\.(gz|br)$/.test(path)) continue;
      const plain = await readFile(join(folder, path));
      const integrity = `sha384-${createHash('sha384').update(plain).digest('base64')}`;
      const gzip = paths.includes(`${path}.gz`) ? {gzip: (await readFile(join(folder, `${path}.gz`))).length} : {};
      files[prefix + path] = {integrity, bytes: plain.length, ...gzip};
    }
  }
  return {version, files};
}
