import type {ConsultationMove, Obstacle} from '../../../contract/consultation-desk.ts';
import type {ConsultationContact, ConsultationDocument, ConsultationStatus, ConsultationTerms} from '../../../contract/consultations.ts';
import type {RoleGrant} from '../../../contract/desk.ts';
import type {Late} from '../../../contract/petition.ts';
import type {LangMap} from '../../../contract/http.ts';
import {dueAt, lateBy, lateUnit, periodEnd, type Calendar} from '../../calendar.ts';
import {holds} from '../petitions/rules.ts';

/** What the rules need to know of one consultation. */
export interface ConsultationFacts {
  /** As the last step left it. */
  readonly status: ConsultationStatus;
  readonly opensAt: string;
  readonly closesAt: string;
  /** By when a proposal that came back after the report is to be answered; null where there is none. */
  readonly supplementDueAt: string | null;
  readonly terms: ConsultationTerms;
  readonly calendar: Calendar;
}

/** In which state it is now: opening and closing are matters of the clock, not of who notices. */
export function statusAt({status, opensAt, closesAt}: Pick<ConsultationFacts, 'status' | 'opensAt' | 'closesAt'>, now: string): ConsultationStatus {
  if (status !== 'planned' && status !== 'open') return status;
  if (closesAt <= now) return 'closed';
  return opensAt <= now ? 'open' : 'planned';
}

/** From where an official leads it to where. */
const moves: Readonly<Record<ConsultationStatus, readonly ConsultationMove[]>> = {
  draft: ['open'],
  planned: ['closed'],
  open: ['closed'],
  closed: ['report_published'],
  report_published: ['decided'],
  decided: [],
};

export const isMove = (from: ConsultationStatus, to: ConsultationMove) => moves[from].includes(to);

/** Who does all of it but the moderating: an official of the body. */
export const mayConduct = (roles: readonly RoleGrant[], bodyId: string) => holds(roles, 'official', bodyId);

export const movesFor = (roles: readonly RoleGrant[], bodyId: string, from: ConsultationStatus): readonly ConsultationMove[] => (mayConduct(roles, bodyId) ? moves[from] : []);

/** Proposals are answered from the first on, and until the report says that all are. */
export const takesAnswers = (status: ConsultationStatus) => status === 'open' || status === 'closed';
/** Afterwards only those that have none: what the report said stands. */
export const isReported = (status: ConsultationStatus) => status === 'report_published' || status === 'decided';
export const takesVersions = (status: ConsultationStatus) => status === 'draft' || status === 'planned' || status === 'open' || status === 'closed';
export const isExtendable = (status: ConsultationStatus) => status === 'planned' || status === 'open';

/** The earliest instant at which it may close: days and months are whole, counted from the day after the opening. */
export function earliestClose(opensAt: string, {shortest}: Pick<ConsultationTerms, 'shortest'>, calendar: Calendar): string {
  if (shortest.unit === 'working_day') return dueAt(opensAt, shortest, calendar);
  return periodEnd(opensAt, shortest.unit === 'day' ? `P${shortest.n}D` : `P${shortest.n}M`, calendar);
}

/** Who answers late is given as long for it as for the report: from the day on which the proposal came back. */
export const supplementDue = (restoredAt: string, {terms, calendar}: Pick<ConsultationFacts, 'terms' | 'calendar'>) => dueAt(restoredAt, terms.report, calendar);

/** By when the report is owed: the last second of the last day of the term, which begins with the closing. */
export const reportDue = ({closesAt, terms, calendar}: Pick<ConsultationFacts, 'closesAt' | 'terms' | 'calendar'>) => dueAt(closesAt, terms.report, calendar);

/** What the authority owes, and how late it is with it; null while it owes nothing. */
export function duty(facts: ConsultationFacts, now: string): {readonly dueAt: string; readonly late: Late | null} | null {
  const status = statusAt(facts, now);
  const due = isReported(status) ? facts.supplementDueAt : status === 'closed' ? reportDue(facts) : null;
  if (due === null) return null;
  return {dueAt: due, late: lateBy(due, now, lateUnit(facts.terms.report), facts.calendar)};
}

export interface Announcement {
  readonly kind: 'policy' | 'draft_act';
  readonly affected: LangMap;
  readonly consequences: LangMap;
  readonly contact: ConsultationContact;
  readonly documents: readonly ConsultationDocument[];
  /** Whether there is a first version of the draft act. */
  readonly hasVersion: boolean;
}

/** Why it cannot be opened yet; nothing where it can. @param fields What the profile wants announced. */
export function obstacles(facts: Pick<ConsultationFacts, 'opensAt' | 'closesAt' | 'terms' | 'calendar'>, announced: Announcement, fields: ReadonlyArray<'affected' | 'consequences' | 'contact'>, now: string): Obstacle[] {
  const {terms, calendar, closesAt} = facts;
  const opens = facts.opensAt > now ? facts.opensAt : now;
  const lacks = (field: string): Obstacle => ({field, fault: 'required'});
  const missing = fields.filter((field) => {
    if (field === 'contact') return announced.contact.name === '' || (announced.contact.email === null && announced.contact.phone === null);
    return Object.keys(announced[field]).length === 0;
  });
  const papers = terms.documents.filter((role) => !announced.documents.some((document) => document.role === role));
  return [
    ...missing.map(lacks),
    ...papers.map((role) => lacks(`documents.${role}`)),
    ...(announced.kind === 'draft_act' && !announced.hasVersion ? [lacks('versions')] : []),
    ...(closesAt < earliestClose(opens, terms, calendar) ? [{field: 'closesAt', fault: 'too_early'} as const] : []),
  ];
}
