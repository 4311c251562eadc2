import {problemStatus, type Problem, type ProblemCode} from '../../contract/problems.ts';
import type {Context} from '../context.ts';
import type {IdempotencyRow} from '../db/schema.ts';
import {statement} from '../db/statement.ts';
import type {Transaction} from '../db/transaction.ts';
import type {RequestContext} from './endpoint.ts';
import {ProblemError, problemOf} from './problem.ts';

/** What is stored under the key and answered to every equal request. */
export interface Answer {
  readonly status: number;
  /** JSON. Never a token, and no more personal data than the act needs. */
  readonly body: unknown;
}

interface Act {
  /** The request's body as it came. */
  readonly raw: string;
  /** Whose request it is, where that is known: one person's key is not another's. */
  readonly actor?: string;
  /** The answer if all goes well; stored before the act is done. */
  readonly expected: Answer;
  /**
   * Does the act; answers something else where it turned out otherwise. What it throws undoes it
   * all and is not stored: the same key may try again.
   */
  run(trx: Transaction): Promise<Answer | void>;
  /** Completes a stored answer with what may not be stored, just before it leaves. */
  reveal?(body: unknown): Promise<unknown>;
}

interface Stored {
  readonly fingerprint: string;
  readonly status: number;
  readonly response: string;
}

/** An act that failed in a way that counts: it is stored like any other answer. */
export const refusal = (code: ProblemCode, extras: Partial<Problem> = {}): Answer => ({status: problemStatus[code], body: problemOf(code, extras)});

const insertKey = statement<IdempotencyRow>((db, place) =>
  db
    .insertInto('idempotency')
    .values({key: place('key'), fingerprint: place('fingerprint'), status: place('status'), response: place('response'), created_at: place('created_at')})
    .onConflict((conflict) => conflict.column('key').doNothing()),
);

/**
 * Does an act once for its `Idempotency-Key`: key, fingerprint and answer are stored in the
 * transaction of the effect. An equal request that comes meanwhile waits on the key's row and
 * gets the same answer.
 */
export async function once(c: RequestContext, {write, keys, clock}: Context, act: Act): Promise<Response> {
  const given = c.req.header('Idempotency-Key') ?? '';
  if (!given || given.length > 255) throw new ProblemError('idempotency_key_missing');
  const key = keys.requestKey(c.req.path, act.actor ?? '', given);
  const fingerprint = keys.fingerprint(act.raw);
  const stored = await write(async (trx): Promise<Stored> => {
    const {status, body} = act.expected;
    const response = JSON.stringify(body);
    const {numAffectedRows: inserted} = await insertKey(trx, {key, fingerprint, status, response, created_at: clock().toISOString()});
    if (!inserted) {
      return trx.selectFrom('idempotency').select(['fingerprint', 'status', 'response']).where('key', '=', key).executeTakeFirstOrThrow();
    }
    const other = await act.run(trx);
    if (!other) return {fingerprint, status, response};
    const changed = {status: other.status, response: JSON.stringify(other.body)};
    await trx.updateTable('idempotency').set(changed).where('key', '=', key).execute();
    return {fingerprint, ...changed};
  });
  if (stored.fingerprint !== fingerprint) throw new ProblemError('idempotency_key_reused');
  const done = stored.status < 400;
  const text = done && act.reveal ? JSON.stringify(await act.reveal(JSON.parse(stored.response))) : stored.response;
  return new Response(text, {
    status: stored.status,
    headers: {
      'Content-Type': done ? 'application/json' : 'application/problem+json',
      'Cache-Control': 'no-store',
      'Idempotency-Key': given,
    },
  });
}

/** Answers a POST that changes nothing, and that can be sent as often as one likes: with the key that the client compares. */
export const withoutEffect = (c: RequestContext, body: object): Response =>
  c.json(body, 200, {'Cache-Control': 'no-store', 'Idempotency-Key': c.req.header('Idempotency-Key') ?? ''});
