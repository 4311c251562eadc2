import type {CommentTransition, ModerationRow} from '../../contract/comment-moderation.ts';
import type {HidingGround} from '../../contract/comments.ts';
import type {ModerationController} from './moderation-controller.ts';

/** What a row shows and can ask for. */
export interface CommentRowView {
  readonly moderation: ModerationController;
  readonly grounds: readonly HidingGround[];
  /** Of the row's own heading. */
  readonly level: number;
  /** The address of who decides. */
  readonly email: string;
  readonly timeZoneOf: (bodyId: string) => string;
  readonly linkOf: (discussion: ModerationRow['discussion']) => string;
  readonly move: (row: ModerationRow, transition: CommentTransition) => void;
  readonly ask: (row: ModerationRow) => void;
  readonly cancel: (row: ModerationRow) => void;
  readonly hide: (row: ModerationRow) => void;
  readonly putAway: (row: ModerationRow) => void;
  readonly go: (field: string) => void;
  readonly update: () => void;
}
