import type {Context, Env, Hono} from 'hono';
import * as acts from '../../contract/act-routes.ts';
import {commentCounts} from '../../contract/comment-routes.ts';
import type {Discussion} from '../../contract/comments.ts';
import * as consultationRoutes from '../../contract/consultation-routes.ts';
import type {Consultation, ConsultationRow} from '../../contract/consultations.ts';
import type {Page} from '../../contract/http.ts';
import type {Petition, PetitionCount} from '../../contract/petition.ts';
import * as petitionRoutes from '../../contract/petition-routes.ts';
import {consultationListPage, consultationPage} from './consultation-page.ts';
import {registerDiscussions} from './discussion-routes.ts';
import {stylePath} from './links.ts';
import {listPage} from './list-page.ts';
import {mailPage, type ShownMail} from './mail-page.ts';
import {noConsultationPage, noPetitionPage} from './message-page.ts';
import {petitionPage} from './petition-page.ts';
import {createShower, type PageOptions} from './show.ts';
import {pageStyle} from './style.ts';
import {registerVersions} from './version-routes.ts';

/** The backend's own pages. They need no JavaScript. */
export function registerPages<E extends Env>(app: Hono<E>, options: PageOptions): void {
  const shower = createShower<E>(options);
  const {get, page, show, notFound} = shower;

  const list = (c: Context<E>) => {
    const cursor = c.req.query('cursor');
    return show<Page<PetitionCount>>(c, `${acts.petitions()}${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`, listPage);
  };

  app.get('/', list);
  app.get('/petitions', list);
  app.get('/petitions/:id', async (c) => {
    const id = c.req.param('id') ?? '';
    const read = await get<Petition>(petitionRoutes.petition(id));
    const discussions = read.data?.publishedAt ? await get<{readonly items: readonly Discussion[]}>(commentCounts([`petition:${id}`])) : undefined;
    const comments = discussions?.data?.items[0]?.totals.comments ?? 0;
    return page(c, read, (petition, context) => petitionPage(petition, context, comments), {missing: noPetitionPage});
  });
  app.get('/consultations', (c) => show<Page<ConsultationRow>>(c, consultationRoutes.consultations({cursor: c.req.query('cursor') ?? null}), consultationListPage));
  const missing = noConsultationPage;
  app.get('/consultations/:id', (c) => show<Consultation>(c, consultationRoutes.consultation(c.req.param('id') ?? ''), consultationPage, {missing}));
  registerVersions(app, options.config.publicUrl, shower);
  registerDiscussions(app, options.config.publicUrl, shower);
  app.get(stylePath, () => new Response(pageStyle, {headers: {'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300'}}));
  if (options.config.demo) {
    app.get('/dev/mail', (c) => show<readonly ShownMail[]>(c, '/dev/mail.json', mailPage, {shared: false}));
  }
  // A person who asks for a page that is not there is not shown JSON.
  app.get('*', async (c, next) => {
    const asksForPage = c.req.header('accept')?.includes('text/html') && !c.req.path.startsWith('/api/');
    return asksForPage ? notFound(c) : next();
  });
}
