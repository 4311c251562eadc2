import type {ReactiveController} from 'lit';
import {Sequel} from '../../desk/sequel.ts';
import type {DeskHost} from '../../desk/desk-host.ts';

/** The parts of this desk. */
export type DeskView = 'queue' | 'comments' | 'people' | 'log';

interface CaseHost extends DeskHost {
  /** The case that is open; empty for none. */
  caseId: string;
}

/** What of an open case is in sight: the case itself, or a look into its signatures. */
export type CasePart = 'case' | 'signatures';

/** Where at the desk somebody is, and where focus goes as soon as what was asked for is there. */
export class PlaceController implements ReactiveController {
  view: DeskView = 'queue';
  part: CasePart = 'case';

  /** What happens as soon as something is there. */
  readonly sequel: Sequel;
  readonly #host: CaseHost;
  readonly #caseIsThere: () => unknown;
  readonly #onOpened: () => void;
  #openedId = '';

  /**
   * @param caseIsThere Whether the open case, or why it is not there, can be shown.
   * @param onOpened Called when another case is open than before, by whatever way.
   */
  constructor(host: CaseHost, caseIsThere: () => unknown, onOpened: () => void) {
    this.#host = host;
    this.sequel = new Sequel(host);
    this.#caseIsThere = caseIsThere;
    this.#onOpened = onOpened;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#openedId === this.#host.caseId) return;
    this.#openedId = this.#host.caseId;
    this.part = 'case';
    this.#onOpened();
  }

  async show(view: DeskView): Promise<void> {
    this.view = view;
    await this.#host.focusOn(view === 'queue' ? '#queue-title' : '#view-title');
  }

  readonly open = (id: string): void => {
    this.view = 'queue';
    this.#host.caseId = id;
    this.enterCase();
  };

  /** Focus goes to the open case once it is there. */
  enterCase(): void {
    this.sequel.when(this.#caseIsThere, () => this.#host.focusOn('#case-title'));
  }

  readonly close = (): void => {
    const id = this.#host.caseId;
    this.#host.caseId = '';
    void this.#host.focusOn(`#case-${CSS.escape(id)}`);
  };

  async turnTo(part: CasePart): Promise<void> {
    this.part = part;
    await this.#host.focusOn(part === 'case' ? '#look' : '#suspicions-title');
  }

  /** Back to where everybody begins. */
  leave(): void {
    this.#host.caseId = '';
    this.view = 'queue';
    this.sequel.forget();
  }
}
