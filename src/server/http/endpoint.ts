import {createRoute, OpenAPIHono, z, type RouteConfig} from '@hono/zod-openapi';
import type {Context as HonoContext} from 'hono';
import {problem} from '../../contract/schemas/problem.ts';
import type {Role} from '../../contract/desk.ts';
import type {Connection} from '../deps.ts';

export interface Env {
  Bindings: Connection;
  Variables: {
    /** The route that answers, for the log. */
    route?: string;
    /** What was answered, where it may be answered again while the database is away. */
    shown?: string;
  };
}

export type RequestContext = HonoContext<Env>;
export type Router = OpenAPIHono<Env>;

export const createRouter = (): Router => new OpenAPIHono<Env>();

/**
 * Who may call: everyone, whoever holds a token, or whoever holds one of the roles for the body the
 * thing belongs to. Stands in the OpenAPI document as `x-who`, and a test asks every route as everybody.
 */
export type Who = 'everyone' | 'session' | readonly Role[];

/** Anybody with a role. */
export const officials: Who = ['moderator', 'official', 'administrator'];

interface Endpoint {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** As OpenAPI writes it: `/petitions/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly who: Who;
  readonly body?: z.ZodType;
  readonly query?: z.ZodObject;
  /** Status and schema of the answer; null where it has no body. */
  readonly answers: Readonly<Record<number, z.ZodType | null>>;
  readonly contentType?: string;
  readonly conditional?: boolean;
  /** Takes an `Idempotency-Key`; every POST does. */
  readonly keyed?: boolean;
}

const idempotencyKey = z.string().min(1).max(255).describe('Chosen by the client: the same key with the same body is done once and answered alike.');

/** As the router writes it: `/petitions/:id`. */
const asPattern = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');

/** Declares an endpoint in the OpenAPI document and handles it. */
export function endpoint(router: Router, route: Endpoint, handle: (c: RequestContext) => Response | Promise<Response>): void {
  const parameters = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const headers = {
    ...(route.keyed || route.method === 'post' ? {'Idempotency-Key': idempotencyKey} : {}),
    ...(route.conditional ? {'If-Match': z.string().describe('The ETag of what was read: its revision, in quotes.')} : {}),
  };
  const responses: RouteConfig['responses'] = {
    default: {description: 'A problem (RFC 9457)', content: {'application/problem+json': {schema: problem}}},
  };
  for (const [status, schema] of Object.entries(route.answers)) {
    responses[status] = schema
      ? {description: 'Done', content: {[route.contentType ?? 'application/json']: {schema}}}
      : {description: 'Done'};
  }
  router.openAPIRegistry.registerPath(
    createRoute({
      method: route.method,
      path: route.path,
      summary: route.summary,
      tags: [route.tag],
      'x-who': route.who,
      ...(route.who === 'everyone' ? {} : {security: [{token: []}]}),
      request: {
        ...(parameters.length > 0 ? {params: z.object(Object.fromEntries(parameters.map((name) => [name, z.string()])))} : {}),
        ...(route.query ? {query: route.query} : {}),
        ...(Object.keys(headers).length > 0 ? {headers: z.object(headers)} : {}),
        ...(route.body ? {body: {required: true, content: {'application/json': {schema: route.body}}}} : {}),
      },
      responses,
    }),
  );
  router.on(route.method.toUpperCase(), asPattern(route.path), async (c) => {
    c.set('route', route.path);
    return handle(c);
  });
}

/** @throws RangeError for a route that came in past {@link endpoint}: nobody has said who may call it. */
export function assertDeclared(router: Router): void {
  const declared = router.openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === 'route' ? `${definition.route.method.toUpperCase()} ${asPattern(definition.route.path)}` : [],
  );
  for (const {method, path} of router.routes) {
    if (!declared.includes(`${method} ${path}`)) throw new RangeError(`${method} ${path} is not declared by endpoint()`);
  }
}

/** A path parameter; the route has it, or it would not have matched. */
export const param = (c: RequestContext, name: string): string => c.req.param(name) ?? '';
