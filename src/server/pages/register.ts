import type {Context, Env, Hono} from 'hono';
import type {Page} from '../../contract/http.ts';
import type {Petition, PetitionCount} from '../../contract/petition.ts';
import * as acts from '../../contract/act-routes.ts';
import * as routes from '../../contract/routes.ts';
import type {Clock, Config} from '../deps.ts';
import {textsFor} from './language.ts';
import {stylePath, type Markup, type PageContext} from './layout.ts';
import {listPage} from './list-page.ts';
import {mailPage, type ShownMail} from './mail-page.ts';
import {failedPage, notFoundPage} from './message-page.ts';
import {petitionPage} from './petition-page.ts';
import {pageStyle} from './style.ts';

export interface PageOptions {
  readonly config: Pick<Config, 'name' | 'publicUrl' | 'demo'>;
  readonly clock: Clock;
  /** Answers the contract's routes: pages know of a petition what any client knows. */
  readonly read: (request: Request) => Response | Promise<Response>;
}

const nonceLength = 16;

const newNonce = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(nonceLength))));

/** The policy the widgets are promised to live under. */
const contentSecurityPolicy = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

async function page(context: PageContext, markup: Markup, status: 200 | 404 | 503 = 200): Promise<Response> {
  return new Response(String(await markup), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': context.texts.lang,
      'content-security-policy': contentSecurityPolicy(context.nonce),
      'cache-control': 'no-store',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
      vary: 'accept-language',
    },
  });
}

/** The backend's own pages. They need no JavaScript. */
export function registerPages<E extends Env>(app: Hono<E>, {config, clock, read}: PageOptions): void {
  const contextOf = (c: Context<E>): PageContext => ({
    config,
    texts: textsFor(c.req.raw),
    // Two slashes at the beginning of a link would lead to another site.
    path: new URL(c.req.url).pathname.replace(/^\/+/, '/'),
    nonce: newNonce(),
    now: clock(),
  });

  /** Shows what an API route answers, or says that it is not there, or that it failed. */
  async function show<Data>(c: Context<E>, path: string, render: (data: Data, context: PageContext) => Markup): Promise<Response> {
    const context = contextOf(c);
    const answer = await read(new Request(`${config.publicUrl}${path}`));
    if (answer.ok) return page(context, render((await answer.json()) as Data, context));
    return answer.status < 500 ? page(context, notFoundPage(context), 404) : page(context, failedPage(context), 503);
  }

  const list = (c: Context<E>) => {
    const cursor = c.req.query('cursor');
    return show<Page<PetitionCount>>(c, `${acts.petitions()}${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`, listPage);
  };

  app.get('/', list);
  app.get('/petitions', list);
  app.get('/petitions/:id', (c) => show<Petition>(c, routes.petition(c.req.param('id') ?? ''), petitionPage));
  app.get(stylePath, () => new Response(pageStyle, {headers: {'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300'}}));
  if (config.demo) {
    app.get('/dev/mail', (c) => show<readonly ShownMail[]>(c, '/dev/mail.json', mailPage));
  }
  // A person who asks for a page that is not there is not shown JSON.
  app.get('*', async (c, next) => {
    const asksForPage = c.req.header('accept')?.includes('text/html') && !c.req.path.startsWith('/api/');
    if (!asksForPage) return next();
    const context = contextOf(c);
    return page(context, notFoundPage(context), 404);
  });
}
