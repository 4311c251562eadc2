import type {ReactiveController} from 'lit';
import {discardAnswerDraft, readAnswerDraft, saveAnswerDraft} from '../../../client/answer-drafts.ts';
import {asFailure, type Failure} from '../../../client/failure.ts';
import type {AnswerDraft, SavedAnswerDraft, SharedAnswerDraft} from '../../../contract/answer-drafts.ts';
import {Act} from '../../../desk/act.ts';
import type {DeskHost} from '../../../desk/desk-host.ts';
import type {SessionController} from '../../../desk/session-controller.ts';
import {bothTexts, isSame} from './comparing.ts';

/** What is in the form of the case, and what is to be put there. */
export interface Typed {
  readonly draft: AnswerDraft;
  /** Whether somebody has typed here: what merely stands in an untouched form is nobody's text. */
  readonly touched: boolean;
  /** The revision of the shared draft this text goes on from; undefined where it is of none. */
  readonly from: number | undefined;
}

export interface Form {
  typed(): Typed;
  /** What stands in a form nobody has touched. */
  empty(): AnswerDraft;
  /** Puts a text into the form: somebody's own, or one that was found. */
  put(draft: AnswerDraft, touched: boolean): void;
  /** Another text was saved meanwhile, and nothing is saved from here until it is decided which goes on. */
  met(theirs: SharedAnswerDraft): void;
  /** The service has what is typed, under this revision: no copy is needed on the device. */
  settle(revision: number, isAll: boolean): void;
}

interface Sent {
  readonly revision: number;
  /** Null to discard it. */
  readonly draft: AnswerDraft | null;
}

/** Milliseconds without typing after which a draft is saved. */
const rest = 1_500;
/** Milliseconds after which a saving that failed is tried again, besides at once when the network is back. */
const pause = 15_000;

/**
 * The draft of one answer, which the officials of a body share: saved as it is written, and never
 * over what a colleague saved meanwhile. Where that happened, both texts wait for a decision.
 */
export class SharedDraft implements ReactiveController {
  readonly petitionId: string;
  /** What the service has, as far as is known here; undefined until it was read. */
  kept: SharedAnswerDraft | undefined;
  /** Why it could not be read. */
  unread: Failure | undefined;
  /** What a colleague saved while something else was typed here. */
  theirs: (SharedAnswerDraft & {readonly draft: AnswerDraft}) | undefined;
  /** A text that was put away: to copy from, or to be taken back. */
  aside: AnswerDraft | undefined;

  readonly #host: DeskHost;
  readonly #session: SessionController;
  readonly #form: Form;
  readonly #moved: () => void;
  readonly #saving: Act<Sent, SavedAnswerDraft>;
  /** One after the other: each saving names the revision the one before has made. */
  #queue = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was sent and not answered: it may be what the service has. */
  #unanswered: readonly AnswerDraft[] = [];

  /** @param moved Called when the case waits for no answer any more. */
  constructor(host: DeskHost, session: SessionController, petitionId: string, form: Form, moved: () => void) {
    this.#host = host;
    this.#session = session;
    this.petitionId = petitionId;
    this.#form = form;
    this.#moved = moved;
    this.#saving = new Act(host, ({revision, draft}, key) =>
      session.as((seat) => (draft ? saveAnswerDraft(seat, petitionId, revision, key, draft) : discardAnswerDraft(seat, petitionId, revision, key))),
    );
  }

  get busy(): boolean {
    return this.#saving.busy;
  }

  /** Why it could not be saved or discarded. */
  get failure(): Failure | undefined {
    return this.#saving.failure;
  }

  /** Whether the service has all that is in the form. */
  get isSaved(): boolean {
    const {draft, touched} = this.#form.typed();
    const there = this.kept?.draft;
    return !touched || (!!there && isSame(there, draft));
  }

  hostConnected(): void {
    addEventListener('online', this.#now);
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#now);
    document.removeEventListener('visibilitychange', this.#onVisibility);
    clearTimeout(this.#timer);
  }

  /** Reads what the service has, and brings it together with what is typed here. */
  async read(): Promise<void> {
    try {
      const kept = await this.#session.as((seat) => readAnswerDraft(seat, this.petitionId));
      this.unread = undefined;
      this.#meet(kept);
    } catch (error) {
      this.unread = asFailure(error);
    }
    this.#host.requestUpdate();
  }

  /** Something was typed: it is saved when the hand rests. */
  touch(): void {
    this.#wait(rest);
  }

  /** Saves what is not saved yet. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    return (this.#queue = this.#queue.then(() => this.#save()));
  }

  /**
   * Before the answer is published: whether what is in the form may be. A colleague's text waits for
   * a decision first, or for being read where it came into the form just now.
   */
  async settle(): Promise<boolean> {
    const {draft} = this.#form.typed();
    await (this.isSaved ? this.read() : this.save());
    return !this.theirs && isSame(draft, this.#form.typed().draft);
  }

  takeTheirs(): void {
    const {theirs} = this;
    if (!theirs) return;
    this.#resolve(theirs, this.#form.typed().draft, theirs.draft);
  }

  keepMine(): void {
    const {theirs} = this;
    if (!theirs) return;
    this.#resolve(theirs, theirs.draft, this.#form.typed().draft);
  }

  /** Their text below mine, without the paragraphs that are in both. */
  joinBoth(): void {
    const {theirs} = this;
    if (!theirs) return;
    const {draft: mine} = this.#form.typed();
    this.#resolve(theirs, theirs.draft, {...mine, text: bothTexts(mine.text, theirs.draft.text)});
  }

  /** Puts the text that was put away into the form, and the one there away. */
  takeAside(): void {
    const {aside} = this;
    if (!aside) return;
    this.aside = this.#form.typed().draft;
    this.#form.put(aside, true);
    void this.save();
  }

  dropAside(): void {
    this.aside = undefined;
    this.#host.requestUpdate();
  }

  /** Discards it for everyone; the words stay here to be taken back. Resolves to whether it is gone. */
  async discard(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#queue;
    const {draft} = this.#form.typed();
    const revision = this.kept?.revision;
    const done = revision === undefined ? undefined : await this.#saving.send({revision, draft: null});
    if (!done) {
      if (this.failure?.code === 'stale') await this.read();
      return false;
    }
    this.aside = draft;
    this.kept = {draft: null, revision: done.revision, savedAt: done.savedAt, savedBy: this.#me};
    this.#form.put(this.#form.empty(), false);
    this.#form.settle(done.revision, true);
    this.#host.requestUpdate();
    return true;
  }

  async #save(): Promise<void> {
    const {kept} = this;
    if (!kept || this.theirs || this.isSaved) return;
    const {draft} = this.#form.typed();
    this.#unanswered = [...this.#unanswered, draft];
    const done = await this.#saving.send({revision: kept.revision, draft});
    if (done) return this.#have({...done, draft, savedBy: this.#me});
    switch (this.failure?.code) {
      case 'stale':
        this.#saving.clear();
        return this.read();
      case 'transition_not_allowed':
        return this.#moved();
      default:
        if (this.failure?.retryable) this.#wait(pause);
    }
  }

  #meet(kept: SharedAnswerDraft): void {
    const {draft, touched, from} = this.#form.typed();
    const there = kept.draft;
    // An answer that was lost on the way: the service has what was sent from here.
    const ours = there !== null && [draft, ...this.#unanswered].some((text) => isSame(there, text));
    if (touched && there !== null && !ours && from !== kept.revision) {
      const known = this.theirs?.revision === kept.revision;
      this.theirs = {...kept, draft: there};
      if (!known) this.#form.met(kept);
      return;
    }
    // A draft that a colleague went on with, or discarded, while nobody typed here.
    if (!touched && from !== kept.revision) this.#form.put(there ?? this.#form.empty(), false);
    this.#have(kept);
  }

  /** This is what the service has, and what is in the form goes on from it. */
  #have(kept: SharedAnswerDraft): void {
    this.kept = kept;
    this.#unanswered = [];
    this.#form.settle(kept.revision, this.isSaved);
    if (!this.isSaved) this.#wait(rest);
    this.#host.requestUpdate();
  }

  #resolve(theirs: SharedAnswerDraft, aside: AnswerDraft, chosen: AnswerDraft): void {
    this.aside = aside;
    this.theirs = undefined;
    this.#form.put(chosen, true);
    this.#have(theirs);
    void this.save();
  }

  get #me(): string {
    return this.#session.session?.email ?? '';
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#now, milliseconds);
  }

  readonly #now = () => {
    if (this.kept) void this.save();
    else void this.read();
  };

  /** Whoever leaves the page leaves nothing unsaved; whoever comes back finds what colleagues did. */
  readonly #onVisibility = () => {
    if (document.visibilityState === 'hidden') void this.save();
    else if (this.isSaved) void this.read();
  };
}
