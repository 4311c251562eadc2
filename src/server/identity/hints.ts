import type {Context} from '../context.ts';
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

/** A few hundred neighbours, a school or an office: what one provider hands out together. Empty for what is no address. */
export function prefixOf(address: string | undefined): string {
  const [, mapped = address ?? ''] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address ?? '') ?? [];
  const [, three] = /^(\d+\.\d+\.\d+)\.\d+$/.exec(mapped) ?? [];
  if (three) return three;
  if (!mapped.includes(':')) return '';
  const [head = ''] = mapped.split('%');
  const groups = head.split('::')[0]!.split(':').filter(Boolean).slice(0, 3);
  return [...groups.map((group) => parseInt(group, 16).toString(16)), '0', '0', '0'].slice(0, 3).join(':');
}

/** The hints of one signature, as they are stored. */
export function hintsOf({keys}: Context, petition: string, email: string, address: string | undefined): string {
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
