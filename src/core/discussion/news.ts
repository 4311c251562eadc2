import {readDiscussions} from '../../client/comments.ts';
import {asFailure, type Failure} from '../../client/failure.ts';
import {watch} from '../../client/live.ts';
import {commentTopic} from '../../contract/comment-routes.ts';
import type {Comment, Discussion} from '../../contract/comments.ts';
import type {Source} from '../../contract/http.ts';

/** Milliseconds in which changes are gathered into one request. */
const settle = 400;
/** A cache on the way may answer with what was true seconds ago: then it is asked again, in milliseconds. */
const cachePause = 2_500;

type Totals = Discussion['totals'];

/** A discussion that stands on the page. */
export interface Followed {
  readonly source: Source | undefined;
  readonly subject: string;
  discussion: Discussion | undefined;
  failure: Failure | undefined;
  stale: Failure | undefined;
  refresh(): Promise<void>;
  redraw(): void;
  /** What others have written has come. */
  heard(): void;
}

const nobody: Totals = {comments: 0, support: 0, oppose: 0};

const sum = (a: Totals, b: Totals): Totals => ({comments: a.comments + b.comments, support: a.support + b.support, oppose: a.oppose + b.oppose});

/** Hears of changes, keeps the numbers true, and knows how many comments the list does not show yet. */
export class News {
  listening = false;

  readonly #list: Followed;
  /** Own acts that the service, which counts once a second, has not counted. */
  #lag = nobody;
  #since = 0;
  /** How many the list accounts for. */
  #known = 0;
  #told = 0;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopWatching: (() => void) | undefined;

  constructor(list: Followed) {
    this.#list = list;
  }

  get totals(): Totals {
    return sum(this.#list.discussion?.totals ?? nobody, this.#lag);
  }

  /** How many have come since the list was read. */
  get count(): number {
    return Math.max(this.totals.comments - this.#known, 0);
  }

  listen(): void {
    const {source, subject} = this.#list;
    if (!source) return;
    this.listening = true;
    this.#told = 0;
    this.#stopWatching = watch(source, commentTopic(subject), (version) => {
      this.#told = version;
      if (this.#list.failure) void this.#list.refresh();
      else if (version > (this.#list.discussion?.version ?? version)) this.#soon(settle);
    });
  }

  stop(): void {
    this.listening = false;
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#stopWatching?.();
  }

  /** @param before What was shown before it; undefined where it was not. */
  acted({stance, status}: Comment, before: Comment | undefined): void {
    const by = (status === 'published' ? 1 : 0) - (before?.status === 'published' ? 1 : 0);
    this.#lag = sum(this.#lag, {comments: by, support: stance === 'support' ? by : 0, oppose: stance === 'oppose' ? by : 0});
    this.#since = this.#list.discussion?.version ?? 0;
    this.#known += by;
  }

  /** Newer numbers; whatever the service has counted since an act has the act in it. */
  learn(discussion: Discussion): void {
    const {version = -1} = this.#list.discussion ?? {};
    if (discussion.version < version) return;
    this.#list.discussion = discussion;
    if (discussion.version > this.#since) this.#lag = nobody;
  }

  /** The list was read. @param shown How many published comments it shows: some may not be counted yet. */
  read(shown: number): void {
    this.#known = Math.max(this.totals.comments, shown);
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
      const before = this.count;
      this.learn(discussion);
      list.stale = undefined;
      if (this.count > 0 && before === 0) list.heard();
      if (discussion.version < this.#told) this.#soon(cachePause);
    } catch (error) {
      if (turn === this.#turn) list.stale = asFailure(error);
    }
    if (turn === this.#turn) list.redraw();
  }
}
