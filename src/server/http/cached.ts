import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';
import type {RequestContext} from './endpoint.ts';

/**
 * What caches on the way may keep, and how long: seconds. `max-age=0` lets browsers ask each time
 * (a 304 costs little), `s-maxage` lets a CDN answer for the service, with something older while
 * it asks again. The table in docs/operations.md says the same for people who run one.
 */
export const freshness = {
  /** Counts and petitions: a reader sees a new signature within seconds. */
  live: 'public, max-age=0, s-maxage=2, stale-while-revalidate=30, stale-if-error=600',
  /** Names of signers, who may have withdrawn: nothing older, whatever fails. */
  names: 'public, max-age=0, s-maxage=2, stale-while-revalidate=30',
  /** The backend's own pages. */
  page: 'public, max-age=0, s-maxage=10, stale-while-revalidate=60, stale-if-error=600',
  /** Files of open data: dear to make, and nobody waits for their last second. */
  file: 'public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=3600',
  /** Such a file with names in it: who withdraws is gone from every copy within two minutes. */
  nameFile: 'public, max-age=0, s-maxage=60, stale-while-revalidate=60',
  /** Bodies and their terms. */
  rare: 'public, max-age=60, s-maxage=60, stale-while-revalidate=600, stale-if-error=3600',
  /** What only a new version of the service changes. */
  version: 'public, max-age=300, s-maxage=300, stale-while-revalidate=3600, stale-if-error=86400',
  /** The address holds what somebody is typing: the reader's own browser alone. */
  typing: 'private, max-age=30',
  /** For one reader. No other cache keeps it, and the reader's own asks each time. */
  personal: 'private, no-cache',
} as const;

export type Freshness = keyof typeof freshness;

const matches = (header: string | null, etag: string) =>
  header !== null && header.split(',').some((part) => part.trim().replace(/^W\//, '') === etag.replace(/^W\//, '') || part.trim() === '*');

/** A tag that is the same for the same text. */
export const tagOf = (text: string): string => `"${bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 12))}"`;

/** Whether the reader has already what carries this tag. */
export const hasAlready = (request: Request, etag: string): boolean => matches(request.headers.get('If-None-Match'), etag);

/**
 * The headers of an answer that can be kept. Where a token came with the request it is the
 * token's owner's, whatever is in it: no cache on the way may give it to another.
 */
export function keepHeaders(request: Request, etag: string, how: Freshness): Record<string, string> {
  const kept = request.headers.has('Authorization') ? 'personal' : how;
  return {ETag: etag, 'Cache-Control': freshness[kept], Vary: 'Authorization'};
}

/**
 * Answers JSON with an ETag of its bytes, or 304 where the reader has them already.
 * @param type Of what kind the JSON is, where one address has several.
 */
export function cached(c: RequestContext, body: unknown, how: Freshness, type = 'application/json'): Response {
  const text = JSON.stringify(body);
  if (how === 'live' || how === 'rare') c.set('shown', text);
  const etag = tagOf(text);
  const headers = keepHeaders(c.req.raw, etag, how);
  if (hasAlready(c.req.raw, etag)) return new Response(null, {status: 304, headers});
  return new Response(text, {headers: {...headers, 'Content-Type': type}});
}
