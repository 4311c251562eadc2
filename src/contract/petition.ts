import type {PetitionTerms} from './body.ts';
import type {LangMap, Page} from './http.ts';
import type {PetitionStatus} from './petition-statuses.ts';
import type {RichText, RichTextMap} from './rich-text.ts';
import type {LegalSource, Term} from './terms.ts';

export type {PetitionStatus} from './petition-statuses.ts';

/** The states in which people can sign, until `closesAt`. */
export const openStatuses: readonly PetitionStatus[] = ['collecting', 'threshold_reached'];

export type Outcome = 'supported' | 'not_supported';

/** The step the authority owes next. */
export type DueStep = 'moderation' | 'review_start' | 'answer' | 'handover';

/** Lateness in the unit in which the term is counted. */
export interface Late {
  readonly n: number;
  readonly unit: 'working_day' | 'day';
}

export interface BodyRef {
  readonly id: string;
  readonly name: LangMap;
  readonly kind: 'national' | 'local';
  readonly timeZone: string;
}

/** What a counter and a list row show. `GET /petitions/counts` and `GET /petitions` answer these. */
export interface PetitionCount {
  readonly id: string;
  /** Registration number, as people quote it. */
  readonly number: string;
  readonly title: LangMap;
  readonly body: BodyRef;
  readonly status: PetitionStatus;
  readonly outcome: Outcome | null;
  readonly signatures: number;
  readonly threshold: number;
  readonly publishedAt: string | null;
  /** Signing ends at this instant, or earlier when the review starts. */
  readonly closesAt: string | null;
  readonly dueStep: DueStep | null;
  readonly dueAt: string | null;
  /** Set when the due date has passed. */
  readonly late: Late | null;
  /** Grows with every visible change; live events carry it. */
  readonly version: number;
  /** Set where the service could not read anything newer: when this was last known to be true. */
  readonly asOf?: string;
  /** When it came into its present state. */
  readonly since?: string | undefined;
}

/** How many there are: for the filters of a list. */
export interface PetitionTotals {
  /** In the whole list that was asked for. */
  readonly all: number;
  /** Overdue, with the same words and of the same body, whatever status was asked for. */
  readonly late: number;
  /** By status, likewise; what there is none of is absent. */
  readonly statuses: Readonly<Partial<Record<PetitionStatus, number>>>;
  /** To how many bodies any public petition is addressed. */
  readonly bodies: number;
}

/** `GET /petitions` */
export interface PetitionPage extends Page<PetitionCount> {
  /** With the first page only. */
  readonly totals?: PetitionTotals | undefined;
  /** Set where the service could not read anything newer: when this was last known to be true. */
  readonly asOf?: string;
}

/** The number of signatures was put right: some were declared invalid, or count again. */
export interface Correction {
  /** Below zero where they were declared invalid. */
  readonly change: number;
  /** The code of the reason. */
  readonly ground: string;
  /** How many counted then. */
  readonly total: number;
}

export interface TimelineEntry {
  /** The state that was left; null for the first entry. */
  readonly from: PetitionStatus | null;
  readonly to: PetitionStatus;
  readonly at: string;
  readonly actorRole: ActorRole;
  /** Plain words for everyone, as the official wrote them. */
  readonly reason?: string;
  /** Whether the step came within its legal term; absent where none applies. */
  readonly late?: Late | null;
  /** Set where the state stayed, and only the number was put right. */
  readonly correction?: Correction;
  /** With `correction`: what happened, in words. */
  readonly title?: LangMap;
}

export type ActorRole = 'citizen' | 'moderator' | 'official' | 'administrator' | 'system';

/** A step that is still to come, with its legal term. */
export interface UpcomingStep {
  readonly step: 'closing' | DueStep;
  /** Null while the event that starts the term has not happened. */
  readonly dueAt: string | null;
  /** Null for `closing`, whose date is fixed. */
  readonly term: Term | null;
  readonly late: Late | null;
  readonly source: LegalSource;
}

export interface OfficialAnswer {
  readonly outcome: Outcome;
  readonly text: RichText;
  readonly lang: string;
  readonly signatory: string;
  readonly unit: string;
  /** Local date of the document, `YYYY-MM-DD`. */
  readonly signedOn: string;
  readonly publishedAt: string;
  /** Null when it came within the term. */
  readonly late: Late | null;
}

export interface Rejection {
  readonly ground: {readonly id: string; readonly title: LangMap; readonly source: LegalSource};
  readonly reason: string;
  readonly textHidden: boolean;
}

/** A petition below the threshold goes on as an ordinary appeal. */
export interface Appeal {
  readonly number: string;
  /** Local date by which the appeal is answered, `YYYY-MM-DD`. */
  readonly dueOn: string;
}

export interface GrowthPoint {
  /** Local date, `YYYY-MM-DD`. */
  readonly on: string;
  /** All signatures up to the end of that day. */
  readonly total: number;
}

/** One day of a petition's history. Days on which nobody signed are left out. */
export interface HistoryDay extends GrowthPoint {
  /** How many signed on that day and have not taken it back. */
  readonly signed: number;
}

/** How the count of a petition came about. `GET /petitions/{id}/history` answers this. */
export interface PetitionHistory {
  readonly id: string;
  readonly items: readonly HistoryDay[];
  /** The count: all days together. */
  readonly total: number;
  /** How many took their signature back. They are in no day and not in the total. */
  readonly withdrawn: number;
  /** How many signatures officials have found invalid. They are in no day and not in the total. */
  readonly invalid: number;
}

export interface Petition extends PetitionCount {
  /** Empty when the text is hidden on a ground that requires it. */
  readonly text: RichTextMap;
  /** Public name of the author. */
  readonly author: string;
  readonly submittedAt: string;
  readonly terms: PetitionTerms;
  readonly growth: readonly GrowthPoint[];
  readonly timeline: readonly TimelineEntry[];
  readonly upcoming: readonly UpcomingStep[];
  readonly answer: OfficialAnswer | null;
  readonly rejection: Rejection | null;
  readonly appeal: Appeal | null;
  /** The page on the backend: for sharing, without JavaScript. */
  readonly url: string;
}

/** One line of the public list of signers. */
export interface PublicSignature {
  readonly name: string;
  /** Local date, `YYYY-MM-DD`: never the time. */
  readonly signedOn: string;
}

export interface NewSignature {
  readonly name: string;
  readonly email: string;
  readonly consent: true;
  /** Whether the official answer is to be mailed. */
  readonly notify?: boolean;
}

export interface SignatureReceipt {
  readonly status: 'confirmed';
  /** For the signer's own records: `VCH-7K2M-49QD`. */
  readonly receipt: string;
  readonly signedAt: string;
  readonly name: string;
}

export interface NewPetition {
  readonly bodyId: string;
  /** BCP 47 tag of the language it is written in. */
  readonly lang: string;
  readonly title: string;
  /** In the small markup of `rich-text-parser.ts`. */
  readonly text: string;
  readonly name: string;
  readonly email: string;
  readonly consent: true;
}

export interface PetitionReceipt {
  readonly status: 'submitted';
  readonly petitionId: string;
  readonly number: string;
  /** The petition as its author sees it: what is owed next, by when and by which law. */
  readonly petition?: Petition | undefined;
}
