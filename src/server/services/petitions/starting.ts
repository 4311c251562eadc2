import type {NewPetition, PetitionReceipt} from '../../../contract/petition.ts';
import {parseRichText, plainText} from '../../../contract/rich-text-parser.ts';
import type {RichText} from '../../../contract/rich-text.ts';
import type {Context} from '../../context.ts';
import {nextNumber} from '../../db/numbers.ts';
import type {Transaction} from '../../db/transaction.ts';
import {wordsIn} from '../../../contract/fold.ts';
import type {Answer} from '../../http/once.ts';
import {queueMail} from '../../mail/outbox.ts';
import {mailText} from '../../mail/texts/index.ts';
import {randomId} from '../../random.ts';
import {bodyOf, calendarFor, findBody} from '../bodies/store.ts';
import {senderOf} from './letters.ts';
import {dueFor} from './rules.ts';

/** What waits for the author's code. */
export type Draft = Pick<NewPetition, 'lang' | 'title' | 'text' | 'name'>;

export interface Author {
  readonly email: string;
  readonly personKey: string;
  /** The language to write to the author in. */
  readonly lang: string;
}

/** Characters: far more than a petition in four languages has, and less than an index of PostgreSQL refuses. */
const longestSearched = 150_000;

/** What search looks in; a hidden text must not be found by its words either. */
export const searchText = (number: string, author: string, titles: Readonly<Record<string, string>>, texts: Readonly<Record<string, RichText>>) =>
  wordsIn([number, author, ...Object.values(titles), ...Object.values(texts).map(plainText)].join(' ')).join(' ').slice(0, longestSearched);

/** Files a petition: it waits for a moderator and is not public yet. */
export async function start(
  trx: Transaction,
  context: Context,
  bodyId: string,
  draft: Draft,
  {email, personKey, lang}: Author,
): Promise<Answer> {
  const now = context.clock().toISOString();
  const row = await findBody(trx, bodyId);
  if (!row) throw new RangeError(`The body ${bodyId} is gone`);
  const body = bodyOf(row);
  const terms = body.petition;
  const due = dueFor('submitted', now, terms, calendarFor(row));
  const id = randomId();
  const number = await nextNumber(trx, 'petition');
  const title = {[draft.lang]: draft.title};
  const text = {[draft.lang]: parseRichText(draft.text)};
  await trx
    .insertInto('petitions')
    .values({
      id,
      number,
      body_id: bodyId,
      lang: draft.lang,
      title: JSON.stringify(title),
      text: JSON.stringify(text),
      search: searchText(number, draft.name, title, text),
      author_name: draft.name,
      author_email: email,
      author_key: personKey,
      status: 'submitted',
      submitted_at: now,
      published_at: null,
      listed_at: null,
      closes_at: null,
      due_step: due?.step ?? null,
      due_at: due?.dueAt ?? null,
      threshold: terms.threshold,
      terms: JSON.stringify(terms),
      outcome: null,
      answer: null,
      rejection: null,
      appeal: null,
      text_hidden: 0,
      revision: 1,
    })
    .execute();
  await trx.insertInto('petition_counts').values({petition_id: id, signatures: 0, version: 1, changed_at: now}).execute();
  await trx
    .insertInto('transitions')
    .values({petition_id: id, n: 1, from_status: null, to_status: 'submitted', at: now, actor_role: 'citizen', actor: null, reason: null, late: null})
    .execute();
  const about = {...senderOf(context, row.time_zone), number, title, body: body.name, dueAt: due?.dueAt ?? now};
  await queueMail(trx, {to: email, lang, at: now, ...mailText('petition_submitted', lang, about)});
  return {status: 200, body: {status: 'submitted', petitionId: id, number} satisfies PetitionReceipt};
}
