import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {whileOnline} from '../../locale/locale.ts';

/** Something that is fetched once, when it is needed first. */
export class Part<Thing> implements ReactiveController {
  thing: Thing | undefined;
  /** It did not arrive; asked for again when the network is back, and by the next who needs it. */
  failed = false;
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Thing>;
  #fetching: Promise<Thing | undefined> | undefined;

  constructor(host: ReactiveControllerHost, load: () => Promise<Thing>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#again);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#again);
  }

  /** Asks for it; undefined where it did not arrive. */
  fetch(): Promise<Thing | undefined> {
    return (this.#fetching ??= this.#fetch());
  }

  async #fetch(): Promise<Thing | undefined> {
    try {
      this.thing = await whileOnline(this.#load);
      this.failed = false;
    } catch {
      this.failed = true;
      this.#fetching = undefined;
    }
    this.#host.requestUpdate();
    return this.thing;
  }

  readonly #again = () => {
    if (this.failed) void this.fetch();
  };
}
