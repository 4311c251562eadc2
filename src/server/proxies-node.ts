import {BlockList, isIP} from 'node:net';

/** Which of the addresses a request came through are our own proxies. */
export type TrustedProxies = (hop: string, index: number) => boolean;

/** IPv4 in IPv6 clothes, ports and brackets go: `[::1]:80`, `::ffff:10.0.0.1`, `10.0.0.1:4711`. */
function plainAddress(text: string): string | undefined {
  const bare = text.trim().replace(/^\[(.+)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1').replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(bare) ? bare : undefined;
}

function addNetwork(list: BlockList, text: string): boolean {
  const [network = '', length] = text.split('/');
  const version = isIP(network);
  if (!version) return false;
  const type = version === 4 ? 'ipv4' : 'ipv6';
  const most = version === 4 ? 32 : 128;
  const prefix = length === undefined ? most : /^\d{1,3}$/.test(length) ? Number(length) : most + 1;
  if (prefix > most) return false;
  list.addSubnet(network, prefix, type);
  return true;
}

/** Reads a number of proxies or a list of networks; undefined where it is neither. */
export function parseProxies(value: string): TrustedProxies | undefined {
  if (/^\d{1,2}$/.test(value)) return (_hop, index) => index < Number(value);
  const list = new BlockList();
  if (!value.split(',').every((network) => addNetwork(list, network.trim()))) return undefined;
  return (hop) => list.check(hop, isIP(hop) === 4 ? 'ipv4' : 'ipv6');
}

/**
 * The address that counts for limits: the nearest one that is not a trusted proxy. What stands
 * further left in `X-Forwarded-For` was written by the sender and proves nothing.
 */
export function clientAddress(socket: string | undefined, forwardedFor: string | null, trusted: TrustedProxies): string | undefined {
  const hops = [...(forwardedFor?.split(',') ?? []), socket ?? ''].reverse();
  let nearest: string | undefined;
  for (const [index, hop] of hops.entries()) {
    const address = plainAddress(hop);
    if (!address) return nearest;
    nearest = address;
    if (!trusted(address, index)) return nearest;
  }
  return nearest;
}
