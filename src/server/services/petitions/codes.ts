import type {Context} from '../../context.ts';
import {ProblemError} from '../../http/problem.ts';
import {findPetition, type PetitionRecord} from './store.ts';

/** A petition that everyone may see and act on. @throws ProblemError `not_found`. */
export async function published({db}: Context, id: string): Promise<PetitionRecord> {
  const record = await findPetition(db, id);
  if (!record?.listed_at) throw new ProblemError('not_found');
  return record;
}

/** Codes are mailed to strangers: counted by who is written to, for what, and where. */
export function takeCode({limits}: Context, personKey: string, email: string, petition = ''): void {
  limits.take('person', personKey);
  limits.take('petition', petition);
  limits.take('domain', email.slice(email.lastIndexOf('@') + 1).toLowerCase());
}
