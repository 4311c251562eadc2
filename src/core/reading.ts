import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {asFailure, Failure} from '../client/failure.ts';
import {watch} from '../client/live.ts';
import type {Source} from '../contract/http.ts';

export type ReadingHost = ReactiveControllerHost & {readonly source: Source | undefined};

interface Options<Data> {
  /** What to read: empty while it is not known. */
  readonly id: () => string;
  readonly load: (source: Source, id: string) => Promise<Data>;
  readonly topic: (id: string) => string;
}

/** A cache on the way may answer with what was true seconds ago: then it is asked again, in milliseconds. */
const cachePause = 2_500;

/**
 * Reads one thing and keeps it fresh. A failed refresh keeps what is there, a late answer never
 * replaces a newer one, another id starts anew.
 */
export class Reading<Data extends {readonly version: number; readonly asOf?: string}> implements ReactiveController {
  data: Data | undefined;
  failure: Failure | undefined;
  /** When the data shown was last known to be true. */
  readAt: Date | undefined;

  readonly #host: ReadingHost;
  readonly #options: Options<Data>;
  #source: Source | undefined;
  #id = '';
  /** Only the answer to the last question counts. */
  #turn = 0;
  #stopWatching: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The newest version the live stream told of. */
  #told = 0;

  constructor(host: ReadingHost, options: Options<Data>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    const {source} = this.#host;
    const id = this.#options.id();
    const same = source === this.#source && id === this.#id;
    if (same && this.#stopWatching) return;
    this.hostDisconnected();
    // An element that was only moved keeps what it shows.
    if (!same) this.data = this.failure = undefined;
    this.#source = source;
    this.#id = id;
    this.#told = 0;
    // Nobody said which one, or the page's address lost it: better said than a skeleton for ever.
    if (source && !id) this.failure = new Failure('not_found');
    if (!source || !id) return;
    void this.refresh();
    this.#stopWatching = watch(source, this.#options.topic(id), (version) => {
      this.#told = version;
      if (this.data && (this.failure || version > this.data.version)) void this.refresh();
    });
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
    this.#stopWatching?.();
    this.#stopWatching = undefined;
  }

  /** Reads again; for the button after a failure and after the person's own act. */
  async refresh(): Promise<void> {
    const [source, id, turn] = [this.#source, this.#id, (this.#turn += 1)];
    if (!source || !id) return;
    clearTimeout(this.#timer);
    try {
      const data = await this.#options.load(source, id);
      if (this.#turn !== turn) return;
      if (!this.data || data.version >= this.data.version) this.data = data;
      // The service may have answered from its memory.
      const {asOf} = data;
      this.failure = asOf ? new Failure('unavailable') : undefined;
      this.readAt = asOf ? new Date(asOf) : new Date();
      if (data.version < this.#told) this.#timer = setTimeout(() => void this.refresh(), cachePause);
    } catch (error) {
      if (this.#turn !== turn) return;
      this.failure = asFailure(error);
    }
    this.#host.requestUpdate();
  }
}
