import type {Comment, TopComment} from './comments.ts';
import type {LangMap, Page} from './http.ts';
import type {ActorRole, BodyRef, Late} from './petition.ts';
import type {ProposalOutcome, ProvisionRef} from './proposals.ts';
import type {RichTextMap} from './rich-text.ts';
import type {LegalSource, Term} from './terms.ts';

export const consultationStatuses = ['draft', 'planned', 'open', 'closed', 'report_published', 'decided'] as const;
/**
 * `draft` is the authority's own; a `planned` one is public and opens at `opensAt`; a `closed` one is
 * being analysed until its report is published.
 */
export type ConsultationStatus = (typeof consultationStatuses)[number];

export const consultationKinds = ['policy', 'draft_act'] as const;
/** `draft_act` has versions of structured provisions. */
export type ConsultationKind = (typeof consultationKinds)[number];

export const documentRoles = ['justification', 'comparative_table', 'impact_assessment', 'other'] as const;
export type DocumentRole = (typeof documentRoles)[number];

export interface ConsultationDocument {
  readonly role: DocumentRole;
  readonly title: LangMap;
  readonly url: string;
}

/** Whom to ask. */
export interface ConsultationContact {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** What the profile asks of a consultation, frozen when it is opened. */
export interface ConsultationTerms {
  readonly profile: string;
  /** The shortest time from opening to closing. */
  readonly shortest: Term;
  /** From closing to the publishing of the report. */
  readonly report: Term;
  /** Whether proposals without a name are considered. */
  readonly anonymous: boolean;
  readonly anonymousSource: LegalSource;
  /** Documents that have to be there before it opens. */
  readonly documents: readonly DocumentRole[];
  readonly documentsSource: LegalSource;
}

/** The row of a list. `GET /consultations` */
export interface ConsultationRow {
  readonly id: string;
  /** As people quote it; null while it is a draft. */
  readonly number: string | null;
  readonly title: LangMap;
  readonly summary: LangMap;
  readonly body: BodyRef;
  readonly kind: ConsultationKind;
  readonly status: ConsultationStatus;
  /** Instants; people read them in the time zone of the body. */
  readonly opensAt: string;
  readonly closesAt: string;
  /** Whether it was extended; what it was before stands in the timeline. */
  readonly extended: boolean;
  /**
   * By when the report is to be published; once it is, by when a proposal is to be answered that a
   * moderator has restored since. Null while nothing is owed.
   */
  readonly dueAt: string | null;
  /** Set when that has passed. */
  readonly late: Late | null;
  /** Of the newest public version; null for a policy. */
  readonly latestVersion: number | null;
  /** Published ones; they may lag by a second. */
  readonly totals: {readonly comments: number; readonly proposals: number; readonly answered: number};
  /** Grows with every visible change; live events of `consultation:` carry it. */
  readonly version: number;
  /** Set where the service could not read anything newer. */
  readonly asOf?: string;
}

export interface ConsultationTotals {
  readonly all: number;
  readonly statuses: Readonly<Partial<Record<ConsultationStatus, number>>>;
}

/** `GET /consultations` */
export interface ConsultationPage extends Page<ConsultationRow> {
  /** With the first page only. */
  readonly totals?: ConsultationTotals | undefined;
  readonly asOf?: string;
}

export interface ConsultationDecision {
  readonly outcome: 'adopted' | 'changed' | 'dropped';
  readonly lang: string;
  readonly text: string;
  /** Where the decision can be read. */
  readonly url: string | null;
  /** Local date, `YYYY-MM-DD`. */
  readonly decidedOn: string;
}

export const consultationEvents = ['step', 'extended', 'version', 'restored', 'supplemented'] as const;

/**
 * What happened, oldest first. Of `step` the state changed; the others leave it. `restored`: a
 * proposal without an answer came back after the report; `supplemented`: the report got its answer.
 */
export interface ConsultationEvent {
  readonly event: (typeof consultationEvents)[number];
  readonly from: ConsultationStatus | null;
  readonly to: ConsultationStatus;
  readonly at: string;
  readonly actorRole: ActorRole;
  /** As the official wrote it. */
  readonly reason?: string;
  /** Whether the step came within its term; absent where none applies. */
  readonly late?: Late | null;
  /** Of `extended`. */
  readonly closesAt?: string;
  /** Of `extended`: when it would have closed. */
  readonly closedAt?: string;
  /** Of `version`. */
  readonly version?: number;
  /** Of `supplemented`: which revision of the report it made. */
  readonly revision?: number;
}

/** `GET /consultations/{id}` */
export interface Consultation extends ConsultationRow {
  /** The subject of its discussion: `consultation:{id}`. */
  readonly subject: string;
  readonly text: RichTextMap;
  /** Who is affected, and how. */
  readonly affected: LangMap;
  readonly consequences: LangMap;
  readonly contact: ConsultationContact;
  readonly documents: readonly ConsultationDocument[];
  readonly terms: ConsultationTerms;
  readonly versions: ReadonlyArray<{readonly n: number; readonly note: LangMap; readonly lang: string; readonly publishedAt: string | null; readonly provisions: number}>;
  readonly timeline: readonly ConsultationEvent[];
  readonly reportPublishedAt: string | null;
  readonly decision: ConsultationDecision | null;
  /** The page on the backend. */
  readonly url: string;
}

/** Where what was said stands in a version: `sure`, `doubtful` until an official confirms it, or nowhere any more. */
export type AnchorState = 'sure' | 'doubtful' | 'unplaced';

/** How the place was found: written there, the provision unchanged, the quotation, or by an official. */
export type AnchorWay = 'written' | 'same' | 'quote' | 'elsewhere' | 'mapped' | 'official' | 'none';

export interface Anchor {
  readonly version: number;
  /** Null where it is `unplaced`. */
  readonly provision: string | null;
  readonly state: AnchorState;
  readonly way: AnchorWay;
  /** Of the quotation, in UTF-16 characters of `provisionWords`; null where the whole provision is meant. */
  readonly start: number | null;
  readonly end: number | null;
  /** For `POST /consultations/{id}/anchors`. */
  readonly revision: number;
}

/** A comment at the top, with its place in the version that was asked for. */
export interface PlacedComment extends TopComment {
  readonly anchor: Anchor;
}

/** `GET /consultations/{id}/versions/{n}/comments?provision=&state=&cursor=`, oldest first. */
export type PlacedCommentPage = Page<PlacedComment>;

/** `GET /consultations/{id}/versions/{n}/counts`: provisions nobody has spoken of are absent. */
export interface ProvisionCounts {
  readonly n: number;
  readonly items: ReadonlyArray<{readonly provision: string; readonly comments: number; readonly proposals: number}>;
  /** Comments at the top that this version has no place for, and those an official has still to look at. */
  readonly unplaced: number;
  readonly doubtful: number;
  /** Of the consultation as a whole: no part of the draft is meant. */
  readonly general: number;
}

/** A row of `GET /consultations/{id}/proposals`: the answer stands in `comment.answer`. */
export interface ProposalRow {
  readonly comment: Comment;
  /** In the newest version; null where no provision is meant. */
  readonly anchor: Anchor | null;
  /** Proposals for the same place in the same words, this one among them: a hint. `?same=` lists them. */
  readonly same: {readonly key: string; readonly count: number};
  /** For `POST /consultations/{id}/answers`. */
  readonly revision: number;
}

/** Unanswered first, of each oldest first. */
export interface ProposalPage extends Page<ProposalRow> {
  readonly totals: {readonly all: number; readonly unanswered: number; readonly outcomes: Readonly<Partial<Record<ProposalOutcome, number>>>};
  /** The clock: by when every answer is owed; null before closing, and once nothing is owed. */
  readonly dueAt: string | null;
  readonly late: Late | null;
}

/** A line of the report. Names and words of what was hidden are not in it. */
export interface ReportedProposal {
  readonly n: number;
  readonly comment: Comment;
  readonly provision: (ProvisionRef & {readonly number: string; readonly heading: LangMap}) | null;
}

/** A state of the report: as it was published, and after each supplement. */
export interface ReportRevision {
  /** 1 as it was published. */
  readonly n: number;
  readonly at: string;
}

/**
 * `GET /consultations/{id}/report`: made anew from the data each time it is asked for. An earlier
 * revision lacks what later ones have added; what was hidden since is gone from each.
 */
export interface ConsultationReport {
  readonly consultation: ConsultationRow;
  /** `draft`: only its officials see it. */
  readonly status: 'draft' | 'published';
  readonly publishedAt: string | null;
  /** Which revision this is; 0 for a draft. */
  readonly revision: number;
  /** All there are, oldest first. */
  readonly revisions: readonly ReportRevision[];
  /** What is still owed: the report, or after it the answer to a proposal that was restored. */
  readonly dueAt: string | null;
  /** When published: whether it came late. */
  readonly late: Late | null;
  /** What the authority says of it as a whole. */
  readonly summary: LangMap;
  readonly affected: LangMap;
  readonly timeline: readonly ConsultationEvent[];
  readonly documents: readonly ConsultationDocument[];
  readonly terms: ConsultationTerms;
  readonly counts: {
    /** People who wrote something that is public. */
    readonly participants: number;
    /** Comments and replies, proposals too. */
    readonly comments: number;
    readonly proposals: number;
    readonly organisations: number;
    readonly answered: number;
    readonly unanswered: number;
    readonly outcomes: Readonly<Record<ProposalOutcome, number>>;
    /** Proposals moderators have hidden, and those that wait for one. */
    readonly hidden: number;
    readonly held: number;
  };
  readonly proposals: readonly ReportedProposal[];
  readonly decision: ConsultationDecision | null;
  readonly url: string;
}
