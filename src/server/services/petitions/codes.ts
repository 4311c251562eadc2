import type {Context} from '../../context.ts';
import {ProblemError} from '../../http/problem.ts';
import {findSignable, type Signable} from './signing.ts';

/** A petition that everyone may see and act on. @throws ProblemError `not_found`. */
export async function published({db}: Context, id: string): Promise<Signable> {
  const petition = await findSignable(db, id);
  if (!petition) throw new ProblemError('not_found');
  return petition;
}
