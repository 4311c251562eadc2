import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {asFailure, Failure} from '../../client/failure.ts';
import {watch} from '../../client/live.ts';
import {readBodies} from '../../client/bodies.ts';
import {readPetitions} from '../../client/petition-list.ts';
import type {Body} from '../../contract/body.ts';
import type {Source} from '../../contract/http.ts';
import type {PetitionCount, PetitionTotals} from '../../contract/petition.ts';
import type {Styles} from '../../core/element.ts';
import {whileOnline} from '../../locale/locale.ts';
import {filterOf, queryOf, type ListFilter} from './list-filter.ts';
import {keepLeft, readLeft} from './list-memory.ts';
import type {LiveItems, LiveList} from './live-items.ts';
import type * as lookingModule from './looking.ts';

export interface ListHost extends ReactiveControllerHost {
  readonly source: Source | undefined;
  readonly bodyId: string;
  readonly status: string;
  readonly sort: string;
  readonly pageSize: number;
  readonly paramPrefix: string;
  adopt(styles: Styles): void;
  /** What a person looked for is there, or could not be read. */
  found(): void;
  /** The list is there as it was left when this petition was opened. */
  cameBack(id: string): void;
}

/** What is fetched when somebody looks for something. */
type Looking = typeof lookingModule;

/** Milliseconds without a key after which the search begins by itself. */
const typingPause = 350;
/** The contract's limit of petitions in one answer. */
const most = 100;
/** A page's stream has room for 100; the newest shown are watched, and the rest is left to other widgets. */
const mostWatched = 60;

/**
 * What is looked for and what was found, page by page. Only the answer to the last question counts;
 * the old list stays until it comes, and what was typed stays whatever comes.
 */
export class PetitionListController implements ReactiveController, LiveList {
  filter: ListFilter = filterOf({});
  items: readonly PetitionCount[] | undefined;
  totals: PetitionTotals | undefined;
  next: string | null = null;
  bodies: readonly Body[] = [];
  /** Why the list could not be read. */
  failure: Failure | undefined;
  /** Why the next page could not be read. */
  moreFailure: Failure | undefined;
  /** Why the list shown is an old one. */
  stale: Failure | undefined;
  busy = false;
  /** When the list was last known to be true. */
  readAt: Date | undefined;
  /** There as soon as somebody looks for something. */
  looking: Looking | undefined;
  source: Source | undefined;

  readonly #host: ListHost;
  #name: string | undefined;
  #opened: string | undefined;
  /** What is asked, and what the list shown is the answer to. */
  #asked = '';
  #answered = '';
  #turn = 0;
  /** How many petitions to begin with, where more than a page were shown. */
  #shown = 0;
  /** Whether a person waits for an answer. */
  #awaited = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #fetching: Promise<Looking> | undefined;
  #stops: readonly (() => void)[] = [];
  #live: LiveItems | undefined;

  constructor(host: ListHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#again);
  }

  hostUpdate(): void {
    const {source, pageSize} = this.#host;
    if (this.#name === undefined) this.#remember();
    const asked = JSON.stringify([this.#query, pageSize]);
    if (source === this.source && asked === this.#asked) {
      // Looked for in the same words once more: said once more.
      if (!this.busy) this.#tell();
      return;
    }
    if (source !== this.source) {
      this.items = this.totals = this.failure = undefined;
      this.bodies = [];
    }
    this.source = source;
    this.#asked = asked;
    void this.refresh();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#again);
    clearTimeout(this.#timer);
    this.#watch();
    this.#live?.stop();
    this.#turn += 1;
    this.busy = false;
    // Another place may be another page: what is shown is asked for again.
    this.#asked = '';
    this.#shown = this.items?.length ?? 0;
  }

  /** What there is when nobody looks for anything. */
  get usual(): ListFilter {
    return filterOf({sort: this.#host.sort});
  }

  /** Looks for something else, at once or when the typing stops. */
  look(change: Partial<ListFilter>, typing = false): void {
    clearTimeout(this.#timer);
    if (typing) {
      this.#timer = setTimeout(() => this.look(change), typingPause);
      return;
    }
    this.filter = {...this.filter, ...change};
    this.#awaited = true;
    // What failed is asked for again by the same words.
    if (this.failure) this.#asked = '';
    this.#host.requestUpdate();
  }

  /** Tries again what failed. */
  async retry(): Promise<void> {
    this.#awaited = true;
    this.#shown = this.items?.length ?? 0;
    await this.refresh();
  }

  /** Reads the list from its beginning. */
  async refresh(): Promise<void> {
    if (!(await this.#read())) return;
    this.#tell();
    if (this.failure) return;
    if (this.#opened) this.#host.cameBack(this.#opened);
    this.#opened = undefined;
    await this.#readBodies();
  }

  /** To a person who waits, once. */
  #tell(): void {
    if (this.#awaited) this.#host.found();
    this.#awaited = false;
  }

  /** Shows the next page; resolves to how many petitions came. */
  async more(): Promise<number> {
    if (this.busy || !this.next) return 0;
    const before = this.items?.length ?? 0;
    this.#awaited = true;
    await this.#read(this.next);
    this.#awaited = false;
    return (this.items?.length ?? 0) - before;
  }

  /** Notes how the list is left, to find it so when they come back. */
  keep(opened?: string): void {
    const {filter, looking, usual} = this;
    keepLeft(this.#name ?? '', {filter, shown: this.items?.length ?? 0, opened}, looking?.addressOf(this.#host.paramPrefix, filter, usual) ?? location.href);
  }

  /** What the editor has fixed is not the reader's to change. */
  get #query() {
    const {status, bodyId} = this.#host;
    return queryOf({...this.filter, status: status || this.filter.status, body: bodyId || this.filter.body});
  }

  get #looksFor(): boolean {
    return this.#awaited || JSON.stringify(this.filter) !== JSON.stringify(this.usual);
  }

  /**
   * Reads a page, the first one without a cursor, and what only they need who look for something.
   * Resolves to whether its answer was still waited for.
   */
  async #read(cursor?: string): Promise<boolean> {
    const {source} = this;
    if (!source) return false;
    const [turn, asked] = [(this.#turn += 1), this.#asked];
    const size = Math.min(Math.max(Math.trunc(this.#host.pageSize), cursor ? 1 : this.#shown, 1), most);
    this.busy = true;
    this.moreFailure = undefined;
    this.#host.requestUpdate();
    try {
      const [page] = await Promise.all([readPetitions(source, {...this.#query, limit: size}, cursor), this.#looksFor && this.#fetch()]);
      if (page.items.length === 0) await this.#fetch();
      if (turn !== this.#turn) return false;
      const {items, next, totals, asOf} = page;
      const before = (cursor && this.items) || [];
      const known = new Set(before.map(({id}) => id));
      this.items = [...before, ...items.filter(({id}) => !known.has(id))];
      this.totals = totals ?? this.totals;
      this.next = next;
      this.#answered = asked;
      this.#shown = 0;
      this.failure = undefined;
      // The service may have answered from its memory.
      this.stale = asOf ? new Failure('unavailable') : undefined;
      this.readAt = asOf ? new Date(asOf) : new Date();
      this.#watch(this.items);
      if (this.looking) this.keep();
    } catch (error) {
      if (turn !== this.#turn) return false;
      const failure = asFailure(error);
      if (cursor) this.moreFailure = failure;
      else if (this.items && this.#answered === asked) this.stale = failure;
      else {
        this.failure = failure;
        this.items = undefined;
      }
    }
    this.busy = false;
    this.#host.requestUpdate();
    return true;
  }

  /** @throws {Failure} */
  async #fetch(): Promise<Looking> {
    try {
      return (this.looking = await (this.#fetching ??= whileOnline(() => import('./looking.ts')).then((looking) => looking.openLooking(this.#host).then(() => looking))));
    } catch {
      this.#fetching = undefined;
      throw new Failure('offline');
    }
  }

  /** Hears of changes of these, and of no others any more. */
  #watch(items: readonly PetitionCount[] = []): void {
    const {source} = this;
    const before = this.#stops;
    this.#stops = source ? items.slice(-mostWatched).map(({id}) => watch(source, `petition:${id}`, (version) => void this.#hear(id, version))) : [];
    for (const stop of before) stop();
  }

  async #hear(id: string, version: number): Promise<void> {
    if (!this.items?.some((item) => item.id === id && item.version < version)) return;
    const looking = await this.#fetch().catch(() => undefined);
    if (looking) (this.#live ??= new looking.LiveItems(this, () => this.#host.requestUpdate())).hear(id, version);
  }

  #remember(): void {
    const {status, bodyId, paramPrefix} = this.#host;
    this.#name = `viche-list:${[paramPrefix, bodyId, status].join()}`;
    const {filter, shown, opened} = readLeft(this.#name, paramPrefix, this.usual);
    this.filter = filter;
    this.#shown = shown;
    this.#opened = opened;
  }

  /** Where petitions go to one body there is nothing to choose, and nothing to ask for. */
  async #readBodies(): Promise<void> {
    const {source, totals} = this;
    if (!source || this.#host.bodyId || this.bodies.length > 0 || (totals?.bodies ?? 0) < 2) return;
    const bodies = await readBodies(source).catch(() => []);
    if (source !== this.source) return;
    this.bodies = bodies;
    this.#host.requestUpdate();
  }

  readonly #again = () => {
    if (this.failure) void this.retry();
  };
}
