import type {ReactiveControllerHost} from 'lit';
import {asFailure, type Failure} from '../../client/failure.ts';
import {newKey} from '../../client/key.ts';

/**
 * Something sent once: a second press while it is under way does nothing, and what is tried again
 * after a failure goes out under the same key.
 */
export class Act<Input, Result> {
  busy = false;
  failure: Failure | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #send: (input: Input, key: string) => Promise<Result>;
  readonly #keys = new Map<string, string>();

  constructor(host: ReactiveControllerHost, send: (input: Input, key: string) => Promise<Result>) {
    this.#host = host;
    this.#send = send;
  }

  /** Resolves to the result, or to nothing when it failed (see `failure`) or one is under way. */
  async send(input: Input): Promise<Result | undefined> {
    if (this.busy) return undefined;
    const act = JSON.stringify(input);
    const key = this.#keys.get(act) ?? newKey();
    this.#keys.set(act, key);
    this.busy = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    try {
      const result = await this.#send(input, key);
      this.#keys.delete(act);
      return result;
    } catch (error) {
      this.failure = asFailure(error);
      // A refusal is final under its key: the next try is another act.
      if (!this.failure.retryable) this.#keys.delete(act);
      return undefined;
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }

  clear(): void {
    this.failure = undefined;
  }
}
