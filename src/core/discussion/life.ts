import {now} from '../../client/clock.ts';
import {readComment, readComments, readDiscussions, readOwnComments} from '../../client/comments.ts';
import {asFailure, type Failure} from '../../client/failure.ts';
import type {Comment, CommentSort, Discussion, TopComment} from '../../contract/comments.ts';
import type {Source} from '../../contract/http.ts';
import {asThread, placed, shownIds, without} from './thread-changes.ts';
import {findComment, joined, shownNumber} from './thread-items.ts';

/** Milliseconds in which changes are gathered into one request. */
const settle = 400;
/** A cache on the way may answer with what was true seconds ago: then it is asked again, in milliseconds. */
const cachePause = 2_500;
/** How far clocks are taken to agree, in milliseconds. */
const clockDrift = 120_000;

type Items = readonly TopComment[];
type Totals = Discussion['totals'];

/** A discussion that stands on the page. */
export interface Living {
  readonly source: Source | undefined;
  readonly subject: string;
  readonly token: string | undefined;
  readonly sort: CommentSort;
  readonly readAt: Date | undefined;
  readonly fresh: number;
  /** What is shown in front of the place where the order puts it. */
  readonly early: Set<string>;
  discussion: Discussion | undefined;
  items: Items | undefined;
  next: string | null;
  stale: Failure | undefined;
  alone: string | undefined;
  missing: boolean;
  arrived: ReadonlySet<string>;
  /** How many comments the list accounts for. */
  known: number;
  refresh(): Promise<void>;
  redraw(): void;
  /** What others have written has come. */
  heard(): void;
  learn(discussion: Discussion): void;
  took(items: Items, shown: number): void;
  lead(id: string): void;
  work(work: (isLast: () => boolean) => Promise<void>, fail: (failure: Failure) => void): Promise<void>;
}

const nobody: Totals = {comments: 0, support: 0, oppose: 0};

const sum = (a: Totals, b: Totals): Totals => ({comments: a.comments + b.comments, support: a.support + b.support, oppose: a.oppose + b.oppose});

/**
 * What happens to a discussion after it was read: others write, one writes oneself, a link leads to a
 * comment that is not in the list. Few readers need it at once, so it is fetched when something happens.
 */
export class Life {
  readonly #list: Living;
  /** Own acts that the service, which counts once a second, has not counted. */
  #lag = nobody;
  #since = 0;
  #told = 0;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(list: Living) {
    this.#list = list;
  }

  get totals(): Totals {
    return sum(this.#list.discussion?.totals ?? nobody, this.#lag);
  }

  /** Whatever the service has counted since an act has the act in it. */
  learned({version}: Discussion): void {
    if (version > this.#since) this.#lag = nobody;
  }

  /** The service has something newer. */
  hear(version: number): void {
    this.#told = version;
    this.#soon(settle);
  }

  stop(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Adds a comment of one's own, or replaces it where it stands: after it was sent, changed or voted on. */
  put(comment: Comment): void {
    const list = this.#list;
    if (!list.items) return;
    const before = findComment(list.items, comment.id);
    if (!before) list.early.add(comment.id);
    list.items = placed(list.items, comment, list.sort);
    this.#acted(comment, before);
  }

  /** One's own comment was erased. */
  removed(id: string): void {
    const list = this.#list;
    const gone = list.items && findComment(list.items, id);
    if (!list.items || !gone) return;
    list.items = without(list.items, id);
    list.early.delete(id);
    this.#acted({...gone, status: 'deleted'}, gone);
  }

  /** With one's own that others do not see, and what was just sent, wherever the order puts it. */
  async withOwn(items: Items): Promise<Items> {
    const {source, token, subject, early, sort} = this.#list;
    if (!source || !token) return items;
    const own = await readOwnComments({source, token}, subject).catch(() => ({items: []}));
    return own.items
      .filter(({id, status}) => status !== 'published' || early.has(id))
      .reduceRight((all, comment) => (findComment(all, comment.id) ? all : placed(all, comment, sort)), items);
  }

  /** Shows what others have written meanwhile; resolves to the id of the first of it in sight. */
  async showFresh(): Promise<string | undefined> {
    const list = this.#list;
    const {source, fresh, readAt, sort, subject, token} = list;
    const before = shownIds(list.items ?? []);
    await list.refresh();
    if (!source || list.stale) return undefined;
    // Where the order puts new ones beyond the pages shown they stand behind those.
    if (list.next && sort !== 'newest') {
      const newest = await readComments({source, token}, subject, 'newest').catch(() => undefined);
      const since = (readAt?.getTime() ?? 0) + now().getTime() - Date.now() - clockDrift;
      const late = newest?.items.filter(({id, writtenAt}) => !before.has(id) && Date.parse(writtenAt) > since).slice(0, fresh) ?? [];
      for (const {id} of late) list.early.add(id);
      list.items = joined(list.items ?? [], [...late].reverse());
      list.known = Math.max(this.totals.comments, shownNumber(list.items));
    }
    list.arrived = new Set([...shownIds(list.items ?? [])].filter((id) => !before.has(id)));
    list.redraw();
    return [...list.arrived][0];
  }

  /** Shows one comment where it stands, without the others, if it stands in this discussion. */
  async goTo(id: string): Promise<void> {
    const list = this.#list;
    let found = false;
    await list.work(
      async (isLast) => {
        const items = await this.readAlone(id);
        // Another box of the page may be the one.
        if (!isLast() || items.length === 0) return;
        list.alone = id;
        list.next = null;
        list.missing = false;
        list.took(items, 0);
        found = true;
      },
      // Whatever the reason: the whole discussion is the second best, and says what fails.
      ({code}) => (list.missing = code === 'not_found'),
    );
    if (found) list.lead(id);
  }

  /** One comment with what stands above and below it; nothing where it belongs to another subject. */
  async readAlone(id: string): Promise<Items> {
    const {source, token, subject} = this.#list;
    if (!source) return [];
    const place = await readComment({source, token}, id);
    if (place.discussion.subject !== subject) return [];
    this.#list.learn(place.discussion);
    return [asThread(place)];
  }

  /** @param before What was shown before it; undefined where it was not. */
  #acted({stance, status}: Comment, before: Comment | undefined): void {
    const list = this.#list;
    const by = (status === 'published' ? 1 : 0) - (before?.status === 'published' ? 1 : 0);
    this.#lag = sum(this.#lag, {comments: by, support: stance === 'support' ? by : 0, oppose: stance === 'oppose' ? by : 0});
    this.#since = list.discussion?.version ?? 0;
    list.known += by;
    list.redraw();
  }

  #soon(wait: number): void {
    this.#timer ??= setTimeout(() => void this.#read(), wait);
  }

  async #read(): Promise<void> {
    this.#timer = undefined;
    const [list, turn] = [this.#list, this.#turn];
    const {source, subject} = list;
    if (!source) return;
    try {
      const [discussion] = await readDiscussions(source, [subject]);
      if (turn !== this.#turn || !discussion) return;
      const before = list.fresh;
      list.learn(discussion);
      list.stale = undefined;
      if (list.fresh > 0 && before === 0) list.heard();
      if (discussion.version < this.#told) this.#soon(cachePause);
    } catch (error) {
      if (turn === this.#turn) list.stale = asFailure(error);
    }
    if (turn === this.#turn) list.redraw();
  }
}
