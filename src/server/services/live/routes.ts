import {z} from '@hono/zod-openapi';
import type {Change} from '../../../contract/capabilities.ts';
import {limits} from '../../../contract/fields.ts';
import type {Context} from '../../context.ts';
import {readQuery} from '../../http/body.ts';
import {endpoint, type Router} from '../../http/endpoint.ts';
import {networkOf} from '../../http/limits.ts';
import {wrongField} from '../../http/problem.ts';

const tag = 'Live';
const heartbeat = 15_000;
/** A reader this many events behind has gone. */
const maxBehind = 200;

const query = z.object({
  topics: z.string({error: 'required'}).meta({description: `\`petition:\` or \`consultation:\` and an id, or \`comments:\` and the subject of a discussion; at most ${limits.topics.max}, with commas`}),
});

/** Events of some topics as `text/event-stream`, until the reader goes or the service stops; then it calls `ended`. */
function stream({live, log}: Context, topics: readonly string[], {signal, ended}: {readonly signal: AbortSignal; readonly ended: () => void}): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let end = () => {};
  return new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (text: string) => {
        if ((controller.desiredSize ?? 0) < -maxBehind) end();
        else controller.enqueue(encoder.encode(text));
      };
      const tell = (change: Change) => write(`data: ${JSON.stringify(change)}\n\n`);
      // Before the first byte: what happens meanwhile is not lost.
      const unsubscribe = live.subscribe(topics, tell);
      const beat = setInterval(() => write(': here\n\n'), heartbeat);
      const forget = live.onStop(() => end());
      const onAbort = () => end();
      const release = () => {
        end = () => {};
        clearInterval(beat);
        unsubscribe();
        forget();
        ended();
        signal.removeEventListener('abort', onAbort);
      };
      end = () => {
        release();
        try {
          controller.close();
        } catch {
          // Cancelled by the reader already.
        }
      };
      signal.addEventListener('abort', onAbort);
      write('retry: 3000\n\n');
      if (signal.aborted) return end();
      try {
        for (const change of await live.versions(topics)) tell(change);
      } catch (error) {
        log('warn', 'live_failed', {error: error instanceof Error ? error.name : 'unknown'});
        end();
      }
    },
    cancel: () => end(),
  });
}

export function liveRoutes(router: Router, context: Context): void {
  endpoint(
    router,
    {
      method: 'get',
      path: '/events',
      tag,
      who: 'everyone',
      summary: 'Tells when something changes; an event says `{topic, version}` and carries no data',
      query,
      answers: {200: z.string()},
      contentType: 'text/event-stream',
    },
    (c) => {
      const topics = [...new Set(readQuery(c, query).topics.split(',').filter(Boolean))];
      if (topics.length === 0) throw wrongField('topics', 'required');
      if (topics.length > limits.topics.max) throw wrongField('topics', 'too_long', limits.topics.max);
      // Nobody reads what follows the headers of a HEAD: a stream would stay open for ever.
      const head = c.req.method === 'HEAD';
      const ended = head ? () => {} : context.limits.hold(networkOf(c.env?.address));
      return new Response(head ? null : stream(context, topics, {signal: c.req.raw.signal, ended}), {
        headers: {'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no'},
      });
    },
  );
}
