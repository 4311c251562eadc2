import {consultationLimits} from '../../../contract/consultation-limits.ts';
import {consultationSubject} from '../../../contract/consultation-routes.ts';
import type {ConsultationCase, ConsultationDesk, ConsultationDeskRow} from '../../../contract/consultation-desk.ts';
import {consultationCase, consultationDesk, deskFilter} from '../../../contract/schemas/consultation-desk.ts';
import {limits} from '../../../contract/fields.ts';
import type {Context} from '../../context.ts';
import {readQuery} from '../../http/body.ts';
import {endpoint, officials, param, type Router} from '../../http/endpoint.ts';
import {ProblemError} from '../../http/problem.ts';
import {requireOfficial} from '../../identity/sessions.ts';
import {listAudit} from '../audit/store.ts';
import {scopeOf} from '../people/rules.ts';
import {maySeeCase} from '../petitions/rules.ts';
import {isPublic} from './access.ts';
import {draftOf} from './drafting.ts';
import {listForDesk} from './list.ts';
import {countStates} from './placed.ts';
import {consultationOf, rowOf} from './present.ts';
import {earliestClose, isExtendable, mayConduct, movesFor, statusAt, takesAnswers, takesVersions} from './rules.ts';
import {obstaclesOf} from './steps.ts';
import {factsOf, findConsultation, saidIn} from './store.ts';
import {owedAnswers} from './supplementing.ts';

const tag = 'Desk';
const none = {doubtful: 0, unplaced: 0};

export function consultationDeskRoutes(router: Router, context: Context): void {
  const {db, clock} = context;

  endpoint(
    router,
    {method: 'get', path: '/consultations/desk', tag, who: officials, summary: 'Consultations of the bodies you work for, drafts too: reports that are owed first', query: deskFilter, answers: {200: consultationDesk}},
    async (c) => {
      const {roles} = await requireOfficial(c, context);
      const {status, cursor} = readQuery(c, deskFilter);
      const now = clock().toISOString();
      const page = await listForDesk(db, {status, cursor, bodies: scopeOf(roles), size: consultationLimits.page.size, now});
      const said = await saidIn(db, page.items.map(({id}) => id));
      const items: ConsultationDeskRow[] = [];
      for (const record of page.items) {
        const totals = said(record.id);
        const places = record.latest_version === null ? none : await countStates(db, record.id, record.latest_version);
        items.push({...rowOf(record, totals, now), revision: record.revision, unanswered: totals.proposals - totals.answered, ...places});
      }
      return c.json({items, next: page.next} satisfies ConsultationDesk, 200, {'Cache-Control': 'no-store'});
    },
  );

  endpoint(
    router,
    {method: 'get', path: '/consultations/{id}/desk', tag, who: officials, summary: 'One consultation as those see it who work on it; its ETag goes into `If-Match`', answers: {200: consultationCase}},
    async (c) => {
      const {roles} = await requireOfficial(c, context);
      const record = await findConsultation(db, param(c, 'id'));
      if (!record || (!isPublic(record) && !maySeeCase(roles, record.body_id))) throw new ProblemError('not_found');
      if (!maySeeCase(roles, record.body_id)) throw new ProblemError('forbidden');
      const now = clock().toISOString();
      const facts = factsOf(record);
      const status = statusAt(facts, now);
      const mine = mayConduct(roles, record.body_id);
      const shown: ConsultationCase = {
        consultation: await consultationOf(context, db, record, now),
        revision: record.revision,
        draft: isPublic(record) ? null : draftOf(record),
        transitions: movesFor(roles, record.body_id, status),
        mayEdit: mine && status === 'draft',
        mayExtend: mine && isExtendable(status),
        mayAnswer: mine && (takesAnswers(status) || facts.supplementDueAt !== null),
        owedAnswers: facts.supplementDueAt === null ? [] : await owedAnswers(db, record),
        mayAddVersion: mine && record.kind === 'draft_act' && takesVersions(status),
        obstacles: isPublic(record) ? [] : obstaclesOf(record, now),
        earliestClose: earliestClose(record.opens_at > now || isPublic(record) ? record.opens_at : now, facts.terms, facts.calendar),
        ...(record.latest_version === null ? none : await countStates(db, record.id, record.latest_version)),
        log: await listAudit(db, {subject: consultationSubject(record.id), bodies: null, size: limits.page.max}),
      };
      return c.json(shown, 200, {ETag: `"${record.revision}"`, 'Cache-Control': 'no-store'});
    },
  );
}
