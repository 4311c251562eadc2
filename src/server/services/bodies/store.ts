import type {Body} from '../../../contract/body.ts';
import type {LangMap} from '../../../contract/http.ts';
import type {BodyRef} from '../../../contract/petition.ts';
import {calendarOf, profileById, termsFor, type Statute} from '../../profiles/index.ts';
import type {Calendar} from '../../calendar.ts';
import type {Reader} from '../../db/transaction.ts';
import type {BodyRow} from '../../db/schema.ts';

/** A body as it is entered: its terms follow from the profile and its own statute. */
export interface NewBody extends Omit<Body, 'petition'> {
  readonly statute?: Statute | null;
}

const statuteOf = ({overrides}: Pick<BodyRow, 'overrides'>): Statute | null => (overrides ? (JSON.parse(overrides) as Statute) : null);

export function bodyOf(row: BodyRow): Body {
  const name = JSON.parse(row.name) as LangMap;
  const facts = {kind: row.kind, population: row.population};
  return {
    id: row.id,
    name,
    ...facts,
    profile: row.profile,
    codes: JSON.parse(row.codes) as Record<string, string>,
    timeZone: row.time_zone,
    petition: termsFor(profileById(row.profile), facts, statuteOf(row)),
  };
}

export const bodyRefOf = ({id, name, kind, time_zone}: Pick<BodyRow, 'id' | 'name' | 'kind' | 'time_zone'>): BodyRef => ({
  id,
  name: JSON.parse(name) as LangMap,
  kind,
  timeZone: time_zone,
});

/** The calendar in which a body's terms are counted. */
export const calendarFor = ({profile, time_zone}: Pick<BodyRow, 'profile' | 'time_zone'>): Calendar =>
  calendarOf(profileById(profile), {timeZone: time_zone});

export const findBody = (db: Reader, id: string) => db.selectFrom('bodies').selectAll().where('id', '=', id).executeTakeFirst();

export const listBodies = (db: Reader) => db.selectFrom('bodies').selectAll().orderBy('id').execute();

/**
 * Enters bodies, or corrects them. Petitions that are published keep the terms of their day.
 * @throws RangeError for an unknown profile, or a threshold that needs a population nobody stated.
 */
export async function saveBodies(db: Reader, bodies: readonly NewBody[]): Promise<void> {
  for (const {id, name, kind, population, profile, codes, timeZone, statute} of bodies) {
    termsFor(profileById(profile), {kind, population}, statute);
    const values = {
      name: JSON.stringify(name),
      kind,
      population,
      profile,
      codes: JSON.stringify(codes),
      time_zone: timeZone,
      overrides: statute ? JSON.stringify(statute) : null,
    };
    await db
      .insertInto('bodies')
      .values({id, ...values})
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .execute();
  }
}
