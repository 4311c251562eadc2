import type {Config} from '../deps.ts';
import {freshness, hasAlready, tagOf} from '../http/cached.ts';
import {namesLanguage, textsFor} from './language.ts';
import type {Markup, PageContext} from './layout.ts';
import {liveLinks} from './links.ts';

/**
 * Scripts from this backend alone, which serves no file that anybody else could have written. No
 * nonce: one that is kept in a cache is no secret, and the pages are made to be kept.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

interface Answer {
  readonly request: Request;
  readonly context: PageContext;
  readonly markup: Markup;
  readonly status?: 200 | 404 | 503;
  /** Whether caches may keep it: what everyone sees alike. */
  readonly shared?: boolean;
}

/** A page of the backend, as everybody may read it. */
export async function htmlAnswer({request, context, markup, status = 200, shared = false}: Answer): Promise<Response> {
  const text = String(await markup);
  const etag = tagOf(text);
  const headers = {
    'content-language': context.texts.lang,
    'content-security-policy': contentSecurityPolicy,
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    ...(shared ? {etag, 'cache-control': freshness.page} : {'cache-control': 'no-store'}),
    // An address that names its language is one page for all, whatever their browsers speak.
    ...(namesLanguage(request) ? {} : {vary: 'Accept-Language'}),
  };
  if (shared && hasAlready(request, etag)) return new Response(null, {status: 304, headers});
  return new Response(text, {status, headers: {...headers, 'content-type': 'text/html; charset=utf-8'}});
}

/** What names the part of a list, or the state of a report: it stays when the language changes. */
const parts = ['comment', 'cursor', 'revision'] as const;

/** What a page of the backend needs to know of the request for it. */
export function pageFor(request: Request, config: Pick<Config, 'name' | 'publicUrl'>, now: Date): PageContext {
  const texts = textsFor(request);
  const {pathname, searchParams} = new URL(request.url);
  // Two slashes at the beginning of a link would lead to another site.
  const path = pathname.replace(/^\/+/, '/');
  const part = parts.flatMap((name) => (searchParams.get(name) ? `&${name}=${encodeURIComponent(searchParams.get(name) ?? '')}` : [])).join('');
  return {config, texts, links: liveLinks({publicUrl: config.publicUrl, path, lang: texts.lang, part}), now, archived: false};
}
