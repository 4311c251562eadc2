import type {LangMap} from './http.ts';

/** By what signatures of a petition are found to belong together. */
export const patterns = ['network', 'domain', 'mailbox', 'burst', 'names'] as const;

export type Pattern = (typeof patterns)[number];

/** A public line of a group, with the instant, which only officials see. */
export interface SuspectLine {
  readonly id: string;
  readonly name: string;
  readonly signedAt: string;
}

/** Signatures that have something in common. None of it proves anything. */
export interface SuspectGroup {
  /** Good for one petition; names no hash, no address. */
  readonly id: string;
  readonly pattern: Pattern;
  readonly size: number;
  /** When the first and the last of them were given. */
  readonly from: string;
  readonly to: string;
  /** With `domain`: the mail provider. */
  readonly domain?: string;
  /** With `burst`: how many usually come in ten minutes in which anybody signs. */
  readonly usual?: number;
  /** Patterns that at least half of these signatures show as well. */
  readonly alsoIn: readonly Pattern[];
  /** From what else they have in common: nothing, one thing, more. */
  readonly innocence: 'likely' | 'possible' | 'unlikely';
  /** Newest first, at most `suspicionLimits.lines`. */
  readonly lines: readonly SuspectLine[];
}

export interface InvalidationGround {
  readonly id: string;
  readonly title: LangMap;
}

/** Signatures that were declared invalid together. */
export interface Invalidation {
  readonly id: string;
  readonly at: string;
  readonly ground: string;
  /** Why, in the official's words. Only officials of the body read it. */
  readonly note: string;
  readonly actor: string;
  readonly signatures: number;
  /** When they were let count again; null while they do not. */
  readonly restoredAt: string | null;
}

/** `GET /cases/{id}/suspicions`; its ETag is the revision of the case. */
export interface Suspicions {
  /** The most suspicious first. */
  readonly groups: readonly SuspectGroup[];
  /** The newest signatures that were compared… */
  readonly comparedCount: number;
  /** …of so many that count. */
  readonly signatures: number;
  readonly threshold: number;
  /** Only signatures up to here were compared; a selection names it again. */
  readonly upTo: string;
  /** Whether anything can be declared invalid, or let count again, by anybody. */
  readonly open: boolean;
  /** Whether this person may do it. */
  readonly allowed: boolean;
  readonly grounds: readonly InvalidationGround[];
  /** Newest first. */
  readonly invalidations: readonly Invalidation[];
}

/** Which signatures: whole groups, less some, and single ones. */
export interface Selection {
  readonly groups: readonly string[];
  readonly signatures: readonly string[];
  readonly except: readonly string[];
  readonly upTo: string;
}

/** What a selection would do, counted without doing it. */
export interface InvalidationPreview {
  readonly count: number;
  readonly before: number;
  readonly after: number;
  readonly threshold: number;
  /** The petition has its signatures now and would not have them afterwards. */
  readonly losesThreshold: boolean;
}

/** The body of `POST /cases/{id}/invalidations`. */
export interface NewInvalidation extends Selection {
  /** What the preview counted: where another number is found, nothing is done. */
  readonly count: number;
  readonly ground: string;
  readonly note: string;
}

/** What was done: so many signatures fewer, or more again. */
export interface Corrected extends Omit<InvalidationPreview, 'losesThreshold'> {
  readonly id: string;
}

export const suspicionLimits = {
  /** Signatures that are compared at once. */
  compared: 20_000,
  groups: 30,
  lines: 100,
  /** Single signatures in one selection. */
  selected: 1_000,
} as const;
