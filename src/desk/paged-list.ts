import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {asFailure, type Failure} from '../client/failure.ts';
import type {Page} from '../contract/http.ts';

interface Options<PageType> {
  /** What is listed: empty while it is not to be read. Another key starts anew. */
  readonly key: () => string;
  readonly load: (cursor: string | null) => Promise<PageType>;
}

/** A list that is read page by page. A failed refresh keeps what is there; a late answer is dropped. */
export class PagedList<Item, PageType extends Page<Item> = Page<Item>> implements ReactiveController {
  items: readonly Item[] | undefined;
  /** The first page, with what it says of the whole. */
  first: PageType | undefined;
  next: string | null = null;
  failure: Failure | undefined;
  /** When the list shown was last known to be true. */
  readAt: Date | undefined;
  busy = false;
  /** How many pages are shown. */
  pages = 1;

  readonly #host: ReactiveControllerHost;
  readonly #options: Options<PageType>;
  #key = '';
  /** Only the answer to the last question counts. */
  #turn = 0;

  constructor(host: ReactiveControllerHost, options: Options<PageType>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate(): void {
    const key = this.#options.key();
    if (key === this.#key) return;
    this.#turn += 1;
    this.#key = key;
    this.pages = 1;
    this.items = this.first = this.failure = undefined;
    this.next = null;
    this.busy = false;
    if (key) void this.refresh();
  }

  hostDisconnected(): void {
    this.#turn += 1;
    this.#key = '';
  }

  /** Reads again as many pages as are shown. */
  async refresh(): Promise<void> {
    await this.#read(async () => {
      const first = await this.#options.load(null);
      let items: readonly Item[] = first.items;
      let {next} = first;
      for (let page = 1; page < this.pages && next; page += 1) {
        const more = await this.#options.load(next);
        items = [...items, ...more.items];
        next = more.next;
      }
      return () => {
        this.first = first;
        this.items = items;
        this.next = next;
      };
    });
  }

  /** Resolves to how many items stood there before the new ones. */
  async more(): Promise<number> {
    const [cursor, before] = [this.next, this.items ?? []];
    if (this.busy || !cursor) return before.length;
    await this.#read(async () => {
      const {items, next} = await this.#options.load(cursor);
      return () => {
        this.items = [...before, ...items];
        this.next = next;
        this.pages += 1;
      };
    });
    return before.length;
  }

  async #read(load: () => Promise<() => void>): Promise<void> {
    if (!this.#key) return;
    const turn = (this.#turn += 1);
    this.busy = true;
    this.#host.requestUpdate();
    try {
      const show = await load();
      if (this.#turn !== turn) return;
      show();
      this.failure = undefined;
      this.readAt = new Date();
    } catch (error) {
      if (this.#turn !== turn) return;
      this.failure = asFailure(error);
    }
    this.busy = false;
    this.#host.requestUpdate();
  }
}
