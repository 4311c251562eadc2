import type {Context} from '../context.ts';
import {networkOf, siteOf} from '../http/limits.ts';
import {canonicalEmail} from './keys.ts';

/**
 * What is noted of a signature besides the name, so that officials can find signatures that belong
 * together. Hashes are keyed for one petition: they link nobody's signatures on two.
 */
export interface Hints {
  /** Keyed hash of the network: IPv4 /24 or IPv6 /48. Absent where the address is not known. */
  readonly network?: string;
  /** The mail provider, as in the address after the `@`. */
  readonly domain: string;
  /** Keyed hash of the mailbox without digits and marks: `ann.1` and `ann-22` are alike. */
  readonly mailbox: string;
}

/** A neighbourhood: what one provider hands out together. Empty for what is no address. */
export const prefixOf = (address: string | undefined): string => siteOf(address) || (/^(\d+\.\d+\.\d+)\.\d+$/.exec(networkOf(address))?.[1] ?? '');

/** The hints of one signature, as they are stored. */
export function hintsOf({keys}: Pick<Context, 'keys'>, petition: string, email: string, address: string | undefined): string {
  const [mailbox = '', domain = ''] = canonicalEmail(email).split(/@(?=[^@]*$)/);
  const prefix = prefixOf(address);
  const shape = mailbox.replace(/[\d._-]+/g, '');
  const hints: Hints = {
    ...(prefix ? {network: keys.hint(petition, `network ${prefix}`)} : {}),
    domain,
    mailbox: keys.hint(petition, `mailbox ${shape}@${domain}`),
  };
  return JSON.stringify(hints);
}
