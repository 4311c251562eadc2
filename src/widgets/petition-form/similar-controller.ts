import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {readSimilar} from '../../client/starting.ts';
import {tidyLine} from '../../contract/fields.ts';
import type {Source} from '../../contract/http.ts';
import type {PetitionCount} from '../../contract/petition.ts';

export type SimilarHost = ReactiveControllerHost & {readonly source: Source | undefined};

/** Milliseconds after the last keystroke. */
const pause = 600;

/** Looks for petitions like the title while it is being typed. A help, never a condition: what fails is not told. */
export class SimilarController implements ReactiveController {
  items: readonly PetitionCount[] = [];

  readonly #host: SimilarHost;
  /** Told when other petitions than before are shown. */
  readonly #found: (count: number) => void;
  #asked = '';
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SimilarHost, found: (count: number) => void) {
    this.#host = host;
    this.#found = found;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
    this.#asked = '';
  }

  look(title: string, bodyId: string): void {
    const words = tidyLine(title);
    const asked = `${bodyId} ${words}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    // An answer that is still on its way belongs to other words.
    const turn = (this.#turn += 1);
    clearTimeout(this.#timer);
    if (words.split(' ').length < 2) return this.#show([]);
    this.#timer = setTimeout(() => void this.#ask(words, bodyId, turn), pause);
  }

  async #ask(words: string, bodyId: string, turn: number): Promise<void> {
    const {source} = this.#host;
    if (!source) return;
    try {
      const items = await readSimilar(source, words, bodyId);
      if (turn === this.#turn) this.#show(items);
    } catch {
      // Offline, or a backend that cannot: the next words ask again.
      if (turn === this.#turn) this.#asked = '';
    }
  }

  #show(items: readonly PetitionCount[]): void {
    const same = items.map(({id}) => id).join() === this.items.map(({id}) => id).join();
    this.items = items;
    if (!same && items.length > 0) this.#found(items.length);
    this.#host.requestUpdate();
  }
}
