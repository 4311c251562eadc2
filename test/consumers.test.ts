import assert from 'node:assert/strict';
import {cpSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {bin, projectWithPackage, root, type Project} from './package/packed.ts';

/** Somebody's project in each framework: how its types are checked, and how a complaint names its place. */
const frameworks = {
  React: {folder: 'react', check: ['tsc', '--pretty', 'false'], place: /^([\w.]+)\((\d+),\d+\): error/gm, firstLine: 1},
  Preact: {folder: 'preact', check: ['tsc', '--pretty', 'false'], place: /^([\w.]+)\((\d+),\d+\): error/gm, firstLine: 1},
  Vue: {folder: 'vue', check: ['vue-tsc', '--pretty', 'false'], place: /^([\w.]+)\((\d+),\d+\): error/gm, firstLine: 1},
  Svelte: {folder: 'svelte', check: ['svelte-check', '--tsconfig', './tsconfig.json', '--output', 'machine-verbose'], place: /"ERROR","filename":"([\w.]+)","start":\{"line":(\d+)/g, firstLine: 0},
} as const;

const sources = join(root, 'test/package');

describe('Somebody who works with', () => {
  let project: Project;
  before(() => {
    project = projectWithPackage();
    for (const {folder} of Object.values(frameworks)) cpSync(join(sources, folder), join(project.folder, folder), {recursive: true});
  });
  after(() => project.remove());

  for (const [name, {folder, check, place, firstLine}] of Object.entries(frameworks))
    it(`${name} has every attribute, property and event typed, and is told of each that is wrong`, async () => {
      const [program, ...args] = check;
      const {said} = await project.run(bin(program), args, folder);
      const told = [...said.matchAll(place)].map(([, file, line]) => `${file}:${Number(line) + 1 - firstLine}`);
      const wrong = readdirSync(join(sources, folder)).flatMap((file) =>
        readFileSync(join(sources, folder, file), 'utf8').split('\n').flatMap((line, index) => (/\bwrong *(-->)?$/.test(line) ? [`${file}:${index + 1}`] : [])),
      );
      assert.ok(wrong.length >= 8);
      assert.deepEqual([...new Set(told)].sort(), wrong.sort(), said);
    });

  it('any of them finds in the documentation what has been checked here', () => {
    const documentation = readFileSync(join(root, 'docs/frameworks.md'), 'utf8');
    for (const {folder} of Object.values(frameworks)) {
      const file = readdirSync(join(sources, folder)).find((each) => each.startsWith('Petition.'))!;
      assert.ok(documentation.includes(`\n${readFileSync(join(sources, folder, file), 'utf8')}\`\`\``), `${folder}/${file}`);
    }
  });

  it('VS Code or an editor of JetBrains gets every tag, attribute and custom property explained', () => {
    interface Tag {
      readonly name: string;
      readonly attributes: ReadonlyArray<{readonly name: string; readonly description: unknown}>;
    }
    const read = <Data>(file: string) => JSON.parse(readFileSync(join(project.installed, 'dist/editors', file), 'utf8')) as Data;
    const namesOf = (tags: readonly Tag[]) => tags.map(({name, attributes}) => [name, attributes.map((attribute) => attribute.name)]);
    const {tags} = read<{tags: Tag[]}>('vscode.html-data.json');
    const {name, contributions} = read<{name: string; contributions: {html: {elements: Tag[]}}}>('web-types.json');
    const counter = ['viche-petition-counter', ['petition-id', 'href-pattern', 'backend', 'heading-level']];
    for (const names of [namesOf(tags), namesOf(contributions.html.elements)]) assert.deepEqual(names.find(([tag]) => tag === counter[0]), counter);
    assert.equal(name, 'viche');
    assert.ok(tags.every(({attributes}) => attributes.every(({description}) => description)));
    const {properties} = read<{properties: Array<{name: string}>}>('vscode.css-data.json');
    assert.ok(properties.some((property) => property.name === '--viche-accent'));
    assert.equal(new Set(properties.map((property) => property.name)).size, properties.length);
  });
});
