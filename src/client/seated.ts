import type {Source} from '../contract/http.ts';
import {ask, type Ask, type Check} from './request.ts';
import {bearer, type Seat} from './sessions.ts';

/** Where something is read, and by whom: with a token it carries what only its owner, or an official, may see. */
export interface Reader {
  readonly source: Source;
  readonly token?: string | undefined;
}

/** @throws {Failure} */
export const readAs = async <Data>({source, token}: Reader, path: string, check: Check<Data>): Promise<Data> =>
  (await ask<Data>(source, path, token ? {headers: bearer(token)} : {}, check)).data;

interface Act extends Ask {
  readonly key: string;
  /** Of what was read: what `If-Match` compares. */
  readonly revision?: number;
}

/** Sends something as somebody: a POST unless another method is named. @throws {Failure} `stale` where it has changed since it was read as `revision`. */
export const actAs = async <Data>({source, token}: Seat, path: string, {revision, headers, ...options}: Act, check: Check<Data>): Promise<Data> =>
  (await ask<Data>(source, path, {method: 'POST', ...options, headers: {...bearer(token), ...(revision === undefined ? {} : {'if-match': `"${revision}"`}), ...headers}}, check)).data;
