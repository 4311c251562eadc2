import type {ClassRef, Described, ElementModel} from './elements.ts';

const doc = ({description}: Pick<Described, 'description'>, indent: string) => `${indent}/** ${description.replaceAll('*/', '*\\/')} */`;

const block = (name: string, lines: readonly string[]) => (lines.length ? `    ${name}: {\n${lines.join('\n')}\n    };` : `    ${name}: {};`);

/** Types are those of the classes: an attribute of a property whose type changes changes with it. */
function elementTypes(element: ElementModel): string {
  const {tag, properties, events} = element;
  const own = element.element.name;
  const attributes = properties.flatMap(({attribute, ...property}) => (attribute && attribute !== property.name ? [{...property, attribute}] : []));
  return [
    doc(element, '  '),
    `  '${tag}': {`,
    `    element: ${own};`,
    block('attributes', attributes.flatMap((item) => [doc(item, '      '), `      '${item.attribute}'?: Written<${own}['${item.name}']>;`])),
    block('properties', properties.flatMap((item) => [doc(item, '      '), `      ${item.name}?: ${own}['${item.name}'] | undefined;`])),
    block('events', events.flatMap((item) => [doc(item, '      '), `      '${item.name}': ${item.event.name};`])),
    '  };',
  ].join('\n');
}

const imports = (refs: readonly ClassRef[]) =>
  [...new Set(refs.map(({name, module}) => `import type {${name}} from '${module}';`))].sort().join('\n');

const elementsFile = (elements: readonly ElementModel[]) => `${imports(elements.flatMap(({element, events}) => [element, ...events.map(({event}) => event)]))}

/** A property's value as it can be written in markup. */
export type Written<Value> = Extract<Value, string> | (number extends Value ? number | \`\${number}\` : never) | (true extends Value ? boolean | '' : never) | undefined;

/**
 * The elements by their tags: what can be written on each, set on each, and what each tells the page.
 * An attribute that shares its name with a property stands there: frameworks set the property.
 */
export interface Elements {
${elements.map(elementTypes).join('\n')}
}

/** What markup can say to an element. */
export type Settings<Tag extends keyof Elements> = Elements[Tag]['attributes'] & Elements[Tag]['properties'];

/** \`onviche-signed={(event) => …}\`: each with the event's own class. */
export type Listeners<Tag extends keyof Elements> = {[Name in keyof Elements[Tag]['events'] & string as \`on\${Name}\`]?: ((event: Elements[Tag]['events'][Name]) => void) | undefined};
`;

const jsxFile = `import type {Elements, Listeners, Settings} from './elements.js';

/** The tags with what they take, for any dialect of JSX: \`interface IntrinsicElements extends VicheElements {}\`. */
export type VicheElements<Base = unknown> = {[Tag in keyof Elements]: Base & Settings<Tag> & Listeners<Tag>};
`;

const reactFile = `import type {ClassAttributes, HTMLAttributes} from 'react';
import type {Elements, Listeners, Settings} from './elements.js';

type VicheElements = {[Tag in keyof Elements]: HTMLAttributes<Elements[Tag]['element']> & ClassAttributes<Elements[Tag]['element']> & Settings<Tag> & Listeners<Tag>};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends VicheElements {}
  }
}
`;

const preactFile = `import type {ClassAttributes, HTMLAttributes} from 'preact';
import type {Elements, Listeners, Settings} from './elements.js';

type VicheElements = {[Tag in keyof Elements]: HTMLAttributes<Elements[Tag]['element']> & ClassAttributes<Elements[Tag]['element']> & Settings<Tag> & Listeners<Tag>};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends VicheElements {}
  }
}
`;

const vueFile = `import type {HTMLAttributes, PublicProps} from 'vue';
import type {Elements, Written} from './elements.js';

/** Vue knows attributes by the names of their properties, and takes \`petition-id\` for \`petitionId\`. */
type Props<Tag extends keyof Elements> = {[Name in keyof Elements[Tag]['properties']]?: Elements[Tag]['properties'][Name] | Written<Elements[Tag]['properties'][Name]>};

type Camel<Name extends string> = Name extends \`\${infer Head}-\${infer Tail}\` ? \`\${Head}\${Capitalize<Camel<Tail>>}\` : Name;

type Listeners<Events> = {[Name in keyof Events & string as \`on\${Capitalize<Camel<Name>>}\`]?: (event: Events[Name]) => void};

type VicheComponents = {
  [Tag in keyof Elements]: new () => Elements[Tag]['element'] & {
    /** @deprecated For the types of templates alone. */
    $props: HTMLAttributes & PublicProps & Props<Tag> & Listeners<Elements[Tag]['events']>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends VicheComponents {}
}
`;

const svelteFile = `import type {HTMLAttributes} from 'svelte/elements';
import type {Elements, Listeners, Settings} from './elements.js';

type VicheElements = {[Tag in keyof Elements]: HTMLAttributes<Elements[Tag]['element']> & Settings<Tag> & Listeners<Tag>};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends VicheElements {}
}
`;

/**
 * Declarations for frameworks, by file name. `nothing.js` is what an import of them is at run time.
 */
export const frameworkTypes = (elements: readonly ElementModel[]): Readonly<Record<string, string>> => ({
  'elements.d.ts': elementsFile(elements),
  'jsx.d.ts': jsxFile,
  'react.d.ts': reactFile,
  'preact.d.ts': preactFile,
  'vue.d.ts': vueFile,
  'svelte.d.ts': svelteFile,
  'nothing.js': '// Types alone.\nexport {};\n',
});
