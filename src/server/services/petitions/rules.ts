import type {PetitionTerms} from '../../../contract/body.ts';
import type {Role, RoleGrant} from '../../../contract/desk.ts';
import {openStatuses} from '../../../contract/petition.ts';
import type {DueStep, Late, PetitionStatus, UpcomingStep} from '../../../contract/petition.ts';
import type {Term} from '../../../contract/terms.ts';
import {dueAt, lateBy, lateUnit, periodEnd, type Calendar} from '../../calendar.ts';

/** What the rules need to know of one petition. */
export interface PetitionFacts {
  readonly status: PetitionStatus;
  /** When the present state began: every term counts from there. */
  readonly since: string;
  /** Null until the petition is published. */
  readonly closesAt: string | null;
  /** Frozen at publication; before it, the body's terms of today. */
  readonly terms: PetitionTerms;
  readonly calendar: Calendar;
}

/** What the authority owes next, and by when. */
export interface Due {
  readonly step: DueStep;
  readonly term: Term;
  readonly dueAt: string;
}

type Actor = Role | 'system';

/** Who may lead a petition from a state to another. What is not here is not allowed. */
const moves: Readonly<Record<PetitionStatus, Readonly<Partial<Record<PetitionStatus, Actor>>>>> = {
  submitted: {collecting: 'moderator', rejected: 'moderator'},
  rejected: {},
  collecting: {threshold_reached: 'system', expired: 'system'},
  threshold_reached: {under_review: 'official'},
  under_review: {answered: 'official'},
  answered: {},
  expired: {handed_to_appeals: 'official'},
  handed_to_appeals: {},
};

/** What a state obliges the authority to do, and which of the terms limits it. */
const duties: Readonly<Partial<Record<PetitionStatus, {step: DueStep; term: 'moderation' | 'reviewStart' | 'answer' | 'handover'}>>> = {
  submitted: {step: 'moderation', term: 'moderation'},
  threshold_reached: {step: 'review_start', term: 'reviewStart'},
  under_review: {step: 'answer', term: 'answer'},
  expired: {step: 'handover', term: 'handover'},
};

/** Whether the contract knows this step, whoever takes it. */
export const isMove = (from: PetitionStatus, to: PetitionStatus) => moves[from][to] !== undefined;

/** The role in which somebody may take this step, or undefined where none of theirs allows it. */
export function roleFor(
  roles: readonly RoleGrant[],
  bodyId: string,
  from: PetitionStatus,
  to: PetitionStatus,
): Role | undefined {
  const needed = moves[from][to];
  return needed && needed !== 'system' && holds(roles, needed, bodyId) ? needed : undefined;
}

/** Where somebody may lead a petition from the state it is in. */
export const transitionsFor = (
  roles: readonly RoleGrant[],
  bodyId: string,
  from: PetitionStatus,
): readonly PetitionStatus[] =>
  (Object.keys(moves[from]) as PetitionStatus[]).filter((to) => roleFor(roles, bodyId, from, to) !== undefined);

/** Whether somebody holds a role for a body, or for all of them. */
export const holds = (roles: readonly RoleGrant[], role: Role, bodyId: string | null) =>
  roles.some((grant) => grant.role === role && (grant.bodyId === null || grant.bodyId === bodyId));

/** Anyone with a role for the body sees its cases; what they may do there is another question. */
export const maySeeCase = (roles: readonly RoleGrant[], bodyId: string) =>
  roles.some((grant) => grant.bodyId === null || grant.bodyId === bodyId);

/** Who writes the answer of a case, and so reads and changes its draft: whoever may publish it. */
export const mayAnswer = (roles: readonly RoleGrant[], bodyId: string) => holds(roles, 'official', bodyId);

/** The state in which an answer is owed, and so is drafted. */
export const isOpenForAnswer = ({status}: Pick<PetitionFacts, 'status'>) => isMove(status, 'answered');

/** Signing ends at the last second of the period. */
export const closesAt = (publishedAt: string, terms: PetitionTerms, calendar: Calendar) =>
  periodEnd(publishedAt, terms.period, calendar);

/** People sign until `closesAt`, or until the review begins if that is earlier. */
export const isOpenForSigning = ({status, closesAt: end}: Pick<PetitionFacts, 'status' | 'closesAt'>, now: string) =>
  openStatuses.includes(status) && end !== null && Date.parse(now) < Date.parse(end) + 1000;

/** A signature can be taken back until the review begins or the term is over without one. */
export const isOpenForWithdrawal = ({status}: Pick<PetitionFacts, 'status'>) => openStatuses.includes(status);

/** Until then signatures can be declared invalid, and be let count again. */
export const isOpenForInvalidation = isOpenForWithdrawal;

/** Who sees what signatures have in common: whoever checks petitions of the body or answers them. */
export const mayInspect = (roles: readonly RoleGrant[], bodyId: string) => holds(roles, 'moderator', bodyId) || holds(roles, 'official', bodyId);

/**
 * Who declares signatures invalid: a moderator. The official who would have to answer a petition
 * does not decide that it lacks signatures.
 */
export const roleToInvalidate = (roles: readonly RoleGrant[], bodyId: string): Role | undefined => (holds(roles, 'moderator', bodyId) ? 'moderator' : undefined);

/**
 * What signatures that no longer count, or count again, do to a petition: never a step back. A
 * threshold that was reached stays reached, and the review is owed all the same, or the authority
 * could rid itself of a duty by counting anew; that too few are left is told in public.
 */
export const correctionEffect = ({threshold}: Pick<PetitionTerms, 'threshold'>, before: number, after: number) => ({
  losesThreshold: before >= threshold && after < threshold,
});

/**
 * Where time and numbers alone lead a petition, or null. A petition that has its signatures is
 * never expired, however late that is noticed: signatures count only when given before closing.
 */
export function timedMove(
  {status, closesAt: end, terms}: Pick<PetitionFacts, 'status' | 'closesAt' | 'terms'>,
  signatures: number,
  now: string,
): 'threshold_reached' | 'expired' | null {
  if (status !== 'collecting') return null;
  if (signatures >= terms.threshold) return 'threshold_reached';
  return isOpenForSigning({status, closesAt: end}, now) ? null : 'expired';
}

/** What the authority owes in a state that began at `since`, or null. */
export function dueFor(
  status: PetitionStatus,
  since: string,
  terms: PetitionTerms,
  calendar: Calendar,
): Due | null {
  const duty = duties[status];
  if (!duty) return null;
  const term = terms[duty.term];
  return {step: duty.step, term, dueAt: dueAt(since, term, calendar)};
}

/**
 * How late the authority is, or was when it left a state at `at`. Null within the term; undefined
 * where the state has none.
 */
export function lateIn({status, since, terms, calendar}: PetitionFacts, at: string): Late | null | undefined {
  const due = dueFor(status, since, terms, calendar);
  return due ? lateBy(due.dueAt, at, lateUnit(due.term), calendar) : undefined;
}

/** The steps still to come if the petition goes its full way, those with a date first. */
export function upcomingSteps(facts: PetitionFacts, now: string): readonly UpcomingStep[] {
  const {status, terms} = facts;
  const due = dueFor(status, facts.since, terms, facts.calendar);
  const owed: UpcomingStep[] = due
    ? [{step: due.step, dueAt: due.dueAt, term: due.term, late: lateIn(facts, now) ?? null, source: due.term.source}]
    : [];
  const closing: UpcomingStep = {step: 'closing', dueAt: facts.closesAt, term: null, late: null, source: terms.periodSource};
  const later = (step: DueStep, term: Term): UpcomingStep => ({step, dueAt: null, term, late: null, source: term.source});
  const review = later('review_start', terms.reviewStart);
  const answer = later('answer', terms.answer);
  switch (status) {
    case 'submitted':
      return [...owed, closing, review, answer];
    case 'collecting':
      return [closing, review, answer];
    case 'threshold_reached':
      return [...(isOpenForSigning(facts, now) ? [...owed, closing].sort(byDate) : owed), answer];
    default:
      return owed;
  }
}

const byDate = (a: UpcomingStep, b: UpcomingStep) => Date.parse(a.dueAt ?? '') - Date.parse(b.dueAt ?? '');
