import type {ReactiveControllerHost} from 'lit';
import {moderateComment, readModerated, readModeration} from '../../client/comment-moderation.ts';
import type {CommentTransition, ModerationQueue, ModerationRow, ModerationState, MovedComment} from '../../contract/comment-moderation.ts';
import type {Fault} from '../../ui/faults.ts';
import {Act} from '../act.ts';
import {PagedList} from '../paged-list.ts';
import type {SessionController} from '../session-controller.ts';
import {hidingFaults, hidingOf, isTyped, nothingTyped, type Hiding, type HidingField} from './hiding.ts';

interface Move {
  readonly id: string;
  readonly revision: number;
  readonly transition: CommentTransition;
}

/** A comment as it is shown, and as it was before others changed it. */
export interface ShownComment {
  readonly row: ModerationRow;
  /** Where others have changed it since it was read. */
  readonly before?: ModerationRow | undefined;
  /** Whether its author has erased it meanwhile. */
  readonly erased?: boolean;
}

/** What somebody has begun with one comment, in which queue. It outlives the comment's leaving the queue. */
interface Work {
  readonly queue: ModerationState;
  readonly begun: ModerationRow;
  hiding: Hiding;
  /** As it is now, where others have changed it: null where it was erased. */
  changed?: ModerationRow | null;
}

export type Moved = 'done' | 'changed' | 'failed';

/** Failures that mean: it is not as it was read. */
const overtaken: readonly string[] = ['stale', 'transition_not_allowed', 'not_found'];

const idOf = ({comment}: ModerationRow) => comment.id;

/** Comments that moderators have to look at, oldest first, and their steps. */
export class ModerationController extends PagedList<ModerationRow, ModerationQueue> {
  readonly act: Act<Move, MovedComment>;
  /** The comment whose step is under way, or has failed. */
  acting = '';
  /** The comment whose form is open. */
  open = '';
  /** Of all queues. They stay when none is in sight. */
  totals: ModerationQueue['totals'] | undefined;

  readonly #desk: ReactiveControllerHost;
  readonly #session: SessionController;
  readonly #queue: () => ModerationState | undefined;
  readonly #works = new Map<string, Work>();
  /** In which order they were drawn last. */
  #order: readonly string[] = [];

  /** @param queue The one in sight; nothing is read while none is. */
  constructor(host: ReactiveControllerHost, session: SessionController, queue: () => ModerationState | undefined) {
    super(host, {
      key: () => (session.isModerator && queue() ? JSON.stringify([session.session?.token, queue()]) : ''),
      load: async (cursor) => {
        const page = await session.as((seat) => readModeration(seat, queue() ?? 'held', cursor));
        this.totals = page.totals;
        return page;
      },
    });
    this.#desk = host;
    this.#session = session;
    this.#queue = queue;
    this.act = new Act(host, ({id, revision, transition}, key) => session.as((seat) => moderateComment(seat, id, revision, key, transition)));
  }

  /** Whether something is typed that would be lost with the page. */
  get isTyping(): boolean {
    return [...this.#works.values()].some(({hiding}) => isTyped(hiding));
  }

  hiding(id: string): Hiding {
    return this.#works.get(id)?.hiding ?? nothingTyped;
  }

  /** The rows of the queue. Where something was typed, the row stays in its place though others have decided. */
  arrange(): ShownComment[] {
    const queue = this.#queue();
    const rows = [...(this.items ?? [])];
    const has = (id: string) => rows.some((row) => idOf(row) === id);
    this.#order.forEach((id, index) => {
      const work = this.#works.get(id);
      if (!work || has(id) || work.queue !== queue || !(isTyped(work.hiding) || 'changed' in work)) return;
      const above = this.#order.slice(0, index).findLast(has);
      rows.splice(rows.findIndex((row) => idOf(row) === above) + 1, 0, work.begun);
    });
    this.#order = rows.map(idOf);
    return rows.map((row) => this.#shown(row));
  }

  /** Whose turn it is after this one: the next, at the end the one before. */
  after(id: string): string | undefined {
    const index = this.#order.indexOf(id);
    return this.#order[index + 1] ?? this.#order[index - 1];
  }

  /** Opens the form of one comment, and closes another's; with nothing, closes it. What is typed stays. */
  ask(row: ModerationRow | undefined): void {
    this.open = row ? idOf(row) : '';
    this.act.clear();
    if (row) this.#work(row);
  }

  keep(row: ModerationRow, name: HidingField, value: string): void {
    const work = this.#work(row);
    work.hiding = {...work.hiding, values: {...work.hiding.values, [name]: value}};
  }

  /** Sends the form that is open, unless something in it is missing or wrong: see `hiding`. */
  async hide(row: ModerationRow): Promise<Moved> {
    const work = this.#work(row);
    const faults = hidingFaults(work.hiding.values);
    work.hiding = {...work.hiding, faults};
    this.acting = idOf(row);
    this.act.clear();
    if (faults.size > 0) return 'failed';
    const moved = await this.move(row, hidingOf(work.hiding.values));
    const refused = (this.act.failure?.fields ?? []).map(({field, fault, limit}): [HidingField, Fault] => [field as HidingField, {fault, limit}]);
    if (refused.length > 0) work.hiding = {...work.hiding, faults: new Map(refused)};
    return moved;
  }

  async move(row: ModerationRow, transition: CommentTransition): Promise<Moved> {
    const id = idOf(row);
    if (this.act.busy) return 'failed';
    this.acting = id;
    if (await this.act.send({id, revision: row.revision, transition})) {
      this.putAway(id);
      void this.refresh();
      return 'done';
    }
    if (!overtaken.includes(this.act.failure?.code ?? '')) return 'failed';
    await this.#learn(row);
    return this.#works.get(id)?.changed === undefined ? 'failed' : 'changed';
  }

  /** Takes a row out of sight, with what was typed about it. */
  putAway(id: string): void {
    this.#works.delete(id);
    this.items = this.items?.filter((row) => idOf(row) !== id);
    if (this.open === id) this.open = '';
  }

  /** Somebody else sits here, or nobody. */
  forget(): void {
    this.#works.clear();
    this.open = this.acting = '';
    this.totals = undefined;
    this.act.clear();
  }

  override async refresh(): Promise<void> {
    await super.refresh();
    const queue = this.#queue();
    for (const work of [...this.#works.values()]) {
      if (work.queue !== queue || 'changed' in work || !isTyped(work.hiding) || !this.items) continue;
      const now = this.items.find((row) => idOf(row) === idOf(work.begun));
      if (!now) await this.#learn(work.begun);
      else if (now.revision > work.begun.revision) work.changed = now;
    }
    this.#desk.requestUpdate();
  }

  #work(row: ModerationRow): Work {
    const id = idOf(row);
    const work = this.#works.get(id) ?? {queue: this.#queue() ?? 'held', begun: row, hiding: nothingTyped};
    this.#works.set(id, work);
    return work;
  }

  #shown(row: ModerationRow): ShownComment {
    const {begun, changed} = this.#works.get(idOf(row)) ?? {};
    if (!begun || changed === undefined) return {row};
    if (changed === null) return {row, before: begun, erased: true};
    return {row: row.revision > changed.revision ? row : changed, before: begun};
  }

  /** What has become of a comment that is not as it was read. Where that cannot be told, the failure stands. */
  async #learn(row: ModerationRow): Promise<void> {
    const work = this.#work(row);
    try {
      work.changed = (await this.#session.as((seat) => readModerated(seat, idOf(row)))) ?? null;
      this.act.clear();
    } catch {
      // The next step, or the next reading, asks again.
    }
  }
}
