import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {readConsultations} from '../../client/consultations.ts';
import {asFailure, type Failure} from '../../client/failure.ts';
import type {ConsultationRow, ConsultationTotals} from '../../contract/consultations.ts';
import type {Source} from '../../contract/http.ts';
import {LiveRows} from './live-rows.ts';

export interface ConsultationListHost extends ReactiveControllerHost {
  readonly source: Source | undefined;
  readonly bodyId: string;
  /** Fixed by the editor; anything else than a group leaves the choice to the reader. */
  readonly status: string;
  readonly pageSize: number;
  /** What was looked for is there, or could not be read. */
  found(): void;
}

/** What people tell consultations apart by; several states are one to them. */
export const groups = {
  coming: 'planned',
  open: 'open',
  considered: 'closed',
  finished: 'report_published,decided',
} as const;

export type Group = keyof typeof groups | '';

export interface Filter {
  readonly q: string;
  readonly group: Group;
}

/** Consultations that fit a filter, page by page. Only the answer to the last question counts; the old list stays until it comes, or fails to. */
export class ConsultationListController implements ReactiveController {
  filter: Filter = {q: '', group: ''};
  items: readonly ConsultationRow[] | undefined;
  totals: ConsultationTotals | undefined;
  next: string | null = null;
  /** Why what is looked for could not be read. */
  failure: Failure | undefined;
  /** Why the next page did not come. */
  moreFailure: Failure | undefined;
  /** Set where the service answered from its memory. */
  asOf: Date | undefined;
  busy = false;

  readonly #host: ConsultationListHost;
  readonly #live = new LiveRows((rows) => {
    this.items = rows;
    this.#host.requestUpdate();
  });
  #asked = '';
  #turn = 0;
  /** Whether a person waits for an answer. */
  #awaited = false;

  constructor(host: ConsultationListHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#again);
  }

  hostUpdate(): void {
    const {source, bodyId, pageSize, status} = this.#host;
    const asked = JSON.stringify([source?.base, bodyId, pageSize, status, this.filter]);
    if (!source || asked === this.#asked) return;
    this.#asked = asked;
    void this.read();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#again);
    this.#live.stop();
    this.#turn += 1;
    this.#asked = '';
    this.busy = false;
  }

  /** Looks for something else; the same words again are asked again. */
  look(change: Partial<Filter>): void {
    this.filter = {...this.filter, ...change};
    this.#awaited = true;
    this.#asked = '';
    this.#host.requestUpdate();
  }

  async read(): Promise<void> {
    const page = await this.#ask(null, (failure) => (this.failure = failure));
    if (page) {
      this.items = page.items;
      this.next = page.next;
      this.totals = page.totals ?? this.totals;
      this.asOf = page.asOf ? new Date(page.asOf) : undefined;
      this.#watch(page.items);
    }
    if (this.#awaited && !this.busy) {
      this.#awaited = false;
      this.#host.found();
    }
    this.#host.requestUpdate();
  }

  /** Shows the next page; resolves to the id of the first consultation on it. */
  async more(): Promise<string | undefined> {
    if (!this.next || this.busy) return undefined;
    const page = await this.#ask(this.next, (failure) => (this.moreFailure = failure));
    if (page) {
      const known = new Set(this.items?.map(({id}) => id));
      this.items = [...(this.items ?? []), ...page.items.filter(({id}) => !known.has(id))];
      this.next = page.next;
      this.#watch(this.items);
    }
    this.#host.requestUpdate();
    return page?.items[0]?.id;
  }

  #watch(rows: readonly ConsultationRow[]): void {
    const {source} = this.#host;
    if (source) this.#live.watch(source, rows);
  }

  /** Resolves to nothing where it failed, or where something else was asked meanwhile. */
  async #ask(cursor: string | null, fail: (failure: Failure) => void) {
    const {source, bodyId, pageSize, status} = this.#host;
    const turn = (this.#turn += 1);
    if (!source) return undefined;
    this.busy = true;
    this.failure = this.moreFailure = undefined;
    this.#host.requestUpdate();
    const {q, group} = this.filter;
    try {
      const chosen = (status in groups ? status : group) as Group;
      const page = await readConsultations(source, {q: q.trim(), status: chosen && groups[chosen], body: bodyId, limit: pageSize, cursor});
      return turn === this.#turn ? page : undefined;
    } catch (error) {
      if (turn === this.#turn) fail(asFailure(error));
      return undefined;
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
  }

  readonly #again = () => {
    if (this.failure || this.moreFailure) void this.read();
  };
}
