import type {ElementModel} from './elements.ts';

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** What an editor shows beside a tag: short, since it covers the text one is writing. */
function help({description, slots, events, parts}: ElementModel): string {
  const list = (title: string, items: ReadonlyArray<{name: string; description: string}>) =>
    items.length ? [`**${title}**`, items.map(({name, description: text}) => `- \`${name || 'inside'}\`: ${text}`).join('\n')] : [];
  return [sentence(description), ...list('Content', slots), ...list('Events', events), ...list('Parts', parts)].join('\n\n');
}

const attributesOf = ({properties}: ElementModel) => properties.flatMap(({attribute, ...property}) => (attribute ? [{...property, attribute}] : []));

const markdown = (value: string) => ({kind: 'markdown', value});

/** For VS Code: the setting `html.customData`. */
const vscodeHtml = (elements: readonly ElementModel[]) => ({
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tag,
    description: markdown(help(element)),
    attributes: attributesOf(element).map(({attribute, description}) => ({name: attribute, description: markdown(description)})),
  })),
});

/** Custom properties, each once: elements share them. */
function cssPropertiesOf(elements: readonly ElementModel[]) {
  return [...new Map(elements.flatMap(({cssProperties}) => cssProperties.map((property) => [property.name, property] as const))).values()];
}

const withDefault = ({description, default: value}: {description: string; default: string | undefined}) => (value ? `${sentence(description)} Without it: \`${value}\`.` : description);

/** For VS Code: the setting `css.customData`. */
const vscodeCss = (elements: readonly ElementModel[]) => ({
  version: 1.1,
  properties: cssPropertiesOf(elements).map((property) => ({name: property.name, description: markdown(withDefault(property))})),
});

/** For JetBrains' editors, which find it by the field `web-types` of package.json. */
const webTypes = (elements: readonly ElementModel[], version: string) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name: 'viche',
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tag,
        description: sentence(element.description),
        attributes: attributesOf(element).map(({attribute, description, type, default: value}) => ({
          name: attribute,
          description,
          value: {type: type === 'number' ? type : 'string'},
          ...(value && value !== "''" ? {default: value.replaceAll("'", '')} : {}),
        })),
        slots: element.slots,
        js: {
          properties: element.properties.map(({name, description, type}) => ({name, description, type})),
          events: element.events.map(({name, description, event}) => ({name, description, type: event.name})),
        },
        css: {parts: element.parts},
      })),
    },
    css: {properties: cssPropertiesOf(elements).map((property) => ({name: property.name, description: withDefault(property)}))},
  },
});

/** Data for editors, by file name. */
export const editorData = (elements: readonly ElementModel[], version: string): Readonly<Record<string, unknown>> => ({
  'vscode.html-data.json': vscodeHtml(elements),
  'vscode.css-data.json': vscodeCss(elements),
  'web-types.json': webTypes(elements, version),
});
