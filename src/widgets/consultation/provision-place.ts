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

/** The widget as the discussion of one provision sees it: what is out of sight moves no focus. */
class SeatStage extends TalkStage {
  /** Something was sent from here, and its end has not been seen. */
  used = false;
  /** An answer is awaited. */
  pending = false;
  over = false;
  readonly #asks: Asks;
  #taken: 'published' | 'held' | undefined;

  constructor(host: Stage, asks: Asks) {
    super(host, {deeper: 1, about: () => asks.about});
    this.#asks = asks;
  }

  override get subject(): string {
    return this.over ? '' : super.subject;
  }

  readonly sent = (): void => {
    this.used = this.pending = true;
    this.#taken = undefined;
  };

  override dispatchEvent(event: Event): boolean {
    if (event instanceof CommentedEvent) this.#taken = event.status;
    return super.dispatchEvent(event);
  }

  /** Each act ends with leading its author to what came of it. */
  override async focusOn(selector: string): Promise<void> {
    const {isShown, missed} = this.#asks;
    const awaited = this.pending;
    this.pending = false;
    if (isShown()) {
      if (this.#taken) this.used = false;
      return super.focusOn(selector);
    }
    if (awaited) missed({what: this.#taken ?? (selector === '#step' ? 'code' : 'failed'), selector});
  }

  /** What came is in sight now. */
  seen(): void {
    if (this.#taken) this.used = false;
  }
}

/** One provision: what is said about it, and what somebody writes about it. */
export class Seat {
  readonly version: DraftVersion;
  readonly provision: Provision;
  readonly place: PlaceController;
  readonly talk: TalkPanel;
  readonly rows = new Rows();
  readonly stage: SeatStage;
  readonly #host: Stage;

  constructor(host: Stage, {version, provision}: {readonly version: DraftVersion; readonly provision: Provision}, asks: Asks, whole: TalkThread) {
    this.#host = host;
    this.version = version;
    this.provision = provision;
    this.place = new PlaceController(host);
    this.stage = new SeatStage(host, asks);
    this.talk = new TalkPanel(this.stage, this.#thread(whole), () => import('./talking.ts'));
  }

  /** Nobody comes back here; what was typed is kept as a draft. */
  end(): void {
    this.stage.over = true;
    this.talk.hostUpdate();
    this.place.hostDisconnected();
    this.#host.removeController(this.talk);
    this.#host.removeController(this.place);
  }

  /** What is written about the provision; the discussion it belongs to says whether it is taken. */
  #thread(whole: TalkThread): TalkThread {
    const {place} = this;
    return {
      get discussion() {
        return whole.discussion;
      },
      get items() {
        return place.items;
      },
      get isOpen() {
        return whole.isOpen;
      },
      get token() {
        return place.token;
      },
      set token(token) {
        const changed = token !== place.token;
        place.token = whole.token = token;
        if (changed) void place.refresh();
      },
      wake: () => whole.wake(),
      // One's own is no news in the list of all opinions either.
      put: (comment: Comment) => (place.put(comment), whole.put(comment)),
      removed: (id) => (place.removed(id), whole.removed(id)),
      refresh: () => place.refresh(),
    };
  }
}
