import type {Keys} from '../../src/server/identity/keys.ts';
import {day} from './moments.ts';
import {personName} from './people.ts';
import type {Random} from './random.ts';
import type {Signing} from './signers.ts';
import type {Signing as SigningStory} from './story.ts';

const minute = 60_000;

type Together = NonNullable<SigningStory['together']>[number];

/** Instants of UTC: the long break of the school, and the dead of the night in Kyiv. */
const hours = {school: 7.7, forged: 0.6} as const;
/** Minutes in which all of them sign. */
const spans = {school: 45, forged: 8} as const;

/** A class that signs from the school's computers: one network, and nothing else in common. */
const pupil = (n: number, random: Random) => ({name: personName(random), address: '203.0.113.20', mailbox: `family${String.fromCharCode(97 + n)}${String.fromCharCode(97 + ((n * 7) % 26))}@gmail.com`});

/** Somebody who signs again and again: one network, numbered mailboxes of a provider nobody knows, a handful of names. */
const forger = (n: number, random: Random, names: readonly string[]) => ({name: n % 3 ? personName(random) : names[(n / 3) % names.length]!, address: '198.51.100.44', mailbox: `podpys.${101 + n}@poshta-na-chas.example`});

/** Signatures that belong together, for whoever looks into signatures at the desk. */
export function signTogether({kind, days, people}: Together, slug: string, {now, keys, random}: {now: number; keys: Keys; random: Random}): Signing[] {
  const from = Math.floor((now - days * day) / day) * day + hours[kind] * 60 * minute;
  const names = Array.from({length: 3}, () => personName(random));
  return Array.from({length: people}, (_, n) => {
    const {name, address, mailbox} = kind === 'school' ? pupil(n, random) : forger(n, random, names);
    const email = `${kind}-${slug}-${n + 1}@vilkhivka.example`;
    return {at: Math.round(from + ((n + random.next() * 0.5) / people) * spans[kind] * minute), signer: {name, email, key: keys.personKey(email)}, address, mailbox};
  });
}
