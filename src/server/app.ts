import type {Context} from './context.ts';
import {createWrite} from './db/group.ts';
import type {App, AppOptions, Config} from './deps.ts';
import {answerProblems, cors, rates, requestLog, security} from './http/guard.ts';
import {assertDeclared, createRouter, type Router} from './http/endpoint.ts';
import {lastKnown} from './http/last-known.ts';
import {createLimits} from './http/limits.ts';
import {createKeys} from './identity/keys.ts';
import {createLive} from './live.ts';
import {registerPages} from './pages/register.ts';
import {createScheduler} from './scheduler.ts';
import {answerDraftRoutes} from './services/answers/routes.ts';
import {auditRoutes} from './services/audit/routes.ts';
import {bodyRoutes} from './services/bodies/routes.ts';
import {caseRoutes} from './services/cases/routes.ts';
import {commentRoutes} from './services/comments/routes.ts';
import {consultationRoutes} from './services/consultations/routes.ts';
import {liveRoutes} from './services/live/routes.ts';
import {healthRoutes, mailboxRoute, watchStorage} from './services/meta/health.ts';
import {metaRoutes} from './services/meta/routes.ts';
import {peopleRoutes} from './services/people/routes.ts';
import {seedOfficials} from './services/people/store.ts';
import {authorRoutes} from './services/petitions/author-routes.ts';
import {petitionActRoutes} from './services/petitions/petition-routes.ts';
import {openDataRoutes} from './services/petitions/open-data-routes.ts';
import {petitionReadRoutes} from './services/petitions/read-routes.ts';
import {signatureRoutes, withdrawalRoutes} from './services/petitions/signature-routes.ts';
import {suspicionRoutes} from './services/suspicions/routes.ts';
import {sessionRoutes} from './services/sessions/routes.ts';

const defaults: Config = {
  publicUrl: 'http://localhost:8080',
  name: 'Viche',
  origins: '*',
  rateFactor: 1,
  retentionDays: 30,
  officials: [],
  hosts: [],
  demo: false,
};

function api(context: Context): Router {
  const router = createRouter();
  router.openAPIRegistry.registerComponent('securitySchemes', 'token', {type: 'http', scheme: 'bearer'});
  metaRoutes(router, context);
  bodyRoutes(router, context);
  authorRoutes(router, context);
  petitionReadRoutes(router, context);
  openDataRoutes(router, context);
  petitionActRoutes(router, context);
  signatureRoutes(router, context);
  withdrawalRoutes(router, context);
  sessionRoutes(router, context);
  caseRoutes(router, context);
  answerDraftRoutes(router, context);
  suspicionRoutes(router, context);
  commentRoutes(router, context);
  consultationRoutes(router, context);
  peopleRoutes(router, context);
  auditRoutes(router, context);
  liveRoutes(router, context);
  assertDeclared(router);
  return router;
}

/**
 * The reference backend: a function from Request to Response, in Node and in the page alike.
 * @throws RangeError for a secret that is too short, or officials of a body that does not exist.
 */
export async function createApp({db, secret, clock = () => new Date(), mail, log = () => {}, config: given = {}}: AppOptions): Promise<App> {
  const config: Config = {...defaults, ...given};
  const storage = watchStorage(db, createWrite(db));
  const context: Context = {
    db,
    write: storage.write,
    clock,
    keys: createKeys(secret),
    log,
    config,
    limits: createLimits(clock, config.rateFactor),
    live: createLive(db),
  };
  await seedOfficials(context);
  const scheduler = createScheduler(context, mail);

  const services = createRouter();
  healthRoutes(services, storage);
  if (config.demo) mailboxRoute(services, context);
  services.use('/api/v1/*', lastKnown(context));
  services.route('/api/v1', api(context));
  answerProblems(services, context);

  const router = createRouter();
  router.use('*', requestLog(context), security(context), cors(context), rates(context));
  router.route('/', services);
  registerPages(router, {config, clock, read: (request) => services.fetch(request, {})});
  answerProblems(router, context);

  return {
    fetch: (request, connection = {}) => router.fetch(request, connection),
    tick: () => scheduler.tick(),
    start: () => scheduler.start(),
    async stop() {
      context.live.stop();
      await scheduler.stop();
    },
  };
}
