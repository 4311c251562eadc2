import type {LangMap} from '../../../contract/http.ts';
import type {Appeal, OfficialAnswer, PetitionStatus, Rejection} from '../../../contract/petition.ts';
import type {Context} from '../../context.ts';
import type {Transaction} from '../../db/transaction.ts';
import {queueMail, queueMails, type Letter, type NewMail} from '../../mail/outbox.ts';
import {mailText} from '../../mail/texts/index.ts';
import {aboutOf} from './letters.ts';
import type {PetitionRecord} from './store.ts';

const answerOf = ({answer}: PetitionRecord) => JSON.parse(answer ?? 'null') as OfficialAnswer;

/** The letter a state brings to the author, where it brings one. */
function letterFor(context: Context, record: PetitionRecord): Letter | undefined {
  const {lang} = record;
  const about = aboutOf(context, record);
  const {signatures, threshold} = record;
  switch (record.status as PetitionStatus) {
    case 'collecting':
      return mailText('petition_published', lang, {...about, threshold, closesAt: record.closes_at ?? ''});
    case 'rejected': {
      const {ground, reason, textHidden} = JSON.parse(record.rejection ?? 'null') as Rejection;
      return mailText('petition_rejected', lang, {...about, ground: ground.title satisfies LangMap, reason, textHidden});
    }
    case 'under_review':
      return mailText('review_started', lang, {...about, signatures, dueAt: record.due_at ?? ''});
    case 'answered': {
      const {outcome, signatory} = answerOf(record);
      return mailText('answered_author', lang, {...about, outcome, signatory});
    }
    case 'handed_to_appeals': {
      const {number, dueOn} = JSON.parse(record.appeal ?? 'null') as Appeal;
      return mailText('appeal_author', lang, {...about, signatures, threshold, appealNumber: number, dueOn});
    }
    default:
      return undefined;
  }
}

/** Writes to the author, unless the address has been erased. */
export async function tellAuthor(trx: Transaction, context: Context, record: PetitionRecord): Promise<void> {
  const letter = record.author_email ? letterFor(context, record) : undefined;
  if (!letter || !record.author_email) return;
  await queueMail(trx, {to: record.author_email, lang: record.lang, at: context.clock().toISOString(), ...letter});
}

const batch = 500;

/** Queues the answer for all signers who asked for it: each language is written once. */
export async function tellSigners(trx: Transaction, context: Context, record: PetitionRecord): Promise<void> {
  const at = context.clock().toISOString();
  const {outcome, signatory} = answerOf(record);
  const about = {...aboutOf(context, record), outcome, signatory};
  const signers = await trx
    .selectFrom('signatures')
    .select(['id', 'notify_email', 'lang'])
    .where('petition_id', '=', record.id)
    .where('notify_email', 'is not', null)
    .execute();
  const languages = new Set(signers.map(({lang}) => lang));
  const written = new Map([...languages].map((lang) => [lang, mailText('answered_signer', lang, about)]));
  const mails = signers.flatMap(({id, notify_email, lang}): NewMail[] => {
    const letter = written.get(lang);
    return letter && notify_email ? [{id: `answer:${id}`, to: notify_email, lang, at, ...letter}] : [];
  });
  for (let from = 0; from < mails.length; from += batch) await queueMails(trx, mails.slice(from, from + batch));
}
