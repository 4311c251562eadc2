import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Does something, such as moving focus, as soon as what was asked for is on the page. */
export class Sequel implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #next: {readonly ready: () => unknown; readonly then: () => unknown} | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const next = this.#next;
    if (!next?.ready()) return;
    this.#next = undefined;
    next.then();
  }

  /** What was awaited before is not any more. */
  when(ready: () => unknown, then: () => unknown): void {
    this.#next = {ready, then};
    this.#host.requestUpdate();
  }

  forget(): void {
    this.#next = undefined;
  }
}
