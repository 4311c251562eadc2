import type {Comment} from '../../contract/comments.ts';
import type {DraftVersion, Provision} from '../../contract/provisions.ts';
import type {About} from '../../core/discussion/about.ts';
import {CommentedEvent} from '../../core/discussion/commented-event.ts';
import {TalkPanel} from '../../core/discussion/talk-panel.ts';
import type {TalkThread} from '../../core/discussion/talk-thread.ts';
import {Rows} from '../../ui/thread/rows.ts';
import {PlaceController} from './place-controller.ts';
import {TalkStage, type Stage} from './talk-stage.ts';

/** What came of an act while its author looked at something else. */
export interface Unseen {
  readonly what: 'published' | 'held' | 'code' | 'failed';
  /** Where it is told. */
  readonly selector: string;
}

interface Asks {
  readonly about: About;
  readonly isShown: () => boolean;
  readonly missed: (unseen: Unseen) => void;
}

/** What stands in a form after an answer: a code is awaited, or what failed can be sent again. */
type Standing = 'code' | 'failed';

/** Where a form leads its author when nothing was sent: to what is wrong, or to the address a new code needs. */
const isFailed = (selector: string): boolean => selector === '#faults, #failure' || selector.endsWith('email');

/** The widget as the discussion of one provision sees it: what is out of sight moves no focus. */
class ProvisionStage extends TalkStage {
  over = false;
  readonly #host: Stage;
  readonly #asks: Asks;
  /** An answer is awaited. */
  #pending = false;
  #standing: Standing | undefined;
  /** Something came while its author looked at something else, and has not been looked at since. */
  #unseen = false;
  #taken: 'published' | 'held' | undefined;

  constructor(host: Stage, asks: Asks) {
    super(host, {deeper: 1, about: () => asks.about});
    this.#host = host;
    this.#asks = asks;
  }

  override get subject(): string {
    return this.over ? '' : super.subject;
  }

  /** Something goes on that began in this version, whichever is shown by now. */
  get isUnderway(): boolean {
    return this.#pending || this.#unseen || this.#standing === 'code';
  }

  /** Whether something would be lost with this: of what failed, that sending it again cannot post it twice. */
  get isKept(): boolean {
    return this.isUnderway || this.#standing === 'failed';
  }

  readonly sent = (): void => {
    this.#pending = true;
    this.#taken = undefined;
  };

  override dispatchEvent(event: Event): boolean {
    if (event instanceof CommentedEvent) this.#taken = event.status;
    return super.dispatchEvent(event);
  }

  /** Each act ends with leading its author to what came of it. */
  override async focusOn(selector: string): Promise<void> {
    if (this.#asks.isShown()) {
      await super.focusOn(selector);
      // Still in sight, the forms themselves tell it: many a step leads somewhere, and not only the last.
      if (this.#asks.isShown()) this.#look();
      return;
    }
    if (!this.#pending) return;
    this.#pending = false;
    const what = this.#taken ?? (selector === '#step' ? 'code' : isFailed(selector) ? 'failed' : undefined);
    // A change that is saved, a comment that is deleted: that is told by itself.
    this.#standing = what === 'code' || what === 'failed' ? what : undefined;
    if (!what) return;
    this.#unseen = true;
    this.#asks.missed({what, selector});
  }

  /** What came is in sight now. */
  seen(): void {
    this.#unseen = false;
  }

  #look(): void {
    const stands = (selector: string) => this.#host.renderRoot.querySelector(`.said ${selector}`) !== null;
    this.#pending = stands('form [aria-busy=true]');
    this.#standing = stands('#step') ? 'code' : stands('#failure') ? 'failed' : undefined;
  }
}

/** One provision: what is said about it, and what somebody writes about it. */
export class ProvisionPlace {
  readonly version: DraftVersion;
  readonly provision: Provision;
  readonly list: PlaceController;
  readonly talk: TalkPanel;
  readonly rows = new Rows();
  readonly stage: ProvisionStage;
  readonly #host: Stage;
  /** The version whose list is shown. */
  #n: number | undefined;

  constructor(host: Stage, {version, provision}: {readonly version: DraftVersion; readonly provision: Provision}, asks: Asks, whole: TalkThread) {
    this.#host = host;
    this.version = version;
    this.provision = provision;
    this.list = new PlaceController(host);
    this.stage = new ProvisionStage(host, asks);
    this.talk = new TalkPanel(this.stage, this.#thread(whole), () => import('./talking.ts'));
  }

  /** Reads what is said in a version. What is there stays meanwhile: somebody may be writing below it. */
  async read(n: number): Promise<void> {
    if (n === this.#n) return this.list.refresh();
    this.#n = n;
    return this.list.open(n, {provision: this.provision.id});
  }

  /** Nobody comes back here; what was typed is kept as a draft. */
  end(): void {
    this.stage.over = true;
    this.talk.hostUpdate();
    this.list.hostDisconnected();
    this.#host.removeController(this.talk);
    this.#host.removeController(this.list);
  }

  /** What is written about the provision; the discussion it belongs to says whether it is taken. */
  #thread(whole: TalkThread): TalkThread {
    const {list} = this;
    return {
      get discussion() {
        return whole.discussion;
      },
      get items() {
        return list.items;
      },
      get isOpen() {
        return whole.isOpen;
      },
      get token() {
        return list.token;
      },
      set token(token) {
        const changed = token !== list.token;
        list.token = whole.token = token;
        if (changed) void list.refresh();
      },
      wake: () => whole.wake(),
      // One's own is no news in the list of all opinions either.
      put: (comment: Comment) => (list.put(comment), whole.put(comment)),
      removed: (id) => (list.removed(id), whole.removed(id)),
      refresh: () => list.refresh(),
    };
  }
}
