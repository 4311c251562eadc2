import type {MiddlewareHandler} from 'hono';
import type {Context} from '../context.ts';
import type {Env} from './endpoint.ts';

/** How long something may be shown after it was last known to be true: seconds. */
const lasts = 3600;

/** Characters that are kept in all, some megabytes; what was not asked for longest goes first. */
const room = 8_000_000;

interface Kept {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Says in the data itself from when it is: of a list, with every item. */
function marked(text: string, asOf: string): string {
  const data = JSON.parse(text) as Readonly<Record<string, unknown>> & {readonly items?: ReadonlyArray<Readonly<Record<string, unknown>>>};
  return JSON.stringify({...data, ...(data.items ? {items: data.items.map((item) => ({...item, asOf}))} : {}), asOf});
}

/**
 * While the database cannot be reached, answers what everybody may read as it was read last, at
 * most an hour ago, and says so. Never to somebody with a token, and no names of signers: only
 * what `cached` was told to be `live` or `rare` is kept.
 */
export function lastKnown({clock}: Pick<Context, 'clock'>): MiddlewareHandler<Env> {
  const kept = new Map<string, Kept>();
  let size = 0;

  function forget(key: string): void {
    size -= kept.get(key)?.text.length ?? 0;
    kept.delete(key);
  }

  function keep(key: string, text: string): void {
    forget(key);
    kept.set(key, {text, at: clock().getTime()});
    size += text.length;
    for (const oldest of kept.keys()) {
      if (size <= room) return;
      forget(oldest);
    }
  }

  function find(key: string): Response | undefined {
    const known = kept.get(key);
    const age = known && Math.max(0, Math.floor((clock().getTime() - known.at) / 1000));
    if (!known || age === undefined || age > lasts) return undefined;
    return new Response(marked(known.text, new Date(known.at).toISOString()), {
      headers: {'Content-Type': 'application/json', 'Cache-Control': 'no-store', Age: String(age), 'Cache-Status': 'viche; hit; detail=database-unreachable', Vary: 'Authorization'},
    });
  }

  return async (c, next) => {
    await next();
    if (c.req.header('Authorization') !== undefined) return;
    const key = new URL(c.req.url).pathname + new URL(c.req.url).search;
    const shown = c.get('shown');
    if (shown !== undefined) keep(key, shown);
    const known = c.res.status === 503 && c.req.method === 'GET' ? find(key) : undefined;
    if (!known) return;
    // Without this the problem's headers would be added to the answer's own.
    c.res = undefined;
    c.res = known;
  };
}
