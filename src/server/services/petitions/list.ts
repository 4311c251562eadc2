import {sql} from 'kysely';
import {openStatuses, type PetitionTotals} from '../../../contract/petition.ts';
import type {PetitionQuery} from '../../../contract/schemas/petition.ts';
import type {Reader} from '../../db/transaction.ts';
import {readCursor, writeCursor, type Cursor} from '../../http/cursor.ts';
import {fitting, listed, onlyOpen, statusesOf, type ListedQuery, type Place} from './listed.ts';
import {readRanking} from './ranking.ts';
import {countRecordsOf, type CountRecord} from './store.ts';

export interface PetitionList {
  readonly items: readonly CountRecord[];
  readonly next: string | null;
  /** With the first page only. */
  readonly totals?: PetitionTotals;
}

async function readDates(query: ListedQuery, sort: 'newest' | 'closing', after: Cursor | undefined, size: number): Promise<Place[]> {
  const [column, direction] = sort === 'newest' ? (['petitions.listed_at', 'desc'] as const) : (['petitions.closes_at', 'asc'] as const);
  if (after) {
    const [date, id] = after;
    query = query.where(({eb, refTuple, tuple}) => eb(refTuple(column, 'petitions.id'), sort === 'newest' ? '<' : '>', tuple(String(date), String(id))));
  }
  const rows = await query.select(['petitions.id', `${column} as key`]).orderBy(column, direction).orderBy('petitions.id', direction).limit(size).execute();
  return rows.map(({id, key}) => ({id, key: key ?? ''}));
}

/** How many there are in each state, whatever state is asked for, and how many in all that is asked for. */
async function countAll(db: Reader, filter: PetitionQuery, now: string): Promise<PetitionTotals> {
  const rows = await fitting(db, filter)
    .select(({fn}) => [
      'petitions.status',
      fn.countAll<number | string>().as('all'),
      sql<number | string>`sum(case when petitions.due_at < ${now} then 1 else 0 end)`.as('late'),
      sql<number | string>`sum(case when petitions.closes_at > ${now} then 1 else 0 end)`.as('open'),
    ])
    .groupBy('petitions.status')
    .execute();
  const bodies = await db
    .selectFrom('bodies')
    .select(({fn}) => fn.countAll<number | string>().as('n'))
    .where(({exists, selectFrom}) => exists(selectFrom('petitions').select('petitions.id').whereRef('petitions.body_id', '=', 'bodies.id').where('petitions.listed_at', 'is not', null)))
    .executeTakeFirstOrThrow();
  const statuses = onlyOpen(filter) ? openStatuses : statusesOf(filter.status);
  const asked = rows.filter(({status}) => statuses.length === 0 || statuses.some((known) => known === status));
  const sum = (of: typeof rows, what: 'all' | 'late' | 'open') => of.reduce((total, row) => total + Number(row[what]), 0);
  return {
    all: sum(asked, filter.late ? 'late' : onlyOpen(filter) ? 'open' : 'all'),
    late: sum(rows, 'late'),
    statuses: Object.fromEntries(rows.map(({status, all}) => [status, Number(all)])),
    bodies: Number(bodies.n),
  };
}

/**
 * Public petitions, a page at a time. Found by narrow indexes; the wide rows are read for the page alone.
 * @param now ISO instant.
 * @throws ProblemError `invalid` for an unknown status or a cursor that is not ours.
 */
export async function listPetitions(db: Reader, filter: PetitionQuery, now: string): Promise<PetitionList> {
  const {sort, cursor, limit} = filter;
  const query = listed(db, filter, now);
  const after = readCursor(cursor, sort === 'signatures' ? ['count', 'string', 'instant'] : ['instant', 'string']);
  const since = sort === 'signatures' ? String(after?.[2] ?? now) : undefined;
  const places = sort === 'signatures' ? await readRanking(db, query, {after, since: since!, size: limit + 1}) : await readDates(query, sort, after, limit + 1);
  const shown = places.slice(0, limit);
  const last = shown.at(-1);
  const records = new Map((await countRecordsOf(db, shown.map(({id}) => id))).map((record) => [record.id, record]));
  return {
    items: shown.flatMap(({id}) => records.get(id) ?? []),
    next: places.length > limit && last ? writeCursor([last.key, last.id, ...(since ? [since] : [])]) : null,
    ...(after ? {} : {totals: await countAll(db, filter, now)}),
  };
}
