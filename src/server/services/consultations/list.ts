import {sql, type SqlBool} from 'kysely';
import {consultationStatuses, type ConsultationStatus, type ConsultationTotals} from '../../../contract/consultations.ts';
import {wordsIn} from '../../../contract/fold.ts';
import type {consultationFilter} from '../../../contract/schemas/consultations.ts';
import type {z} from '@hono/zod-openapi';
import type {Reader} from '../../db/transaction.ts';
import {readCursor, writeCursor, type Cursor} from '../../http/cursor.ts';
import {wrongField} from '../../http/problem.ts';
import {consultationRecords, type ConsultationRecord} from './store.ts';

type Filter = z.output<typeof consultationFilter>;

/** @throws ProblemError `invalid` for a status that is none. */
export function statusesIn(status: string | undefined): readonly ConsultationStatus[] {
  const named = (status ?? '').split(',').filter(Boolean);
  const known = consultationStatuses.filter((one) => named.includes(one));
  if (known.length < new Set(named).size) throw wrongField('status');
  return known;
}

/** In which state a row is by the clock, whatever the last step noted. */
const statusNow = (now: string) => sql<ConsultationStatus>`(case
  when consultations.status in ('planned', 'open') and consultations.closes_at <= ${now} then 'closed'
  when consultations.status = 'planned' and consultations.opens_at <= ${now} then 'open'
  else consultations.status end)`;

const escaped = (word: string) => word.replace(/[\\%_]/g, '\\$&');

function fitting(db: Reader, {body, kind, q}: Pick<Filter, 'body' | 'kind' | 'q'>) {
  let query = consultationRecords(db).where('consultations.status', '!=', 'draft');
  if (body) query = query.where('consultations.body_id', '=', body);
  if (kind) query = query.where('consultations.kind', '=', kind);
  for (const word of wordsIn(q ?? '')) query = query.where(sql<boolean>`consultations.search like ${`% ${escaped(word)}%`} escape '\\'`);
  return query;
}

async function countAll(db: Reader, filter: Filter, wanted: readonly ConsultationStatus[], now: string): Promise<ConsultationTotals> {
  const rows = await fitting(db, filter)
    .clearSelect()
    .select(({fn}) => [statusNow(now).as('status'), fn.countAll<number | string>().as('n')])
    .groupBy(sql`1`)
    .execute();
  const statuses = Object.fromEntries(rows.map(({status, n}) => [status, Number(n)]));
  const all = rows.filter(({status}) => wanted.length === 0 || wanted.includes(status)).reduce((sum, {n}) => sum + Number(n), 0);
  return {all, statuses};
}

export interface ConsultationList {
  readonly items: readonly ConsultationRecord[];
  readonly next: string | null;
  readonly totals?: ConsultationTotals;
}

/** A page of public consultations. @throws ProblemError `invalid`. */
export async function listConsultations(db: Reader, filter: Filter, now: string): Promise<ConsultationList> {
  const {sort, limit: size, cursor} = filter;
  const after: Cursor | undefined = readCursor(cursor, ['instant', 'string']);
  const closing = sort === 'closing';
  const statuses = statusesIn(filter.status);
  const wanted = closing && statuses.length === 0 ? (['open'] as const) : statuses;
  const [column, direction] = closing ? (['consultations.closes_at', 'asc'] as const) : (['consultations.opens_at', 'desc'] as const);
  let query = fitting(db, filter);
  if (wanted.length > 0) query = query.where(statusNow(now), 'in', [...wanted]);
  if (after) query = query.where(({eb, refTuple, tuple}) => eb(refTuple(column, 'consultations.id'), closing ? '>' : '<', tuple(String(after[0]), String(after[1]))));
  const rows = await query.orderBy(column, direction).orderBy('consultations.id', direction).limit(size + 1).execute();
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return {
    items,
    next: rows.length > size && last ? writeCursor([closing ? last.closes_at : last.opens_at, last.id]) : null,
    ...(after ? {} : {totals: await countAll(db, filter, wanted, now)}),
  };
}

interface DeskQuery {
  readonly status: string | undefined;
  readonly cursor: string | undefined;
  /** Null: all. */
  readonly bodies: readonly string[] | null;
  readonly size: number;
  readonly now: string;
}

/** What an authority owes: the report, or after it the answer to a proposal that came back. */
const owes = (now: string) => sql<SqlBool>`(${statusNow(now)} = 'closed' or (consultations.status in ('report_published', 'decided') and consultations.due_at is not null))`;

/** By when it is owed; of one that closed this very second and of all others, when it closes. */
const until = sql<string>`coalesce(consultations.due_at, consultations.closes_at)`;

/**
 * What is urgent first: reports that are owed, answers that are owed after one, what is open, drafts,
 * what is over. What people see under one heading stands together.
 */
const urgency = (now: string) => sql<number>`(case ${statusNow(now)} when 'closed' then 0 when 'open' then 2 when 'planned' then 3 when 'draft' then 4
  else case when ${owes(now)} then 1 when consultations.status = 'report_published' then 5 else 6 end end)`;

/** A page of the officials' own list, drafts too. */
export async function listForDesk(db: Reader, {status, cursor, bodies, size, now}: DeskQuery): Promise<ConsultationList> {
  const after = readCursor(cursor, ['count', 'instant', 'string']);
  const rank = urgency(now);
  let query = consultationRecords(db).select([rank.as('rank'), until.as('until')]);
  const statuses = status === 'owed' ? [] : statusesIn(status);
  if (status === 'owed') query = query.where(owes(now));
  if (bodies) query = query.where('consultations.body_id', 'in', [...bodies]);
  if (statuses.length > 0) query = query.where(statusNow(now), 'in', [...statuses]);
  if (after) query = query.where(sql<boolean>`(${rank}, ${until}, consultations.id) > (${after[0]}, ${after[1]}, ${after[2]})`);
  const rows = await query.orderBy(rank).orderBy(until).orderBy('consultations.id').limit(size + 1).execute();
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return {items, next: rows.length > size && last ? writeCursor([Number(last.rank), last.until, last.id]) : null};
}
