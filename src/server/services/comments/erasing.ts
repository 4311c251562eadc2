import type {Database} from '../../deps.ts';

const day = 86_400_000;

/** For how long an author is told what moderators decide, and a hidden text can be restored. */
export const commentKept = 180 * day;

interface Ages {
  /** ISO instant: what is older than `commentKept`. */
  readonly old: string;
  /** ISO instant: reports that were answered before. */
  readonly answered: string;
}

/** Erases what discussions keep no longer: addresses, texts that were hidden long ago, answered reports. */
export async function eraseOldComments(db: Database, {old, answered}: Ages): Promise<void> {
  await db.updateTable('comments').set({author_email: null}).where('author_email', 'is not', null).where('written_at', '<', old).execute();
  await db
    .updateTable('comments')
    .set({text: '', author_name: '', on_behalf: null, target: null, wording: null})
    .where('status', '=', 'hidden')
    .where('hidden_at', '<', old)
    .where('text', '!=', '')
    .execute();
  await db.deleteFrom('comment_reports').where('resolved_at', '<', answered).execute();
}
