import type {Pending} from '../contract/http.ts';
import {limits} from '../contract/fields.ts';
import type {Context} from './context.ts';
import type {ActKind, PendingActRow} from './db/schema.ts';
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
      await trx.insertInto('pending_acts').values(row).execute();
      await queueMail(trx, mail);
    },
  };
}

/**
 * Checks a code and hands over the act it confirms; the act is gone then, so that no code works
 * twice. Otherwise an answer says why not; a wrong code costs one of the tries.
 */
export async function redeem(trx: Transaction, {keys, clock}: Context, kind: ActKind, id: string, code: string): Promise<PendingActRow | Answer> {
  const act = await trx
    .updateTable('pending_acts')
    .set(({eb}) => ({tries: eb('tries', '+', 1)}))
    .where('id', '=', id)
    .where('kind', '=', kind)
    .where('tries', '<', limits.code.tries)
    .returningAll()
    .executeTakeFirst();
  if (!act) {
    const spent = await trx.selectFrom('pending_acts').select('id').where('id', '=', id).where('kind', '=', kind).executeTakeFirst();
    return refusal(spent ? 'code_exhausted' : 'code_expired');
  }
  if (Date.parse(act.expires_at) <= clock().getTime()) return refusal('code_expired');
  if (!equalInConstantTime(act.code_hash, keys.codeHash(id, code))) {
    const triesLeft = limits.code.tries - act.tries;
    return triesLeft > 0 ? refusal('wrong_code', {triesLeft}) : refusal('code_exhausted');
  }
  await trx.deleteFrom('pending_acts').where('id', '=', id).execute();
  return act;
}

export const isAct = (redeemed: PendingActRow | Answer): redeemed is PendingActRow => 'code_hash' in redeemed;
