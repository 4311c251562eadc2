import type {Clock} from '../deps.ts';
import {tooMany} from './problem.ts';

interface Rule {
  /** How many at once after a rest. */
  readonly burst: number;
  /** How many in the long run, per hour. */
  readonly perHour: number;
}

/**
 * Generous to a school or an office behind one address, tight where a stranger's mailbox would be
 * filled: the numbers before `rateFactor`.
 */
const rules = {
  /** Any request, by network address. */
  address: {burst: 600, perHour: 36_000},
  /** Acts and codes, by network address. */
  acts: {burst: 60, perHour: 1200},
  /** The same by IPv6 site: room for many households, not for one who walks through its own 65,536 networks. */
  site: {burst: 9600, perHour: 576_000},
  siteActs: {burst: 960, perHour: 19_200},
  /** Petitions filed, by network address and by IPv6 site: each waits for a moderator who has to read it… */
  filings: {burst: 10, perHour: 20},
  siteFilings: {burst: 160, perHour: 320},
  /** …and by mail domain, which may be a whole country's provider or one person's own. */
  domainFilings: {burst: 200, perHour: 600},
  /** Whole files of open data, by network address: each reads every row. */
  files: {burst: 60, perHour: 3600},
  /** Codes mailed to one person, asked for from one network: quickly, when letters do not arrive… */
  person: {burst: 6, perHour: 12},
  /** …and in a day, so that a stranger can neither fill a mailbox nor guess on and on. */
  mailbox: {burst: 24, perHour: 2},
  /** Codes mailed to one person, asked for from all networks from which that mailbox has never signed in. */
  strangers: {burst: 30, perHour: 3},
  /** Codes mailed for one petition. */
  petition: {burst: 2000, perHour: 120_000},
  /** Codes mailed to one mail provider. */
  domain: {burst: 3000, perHour: 180_000},
  /** Comments written or changed by one person: a talk, not a flood. */
  comments: {burst: 10, perHour: 60},
  /** Comments in one discussion. */
  discussion: {burst: 600, perHour: 20_000},
  /** Votes of one person on comments. */
  votes: {burst: 120, perHour: 1200},
  /** Reports of one person. */
  reports: {burst: 20, perHour: 40},
} as const satisfies Record<string, Rule>;

/** How long a network is remembered from which a mailbox has signed in: milliseconds. */
const vouchedFor = 30 * 86_400_000;

/** Live streams that one network address may hold at the same time: each costs memory for as long as it is open. */
const streamsAtOnce = 500;
/** When somebody who holds too many may try again: seconds. */
const streamPause = 30;

export type LimitName = keyof typeof rules;

export interface Limits {
  /**
   * Counts one.
   * @throws ProblemError `too_many_requests` with the seconds to wait.
   */
  take(name: LimitName, subject: string): void;
  /** Remembers, in this process, that the owner of a mailbox acts from a network. */
  vouch(subject: string): void;
  /** Whether that was so in the last thirty days. */
  knows(subject: string): boolean;
  /**
   * Takes one of the live streams of an address.
   * @returns How to give it back.
   * @throws ProblemError `too_many_requests`
   */
  hold(address: string): () => void;
  /** Forgets the buckets that are full again. */
  sweep(): void;
}

interface Bucket {
  level: number;
  at: number;
}

/** Token buckets in this process's memory. `factor` multiplies all; 0 turns them off. */
export function createLimits(clock: Clock, factor: number): Limits {
  const buckets = new Map<string, Bucket>();
  const held = new Map<string, number>();
  const vouched = new Map<string, number>();
  const burstOf = ({burst}: Rule) => Math.max(1, burst * factor);
  const filled = ({level, at}: Bucket, rule: Rule, now: number) =>
    Math.min(burstOf(rule), level + (Math.max(0, now - at) / 3_600_000) * rule.perHour * factor);
  const ruleOf = (key: string): Rule => rules[key.slice(0, key.indexOf(':')) as LimitName];
  return {
    take(name, subject) {
      if (factor === 0 || !subject) return;
      const rule = rules[name];
      const key = `${name}:${subject}`;
      const now = clock().getTime();
      const bucket = buckets.get(key);
      const level = bucket ? filled(bucket, rule, now) : burstOf(rule);
      if (level < 1) throw tooMany(((1 - level) / (rule.perHour * factor)) * 3600);
      buckets.set(key, {level: level - 1, at: now});
    },
    vouch: (subject) => void vouched.set(subject, clock().getTime()),
    knows: (subject) => clock().getTime() - (vouched.get(subject) ?? -Infinity) < vouchedFor,
    hold(address) {
      if (factor === 0 || !address) return () => {};
      const open = held.get(address) ?? 0;
      if (open >= Math.max(1, streamsAtOnce * factor)) throw tooMany(streamPause);
      held.set(address, open + 1);
      return () => {
        const left = (held.get(address) ?? 1) - 1;
        if (left > 0) held.set(address, left);
        else held.delete(address);
      };
    },
    sweep() {
      const now = clock().getTime();
      for (const [key, bucket] of buckets) {
        const rule = ruleOf(key);
        if (filled(bucket, rule, now) >= burstOf(rule)) buckets.delete(key);
      }
      for (const [subject, at] of vouched) if (now - at >= vouchedFor) vouched.delete(subject);
    },
  };
}

/** The eight groups of an IPv6 address, or undefined for what is none. */
function groupsOf(address: string | undefined): string[] | undefined {
  if (!address?.includes(':') || mapped.test(address)) return undefined;
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array<string>(zeros).fill('0'), ...right].map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''));
}

const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** IPv6 networks (/64) hand out 2^64 addresses to one household: they count as one. */
export const networkOf = (address: string | undefined): string =>
  groupsOf(address)?.slice(0, 4).join(':') ?? (address && (mapped.exec(address)?.[1] ?? address)) ?? '';

/** The /48 around it, which one subscriber may hold whole; empty for IPv4, where an address is all there is. */
export const siteOf = (address: string | undefined): string => groupsOf(address)?.slice(0, 3).join(':') ?? '';
