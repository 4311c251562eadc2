import type {HeldWords} from '../../../contract/comment-moderation.ts';
import type {Reader, Transaction} from '../../db/transaction.ts';

export async function heldWordsOf(db: Reader, bodyId: string): Promise<HeldWords> {
  const row = await db.selectFrom('held_words').select(['words', 'revision']).where('body_id', '=', bodyId).executeTakeFirst();
  return row ? {words: JSON.parse(row.words) as string[], revision: row.revision} : {words: [], revision: 0};
}

interface Saving {
  readonly bodyId: string;
  readonly words: readonly string[];
  /** Of the list that was read. */
  readonly revision: number;
  readonly at: string;
  readonly by: string;
}

/** Puts one list in the place of another: false where somebody was faster. */
export async function putHeldWords(trx: Transaction, {bodyId, words, revision, at, by}: Saving): Promise<boolean> {
  const change = {words: JSON.stringify(words), revision: revision + 1, saved_at: at, saved_by: by};
  if (revision === 0) {
    const {numInsertedOrUpdatedRows} = await trx
      .insertInto('held_words')
      .values({body_id: bodyId, ...change})
      .onConflict((conflict) => conflict.column('body_id').doNothing())
      .executeTakeFirstOrThrow();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const {numUpdatedRows} = await trx.updateTable('held_words').set(change).where('body_id', '=', bodyId).where('revision', '=', revision).executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
