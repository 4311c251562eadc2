import type {ConsultationContact, ConsultationDecision, ConsultationDocument, ConsultationKind, ConsultationRow, Consultation} from './consultations.ts';
import type {AuditEntry} from './desk.ts';
import type {LangMap, Page} from './http.ts';
import type {ProposalOutcome, ProvisionRef} from './proposals.ts';
import type {ProvisionChange} from './provisions.ts';

/** What an official writes of a consultation while it is a draft. */
export interface ConsultationDraft {
  readonly kind: ConsultationKind;
  /** Of a draft act: it changes one that is in force. Some profiles then ask for a comparative table. */
  readonly amends: boolean;
  readonly title: LangMap;
  readonly summary: LangMap;
  /** In the small markup of `rich-text-parser.ts`. */
  readonly text: LangMap;
  readonly affected: LangMap;
  readonly consequences: LangMap;
  readonly contact: ConsultationContact;
  readonly documents: readonly ConsultationDocument[];
  readonly opensAt: string;
  readonly closesAt: string;
  readonly moderation: 'pre' | 'post';
  readonly stances: boolean;
}

/** The body of `POST /consultations`. */
export interface NewConsultation extends ConsultationDraft {
  readonly bodyId: string;
}

/** What every act of an official answers; `revision` in quotes goes into the next `If-Match`. */
export interface MovedConsultation {
  readonly id: string;
  readonly revision: number;
}

export type ConsultationMove = 'open' | 'closed' | 'report_published' | 'decided';

/**
 * The body of `POST /consultations/{id}/transitions`. To `open`: publishes the draft, which then waits
 * for `opensAt`. To `closed`: ends it before its time.
 */
export type ConsultationTransition =
  | {readonly to: 'open'}
  | {readonly to: 'closed'; readonly reason: string}
  | {readonly to: 'report_published'; readonly summary: LangMap}
  | {readonly to: 'decided'; readonly decision: ConsultationDecision};

/** The body of `POST /consultations/{id}/extensions`. */
export interface NewExtension {
  /** Later than before. */
  readonly closesAt: string;
  /** The notice: everyone reads it. */
  readonly reason: string;
}

/** Why a draft cannot be opened yet: by field, as in `fields` of a problem. */
export interface Obstacle {
  readonly field: string;
  readonly fault: 'required' | 'too_early' | 'date_in_past';
}

/** A row of `GET /consultations/desk`: most urgent first. */
export interface ConsultationDeskRow extends ConsultationRow {
  readonly revision: number;
  readonly unanswered: number;
  /** Places an official has to look at, and what has none. */
  readonly doubtful: number;
  readonly unplaced: number;
}

export type ConsultationDesk = Page<ConsultationDeskRow>;

/** `GET /consultations/{id}/desk`: what an official sees of one. Its ETag goes into `If-Match`. */
export interface ConsultationCase {
  readonly consultation: Consultation;
  readonly revision: number;
  /** As it can be edited; text in the small markup. Null once it is public. */
  readonly draft: ConsultationDraft | null;
  /** What this person may do now. */
  readonly transitions: readonly ConsultationMove[];
  readonly mayEdit: boolean;
  readonly mayExtend: boolean;
  readonly mayAnswer: boolean;
  /** After the report: the proposals that came back without an answer, by id; they alone can be answered. Empty before it. */
  readonly owedAnswers: readonly string[];
  readonly mayAddVersion: boolean;
  /** Of a draft: what is missing before it can be opened. */
  readonly obstacles: readonly Obstacle[];
  /** The earliest instant at which it may close if it opens at `opensAt`. */
  readonly earliestClose: string;
  readonly doubtful: number;
  readonly unplaced: number;
  /** Newest first. */
  readonly log: readonly AuditEntry[];
}

/**
 * The body of `POST /consultations/{id}/answers`: one answer to one proposal, or to several equal ones.
 * After the report, only to such as have none: it then makes the next revision of the report.
 */
export interface NewProposalAnswer {
  /** Each with the revision at which it was read. */
  readonly proposals: ReadonlyArray<{readonly id: string; readonly revision: number}>;
  readonly outcome: ProposalOutcome;
  readonly lang: string;
  /** In the small markup. */
  readonly reason: string;
  readonly unit: string;
  readonly provision?: ProvisionRef | null | undefined;
}

export interface AnsweredProposals {
  readonly answered: ReadonlyArray<{readonly id: string; readonly revision: number}>;
}

/** The body of `POST /consultations/{id}/anchors`: confirms a place, or says another; null: there is none. */
export interface PlacedByOfficial {
  readonly comment: string;
  readonly version: number;
  /** Of the anchor that was read. */
  readonly revision: number;
  readonly provision: string | null;
}

export interface MovedAnchor {
  readonly comment: string;
  readonly version: number;
  readonly revision: number;
}

/** What the publishing of a version did with what had been said. */
export interface PublishedVersion extends MovedConsultation {
  readonly n: number;
  readonly changes: Readonly<Record<ProvisionChange | 'removed', number>>;
  readonly anchors: {readonly sure: number; readonly doubtful: number; readonly unplaced: number};
}
