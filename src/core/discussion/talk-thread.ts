import type {Comment, Discussion, TopComment} from '../../contract/comments.ts';

/** The discussion that stands on the page, as far as acts change it. */
export interface TalkThread {
  readonly discussion: Discussion | undefined;
  readonly items: readonly TopComment[] | undefined;
  /** Whether comments and votes are taken at this moment. */
  readonly isOpen: boolean;
  /** Who reads: with it, what is one's own comes along. */
  token: string | undefined;
  /** Fetches what adding and removing need. @throws {Error} When it did not arrive. */
  wake(): Promise<unknown>;
  /** Adds a comment of one's own, or replaces it where it stands. */
  put(comment: Comment): void;
  /** One's own comment was erased. */
  removed(id: string): void;
  refresh(): Promise<void>;
}
