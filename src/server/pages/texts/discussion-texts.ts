import type {CommentLogEntry} from '../../../contract/comments.ts';

/** The words of the pages of discussions in one language. Dates and numbers arrive formatted. */
export interface DiscussionTexts {
  readonly discussion: string;
  readonly comments: (n: number) => string;
  readonly none: string;
  readonly oldestFirst: string;
  readonly until: (instant: string) => string;
  readonly closed: string;
  /** Above one comment with what stands above and below it. */
  readonly alone: string;
  readonly whole: string;
  readonly next: string;
  readonly nextReplies: string;
  readonly moreReplies: (n: number) => string;
  /** Where people write. */
  readonly needsScript: string;
  readonly writeThere: string;
  readonly support: string;
  readonly oppose: string;
  readonly up: (n: string) => string;
  readonly down: (n: string) => string;
  readonly edited: (date: string) => string;
  readonly hidden: string;
  readonly ground: (ground: string) => string;
  readonly deleted: string;
  /** Another comment that is too far up to show by its place what is answered. */
  readonly inReply: string;
  readonly quote: string;
  readonly proposal: string;
  readonly owed: string;
  readonly inVersion: (n: number) => string;
  /** What was said about earlier wordings and has no place in a version, or one nobody has confirmed. */
  readonly places: Readonly<Record<'doubtful' | 'unplaced', {readonly title: string; readonly about: string; readonly count: (n: number) => string}>> & {
    /** Before a provision as it was when somebody wrote about it, and before where that stands now. */
    readonly then: string;
    readonly stands: string;
    readonly none: string;
    readonly next: string;
  };
  /** What was done to comments, and what was answered. */
  readonly log: {
    readonly title: string;
    /** A link to it, where proposals are answered. */
    readonly link: string;
    readonly about: string;
    readonly none: string;
    readonly action: Readonly<Record<CommentLogEntry['action'], string>>;
    readonly place: string;
    readonly next: string;
  };
  /** Around what was taken out and put in, for those who listen. */
  readonly removedFrom: string;
  readonly removedTo: string;
  readonly addedFrom: string;
  readonly addedTo: string;
  readonly removed: string;
  readonly added: string;
  readonly sample: string;
  readonly file: string;
  readonly noComment: string;
  readonly noCommentText: string;
}
