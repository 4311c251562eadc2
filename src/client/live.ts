import type {Change} from '../contract/capabilities.ts';
import type {Source} from '../contract/http.ts';
import * as routes from '../contract/routes.ts';

type Listener = (version: number) => void;

/** Milliseconds before a broken stream is opened again: at first, and at most. */
const firstPause = 1_000;
const longestPause = 60_000;
/** Arrivals within this time share one stream instead of restarting it each; what the page shows first is fetched and drawn before it. */
const settle = 250;

/** One stream for all that a page watches at one source. */
class Hub {
  readonly #source: Source;
  readonly #listeners = new Map<string, Set<Listener>>();
  #abort: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = firstPause;

  constructor(source: Source) {
    this.#source = source;
    globalThis.document?.addEventListener('visibilitychange', () => this.#restart(settle));
  }

  watch(topic: string, listener: Listener): () => void {
    const known = this.#listeners.get(topic);
    if (known) known.add(listener);
    else {
      this.#listeners.set(topic, new Set([listener]));
      this.#restart(settle);
    }
    return () => {
      const left = this.#listeners.get(topic);
      left?.delete(listener);
      if (left?.size !== 0) return;
      this.#listeners.delete(topic);
      this.#restart(settle);
    };
  }

  /** The server tells every watched version at the start, so a new stream misses nothing. */
  #restart(after: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#abort?.abort();
      if (this.#listeners.size > 0 && !globalThis.document?.hidden) void this.#read((this.#abort = new AbortController()));
    }, after);
  }

  async #read({signal}: AbortController): Promise<void> {
    try {
      const request = new Request(this.#source.base + routes.events([...this.#listeners.keys()].sort()), {
        credentials: 'omit',
        signal,
      });
      const response = await this.#source.backend(request);
      // A captive portal's page is no stream: believing it would start the pauses anew each time.
      if (!response.body || !response.headers.get('content-type')?.includes('event-stream')) throw new Error();
      const reader = response.body.getReader();
      const cancel = () => void reader.cancel().catch(() => undefined);
      // A service in the page does not see the request's signal: its stream ends by cancelling.
      if (signal.aborted) return cancel();
      signal.addEventListener('abort', cancel);
      const decoder = new TextDecoder();
      for (let rest = ''; ; ) {
        const {done, value} = await reader.read();
        if (done) break;
        this.#pause = firstPause;
        const messages = (rest + decoder.decode(value, {stream: true})).split(/\r?\n\r?\n/);
        rest = messages.pop() ?? '';
        for (const message of messages) this.#tell(message);
      }
    } catch {
      // What failed is tried again below; old data stays on the page meanwhile.
    }
    if (signal.aborted) return;
    this.#restart(this.#pause * (0.5 + Math.random()));
    this.#pause = Math.min(this.#pause * 2, longestPause);
  }

  #tell(message: string): void {
    const data = /^data: ?(.*)$/m.exec(message)?.[1];
    if (!data) return;
    const {topic, version} = JSON.parse(data) as Change;
    for (const listener of [...(this.#listeners.get(topic) ?? [])]) listener(version);
  }
}

const hubs = new WeakMap<Source, Hub>();

/**
 * Calls `listener` with the version of `topic` now and whenever it changes, until the returned
 * function is called. Closes the stream while the tab is hidden.
 */
export function watch(source: Source, topic: string, listener: Listener): () => void {
  let hub = hubs.get(source);
  if (!hub) hubs.set(source, (hub = new Hub(source)));
  return hub.watch(topic, listener);
}
