import type {Context} from '../context.ts';
import type {Transaction} from '../db/transaction.ts';
import type {ActiveSession} from '../identity/sessions.ts';
import type {RequestContext} from './endpoint.ts';
import {once} from './once.ts';
import {ProblemError} from './problem.ts';

/** The revision an official read, from `If-Match: "7"`. @throws ProblemError `precondition_required`, `stale`. */
export function revisionOf(header: string | undefined): number {
  if (header === undefined) throw new ProblemError('precondition_required');
  const [, revision] = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(header) ?? [];
  if (revision === undefined) throw new ProblemError('stale');
  return Number(revision);
}

interface OfficialAct {
  /** The request's body as it came. */
  readonly raw: string;
  readonly session: ActiveSession;
  readonly revision: number;
  /** Does the act; what it returns is answered. */
  run(trx: Transaction): Promise<unknown>;
  /** What is answered instead, read after the act. */
  reveal?(): Promise<unknown>;
}

/** An official's act on a case as it was read, once for its key: at another revision it is another request. */
export const onceAtRevision = (c: RequestContext, context: Context, {raw, session, revision, run, reveal}: OfficialAct): Promise<Response> =>
  once(c, context, {
    raw: `${revision}\n${raw}`,
    actor: session.personKey,
    expected: {status: 200, body: {}},
    async run(trx) {
      const body = await run(trx);
      return body === undefined ? undefined : {status: 200, body};
    },
    ...(reveal && {reveal}),
  });
