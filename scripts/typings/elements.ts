/** The manifest of the elements, as far as editors and frameworks ask for it. */
interface Manifest {
  readonly modules: ReadonlyArray<{readonly path: string; readonly declarations?: readonly Declaration[]}>;
}

interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Declaration extends Named {
  readonly tagName?: string;
  readonly summary?: string;
  readonly attributes?: ReadonlyArray<Named & {readonly fieldName?: string}>;
  readonly members?: ReadonlyArray<Named & {readonly kind: string; readonly readonly?: boolean; readonly type?: {readonly text: string}; readonly default?: string}>;
  readonly events?: ReadonlyArray<Named & {readonly type?: {readonly text: string}}>;
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: ReadonlyArray<Named & {readonly default?: string}>;
}

export interface Described {
  readonly name: string;
  readonly description: string;
}

/** A class of ours, and the compiled module it is in, from the folder beside `npm`. */
export interface ClassRef {
  readonly name: string;
  readonly module: string;
}

export interface ElementProperty extends Described {
  readonly type: string;
  readonly default: string | undefined;
  /** The attribute that sets it, if one does. */
  readonly attribute: string | undefined;
}

export interface ElementModel extends Described {
  readonly tag: string;
  readonly element: ClassRef;
  /** What a page can set; what it can only read is not here. */
  readonly properties: readonly ElementProperty[];
  readonly events: ReadonlyArray<Described & {readonly event: ClassRef}>;
  readonly slots: readonly Described[];
  readonly parts: readonly Described[];
  readonly cssProperties: ReadonlyArray<Described & {readonly default: string | undefined}>;
}

const oneLine = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

const described = (items: readonly Named[] = []): Described[] => items.map(({name, description}) => ({name, description: oneLine(description)}));

/**
 * The elements of a manifest, sorted by their tags.
 * @throws when an event's class is in no module of the manifest
 */
export function readElements({modules}: Manifest): ElementModel[] {
  const moduleOf = new Map(modules.flatMap(({path, declarations = []}) => declarations.map(({name}) => [name, path] as const)));
  const classRef = (name: string): ClassRef => {
    const path = moduleOf.get(name);
    if (!path) throw new Error(`${name} is in no module of the manifest`);
    return {name, module: path.replace(/^src\//, '../npm/').replace(/\.ts$/, '.js')};
  };
  const elements = modules.flatMap(({declarations = []}) =>
    declarations.flatMap((declaration): ElementModel[] => {
      const {tagName, name, summary, description, attributes = [], members = [], events = [], slots, cssParts, cssProperties = []} = declaration;
      if (!tagName) return [];
      const fields = members.filter(({kind, readonly}) => kind === 'field' && !readonly);
      return [
        {
          name,
          tag: tagName,
          element: classRef(name),
          description: oneLine(summary ?? description),
          properties: fields.map((field) => ({
            name: field.name,
            description: oneLine(field.description),
            type: oneLine(field.type?.text),
            default: field.default,
            attribute: attributes.find(({fieldName}) => fieldName === field.name)?.name,
          })),
          events: events.map((event) => ({name: event.name, description: oneLine(event.description), event: classRef(event.type?.text ?? '')})),
          slots: described(slots),
          parts: described(cssParts),
          cssProperties: cssProperties.map((property) => ({name: property.name, description: oneLine(property.description), default: property.default})),
        },
      ];
    }),
  );
  return elements.sort((one, other) => (one.tag < other.tag ? -1 : 1));
}
