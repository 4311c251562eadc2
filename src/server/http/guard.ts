import type {MiddlewareHandler} from 'hono';
import {routePath} from 'hono/route';
import type {Context} from '../context.ts';
import {isImpossibleText, isLockTimeout, isUnavailable} from '../db/transaction.ts';
import {faultDetails} from '../fault.ts';
import type {Env, RequestContext, Router} from './endpoint.ts';
import {networkOf, siteOf} from './limits.ts';
import {ProblemError, problemResponse} from './problem.ts';

const exposed = 'Date, ETag, Idempotency-Key, Retry-After';
const allowedHeaders = 'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID';

const safeHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Which origin may read the answer: the API takes tokens, never cookies, so `*` is safe. */
function originFor({config}: Context, c: RequestContext): string | undefined {
  if (config.origins === '*') return '*';
  const origin = c.req.header('Origin');
  return origin !== undefined && config.origins.includes(origin) ? origin : undefined;
}

export const cors =
  (context: Context): MiddlewareHandler<Env> =>
  async (c, next) => {
    const origin = originFor(context, c);
    const preflight = c.req.method === 'OPTIONS' && c.req.header('Access-Control-Request-Method') !== undefined;
    if (preflight) c.res = new Response(null, {status: 204});
    else await next();
    const {headers} = c.res;
    if (context.config.origins !== '*') headers.append('Vary', 'Origin');
    if (!origin) return;
    headers.set('Access-Control-Allow-Origin', origin);
    headers.set('Access-Control-Expose-Headers', exposed);
    if (!preflight) return;
    headers.set('Access-Control-Allow-Methods', 'GET, HEAD, POST, PUT, DELETE');
    headers.set('Access-Control-Allow-Headers', allowedHeaders);
    headers.set('Access-Control-Max-Age', '86400');
  };

export const security = ({clock}: Context): MiddlewareHandler<Env> => async (c, next) => {
  await next();
  // Clients measure how far their clock is off; terms are told by this one.
  c.res.headers.set('Date', clock().toUTCString());
  for (const [name, value] of Object.entries(safeHeaders)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
};

const reading = ['GET', 'HEAD', 'OPTIONS'];

/** Asks little of everyone and more of those who act. */
export const rates =
  ({limits}: Context): MiddlewareHandler<Env> =>
  async (c, next) => {
    const network = networkOf(c.env?.address);
    const site = siteOf(c.env?.address);
    limits.take('address', network);
    limits.take('site', site);
    if (!reading.includes(c.req.method)) {
      limits.take('acts', network);
      limits.take('siteActs', site);
    }
    await next();
  };

/** One line for each request: the route and never the address, which may hold somebody's words. */
export const requestLog =
  ({log}: Context): MiddlewareHandler<Env> =>
  async (c, next) => {
    const started = performance.now();
    await next();
    const route = c.get('route') ?? routePath(c);
    log('info', 'request', {method: c.req.method, route, status: c.res.status, ms: Math.round(performance.now() - started)});
  };

/** Everything that can go wrong answers a problem. */
export function problemOfError(error: unknown, {log}: Context): ProblemError {
  if (error instanceof ProblemError) return error;
  const details = faultDetails(error);
  if (isUnavailable(error)) {
    log('warn', 'unavailable', details);
    return new ProblemError('unavailable', {}, {'Retry-After': '5'});
  }
  if (isLockTimeout(error)) return new ProblemError('busy', {}, {'Retry-After': '1'});
  if (isImpossibleText(error)) return new ProblemError('malformed');
  log('error', 'internal', details);
  return new ProblemError('internal');
}

/** Which methods an address takes, by the routes as they are registered. */
function methodsAt(router: Router, path: string): string[] {
  const segments = path.split('/');
  const fits = (pattern: string) => {
    const parts = pattern.split('/');
    return parts.length === segments.length && parts.every((part, at) => part === segments[at] || (part.startsWith(':') && segments[at] !== ''));
  };
  const methods = router.routes.filter(({method, path: pattern}) => method !== 'ALL' && fits(pattern)).map(({method}) => method);
  return [...new Set(methods)];
}

export function answerProblems(router: Router, context: Context): void {
  router.onError((error) => problemResponse(problemOfError(error, context)));
  router.notFound((c) => {
    const methods = methodsAt(router, c.req.path);
    if (methods.length === 0) return problemResponse(new ProblemError('not_found'));
    const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].join(', ');
    return problemResponse(new ProblemError('method_not_allowed', {}, {Allow: allow}));
  });
}
