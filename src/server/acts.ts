import type {Pending} from '../contract/http.ts';
import {limits} from '../contract/fields.ts';
import type {Context} from './context.ts';
import type {ActKind, PendingActRow} from './db/schema.ts';
import {statement} from './db/statement.ts';
import type {Transaction} from './db/transaction.ts';
import {refusal, type Answer} from './http/once.ts';
import {equalInConstantTime} from './identity/keys.ts';
import {queueMail, type Letter} from './mail/outbox.ts';
import {randomCode, randomId} from './random.ts';

interface NewAct {
  readonly kind: ActKind;
  readonly subject: string;
  readonly email: string;
  readonly payload: unknown;
  readonly lang: string;
  /** The mail that brings the code. */
  letter(code: string, expiresAt: string): Letter;
}

const minutes = 60_000;

const insertAct = statement<PendingActRow>((db, place) =>
  db.insertInto('pending_acts').values({
    id: place('id'),
    kind: place('kind'),
    subject: place('subject'),
    person_key: place('person_key'),
    email: place('email'),
    payload: place('payload'),
    code_hash: place('code_hash'),
    tries: place('tries'),
    lang: place('lang'),
    created_at: place('created_at'),
    expires_at: place('expires_at'),
  }),
);

const findAct = statement<{id: string; kind: ActKind}, PendingActRow>((db, place) =>
  db
    .selectFrom('pending_acts')
    .select(['id', 'kind', 'subject', 'person_key', 'email', 'payload', 'code_hash', 'tries', 'lang', 'created_at', 'expires_at'])
    .where('id', '=', place('id')).where('kind', '=', place('kind')),
);

const deleteAct = statement<{id: string}>((db, place) => db.deleteFrom('pending_acts').where('id', '=', place('id')).where('tries', '<', limits.code.tries));

/** An act that waits for its code: what is answered now, and how it is stored. */
export function prepareAct({keys, clock, config}: Context, {kind, subject, email, payload, lang, letter}: NewAct) {
  const now = clock();
  const id = randomId();
  const code = randomCode();
  const created_at = now.toISOString();
  const expires_at = new Date(now.getTime() + limits.code.minutes * minutes).toISOString();
  const row: PendingActRow = {
    id,
    kind,
    subject,
    person_key: keys.personKey(email),
    email,
    payload: JSON.stringify(payload),
    code_hash: keys.codeHash(id, code),
    tries: 0,
    lang,
    created_at,
    expires_at,
  };
  const mail = {to: email, lang, at: created_at, ...letter(code, expires_at), code: config.demo ? code : null};
  const answer: Pending = {id, status: 'pending', expiresAt: expires_at};
  return {
    personKey: row.person_key,
    expected: {status: 202, body: answer} satisfies Answer,
    /** The act and its mail, in one transaction. */
    async store(trx: Transaction): Promise<void> {
      await insertAct(trx, row);
      await queueMail(trx, mail);
    },
  };
}

/** An act that a code is said to confirm. */
export interface Redemption {
  /** Undefined where there is none under this id. */
  readonly act: PendingActRow | undefined;
  /**
   * Takes the act, which is gone then, so that no code works twice. Otherwise the answer says why
   * not; a wrong code costs one of the tries.
   */
  take(trx: Transaction): Promise<Answer | undefined>;
}

/** Reads the act and judges the code before the transaction; what counts is settled in it. */
export async function redeem({db, keys, clock}: Context, kind: ActKind, id: string, code: string): Promise<Redemption> {
  const [act] = (await findAct(db, {id, kind})).rows;
  const fits = act !== undefined && equalInConstantTime(act.code_hash, keys.codeHash(id, code));
  const expired = act === undefined || Date.parse(act.expires_at) <= clock().getTime();
  return {
    act,
    async take(trx) {
      if (expired) return refusal('code_expired');
      const left = fits ? await takeAct(trx, id) : await spendTry(trx, id);
      return left === undefined ? refuseSpent(trx, id) : left === 'taken' ? undefined : refuseWrong(left);
    },
  };
}

/** Undefined where the tries are spent, or another request took it first. */
async function takeAct(trx: Transaction, id: string): Promise<'taken' | undefined> {
  const {numAffectedRows} = await deleteAct(trx, {id});
  return numAffectedRows ? 'taken' : undefined;
}

async function spendTry(trx: Transaction, id: string): Promise<number | undefined> {
  const spent = await trx
    .updateTable('pending_acts')
    .set(({eb}) => ({tries: eb('tries', '+', 1)}))
    .where('id', '=', id)
    .where('tries', '<', limits.code.tries)
    .returning('tries')
    .executeTakeFirst();
  return spent && limits.code.tries - spent.tries;
}

const refuseWrong = (triesLeft: number) => (triesLeft > 0 ? refusal('wrong_code', {triesLeft}) : refusal('code_exhausted'));

async function refuseSpent(trx: Transaction, id: string): Promise<Answer> {
  const there = await trx.selectFrom('pending_acts').select('id').where('id', '=', id).executeTakeFirst();
  return refusal(there ? 'code_exhausted' : 'code_expired');
}
