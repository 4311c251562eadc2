import type {Comment, CommentStatus, HeldFor, HidingGround} from './comments.ts';
import type {LangMap, Page} from './http.ts';

export const moderationStates = ['held', 'reported', 'hidden'] as const;
export type ModerationState = (typeof moderationStates)[number];

/** A row of the moderators' queue, oldest first. `revision` in quotes goes into `If-Match`. */
export interface ModerationRow {
  /** With the words and the name that others do not see; both are empty once they were erased. */
  readonly comment: Comment;
  /** What it answers, with the words and the name that others may not see; null at the top. */
  readonly answers: Comment | null;
  /** As it was typed; `comment.text` holds the same as blocks. */
  readonly text: string;
  readonly heldFor: HeldFor | null;
  /** Of a hidden one: what the author was told besides the ground. */
  readonly explanation: string | null;
  readonly revision: number;
  readonly receipt: string;
  readonly discussion: {readonly subject: string; readonly title: LangMap; readonly bodyId: string; readonly url: string};
  /** Open ones. */
  readonly reports: ReadonlyArray<{readonly reason: string; readonly note: string; readonly at: string}>;
}

/** `GET /comments/moderation`; `totals` count the whole queue of the bodies somebody moderates. */
export interface ModerationQueue extends Page<ModerationRow> {
  readonly totals: Readonly<Record<ModerationState, number>>;
  readonly grounds: readonly HidingGround[];
}

/** The body of `POST /comments/{id}/transitions`. To `published`: publishes, restores, or keeps what was reported. */
export type CommentTransition =
  | {readonly to: 'published'}
  | {readonly to: 'hidden'; readonly ground: string; readonly explanation?: string | undefined};

export interface MovedComment {
  readonly id: string;
  readonly status: CommentStatus;
  readonly revision: number;
}

/** The settings of a discussion under a page of somebody's site. */
export interface CommentPageSettings {
  readonly title: LangMap;
  readonly stances: boolean;
  readonly moderation: 'pre' | 'post';
  /** Null: no end is set. */
  readonly closesAt: string | null;
}

/** The body of `POST /comment-pages`. */
export interface NewCommentPage extends CommentPageSettings {
  readonly bodyId: string;
  /** Where people read it; comments are taken from its origin alone. */
  readonly url: string;
}

export interface RegisteredPage extends NewCommentPage {
  readonly id: string;
  /** `page:` and the id: what a box names as its subject. */
  readonly subject: string;
  readonly createdAt: string;
  readonly revision: number;
}

/** Words that let a comment wait for a moderator of the body; `GET` and `PUT /bodies/{id}/held-words`. */
export interface HeldWords {
  /** A word, words in a row, or the beginning of a word with `*`. */
  readonly words: readonly string[];
  /** 0 before the first saving. */
  readonly revision: number;
}
