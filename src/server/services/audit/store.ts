import {sql} from 'kysely';
import type {AuditEntry} from '../../../contract/desk.ts';
import type {ActorRole} from '../../../contract/petition.ts';
import type {AuditRow} from '../../db/schema.ts';
import type {Reader, Transaction} from '../../db/transaction.ts';
import {randomId} from '../../random.ts';

export interface NewAudit {
  /** ISO instant. */
  readonly at: string;
  /** What was done, in the past tense: `petition.published`. */
  readonly action: string;
  /** What it was done to: {@link petitionSubject} or {@link peopleSubject}. */
  readonly subject: string;
  readonly actorRole: ActorRole;
  /** The official's address; null for citizens and the system. */
  readonly actor: string | null;
  /** Never a citizen's name or address: entries outlive erasure. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export const petitionSubject = (petitionId: string) => `petition:${petitionId}`;

/** The people of one body, or those with a role for all. */
export const peopleSubject = (bodyId: string | null) => `people:${bodyId ?? '*'}`;

/** Puts an act on record, in the transaction of its effect. */
export async function writeAudit(trx: Transaction, {at, action, subject, actorRole, actor, details = {}}: NewAudit): Promise<void> {
  await trx
    .insertInto('audit')
    .values({id: randomId(), at, action, subject, actor_role: actorRole, actor, details: JSON.stringify(details)})
    .execute();
}

const entryOf = ({id, at, action, subject, actor_role, actor, details}: AuditRow): AuditEntry => ({
  id,
  at,
  action,
  subject,
  actorRole: actor_role as ActorRole,
  actor,
  details: JSON.parse(details) as Record<string, unknown>,
});

export interface AuditFilter {
  readonly subject?: string | undefined;
  /** Only what concerns these bodies; null for all. */
  readonly bodies: readonly string[] | null;
  /** Instant and id of the last entry seen. */
  readonly after?: readonly [at: string, id: string] | undefined;
  readonly size: number;
}

/** Newest first. */
export async function listAudit(db: Reader, {subject, bodies, after, size}: AuditFilter): Promise<AuditEntry[]> {
  let query = db.selectFrom('audit').selectAll();
  if (subject) query = query.where('subject', '=', subject);
  if (bodies) {
    query = query.where(({eb, or, selectFrom}) =>
      or([
        eb('subject', 'in', bodies.map(peopleSubject)),
        eb(
          'subject',
          'in',
          selectFrom('petitions')
            .where('body_id', 'in', [...bodies])
            .select(sql<string>`${petitionSubject('')} || petitions.id`.as('subject')),
        ),
      ]),
    );
  }
  if (after) query = query.where(({eb, refTuple, tuple}) => eb(refTuple('at', 'id'), '<', tuple(...after)));
  const rows = await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(size).execute();
  return rows.map(entryOf);
}
