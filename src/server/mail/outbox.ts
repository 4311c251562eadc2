import type {Context} from '../context.ts';
import type {SendMail} from '../deps.ts';
import type {Transaction} from '../db/transaction.ts';
import type {MailRow} from '../db/schema.ts';
import {statement} from '../db/statement.ts';
import {randomId} from '../random.ts';

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

export interface NewMail extends Letter {
  readonly id?: string;
  readonly to: string;
  readonly lang: string;
  /** Instant from which it may leave. */
  readonly at: string;
  /** The code in the text, kept apart only where the demo shows it. */
  readonly code?: string | null;
}

const rowOf = ({id, to, subject, text, code, lang, at}: NewMail): MailRow => ({
  id: id ?? randomId(),
  recipient: to,
  subject,
  text,
  code: code ?? null,
  lang,
  created_at: at,
  next_at: at,
  tries: 0,
  sent_at: null,
});

/** Puts letters into the outbox, in the transaction of what they tell of. */
export const queueMails = (trx: Transaction, mails: readonly NewMail[]) => trx.insertInto('mails').values(mails.map(rowOf)).execute();

const insertMail = statement<MailRow>((db, place) =>
  db.insertInto('mails').values({
    id: place('id'),
    recipient: place('recipient'),
    subject: place('subject'),
    text: place('text'),
    code: place('code'),
    lang: place('lang'),
    created_at: place('created_at'),
    next_at: place('next_at'),
    tries: place('tries'),
    sent_at: place('sent_at'),
  }),
);

export const queueMail = (trx: Transaction, mail: NewMail) => insertMail(trx, rowOf(mail));

const seconds = 1000;
const atOnce = 20;
const maxTries = 15;
const longestWait = 3600;

/** Half a minute at first, twice as long each time, an hour at most. */
const waitAfter = (tries: number) => Math.min(longestWait, 30 * 2 ** tries) * seconds;

/** The row is ours if nobody else has moved its next try meanwhile. */
async function claim({db, clock}: Context, {id, next_at, tries}: MailRow): Promise<boolean> {
  const until = new Date(clock().getTime() + waitAfter(tries)).toISOString();
  const {numUpdatedRows} = await db
    .updateTable('mails')
    .set({next_at: until, tries: tries + 1})
    .where('id', '=', id)
    .where('next_at', '=', next_at)
    .where('sent_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

async function deliverOne(context: Context, send: SendMail, mail: MailRow): Promise<void> {
  if (!(await claim(context, mail))) return;
  try {
    await send({to: mail.recipient, subject: mail.subject, text: mail.text});
  } catch (error) {
    context.log('warn', 'mail_failed', {id: mail.id, tries: mail.tries + 1, error: error instanceof Error ? error.name : 'unknown'});
    return;
  }
  await context.db.updateTable('mails').set({sent_at: context.clock().toISOString()}).where('id', '=', mail.id).execute();
}

/**
 * Hands over the mail that is due. Each letter at least once: one that was handed over just before
 * a crash is sent again.
 */
export async function deliverMail(context: Context, send: SendMail): Promise<void> {
  for (;;) {
    const due = await context.db
      .selectFrom('mails')
      .selectAll()
      .where('sent_at', 'is', null)
      .where('next_at', '<=', context.clock().toISOString())
      .where('tries', '<', maxTries)
      .orderBy('next_at')
      .limit(atOnce)
      .execute();
    await Promise.all(due.map((mail) => deliverOne(context, send, mail)));
    if (due.length < atOnce) return;
  }
}
