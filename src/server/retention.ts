import type {Context} from './context.ts';

const day = 86_400_000;
/** A code that has run out is told from one that never was for this long. */
const actsKept = day;

/** Erases what is kept no longer: acts nobody confirmed, mail, stored answers, sessions. */
export async function eraseOld({db, clock, config}: Context): Promise<void> {
  const now = clock().getTime();
  const ago = (milliseconds: number) => new Date(now - milliseconds).toISOString();
  const old = ago(config.retentionDays * day);
  await db.deleteFrom('pending_acts').where('expires_at', '<', ago(Math.min(actsKept, config.retentionDays * day))).execute();
  await db.deleteFrom('mails').where('sent_at', '<', old).execute();
  await db.deleteFrom('mails').where('sent_at', 'is', null).where('next_at', '<', old).execute();
  await db.deleteFrom('idempotency').where('created_at', '<', old).execute();
  await db.deleteFrom('sessions').where('expires_at', '<', ago(day)).execute();
}
