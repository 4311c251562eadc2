import type {Context, Env, Hono} from 'hono';
import type {Page} from '../../contract/http.ts';
import type {Petition, PetitionCount} from '../../contract/petition.ts';
import * as acts from '../../contract/act-routes.ts';
import * as petitionRoutes from '../../contract/petition-routes.ts';
import type {Clock, Config} from '../deps.ts';
import {freshness, hasAlready, tagOf} from '../http/cached.ts';
import {namesLanguage, textsFor} from './language.ts';
import type {Markup, PageContext} from './layout.ts';
import {liveLinks, stylePath} from './links.ts';
import {listPage} from './list-page.ts';
import {mailPage, type ShownMail} from './mail-page.ts';
import {failedPage, noPetitionPage, notFoundPage} from './message-page.ts';
import {petitionPage} from './petition-page.ts';
import {pageStyle} from './style.ts';

export interface PageOptions {
  readonly config: Pick<Config, 'name' | 'publicUrl' | 'demo'>;
  readonly clock: Clock;
  /** Answers the contract's routes: pages know of a petition what any client knows. */
  readonly read: (request: Request) => Response | Promise<Response>;
}

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

async function page({request, context, markup, status = 200, shared = false}: Answer): Promise<Response> {
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

/** The backend's own pages. They need no JavaScript. */
export function registerPages<E extends Env>(app: Hono<E>, {config, clock, read}: PageOptions): void {
  const contextOf = (c: Context<E>): PageContext => {
    const texts = textsFor(c.req.raw);
    // Two slashes at the beginning of a link would lead to another site.
    const path = new URL(c.req.url).pathname.replace(/^\/+/, '/');
    return {config, texts, links: liveLinks({publicUrl: config.publicUrl, path, lang: texts.lang}), now: clock(), archived: false};
  };

  const notFound = (c: Context<E>, missing = notFoundPage) => {
    const context = contextOf(c);
    return page({request: c.req.raw, context, markup: missing(context), status: 404});
  };

  /** Shows what an API route answers, or says that it is not there, or that it failed. */
  async function show<Data>(c: Context<E>, path: string, render: (data: Data, context: PageContext) => Markup, {shared = true, missing = notFoundPage} = {}): Promise<Response> {
    const context = contextOf(c);
    const answer = await read(new Request(`${config.publicUrl}${path}`));
    if (answer.ok) {
      const data = (await answer.json()) as Data & {readonly asOf?: string};
      const {asOf} = data;
      // A page from memory is gone when the service can read again: no cache is to keep it.
      if (asOf !== undefined) return page({request: c.req.raw, context, markup: render(data, {...context, asOf}), shared: false});
      return page({request: c.req.raw, context, markup: render(data, context), shared});
    }
    return answer.status < 500 ? notFound(c, missing) : page({request: c.req.raw, context, markup: failedPage(context), status: 503});
  }

  const list = (c: Context<E>) => {
    const cursor = c.req.query('cursor');
    return show<Page<PetitionCount>>(c, `${acts.petitions()}${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`, listPage);
  };

  app.get('/', list);
  app.get('/petitions', list);
  app.get('/petitions/:id', (c) => show<Petition>(c, petitionRoutes.petition(c.req.param('id') ?? ''), petitionPage, {missing: noPetitionPage}));
  app.get(stylePath, () => new Response(pageStyle, {headers: {'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300'}}));
  if (config.demo) {
    app.get('/dev/mail', (c) => show<readonly ShownMail[]>(c, '/dev/mail.json', mailPage, {shared: false}));
  }
  // A person who asks for a page that is not there is not shown JSON.
  app.get('*', async (c, next) => {
    const asksForPage = c.req.header('accept')?.includes('text/html') && !c.req.path.startsWith('/api/');
    return asksForPage ? notFound(c) : next();
  });
}
