import {openStatuses, type PetitionStatus} from '../contract/petition.ts';
import type {Context} from './context.ts';
import {inTransaction} from './db/transaction.ts';
import type {Database} from './deps.ts';
import {commentKept, eraseOldComments} from './services/comments/erasing.ts';
import {rankingKept} from './services/petitions/ranking.ts';

const day = 86_400_000;
/** A code that has run out is told from one that never was for this long. */
const actsKept = day;

/** Hints at signatures that belong together go earlier where nothing can follow from them any more. */
const hintsKept = 90 * day;

const over: readonly PetitionStatus[] = ['rejected', 'answered', 'handed_to_appeals'];

/** The addresses to which news of a petition were sent, once there will be no more news. */
async function eraseAddresses(db: Database, old: string): Promise<void> {
  const ended = await db
    .selectFrom('petitions')
    .innerJoin('transitions', 'transitions.petition_id', 'petitions.id')
    .select('petitions.id')
    .where('petitions.author_email', 'is not', null)
    .where('transitions.to_status', 'in', over)
    .where('transitions.at', '<', old)
    .execute();
  for (const {id} of ended) {
    await inTransaction(db, async (trx) => {
      await trx.updateTable('signatures').set({notify_email: null}).where('petition_id', '=', id).where('notify_email', 'is not', null).execute();
      await trx.updateTable('petitions').set({author_email: null}).where('id', '=', id).execute();
    });
  }
}

/** Once signing is over, suspicion can lead to nothing: what it rests on goes within the hour, and after 90 days in any case. */
async function eraseHints(db: Database, now: string, old: string): Promise<void> {
  const petitions = await db.selectFrom('petitions').select(['id', 'status']).where('hints_erased_at', 'is', null).where('published_at', 'is not', null).execute();
  for (const {id, status} of petitions) {
    const open = openStatuses.includes(status as PetitionStatus);
    await inTransaction(db, async (trx) => {
      const hinted = trx.updateTable('signatures').set({hints: null}).where('petition_id', '=', id).where('hints', 'is not', null);
      await (open ? hinted.where('signed_at', '<', old) : hinted).execute();
      if (!open) await trx.updateTable('petitions').set({hints_erased_at: now}).where('id', '=', id).execute();
    });
  }
}

/** A draft goes with the publishing of the answer; one that was saved in the very same moment goes here. */
const eraseDrafts = (db: Database) =>
  db
    .deleteFrom('answer_drafts')
    .where('petition_id', 'in', (drafted) => drafted.selectFrom('petitions').select('id').where('status', '=', 'answered' satisfies PetitionStatus))
    .execute();

/** Erases what is kept no longer: acts nobody confirmed, mail, addresses, hints, stored answers, sessions. */
export async function eraseOld({db, clock, config}: Context): Promise<void> {
  const now = clock().getTime();
  const ago = (milliseconds: number) => new Date(now - milliseconds).toISOString();
  const old = ago(config.retentionDays * day);
  await db.deleteFrom('pending_acts').where('expires_at', '<', ago(Math.min(actsKept, config.retentionDays * day))).execute();
  await db.deleteFrom('mails').where('sent_at', '<', old).execute();
  await db.deleteFrom('mails').where('sent_at', 'is', null).where('next_at', '<', old).execute();
  await db.deleteFrom('idempotency').where('created_at', '<', old).execute();
  await db.deleteFrom('count_changes').where('at', '<', ago(rankingKept)).execute();
  await eraseAddresses(db, old);
  await eraseDrafts(db);
  await eraseOldComments(db, {old: ago(commentKept), answered: old});
  await eraseHints(db, ago(0), ago(hintsKept));
  await db.deleteFrom('used_assertions').where('expires_at', '<', ago(0)).execute();
  await db.deleteFrom('sessions').where('expires_at', '<', ago(day)).execute();
}
