import {readdir, stat, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';

const root = resolve(import.meta.dirname, '..');
const mark = 'built-at.txt';
const inputs = ['src', 'locales', 'scripts', 'LICENSE', 'custom-elements.config.js', 'package.json', 'package-lock.json', 'vite.config.ts', 'lit-localize.json', 'tsconfig.build.json'];

/** Notes in a folder when its build was finished. */
export const stamp = (folder: string) => writeFile(join(folder, mark), `${new Date().toISOString()}\n`);

const changedAt = async (path: string) => (await stat(path)).mtimeMs;

/** The newest change of what a build is made from; what a build generates itself is left out. */
async function newestInput(): Promise<number> {
  const files: string[] = [];
  for (const input of inputs) {
    const path = join(root, input);
    if (!(await stat(path)).isDirectory()) files.push(path);
    else
      for (const entry of await readdir(path, {recursive: true, withFileTypes: true}))
        if (entry.isFile() && !entry.parentPath.includes('generated')) files.push(join(entry.parentPath, entry.name));
  }
  return Math.max(...(await Promise.all(files.map(changedAt))));
}

/** Whether `dist` is there and newer than all it is made from. */
export async function isFresh(): Promise<boolean> {
  try {
    return (await changedAt(join(root, 'dist', mark))) > (await newestInput());
  } catch {
    return false;
  }
}
