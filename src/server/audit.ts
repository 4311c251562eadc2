import type {ActorRole} from '../contract/petition.ts';
import type {Transaction} from './db/transaction.ts';
import {randomId} from './random.ts';

interface NewAuditEntry {
  readonly at: string;
  readonly action: string;
  /** `petition:` and the id, or another kind of thing. */
  readonly subject: string;
  readonly actorRole: ActorRole;
  /** The official's address; null for citizens, who leave no personal data here. */
  readonly actor: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Notes what was done, in the transaction that does it. */
export const record = (trx: Transaction, {at, action, subject, actorRole, actor, details = {}}: NewAuditEntry) =>
  trx
    .insertInto('audit')
    .values({id: randomId(), at, action, subject, actor_role: actorRole, actor, details: JSON.stringify(details)})
    .execute();
