import type {Body, PetitionTerms} from '../../contract/body.ts';
import type {ConsultationKind, ConsultationTerms} from '../../contract/consultations.ts';
import type {RefusalGround} from '../../contract/desk.ts';
import type {LegalSource, Term} from '../../contract/terms.ts';
import type {Calendar} from '../calendar.ts';
import {profileFile, type ProfileFile} from './schema.ts';
import generic from './generic.json' with {type: 'json'};
import kg from './kg.json' with {type: 'json'};
import ua from './ua.json' with {type: 'json'};

/** The law a body's cases run under: calendar, terms, thresholds, grounds. */
export type Profile = ProfileFile;

/** What a body's own statute says instead of the profile. What it leaves out stays the profile's. */
export interface Statute {
  readonly source: LegalSource;
  readonly threshold?: number;
  /** ISO 8601 duration. */
  readonly period?: string;
  readonly terms?: Readonly<Partial<Record<TermName, Pick<Term, 'n' | 'unit'>>>>;
}

type TermName = 'moderation' | 'reviewStart' | 'answer' | 'handover';

const profiles = new Map([ua, kg, generic].map((file) => [file.id, profileFile.parse(file)]));

/** Throws RangeError where there is no such profile. */
export function profileById(id: string): Profile {
  const profile = profiles.get(id);
  if (!profile) throw new RangeError(`No legal profile "${id}". There are: ${[...profiles.keys()].join(', ')}`);
  return profile;
}

/** The profile's calendar, with its days in the body's own time zone. */
export const calendarOf = ({calendar}: Profile, {timeZone}: Pick<Body, 'timeZone'>): Calendar => ({
  timeZone,
  weekend: calendar.weekend,
  holidays: calendar.holidays,
});

/**
 * What a petition to this body is held to if it is published now. Throws RangeError where the
 * threshold depends on a population nobody has stated.
 */
export function termsFor(
  profile: Profile,
  body: Pick<Body, 'kind' | 'population'>,
  statute: Statute | null = null,
): PetitionTerms {
  const {petition} = profile;
  const term = (name: TermName): Term => {
    const own = statute?.terms?.[name];
    if (statute && own) return {n: own.n, unit: own.unit, source: statute.source};
    const {n, unit, source} = petition[name];
    return {n, unit, source: sourceOf(profile, source)};
  };
  return {
    profile: profile.id,
    threshold: statute?.threshold ?? thresholdFor(profile, body),
    thresholdSource: statute?.threshold ? statute.source : sourceOf(profile, petition.threshold[body.kind].source),
    period: statute?.period ?? petition.period.value,
    periodSource: statute?.period ? statute.source : sourceOf(profile, petition.period.source),
    moderation: term('moderation'),
    reviewStart: term('reviewStart'),
    answer: term('answer'),
    handover: term('handover'),
  };
}

/** The grounds on which a petition may be refused. */
export const groundsOf = (profile: Profile): readonly RefusalGround[] =>
  profile.petition.grounds.map(({id, title, hidesText, source}) => ({
    id,
    title,
    hidesText,
    source: sourceOf(profile, source),
  }));

/** What a consultation of this kind is held to if it is opened now. `amends`: the draft changes an act that is in force. */
export function consultationTermsFor(profile: Profile, {kind, amends}: {readonly kind: ConsultationKind; readonly amends: boolean}): ConsultationTerms {
  const {shortest, report, anonymous, documents} = profile.consultation;
  const term = ({n, unit, source}: {n: number; unit: Term['unit']; source: string}): Term => ({n, unit, source: sourceOf(profile, source)});
  return {
    profile: profile.id,
    shortest: term(shortest),
    report: term(report),
    anonymous: anonymous.value,
    anonymousSource: sourceOf(profile, anonymous.source),
    documents: documents.needed.filter(({of}) => kind === 'draft_act' && (of === 'draft_act' || amends)).map(({role}) => role),
    documentsSource: sourceOf(profile, documents.source),
  };
}

/** Signatures the profile asks for. Throws RangeError where that needs a population that is unknown. */
function thresholdFor(profile: Profile, {kind, population}: Pick<Body, 'kind' | 'population'>): number {
  const {levels} = profile.petition.threshold[kind];
  const level = levels.find(({below}) => below === undefined || (population !== null && population < below));
  if (!level || (population === null && levels.length > 1)) {
    throw new RangeError('The threshold depends on the population: state it, or the threshold of the statute.');
  }
  return level.n;
}

function sourceOf(profile: Profile, id: string): LegalSource {
  const source = profile.sources[id];
  if (!source) throw new RangeError(`Profile "${profile.id}" names no source "${id}"`);
  return source;
}
