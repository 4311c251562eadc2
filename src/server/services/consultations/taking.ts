import type {CommentRow} from '../../db/comment-schema.ts';
import type {Transaction} from '../../db/transaction.ts';
import {statusAt} from './rules.ts';
import {factsOf, findConsultation, hold} from './store.ts';

/**
 * Whether proposals are still taken now that whoever would close the consultation or publish its
 * report has to wait: what was still on its way would stand there without an answer.
 */
export async function takingProposals(trx: Transaction, {consultation}: {readonly consultation: string | null}, kind: CommentRow['kind'] | undefined, at: string): Promise<boolean> {
  if (consultation === null || kind !== 'proposal') return true;
  await hold(trx, consultation, 'share');
  const record = await findConsultation(trx, consultation);
  return record !== undefined && statusAt(factsOf(record), at) === 'open';
}
