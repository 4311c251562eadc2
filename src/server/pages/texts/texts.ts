import type {DueStep, Outcome, PetitionStatus} from '../../../contract/petition.ts';
import type {Late} from '../../../contract/petition.ts';
import type {Term} from '../../../contract/terms.ts';

/** Every word of the backend's own pages in one language. Dates and numbers arrive formatted. */
export interface PageTexts {
  readonly lang: string;
  /** The language's name in itself. */
  readonly language: string;
  readonly languages: string;
  readonly petitions: string;
  readonly allPetitions: string;
  readonly noPetitions: string;
  readonly more: string;
  readonly number: (number: string) => string;
  readonly to: (body: string) => string;
  readonly startedBy: (name: string) => string;
  readonly published: (date: string) => string;
  readonly submitted: (date: string) => string;
  readonly status: Readonly<Record<PetitionStatus, string>>;
  readonly outcome: Readonly<Record<Outcome, string>>;
  /** `236 of 250 signatures`. */
  readonly signatures: (n: number, shown: string, threshold: string) => string;
  readonly missing: (n: number, shown: string) => string;
  readonly enough: string;
  readonly signUntil: (date: string) => string;
  readonly daysLeft: (n: number) => string;
  readonly lastDay: string;
  readonly signedUntil: (date: string) => string;
  readonly needsScript: string;
  readonly answer: string;
  readonly withinTerm: string;
  readonly late: (late: Late) => string;
  readonly rejection: string;
  readonly textHidden: string;
  readonly appeal: string;
  readonly appealText: (number: string, date: string) => string;
  readonly path: string;
  readonly step: Readonly<Record<PetitionStatus, string>>;
  readonly coming: Readonly<Record<'closing' | DueStep, string>>;
  readonly by: (date: string) => string;
  readonly wasDue: (date: string) => string;
  /** A term whose first day is not known yet. */
  readonly term: (term: Term) => string;
  readonly source: string;
  readonly unverified: string;
  /** Heading over the files that can be taken away. */
  readonly openData: string;
  readonly petitionsFile: string;
  readonly signaturesFile: string;
  readonly historyFile: string;
  /** At the head of a page that is kept after the service. */
  readonly archive: (date: string) => string;
  readonly archiveText: string;
  readonly noPetition: string;
  readonly noPetitionText: string;
  readonly notFound: string;
  readonly notFoundText: string;
  /** Above what is shown from memory while the database is away. */
  readonly asOf: (minutes: number) => string;
  readonly failed: string;
  readonly failedText: string;
}

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {readonly other: string};

/** Chooses the form a number needs; `{n}` in it becomes the number as it is written. */
export function pluralIn(lang: string) {
  const rules = new Intl.PluralRules(lang);
  const numbers = new Intl.NumberFormat(lang);
  return (n: number, forms: Forms) => (forms[rules.select(n)] ?? forms.other).replace('{n}', numbers.format(n));
}
