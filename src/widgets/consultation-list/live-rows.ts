import {readConsultation} from '../../client/consultations.ts';
import {asFailure, type Failure} from '../../client/failure.ts';
import {watch} from '../../client/live.ts';
import {consultationTopic} from '../../contract/consultation-routes.ts';
import type {ConsultationRow} from '../../contract/consultations.ts';
import type {Source} from '../../contract/http.ts';

/** Milliseconds in which changes are gathered. */
const settle = 400;
/** A cache on the way may answer with what was true seconds ago: then it is asked again, in milliseconds. */
const cachePause = 2_500;
/** Before what a busy or absent service did not answer is asked for again, in milliseconds: at first, and at most. */
const firstPause = 5_000;
const longestPause = 60_000;
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
  /** Those that the service did not answer: the others do not wait for them. */
  readonly #away = new Set<string>();
  #retry: ReturnType<typeof setTimeout> | undefined;
  #pause = firstPause;

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
    clearTimeout(this.#retry);
    this.#timer = this.#retry = this.#source = undefined;
    this.#pause = firstPause;
    this.#away.clear();
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
    return this.#rows.filter(({id, version}) => !this.#away.has(id) && version < (this.#told.get(id) ?? 0));
  }

  async #read(): Promise<void> {
    this.#timer = undefined;
    const source = this.#source;
    if (!source) return;
    const asked = this.#old;
    const answers = await Promise.allSettled(asked.map(({id}) => readConsultation({source}, id)));
    if (source !== this.#source) return;
    const newer = new Map(answers.flatMap((answer) => (answer.status === 'fulfilled' ? [[answer.value.id, answer.value] as const] : [])));
    this.#rows = this.#rows.map((row) => {
      const found = newer.get(row.id);
      return found && found.version > row.version ? found : row;
    });
    if (newer.size > 0) {
      this.#pause = firstPause;
      this.#changed(this.#rows);
    }
    const failures = answers.flatMap((answer, at) => (answer.status === 'rejected' ? [{id: asked[at]!.id, failure: asFailure(answer.reason)}] : []));
    for (const {id, failure} of failures) {
      if (failure.retryable) this.#away.add(id);
      // What is refused for good stays as it was read.
      else this.#told.delete(id);
    }
    this.#again(failures.map(({failure}) => failure).filter(({retryable}) => retryable));
    if (this.#old.length > 0) this.#soon(cachePause);
  }

  /** A stream that goes on tells no version twice: what a busy or absent service did not answer is asked for again. */
  #again(failures: readonly Failure[]): void {
    if (failures.length === 0) return;
    const own = this.#pause * (0.5 + Math.random());
    this.#pause = Math.min(this.#pause * 2, longestPause);
    this.#retry ??= setTimeout(() => {
      this.#retry = undefined;
      this.#away.clear();
      void this.#read();
    }, Math.max(own, ...failures.map(({retryAfter = 0}) => retryAfter * 1000)));
  }
}
