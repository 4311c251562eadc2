import type {Source} from '../contract/http.ts';
import type {Problem} from '../contract/problems.ts';
import {learnTime} from './clock.ts';
import {Failure, asFailure} from './failure.ts';

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** Idempotency key: what is sent again under the same key happens once. */
  readonly key?: string;
  /** What else the request carries: a token, the ETag a case was read with. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer<Data> {
  readonly data: Data;
  readonly etag: string | undefined;
}

/** Tells whether something parsed is what was asked for: only then is the answer believed. */
export type Check<Data> = (data: Partial<Data>) => unknown;

/** Milliseconds until an answer is given up. */
const patience = 20_000;
/** Milliseconds before the second and the third try. */
const pauses = [700, 2_500];
/** A server that asks for more than this gets its rest from the person, who is told. */
const longestPause = 5_000;

async function attempt<Data>(source: Source, path: string, {method = 'GET', body, key, headers: more}: Ask, check: Check<Data>): Promise<Answer<Data>> {
  const headers = {...(key && {'idempotency-key': key}), ...(body ? {'content-type': 'application/json'} : {}), ...more};
  const request = {method, headers, body: body ? JSON.stringify(body) : null, credentials: 'omit', signal: AbortSignal.timeout(patience)} as const;
  let response: Response;
  let text: string;
  try {
    response = await source.backend(new Request(source.base + path, request));
    text = await response.text();
  } catch {
    throw new Failure(request.signal.aborted ? 'timeout' : 'offline');
  }
  learnTime(response);
  return understand(response, text, key, check);
}

/** A captive portal answers 200 too: believed is only what parses, fits and echoes the key. */
function understand<Data>(response: Response, text: string, key: string | undefined, check: Check<Data>): Answer<Data> {
  const {ok, status, headers} = response;
  let data: unknown;
  try {
    data = status === 204 ? {} : JSON.parse(text);
  } catch {
    // Not JSON: not ours, or a proxy that speaks for a server that is down.
  }
  if (!ok) {
    const problem = (data ?? {}) as Partial<Problem>;
    throw new Failure(problem.code ?? (status >= 500 ? 'unavailable' : 'not_ours'), problem, Number(headers.get('retry-after')) || undefined);
  }
  if (!data || (key && headers.get('idempotency-key') !== key) || !check(data as Partial<Data>)) throw new Failure('not_ours');
  return {data: data as Data, etag: headers.get('etag') ?? undefined};
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
      const wait = failure.retryAfter ? failure.retryAfter * 1000 : pauses[turn]! * (0.5 + Math.random());
      if (!failure.retryable || (options.method && !options.key) || turn >= pauses.length || wait > longestPause) throw failure;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
