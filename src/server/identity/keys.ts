import {hmac} from '@noble/hashes/hmac.js';
import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';

/** Everything that is derived from the backend's secret. Whoever holds it can link people to acts. */
export interface Keys {
  /** The same for every way to write one mailbox: what makes a signature unique. */
  personKey(email: string): string;
  codeHash(actId: string, code: string): string;
  /** The bearer token of a session; only its id is stored. */
  token(sessionId: string): string;
  /** The session a token belongs to, or undefined for one that is not ours. */
  sessionOf(token: string): string | undefined;
  /** Names a request for idempotency, without its parts. */
  requestKey(...parts: readonly string[]): string;
  fingerprint(body: string): string;
  /** Hides a number below 2^48 for those who do not hold the secret; veiled twice it is itself. */
  veil(salt: string, n: number): number;
  /** Stands for something about a signer within one petition: equal for what is equal there, and nowhere else. */
  hint(petition: string, text: string): string;
  /** Shows that we wrote these parts, and nobody else. */
  seal(...parts: readonly string[]): string;
}

export const minSecretLength = 32;

/**
 * One form for all the ways in which people write an address: trimmed, lower case, compatibility
 * forms folded, the domain in ASCII, without the `+tag` that leads to the same mailbox. Google
 * delivers alike with and without dots and under both its names; elsewhere a dot makes another person.
 */
export function canonicalEmail(email: string): string {
  const address = email.trim().normalize('NFKC').toLowerCase();
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  const ascii = URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : domain;
  const mailbox = local.replace(/\+.*$/s, '') || local;
  return /^g(oogle)?mail\.com$/.test(ascii) ? `${mailbox.replaceAll('.', '')}@gmail.com` : `${mailbox}@${ascii}`;
}

/** Takes the same time wherever two texts of one length differ. */
export function equalInConstantTime(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let at = 0; at < a.length; at++) difference |= a.charCodeAt(at) ^ b.charCodeAt(at);
  return difference === 0;
}

/**
 * @param secret At least 32 characters.
 * @throws RangeError when it is shorter.
 */
export function createKeys(secret: string): Keys {
  if (secret.length < minSecretLength) throw new RangeError(`The secret has ${secret.length} characters; at least ${minSecretLength} are needed.`);
  const root = utf8ToBytes(secret);
  /** A key of its own for each purpose, so that none can be used in place of another. */
  const keyed = (purpose: string) => {
    const key = hmac(sha256, root, utf8ToBytes(`viche/${purpose}`));
    // Half of the work is the key's, and done once.
    const begun = hmac.create(sha256, key);
    return (text: string) => bytesToHex(begun.clone().update(utf8ToBytes(text)).digest());
  };
  const person = keyed('person');
  const code = keyed('code');
  const session = keyed('session');
  const request = keyed('request');
  const body = keyed('body');
  const veil = keyed('veil');
  const hint = keyed('hint');
  const seal = keyed('seal');
  return {
    personKey: (email) => person(canonicalEmail(email)),
    codeHash: (actId, digits) => code(`${actId}:${digits}`),
    token: (id) => `${id}.${session(id)}`,
    sessionOf(token) {
      const [id = '', mark = ''] = token.split('.');
      return equalInConstantTime(mark, session(id)) ? id : undefined;
    },
    requestKey: (...parts) => request(JSON.stringify(parts)),
    fingerprint: body,
    veil(salt, n) {
      const mask = BigInt(`0x${veil(salt).slice(0, 12)}`);
      return Number(BigInt(n) ^ mask);
    },
    hint: (petition, text) => hint(`${petition}:${text}`).slice(0, 16),
    seal: (...parts) => seal(JSON.stringify(parts)).slice(0, 32),
  };
}
