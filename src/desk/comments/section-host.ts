import type {ModerationRow} from '../../contract/comment-moderation.ts';
import type {DeskHost} from '../desk-host.ts';
import type {SessionController} from '../session-controller.ts';

/** What the parts of the section ask of it. */
export interface SectionHost {
  readonly host: DeskHost;
  readonly session: SessionController;
  readonly timeZoneOf: (bodyId: string) => string;
  /** The page on which people find a discussion. */
  readonly linkOf: (discussion: ModerationRow['discussion']) => string;
  /** Says a sentence once, and shows it. */
  readonly say: (sentence: string) => void;
  /** Moves focus to a field. */
  readonly go: (name: string) => void;
}
