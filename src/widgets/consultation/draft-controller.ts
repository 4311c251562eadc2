import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {readProvisionCounts, readVersion} from '../../client/consultations.ts';
import {asFailure, type Failure} from '../../client/failure.ts';
import {watch} from '../../client/live.ts';
import {commentTopic} from '../../contract/comment-routes.ts';
import type {Consultation, ProvisionCounts} from '../../contract/consultations.ts';
import type {Source} from '../../contract/http.ts';
import type {DraftVersion} from '../../contract/provisions.ts';

export interface DraftHost extends ReactiveControllerHost {
  readonly source: Source | undefined;
  readonly consultation: Consultation | undefined;
}

/** Milliseconds in which changes of the numbers are gathered into one request. */
const settle = 800;

/**
 * The draft act in the version that is shown, the one before it where somebody compares them, and
 * how much was said about each provision. A version never changes, so each is read once.
 */
export class DraftController implements ReactiveController {
  version: DraftVersion | undefined;
  /** The version before the one shown, while they are compared. */
  before: DraftVersion | undefined;
  counts: ProvisionCounts | undefined;
  failure: Failure | undefined;
  busy = false;
  comparing = false;

  readonly #host: DraftHost;
  #source: Source | undefined;
  #id = '';
  /** What the reader has chosen; without a choice the newest one is shown. */
  #chosen: number | undefined;
  #turn = 0;
  readonly #known = new Map<number, Promise<DraftVersion>>();
  readonly #seen = new Map<number, DraftVersion>();
  #stopWatching: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: DraftHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const {source, consultation} = this.#host;
    if (!source || !consultation) return;
    if (source !== this.#source || consultation.id !== this.#id) {
      this.hostDisconnected();
      this.#source = source;
      this.#id = consultation.id;
      this.#known.clear();
      this.#seen.clear();
      this.#chosen = this.version = this.before = this.counts = this.failure = undefined;
      this.comparing = false;
    }
    const n = this.wanted;
    if (n === null) return;
    if (this.version?.n !== n && !this.busy && !this.failure) void this.read();
    this.#stopWatching ??= watch(source, commentTopic(consultation.subject), () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#count(), settle);
    });
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
    this.busy = false;
    this.#stopWatching?.();
    this.#stopWatching = undefined;
  }

  /** Which version is to be shown; null where the consultation has none. */
  get wanted(): number | null {
    return this.#chosen ?? this.#host.consultation?.latestVersion ?? null;
  }

  /** The newest version has come out while an older one is shown. */
  get isOld(): boolean {
    const {latestVersion} = this.#host.consultation ?? {};
    return Boolean(latestVersion && this.version && this.version.n < latestVersion);
  }

  /** Shows another version; what is compared is compared in that one. */
  async choose(n: number): Promise<void> {
    this.#chosen = n === this.#host.consultation?.latestVersion ? undefined : n;
    await this.read();
  }

  /** Stays with the version shown, whatever comes out: somebody reads or writes about it. */
  pin(): void {
    this.#chosen = this.version?.n;
  }

  /** Shows what has changed since the version before, or only the text again. */
  async compare(comparing: boolean): Promise<void> {
    this.comparing = comparing;
    await this.read();
  }

  async read(): Promise<void> {
    const [n, turn] = [this.wanted, (this.#turn += 1)];
    if (n === null) return;
    this.busy = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    try {
      const [version, before] = await Promise.all([this.#version(n), this.comparing && n > 1 ? this.#version(n - 1) : undefined]);
      if (turn !== this.#turn) return;
      [this.version, this.before] = [version, before];
      void this.#count();
    } catch (error) {
      if (turn === this.#turn) this.failure = asFailure(error);
    }
    if (turn !== this.#turn) return;
    this.busy = false;
    this.#host.requestUpdate();
  }

  /** A version that somebody's words refer to, as soon as it is there. */
  seen(n: number): DraftVersion | undefined {
    const seen = this.#seen.get(n);
    if (!seen && this.#source) void this.#version(n).catch(() => undefined);
    return seen;
  }

  #version(n: number): Promise<DraftVersion> {
    const known = this.#known.get(n);
    if (known) return known;
    const reading = readVersion({source: this.#source!}, this.#id, n);
    this.#known.set(n, reading);
    reading.then(
      (version) => {
        // What arrives after another consultation was opened is a text of the one before.
        if (this.#known.get(n) !== reading) return;
        this.#seen.set(n, version);
        this.#host.requestUpdate();
      },
      // What failed is asked for again by the next one who wants it.
      () => this.#known.get(n) === reading && this.#known.delete(n),
    );
    return reading;
  }

  /** The numbers are worth nothing without the text, and the text is whole without them. */
  async #count(): Promise<void> {
    const {version} = this;
    if (!version || !this.#source) return;
    const counts = await readProvisionCounts(this.#source, this.#id, version.n).catch(() => undefined);
    if (!counts || version !== this.version) return;
    this.counts = counts;
    this.#host.requestUpdate();
  }
}
