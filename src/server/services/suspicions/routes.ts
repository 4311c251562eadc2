import type {PetitionStatus} from '../../../contract/petition.ts';
import {corrected, invalidationPreview, newInvalidation, noBody, selection, suspicions} from '../../../contract/schemas/suspicions.ts';
import {suspicionLimits, type SuspectGroup, type Suspicions} from '../../../contract/suspicions.ts';
import type {Context} from '../../context.ts';
import {readBody} from '../../http/body.ts';
import {endpoint, param, type Router, type Who} from '../../http/endpoint.ts';
import {withoutEffect} from '../../http/once.ts';
import {onceAtRevision, revisionOf} from '../../http/revision.ts';
import {requireOfficial} from '../../identity/sessions.ts';
import {isOpenForInvalidation, roleToInvalidate} from '../petitions/rules.ts';
import {invalidationGrounds} from './grounds.ts';
import {groupId, inspectable, invalidate, preview, restore, roleFor, select} from './invalidating.ts';
import {findPatterns, type Group} from './patterns.ts';
import {countNow, invalidationsOf, linesOf} from './store.ts';

const tag = 'Desk';
/** Whoever checks petitions or answers them sees; only a moderator declares. */
const readers: Who = ['moderator', 'official'];
const deciders: Who = ['moderator'];
const instantOf = (milliseconds: number) => new Date(milliseconds).toISOString();

const shown = (context: Context, petition: string, group: Group): SuspectGroup => {
  const {pattern, key, lines, usual, alsoIn, innocence} = group;
  return {
    id: groupId(context, petition, group),
    pattern,
    size: lines.length,
    from: instantOf(lines[0]!.at),
    to: instantOf(lines.at(-1)!.at),
    ...(pattern === 'domain' ? {domain: key} : {}),
    ...(usual === undefined ? {} : {usual}),
    alsoIn,
    innocence,
    lines: lines
      .slice(-suspicionLimits.lines)
      .reverse()
      .map(({id, name, at}) => ({id, name, signedAt: instantOf(at)})),
  };
};

/** What signatures have in common, and the declaring of some invalid. Nothing of it reaches a signer. */
export function suspicionRoutes(router: Router, context: Context): void {
  const {db, clock} = context;

  endpoint(
    router,
    {
      method: 'get',
      path: '/cases/{id}/suspicions',
      tag,
      summary: 'Signatures that have something in common; its ETag is the revision of the case',
      who: readers,
      answers: {200: suspicions},
    },
    async (c) => {
      const session = await requireOfficial(c, context);
      const record = await inspectable(db, session, param(c, 'id'));
      const upTo = clock().toISOString();
      const open = isOpenForInvalidation({status: record.status as PetitionStatus});
      const lines = open ? await linesOf(db, record.id, upTo) : [];
      const found: Suspicions = {
        groups: (await findPatterns(lines))
          .slice(0, suspicionLimits.groups)
          .map((group) => shown(context, record.id, group)),
        comparedCount: lines.length,
        signatures: await countNow(db, record.id),
        threshold: record.threshold,
        upTo,
        open,
        allowed: open && roleToInvalidate(session.roles, record.body_id) !== undefined,
        grounds: invalidationGrounds,
        invalidations: await invalidationsOf(db, record.id),
      };
      return c.json(found, 200, {ETag: `"${record.revision}"`, 'Cache-Control': 'no-store'});
    },
  );

  endpoint(
    router,
    {
      method: 'post',
      path: '/cases/{id}/invalidations/preview',
      tag,
      summary: 'Counts what a selection would do, and does nothing',
      who: readers,
      body: selection,
      answers: {200: invalidationPreview},
    },
    async (c) => {
      const session = await requireOfficial(c, context);
      const record = await inspectable(db, session, param(c, 'id'));
      const {value} = await readBody(c, selection, maxSelection);
      return withoutEffect(c, await preview(context, record, value));
    },
  );

  endpoint(
    router,
    {
      method: 'post',
      path: '/cases/{id}/invalidations',
      tag,
      summary: 'Declare the signatures of a selection invalid',
      who: deciders,
      conditional: true,
      body: newInvalidation,
      answers: {200: corrected},
    },
    async (c) => {
      const session = await requireOfficial(c, context);
      const id = param(c, 'id');
      roleFor(session, await inspectable(db, session, id));
      const {raw, value} = await readBody(c, newInvalidation, maxSelection);
      const revision = revisionOf(c.req.header('If-Match'));
      // A request that comes again may find its group gone, by its own first coming: the key tells.
      const lines = await select(context, id, value).catch((why: unknown) => why as Error);
      return onceAtRevision(c, context, {
        raw,
        session,
        revision,
        async run(trx) {
          if (lines instanceof Error) throw lines;
          return invalidate(trx, {id, revision, session, at: clock().toISOString()}, lines, value);
        },
      });
    },
  );

  endpoint(
    router,
    {
      method: 'post',
      path: '/cases/{id}/invalidations/{invalidation}/restoration',
      tag,
      summary: 'Let the signatures of a declaration count again, until the review begins',
      who: deciders,
      conditional: true,
      body: noBody,
      answers: {200: corrected},
    },
    async (c) => {
      const session = await requireOfficial(c, context);
      const id = param(c, 'id');
      roleFor(session, await inspectable(db, session, id));
      const {raw} = await readBody(c, noBody);
      const revision = revisionOf(c.req.header('If-Match'));
      return onceAtRevision(c, context, {
        raw,
        session,
        revision,
        run: (trx) => restore(trx, {id, revision, session, at: clock().toISOString()}, param(c, 'invalidation')),
      });
    },
  );
}

/** A thousand single signatures fit: bytes. */
const maxSelection = 131_072;
