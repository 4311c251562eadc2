import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {asFailure, type Failure} from '../client/failure.ts';
import {watch} from '../client/live.ts';
import type {Source} from '../contract/http.ts';

export type ReadingHost = ReactiveControllerHost & {readonly source: Source | undefined};

interface Options<Data> {
  /** What to read: empty while it is not known. */
  readonly id: () => string;
  readonly load: (source: Source, id: string, signal: AbortSignal) => Promise<Data>;
  readonly topic: (id: string) => string;
}

/** A cache on the way may answer with what was true seconds ago: then it is asked again. */
const cachePause = 2_500;
const cacheTries = 4;

/**
 * Reads one thing and keeps it fresh. A failed refresh keeps what is there, a late answer never
 * replaces a newer one, another id starts anew.
 */
export class Reading<Data extends {readonly version: number}> implements ReactiveController {
  data: Data | undefined;
  failure: Failure | undefined;
  /** When the data shown was last known to be true. */
  readAt: Date | undefined;

  readonly #host: ReadingHost;
  readonly #options: Options<Data>;
  #connected = false;
  #source: Source | undefined;
  #id = '';
  #abort: AbortController | undefined;
  #stopWatching: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The newest version the live stream told of. */
  #told = 0;

  constructor(host: ReadingHost, options: Options<Data>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
  }

  hostUpdate(): void {
    const {source} = this.#host;
    const id = this.#options.id();
    const same = source === this.#source && id === this.#id;
    // A drawing may still come after the host has gone: nothing starts then.
    if (!this.#connected || (same && this.#stopWatching)) return;
    this.#stop();
    // What is moved on the page comes back with what it knew.
    if (!same) this.data = this.failure = undefined;
    this.#source = source;
    this.#id = id;
    this.#told = 0;
    if (!source || !id) return;
    void this.refresh();
    this.#stopWatching = watch(source, this.#options.topic(id), (version) => {
      this.#told = Math.max(this.#told, version);
      if (this.data && version > this.data.version) void this.refresh();
    });
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#stop();
  }

  /** Reads again; for the button after a failure and after the person's own act. */
  async refresh(tries = cacheTries): Promise<void> {
    const [source, id] = [this.#source, this.#id];
    if (!source || !id) return;
    clearTimeout(this.#timer);
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    try {
      const data = await this.#options.load(source, id, abort.signal);
      if (this.#abort !== abort) return;
      if (!this.data || data.version >= this.data.version) this.data = data;
      this.failure = undefined;
      this.readAt = new Date();
      if (data.version < this.#told && tries > 0) this.#timer = setTimeout(() => void this.refresh(tries - 1), cachePause);
    } catch (error) {
      if (this.#abort !== abort) return;
      this.failure = asFailure(error);
    }
    this.#host.requestUpdate();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.#abort = undefined;
    this.#stopWatching?.();
    this.#stopWatching = undefined;
  }
}
