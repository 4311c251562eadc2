import type {RoleGrant} from '../../contract/desk.ts';
import type {Context} from '../context.ts';
import type {Reader} from '../db/transaction.ts';
import type {RequestContext} from '../http/endpoint.ts';
import {ProblemError} from '../http/problem.ts';

/** Somebody who has proved an address, and what they may do. */
export interface ActiveSession {
  readonly id: string;
  readonly email: string;
  readonly personKey: string;
  readonly expiresAt: string;
  readonly roles: readonly RoleGrant[];
}

/** What somebody may do, if an administrator has entered the very address that was proved: another way to write it may be another's mailbox. */
async function rolesOf(db: Reader, personKey: string, email: string): Promise<RoleGrant[]> {
  const rows = await db.selectFrom('people').select(['email', 'role', 'body_id']).where('person_key', '=', personKey).orderBy('added_at').execute();
  if (!rows.some((row) => row.email.toLowerCase() === email.toLowerCase())) return [];
  return rows.map(({role, body_id}) => ({role, bodyId: body_id}));
}

/** Somebody's session, unless it is over, or was opened by a site whose word is not taken any more. */
export async function findSession({db, clock, config}: Context, id: string): Promise<ActiveSession | undefined> {
  const row = await db
    .selectFrom('sessions')
    .selectAll()
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', clock().toISOString())
    .executeTakeFirst();
  if (!row || (row.issuer !== null && !config.hosts.some(({issuer}) => issuer === row.issuer))) return undefined;
  // Officials prove their address themselves: a site that is broken into must not become the council.
  const roles = row.issuer === null ? await rolesOf(db, row.person_key, row.email) : [];
  return {id, email: row.email, personKey: row.person_key, expiresAt: row.expires_at, roles};
}

/**
 * Who sends a request; undefined without a token.
 * @throws ProblemError `unauthenticated` for a token that is not ours or is over.
 */
export async function sessionOf(c: RequestContext, context: Context): Promise<ActiveSession | undefined> {
  const header = c.req.header('Authorization');
  if (header === undefined) return undefined;
  const [, token = ''] = /^Bearer\s+(\S+)$/i.exec(header) ?? [];
  const id = context.keys.sessionOf(token);
  const session = id === undefined ? undefined : await findSession(context, id);
  if (!session) throw new ProblemError('unauthenticated', {}, {'WWW-Authenticate': 'Bearer'});
  return session;
}

/** Who sends a request that needs somebody. @throws ProblemError `unauthenticated`. */
export async function requireSession(c: RequestContext, context: Context): Promise<ActiveSession> {
  const session = await sessionOf(c, context);
  if (!session) throw new ProblemError('unauthenticated', {}, {'WWW-Authenticate': 'Bearer'});
  return session;
}

/** Somebody with at least one role. @throws ProblemError `unauthenticated` or `forbidden`. */
export async function requireOfficial(c: RequestContext, context: Context): Promise<ActiveSession> {
  const session = await requireSession(c, context);
  if (session.roles.length === 0) throw new ProblemError('forbidden');
  return session;
}
