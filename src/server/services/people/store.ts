import type {Person} from '../../../contract/desk.ts';
import {record} from '../../audit.ts';
import type {Context} from '../../context.ts';
import type {PersonRow} from '../../db/schema.ts';
import {inTransaction, type Reader, type Transaction} from '../../db/transaction.ts';
import {randomId} from '../../random.ts';
import {peopleSubject} from '../audit/store.ts';

const personOf = ({id, email, role, body_id, added_at}: PersonRow): Person => ({id, email, role, bodyId: body_id, addedAt: added_at});

/** @param bodies Only roles for these bodies; null for all. */
export async function listPeople(db: Reader, bodies: readonly string[] | null): Promise<Person[]> {
  let query = db.selectFrom('people').selectAll();
  if (bodies) query = query.where('body_id', 'in', [...bodies]);
  return (await query.orderBy('email').orderBy('role').orderBy('id').execute()).map(personOf);
}

export async function findPerson(db: Reader, id: string): Promise<Person | undefined> {
  const row = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
  return row && personOf(row);
}

/**
 * Where somebody with a role is written to: as an administrator entered it first, however it was
 * typed now. A variant that counts as the same person may lead to a stranger's mailbox elsewhere.
 */
export async function addressOf(db: Reader, personKey: string): Promise<string | undefined> {
  const row = await db.selectFrom('people').select('email').where('person_key', '=', personKey).orderBy('added_at').orderBy('id').executeTakeFirst();
  return row?.email;
}

interface Granted extends Person {
  readonly personKey: string;
  /** Who grants the role; null for the settings. */
  readonly by: string | null;
}

/** Grants a role. `added` is false where the person held it already. */
export async function addPerson(
  trx: Transaction,
  {personKey, by, ...person}: Granted,
): Promise<{readonly person: Person; readonly added: boolean}> {
  const {id, email, role, bodyId, addedAt} = person;
  const {numInsertedOrUpdatedRows: inserted} = await trx
    .insertInto('people')
    .values({id, email, person_key: personKey, role, body_id: bodyId, added_at: addedAt, added_by: by})
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (inserted) return {person, added: true};
  const held = await trx
    .selectFrom('people')
    .selectAll()
    .where('person_key', '=', personKey)
    .where('role', '=', role)
    .where('body_id', bodyId === null ? 'is' : '=', bodyId)
    .executeTakeFirstOrThrow();
  return {person: personOf(held), added: false};
}

export const removePerson = (trx: Transaction, id: string) => trx.deleteFrom('people').where('id', '=', id).execute();

/** All administrators. Their rows stay locked until the transaction ends, so that two cannot remove each other. */
export async function lockAdministrators(trx: Transaction): Promise<Person[]> {
  const rows = await trx
    .updateTable('people')
    .set(({ref}) => ({email: ref('email')}))
    .where('role', '=', 'administrator')
    .returningAll()
    .execute();
  return rows.map(personOf);
}

/**
 * Grants the roles named in the settings, each once: one that an administrator has removed since
 * stays removed. Safe in several processes.
 * @throws RangeError for a body that does not exist.
 */
export async function seedOfficials({db, keys, config, clock}: Pick<Context, 'db' | 'keys' | 'config' | 'clock'>): Promise<void> {
  const at = clock().toISOString();
  const grants = config.officials.map((official) => ({
    ...official,
    id: randomId(),
    personKey: keys.personKey(official.email),
    addedAt: at,
    by: null,
  }));
  await inTransaction(db, async (trx) => {
    const bodies = new Set((await trx.selectFrom('bodies').select('id').execute()).map(({id}) => id));
    for (const grant of grants) {
      const {email, role, bodyId, personKey} = grant;
      if (bodyId !== null && !bodies.has(bodyId)) throw new RangeError(`The officials name a body that does not exist: ${bodyId}`);
      const {numInsertedOrUpdatedRows: first} = await trx
        .insertInto('meta')
        .values({key: `official:${personKey}:${role}:${bodyId ?? '*'}`, value: at})
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirstOrThrow();
      if (!first || !(await addPerson(trx, grant)).added) continue;
      await record(trx, {
        at,
        action: 'person_added',
        subject: peopleSubject(bodyId),
        actorRole: 'system',
        actor: null,
        details: {email, role, bodyId},
      });
    }
  });
}
