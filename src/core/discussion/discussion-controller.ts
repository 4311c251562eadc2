import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {now} from '../../client/clock.ts';
import {readComments, readReplies} from '../../client/comments.ts';
import type {Reader} from '../../client/seated.ts';
import {asFailure, Failure} from '../../client/failure.ts';
import {watch} from '../../client/live.ts';
import {commentTopic} from '../../contract/comment-routes.ts';
import {commentSorts, type Comment, type CommentSort, type Discussion, type TopComment} from '../../contract/comments.ts';
import type {Source} from '../../contract/http.ts';
import {whileOnline} from '../../locale/locale.ts';
import type {Life, Living} from './life.ts';
import {namedComment, unnameComment} from './permalink.ts';
import type {TalkThread} from './talk-thread.ts';
import {findComment, joined, shownNumber, withReplies} from './thread-items.ts';

export interface DiscussionHost extends ReactiveControllerHost {
  readonly source: Source | undefined;
  /** What is discussed: `type:id`. */
  readonly subject: string;
  /** The order in which it begins. */
  readonly sort: string;
  /** What others have written has come, and is not shown. */
  heard(): void;
  /** A comment that a link leads to is there. */
  ledTo(id: string): void;
}

type Items = readonly TopComment[];

/** The longest time a timer can wait, in milliseconds. */
const longestWait = 2 ** 31 - 1;

const nobody: Discussion['totals'] = {comments: 0, support: 0, oppose: 0};

/**
 * What is said about a subject, page by page, in one order. It never changes under a reader's eyes
 * but where the reader has asked for it; what others have written meanwhile is counted. A failed
 * refresh keeps what is there, and only the answer to the last question counts. What is needed once
 * something changes is fetched then: see `Life`.
 */
export class DiscussionController implements ReactiveController, TalkThread, Living {
  source: Source | undefined;
  subject = '';
  discussion: Discussion | undefined;
  items: Items | undefined;
  sort: CommentSort = 'oldest';
  /** Where the next page begins; null where there is none. */
  next: string | null = null;
  busy = false;
  /** Why nothing can be shown. */
  failure: Failure | undefined;
  /** Why more could not be shown, and below which comment; of the whole list where none is named. */
  moreFailure: Failure | undefined;
  failedAt: string | undefined;
  /** Why what is shown is old, and from when it is. */
  stale: Failure | undefined;
  readAt: Date | undefined;
  /** The one comment that is shown where it stands, without the others. */
  alone: string | undefined;
  /** The one that a link has led to. */
  named: string | undefined;
  /** The comment that a link leads to is not there. */
  missing = false;
  /** Comments of others that the reader has asked to see. */
  arrived: ReadonlySet<string> = new Set();
  /** What is shown in front of the place where the order puts it. */
  readonly early = new Set<string>();
  /** How many comments the list accounts for. */
  known = 0;

  readonly #host: DiscussionHost;
  #life: Life | undefined;
  #stopWatching: (() => void) | undefined;
  #token: string | undefined;
  #begun: string | undefined;
  #turn = 0;
  #pages = 1;
  /** How many pages of replies were asked for below a comment. */
  readonly #opened = new Map<string, number>();
  #closing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: DiscussionHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#again);
    addEventListener('hashchange', this.#follow);
  }

  hostUpdate(): void {
    const {source, subject, sort} = this.#host;
    const same = source === this.source && subject === this.subject;
    if (same && sort === this.#begun && this.#stopWatching) return;
    this.#end();
    if (!same) this.#forget();
    if (sort !== this.#begun) this.sort = commentSorts.find((known) => known === sort) ?? 'oldest';
    this.#begun = sort;
    this.source = source;
    this.subject = subject;
    // Nobody said what is discussed: better said than a skeleton for ever.
    if (source && !subject) this.failure = new Failure('unknown_subject');
    if (!source || !subject) return;
    this.#stopWatching = watch(source, commentTopic(subject), this.#hear);
    void this.#begin();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#again);
    removeEventListener('hashchange', this.#follow);
    this.#end();
  }

  /** Who reads, once an address is proved: what is read then carries what is one's own. */
  get token(): string | undefined {
    return this.#token;
  }

  set token(token: string | undefined) {
    if (token === this.#token) return;
    this.#token = token;
    void this.refresh();
  }

  /** Whether comments and votes are taken at this moment, by the server's clock. */
  get isOpen(): boolean {
    const {open, closesAt} = this.discussion ?? {};
    return open === true && (!closesAt || now().getTime() < Date.parse(closesAt));
  }

  get totals(): Discussion['totals'] {
    return this.#life?.totals ?? this.discussion?.totals ?? nobody;
  }

  /** How many comments of others have come since the list was read. */
  get fresh(): number {
    return Math.max(this.totals.comments - this.known, 0);
  }

  /** Fetches what is needed once something changes. @throws {Error} When it did not arrive. */
  async wake(): Promise<Life> {
    if (this.#life) return this.#life;
    const {Life} = await whileOnline(() => import('./life.ts'));
    return (this.#life ??= new Life(this));
  }

  put(comment: Comment): void {
    this.#life?.put(comment);
  }

  removed(id: string): void {
    this.#life?.removed(id);
  }

  /** Shows all, in another order where one is named, from the beginning. */
  async showAll(sort = this.sort): Promise<void> {
    this.sort = sort;
    this.#pages = 1;
    this.#opened.clear();
    this.early.clear();
    this.arrived = new Set();
    if (this.named) unnameComment();
    this.alone = this.named = undefined;
    this.missing = false;
    await this.refresh();
  }

  /** Reads again all that is shown. */
  async refresh(): Promise<void> {
    const {source, alone} = this;
    if (!source || !this.subject) return;
    await this.work(
      async (isLast) => {
        const read = alone ? await this.#life!.readAlone(alone) : await this.#readPages(source, isLast);
        const items = this.#life ? await this.#life.withOwn(read) : read;
        if (!isLast()) return;
        this.took(items, shownNumber(items));
      },
      (failure) => {
        if (this.items) this.stale = failure;
        else this.failure = failure;
      },
    );
  }

  /** Shows the next page; resolves to the id of its first comment. */
  async more(): Promise<string | undefined> {
    const {source, next} = this;
    if (this.busy || !source || !next) return undefined;
    let first: string | undefined;
    await this.work(
      async (isLast) => {
        const page = await readComments(this.#reader(source), this.subject, this.sort, next);
        if (!isLast()) return;
        first = page.items[0]?.id;
        const before = this.items ?? [];
        this.items = joined(before.filter(({id}) => !this.early.has(id) || !page.items.some((item) => item.id === id)), page.items);
        this.next = page.next;
        this.#pages += 1;
        this.learn(page.discussion);
      },
      (failure) => {
        this.moreFailure = failure;
        this.failedAt = undefined;
      },
    );
    return first;
  }

  /** Shows more of what stands below a comment; resolves to the id of the first of them. */
  async moreReplies(top: TopComment): Promise<string | undefined> {
    const {source} = this;
    const {next} = top.firstReplies;
    if (this.busy || !source || !next) return undefined;
    let first: string | undefined;
    await this.work(
      async (isLast) => {
        const page = await readReplies(this.#reader(source), this.subject, this.alone ?? top.id, next);
        if (!isLast()) return;
        first = page.items.find(({id}) => !findComment(this.items ?? [], id))?.id;
        this.items = withReplies(this.items ?? [], top.id, page);
        this.#opened.set(top.id, (this.#opened.get(top.id) ?? 0) + 1);
      },
      (failure) => {
        this.moreFailure = failure;
        this.failedAt = top.id;
      },
    );
    return first;
  }

  /** Shows what others have written meanwhile; resolves to the id of the first of it in sight. */
  async showFresh(): Promise<string | undefined> {
    try {
      return await (await this.wake()).showFresh();
    } catch {
      // Says what is wrong with the network.
      await this.refresh();
      return undefined;
    }
  }

  /** Something changed that the host shows. */
  redraw(): void {
    this.#host.requestUpdate();
  }

  heard(): void {
    this.#host.heard();
  }

  /** Newer numbers; an answer about what was shown before teaches nothing. */
  learn(discussion: Discussion): void {
    if (discussion.subject !== this.subject || discussion.version < (this.discussion?.version ?? 0)) return;
    this.discussion = discussion;
    this.#life?.learned(discussion);
  }

  /** The list was read. @param shown How many published comments it shows: some may not be counted yet. */
  took(items: Items, shown: number): void {
    this.items = items;
    this.known = Math.max(this.totals.comments, shown);
    this.failure = this.stale = undefined;
    this.readAt = new Date();
    clearTimeout(this.#closing);
    const left = Date.parse(this.discussion?.closesAt ?? '') - now().getTime();
    if (left > 0 && left < longestWait) this.#closing = setTimeout(() => this.redraw(), left + 50);
  }

  /** Leads to a comment that is there. */
  lead(id: string): void {
    this.named = id;
    this.redraw();
    this.#host.ledTo(id);
  }

  /** Only the last work's outcome counts. */
  async work(work: (isLast: () => boolean) => Promise<void>, fail: (failure: Failure) => void): Promise<void> {
    const turn = (this.#turn += 1);
    const isLast = () => turn === this.#turn;
    this.busy = true;
    this.moreFailure = undefined;
    this.redraw();
    try {
      await work(isLast);
    } catch (error) {
      if (isLast()) fail(asFailure(error));
    }
    if (!isLast()) return;
    this.busy = false;
    this.redraw();
  }

  #forget(): void {
    this.#life = undefined;
    this.discussion = this.items = this.failure = this.stale = this.moreFailure = this.alone = this.named = undefined;
    this.missing = false;
    this.arrived = new Set();
    this.next = null;
    this.#pages = 1;
    this.#opened.clear();
    this.early.clear();
  }

  #end(): void {
    clearTimeout(this.#closing);
    this.#life?.stop();
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    this.#turn += 1;
    this.busy = false;
  }

  /** Begins with the comment that the page's address names, if it stands here. */
  async #begin(): Promise<void> {
    const named = this.items ? undefined : namedComment();
    if (named) await this.#goTo(named);
    if (!this.items) await this.refresh();
  }

  async #goTo(id: string): Promise<void> {
    if (this.items && findComment(this.items, id)) return this.lead(id);
    // Whatever fails: the whole discussion is the second best, and says what is wrong.
    await this.wake().then((life) => life.goTo(id), () => undefined);
  }

  async #readPages(source: Source, isLast: () => boolean): Promise<Items> {
    let items: Items = [];
    let cursor: string | null = null;
    for (let page = 0; page === 0 || (cursor && page < this.#pages); page += 1) {
      const answer = await readComments(this.#reader(source), this.subject, this.sort, cursor);
      this.learn(answer.discussion);
      if (!isLast()) return items;
      items = joined(items, answer.items);
      cursor = answer.next;
    }
    this.next = cursor;
    for (const [id, pages] of this.#opened) {
      for (let page = 0; page < pages; page += 1) {
        const next = items.find((top) => top.id === id)?.firstReplies.next;
        if (next) items = withReplies(items, id, await readReplies(this.#reader(source), this.subject, id, next));
      }
    }
    return items;
  }

  #reader(source: Source): Reader {
    return {source, token: this.#token};
  }

  readonly #hear = (version: number) => {
    if (this.failure) void this.refresh();
    else if (version > (this.discussion?.version ?? version)) void this.wake().then((life) => this.#stopWatching && life.hear(version), () => undefined);
  };

  readonly #again = () => {
    if (this.failure || this.stale) void this.refresh();
  };

  readonly #follow = () => {
    const id = namedComment();
    if (id && this.discussion) void this.#goTo(id);
  };
}
