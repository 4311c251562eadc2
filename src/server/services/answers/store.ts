import type {AnswerDraft, SharedAnswerDraft} from '../../../contract/answer-drafts.ts';
import type {AnswerDraftRow} from '../../db/schema.ts';
import type {Reader, Transaction} from '../../db/transaction.ts';

export const findDraft = (db: Reader, petition: string): Promise<AnswerDraftRow | undefined> =>
  db.selectFrom('answer_drafts').selectAll().where('petition_id', '=', petition).executeTakeFirst();

export const sharedDraftOf = (row: AnswerDraftRow | undefined): SharedAnswerDraft =>
  row
    ? {draft: JSON.parse(row.draft ?? 'null') as AnswerDraft | null, revision: row.revision, savedAt: row.saved_at, savedBy: row.saved_by}
    : {draft: null, revision: 0, savedAt: null, savedBy: null};

interface Version {
  readonly petition: string;
  /** The revision this one takes the place of; 0 for none. */
  readonly revision: number;
  /** Null to discard it. */
  readonly draft: AnswerDraft | null;
  readonly at: string;
  readonly by: string;
}

/** Puts one version in the place of another: false where somebody was faster. */
export async function putDraft(trx: Transaction, {petition, revision, draft, at, by}: Version): Promise<boolean> {
  const change = {draft: draft && JSON.stringify(draft), revision: revision + 1, saved_at: at, saved_by: by};
  if (revision === 0) {
    const {numInsertedOrUpdatedRows} = await trx
      .insertInto('answer_drafts')
      .values({petition_id: petition, ...change})
      .onConflict((conflict) => conflict.column('petition_id').doNothing())
      .executeTakeFirstOrThrow();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const {numUpdatedRows} = await trx.updateTable('answer_drafts').set(change).where('petition_id', '=', petition).where('revision', '=', revision).executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
