import type {Case, CaseQueue, CaseRow} from '../../../contract/desk.ts';
import {limits} from '../../../contract/fields.ts';
import type {PetitionStatus} from '../../../contract/petition.ts';
import {caseFilter, caseQueue, caseSchema} from '../../../contract/schemas/cases.ts';
import type {Context} from '../../context.ts';
import {readQuery} from '../../http/body.ts';
import {endpoint, officials, param, type Router} from '../../http/endpoint.ts';
import {requireOfficial} from '../../identity/sessions.ts';
import {groundsOf, profileById} from '../../profiles/index.ts';
import {listAudit, petitionSubject} from '../audit/store.ts';
import {scopeOf} from '../people/rules.ts';
import {findCase} from '../petitions/case-access.ts';
import {countOf} from '../petitions/present.ts';
import {mayInspect, maySeeCase, transitionsFor} from '../petitions/rules.ts';
import {similarTo} from '../petitions/similar.ts';
import {withHiddenText} from '../petitions/whole.ts';
import {countNotified, listCases, type CaseRecord} from './store.ts';

const tag = 'Desk';
const {size, max} = limits.page;

const rowOf = (record: CaseRecord, now: string): CaseRow => ({
  ...countOf(record, now),
  service: 'petition',
  author: record.author_name,
  submittedAt: record.submitted_at,
});

export function caseRoutes(router: Router, context: Context): void {
  const {db, clock} = context;

  endpoint(
    router,
    {
      method: 'get',
      path: '/cases',
      tag,
      summary: 'Petitions to the bodies you have a role for, most urgent first; consultations have `/consultations/desk`',
      who: officials,
      query: caseFilter,
      answers: {200: caseQueue},
    },
    async (c) => {
      const {roles} = await requireOfficial(c, context);
      const now = clock().toISOString();
      const {items, next, totals} = await listCases(db, readQuery(c, caseFilter), scopeOf(roles), {now, size});
      const queue: CaseQueue = {items: items.map((record) => rowOf(record, now)), next, totals};
      return c.json(queue, 200, {'Cache-Control': 'no-store'});
    },
  );

  endpoint(
    router,
    {
      method: 'get',
      path: '/cases/{id}',
      tag,
      summary: 'One case; its ETag is the revision that a step names in If-Match',
      who: officials,
      answers: {200: caseSchema},
    },
    async (c) => {
      const {roles} = await requireOfficial(c, context);
      const id = param(c, 'id');
      const record = await findCase(db, id, (bodyId) => maySeeCase(roles, bodyId));
      const now = clock().toISOString();
      const shown: Case = {
        service: 'petition',
        petition: await withHiddenText(context, record),
        revision: record.revision,
        transitions: transitionsFor(roles, record.body_id, record.status as PetitionStatus),
        grounds: groundsOf(profileById(record.body_profile)),
        similar: (await similarTo(db, record)).map((other) => countOf(other, now)),
        notified: await countNotified(db, id),
        log: await listAudit(db, {subject: petitionSubject(id), bodies: null, size: max}),
        inspectable: record.published_at !== null && mayInspect(roles, record.body_id),
      };
      return c.json(shown, 200, {ETag: `"${record.revision}"`, 'Cache-Control': 'no-store'});
    },
  );
}
