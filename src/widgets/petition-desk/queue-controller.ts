import type {ReactiveControllerHost} from 'lit';
import {readCases, type CaseFilter} from '../../client/desk.ts';
import {watch} from '../../client/live.ts';
import type {CaseQueue, CaseRow} from '../../contract/desk.ts';
import {limits} from '../../contract/fields.ts';
import {PagedList} from '../../desk/paged-list.ts';
import type {SessionController} from '../../desk/session-controller.ts';

/** Signatures may come many a second: each page of the queue is read again at most this often, in milliseconds. */
const settle = 1_000;
/** One topic is left for the open case. */
const mostWatched = limits.topics.max - 1;

/** The cases of the bodies an official works for, most urgent first; live. */
export class QueueController extends PagedList<CaseRow, CaseQueue> {
  /** What is looked for; set it and ask for a drawing. */
  filter: CaseFilter = {status: '', due: '', q: ''};

  readonly #session: SessionController;
  readonly #watched = new Map<string, () => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, session: SessionController) {
    super(host, {
      key: () => (session.session ? JSON.stringify([session.session.token, this.filter]) : ''),
      load: (cursor) => session.as((seat) => readCases(seat, this.filter, cursor)),
    });
    this.#session = session;
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
      if (source && !this.#watched.has(id)) this.#watched.set(id, watch(source, `petition:${id}`, (version) => this.#hear(id, version)));
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
