import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {readBodies, readCapabilities} from '../../client/bodies.ts';
import {asFailure, type Failure} from '../../client/failure.ts';
import type {Body} from '../../contract/body.ts';
import type {Capabilities} from '../../contract/capabilities.ts';
import type {Source} from '../../contract/http.ts';

export type SetupHost = ReactiveControllerHost & {readonly source: Source | undefined; readonly bodyId: string};

/** What the form needs to know of its backend. */
export interface Setup {
  readonly capabilities: Capabilities;
  /** Whom a petition can be addressed to here: none where petitions are not taken. */
  readonly bodies: readonly Body[];
}

/** Learns what the backend takes, once for each backend. */
export class SetupController implements ReactiveController {
  failure: Failure | undefined;

  readonly #host: SetupHost;
  #source: Source | undefined;
  #read: Setup | undefined;

  constructor(host: SetupHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const {source} = this.#host;
    if (source === this.#source) return;
    this.#source = source;
    this.#read = this.failure = undefined;
    if (source) void this.load();
  }

  /** With the bodies narrowed to the one the page names, if it does. */
  get setup(): Setup | undefined {
    const {bodyId} = this.#host;
    if (!this.#read) return undefined;
    const {capabilities, bodies} = this.#read;
    const taken = capabilities.services.includes('petitions') ? bodies : [];
    return {capabilities, bodies: bodyId ? taken.filter(({id}) => id === bodyId) : taken};
  }

  async load(): Promise<void> {
    const source = this.#source;
    if (!source) return;
    try {
      const [capabilities, bodies] = await Promise.all([readCapabilities(source), readBodies(source)]);
      if (source !== this.#source) return;
      this.#read = {capabilities, bodies};
      this.failure = undefined;
    } catch (error) {
      if (source !== this.#source) return;
      this.failure = asFailure(error);
    }
    this.#host.requestUpdate();
  }
}
