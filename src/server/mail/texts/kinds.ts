import type {LangMap} from '../../../contract/http.ts';
import type {Outcome} from '../../../contract/petition.ts';
import type {ProposalOutcome} from '../../../contract/proposals.ts';
import type {Phrasing} from './phrasing.ts';

/** Every letter the service sends. */
export const mailKinds = [
  'signature_code',
  'withdrawal_code',
  'petition_code',
  'session_code',
  'petition_submitted',
  'petition_published',
  'petition_rejected',
  'review_started',
  'answered_author',
  'answered_signer',
  'appeal_author',
  'comment_published',
  'comment_refused',
  'comment_hidden',
  'comment_restored',
  'proposal_answered',
] as const;

export type MailKind = (typeof mailKinds)[number];

/** Who writes: the authority's name, its address on the web, and the zone its dates are told in. */
interface Sender {
  readonly service: string;
  readonly serviceUrl: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** Anyone can have a code sent to anyone, so these letters repeat nothing a stranger has typed. */
interface Code extends Sender {
  readonly code: string;
  /** ISO instant. */
  readonly expiresAt: string;
}

/** A published petition. */
interface About extends Sender {
  readonly number: string;
  readonly title: LangMap;
  readonly body: LangMap;
  /** The petition's page. */
  readonly url: string;
}

interface Answered extends About {
  readonly outcome: Outcome;
  readonly signatory: string;
}

/** A comment of the reader's own; its words are not repeated. */
interface Commented extends Sender {
  /** The number on the author's receipt. */
  readonly receipt: string;
  /** What is discussed, and where. */
  readonly title: LangMap;
  readonly url: string;
}

interface Judged extends Commented {
  readonly ground: LangMap;
  readonly explanation: string | null;
}

/** What each letter has to be told. Instants are ISO strings in UTC. */
export interface MailValues {
  readonly signature_code: Code & Pick<About, 'title' | 'url'>;
  readonly withdrawal_code: Code & Pick<About, 'title' | 'url'>;
  readonly petition_code: Code;
  readonly session_code: Code;
  /** Not published yet, so there is no page to point to. */
  readonly petition_submitted: Omit<About, 'url'> & {readonly dueAt: string};
  readonly petition_published: About & {readonly threshold: number; readonly closesAt: string};
  readonly petition_rejected: About & {readonly ground: LangMap; readonly reason: string; readonly textHidden: boolean};
  readonly review_started: About & {readonly signatures: number; readonly dueAt: string};
  readonly answered_author: Answered;
  readonly answered_signer: Answered;
  readonly appeal_author: About & {
    readonly signatures: number;
    readonly threshold: number;
    readonly appealNumber: string;
    /** Local date, `YYYY-MM-DD`. */
    readonly dueOn: string;
  };
  readonly comment_published: Commented;
  readonly comment_refused: Judged;
  readonly comment_hidden: Judged;
  readonly comment_restored: Commented;
  readonly proposal_answered: Commented & {readonly outcome: ProposalOutcome; readonly reason: string; readonly unit: string};
}

/** A letter before the sender's line is put under it. Paragraphs that do not apply are left out. */
export interface Letter {
  readonly subject: string;
  readonly paragraphs: ReadonlyArray<string | false>;
}

/** A kind that is missing does not compile. */
export type Letters = {
  readonly [Kind in MailKind]: (values: MailValues[Kind], say: Phrasing) => Letter;
};

/** All a language has to say. */
export interface Wording extends Letters {
  /** The last line: who writes. */
  readonly sender: (values: Sender) => string;
}
