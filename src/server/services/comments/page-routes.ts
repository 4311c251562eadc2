import type {CommentPageSettings, RegisteredPage} from '../../../contract/comment-moderation.ts';
import type {LangMap} from '../../../contract/http.ts';
import {limits} from '../../../contract/fields.ts';
import {newCommentPage, pageFilter, pageSettings, registeredPage, registeredPages} from '../../../contract/schemas/comment-moderation.ts';
import {record as audit} from '../../audit.ts';
import type {Context} from '../../context.ts';
import type {CommentPageRow} from '../../db/comment-schema.ts';
import type {Reader} from '../../db/transaction.ts';
import {readBody, readQuery} from '../../http/body.ts';
import {readCursor, writeCursor} from '../../http/cursor.ts';
import {endpoint, param, type Router, type Who} from '../../http/endpoint.ts';
import {once} from '../../http/once.ts';
import {ProblemError, wrongField} from '../../http/problem.ts';
import {onceAtRevision, revisionOf} from '../../http/revision.ts';
import type {ActiveSession} from '../../identity/sessions.ts';
import {randomId} from '../../random.ts';
import {commentsSubject} from '../audit/store.ts';
import {findBody} from '../bodies/store.ts';
import {scopeOf} from '../people/rules.ts';
import {requireModerator} from './moderation-routes.ts';
import {mayModerate} from './rules.ts';
import {noteChanges} from './store.ts';

const tag = 'Desk';
const who: Who = ['moderator'];
const {size} = limits.page;

const pageOf = ({id, body_id, url, title, stances, moderation, closes_at, created_at, revision}: CommentPageRow): RegisteredPage => ({
  id,
  subject: `page:${id}`,
  bodyId: body_id,
  url,
  title: JSON.parse(title) as LangMap,
  stances: stances === 1,
  moderation,
  closesAt: closes_at,
  createdAt: created_at,
  revision,
});

const columnsOf = ({title, stances, moderation, closesAt}: CommentPageSettings) => ({title: JSON.stringify(title), stances: stances ? 1 : 0, moderation, closes_at: closesAt});

/** A registered page of a body somebody moderates. @throws ProblemError `not_found`, `forbidden`. */
async function registered(db: Reader, {roles}: ActiveSession, id: string): Promise<CommentPageRow> {
  const row = await db.selectFrom('comment_pages').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new ProblemError('not_found');
  if (!mayModerate(roles, row.body_id)) throw new ProblemError('forbidden');
  return row;
}

/** Discussions under pages of somebody's own site: registered by a moderator, for the origin of the page. */
export function commentPageRoutes(router: Router, context: Context): void {
  const {db, clock} = context;

  endpoint(
    router,
    {method: 'get', path: '/comment-pages', tag, who, summary: 'Pages of other sites under which people discuss, of the bodies you moderate, newest first', query: pageFilter, answers: {200: registeredPages}},
    async (c) => {
      const bodies = scopeOf((await requireModerator(c, context)).roles, 'moderator');
      const after = readCursor(readQuery(c, pageFilter).cursor, ['instant', 'string']);
      let query = db.selectFrom('comment_pages').selectAll();
      if (bodies) query = query.where('body_id', 'in', [...bodies]);
      if (after) query = query.where(({eb, refTuple, tuple}) => eb(refTuple('created_at', 'id'), '<', tuple(String(after[0]), String(after[1]))));
      const rows = await query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(size + 1).execute();
      const shown = rows.slice(0, size);
      const last = shown.at(-1);
      const next = rows.length > size && last ? writeCursor([last.created_at, last.id]) : null;
      return c.json({items: shown.map(pageOf), next}, 200, {'Cache-Control': 'no-store'});
    },
  );

  endpoint(
    router,
    {method: 'post', path: '/comment-pages', tag, who, summary: 'Open a discussion under a page of a site', body: newCommentPage, answers: {201: registeredPage}},
    async (c) => {
      const session = await requireModerator(c, context);
      const {raw, value} = await readBody(c, newCommentPage);
      const {bodyId, url} = value;
      if (!mayModerate(session.roles, bodyId)) throw new ProblemError('forbidden');
      if (!(await findBody(db, bodyId))) throw wrongField('bodyId');
      const at = clock().toISOString();
      const row: CommentPageRow = {
        id: randomId(),
        body_id: bodyId,
        url,
        origin: new URL(url).origin,
        ...columnsOf(value),
        created_at: at,
        created_by: session.email,
        revision: 1,
      };
      return once(c, context, {
        raw,
        actor: session.personKey,
        expected: {status: 201, body: pageOf(row)},
        async run(trx) {
          await trx.insertInto('comment_pages').values(row).execute();
          await audit(trx, {at, action: 'comment_page_registered', subject: commentsSubject(bodyId), actorRole: 'moderator', actor: session.email, details: {discussion: `page:${row.id}`, url}});
        },
      });
    },
  );

  endpoint(
    router,
    {
      method: 'put',
      path: '/comment-pages/{id}',
      tag,
      who,
      summary: 'Change the settings of such a discussion; it is closed by an end that has passed',
      conditional: true,
      keyed: true,
      body: pageSettings,
      answers: {200: registeredPage},
    },
    async (c) => {
      const session = await requireModerator(c, context);
      const id = param(c, 'id');
      await registered(db, session, id);
      const {raw, value} = await readBody(c, pageSettings);
      const revision = revisionOf(c.req.header('If-Match'));
      return onceAtRevision(c, context, {
        raw,
        session,
        revision,
        async run(trx) {
          const before = await registered(trx, session, id);
          const at = clock().toISOString();
          const row = {...before, ...columnsOf(value), revision: revision + 1};
          const {numUpdatedRows} = await trx.updateTable('comment_pages').set(row).where('id', '=', id).where('revision', '=', revision).executeTakeFirstOrThrow();
          if (numUpdatedRows === 0n) throw new ProblemError('stale');
          await noteChanges(trx, `page:${id}`, [[null, 'change', 0]]);
          await audit(trx, {at, action: 'comment_page_changed', subject: commentsSubject(before.body_id), actorRole: 'moderator', actor: session.email, details: {discussion: `page:${id}`, moderation: value.moderation, closesAt: value.closesAt}});
          return pageOf(row);
        },
      });
    },
  );
}
