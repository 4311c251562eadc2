import {problemStatus, problemType, type FieldFault, type Problem, type ProblemCode} from '../../contract/problems.ts';

type Extras = Pick<Problem, 'detail' | 'fields' | 'signedOn' | 'triesLeft'>;

/** For developers and logs; widgets choose their own words by the code. */
const titles: Record<ProblemCode, string> = {
  malformed: 'The body is not valid JSON',
  invalid: 'Some fields are wrong',
  idempotency_key_missing: 'An Idempotency-Key header of 1 to 255 characters is needed',
  unauthenticated: 'A valid token is needed',
  forbidden: 'Your roles do not allow this',
  assertion_refused: 'What the site said of its visitor is not taken',
  wrong_origin: 'This discussion belongs to a page of another origin',
  not_found: 'There is nothing here',
  unknown_subject: 'There is nothing under this subject that people can discuss',
  method_not_allowed: 'This address does not take this method',
  already_signed: 'This person has signed already',
  not_signed: 'This person has not signed',
  signing_closed: 'Signatures are no longer taken',
  withdrawal_closed: 'Signatures can no longer be withdrawn',
  transition_not_allowed: 'This step is not possible from the present state',
  last_administrator: 'The only administrator cannot be removed',
  closed: 'This discussion is closed',
  comment_gone: 'This comment has been deleted or hidden',
  own_comment: 'This is not possible on one’s own comment',
  proposals_unanswered: 'Some proposals have no answer yet',
  edit_closed: 'This comment cannot be changed any more',
  busy: 'An equal request is still under way',
  code_expired: 'This code does not work any more',
  archived: 'This is an archive: it can only be read',
  stale: 'The case has changed since it was read',
  payload_too_large: 'The body is too large',
  unsupported_media_type: 'The body must be application/json',
  wrong_code: 'The code is wrong',
  idempotency_key_reused: 'This Idempotency-Key was used with another body',
  precondition_required: 'An If-Match header is needed',
  too_many_requests: 'Too many requests',
  code_exhausted: 'Too many wrong codes',
  internal: 'Something went wrong here',
  unavailable: 'The service is not available for a moment',
};

/** A request that fails in one of the ways the contract knows. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly extras: Extras;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, extras: Extras = {}, headers: Readonly<Record<string, string>> = {}) {
    super(titles[code]);
    this.code = code;
    this.extras = extras;
    this.headers = headers;
  }
}

export const problemOf = (code: ProblemCode, extras: Extras = {}): Problem => ({
  type: problemType(code),
  code,
  title: titles[code],
  status: problemStatus[code],
  ...extras,
});

export const problemResponse = ({code, extras, headers}: ProblemError): Response =>
  new Response(JSON.stringify(problemOf(code, extras)), {
    status: problemStatus[code],
    headers: {'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers},
  });

/** The request is refused for what one of its fields holds. */
export const wrongField = (field: string, fault: FieldFault = 'unknown_value', limit?: number) =>
  new ProblemError('invalid', {fields: [{field, fault, ...(limit === undefined ? {} : {limit})}]});

/** @param seconds After how many the client may come again. */
export const tooMany = (seconds: number) => new ProblemError('too_many_requests', {}, {'Retry-After': String(Math.max(1, Math.ceil(seconds)))});
