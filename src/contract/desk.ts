import type {LangMap, Page} from './http.ts';
import type {ActorRole, Outcome, Petition, PetitionCount, PetitionStatus} from './petition.ts';
import type {LegalSource} from './terms.ts';

export type Role = 'moderator' | 'official' | 'administrator';

/** A role somebody holds for one body, or for all bodies where `bodyId` is null. */
export interface RoleGrant {
  readonly role: Role;
  readonly bodyId: string | null;
}

export interface Session {
  readonly token: string;
  readonly expiresAt: string;
  readonly email: string;
  readonly roles: readonly RoleGrant[];
}

/** A row of the queue: most urgent first, cases that wait for nobody last. */
export interface CaseRow extends PetitionCount {
  readonly service: 'petition';
  readonly author: string;
  readonly submittedAt: string;
}

/** `GET /cases`; `totals` count the whole queue, not the page. */
export interface CaseQueue extends Page<CaseRow> {
  readonly totals: {readonly all: number; readonly late: number; readonly waiting: number};
}

export interface RefusalGround {
  readonly id: string;
  readonly title: LangMap;
  /** The text of a petition refused on this ground is not shown to the public. */
  readonly hidesText: boolean;
  readonly source: LegalSource;
}

/** What an official sees of one petition. `GET /cases/{id}`; its ETag goes into `If-Match`. */
export interface Case {
  readonly service: 'petition';
  readonly petition: Petition;
  readonly revision: number;
  /** What this person may do now. */
  readonly transitions: readonly PetitionStatus[];
  readonly grounds: readonly RefusalGround[];
  readonly similar: readonly PetitionCount[];
  /** How many signers asked for the answer by mail. */
  readonly notified: number;
  /** Newest first. */
  readonly log: readonly AuditEntry[];
  /** Whether this person may look into what its signatures have in common. */
  readonly inspectable: boolean;
}

export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly subject: string;
  readonly actorRole: ActorRole;
  /** The official's address; null for citizens and the system. */
  readonly actor: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** One role of one person at the desk. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly bodyId: string | null;
  readonly addedAt: string;
}

export interface NewPerson {
  readonly email: string;
  readonly role: Role;
  readonly bodyId: string | null;
}

/** What `DELETE /people/{id}` answers. */
export interface RemovedPerson {
  readonly id: string;
  readonly status: 'removed';
}

export interface NewAnswer {
  readonly outcome: Outcome;
  readonly lang: string;
  /** In the small markup of `rich-text-parser.ts`. */
  readonly text: string;
  readonly signatory: string;
  readonly unit: string;
  /** Local date, `YYYY-MM-DD`, not in the future. */
  readonly signedOn: string;
}

/** The body of `POST /petitions/{id}/transitions`. */
export type Transition =
  | {readonly to: 'collecting'}
  | {readonly to: 'rejected'; readonly ground: string; readonly reason: string}
  | {readonly to: 'under_review'}
  | {readonly to: 'answered'; readonly answer: NewAnswer}
  | {readonly to: 'handed_to_appeals'; readonly appeal: {readonly number: string; readonly dueOn: string}};
