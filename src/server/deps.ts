import type {Kysely} from 'kysely';
import type {Tables} from './db/schema.ts';

export type Database = Kysely<Tables>;

/** Tells the present instant. Injected, so that terms can be tested and past content made. */
export type Clock = () => Date;

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text: it reads the same everywhere and can hide nothing. */
  readonly text: string;
}

/** Hands one message over for delivery; throws when it could not be handed over. */
export type SendMail = (mail: Mail) => Promise<void>;

/** One structured line. Never a name, an address, a code or a token. */
export type Log = (level: 'info' | 'warn' | 'error', event: string, details?: Readonly<Record<string, unknown>>) => void;

/** A site that knows its visitors, and whose word is taken for who they are. */
export interface IdentityHost {
  /** Its origin. */
  readonly issuer: string;
  /** Public keys (RFC 7517) of which one has signed what it says. */
  readonly keys: ReadonlyArray<Readonly<Record<string, unknown>> & {readonly kty: string}>;
}

export interface Config {
  /** Absolute address under which people reach this backend, without a trailing slash. */
  readonly publicUrl: string;
  /** The name mail and pages carry: the authority's. */
  readonly name: string;
  /** Origins that may call the API from a page; `*` for any. */
  readonly origins: readonly string[] | '*';
  /** Multiplies every rate limit; 0 turns them off (load tests only). */
  readonly rateFactor: number;
  /** Days for which mail is kept once it was sent, and addresses once their case is over. */
  readonly retentionDays: number;
  /** First officials: `{email, role, bodyId}`. */
  readonly officials: ReadonlyArray<{readonly email: string; readonly role: 'moderator' | 'official' | 'administrator'; readonly bodyId: string | null}>;
  /** Sites that vouch for their visitors. */
  readonly hosts: readonly IdentityHost[];
  /** The demo town: `/dev/*` exists only there. */
  readonly demo: boolean;
}

export interface AppOptions {
  readonly db: Database;
  /** At least 32 characters; person keys, codes and tokens are derived from it. */
  readonly secret: string;
  readonly clock?: Clock;
  /** Without it, mail stays in the database. */
  readonly mail?: SendMail;
  readonly log?: Log;
  readonly config?: Partial<Config>;
}

/** What the server knows of a request besides the request. */
export interface Connection {
  /** The client's network address, proxies already taken into account. */
  readonly address?: string;
}

export interface App {
  fetch(request: Request, connection?: Connection): Response | Promise<Response>;
  /** Does what is due now: counts, timed transitions, mail, erasure, live events. Safe in several processes. */
  tick(): Promise<void>;
  /** Does the same by itself until `stop`: counts and mail every second, the rest every hour. */
  start(): void;
  /** Ends streams and timers and waits for a running tick. Does not close the database. */
  stop(): Promise<void>;
}
