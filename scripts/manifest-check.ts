/** Fails, naming what an element offers and the manifest does not tell of, or tells of without a word. */
import {globSync, readFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

interface Described {
  readonly name?: string;
  readonly description?: string;
  readonly inheritedFrom?: unknown;
}

interface Declaration extends Described {
  readonly kind: string;
  readonly name: string;
  readonly tagName?: string;
  readonly customElement?: boolean;
  readonly attributes?: ReadonlyArray<Described & {readonly fieldName?: string}>;
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly events?: readonly Described[];
  readonly members?: readonly Described[];
}

/** The class as built, which knows the attributes it listens to. */
interface Built {
  readonly properties: Readonly<Record<string, string>>;
}

const root = resolve(import.meta.dirname, '..');
const {modules} = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8')) as {modules: ReadonlyArray<{path: string; declarations?: readonly Declaration[]}>};

const widgets = modules.flatMap(({path, declarations = []}) =>
  path.startsWith('src/widgets/') ? declarations.filter(({customElement}) => customElement).map((declaration) => ({path, declaration})) : [],
);

const faults: string[] = [];
for (const {path, declaration} of widgets) {
  const say = (what: string) => faults.push(`${path}: ${what}`);
  if (!declaration.tagName) say('no @tagname');
  if (!declaration.description && !('summary' in declaration)) say('the element has no description');
  for (const kind of ['attributes', 'slots', 'cssParts', 'cssProperties', 'events', 'members'] as const)
    for (const {name, description, inheritedFrom} of declaration[kind] ?? [])
      if (!description?.trim()) say(`${kind}: «${name || '(default)'}» has no description${inheritedFrom ? ' (inherited)' : ''}`);
  for (const attribute of await attributesOf(path, declaration.name))
    if (!declaration.attributes?.some(({name}) => name === attribute)) say(`attribute «${attribute}» is listened to and not in the manifest`);
  for (const part of partsIn(dirname(path)))
    if (!declaration.cssParts?.some(({name}) => name === part)) say(`part «${part}» is in a template and not in the doc block`);
}
if (!widgets.length) faults.push('no element in the manifest');

for (const line of faults) console.error(line);
console.log(`${widgets.length} elements described, ${faults.length} faults`);
if (faults.length) process.exitCode = 1;

async function attributesOf(path: string, name: string): Promise<string[]> {
  const file = join(root, 'dist/npm', path.replace(/^src\//, '').replace(/\.ts$/, '.js'));
  const built = (await import(pathToFileURL(file).href)) as Readonly<Record<string, Built>>;
  return Object.values(built[name]!.properties).filter(Boolean);
}

/** The parts that the templates of a folder name. */
function partsIn(folder: string): Set<string> {
  const texts = globSync(join(root, folder, '*.ts')).map((file) => readFileSync(file, 'utf8'));
  return new Set(texts.flatMap((text) => [...text.matchAll(/\spart="([\w -]+)"/g)].flatMap(([, names]) => names!.split(' '))));
}
