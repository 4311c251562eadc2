import type {ReactiveControllerHost} from 'lit';
import {readCommentLog} from '../../client/comments.ts';
import {asFailure, type Failure} from '../../client/failure.ts';
import type {CommentLogEntry} from '../../contract/comments.ts';
import type {Source} from '../../contract/http.ts';

type Host = ReactiveControllerHost & {readonly source: Source | undefined; readonly subject: string};

/** The public log of a discussion, page by page. */
export class LogController {
  entries: readonly CommentLogEntry[] | undefined;
  next: string | null = null;
  busy = false;
  failure: Failure | undefined;

  readonly #host: Host;
  /** Which discussion's it is. */
  #of: unknown;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Reads it from the beginning. */
  open = () => this.#read(null);

  /** Resolves to the id of the first older entry. */
  more = () => this.#read(this.next);

  async #read(cursor: string | null): Promise<string | undefined> {
    const {source, subject} = this.#host;
    if (this.busy || !source) return undefined;
    const of = (this.#of = {source, subject});
    this.busy = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    try {
      const {items, next} = await readCommentLog(source, subject, cursor);
      if (of !== this.#of) return undefined;
      this.entries = cursor ? [...(this.entries ?? []), ...items] : items;
      this.next = next;
      return items[0]?.id;
    } catch (error) {
      this.failure = asFailure(error);
      return undefined;
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }
}
