import * as acts from '../contract/act-routes.ts';
import type {Corrected, InvalidationPreview, NewInvalidation, Selection, Suspicions} from '../contract/suspicions.ts';
import {newKey} from './key.ts';
import {ask, type Answer} from './request.ts';
import {bearer, type Seat} from './sessions.ts';

const conditional = (token: string, etag: string | undefined) => ({...bearer(token), ...(etag && {'if-match': etag})});

/** The answer's ETag is what the acts below want as `etag`. @throws {Failure} */
export const readSuspicions = ({source, token}: Seat, id: string): Promise<Answer<Suspicions>> =>
  ask<Suspicions>(source, acts.suspicions(id), {headers: bearer(token)}, ({groups, invalidations}) => groups && invalidations);

/** Counts, and does nothing. @throws {Failure} */
export const previewInvalidation = async ({source, token}: Seat, id: string, body: Selection) =>
  (await ask<InvalidationPreview>(source, acts.invalidationPreview(id), {method: 'POST', key: newKey(), body, headers: bearer(token)}, ({count}) => count !== undefined)).data;

/** @throws {Failure} `stale` where the case has changed, or other signatures are there than were counted. */
export const invalidate = async ({source, token}: Seat, id: string, etag: string | undefined, key: string, body: NewInvalidation) =>
  (await ask<Corrected>(source, acts.invalidations(id), {method: 'POST', key, body, headers: conditional(token, etag)}, ({count}) => count !== undefined)).data;

/** @throws {Failure} */
export const restoreSignatures = async ({source, token}: Seat, id: string, etag: string | undefined, key: string, invalidation: string) =>
  (await ask<Corrected>(source, acts.restoration(id, invalidation), {method: 'POST', key, body: {}, headers: conditional(token, etag)}, ({count}) => count !== undefined)).data;
