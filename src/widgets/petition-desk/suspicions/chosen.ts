import type {Selection, SuspectGroup} from '../../../contract/suspicions.ts';

/** What an official has chosen: whole groups less some lines, and single lines. A line may stand in several groups. */
export class Chosen {
  readonly #groups = new Set<string>();
  readonly #singles = new Set<string>();
  readonly #except = new Set<string>();

  get isEmpty(): boolean {
    return this.#groups.size + this.#singles.size === 0;
  }

  hasGroup = ({id}: SuspectGroup): boolean => this.#groups.has(id);

  /** @param groups All that are shown. */
  hasLine = (line: string, groups: readonly SuspectGroup[]): boolean =>
    this.#singles.has(line) || (!this.#except.has(line) && this.#groupsWith(line, groups).length > 0);

  toggleGroup({id, lines}: SuspectGroup): void {
    if (this.#groups.delete(id)) return;
    this.#groups.add(id);
    for (const line of lines) this.#except.delete(line.id);
  }

  toggleLine(line: string, groups: readonly SuspectGroup[]): void {
    const inGroup = this.#groupsWith(line, groups).length > 0;
    if (!this.hasLine(line, groups)) {
      this.#except.delete(line);
      if (!inGroup) this.#singles.add(line);
      return;
    }
    this.#singles.delete(line);
    if (inGroup) this.#except.add(line);
  }

  selection(upTo: string): Selection {
    return {groups: [...this.#groups], signatures: [...this.#singles], except: [...this.#except], upTo};
  }

  #groupsWith(line: string, groups: readonly SuspectGroup[]): readonly SuspectGroup[] {
    return groups.filter(({id, lines}) => this.#groups.has(id) && lines.some((one) => one.id === line));
  }
}
