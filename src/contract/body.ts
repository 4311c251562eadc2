import type {LangMap} from './http.ts';
import type {Term, LegalSource} from './terms.ts';

/** A public body that petitions are addressed to. */
export interface Body {
  readonly id: string;
  readonly name: LangMap;
  readonly kind: 'national' | 'local';
  readonly population: number | null;
  /** Id of the legal profile its cases run under. */
  readonly profile: string;
  /** Registry codes, such as `edrpou` and `katottg` in Ukraine. */
  readonly codes: Readonly<Record<string, string>>;
  /** IANA time zone in which its deadlines are counted. */
  readonly timeZone: string;
  /** What a petition published today would be held to. */
  readonly petition: PetitionTerms;
}

/** The legal numbers a petition is held to, frozen when it is published. */
export interface PetitionTerms {
  readonly profile: string;
  readonly threshold: number;
  readonly thresholdSource: LegalSource;
  /** How long signatures are collected: ISO 8601 duration. */
  readonly period: string;
  readonly periodSource: LegalSource;
  readonly moderation: Term;
  readonly reviewStart: Term;
  readonly answer: Term;
  readonly handover: Term;
}
