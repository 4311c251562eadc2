import type {ReactiveControllerHost} from 'lit';
import {asFailure, type Failure} from '../client/failure.ts';
import {newKey} from '../client/key.ts';

/**
 * Acts that happen once: what is tried again after a failure goes out under the same key. Whether
 * one is under way, and why the last one failed, is here to be shown.
 */
export class Sending {
  busy = false;
  failure: Failure | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #keys = new Map<string, string>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /**
   * Sends an act, known by its words, under its key. Resolves to the answer, or to nothing when it
   * failed (see `failure`) or another is under way.
   */
  protected async once<Answer>(act: string, send: (key: string) => Promise<Answer>): Promise<Answer | undefined> {
    if (this.busy) return undefined;
    const key = this.#keys.get(act) ?? newKey();
    this.#keys.set(act, key);
    this.busy = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    try {
      const answer = await send(key);
      // The same words later are another act.
      this.#keys.delete(act);
      return answer;
    } catch (error) {
      this.failure = asFailure(error);
      // A refusal is final under its key: the next try is another act. Who had to sign in anew tries the same.
      if (!this.failure.retryable && this.failure.code !== 'unauthenticated') this.#keys.delete(act);
      return undefined;
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }

  /** Starts afresh: an act tried again after this is a new one. */
  protected forget(): void {
    this.failure = undefined;
    this.#keys.clear();
  }
}
