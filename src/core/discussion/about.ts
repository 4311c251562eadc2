import type {NewComment} from '../../contract/comments.ts';
import type {Fault} from '../../ui/faults.ts';
import type {Words} from './comment-draft.ts';

/**
 * What a comment at the top is about, where that is more than the subject as a whole: it adds its own
 * fields to the form, and what they say to the comment.
 */
export interface About {
  /** Tells the drafts about several parts of a subject apart. */
  readonly key: string;
  /** Whether somebody has asked for the form: then the whole of it is there. */
  readonly asked: boolean;
  /** What the form begins with. */
  readonly before: Partial<Words>;
  /** Heading of the form. */
  readonly title: string;
  textLabel(words: Words): string;
  /** Above the text. */
  fields(prefix: string, words: Words, error: string | undefined): unknown;
  /** What is published beside the text. */
  preview(words: Words): unknown;
  /** What is wrong with the wording. */
  check(words: Words): Fault | undefined;
  comment(words: Words): Pick<NewComment, 'kind' | 'target' | 'wording'>;
}
