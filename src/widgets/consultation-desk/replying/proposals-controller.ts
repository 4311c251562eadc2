import {readProposals} from '../../../client/consultations.ts';
import {consultationLimits} from '../../../contract/consultation-limits.ts';
import type {ProposalPage, ProposalRow} from '../../../contract/consultations.ts';
import {asFailure, type Failure} from '../../../client/failure.ts';
import {PagedList} from '../../../desk/paged-list.ts';
import type {CaseHost} from '../case-host.ts';

export type ProposalState = '' | 'unanswered' | 'answered';

/** The proposals of the open consultation, those without an answer first, and which of them are selected. */
export class ProposalsController extends PagedList<ProposalRow, ProposalPage> {
  /** Which ones are shown; set it and ask for a drawing. */
  state: ProposalState = '';
  /** Those that are to be answered together, by id. */
  readonly selected = new Map<string, ProposalRow>();
  /** Why equal ones could not be read. */
  lookFailure: Failure | undefined;

  readonly #at: CaseHost;
  #id = '';

  /** @param shown Whether they are in sight: they are not read before. */
  constructor(at: CaseHost, shown: () => boolean) {
    const id = () => at.open()?.consultation.id ?? '';
    super(at.host, {
      key: () => (shown() && at.session.session && id() ? JSON.stringify([at.session.session.token, id(), this.state]) : ''),
      load: (cursor) => at.session.as((seat) => readProposals(seat, id(), {state: this.state, cursor})),
    });
    this.#at = at;
  }

  override hostUpdate(): void {
    const id = this.#at.open()?.consultation.id ?? '';
    // What was selected in another consultation is nothing here.
    if (id && id !== this.#id) {
      this.#id = id;
      this.selected.clear();
      this.state = '';
    }
    super.hostUpdate();
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

  /** Some proposals as they are now; those that have gone are left out. @throws {Failure} */
  async again(rows: readonly ProposalRow[]): Promise<readonly ProposalRow[]> {
    const now = new Map<string, ProposalRow>();
    for (const key of new Set(rows.map(({same}) => same.key))) for (const row of await this.#same(key)) now.set(row.comment.id, row);
    return rows.flatMap(({comment: {id}}) => now.get(id) ?? []);
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
