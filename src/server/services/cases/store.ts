import {sql, type ExpressionBuilder} from 'kysely';
import type {CaseQueue} from '../../../contract/desk.ts';
import type {Tables} from '../../db/schema.ts';
import type {Reader} from '../../db/transaction.ts';
import {readCursor, writeCursor, type Cursor} from '../../http/cursor.ts';
import {statusesOf} from '../petitions/listed.ts';
import {wordsOf} from '../../../contract/search-words.ts';
import {matching} from '../petitions/search.ts';
import {countColumns, petitionRecords, type CountRecord, type PetitionRecord} from '../petitions/store.ts';

export interface CaseFilter {
  /** One status, or several with commas. */
  readonly status?: string | undefined;
  readonly q?: string | undefined;
  /** Only what the authority is late with, or owes at all. */
  readonly due?: 'late' | 'waiting' | undefined;
  readonly cursor?: string | undefined;
}

interface CasePage {
  readonly items: readonly CaseRecord[];
  readonly next: string | null;
  readonly totals: CaseQueue['totals'];
}

/** What is asked of a row of the queue: without text and answer, which may be long. */
export type CaseRecord = CountRecord & Pick<PetitionRecord, 'author_name' | 'submitted_at'>;

/** Cases that wait for nobody are as urgent as the end of time. */
const never = '9999-12-31T23:59:59.000Z';
/** Written out, not as a parameter: so an index knows it. */
const urgency = sql<string>`coalesce(petitions.due_at, ${sql.lit(never)})`;

type Cases = ReturnType<typeof petitionRecords>;

/** So many rows from a place on, in the order of an index. */
function inOrder(query: Cases, after: Cursor | undefined, size: number) {
  const rest = after ? query.where(sql<boolean>`(${urgency}, petitions.id) > (${after[0]}, ${after[1]})`) : query;
  return rest.clearSelect().select([...countColumns, 'petitions.author_name', 'petitions.submitted_at']).orderBy(urgency).orderBy('petitions.id').limit(size);
}

/** The statement that reads a page for some bodies: for whoever wants to see how a database goes about it. */
export const pageQuery = (db: Reader, {after, bodies, size}: {readonly after?: Cursor; readonly bodies: readonly string[]; readonly size: number}) =>
  inOrder(petitionRecords(db).where('petitions.body_id', 'in', [...bodies]), after, size);

/** What a case has to be to be among those that are looked for. */
const fitting =
  (db: Reader, {status, q, due: owed}: CaseFilter, bodies: readonly string[] | null, now: string) =>
  ({and, eb}: ExpressionBuilder<Tables, 'petitions'>) => {
    const statuses = statusesOf(status);
    return and([
      ...(bodies ? [eb('petitions.body_id', 'in', [...bodies])] : []),
      ...(statuses.length > 0 ? [eb('petitions.status', 'in', [...statuses])] : []),
      ...(q?.trim() ? [matching(db, wordsOf(q), {among: 'every'})] : []),
      ...(owed === 'waiting' ? [eb('petitions.due_at', 'is not', null)] : []),
      ...(owed === 'late' ? [eb('petitions.due_at', '<', now)] : []),
    ]);
  };

interface Found {
  /** One more than a page, where there is more. */
  readonly records: readonly CaseRecord[];
  readonly totals: CaseQueue['totals'];
}

type Fits = ReturnType<typeof fitting>;
type Asked = Readonly<{now: string; size: number}>;

/** Without words to look for, indexes hold what is counted, and in which order it stands. */
async function wholePage(db: Reader, fits: Fits, after: Cursor | undefined, {now, size}: Asked): Promise<Found> {
  // Of the petitions alone: an index holds all that is counted, and no long text is gone over.
  const totals = await db
    .selectFrom('petitions')
    .where(fits)
    .select(({fn, eb}) => [
      fn.countAll<number | string>().as('all'),
      fn.count<number | string>('petitions.due_at').as('waiting'),
      fn.count<number | string>(eb.case().when('petitions.due_at', '<', now).then(1).end()).as('late'),
    ])
    .executeTakeFirstOrThrow();
  const records: CaseRecord[] = await inOrder(petitionRecords(db).where(fits), after, size + 1).execute();
  return {records, totals: {all: Number(totals.all), late: Number(totals.late), waiting: Number(totals.waiting)}};
}

/**
 * With words, these are looked up once, of each case that has them no more is read than its place in
 * the queue, and the cases of the page by their ids. A word of all costs little more than a rare one.
 */
async function searchedPage(db: Reader, fits: Fits, after: Cursor | undefined, {now, size}: Asked): Promise<Found> {
  const beyond = after ? sql<number>`case when (${urgency}, petitions.id) > (${after[0]}, ${after[1]}) then 1 else 0 end` : sql<number>`1`;
  const places = await db.selectFrom('petitions').where(fits).select(['petitions.id', 'petitions.due_at', beyond.as('beyond')]).orderBy(urgency).orderBy('petitions.id').execute();
  const ids = places.flatMap((place) => (place.beyond === 1 ? place.id : [])).slice(0, size + 1);
  const records: CaseRecord[] = ids.length === 0 ? [] : await inOrder(petitionRecords(db).where('petitions.id', 'in', ids), undefined, ids.length).execute();
  const due = places.flatMap(({due_at}) => due_at ?? []);
  return {records, totals: {all: places.length, late: due.filter((at) => at < now).length, waiting: due.length}};
}

/**
 * A page of the queue, most urgent first.
 * @param bodies Only cases of these; null for all.
 * @param now ISO instant.
 */
export async function listCases(
  db: Reader,
  {status, q, due: owed, cursor}: CaseFilter,
  bodies: readonly string[] | null,
  {now, size}: {readonly now: string; readonly size: number},
): Promise<CasePage> {
  const after = readCursor(cursor, ['instant', 'string']);
  const fits = fitting(db, {status, q, due: owed}, bodies, now);
  const page = q?.trim() ? await searchedPage(db, fits, after, {now, size}) : await wholePage(db, fits, after, {now, size});
  const items = page.records.slice(0, size);
  const last = items.at(-1);
  return {items, next: page.records.length > size && last ? writeCursor([last.due_at ?? never, last.id]) : null, totals: page.totals};
}

/** How many signers want the answer by mail. */
export async function countNotified(db: Reader, petitionId: string): Promise<number> {
  const {n} = await db
    .selectFrom('signatures')
    .where('petition_id', '=', petitionId)
    .where('notify_email', 'is not', null)
    .select(({fn}) => fn.countAll<number | string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}
