import type {Context} from '../../context.ts';
import type {Reader} from '../../db/transaction.ts';
import {param, type RequestContext} from '../../http/endpoint.ts';
import {ProblemError} from '../../http/problem.ts';
import {requireOfficial, sessionOf, type ActiveSession} from '../../identity/sessions.ts';
import {maySeeCase} from '../petitions/rules.ts';
import {mayConduct} from './rules.ts';
import {findConsultation, type ConsultationRecord} from './store.ts';

export const isPublic = ({status}: Pick<ConsultationRecord, 'status'>) => status !== 'draft';

/** One that everyone may see, or a draft for whoever works for its body. @throws ProblemError `not_found`. */
export async function visible(c: RequestContext, context: Context): Promise<ConsultationRecord> {
  const record = await findConsultation(context.db, param(c, 'id'));
  if (!record) throw new ProblemError('not_found');
  if (isPublic(record)) return record;
  const session = await sessionOf(c, context);
  if (!session || !maySeeCase(session.roles, record.body_id)) throw new ProblemError('not_found');
  return record;
}

/** Of a draft of another body nobody is told that it is there. @throws ProblemError `not_found`, `forbidden`. */
export function assertConducts({roles}: Pick<ActiveSession, 'roles'>, record: ConsultationRecord | undefined): asserts record is ConsultationRecord {
  if (!record || (!isPublic(record) && !maySeeCase(roles, record.body_id))) throw new ProblemError('not_found');
  if (!mayConduct(roles, record.body_id)) throw new ProblemError('forbidden');
}

/** One that somebody conducts, in the transaction that changes it. */
export async function conducted(db: Reader, session: Pick<ActiveSession, 'roles'>, id: string): Promise<ConsultationRecord> {
  const record = await findConsultation(db, id);
  assertConducts(session, record);
  return record;
}

/** Who conducts the consultation of a path. @throws ProblemError `unauthenticated`, `forbidden`, `not_found`. */
export async function requireConductor(c: RequestContext, context: Context): Promise<{readonly session: ActiveSession; readonly record: ConsultationRecord}> {
  const session = await requireOfficial(c, context);
  return {session, record: await conducted(context.db, session, param(c, 'id'))};
}
