import {problemStatus, problemType, type ProblemCode} from '../../contract/problems.ts';

export const json = (data: unknown) => new Response(JSON.stringify(data), {headers: {'content-type': 'application/json'}});

export const problem = (code: ProblemCode) =>
  new Response(JSON.stringify({type: problemType(code), code, title: 'An archive', status: problemStatus[code]}), {
    status: problemStatus[code],
    headers: {'content-type': 'application/problem+json'},
  });

/** Some hosts answer 403 for what is not there. */
const isMissing = ({status}: Response) => status === 404 || status === 403;

/** A read of the contract. */
export interface Asked {
  readonly files: Files;
  /** The id in the path, encoded as it came. */
  readonly id: string;
  readonly query: URLSearchParams;
}

export type Answer = (asked: Asked) => Promise<Response> | Response;

/** The archive's files, by their path without `.json`. */
export class Files {
  readonly base: string;
  readonly #get: typeof fetch;
  readonly #signal: AbortSignal;

  constructor(base: string, get: typeof fetch, signal: AbortSignal) {
    this.base = base;
    this.#get = get;
    this.#signal = signal;
  }

  async answer(path: string): Promise<Response> {
    const get = this.#get;
    const response = await get(`${this.base}/api/v1/${path}.json`, {credentials: 'omit', signal: this.#signal});
    return isMissing(response) ? problem('not_found') : response;
  }

  /** What a file holds; undefined where there is none. @throws where the host did not answer. */
  async read<Data>(path: string): Promise<Data | undefined> {
    const response = await this.answer(path);
    if (response.ok) return (await response.json()) as Data;
    if (isMissing(response)) return undefined;
    throw new Error(`${path}: ${response.status}`);
  }
}
