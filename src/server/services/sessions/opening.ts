import type {Session} from '../../../contract/desk.ts';
import type {Context} from '../../context.ts';
import type {Transaction} from '../../db/transaction.ts';
import {ProblemError} from '../../http/problem.ts';
import {findSession} from '../../identity/sessions.ts';

const eightHours = 8 * 3_600_000;

/** What is stored as the answer; the token itself is made when the answer leaves. */
export interface StoredSession {
  readonly session: string;
}

interface Opening {
  readonly id: string;
  readonly email: string;
  /** The site that vouched for the person; null where a code was typed. */
  readonly issuer: string | null;
}

export async function openSession(trx: Transaction, {keys, clock}: Context, {id, email, issuer}: Opening): Promise<void> {
  const expires_at = new Date(clock().getTime() + eightHours).toISOString();
  await trx.insertInto('sessions').values({id, email, person_key: keys.personKey(email), expires_at, ended_at: null, issuer}).execute();
}

/** @throws ProblemError `code_expired` where the session is over by now. */
export async function revealSession(context: Context, body: unknown): Promise<Session> {
  const {session: id} = body as StoredSession;
  const session = await findSession(context, id);
  if (!session) throw new ProblemError('code_expired');
  const {expiresAt, email, roles} = session;
  return {token: context.keys.token(id), expiresAt, email, roles};
}
