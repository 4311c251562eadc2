import type {LangMap, Page} from './http.ts';
import type {BodyRef} from './petition.ts';
import type {ProposalAnswer, ProposalOutcome} from './proposals.ts';
import type {RichText} from './rich-text.ts';

export const commentKinds = ['comment', 'proposal'] as const;
/** A proposal is owed an answer of its own; a comment is not. */
export type CommentKind = (typeof commentKinds)[number];

/** `held` waits for a moderator; of `hidden` and `deleted` ones the place stays where others have replied. */
export const commentStatuses = ['held', 'published', 'hidden', 'deleted'] as const;
export type CommentStatus = (typeof commentStatuses)[number];

export type Stance = 'support' | 'oppose';
export type Vote = 'up' | 'down';

/** Why a comment waits: it has a word moderators want to see first, or all comments there wait. */
export type HeldFor = 'words' | 'premoderation';

export const commentSorts = ['oldest', 'newest', 'best', 'discussed', 'balanced'] as const;
export type CommentSort = (typeof commentSorts)[number];

/** By what each order is made; docs/contract.md says how. */
export const sortFormulas = {
  oldest: 'time-ascending',
  newest: 'time-descending',
  best: 'wilson-lower-bound-95',
  discussed: 'published-replies',
  balanced: 'alternating-wilson-lower-bound-95',
} as const satisfies Record<CommentSort, string>;

/** As in the W3C Web Annotation Data Model: a quotation, or a place in the text, in characters of UTF-16. */
export type Selector =
  | {readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix?: string | undefined; readonly suffix?: string | undefined}
  | {readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number};

/** What part of which document a comment is about. */
export interface Target {
  readonly source: string;
  readonly selector?: readonly Selector[] | undefined;
}

/** Why a comment was hidden, in the moderator's choice of these. */
export interface HidingGround {
  readonly id: string;
  readonly title: LangMap;
}

/** What the sender of a request alone is told, where a token came with it. */
export interface OwnPart {
  readonly mine: boolean;
  readonly vote: Vote | null;
  /** Of one's own: as it was typed, for editing. */
  readonly text?: string;
  /** Of one's own: its ETag for `If-Match`. */
  readonly revision?: number;
  /** Of one's own: until when it can be edited; null where it cannot. */
  readonly editableUntil?: string | null;
  readonly heldFor?: HeldFor | null;
}

export interface Comment {
  readonly id: string;
  readonly subject: string;
  /** The comment below which it stands; null at the top. */
  readonly parent: string | null;
  /** The comment it answers: another than `parent` where that would be too deep. */
  readonly inReplyTo: string | null;
  /** 0 at the top, at most 3. */
  readonly depth: number;
  readonly kind: CommentKind;
  readonly status: CommentStatus;
  readonly stance: Stance | null;
  /** Public name; null where the comment is hidden or deleted, empty where its author gave none. */
  readonly author: string | null;
  readonly onBehalf: string | null;
  /** The language it was written in. */
  readonly lang: string;
  /** Empty where the comment is hidden or deleted. */
  readonly text: RichText;
  readonly target: Target | null;
  /** Of a proposal: how the provision its target names should read. */
  readonly wording: string | null;
  /** Of a proposal: what the authority makes of it; null while it owes that. */
  readonly answer: ProposalAnswer | null;
  readonly writtenAt: string;
  readonly editedAt: string | null;
  readonly up: number;
  readonly down: number;
  /** Published replies at every depth. */
  readonly replies: number;
  /** Of a hidden one. */
  readonly ground: HidingGround | null;
  readonly own?: OwnPart | undefined;
}

/** A comment at the top with its first replies, in the order in which they stand. */
export interface TopComment extends Comment {
  /** `next` leads to the rest: `GET /comments?subject=&parent=&cursor=`. */
  readonly firstReplies: Page<Comment>;
}

/** How many, and what may be done: for a box, and for pages that show the number alone. */
export interface Discussion {
  readonly subject: string;
  readonly title: LangMap;
  readonly body: BodyRef;
  /** Whether comments and votes are taken at this moment. */
  readonly open: boolean;
  /** Comments are taken until this instant; null where no end is set. */
  readonly closesAt: string | null;
  /** Whether a comment at the top may say that it supports or opposes. */
  readonly stances: boolean;
  /** Whether a comment at the top may be a proposal, which is owed an answer. */
  readonly proposals: boolean;
  /** Whether people may write without a name. */
  readonly anonymous: boolean;
  /** `pre`: every comment waits for a moderator. */
  readonly moderation: 'pre' | 'post';
  /** For how long one's own comment can be edited: minutes. */
  readonly editMinutes: number;
  /** For how long the service keeps an author's address: days. */
  readonly addressDays: number;
  readonly sorts: ReadonlyArray<{readonly sort: CommentSort; readonly formula: string}>;
  /** Published ones, replies too; of the sides those at the top. */
  readonly totals: {readonly comments: number; readonly support: number; readonly oppose: number};
  /** Grows with every visible change; live events of `comments:` and the subject carry it. */
  readonly version: number;
  readonly asOf?: string;
}

/** `GET /comments?subject=` */
export interface CommentPage extends Page<TopComment> {
  readonly discussion: Discussion;
}

/** `GET /comments?subject=&parent=` */
export type ReplyPage = Page<Comment>;

/** `GET /comments/{id}`: one comment where it stands. */
export interface CommentInPlace {
  readonly comment: Comment;
  /** From the top down to the comment above it. */
  readonly ancestors: readonly Comment[];
  /** What stands below it. */
  readonly replies: Page<Comment>;
  /** `GET /comments?subject=&sort=oldest&cursor=` with this begins with its topmost ancestor. */
  readonly pageCursor: string;
  readonly discussion: Discussion;
}

/** The body of `POST /comments`. */
export interface NewComment {
  readonly subject: string;
  /** The comment it answers. */
  readonly parent?: string | null | undefined;
  readonly kind?: CommentKind | undefined;
  readonly stance?: Stance | null | undefined;
  /** Null for none, where the discussion is `anonymous`. */
  readonly name: string | null;
  readonly onBehalf?: string | null | undefined;
  readonly lang: string;
  /** In the small markup of `rich-text-parser.ts`. */
  readonly text: string;
  readonly target?: Target | null | undefined;
  /** Of a proposal about a provision: its whole text as it should read, plain and exact. */
  readonly wording?: string | null | undefined;
  readonly consent: true;
}

/** What the author can show later. `hash` is SHA-256 of the text in UTF-8, as it was taken, in hexadecimal; a wording follows after two line feeds. */
export interface CommentReceipt {
  readonly id: string;
  readonly status: 'published' | 'held';
  readonly heldFor: HeldFor | null;
  readonly receipt: string;
  readonly writtenAt: string;
  readonly hash: string;
  /** As its author sees it; absent where it has gone meanwhile. */
  readonly comment?: Comment | undefined;
}

/** The body of `PUT /comments/{id}`, and its answer. */
export interface CommentEdit {
  readonly text: string;
  /** Of a proposal with one; left out, it stays. */
  readonly wording?: string | undefined;
}
export interface EditedComment {
  readonly id: string;
  readonly status: 'published' | 'held';
  readonly heldFor: HeldFor | null;
  readonly editedAt: string;
  readonly hash: string;
  readonly revision: number;
}

export interface DeletedComment {
  readonly id: string;
  readonly status: 'deleted';
}

/** The body of `POST /comments/{id}/votes`: `none` takes a vote back. */
export interface NewVote {
  readonly vote: Vote | 'none';
}
export interface CastVote {
  readonly id: string;
  readonly vote: Vote | null;
}

/** `GET /comments/grounds`: why a comment may be hidden, and so reported. */
export interface HidingGrounds {
  readonly items: readonly HidingGround[];
}

/** The body of `POST /comments/{id}/reports`. */
export interface NewReport {
  /** One of the grounds for hiding, or `other`. */
  readonly reason: string;
  readonly note?: string | undefined;
}
export interface Reported {
  readonly id: string;
  readonly status: 'reported';
}

/** A line of `GET /comments/log`: what was done to which comment, and why; no names, no words. `reanswered`: another answer than before. */
export interface CommentLogEntry {
  readonly id: string;
  readonly at: string;
  readonly comment: string;
  readonly action: 'published' | 'hidden' | 'refused' | 'restored' | 'kept' | 'edited' | 'deleted' | 'answered' | 'reanswered';
  readonly ground: HidingGround | null;
  /** Of an answered proposal: what the authority made of it. */
  readonly outcome: ProposalOutcome | null;
  readonly actorRole: 'citizen' | 'moderator' | 'official';
}
