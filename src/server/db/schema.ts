import type {CommentTables} from './comment-schema.ts';
import type {ConsultationTables} from './consultation-schema.ts';

/**
 * The tables, one schema for SQLite and PostgreSQL. Instants are ISO 8601 strings in UTC, JSON is
 * a string, flags are 0 or 1: nothing else ever reaches a driver. Ids are random texts, so that a
 * distributed engine can spread them.
 */
export interface Tables extends CommentTables, ConsultationTables {
  bodies: BodyRow;
  petitions: PetitionRow;
  petition_counts: PetitionCountRow;
  signature_days: SignatureDayRow;
  count_deltas: CountDeltaRow;
  count_changes: CountChangeRow;
  transitions: TransitionRow;
  signatures: SignatureRow;
  invalidations: InvalidationRow;
  answer_drafts: AnswerDraftRow;
  pending_acts: PendingActRow;
  sessions: SessionRow;
  used_assertions: UsedAssertionRow;
  people: PersonRow;
  idempotency: IdempotencyRow;
  mails: MailRow;
  audit: AuditRow;
  meta: MetaRow;
}

export interface BodyRow {
  id: string;
  /** JSON: language map. */
  name: string;
  kind: 'national' | 'local';
  population: number | null;
  profile: string;
  /** JSON: registry codes. */
  codes: string;
  time_zone: string;
  /** JSON: what the body's own statute sets instead of the profile's values, or null. */
  overrides: string | null;
}

export interface PetitionRow {
  id: string;
  number: string;
  body_id: string;
  /** Language it was written in. */
  lang: string;
  /** JSON: language map. */
  title: string;
  /** JSON: language map of structured texts. */
  text: string;
  /** Folded words of number, title and text: what search looks in, through an index of the database's own kind. */
  search: string;
  author_name: string;
  author_email: string | null;
  author_key: string;
  status: string;
  submitted_at: string;
  published_at: string | null;
  /** When it became visible to everyone, published or rejected. */
  listed_at: string | null;
  closes_at: string | null;
  due_step: string | null;
  due_at: string | null;
  threshold: number;
  /** JSON: `PetitionTerms`, frozen when it was published. */
  terms: string;
  outcome: string | null;
  answer: string | null;
  rejection: string | null;
  appeal: string | null;
  text_hidden: number;
  /** Grows with every step an official takes: what `If-Match` compares. */
  revision: number;
  /** When the hints of its signatures were erased; null while some may be there. */
  hints_erased_at: string | null;
}

/** Apart from the petition: the ticker alone writes `signatures`, never a citizen's transaction. */
export interface PetitionCountRow {
  petition_id: string;
  signatures: number;
  version: number;
  changed_at: string;
}

export interface SignatureDayRow {
  petition_id: string;
  /** Local date of the body. */
  day: string;
  signatures: number;
}

/** What has happened since the last count. Insert-only for citizens, emptied by the ticker. */
export interface CountDeltaRow {
  id: string;
  petition_id: string;
  day: string;
  delta: number;
}

/**
 * By how much a public count has changed in the last hour: whoever turns the pages of a ranking reads
 * on in the order in which it began.
 */
export interface CountChangeRow {
  id: string;
  petition_id: string;
  at: string;
  delta: number;
}

export interface TransitionRow {
  petition_id: string;
  /** The petition's revision that the step led to: the order of the timeline. */
  n: number;
  from_status: string | null;
  to_status: string;
  at: string;
  actor_role: string;
  /** The official's address; null for citizens and the system. */
  actor: string | null;
  reason: string | null;
  /** JSON: `Late`, `null` when in time; SQL null where no term applies. */
  late: string | null;
  /** JSON: `Correction`, where the numbers were put right and the state stayed. */
  correction: string | null;
}

export interface SignatureRow {
  petition_id: string;
  person_key: string;
  id: string;
  name: string;
  signed_at: string;
  day: string;
  receipt: string;
  /** Kept only when the answer is to be mailed. */
  notify_email: string | null;
  lang: string;
  /** JSON: `Hints`, by which signatures that belong together are found; null once that is over. */
  hints: string | null;
  /** The declaration by which it does not count; null while it counts. */
  invalidation: string | null;
}

/** Signatures that were declared invalid together. */
export interface InvalidationRow {
  id: string;
  petition_id: string;
  at: string;
  /** The official's address. */
  actor: string;
  ground: string;
  /** Why, in the official's words: not public. */
  note: string;
  signatures: number;
  restored_at: string | null;
}

/** The draft of an answer, until the answer is published. */
export interface AnswerDraftRow {
  petition_id: string;
  /** JSON: `AnswerDraft`; null where it was discarded. */
  draft: string | null;
  revision: number;
  saved_at: string;
  /** The official's address. */
  saved_by: string;
}

export type ActKind = 'signature' | 'withdrawal' | 'petition' | 'session';

/** Something a person began and has not confirmed with the code from the mail yet. */
export interface PendingActRow {
  id: string;
  kind: ActKind;
  /** The petition; the body for a new petition; empty for a session. */
  subject: string;
  person_key: string;
  email: string;
  /** JSON: what was typed. */
  payload: string;
  code_hash: string;
  tries: number;
  lang: string;
  created_at: string;
  expires_at: string;
}

export interface SessionRow {
  id: string;
  email: string;
  person_key: string;
  expires_at: string;
  ended_at: string | null;
  /** The site that vouched for the person; null where a code was typed. */
  issuer: string | null;
}

/** What a site said of somebody, and was taken. */
export interface UsedAssertionRow {
  /** Keyed hash of site and statement. */
  id: string;
  expires_at: string;
}

export interface PersonRow {
  id: string;
  email: string;
  person_key: string;
  role: 'moderator' | 'official' | 'administrator';
  /** Null: all bodies. */
  body_id: string | null;
  added_at: string;
  added_by: string | null;
}

export interface IdempotencyRow {
  /** Hash of the route, the actor and the key the client chose. */
  key: string;
  /** Keyed hash of the request's body. */
  fingerprint: string;
  status: number;
  /** The answer, byte for byte: text and never jsonb, which rewrites it. */
  response: string;
  created_at: string;
}

export interface MailRow {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  /** The code in the text, for the demo's mailbox; null outside the demo. */
  code: string | null;
  lang: string;
  created_at: string;
  next_at: string;
  tries: number;
  sent_at: string | null;
}

export interface AuditRow {
  id: string;
  at: string;
  action: string;
  subject: string;
  actor_role: string;
  actor: string | null;
  /** JSON. */
  details: string;
}

export interface MetaRow {
  key: string;
  value: string;
}
