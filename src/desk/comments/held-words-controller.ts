import type {ReactiveControllerHost} from 'lit';
import {readHeldWords, saveHeldWords} from '../../client/comment-moderation.ts';
import {commentLimits} from '../../contract/comment-limits.ts';
import type {HeldWords} from '../../contract/comment-moderation.ts';
import {faultOfLine, tidyLine} from '../../contract/fields.ts';
import type {Page} from '../../contract/http.ts';
import {Act} from '../act.ts';
import {PagedList} from '../paged-list.ts';
import type {SessionController} from '../session-controller.ts';

/** What a colleague did to the list since it was read. */
export interface ListChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

interface Saving {
  readonly bodyId: string;
  readonly revision: number;
  readonly words: readonly string[];
}

export const linesOf = (text: string) => [...new Set(text.split('\n').map(tidyLine).filter(Boolean))];

const without = (words: readonly string[], others: readonly string[]) => words.filter((word) => !others.includes(word));

/** The list of one body's held words, as it is kept and as it is being changed. */
export class HeldWordsController extends PagedList<string, Page<string> & HeldWords> {
  /** What stands in the field; undefined while nobody has changed it. */
  text: string | undefined;
  /** Entries that are too short or too long, or have no letters. */
  faults: readonly string[] = [];
  /** Whether there are more entries than the service takes. */
  tooMany = false;
  /** Where a colleague saved meanwhile. */
  theirs: ListChange | undefined;
  readonly saving: Act<Saving, HeldWords>;

  /** The list that what is typed goes on from. */
  #from: HeldWords | undefined;
  #bodyId = '';
  readonly #shown: () => string;

  /** @param bodyId Whose list is in sight; empty while none is. */
  constructor(host: ReactiveControllerHost, session: SessionController, bodyId: () => string) {
    super(host, {
      key: () => (session.isModerator && bodyId() ? JSON.stringify([session.session?.token, bodyId()]) : ''),
      load: async () => {
        const list = await session.as((seat) => readHeldWords(seat, bodyId()));
        this.#hear(bodyId(), list);
        return {...list, items: list.words, next: null};
      },
    });
    this.#shown = bodyId;
    this.saving = new Act(host, ({bodyId: body, revision, words}, key) => session.as((seat) => saveHeldWords(seat, body, revision, key, words)));
  }

  get isTyped(): boolean {
    return this.text !== undefined;
  }

  /** What stands in the field. */
  get typed(): string {
    return this.text ?? this.items?.join('\n') ?? '';
  }

  type(text: string): void {
    this.text = text;
  }

  /** Takes over what a colleague changed, and leaves what was changed here. */
  merge(): void {
    const {theirs} = this;
    if (!theirs) return;
    const mine = linesOf(this.typed);
    this.text = [...without(mine, theirs.removed), ...without(theirs.added, mine)].join('\n');
    this.theirs = undefined;
  }

  /** Resolves to whether the list is saved: where not, see `faults`, `theirs` and `saving.failure`. */
  async save(): Promise<boolean> {
    const bodyId = this.#shown();
    const words = linesOf(this.typed);
    const {max, length} = commentLimits.heldWords;
    this.faults = words.filter((word) => faultOfLine(word, {min: 2, max: length}));
    this.tooMany = words.length > max;
    this.saving.clear();
    if (this.faults.length > 0 || this.tooMany || !this.#from) return false;
    const saved = await this.saving.send({bodyId, revision: this.#from.revision, words});
    if (saved) {
      this.forget();
      await this.refresh();
      return true;
    }
    if (this.saving.failure?.code === 'stale') await this.refresh();
    return false;
  }

  forget(): void {
    this.text = this.theirs = this.#from = undefined;
    this.faults = [];
    this.tooMany = false;
  }

  /** Where something is typed, a list that has changed meanwhile is told, not taken. */
  #hear(bodyId: string, list: HeldWords): void {
    if (bodyId !== this.#bodyId) this.forget();
    this.#bodyId = bodyId;
    const from = this.#from;
    this.#from = list;
    if (!from || !this.isTyped || from.revision === list.revision) return;
    this.theirs = {added: without(list.words, from.words), removed: without(from.words, list.words)};
    this.saving.clear();
  }
}
