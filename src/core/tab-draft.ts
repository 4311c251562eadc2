import {newKey} from '../client/key.ts';
import {draftKey} from './draft-key.ts';
import {dropDraft, keepDraft, keptDraft} from './drafts.ts';

interface Kept<Value> {
  /** Another for each time it is written: by it a tab knows its own. */
  readonly stamp: string;
  readonly value: Value;
}

export interface FoundDraft<Value> {
  readonly value: Value;
  readonly savedAt: Date;
}

/**
 * A draft that several tabs may have open. None overwrites what another wrote, or brings back what
 * another sent: then it stops keeping and says so, until somebody decides which text goes on.
 */
export class TabDraft<Value extends object> {
  /** What another tab wrote since this one last read or wrote. */
  other: FoundDraft<Value> | undefined;
  /** Whether another tab took away what was kept: sent it, or deleted it. */
  gone = false;

  readonly #name: string;
  readonly #changed: () => void;
  #stamp = '';
  /** What this tab holds. */
  #own = '';

  constructor(name: string, changed: () => void) {
    this.#name = name;
    this.#changed = changed;
  }

  /**
   * Reads what is kept.
   * @param own What was typed here already: where it differs from what is kept, see `other`.
   */
  open(own?: Value): FoundDraft<Value> | undefined {
    if (own) {
      this.#own = JSON.stringify(own);
      this.#compare();
      return undefined;
    }
    const there = this.#read();
    if (there) this.#adopt(there);
    return there;
  }

  /** Hears of other tabs from now on, until `rest`. */
  listen(): void {
    addEventListener('storage', this.#onStorage);
  }

  rest(): void {
    removeEventListener('storage', this.#onStorage);
  }

  /** Keeps what is here; tells whether it could be kept. Where another tab wrote meanwhile, see `other`. */
  keep(value: Value): boolean {
    this.#own = JSON.stringify(value);
    this.#compare();
    return this.other || this.gone ? true : this.#write(value);
  }

  /** Goes on with what the other tab wrote. */
  take(): Value | undefined {
    const {other} = this;
    const there = this.#read();
    if (there) this.#adopt(there);
    this.#settle();
    return (there ?? other)?.value;
  }

  /** Goes on with what is here, in place of what the other tab wrote or took away. */
  insist(value: Value): boolean {
    this.#own = JSON.stringify(value);
    this.#settle();
    return this.#write(value);
  }

  drop(): void {
    dropDraft(this.#name);
    this.#stamp = this.#own = '';
    this.#settle();
  }

  #settle(): void {
    this.other = undefined;
    this.gone = false;
  }

  #write(value: Value): boolean {
    const stamp = newKey();
    const kept = keepDraft(this.#name, {stamp, value} satisfies Kept<Value>);
    if (kept) this.#stamp = stamp;
    return kept;
  }

  #read(): (FoundDraft<Value> & {readonly stamp: string}) | undefined {
    const draft = keptDraft(this.#name);
    const {stamp, value} = (draft?.value ?? {}) as Partial<Kept<Value>>;
    return draft && stamp && value ? {stamp, value, savedAt: draft.savedAt} : undefined;
  }

  #adopt({stamp, value}: Kept<Value>): void {
    this.#stamp = stamp;
    this.#own = JSON.stringify(value);
  }

  #compare(): void {
    const there = this.#read();
    // The same text is no conflict, whoever wrote it: what follows goes on from there.
    if (there && JSON.stringify(there.value) === this.#own) this.#stamp = there.stamp;
    this.other = there && there.stamp !== this.#stamp ? there : undefined;
    this.gone = !there && this.#stamp !== '';
  }

  readonly #onStorage = ({key}: StorageEvent) => {
    // Without a key the whole storage was emptied.
    if (key !== null && key !== draftKey(this.#name)) return;
    this.#compare();
    this.#changed();
  };
}
