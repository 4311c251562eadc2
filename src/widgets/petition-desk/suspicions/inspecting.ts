import type {SuspicionsController} from './suspicions-controller.ts';

/** What every part of the look into signatures shows and can ask for. */
export interface SuspicionsView {
  readonly suspicions: SuspicionsController;
  readonly level: number;
  readonly timeZone: string;
  /** The address of who decides. */
  readonly email: string;
  /** What was just done, if anything. */
  readonly done: string;
  readonly count: () => void;
  readonly declare: () => void;
  readonly askReturn: (id: string) => void;
  readonly restore: () => void;
  readonly again: () => void;
  readonly go: (field: string) => void;
  readonly update: () => void;
}
