import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {editorData} from './editors.ts';
import {readElements} from './elements.ts';
import {frameworkTypes} from './frameworks.ts';

/** Makes `types` and `editors` beside the manifest in a folder, from nothing but the manifest. */
export async function writeTypings(folder: string, version: string): Promise<void> {
  const elements = readElements(JSON.parse(await readFile(join(folder, 'custom-elements.json'), 'utf8')));
  await Promise.all(['types', 'editors'].map((name) => mkdir(join(folder, name), {recursive: true})));
  for (const [name, text] of Object.entries(frameworkTypes(elements))) await writeFile(join(folder, 'types', name), text);
  for (const [name, data] of Object.entries(editorData(elements, version))) await writeFile(join(folder, 'editors', name), `${JSON.stringify(data, null, 1)}\n`);
}
