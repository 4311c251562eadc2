import {localDate} from '../../calendar.ts';
import type {Context} from '../../context.ts';
import type {CountDeltaRow, PetitionRow, SignatureRow} from '../../db/schema.ts';
import {statement} from '../../db/statement.ts';
import type {Reader, Transaction} from '../../db/transaction.ts';
import {refusal, type Answer} from '../../http/once.ts';
import {record} from '../../audit.ts';
import {randomId, randomReceipt} from '../../random.ts';
import type {PetitionStatus} from '../../../contract/petition.ts';
import {petitionSubject} from '../audit/store.ts';
import {isOpenForSigning, isOpenForWithdrawal} from './rules.ts';

/** A signature that waits for its code, or comes with a token. */
export interface Signing {
  readonly personKey: string;
  readonly name: string;
  /** Null unless the answer is to be mailed. */
  readonly notifyEmail: string | null;
  readonly lang: string;
  /** By which signatures that belong together are found: see `hintsOf`. */
  readonly hints: string;
}

/** What is stored as the answer: without the name, which goes when the signature is withdrawn. */
export interface StoredReceipt {
  readonly status: 'confirmed';
  readonly receipt: string;
  readonly signedAt: string;
  readonly petition: string;
  readonly signature: string;
}

/** The receipt is known before the act is done. */
export const prepareReceipt = ({clock}: Context, petition: string): StoredReceipt => ({
  status: 'confirmed',
  receipt: randomReceipt(),
  signedAt: clock().toISOString(),
  petition,
  signature: randomId(),
});

const findListed = statement<{id: string}, Pick<PetitionRow, 'id' | 'number' | 'title' | 'status' | 'closes_at'> & {body_name: string; body_time_zone: string}>((db, place) =>
  db
    .selectFrom('petitions')
    .innerJoin('bodies', 'bodies.id', 'petitions.body_id')
    .select(['petitions.id', 'petitions.number', 'petitions.title', 'petitions.status', 'petitions.closes_at', 'bodies.name as body_name', 'bodies.time_zone as body_time_zone'])
    .where('petitions.id', '=', place('id'))
    .where('petitions.listed_at', 'is not', null),
);

/** Of a petition that people can see: what signing and its letters need, and not its long text. */
export async function findSignable(db: Reader, id: string) {
  const [row] = (await findListed(db, {id})).rows;
  return row && {...row, status: row.status as PetitionStatus, closesAt: row.closes_at};
}

export type Signable = NonNullable<Awaited<ReturnType<typeof findSignable>>>;

const insertDelta = statement<CountDeltaRow>((db, place) =>
  db.insertInto('count_deltas').values({id: place('id'), petition_id: place('petition_id'), day: place('day'), delta: place('delta')}),
);

const addDelta = (trx: Transaction, petition_id: string, day: string, delta: 1 | -1) => insertDelta(trx, {id: randomId(), petition_id, day, delta});

const insertSignature = statement<Omit<SignatureRow, 'invalidation'>>((db, place) =>
  db
    .insertInto('signatures')
    .values({
      petition_id: place('petition_id'),
      person_key: place('person_key'),
      id: place('id'),
      name: place('name'),
      signed_at: place('signed_at'),
      day: place('day'),
      receipt: place('receipt'),
      notify_email: place('notify_email'),
      lang: place('lang'),
      hints: place('hints'),
    })
    .onConflict((conflict) => conflict.columns(['petition_id', 'person_key']).doNothing()),
);

/** Writes the one signature a person can have; the count follows with the next tick. */
export async function sign(
  trx: Transaction,
  petition: Signable,
  {personKey, name, notifyEmail, lang, hints}: Signing,
  receipt: StoredReceipt,
): Promise<Answer | undefined> {
  if (!isOpenForSigning(petition, receipt.signedAt)) return refusal('signing_closed');
  const {id: petitionId} = petition;
  const day = localDate(receipt.signedAt, petition.body_time_zone);
  const {numAffectedRows: inserted} = await insertSignature(trx, {
    petition_id: petitionId,
    person_key: personKey,
    id: receipt.signature,
    name,
    signed_at: receipt.signedAt,
    day,
    receipt: receipt.receipt,
    notify_email: notifyEmail,
    lang,
    hints,
  });
  if (inserted) {
    await addDelta(trx, petitionId, day, 1);
    return undefined;
  }
  const earlier = await trx
    .selectFrom('signatures')
    .select('day')
    .where('petition_id', '=', petitionId)
    .where('person_key', '=', personKey)
    .executeTakeFirst();
  return refusal('already_signed', earlier ? {signedOn: earlier.day} : {});
}

/** Erases a signature, name and all. */
export async function withdraw(trx: Transaction, petition: Signable, personKey: string, at: string): Promise<Answer | undefined> {
  if (!isOpenForWithdrawal(petition)) return refusal('withdrawal_closed');
  const {id: petitionId} = petition;
  const gone = await trx
    .deleteFrom('signatures')
    .where('petition_id', '=', petitionId)
    .where('person_key', '=', personKey)
    .returning(['day', 'invalidation'])
    .executeTakeFirst();
  if (!gone) return refusal('not_signed');
  // What was declared invalid has left the count already.
  if (gone.invalidation === null) await addDelta(trx, petitionId, gone.day, -1);
  await record(trx, {at, action: 'signature_withdrawn', subject: petitionSubject(petitionId), actorRole: 'citizen', actor: null});
  return undefined;
}

/** The public name on a signature, or nothing once it is withdrawn. */
export async function nameOn(db: Context['db'], {petition, signature, signedAt}: StoredReceipt): Promise<string> {
  const row = await db
    .selectFrom('signatures')
    .select('name')
    .where('petition_id', '=', petition)
    .where('signed_at', '=', signedAt)
    .where('id', '=', signature)
    .executeTakeFirst();
  return row?.name ?? '';
}
