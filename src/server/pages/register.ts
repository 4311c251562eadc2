import type {Context, Env, Hono} from 'hono';
import type {Page} from '../../contract/http.ts';
import type {Petition, PetitionCount} from '../../contract/petition.ts';
import * as acts from '../../contract/act-routes.ts';
import * as consultationRoutes from '../../contract/consultation-routes.ts';
import type {Consultation, ConsultationRow} from '../../contract/consultations.ts';
import type {DraftVersion} from '../../contract/provisions.ts';
import * as petitionRoutes from '../../contract/petition-routes.ts';
import type {Clock, Config} from '../deps.ts';
import {htmlAnswer, pageFor} from './answer.ts';
import {consultationListPage, consultationPage, versionPage} from './consultation-page.ts';
import type {Markup, PageContext} from './layout.ts';
import {stylePath} from './links.ts';
import {listPage} from './list-page.ts';
import {mailPage, type ShownMail} from './mail-page.ts';
import {failedPage, noConsultationPage, noPetitionPage, notFoundPage} from './message-page.ts';
import {petitionPage} from './petition-page.ts';
import {pageStyle} from './style.ts';

export interface PageOptions {
  readonly config: Pick<Config, 'name' | 'publicUrl' | 'demo'>;
  readonly clock: Clock;
  /** Answers the contract's routes: pages know of a petition what any client knows. */
  readonly read: (request: Request) => Response | Promise<Response>;
}

/** The backend's own pages. They need no JavaScript. */
export function registerPages<E extends Env>(app: Hono<E>, {config, clock, read}: PageOptions): void {
  const contextOf = (c: Context<E>): PageContext => pageFor(c.req.raw, config, clock());

  const notFound = (c: Context<E>, missing = notFoundPage) => {
    const context = contextOf(c);
    return htmlAnswer({request: c.req.raw, context, markup: missing(context), status: 404});
  };

  /** Shows what an API route answers, or says that it is not there, or that it failed. */
  async function show<Data>(c: Context<E>, path: string, render: (data: Data, context: PageContext) => Markup, {shared = true, missing = notFoundPage} = {}): Promise<Response> {
    const context = contextOf(c);
    const answer = await read(new Request(`${config.publicUrl}${path}`));
    if (answer.ok) {
      const data = (await answer.json()) as Data & {readonly asOf?: string};
      const {asOf} = data;
      // A page from memory is gone when the service can read again: no cache is to keep it.
      if (asOf !== undefined) return htmlAnswer({request: c.req.raw, context, markup: render(data, {...context, asOf}), shared: false});
      return htmlAnswer({request: c.req.raw, context, markup: render(data, context), shared});
    }
    return answer.status < 500 ? notFound(c, missing) : htmlAnswer({request: c.req.raw, context, markup: failedPage(context), status: 503});
  }

  const list = (c: Context<E>) => {
    const cursor = c.req.query('cursor');
    return show<Page<PetitionCount>>(c, `${acts.petitions()}${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`, listPage);
  };

  app.get('/', list);
  app.get('/petitions', list);
  app.get('/petitions/:id', (c) => show<Petition>(c, petitionRoutes.petition(c.req.param('id') ?? ''), petitionPage, {missing: noPetitionPage}));
  app.get('/consultations', (c) => show<Page<ConsultationRow>>(c, consultationRoutes.consultations({cursor: c.req.query('cursor') ?? null}), consultationListPage));
  const missing = noConsultationPage;
  app.get('/consultations/:id', (c) => show<Consultation>(c, consultationRoutes.consultation(c.req.param('id') ?? ''), consultationPage, {missing}));
  app.get('/consultations/:id/versions/:n{[1-9][0-9]{0,3}}', async (c) => {
    const id = c.req.param('id') ?? '';
    const answer = await read(new Request(`${config.publicUrl}${consultationRoutes.consultation(id)}`));
    if (!answer.ok) return notFound(c, missing);
    return show<DraftVersion>(c, consultationRoutes.consultationVersion(id, Number(c.req.param('n'))), versionPage((await answer.json()) as Consultation), {missing});
  });
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
