import type {Context} from './context.ts';
import {inTransaction} from './db/transaction.ts';
import {record} from './audit.ts';
import {randomId} from './random.ts';

/**
 * Enters the officials that the settings name, each once: one whom an administrator removes later
 * does not come back with the next start.
 */
export async function enterOfficials({db, config, keys, clock}: Context): Promise<void> {
  for (const {email, role, bodyId} of config.officials) {
    const personKey = keys.personKey(email);
    const at = clock().toISOString();
    await inTransaction(db, async (trx) => {
      const {numInsertedOrUpdatedRows: isNew} = await trx
        .insertInto('meta')
        .values({key: `official:${personKey}:${role}:${bodyId ?? ''}`, value: at})
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirstOrThrow();
      if (!isNew) return;
      await trx
        .insertInto('people')
        .values({id: randomId(), email, person_key: personKey, role, body_id: bodyId, added_at: at, added_by: null})
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await record(trx, {at, action: 'person_added', subject: `person:${email}`, actorRole: 'system', actor: null, details: {role, bodyId}});
    });
  }
}
