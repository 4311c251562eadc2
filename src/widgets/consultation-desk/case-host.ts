import type {DeskHost} from '../../desk/desk-host.ts';
import type {SessionController} from '../../desk/session-controller.ts';
import type {OpenConsultation} from './case-controller.ts';
import type {Forms} from './forms.ts';
import type {CasePart} from './place-controller.ts';

/** What the parts of an open consultation ask of the desk. */
export interface CaseHost {
  readonly host: DeskHost;
  readonly session: SessionController;
  readonly forms: Forms;
  /** The consultation that is open and was read. */
  readonly open: () => OpenConsultation | undefined;
  /** Whether this consultation is the open one still: an answer may come when another one is. */
  readonly isOpen: (id: string) => boolean;
  /**
   * Something was done: tells it, and reads the list anew, and the consultation where it is open still.
   * @param id Of the consultation it was done in.
   * @param moved The revision it was done at, and the one it has given the consultation.
   */
  readonly done: (id: string, sentence: string, moved?: {readonly from: number; readonly to: number}) => Promise<void>;
  /** Reads it anew: a colleague was faster. */
  readonly refresh: () => Promise<void>;
  readonly turnTo: (part: CasePart, focus?: string) => Promise<void>;
  /** Moves focus to a field. */
  readonly go: (name: string) => void;
}

/** A part that is fetched when somebody comes to it. */
export interface LaterCasePart {
  draw(): unknown;
  /** Another consultation is open: what went wrong in the one before is not said there. */
  clear(): void;
}
