import {cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {integrityOf} from '../../scripts/integrity.ts';

const root = resolve(import.meta.dirname, '../..');

/** A package as an administrator has it installed: the service as compiled, with its widgets. */
export interface Release {
  /** What `npm run serve` runs. */
  readonly script: string;
  /** Where its chunks lie: `/chunks/1a2b3c4d/`. */
  readonly chunks: string;
}

/** Installs the present build as a release of its own, with a version and a folder of chunks that no other has. */
export async function installRelease(folder: string, version: string, name: string): Promise<Release> {
  const cdn = join(folder, 'dist/cdn');
  await mkdir(folder, {recursive: true});
  for (const part of ['npm', 'cdn']) await cp(join(root, 'dist', part), join(folder, 'dist', part), {recursive: true});
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {version: string};
  await writeFile(join(folder, 'package.json'), JSON.stringify({...manifest, version}));
  const [built = ''] = await readdir(join(cdn, 'chunks'));
  await rename(join(cdn, 'chunks', built), join(cdn, 'chunks', name));
  const loader = (await readFile(join(cdn, 'viche.js'), 'utf8')).replaceAll(`chunks/${built}/`, `chunks/${name}/`);
  for (const file of await readdir(cdn)) if (/^viche[.@].*\.(js|gz|br)$/.test(file)) await rm(join(cdn, file));
  for (const file of ['viche.js', `viche@${version}.js`]) await writeFile(join(cdn, file), loader);
  await writeFile(join(folder, 'dist/integrity.json'), JSON.stringify(await integrityOf({'': cdn}, version)));
  return {script: join(folder, 'dist/npm/server/node.js'), chunks: `/chunks/${name}/`};
}
