import {localDate} from '../../src/server/calendar.ts';
import type {Database} from '../../src/server/deps.ts';
import type {Keys} from '../../src/server/identity/keys.ts';
import {randomId, randomReceipt} from '../../src/server/random.ts';
import {isOpenForSigning} from '../../src/server/services/petitions/rules.ts';
import type {Petition} from '../../src/contract/petition.ts';
import {personName} from './people.ts';
import type {Random} from './random.ts';

interface Townsperson {
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

/**
 * Writes the signatures of a petition as the service does, many in one statement; the service's
 * rules say whether each instant was one at which people could sign.
 * @returns The function that lets everyone up to an instant sign.
 */
export function createSigning(
  db: Database,
  {id, status, closesAt, body}: Petition,
  moments: readonly number[],
  {people, random}: {people: readonly Townsperson[]; random: Random},
): (until: number) => Promise<void> {
  const signers = shuffled(people, random);
  let done = 0;

  return async (until) => {
    const due = moments.slice(done).filter((moment) => moment <= until);
    const rows = due.map((moment, n) => {
      const person = signers[done + n];
      const signed_at = new Date(moment).toISOString();
      if (!person || !isOpenForSigning({status, closesAt}, signed_at)) throw new RangeError(`Nobody can sign ${id} at ${signed_at}`);
      return {
        petition_id: id,
        person_key: person.key,
        id: randomId(),
        name: person.name,
        signed_at,
        day: localDate(signed_at, body.timeZone),
        receipt: randomReceipt(),
        notify_email: random.chance(wantsTheAnswer) ? person.email : null,
        lang: 'uk',
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
