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
  /**
   * Something was done: reads it and the list anew, and tells it.
   * @param revision Of the consultation now, where the act gave it a new one.
   */
  readonly done: (sentence: string, revision?: number) => Promise<void>;
  /** Reads it anew: a colleague was faster. */
  readonly refresh: () => Promise<void>;
  readonly turnTo: (part: CasePart, focus?: string) => Promise<void>;
  /** Moves focus to a field. */
  readonly go: (name: string) => void;
}

/** A part that is fetched when somebody comes to it. */
export interface LaterCasePart {
  draw(): unknown;
}
