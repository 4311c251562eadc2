import type {ReactiveControllerHost} from 'lit';
import {Sending} from '../core/sending.ts';

/** One kind of step at the desk; a second press while one is under way does nothing. */
export class Act<Input, Result> extends Sending {
  readonly #send: (input: Input, key: string) => Promise<Result>;

  constructor(host: ReactiveControllerHost, send: (input: Input, key: string) => Promise<Result>) {
    super(host);
    this.#send = send;
  }

  /** Resolves to the result, or to nothing when it failed (see `failure`) or one is under way. */
  send(input: Input): Promise<Result | undefined> {
    return this.once(JSON.stringify(input), (key) => this.#send(input, key));
  }

  clear(): void {
    this.failure = undefined;
  }
}
