import type {Source} from '../contract/http.ts';
import type {Problem, ProblemCode} from '../contract/problems.ts';
import {learnTime} from './clock.ts';
import {Failure, asFailure} from './failure.ts';

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: unknown;
  /** Bearer token. */
  readonly token?: string | undefined;
  /** Idempotency key: what is sent again under the same key happens once. */
  readonly key?: string;
  /** ETag the case was read with. */
  readonly ifMatch?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Answer<Data> {
  readonly data: Data;
  readonly etag: string | undefined;
}

/** Tells whether something parsed is what was asked for: only then is the answer believed. */
export type Check<Data> = (data: Partial<Data>) => unknown;

const timeout = 20_000;
const pauses = [700, 2_500];
/** A server that asks for more patience than this gets it from the person, who is told. */
const longestPause = 5_000;

const pause = (ms: number, signal?: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => (clearTimeout(timer), resolve()), {once: true});
  });

/** A key for one act of one person. */
export const newKey = () =>
  crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

async function attempt<Data>(source: Source, path: string, ask: Ask, check: Check<Data>): Promise<Answer<Data>> {
  const abort = new AbortController();
  const giveUp = () => abort.abort();
  const timer = setTimeout(giveUp, timeout);
  ask.signal?.addEventListener('abort', giveUp);
  try {
    const headers: Record<string, string> = {accept: 'application/json'};
    if (ask.token) headers['authorization'] = `Bearer ${ask.token}`;
    if (ask.key) headers['idempotency-key'] = ask.key;
    if (ask.ifMatch) headers['if-match'] = ask.ifMatch;
    if (ask.body !== undefined) headers['content-type'] = 'application/json';
    const response = await source.backend(
      new Request(source.base + path, {
        method: ask.method ?? 'GET',
        headers,
        body: ask.body === undefined ? null : JSON.stringify(ask.body),
        credentials: 'omit',
        signal: abort.signal,
      }),
    );
    const text = await response.text();
    learnTime(response);
    return understand(response, text, ask, check);
  } catch (error) {
    if ((error as Failure).name === 'VicheFailure') throw error;
    throw new Failure(abort.signal.aborted && !ask.signal?.aborted ? 'timeout' : 'offline');
  } finally {
    clearTimeout(timer);
    ask.signal?.removeEventListener('abort', giveUp);
  }
}

/** A captive portal answers 200 too: believed is only what parses, fits and echoes the key. */
function understand<Data>(response: Response, text: string, ask: Ask, check: Check<Data>): Answer<Data> {
  const retryAfter = Number(response.headers.get('retry-after')) || undefined;
  let data: unknown;
  try {
    data = response.status === 204 ? {} : JSON.parse(text);
  } catch {
    throw new Failure(response.status >= 500 ? 'unavailable' : 'not_ours', {}, retryAfter);
  }
  if (!response.ok) {
    const problem = data as Partial<Problem> | null;
    throw new Failure((problem?.code as ProblemCode) ?? (response.status >= 500 ? 'unavailable' : 'not_ours'), problem ?? {}, retryAfter);
  }
  const echoed = !ask.key || response.headers.get('idempotency-key') === ask.key;
  if (!data || !echoed || !check(data as Partial<Data>)) throw new Failure('not_ours');
  return {data: data as Data, etag: response.headers.get('etag') ?? undefined};
}

/**
 * Asks a backend and believes only an answer that is its own. Reads, and writes under a key, are
 * repeated twice with a growing pause where that can help.
 * @throws {Failure}
 */
export async function ask<Data>(source: Source, path: string, options: Ask, check: Check<Data>): Promise<Answer<Data>> {
  for (let turn = 0; ; turn += 1) {
    try {
      return await attempt(source, path, options, check);
    } catch (error) {
      const failure = asFailure(error);
      const wait = failure.retryAfter ? failure.retryAfter * 1000 : (pauses[turn] ?? 0) * (0.5 + Math.random());
      const repeatable = failure.retryable && (!options.method || options.method === 'GET' || options.key);
      if (!repeatable || turn >= pauses.length || wait > longestPause || options.signal?.aborted) throw failure;
      await pause(wait, options.signal);
      if (options.signal?.aborted) throw failure;
    }
  }
}
