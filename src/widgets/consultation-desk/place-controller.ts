import type {ReactiveController} from 'lit';
import {Sequel} from '../../desk/sequel.ts';
import type {DeskHost} from '../../desk/desk-host.ts';

/** The parts of this desk. */
export type DeskView = 'list' | 'comments' | 'people' | 'log';

/** What of a consultation is in sight. */
export type CasePart = 'overview' | 'draft' | 'text' | 'proposals' | 'places' | 'report';

interface PlacedHost extends DeskHost {
  /** The consultation that is open; empty for none. */
  consultationId: string;
}

/** Where at the desk somebody is, and where focus goes as soon as what was asked for is there. */
export class PlaceController implements ReactiveController {
  view: DeskView = 'list';
  part: CasePart = 'overview';
  /** Whether a consultation is being begun. */
  isNew = false;

  /** What happens as soon as something is there. */
  readonly sequel: Sequel;
  readonly #host: PlacedHost;
  readonly #caseIsThere: () => unknown;
  readonly #onOpened: () => void;
  #openedId = '';

  /**
   * @param caseIsThere Whether the open consultation, or why it is not there, can be shown.
   * @param onOpened Called when another one is open than before, by whatever way.
   */
  constructor(host: PlacedHost, caseIsThere: () => unknown, onOpened: () => void) {
    this.#host = host;
    this.sequel = new Sequel(host);
    this.#caseIsThere = caseIsThere;
    this.#onOpened = onOpened;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#openedId === this.#host.consultationId) return;
    this.#openedId = this.#host.consultationId;
    this.part = 'overview';
    if (this.#openedId) this.isNew = false;
    this.#onOpened();
  }

  async show(view: DeskView): Promise<void> {
    this.view = view;
    await this.#host.focusOn(view === 'list' ? '#list-title' : '#view-title');
  }

  readonly open = (id: string): void => {
    this.view = 'list';
    this.isNew = false;
    this.#host.consultationId = id;
    this.enterCase();
  };

  /** Begins a consultation. */
  readonly begin = (): void => {
    this.#host.consultationId = '';
    this.isNew = true;
    void this.#host.focusOn('#view-title');
    // It is fetched, and then reads for whom somebody may begin one: whoever waits meanwhile goes on from the title.
    const {renderRoot} = this.#host;
    this.sequel.when(
      () => renderRoot.querySelector('form[part=form]'),
      () => (renderRoot.activeElement ? undefined : this.#host.focusOn('#view-title')),
    );
  };

  /** Focus goes to the open consultation once it is there. */
  enterCase(focus = '#case-title'): void {
    this.sequel.when(this.#caseIsThere, () => this.#host.focusOn(focus));
  }

  /** Back to the list: to the row that was open, where it is still there. */
  readonly close = async (): Promise<void> => {
    const id = this.#host.consultationId;
    this.#host.consultationId = '';
    this.isNew = false;
    await this.#host.focusOn(id ? `#case-${CSS.escape(id)}` : '#begin');
    if (!this.#host.renderRoot.activeElement) await this.#host.focusOn('#list-title');
  };

  /** Focus goes to what `focus` finds as soon as it is there; meanwhile it waits at the title. */
  async turnTo(part: CasePart, focus = part === 'overview' ? '#case-title' : '#view-title'): Promise<void> {
    this.part = part;
    await this.#host.focusOn(focus);
    if (this.#host.renderRoot.querySelector(focus)) return;
    await this.#host.focusOn('#view-title');
    this.sequel.when(() => this.#host.renderRoot.querySelector(focus), () => this.#host.focusOn(focus));
  }

  /** Back to where everybody begins. */
  leave(): void {
    this.#host.consultationId = '';
    this.view = 'list';
    this.isNew = false;
    this.sequel.forget();
  }
}
