import {html} from 'hono/html';
import {choicesOf, linkTo} from './choices.ts';
import {documentOf, type Markup, type Visit} from './layout.ts';
import {consultationPage} from './pages/consultation.ts';
import {consultationsPage} from './pages/consultations.ts';
import {editorsPage} from './pages/editors.ts';
import {homePage} from './pages/home.ts';
import {newsPage} from './pages/news.ts';
import {consultationOfficialsPage, officialsPage} from './pages/officials.ts';
import {participationPage} from './pages/participation.ts';
import {petitionPage} from './pages/petition.ts';
import {startPage} from './pages/start.ts';

export interface SiteOptions {
  readonly petitions: Readonly<Record<string, string>>;
  readonly consultations: Readonly<Record<string, string>>;
  readonly since: Date;
}

/** What a careful municipality sends: only its own scripts, by nonce, and no HTML made by scripts. */
const policy = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

function notFound(visit: Visit): Markup {
  const {notFound: words, nav} = visit.choices.texts;
  return documentOf(visit, {
    title: words.title,
    main: html`<h1>${words.title}</h1><p>${words.text}</p><p><a href="${linkTo('/', visit.choices)}">${nav.home}</a></p>`,
  });
}

function pageFor(visit: Visit, url: URL): Markup | undefined {
  const [, slug] = /^\/news\/([^/]+)$/.exec(url.pathname) ?? [];
  const story = visit.choices.texts.news.find((item) => item.slug === slug);
  if (story) return newsPage(visit, story);
  switch (url.pathname) {
    case '/':
      return homePage(visit);
    case '/participation':
      return participationPage(visit);
    case '/petition':
      return petitionPage(visit, url.searchParams.get('petition') ?? '');
    case '/drafts':
      return consultationsPage(visit);
    case '/consultation':
      return consultationPage(visit, url.searchParams.get('consultation') ?? '');
    case '/start':
      return startPage(visit);
    case '/officials':
      return officialsPage(visit);
    case '/officials/consultations':
      return consultationOfficialsPage(visit);
    case '/editors':
      return editorsPage(visit, url.origin);
    default:
      return undefined;
  }
}

/** The town's site; undefined for addresses that are not its own. */
export const createSite =
  ({petitions, consultations, since}: SiteOptions) =>
  async (request: Request): Promise<Response | undefined> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const url = new URL(request.url);
    const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
    const named = new URLSearchParams([...url.searchParams].filter(([name]) => name === 'petition' || name === 'consultation'));
    const path = named.size > 0 ? `${url.pathname}?${String(named)}` : url.pathname;
    const visit: Visit = {choices: choicesOf(request), path, nonce, petitions, consultations, since};
    const known = pageFor(visit, url);
    if (!known && !url.pathname.startsWith('/news')) return undefined;
    const markup = String(await (known ?? notFound(visit)));
    return new Response(request.method === 'HEAD' ? null : markup, {
      status: known ? 200 : 404,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy(nonce),
        'cache-control': 'no-store',
        vary: 'accept-language',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'x-content-type-options': 'nosniff',
      },
    });
  };
