import {commentLimits} from '../../../contract/comment-limits.ts';
import {consultationSubject} from '../../../contract/consultation-routes.ts';
import type {PlacedComment, ProposalPage} from '../../../contract/consultations.ts';
import {consultationFilter, consultationList, consultationSchema, placedCommentPage, placedFilter, proposalFilter, proposalPage, provisionCounts} from '../../../contract/schemas/consultations.ts';
import {draftVersion} from '../../../contract/schemas/provisions.ts';
import type {Context} from '../../context.ts';
import {readQuery} from '../../http/body.ts';
import {cached} from '../../http/cached.ts';
import {endpoint, param, type RequestContext, type Router} from '../../http/endpoint.ts';
import {networkOf} from '../../http/limits.ts';
import {ProblemError} from '../../http/problem.ts';
import {sessionOf} from '../../identity/sessions.ts';
import {commentOf, viewerOf} from '../comments/present.ts';
import {firstReplies} from '../comments/replies.ts';
import {findSubject} from '../comments/subjects.ts';
import {isPublic, visible} from './access.ts';
import {listConsultations} from './list.ts';
import {countPlaced, listPlaced} from './placed.ts';
import {findVersion} from './placing.ts';
import {consultationOf, draftVersionOf, rowOf} from './present.ts';
import {anchorsOf, countOutcomes, countSame, listProposals, namedProposals, type ProposalRecord} from './proposals.ts';
import {duty} from './rules.ts';
import {factsOf, saidIn} from './store.ts';

const tag = 'Consultations';
const size = commentLimits.page.size;

/** The number of a version as a path writes it. */
function versionIn(c: RequestContext): number {
  const n = param(c, 'n');
  if (!/^[1-9]\d{0,3}$/.test(n)) throw new ProblemError('not_found');
  return Number(n);
}

/** By which equal ones are found. The key of words that are not shown would let anybody try what they were. */
const equals = ({status, same_key}: ProposalRecord): readonly string[] => (status === 'published' && same_key !== null ? [same_key] : []);

export function consultationReadRoutes(router: Router, context: Context): void {
  const {db, clock} = context;
  const now = () => clock().toISOString();

  endpoint(
    router,
    {method: 'get', path: '/consultations', tag, who: 'everyone', summary: 'Public consultations', query: consultationFilter, answers: {200: consultationList}},
    async (c) => {
      const at = now();
      const {items, ...rest} = await listConsultations(db, readQuery(c, consultationFilter), at);
      const said = await saidIn(db, items.map(({id}) => id));
      return cached(c, {items: items.map((record) => rowOf(record, said(record.id), at)), ...rest}, 'live');
    },
  );

  endpoint(router, {method: 'get', path: '/consultations/{id}', tag, who: 'everyone', summary: 'One consultation', answers: {200: consultationSchema}}, async (c) => {
    const record = await visible(c, context);
    return cached(c, await consultationOf(context, db, record, now()), isPublic(record) ? 'live' : 'personal');
  });

  endpoint(
    router,
    {method: 'get', path: '/consultations/{id}/versions/{n}', tag, who: 'everyone', summary: 'A version of the draft act, provision by provision, with what has changed since the version before', answers: {200: draftVersion}},
    async (c) => {
      const record = await visible(c, context);
      const row = await findVersion(db, record.id, versionIn(c));
      if (!row) throw new ProblemError('not_found');
      return cached(c, draftVersionOf(row), isPublic(record) ? 'rare' : 'personal');
    },
  );

  endpoint(
    router,
    {method: 'get', path: '/consultations/{id}/versions/{n}/counts', tag, who: 'everyone', summary: 'How much was said about each provision of a version', answers: {200: provisionCounts}},
    async (c) => {
      const record = await visible(c, context);
      const n = versionIn(c);
      if (!isPublic(record) || n > (record.latest_version ?? 0)) throw new ProblemError('not_found');
      return cached(c, await countPlaced(db, record.id, n), 'live');
    },
  );

  endpoint(
    router,
    {
      method: 'get',
      path: '/consultations/{id}/versions/{n}/comments',
      tag,
      who: 'everyone',
      summary: 'What was said about provisions of a version, each with its first replies, oldest first; what has no place in it any more with `state=unplaced`',
      query: placedFilter,
      answers: {200: placedCommentPage},
    },
    async (c) => {
      const record = await visible(c, context);
      const n = versionIn(c);
      if (!isPublic(record) || n > (record.latest_version ?? 0)) throw new ProblemError('not_found');
      const {provision, state, cursor} = readQuery(c, placedFilter);
      const session = await sessionOf(c, context);
      const subject = await findSubject(db, context, consultationSubject(record.id));
      const page = await listPlaced(db, record.id, n, {provision, state, cursor, size});
      const replies = await firstReplies(db, page.items.map((item) => item.record));
      const shown = [...page.items.map((item) => item.record), ...[...replies.values()].flatMap(({items}) => items)];
      const viewer = await viewerOf(db, session, shown);
      const at = now();
      const items = page.items.map(({record: comment, anchor}): PlacedComment => {
        const below = replies.get(comment.id);
        return {...commentOf(comment, subject, at, viewer), firstReplies: {items: (below?.items ?? []).map((reply) => commentOf(reply, subject, at, viewer)), next: below?.next ?? null}, anchor};
      });
      return cached(c, {items, next: page.next}, 'names');
    },
  );

  endpoint(
    router,
    {method: 'get', path: '/consultations/{id}/proposals', tag, who: 'everyone', summary: 'Proposals with what the authority makes of each, those without an answer first', query: proposalFilter, answers: {200: proposalPage}},
    async (c) => {
      const record = await visible(c, context);
      if (!isPublic(record)) throw new ProblemError('not_found');
      const filter = readQuery(c, proposalFilter);
      // What no index knows is looked for in every row.
      if (filter.q || filter.outcome) context.limits.take('files', networkOf(c.env?.address));
      const session = await sessionOf(c, context);
      const subject = await findSubject(db, context, consultationSubject(record.id));
      const page = filter.ids === undefined ? await listProposals(db, record, filter, size) : {items: await namedProposals(db, record, filter.ids), next: null};
      const ids = page.items.map(({id}) => id);
      const anchors = await anchorsOf(db, record.latest_version, ids);
      const same = await countSame(db, record.id, page.items.flatMap(equals));
      const viewer = await viewerOf(db, session, page.items);
      const at = now();
      const owed = duty(factsOf(record), at);
      const answer: ProposalPage = {
        items: page.items.map((proposal) => ({
          comment: commentOf(proposal, subject, at, viewer),
          anchor: anchors.get(proposal.id) ?? null,
          same: {key: equals(proposal)[0] ?? '', count: same.get(equals(proposal)[0] ?? '') ?? 1},
          revision: proposal.revision,
        })),
        next: page.next,
        totals: await countOutcomes(db, record.id),
        dueAt: owed?.dueAt ?? null,
        late: owed?.late ?? null,
      };
      return cached(c, answer, 'names');
    },
  );
}
