import {localDate} from '../../src/server/calendar.ts';
import type {Database} from '../../src/server/deps.ts';
import {hintsOf} from '../../src/server/identity/hints.ts';
import type {Keys} from '../../src/server/identity/keys.ts';
import {randomId, randomReceipt} from '../../src/server/random.ts';
import {isOpenForSigning} from '../../src/server/services/petitions/rules.ts';
import type {Petition} from '../../src/contract/petition.ts';
import {personName} from './people.ts';
import type {Random} from './random.ts';

export interface Townsperson {
  readonly name: string;
  readonly email: string;
  readonly key: string;
}

const rowsAtOnce = 500;
const wantsTheAnswer = 0.12;

/** The people of the town who sign petitions; one may sign several. */
export function createTownspeople(size: number, keys: Keys, random: Random): readonly Townsperson[] {
  return Array.from({length: size}, (_, n) => {
    const email = `resident-${n + 1}@vilkhivka.example`;
    return {name: personName(random), email, key: keys.personKey(email)};
  });
}

/** Each of these people at most once, in an order of chance. */
function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random.next() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

/** One signature to come. */
export interface Signing {
  readonly at: number;
  readonly signer: Townsperson;
  /** The network address it comes from. */
  readonly address: string;
  /** The mail address of which hints are noted. */
  readonly mailbox: string;
}

/** When each of some people of the town signs, everyone from a network of their own. */
export function signings(moments: readonly number[], people: readonly Townsperson[], random: Random): Signing[] {
  const signers = shuffled(people, random);
  return moments.map((at, n) => {
    const signer = signers[n];
    if (!signer) throw new RangeError(`The town has only ${people.length} people`);
    return {at, signer, address: `10.${n >> 8}.${n & 255}.7`, mailbox: `${signer.key}@ukr.net`};
  });
}

/**
 * Writes the signatures of a petition as the service does, many in one statement; the service's
 * rules say whether each instant was one at which people could sign.
 * @param all In the order of time.
 * @returns The function that lets everyone up to an instant sign.
 */
export function createSigning(
  db: Database,
  {id, status, closesAt, body}: Petition,
  all: readonly Signing[],
  {keys, random}: {keys: Keys; random: Random},
): (until: number) => Promise<void> {
  let done = 0;

  return async (until) => {
    const due = all.slice(done).filter(({at}) => at <= until);
    const rows = due.map(({at, signer, address, mailbox}) => {
      const signed_at = new Date(at).toISOString();
      if (!isOpenForSigning({status, closesAt}, signed_at)) throw new RangeError(`Nobody can sign ${id} at ${signed_at}`);
      return {
        petition_id: id,
        person_key: signer.key,
        id: randomId(),
        name: signer.name,
        signed_at,
        day: localDate(signed_at, body.timeZone),
        receipt: randomReceipt(),
        notify_email: random.chance(wantsTheAnswer) ? signer.email : null,
        lang: 'uk',
        hints: hintsOf({keys}, id, mailbox, address),
      };
    });
    done += rows.length;
    const days = new Map<string, number>();
    for (const {day} of rows) days.set(day, (days.get(day) ?? 0) + 1);
    const deltas = [...days].map(([day, delta]) => ({id: randomId(), petition_id: id, day, delta}));
    await db.transaction().execute(async (trx) => {
      for (let at = 0; at < rows.length; at += rowsAtOnce) await trx.insertInto('signatures').values(rows.slice(at, at + rowsAtOnce)).execute();
      if (deltas.length > 0) await trx.insertInto('count_deltas').values(deltas).execute();
    });
  };
}
