import type {Context} from '../../context.ts';
import type {CommentRow} from '../../db/comment-schema.ts';
import type {Transaction} from '../../db/transaction.ts';
import {queueMail} from '../../mail/outbox.ts';
import {mailText} from '../../mail/texts/index.ts';
import {senderOf} from '../petitions/letters.ts';
import {hidingGround} from './grounds.ts';
import {commentUrl, type Subject} from './subjects.ts';

export type Verdict = 'published' | 'refused' | 'hidden' | 'restored';

/** Tells the author what a moderator decided and why, unless the address has been erased. */
export async function tellAuthor(
  trx: Transaction,
  context: Context,
  {row, subject, verdict}: {readonly row: Pick<CommentRow, 'id' | 'author_email' | 'mail_lang' | 'receipt' | 'ground' | 'explanation'>; readonly subject: Subject; readonly verdict: Verdict},
): Promise<void> {
  const {id, author_email: to, mail_lang: lang, receipt, ground, explanation} = row;
  if (to === null) return;
  const about = {...senderOf(context, subject.body.timeZone), receipt, title: subject.title};
  const why = {ground: hidingGround(ground)?.title ?? {}, explanation};
  const letter =
    verdict === 'refused' || verdict === 'hidden'
      ? mailText(`comment_${verdict}`, lang, {...about, ...why, url: subject.url})
      : mailText(`comment_${verdict}`, lang, {...about, url: commentUrl(context, subject, id)});
  await queueMail(trx, {to, lang, at: context.clock().toISOString(), ...letter});
}
