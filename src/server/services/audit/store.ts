import {sql} from 'kysely';
import {consultationSubject} from '../../../contract/consultation-routes.ts';
import type {AuditEntry} from '../../../contract/desk.ts';
import type {ActorRole} from '../../../contract/petition.ts';
import type {AuditRow} from '../../db/schema.ts';
import type {Reader} from '../../db/transaction.ts';

export const petitionSubject = (petitionId: string) => `petition:${petitionId}`;

/** The people of one body, or those with a role for all. */
export const peopleSubject = (bodyId: string | null) => `people:${bodyId ?? '*'}`;

/** What was done to comments in the discussions of a body. */
export const commentsSubject = (bodyId: string) => `comments:${bodyId}`;

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
        eb('subject', 'in', bodies.flatMap((body) => [peopleSubject(body), commentsSubject(body)])),
        eb(
          'subject',
          'in',
          selectFrom('petitions')
            .where('body_id', 'in', [...bodies])
            .select(sql<string>`${petitionSubject('')} || petitions.id`.as('subject')),
        ),
        eb(
          'subject',
          'in',
          selectFrom('consultations')
            .where('body_id', 'in', [...bodies])
            .select(sql<string>`${consultationSubject('')} || consultations.id`.as('subject')),
        ),
      ]),
    );
  }
  if (after) query = query.where(({eb, refTuple, tuple}) => eb(refTuple('at', 'id'), '<', tuple(...after)));
  const rows = await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(size).execute();
  return rows.map(entryOf);
}
