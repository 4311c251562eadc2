import type {RawBuilder} from 'kysely';

export type Dialect = 'sqlite' | 'postgres';

export interface Types {
  readonly json: RawBuilder<unknown>;
  readonly instant: RawBuilder<unknown>;
  /** Text that is compared byte by byte, whatever the language of the database. */
  readonly bytewise: RawBuilder<unknown>;
  /** The texts of a list in a JSON column, as a table `each_text` with the column `value`. */
  readonly eachText: (column: RawBuilder<unknown>, key: string) => RawBuilder<unknown>;
  /** Makes the folded words of petitions quick to search. */
  readonly words: ReadonlyArray<RawBuilder<unknown>>;
  /** Takes out of that index what is not public, into one of its own. */
  readonly waitingWords: ReadonlyArray<RawBuilder<unknown>>;
}

export interface Migration {
  readonly id: string;
  readonly statements: (types: Types) => ReadonlyArray<RawBuilder<unknown>>;
}
