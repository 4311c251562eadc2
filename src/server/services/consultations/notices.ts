import {commentAddress} from '../../../contract/comment-routes.ts';
import {consultationSubject} from '../../../contract/consultation-routes.ts';
import type {ProposalAnswer} from '../../../contract/proposals.ts';
import {plainText} from '../../../contract/rich-text-parser.ts';
import type {Context} from '../../context.ts';
import type {CommentRow} from '../../db/comment-schema.ts';
import type {Transaction} from '../../db/transaction.ts';
import {queueMail} from '../../mail/outbox.ts';
import {mailText} from '../../mail/texts/index.ts';
import {senderOf} from '../petitions/letters.ts';
import {langMapOf} from './present.ts';
import type {ConsultationRecord} from './store.ts';

/** Tells the author of a proposal what became of it and why, unless the address has been erased. */
export async function tellProposer(
  trx: Transaction,
  context: Context,
  record: ConsultationRecord,
  {id, author_email: to, mail_lang: lang, receipt}: Pick<CommentRow, 'id' | 'author_email' | 'mail_lang' | 'receipt'>,
  {outcome, reason, unit}: ProposalAnswer,
  at: string,
): Promise<void> {
  if (to === null) return;
  const about = {...senderOf(context, record.body_time_zone), receipt, title: langMapOf(record.title), url: context.config.publicUrl + commentAddress(consultationSubject(record.id), id)};
  await queueMail(trx, {to, lang, at, ...mailText('proposal_answered', lang, {...about, outcome, reason: plainText(reason), unit})});
}
