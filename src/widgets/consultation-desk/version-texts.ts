import {readVersion} from '../../client/consultations.ts';
import type {DraftVersion, Provision} from '../../contract/provisions.ts';
import {provisionWords} from '../../contract/provisions.ts';
import type {CaseHost} from './case-host.ts';

/** What a provision is called in a list: its number, and its heading or first words. */
export function provisionLine({number, heading, text, id}: Pick<Provision, 'number' | 'heading' | 'text' | 'id'>, lang: string): string {
  const words = provisionWords({heading, text}, lang).replace(/\s+/g, ' ');
  const short = words.length > 80 ? `${words.slice(0, 80).replace(/\s\S*$/, '')}…` : words;
  return `${number} ${short}`.trim() || id;
}

/** Versions of the open draft act, each read once: a public one never changes. */
export class VersionTexts {
  readonly #at: CaseHost;
  readonly #versions = new Map<string, DraftVersion | 'asked'>();

  constructor(at: CaseHost) {
    this.#at = at;
  }

  /** A version, or nothing while it is not there; then it is fetched. */
  version(n: number | null | undefined): DraftVersion | undefined {
    const id = this.#at.open()?.consultation.id;
    if (!id || !n) return undefined;
    const key = `${id} ${n}`;
    const found = this.#versions.get(key);
    if (found === undefined) void this.#fetch(id, n, key);
    return found === 'asked' ? undefined : found;
  }

  provision(n: number | null | undefined, id: string | null | undefined): Provision | undefined {
    return id ? this.version(n)?.provisions.find((one) => one.id === id) : undefined;
  }

  async #fetch(id: string, n: number, key: string): Promise<void> {
    this.#versions.set(key, 'asked');
    try {
      this.#versions.set(key, await this.#at.session.as((seat) => readVersion(seat, id, n)));
      this.#at.host.requestUpdate();
    } catch {
      // What it says is shown without: asked for again when the network is back.
      addEventListener('online', () => this.#versions.delete(key), {once: true});
    }
  }
}
