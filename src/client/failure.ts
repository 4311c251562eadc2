import type {FailureCode, FieldProblem, Problem} from '../contract/problems.ts';

const passing: readonly FailureCode[] = ['offline', 'timeout', 'not_ours', 'busy', 'too_many_requests', 'internal', 'unavailable'];

/** Why a request did not succeed. Match by `code`, never by message or class. */
export class Failure extends Error {
  override readonly name = 'VicheFailure';
  readonly code: FailureCode;
  /** Seconds the server asks to wait, where it said so. */
  readonly retryAfter: number | undefined;
  readonly problem: Partial<Problem>;

  constructor(code: FailureCode, problem: Partial<Problem> = {}, retryAfter?: number) {
    super(code);
    this.code = code;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  get fields(): readonly FieldProblem[] {
    return this.problem.fields ?? [];
  }

  /** Whether the same request may succeed later without a change. */
  get retryable(): boolean {
    return passing.includes(this.code);
  }
}

/** Anything thrown, as a failure. What is not one is a defect of ours and shows as `internal`. */
export const asFailure = (error: unknown): Failure =>
  (error as Failure | undefined)?.name === 'VicheFailure' ? (error as Failure) : new Failure('internal');
