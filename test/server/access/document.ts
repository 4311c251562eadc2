import type {Role} from '../../../src/contract/desk.ts';
import type {Town} from '../support/town.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

interface Operation {
  readonly 'x-who': 'everyone' | 'session' | readonly Role[];
  readonly parameters?: ReadonlyArray<{readonly name: string; readonly in: string}>;
  readonly requestBody?: {readonly content: {readonly 'application/json': {readonly schema: Schema}}};
}

/** A route as the service describes itself. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly who: Operation['x-who'];
  readonly queries: readonly string[];
  /** Whether it takes `If-Match`. */
  readonly conditional: boolean;
  /** One body for each way to fill it; empty where it takes none. */
  bodies(bodyId: string): readonly unknown[];
}

/** What a field of this name is filled with, so that it passes. */
const byName: Readonly<Record<string, unknown>> = {
  email: 'somebody@example.org',
  name: 'Іван Мельник',
  title: 'Лавки у парку біля школи',
  code: '000000',
  lang: 'uk',
  number: 'А-17',
  signedOn: '2026-06-01',
  dueOn: '2026-07-01',
  ground: 'insult',
  url: 'https://park.example/plan',
  opensAt: '2026-07-01T06:00:00.000Z',
  closesAt: '2026-09-01T06:00:00.000Z',
};

const sentence = 'Просимо встановити лавки у парку біля школи: бабусям ніде чекати на онуків.';

/** Reads `/api/v1/openapi.json`: what is added to the service later is in it too. */
export async function routesOf(town: Town): Promise<Route[]> {
  const {data} = await town.ask<{
    paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    components: {schemas: Readonly<Record<string, Schema>>};
  }>('/api/v1/openapi.json');

  /** Every way to fill a schema: one for each of its variants. */
  function fill(schema: Schema, name: string, bodyId: string): readonly unknown[] {
    if (schema.$ref) return fill(data.components.schemas[schema.$ref.split('/').at(-1)!]!, name, bodyId);
    const variants = schema.oneOf ?? schema.anyOf;
    if (variants) return schema.oneOf ? variants.flatMap((variant) => fill(variant, name, bodyId)) : fill(variants[0]!, name, bodyId);
    if (name === 'bodyId') return [bodyId];
    if ('const' in schema) return [schema.const];
    if (schema.enum) return [schema.enum[0]];
    if (schema.properties) {
      const filled = Object.entries(schema.properties).map(([key, property]) => [key, fill(property, key, bodyId)[0]] as const);
      return [Object.fromEntries(filled)];
    }
    if (schema.type === 'object') return [{uk: byName[name] ?? sentence}];
    if (schema.type === 'array') return [schema.items ? [fill(schema.items, name, bodyId)[0]] : []];
    if (schema.type === 'boolean') return [true];
    if (schema.type === 'integer' || schema.type === 'number') return [1];
    return [name in byName ? byName[name] : sentence];
  }

  return Object.entries(data.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, {'x-who': who, parameters = [], requestBody}]): Route => {
      const schema = requestBody?.content['application/json'].schema;
      return {
        method: method.toUpperCase(),
        path,
        who,
        queries: parameters.filter((parameter) => parameter.in === 'query').map(({name}) => name),
        conditional: parameters.some(({name}) => name.toLowerCase() === 'if-match'),
        bodies: (bodyId) => (schema ? fill(schema, '', bodyId) : []),
      };
    }),
  );
}
