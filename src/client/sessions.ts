import * as acts from '../contract/act-routes.ts';
import type {Session} from '../contract/desk.ts';
import type {Pending, Source} from '../contract/http.ts';
import {ask} from './request.ts';

/** Where and as whom somebody reads and writes who has proved an address. */
export interface Seat {
  readonly source: Source;
  readonly token: string;
}

export const bearer = (token: string) => ({authorization: `Bearer ${token}`});

/** Asks for the code that signs somebody in; the letter comes in `lang`, else in the browser's language. @throws {Failure} */
export const startSession = async (source: Source, key: string, email: string, lang?: string) =>
  (await ask<Pending>(source, acts.sessions(), {method: 'POST', key, body: {email}, headers: lang ? {'accept-language': lang} : {}}, ({id, expiresAt}) => id && expiresAt)).data;

/** @throws {Failure} */
export const confirmSession = async (source: Source, pendingId: string, key: string, code: string) =>
  (await ask<Session>(source, acts.sessionConfirmation(pendingId), {method: 'POST', key, body: {code}}, ({token, expiresAt, roles}) => token && expiresAt && roles)).data;

/** Signs in by what the page's own site says of its visitor: a JSON Web Token. @throws {Failure} */
export const signInByHost = async (source: Source, key: string, assertion: string) =>
  (await ask<Session>(source, acts.sessionAssertions(), {method: 'POST', key, body: {assertion}}, ({token, expiresAt, roles}) => token && expiresAt && roles)).data;

/** Ends the session on the server too, so that its token is worth nothing. @throws {Failure} */
export const endSession = async ({source, token}: Seat): Promise<void> => {
  await ask<object>(source, acts.currentSession(), {method: 'DELETE', headers: bearer(token)}, () => true);
};
