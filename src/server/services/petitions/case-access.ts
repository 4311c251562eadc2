import type {Reader} from '../../db/transaction.ts';
import {ProblemError} from '../../http/problem.ts';
import {findPetition, type PetitionRecord} from './store.ts';

/**
 * A petition for those who work on it. Of one that is not public the others are not told that it is there.
 * @param may Whether the person may do what they want with the petitions of a body.
 * @throws ProblemError `not_found`, `forbidden`.
 */
export async function findCase(db: Reader, id: string, may: (bodyId: string) => boolean): Promise<PetitionRecord> {
  const record = await findPetition(db, id);
  if (record && may(record.body_id)) return record;
  throw new ProblemError(record?.listed_at ? 'forbidden' : 'not_found');
}
