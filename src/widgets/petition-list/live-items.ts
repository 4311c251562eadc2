import {readCounts} from '../../client/counts.ts';
import {asFailure, type Failure} from '../../client/failure.ts';
import type {Source} from '../../contract/http.ts';
import type {PetitionCount} from '../../contract/petition.ts';

/** Milliseconds in which changes are gathered into one request. */
const settle = 400;
/** A cache on the way may answer with what was true seconds ago: then it is asked again, in milliseconds. */
const cachePause = 2_500;

/** A list that stands on the page. */
export interface LiveList {
  readonly source: Source | undefined;
  items: readonly PetitionCount[] | undefined;
  /** Why what is shown is old. */
  stale: Failure | undefined;
  readAt: Date | undefined;
}

/** Reads again what the page's stream told of, with one request for all that changed. */
export class LiveItems {
  readonly #list: LiveList;
  readonly #changed: () => void;
  /** The newest versions that were told, by id. */
  readonly #told = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(list: LiveList, changed: () => void) {
    this.#list = list;
    this.#changed = changed;
  }

  hear(id: string, version: number): void {
    this.#told.set(id, version);
    this.#soon(settle);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#told.clear();
  }

  #soon(wait: number): void {
    this.#timer ??= setTimeout(() => void this.#read(), wait);
  }

  get #old(): readonly PetitionCount[] {
    return (this.#list.items ?? []).filter(({id, version}) => version < (this.#told.get(id) ?? 0));
  }

  async #read(): Promise<void> {
    this.#timer = undefined;
    const list = this.#list;
    const {source} = list;
    const old = this.#old;
    if (!source || old.length === 0) return;
    try {
      const newer = new Map((await readCounts(source, old.map(({id}) => id))).map((item) => [item.id, item]));
      if (source !== list.source) return;
      // In their places: nothing moves under the reader.
      list.items = list.items?.map((item) => {
        const found = newer.get(item.id);
        return found && found.version > item.version ? found : item;
      });
      list.stale = undefined;
      list.readAt = new Date();
      if (this.#old.length > 0) this.#soon(cachePause);
    } catch (error) {
      if (source !== list.source) return;
      list.stale = asFailure(error);
    }
    this.#changed();
  }
}
