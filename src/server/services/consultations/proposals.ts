import {sql} from 'kysely';
import type {z} from '@hono/zod-openapi';
import {consultationLimits} from '../../../contract/consultation-limits.ts';
import {consultationSubject} from '../../../contract/consultation-routes.ts';
import type {Anchor, ProposalPage} from '../../../contract/consultations.ts';
import {wordsIn} from '../../../contract/fold.ts';
import {proposalOutcomes, type ProposalAnswer, type ProposalOutcome} from '../../../contract/proposals.ts';
import type {proposalFilter} from '../../../contract/schemas/consultations.ts';
import type {AnchorRow} from '../../db/consultation-schema.ts';
import type {Reader} from '../../db/transaction.ts';
import {readCursor, writeCursor} from '../../http/cursor.ts';
import {wrongField} from '../../http/problem.ts';
import {shownColumns, type CommentRecord} from '../comments/store.ts';
import {publicProposal, type ConsultationRecord} from './store.ts';

type Filter = z.output<typeof proposalFilter>;

export const anchorOf = ({version, provision, state, way, first, past, revision}: AnchorRow): Anchor => ({version, provision, state, way, start: first, end: past, revision});

/** Where some comments stand in one version. */
export async function anchorsOf(db: Reader, version: number | null, ids: readonly string[]): Promise<ReadonlyMap<string, Anchor>> {
  if (version === null || ids.length === 0) return new Map();
  const rows = await db.selectFrom('consultation_anchors').selectAll().where('comment_id', 'in', [...ids]).where('version', '=', version).execute();
  return new Map(rows.map((row) => [row.comment_id, anchorOf(row)]));
}

/** 0 without an answer, 1 with one; as the index has it. */
const answeredLane = sql<number>`(case when answered_at is null then 0 else 1 end)`;

export interface ProposalRecord extends CommentRecord {
  readonly same_key: string | null;
  readonly answered_at: string | null;
}

export const publicProposals = (db: Reader, consultationId: string) => db.selectFrom('comments').where('comments.subject', '=', consultationSubject(consultationId)).where(publicProposal);

function fitting(db: Reader, {id, latest_version}: ConsultationRecord, {state, outcome, provision, same, q}: Filter) {
  let query = publicProposals(db, id);
  if (state) query = query.where('answered_at', state === 'answered' ? 'is not' : 'is', null);
  if (same) query = query.where('same_key', '=', same);
  if (provision) {
    query = query.where('comments.id', 'in', (eb) =>
      eb.selectFrom('consultation_anchors').select('comment_id').where('consultation_id', '=', id).where('version', '=', latest_version ?? 0).where('provision', '=', provision),
    );
  }
  return {query, needles: wordsIn(q ?? ''), outcome};
}

const outcomeOf = ({answer}: Pick<CommentRecord, 'answer'>): ProposalOutcome | null => (answer === null ? null : (JSON.parse(answer) as ProposalAnswer).outcome);

/** Whether it has a word that begins with each of those that are looked for. */
function says({text, wording, author_name, on_behalf}: CommentRecord, needles: readonly string[]): boolean {
  if (needles.length === 0) return true;
  const words = wordsIn([text, wording, author_name, on_behalf].filter(Boolean).join(' '));
  return needles.every((needle) => words.some((word) => word.startsWith(needle)));
}

const columns = (query: ReturnType<typeof publicProposals>) => query.select(shownColumns.map((name) => `comments.${name}` as const)).select(['same_key', 'answered_at']);

/**
 * Proposals by their ids, hidden and deleted ones too, in no order. What waits for a moderator, or was
 * never published, is as little there as for everybody else.
 * @throws ProblemError `invalid` for more than can be answered at once.
 */
export async function namedProposals(db: Reader, {id}: ConsultationRecord, named: string): Promise<readonly ProposalRecord[]> {
  const ids = [...new Set(named.split(',').filter(Boolean))];
  if (ids.length > consultationLimits.answered.max) throw wrongField('ids', 'too_long', consultationLimits.answered.max);
  if (ids.length === 0) return [];
  return columns(db.selectFrom('comments').where('comments.subject', '=', consultationSubject(id)).where('comments.kind', '=', 'proposal'))
    .where('comments.status', '<>', 'held')
    .where('comments.published_at', 'is not', null)
    .where('comments.id', 'in', ids)
    .execute();
}

const batch = 200;

/**
 * A page of proposals, those without an answer first, of each the oldest first. What an index does not
 * know is looked for row by row, so that a page with a rare word may take a look at all of them.
 */
export async function listProposals(db: Reader, record: ConsultationRecord, filter: Filter, size: number): Promise<{items: readonly ProposalRecord[]; next: string | null}> {
  const {query, needles, outcome} = fitting(db, record, filter);
  let after = readCursor(filter.cursor, ['count', 'instant', 'string']);
  const items: ProposalRecord[] = [];
  for (;;) {
    const from = after;
    const page = from ? query.where(sql<boolean>`(${answeredLane}, written_at, comments.id) > (${from[0]}, ${from[1]}, ${from[2]})`) : query;
    const rows: ProposalRecord[] = await columns(page)
      .orderBy(answeredLane)
      .orderBy('written_at')
      .orderBy('comments.id')
      .limit(batch)
      .execute();
    items.push(...rows.filter((row) => (outcome === undefined || outcomeOf(row) === outcome) && says(row, needles)));
    const last = rows.at(-1);
    if (items.length > size || !last || rows.length < batch) break;
    after = [last.answered_at === null ? 0 : 1, last.written_at, last.id];
  }
  const shown = items.slice(0, size);
  const end = shown.at(-1);
  return {items: shown, next: items.length > size && end ? writeCursor([end.answered_at === null ? 0 : 1, end.written_at, end.id]) : null};
}

/** How many ask for the same, by key. */
export async function countSame(db: Reader, consultationId: string, keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (keys.length === 0) return new Map();
  const rows = await publicProposals(db, consultationId)
    .select(({fn}) => ['same_key', fn.countAll<number | string>().as('n')])
    .where('same_key', 'in', [...new Set(keys)])
    .groupBy('same_key')
    .execute();
  return new Map(rows.map(({same_key, n}) => [same_key ?? '', Number(n)]));
}

/** What an answer says of the outcome, read by the database: SQLite's and PostgreSQL's JSON have this in common. */
const outcomeColumn = sql<string | null>`(comments.answer ->> 'outcome')`;

/** Of all proposals of a consultation. */
export async function countOutcomes(db: Reader, consultationId: string): Promise<ProposalPage['totals']> {
  const rows = await publicProposals(db, consultationId)
    .select(({fn}) => [outcomeColumn.as('outcome'), fn.countAll<number | string>().as('n')])
    .groupBy(sql`1`)
    .execute();
  const numbers = new Map(rows.map(({outcome, n}) => [outcome, Number(n)]));
  const outcomes = Object.fromEntries(proposalOutcomes.flatMap((outcome) => (numbers.has(outcome) ? [[outcome, numbers.get(outcome) ?? 0]] : [])));
  return {all: [...numbers.values()].reduce((sum, n) => sum + n, 0), unanswered: numbers.get(null) ?? 0, outcomes};
}
