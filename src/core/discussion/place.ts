import type {Comment} from '../../contract/comments.ts';
import type {CommentAct} from '../../ui/thread/acts.ts';
import type {CommentDraft} from './comment-draft.ts';
import type {KnownAct} from './known-act.ts';

/** What the steps of an act share, whatever the act is. */
export interface Stepwise {
  readonly act: Pick<KnownAct<unknown, unknown>, 'step' | 'sending' | 'refusal'>;
  /** Resolves to whether the step has changed. */
  submit(): Promise<boolean>;
  confirm(code: string): Promise<boolean>;
  /** Back to the form. */
  back(): void;
}

/** Something somebody does in one place: at the top of a discussion, or below a comment. */
export interface Place<Doing extends Stepwise = Stepwise> {
  /** Before the names of its fields: several places may be open. */
  readonly prefix: string;
  /** Below which comment; none at the top. */
  readonly comment: Comment | undefined;
  readonly kind: CommentAct;
  readonly doing: Doing;
  readonly draft?: CommentDraft | undefined;
}

/** The id of the heading that takes focus when a place opens, or is done. */
export const titleOf = ({prefix}: Pick<Place, 'prefix'>): string => `${prefix}write`;

/** Level of its headings: below the comment's, or below the discussion's. */
export const levelIn = ({comment}: Place, {headingLevel}: {readonly headingLevel: number}): number => Math.min(headingLevel + (comment ? 3 + comment.depth : 1), 6);
