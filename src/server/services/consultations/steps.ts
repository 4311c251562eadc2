import type {ConsultationTransition, NewExtension} from '../../../contract/consultation-desk.ts';
import {consultationSubject} from '../../../contract/consultation-routes.ts';
import type {ConsultationStatus} from '../../../contract/consultations.ts';
import type {Late} from '../../../contract/petition.ts';
import {lateBy, lateUnit, localDate} from '../../calendar.ts';
import {record as audit} from '../../audit.ts';
import type {ConsultationRecordRow} from '../../db/consultation-schema.ts';
import {nextNumber} from '../../db/numbers.ts';
import type {Transaction} from '../../db/transaction.ts';
import {ProblemError, wrongField} from '../../http/problem.ts';
import type {ActiveSession} from '../../identity/sessions.ts';
import {consultationTermsFor, profileById} from '../../profiles/index.ts';
import {conducted} from './access.ts';
import {draftOf} from './drafting.ts';
import {isExtendable, isMove, obstacles, reportDue, statusAt} from './rules.ts';
import {change, factsOf, hold, saidIn, type ConsultationRecord} from './store.ts';
import {noteTime} from './timing.ts';

/** What stands between a draft and its opening now. */
export function obstaclesOf(record: ConsultationRecord, now: string) {
  const profile = profileById(record.body_profile);
  const draft = draftOf(record);
  const terms = consultationTermsFor(profile, draft);
  return obstacles({...factsOf(record), terms}, {...draft, hasVersion: record.latest_version !== null}, profile.consultation.announcement.fields, now);
}

interface Decision {
  readonly to: ConsultationStatus;
  readonly change: Partial<ConsultationRecordRow>;
  readonly reason?: string;
  readonly late?: Late | null;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** From now on it is public and keeps the terms of this day. */
async function open(trx: Transaction, record: ConsultationRecord, now: string): Promise<Decision> {
  const found = obstaclesOf(record, now);
  if (found.length > 0) throw new ProblemError('invalid', {fields: found});
  const opens_at = record.opens_at > now ? record.opens_at : now;
  const terms = consultationTermsFor(profileById(record.body_profile), draftOf(record));
  await trx.updateTable('consultation_versions').set({published_at: now}).where('consultation_id', '=', record.id).execute();
  const number = await nextNumber(trx, 'consultation');
  return {to: opens_at > now ? 'planned' : 'open', change: {number, opens_at, terms: JSON.stringify(terms), search: `${record.search} ${number}`}};
}

const close = (record: ConsultationRecord, reason: string, now: string): Decision => ({
  to: 'closed',
  change: {closes_at: now, opens_at: record.opens_at > now ? now : record.opens_at, due_at: reportDue({...factsOf(record), closesAt: now})},
  reason,
});

/** Every proposal has its answer, or there is no report. */
async function report(trx: Transaction, record: ConsultationRecord, summary: Readonly<Record<string, string>>, now: string): Promise<Decision> {
  const {id} = record;
  const {proposals, answered} = (await saidIn(trx, [id]))(id);
  const waiting = await trx.selectFrom('comments').select('id').where('subject', '=', consultationSubject(id)).where('kind', '=', 'proposal').where('status', '=', 'held').limit(1).executeTakeFirst();
  if (answered < proposals || waiting) throw new ProblemError('proposals_unanswered');
  const facts = factsOf(record);
  const late = lateBy(reportDue(facts), now, lateUnit(facts.terms.report), facts.calendar);
  return {to: 'report_published', change: {report_published_at: now, report_summary: JSON.stringify(summary), due_at: null}, late, details: {proposals}};
}

async function decide(trx: Transaction, record: ConsultationRecord, transition: ConsultationTransition, now: string): Promise<Decision> {
  switch (transition.to) {
    case 'open':
      return open(trx, record, now);
    case 'closed':
      return close(record, transition.reason, now);
    case 'report_published':
      return report(trx, record, transition.summary, now);
    case 'decided': {
      const {decision} = transition;
      if (decision.decidedOn > localDate(now, record.body_time_zone)) throw wrongField('decision.decidedOn', 'date_in_future');
      return {to: 'decided', change: {decision: JSON.stringify(decision)}, details: {outcome: decision.outcome}};
    }
  }
}

export interface Step {
  readonly id: string;
  readonly revision: number;
  readonly session: ActiveSession;
  readonly at: string;
}

/** A consultation as it was read, with what time has brought since noted. @throws ProblemError `not_found`, `forbidden`, `stale`. */
export async function asRead(trx: Transaction, {id, revision, session, at}: Step): Promise<ConsultationRecord> {
  await hold(trx, id);
  const record = await conducted(trx, session, id);
  if (record.revision !== revision) throw new ProblemError('stale');
  return noteTime(trx, record, at);
}

/**
 * An official's step.
 * @returns The new revision.
 * @throws ProblemError `not_found`, `forbidden`, `stale`, `transition_not_allowed`, `proposals_unanswered`, `invalid`.
 */
export async function takeStep(trx: Transaction, step: Step, transition: ConsultationTransition): Promise<number> {
  const {session, at} = step;
  const record = await asRead(trx, step);
  const from = statusAt(factsOf(record), at);
  if (!isMove(from, transition.to)) throw new ProblemError('transition_not_allowed');
  const {to, change: columns, reason, late, details} = await decide(trx, record, transition, at);
  const revision = await change(trx, record, {...columns, status: to}, {
    event: 'step',
    from_status: from,
    to_status: to,
    at,
    actor_role: 'official',
    actor: session.email,
    reason: reason ?? null,
    late: late === undefined ? null : JSON.stringify(late),
  });
  const noted = {from, ...(reason ? {reason} : {}), ...details};
  await audit(trx, {at, action: `consultation_${transition.to}`, subject: consultationSubject(record.id), actorRole: 'official', actor: session.email, details: noted});
  return revision;
}

/** Lets it go on longer than was announced, with a notice that everyone reads. @throws ProblemError as {@link takeStep}. */
export async function extend(trx: Transaction, step: Step, {closesAt, reason}: NewExtension): Promise<number> {
  const {session, at} = step;
  const record = await asRead(trx, step);
  const status = statusAt(factsOf(record), at);
  if (!isExtendable(status)) throw new ProblemError('transition_not_allowed');
  if (closesAt <= record.closes_at) throw wrongField('closesAt', 'too_early');
  const actor = {actor_role: 'official', actor: session.email};
  const revision = await change(trx, record, {closes_at: closesAt, extended: 1}, {event: 'extended', from_status: status, to_status: status, at, ...actor, reason, closes_at: closesAt, closed_at: record.closes_at});
  const details = {closesAt, closedAt: record.closes_at, reason};
  await audit(trx, {at, action: 'consultation_extended', subject: consultationSubject(record.id), actorRole: 'official', actor: session.email, details});
  return revision;
}
