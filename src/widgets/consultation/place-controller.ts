import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {readReplies} from '../../client/comments.ts';
import {readPlacedComments, type PlacedQuery} from '../../client/consultations.ts';
import {asFailure, type Failure} from '../../client/failure.ts';
import type {Comment, TopComment} from '../../contract/comments.ts';
import {provisionMeant} from '../../contract/consultation-routes.ts';
import type {AnchorState, Consultation, PlacedComment} from '../../contract/consultations.ts';
import type {Page, Source} from '../../contract/http.ts';
import {placed, without} from '../../core/discussion/thread-changes.ts';
import {findComment, joined, withReplies} from '../../core/discussion/thread-items.ts';

export interface PlaceHost extends ReactiveControllerHost {
  readonly source: Source | undefined;
  readonly consultation: Consultation | undefined;
}

/** A part of what was said about provisions of a version. */
interface Asked {
  readonly provision?: string;
  readonly state?: AnchorState;
}

/** What is said about one provision of one version, or has one state in it, page by page. */
export class PlaceController implements ReactiveController {
  items: readonly TopComment[] | undefined;
  next: string | null = null;
  failure: Failure | undefined;
  /** Why more could not be shown, and below which comment; of the whole list where none is named. */
  moreFailure: Failure | undefined;
  failedAt: string | undefined;
  busy = false;

  readonly #host: PlaceHost;
  /** Who reads: with it, what is one's own comes along. */
  token: string | undefined;

  /** Comments of which an official has still to confirm that they stand right. */
  readonly #doubtful = new Set<string>();
  #n = 0;
  #asked: Asked | undefined;
  #turn = 0;
  #pages = 1;
  /** How many pages of replies were asked for below a comment. */
  readonly #opened = new Map<string, number>();
  /** One's own that was put here: what is read may not have it yet, or only on a further page. */
  readonly #own = new Map<string, Comment>();

  constructor(host: PlaceHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Moved within the page before anything was read: what was under way is asked for again. */
  hostConnected(): void {
    if (this.#asked && !this.items) void this.refresh();
  }

  hostDisconnected(): void {
    this.#turn += 1;
    this.busy = false;
  }

  /** Whether an official has still to confirm that a comment stands right. */
  isDoubtful = (id: string): boolean => this.#doubtful.has(id);

  /** Opens a part of what was said about a version. */
  async open(n: number, asked: Asked): Promise<void> {
    this.#n = n;
    this.#asked = asked;
    this.items = undefined;
    this.next = null;
    this.#pages = 1;
    this.#opened.clear();
    this.#own.clear();
    await this.refresh();
  }

  /** Adds a comment of one's own, or replaces it where it stands; what is about another provision stands there. */
  put(comment: Comment): void {
    if (comment.parent === null && provisionMeant(comment)?.provision !== this.#asked?.provision) return;
    this.#own.set(comment.id, comment);
    this.items = placed(this.items ?? [], comment, 'oldest');
    this.#host.requestUpdate();
  }

  /** One's own comment was erased. */
  removed(id: string): void {
    this.#own.delete(id);
    this.items = without(this.items ?? [], id);
    this.#host.requestUpdate();
  }

  /** Reads again all that is shown. */
  async refresh(): Promise<void> {
    await this.#work((source, id, asked) => this.#readPages(source, id, asked), ({items, next}) => {
      this.items = [...this.#own.values()].reduce((all, comment) => (findComment(all, comment.id) ? all : placed(all, comment, 'oldest')), items);
      this.next = next;
    });
  }

  /** Shows the next page; resolves to the id of its first comment. */
  async more(): Promise<string | undefined> {
    const {next} = this;
    let first: string | undefined;
    if (this.busy) return undefined;
    await this.#work(async (source, id, asked) => (next ? this.#readPage(source, id, {...asked, cursor: next}) : undefined), ({items, next: further}) => {
      first = items[0]?.id;
      this.items = joined(this.items ?? [], items);
      this.#pages += 1;
      this.next = further;
    }, this.#missMore());
    return first;
  }

  /** Shows more of what stands below a comment; resolves to the id of the first of them. */
  async moreReplies(top: TopComment): Promise<string | undefined> {
    let first: string | undefined;
    if (this.busy) return undefined;
    await this.#work(async (source) => (top.firstReplies.next ? readReplies({source, token: this.token}, top.subject, top.id, top.firstReplies.next) : undefined), (page) => {
      first = page.items.find(({id}) => !findComment(this.items ?? [], id))?.id;
      this.items = withReplies(this.items ?? [], top.id, page);
      this.#opened.set(top.id, (this.#opened.get(top.id) ?? 0) + 1);
    }, this.#missMore(top.id));
    return first;
  }

  #missMore = (at?: string) => (failure: Failure) => {
    this.moreFailure = failure;
    this.failedAt = at;
  };

  async #readPage(source: Source, id: string, asked: PlacedQuery): Promise<Page<PlacedComment>> {
    const page = await readPlacedComments({source, token: this.token}, id, this.#n, asked);
    for (const {id: comment, anchor} of page.items) {
      if (anchor.state === 'doubtful') this.#doubtful.add(comment);
      else this.#doubtful.delete(comment);
    }
    return page;
  }

  async #readPages(source: Source, id: string, asked: Asked): Promise<Page<TopComment>> {
    const reader = {source, token: this.token};
    let items: readonly TopComment[] = [];
    let next: string | null = null;
    for (let page = 0; page === 0 || (next && page < this.#pages); page += 1) {
      const answer: Page<TopComment> = await this.#readPage(source, id, {...asked, ...(next && {cursor: next})});
      items = joined(items, answer.items);
      next = answer.next;
    }
    for (const [above, pages] of this.#opened) {
      for (let page = 0; page < pages; page += 1) {
        const top = items.find((one) => one.id === above);
        if (top?.firstReplies.next) items = withReplies(items, above, await readReplies(reader, top.subject, above, top.firstReplies.next));
      }
    }
    return {items, next};
  }

  /** Only the last work's outcome counts. */
  async #work<Read>(read: (source: Source, id: string, asked: Asked) => Promise<Read | undefined>, take: (read: Read) => void, fail = (failure: Failure): void => void (this.failure = failure)): Promise<void> {
    const {source, consultation} = this.#host;
    const turn = (this.#turn += 1);
    const asked = this.#asked;
    if (!source || !consultation || !asked) return;
    this.busy = true;
    this.failure = this.moreFailure = this.failedAt = undefined;
    this.#host.requestUpdate();
    try {
      const page = await read(source, consultation.id, asked);
      if (turn === this.#turn && page) take(page);
    } catch (error) {
      if (turn === this.#turn) fail(asFailure(error));
    }
    if (turn !== this.#turn) return;
    this.busy = false;
    this.#host.requestUpdate();
  }
}
