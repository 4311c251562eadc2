import type {PetitionTerms} from '../../../contract/body.ts';
import type {LangMap} from '../../../contract/http.ts';
import type {
  ActorRole,
  Appeal,
  Correction,
  DueStep,
  GrowthPoint,
  HistoryDay,
  Late,
  OfficialAnswer,
  Outcome,
  Petition,
  PetitionCount,
  PetitionStatus,
  Rejection,
  TimelineEntry,
} from '../../../contract/petition.ts';
import type {RichTextMap} from '../../../contract/rich-text.ts';
import type {Term} from '../../../contract/terms.ts';
import {lateBy, lateUnit, type Calendar} from '../../calendar.ts';
import type {SignatureDayRow, TransitionRow} from '../../db/schema.ts';
import {bodyRefOf, calendarFor} from '../bodies/store.ts';
import type {PetitionFacts} from './rules.ts';
import {upcomingSteps} from './rules.ts';
import {stateSince, type CountRecord, type PetitionRecord} from './store.ts';
import {correctionTitle} from '../suspicions/grounds.ts';

const termOf: Record<DueStep, (terms: PetitionTerms) => Term> = {
  moderation: ({moderation}) => moderation,
  review_start: ({reviewStart}) => reviewStart,
  answer: ({answer}) => answer,
  handover: ({handover}) => handover,
};

const parsed = <Value>(json: string | null): Value | null => (json === null ? null : (JSON.parse(json) as Value));

export const termsOf = ({terms}: Pick<PetitionRecord, 'terms'>) => JSON.parse(terms) as PetitionTerms;

export const recordCalendar = ({body_profile, body_time_zone}: Pick<PetitionRecord, 'body_profile' | 'body_time_zone'>): Calendar =>
  calendarFor({profile: body_profile, time_zone: body_time_zone});

function lateNow({due_step, due_at, ...record}: CountRecord, now: string): Late | null {
  if (!due_step || !due_at || Date.parse(now) <= Date.parse(due_at)) return null;
  return lateBy(due_at, now, lateUnit(termOf[due_step as DueStep](termsOf(record))), recordCalendar(record));
}

/** What everyone may see of a petition in a list or a counter. */
export const countOf = (record: CountRecord, now: string): PetitionCount => ({
  id: record.id,
  number: record.number,
  title: JSON.parse(record.title) as LangMap,
  body: bodyRefOf({id: record.body_id, name: record.body_name, kind: record.body_kind, time_zone: record.body_time_zone}),
  status: record.status as PetitionStatus,
  outcome: record.outcome as Outcome | null,
  signatures: record.signatures,
  threshold: record.threshold,
  publishedAt: record.published_at,
  closesAt: record.closes_at,
  dueStep: record.due_step as DueStep | null,
  dueAt: record.due_at,
  late: lateNow(record, now),
  version: record.version,
  ...(record.since ? {since: record.since} : {}),
});

/** What the rules need: the present state began with the last transition. */
export const factsOf = (record: PetitionRecord, since: string): PetitionFacts => ({
  status: record.status as PetitionStatus,
  since,
  closesAt: record.closes_at,
  terms: termsOf(record),
  calendar: recordCalendar(record),
});

const correctionOf = (correction: Correction) => ({correction, title: correctionTitle(correction)});

const entryOf = ({from_status, to_status, at, actor_role, reason, late, correction}: TransitionRow): TimelineEntry => ({
  from: from_status as PetitionStatus | null,
  to: to_status as PetitionStatus,
  at,
  actorRole: actor_role as ActorRole,
  ...(reason === null ? {} : {reason}),
  ...(late === null ? {} : {late: JSON.parse(late) as Late | null}),
  ...(correction === null ? {} : correctionOf(JSON.parse(correction) as Correction)),
});

/** How a count came about, day by day: the one source of the growth on a petition and of its history. */
export function historyOf(days: readonly SignatureDayRow[]): HistoryDay[] {
  let total = 0;
  return days.map(({day, signatures}) => ({on: day, signed: signatures, total: (total += signatures)}));
}

const growthOf = (days: readonly SignatureDayRow[]): GrowthPoint[] => historyOf(days).map(({on, total}) => ({on, total}));

interface Details {
  readonly transitions: readonly TransitionRow[];
  readonly days: readonly SignatureDayRow[];
  readonly now: string;
  readonly url: string;
}

/** The whole of a petition. A text that a ground hides leaves only its title. */
export function petitionOf(record: PetitionRecord, {transitions, days, now, url}: Details): Petition {
  const since = stateSince(transitions, record);
  return {
    ...countOf({...record, since}, now),
    text: record.text_hidden ? {} : (JSON.parse(record.text) as RichTextMap),
    author: record.author_name,
    submittedAt: record.submitted_at,
    terms: termsOf(record),
    growth: growthOf(days),
    timeline: transitions.map(entryOf),
    upcoming: upcomingSteps(factsOf(record, since), now),
    answer: parsed<OfficialAnswer>(record.answer),
    rejection: parsed<Rejection>(record.rejection),
    appeal: parsed<Appeal>(record.appeal),
    url,
  };
}
