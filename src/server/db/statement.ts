import type {Compilable, CompiledQuery, QueryResult} from 'kysely';
import type {Reader} from './transaction.ts';

/** Stands where a value comes at each run. */
class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

type Params<Values> = {readonly [Name in keyof Values]: string | number | null};

/** @returns The value named so at each run. */
type Place<Values> = <Name extends keyof Values & string>(name: Name) => Values[Name];

const names = new Map<string, string>();

/** The name under which a driver may prepare a hot statement; undefined for all others. */
export const nameOfHot = (sql: string): string | undefined => names.get(sql);

/**
 * A statement of the hot path: built and compiled once for each database, then run with values
 * alone. Building one anew takes longer than SQLite needs to run it. Name all columns: a plan that
 * was prepared for `*` fails when an update adds one.
 */
export function statement<Values extends Params<Values>, Row = unknown>(build: (db: Reader, place: Place<Values>) => Compilable<Row>): (db: Reader, values: Values) => Promise<QueryResult<Row>> {
  // By what tells one database's SQL from another's; transactions share it with their database.
  const compiled = new WeakMap<object, CompiledQuery<Row>>();
  return (db, values) => {
    const {adapter} = db.getExecutor();
    let query = compiled.get(adapter);
    if (!query) {
      query = build(db, (name) => new Slot(name) as never).compile();
      compiled.set(adapter, query);
      names.set(query.sql, names.get(query.sql) ?? `viche_${names.size}`);
    }
    return db.executeQuery({...query, parameters: query.parameters.map((value) => (value instanceof Slot ? values[value.name as keyof Values] : value))});
  };
}
