import type {Outcome} from '../../src/contract/petition.ts';

/** A text in the two languages the town publishes in. */
export interface Bilingual {
  readonly uk: string;
  readonly en: string;
}

/**
 * What happened to a petition. Times are days before the first start; officials act on working
 * days, so theirs may be counted in working days instead.
 */
export interface Story {
  /** Names it in the town's pages; its id is random, as everywhere. */
  readonly slug: string;
  readonly author: string;
  readonly title: Bilingual;
  /** In the small markup people type. */
  readonly text: Bilingual;
  /** Given only where nothing has happened since; else the afternoon before the moderator's decision. */
  readonly submitted?: DaysAgo;
  readonly rejected?: {readonly at: DaysAgo; readonly ground: string; readonly reason: string};
  readonly published?: DaysAgo;
  readonly signing?: Signing;
  readonly reviewed?: DaysAgo;
  /** What one official has written of the answer so far, for a colleague to go on with. */
  readonly drafted?: {readonly at: DaysAgo; readonly text: string; readonly unit: string};
  readonly answered?: {readonly at: DaysAgo; readonly outcome: Outcome; readonly text: string; readonly signatory: string; readonly unit: string};
  /** `dueIn`: days from the first start. */
  readonly handedOver?: {readonly at: DaysAgo; readonly number: string; readonly dueIn: number};
}

export type DaysAgo = {readonly days: number} | {readonly workingDays: number};

export interface Signing {
  readonly total: number;
  /** When the signature that made the threshold came. */
  readonly reached?: DaysAgo;
  /** Days on which many came at once: after a meeting, after a story in the news. */
  readonly surges?: readonly {readonly days: number; readonly share: number}[];
  /** Signatures besides, that have something in common: so long ago, in the night or in a break at school. */
  readonly together?: readonly {readonly kind: 'forged' | 'school'; readonly days: number; readonly people: number}[];
}
