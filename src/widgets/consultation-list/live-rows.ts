import {readConsultation} from '../../client/consultations.ts';
import {watch} from '../../client/live.ts';
import {consultationTopic} from '../../contract/consultation-routes.ts';
import type {ConsultationRow} from '../../contract/consultations.ts';
import type {Source} from '../../contract/http.ts';

/** Milliseconds in which changes are gathered. */
const settle = 400;
/** A cache on the way may answer with what was true seconds ago: then it is asked again, in milliseconds. */
const cachePause = 2_500;
/** A page's stream has room for 100 topics; the newest shown are watched, and the rest is left to other widgets. */
const mostWatched = 60;

type Rows = readonly ConsultationRow[];

/** Rows of a list that change where they stand when a consultation opens, closes or goes on: nothing moves under the reader. */
export class LiveRows {
  readonly #changed: (rows: Rows) => void;
  /** The newest versions that were told, by id. */
  readonly #told = new Map<string, number>();
  #rows: Rows = [];
  #source: Source | undefined;
  #stops: ReadonlyArray<() => void> = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: (rows: Rows) => void) {
    this.#changed = changed;
  }

  /** Hears of changes of these, and of no others any more. */
  watch(source: Source, rows: Rows): void {
    const before = this.#stops;
    this.#source = source;
    this.#rows = rows;
    this.#stops = rows.slice(-mostWatched).map(({id}) => watch(source, consultationTopic(id), (version) => this.#hear(id, version)));
    for (const stop of before) stop();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#source = undefined;
    this.#told.clear();
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  #hear(id: string, version: number): void {
    this.#told.set(id, version);
    if (this.#old.length > 0) this.#soon(settle);
  }

  #soon(wait: number): void {
    this.#timer ??= setTimeout(() => void this.#read(), wait);
  }

  get #old(): Rows {
    return this.#rows.filter(({id, version}) => version < (this.#told.get(id) ?? 0));
  }

  async #read(): Promise<void> {
    this.#timer = undefined;
    const source = this.#source;
    if (!source) return;
    try {
      const newer = new Map((await Promise.all(this.#old.map(({id}) => readConsultation({source}, id)))).map((row) => [row.id, row]));
      if (source !== this.#source) return;
      this.#rows = this.#rows.map((row) => {
        const found = newer.get(row.id);
        return found && found.version > row.version ? found : row;
      });
      this.#changed(this.#rows);
      if (this.#old.length > 0) this.#soon(cachePause);
    } catch {
      // The next stream tells every version again; what was read stays meanwhile.
    }
  }
}
