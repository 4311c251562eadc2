import type {ReactiveControllerHost} from 'lit';
import {watch} from '../client/live.ts';
import {limits} from '../contract/fields.ts';
import type {Page} from '../contract/http.ts';
import {PagedList} from './paged-list.ts';
import type {SessionController} from './session-controller.ts';

/** News may come many a second: each page of the list is read again at most this often, in milliseconds. */
const settle = 1_000;
/** One topic is left for the open case. */
const mostWatched = limits.topics.max - 1;

interface Row {
  readonly id: string;
  /** Grows with every visible change. */
  readonly version: number;
}

interface Options<PageType> {
  /** What is listed: empty while it is not to be read. */
  readonly key: () => string;
  readonly load: (cursor: string | null) => Promise<PageType>;
  /** The live topic of a row. */
  readonly topic: (id: string) => string;
}

/** A list at the desk whose rows tell when they have changed. */
export class LiveList<Item extends Row, PageType extends Page<Item>> extends PagedList<Item, PageType> {
  readonly #session: SessionController;
  readonly #topic: (id: string) => string;
  readonly #watched = new Map<string, () => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, session: SessionController, {topic, ...options}: Options<PageType>) {
    super(host, options);
    this.#session = session;
    this.#topic = topic;
  }

  hostUpdated(): void {
    const source = this.#session.seat?.source;
    const rows = source ? (this.items ?? []).slice(0, mostWatched) : [];
    const ids = new Set(rows.map(({id}) => id));
    for (const [id, stop] of this.#watched) {
      if (ids.has(id)) continue;
      stop();
      this.#watched.delete(id);
    }
    for (const id of ids) {
      if (source && !this.#watched.has(id)) this.#watched.set(id, watch(source, this.#topic(id), (version) => this.#hear(id, version)));
    }
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const stop of this.#watched.values()) stop();
    this.#watched.clear();
  }

  #hear(id: string, version: number): void {
    const row = this.items?.find((item) => item.id === id);
    if (!row || version <= row.version || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.refresh();
    }, settle * this.pages);
  }
}
