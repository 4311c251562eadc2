import {msg} from '../../../locale/msg.ts';
import {readProposals} from '../../../client/consultations.ts';
import {consultationLimits} from '../../../contract/consultation-limits.ts';
import type {ProposalPage, ProposalRow} from '../../../contract/consultations.ts';
import {asFailure, type Failure} from '../../../client/failure.ts';
import {counted} from '../../../locale/format.ts';
import {PagedList} from '../../../desk/paged-list.ts';
import type {CaseHost} from '../case-host.ts';

export type ProposalState = '' | 'unanswered' | 'answered';

/** The proposals of the open consultation, those without an answer first, and which of them are selected. */
export class ProposalsController extends PagedList<ProposalRow, ProposalPage> {
  /** Which ones are shown: see `look`. */
  state: ProposalState = '';
  /** The words they are looked for by; empty for all. */
  q = '';
  /** Those that are to be answered together, by id. */
  readonly selected = new Map<string, ProposalRow>();
  /** Why equal ones could not be read. */
  lookFailure: Failure | undefined;

  readonly #at: CaseHost;
  #id = '';
  /** Whether it is to be said how many are there as soon as they are. */
  #tells = false;

  /** @param shown Whether they are in sight: they are not read before. */
  constructor(at: CaseHost, shown: () => boolean) {
    const id = () => at.open()?.consultation.id ?? '';
    super(at.host, {
      key: () => (shown() && at.session.session && id() ? JSON.stringify([at.session.session.token, id(), this.state, this.q]) : ''),
      load: (cursor) => at.session.as((seat) => readProposals(seat, id(), {state: this.state, q: this.q, cursor})),
    });
    this.#at = at;
  }

  override hostUpdate(): void {
    const id = this.#at.open()?.consultation.id ?? '';
    // What was selected in another consultation is nothing here.
    if (id && id !== this.#id) {
      this.#id = id;
      this.selected.clear();
      this.state = this.q = '';
    }
    super.hostUpdate();
  }

  hostUpdated(): void {
    const {items} = this;
    if (!this.#tells || !items || this.busy) return;
    this.#tells = false;
    this.#at.host.say(items.length === 0 ? msg('Nothing is found', {id: 'replying.found.none'}) : counted(items.length, msg('# proposal is shown|# proposals are shown', {id: 'replying.found'})));
  }

  /** Shows others: in this state, or with these words. What is selected stays so. */
  look({state = this.state, q = this.q}: {readonly state?: ProposalState; readonly q?: string}): void {
    this.state = state;
    this.q = q.trim().slice(0, consultationLimits.search.max);
    this.#tells = true;
    this.#at.host.requestUpdate();
  }

  select(row: ProposalRow, selected: boolean): void {
    if (!selected) this.selected.delete(row.comment.id);
    else if (this.selected.size < consultationLimits.answered.max) this.selected.set(row.comment.id, row);
  }

  /** Selects all without an answer that ask for the same in the same words. Resolves to how many are selected then, or to nothing: see `lookFailure`. */
  async selectSame(row: ProposalRow): Promise<number | undefined> {
    this.lookFailure = undefined;
    try {
      for (const one of await this.#same(row.same.key)) if (!one.comment.answer) this.select(one, true);
      return this.selected.size;
    } catch (error) {
      this.lookFailure = asFailure(error);
      return undefined;
    }
  }

  /** Some proposals as they are now, by id: what is hidden or deleted without its words, what waits for a moderator not at all. @throws {Failure} */
  async again(rows: readonly ProposalRow[]): Promise<ReadonlyMap<string, ProposalRow>> {
    const {items} = await this.#at.session.as((seat) => readProposals(seat, this.#id, {ids: rows.map(({comment: {id}}) => id).join(',')}));
    return new Map(items.map((row) => [row.comment.id, row]));
  }

  async #same(key: string): Promise<readonly ProposalRow[]> {
    const id = this.#id;
    const found: ProposalRow[] = [];
    let cursor: string | null = null;
    do {
      const page: ProposalPage = await this.#at.session.as((seat) => readProposals(seat, id, {same: key, cursor}));
      found.push(...page.items);
      cursor = page.next;
    } while (cursor && found.length < consultationLimits.answered.max);
    return found;
  }
}
