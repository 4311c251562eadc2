import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Styles} from '../../core/element.ts';
import {whileOnline} from '../../locale/locale.ts';
import type {Comparing} from './comparing.ts';

type Host = ReactiveControllerHost & {adopt(styles: Styles): void};

/** Fetches what compares wordings, once. */
export class ComparingPart implements ReactiveController {
  tools: Comparing | undefined;
  /** It did not arrive: the wordings can still be read one after the other. */
  failed = false;
  readonly #host: Host;
  #fetching: Promise<void> | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#again);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#again);
  }

  /** Asks for it; what is drawn meanwhile shows both wordings. */
  fetch(): Promise<void> {
    return (this.#fetching ??= this.#load());
  }

  async #load(): Promise<void> {
    try {
      this.tools = await (await whileOnline(() => import('./comparing.ts'))).openComparing();
      this.#host.adopt(this.tools.styles);
      this.failed = false;
    } catch {
      this.failed = true;
      this.#fetching = undefined;
    }
    this.#host.requestUpdate();
  }

  readonly #again = () => {
    if (this.failed) void this.fetch();
  };
}
