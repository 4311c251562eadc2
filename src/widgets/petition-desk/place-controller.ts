import type {ReactiveController} from 'lit';
import type {DeskHost} from '../../desk/desk-host.ts';

/** The parts of this desk. */
export type DeskView = 'queue' | 'comments' | 'people' | 'log';

interface CaseHost extends DeskHost {
  /** The case that is open; empty for none. */
  caseId: string;
}

/** What of an open case is in sight: the case itself, or a look into its signatures. */
export type CasePart = 'case' | 'signatures';

interface Awaited {
  readonly ready: () => unknown;
  readonly then: () => unknown;
}

/** Where at the desk somebody is, and where focus goes as soon as what was asked for is there. */
export class PlaceController implements ReactiveController {
  view: DeskView = 'queue';
  part: CasePart = 'case';

  readonly #host: CaseHost;
  readonly #caseIsThere: () => unknown;
  readonly #onOpened: () => void;
  #openedId = '';
  #awaited: Awaited | undefined;

  /**
   * @param caseIsThere Whether the open case, or why it is not there, can be shown.
   * @param onOpened Called when another case is open than before, by whatever way.
   */
  constructor(host: CaseHost, caseIsThere: () => unknown, onOpened: () => void) {
    this.#host = host;
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

  hostUpdated(): void {
    const awaited = this.#awaited;
    if (!awaited?.ready()) return;
    this.#awaited = undefined;
    awaited.then();
  }

  /** Does something as soon as something is there; what was awaited before is not any more. */
  await(ready: () => unknown, then: () => unknown): void {
    this.#awaited = {ready, then};
    this.#host.requestUpdate();
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
    this.await(this.#caseIsThere, () => this.#host.focusOn('#case-title'));
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
    this.#awaited = undefined;
  }
}
