import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';
import type {RequestContext} from './endpoint.ts';

const matches = (header: string | undefined, etag: string) =>
  header !== undefined && header.split(',').some((part) => part.trim().replace(/^W\//, '') === etag || part.trim() === '*');

/** Answers JSON with an ETag of its bytes, or 304 where the reader has them already. */
export function cached(c: RequestContext, body: unknown, cacheControl: string, etag?: string): Response {
  const text = JSON.stringify(body);
  const tag = etag ?? `"${bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 12))}"`;
  const headers = {ETag: tag, 'Cache-Control': cacheControl, Vary: 'Authorization'};
  if (matches(c.req.header('If-None-Match'), tag)) return new Response(null, {status: 304, headers});
  return new Response(text, {headers: {...headers, 'Content-Type': 'application/json'}});
}
