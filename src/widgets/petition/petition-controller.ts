import type {ReactiveController} from 'lit';
import {asFailure, type Failure} from '../../client/failure.ts';
import {readPetition, readSigners} from '../../client/petitions.ts';
import type {Petition, PublicSignature} from '../../contract/petition.ts';
import {Reading, type ReadingHost} from '../../core/reading.ts';

export type PetitionHost = ReadingHost & {readonly shownId: string};

/** How many signers are shown before anyone asks for more. */
const firstShown = 10;

/** Keeps one petition fresh, with the public list of its signers page by page. */
export class PetitionController extends Reading<Petition> implements ReactiveController {
  signers: readonly PublicSignature[] = [];
  signersFailure: Failure | undefined;
  loadingSigners = false;

  readonly #host: PetitionHost;
  #shown = firstShown;
  #next: string | null = null;
  /** Which list of which petition is there: it starts anew when the count has changed. */
  #of = '';

  constructor(host: PetitionHost) {
    super(host, {id: () => host.shownId, load: readPetition, topic: (id) => `petition:${id}`});
    this.#host = host;
  }

  hostUpdated(): void {
    const {data} = this;
    const of = data?.publishedAt ? `${data.id} ${data.signatures}` : '';
    if (of === this.#of) return;
    // While somebody reads further down, the list under their eyes stays as it is.
    if (of.split(' ')[0] === this.#of.split(' ')[0] && this.#shown > firstShown) return;
    this.#of = of;
    this.#shown = firstShown;
    if (of) void this.#load(null);
    else this.signers = [];
  }

  get visibleSigners(): readonly PublicSignature[] {
    return this.signers.slice(0, this.#shown);
  }

  get moreSigners(): boolean {
    return this.signers.length > this.#shown || this.#next !== null;
  }

  /** Shows up to 50 more signers; resolves to the index of the first new one. */
  async showMore(): Promise<number> {
    const from = this.#shown;
    if (this.loadingSigners) return from;
    if (this.signers.length < from + 50 && this.#next) await this.#load(this.#next);
    if (!this.signersFailure) this.#shown = Math.min(from + 50, this.signers.length);
    this.#host.requestUpdate();
    return from;
  }

  async #load(cursor: string | null): Promise<void> {
    const {source, shownId} = this.#host;
    if (!source) return;
    this.loadingSigners = true;
    this.signersFailure = undefined;
    try {
      const page = await readSigners(source, shownId, cursor);
      if (shownId !== this.#host.shownId) return;
      this.signers = cursor ? [...this.signers, ...page.items] : page.items;
      this.#next = page.next;
    } catch (error) {
      this.signersFailure = asFailure(error);
    } finally {
      this.loadingSigners = false;
      this.#host.requestUpdate();
    }
  }
}
