/**
 * Every way in which a request can fail, as an RFC 9457 problem. The code is stable; widgets
 * choose their own words by it and never show `title` or `detail` to a citizen.
 */
export const problemStatus = {
  /** The body is not the JSON it claims to be. */
  malformed: 400,
  /** One or more fields are wrong: see `fields`. */
  invalid: 400,
  idempotency_key_missing: 400,
  unauthenticated: 401,
  forbidden: 403,
  /** The discussion belongs to a page of another origin. */
  wrong_origin: 403,
  not_found: 404,
  /** There is no such thing to discuss, or it is not public. */
  unknown_subject: 404,
  method_not_allowed: 405,
  /** This person's signature already counts. Carries `signedOn`. */
  already_signed: 409,
  /** There is no signature of this person to withdraw. */
  not_signed: 409,
  /** Signatures are not taken any more: the term is over or the review has begun. */
  signing_closed: 409,
  /** A signature can be withdrawn only until the review begins. */
  withdrawal_closed: 409,
  transition_not_allowed: 409,
  /** The only administrator cannot be removed. */
  last_administrator: 409,
  /** The discussion takes no comments and votes any more. */
  closed: 409,
  /** What is answered, voted on or reported has been deleted or hidden. */
  comment_gone: 409,
  /** One's own comment can be neither voted on nor reported. */
  own_comment: 409,
  /** The time in which a comment can be changed is over, or it has been answered. */
  edit_closed: 409,
  /** A report is published once every proposal has its answer. */
  proposals_unanswered: 409,
  /** Another request with the same key did not finish in time. Send it again. */
  busy: 409,
  code_expired: 410,
  /** The service has gone; what answers is its archive, which can only be read. */
  archived: 410,
  /** The case has changed since it was read. */
  stale: 412,
  payload_too_large: 413,
  unsupported_media_type: 415,
  wrong_code: 422,
  /** What a site said of its visitor is not taken: by whom, for whom, when, or for the second time. */
  assertion_refused: 422,
  /** The same key came with another body. */
  idempotency_key_reused: 422,
  precondition_required: 428,
  /** Carries `Retry-After`. */
  too_many_requests: 429,
  /** Too many wrong codes: a new code is needed. */
  code_exhausted: 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;

/** How a request can fail in a client's eyes. `offline`: no answer came. `timeout`: it took too long. `not_ours`: something else answered. */
export type FailureCode = ProblemCode | 'offline' | 'timeout' | 'not_ours';

/** What is wrong with one field. */
export type FieldFault =
  | 'required'
  | 'too_short'
  | 'too_long'
  | 'not_text'
  | 'not_accepted'
  | 'email_no_at'
  | 'email_no_domain'
  | 'email_invalid'
  | 'code_format'
  | 'unknown_value'
  | 'date_invalid'
  | 'date_in_future'
  | 'date_in_past'
  /** Before the instant that the law allows. */
  | 'too_early';

export interface FieldProblem {
  readonly field: string;
  readonly fault: FieldFault;
  /** The limit that was passed, where there is one: characters. */
  readonly limit?: number;
}

export interface Problem {
  /** `urn:viche:problem:` and the code. */
  readonly type: string;
  readonly code: ProblemCode;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly fields?: readonly FieldProblem[];
  /** With `already_signed`: the local date, `YYYY-MM-DD`. */
  readonly signedOn?: string;
  /** With `wrong_code`: how many tries are left. */
  readonly triesLeft?: number;
}

export const problemType = (code: ProblemCode) => `urn:viche:problem:${code}`;
