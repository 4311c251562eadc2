import {sql, type SqlBool} from 'kysely';
import type {CommentSort} from '../../../contract/comments.ts';
import type {Reader} from '../../db/transaction.ts';
import {readCursor, writeCursor, type Cursor} from '../../http/cursor.ts';
import {shownColumns, topOf, type CommentRecord} from './store.ts';

/** A page of comments as they are stored. */
export interface RecordPage {
  readonly items: readonly CommentRecord[];
  readonly next: string | null;
}

interface Asked {
  readonly cursor: string | undefined;
  readonly size: number;
}

/** So many from a list that was read one longer, and where the next page begins. */
export function pageOf(rows: readonly CommentRecord[], size: number, placeOf: (last: CommentRecord) => Cursor): RecordPage {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return {items, next: rows.length > size && last ? writeCursor(placeOf(last)) : null};
}

async function byTime(db: Reader, subject: string, direction: 'asc' | 'desc', {cursor, size}: Asked): Promise<RecordPage> {
  const after = readCursor(cursor, ['instant', 'string']);
  let query = topOf(db, subject).select(shownColumns);
  if (after) query = query.where(({eb, refTuple, tuple}) => eb(refTuple('written_at', 'id'), direction === 'asc' ? '>' : '<', tuple(String(after[0]), String(after[1]))));
  const rows = await query.orderBy('written_at', direction).orderBy('id', direction).limit(size + 1).execute();
  return pageOf(rows, size, ({written_at, id}) => [written_at, id]);
}

type Score = 'best' | 'replies';

/** From the highest number down; of equals the newer first, since it had less time to be seen. */
async function byScore(db: Reader, subject: string, score: Score, {after, size, stance}: {readonly after: Cursor | undefined; readonly size: number; readonly stance?: CommentRecord['stance']}) {
  let query = topOf(db, subject).select(shownColumns);
  if (stance) query = query.where('stance', '=', stance);
  if (after) query = query.where(sql<SqlBool>`(${sql.ref(score)}, written_at, id) < (${after[0]}, ${after[1]}, ${after[2]})`);
  return query.orderBy(score, 'desc').orderBy('written_at', 'desc').orderBy('id', 'desc').limit(size).execute();
}

const scoreShape = ['count', 'instant', 'string'] as const;

const lanes = ['support', 'oppose', 'none'] as const;
type Lane = (typeof lanes)[number];
/** Stands before everything: no score is as high. */
const atStart: Cursor = [2 ** 31 - 1, new Date(0).toISOString(), ''];

/**
 * The best that supports, the best that opposes, the next of each in turn; where one side has no
 * more the other goes on, and then come those that take no side.
 */
async function balanced(db: Reader, subject: string, {cursor, size}: Asked): Promise<RecordPage> {
  const after = readCursor(cursor, ['count', ...scoreShape, ...scoreShape, ...scoreShape]);
  const placeIn = (lane: Lane): Cursor => after?.slice(1 + 3 * lanes.indexOf(lane), 4 + 3 * lanes.indexOf(lane)) ?? atStart;
  const read = (stance: Lane, n: number) => byScore(db, subject, 'best', {after: placeIn(stance), size: n, stance});
  const sides = {support: await read('support', size + 1), oppose: await read('oppose', size + 1)};
  const merged: CommentRecord[] = [];
  for (let turn = Number(after?.[0] ?? 0); merged.length <= size && sides.support.length + sides.oppose.length > 0; turn++) {
    const [first, second] = turn % 2 === 0 ? [sides.support, sides.oppose] : [sides.oppose, sides.support];
    merged.push((first.shift() ?? second.shift())!);
  }
  const rest = size + 1 - merged.length;
  const rows = rest > 0 ? [...merged, ...(await read('none', rest))] : merged;
  const shown = rows.slice(0, size);
  return pageOf(rows, size, () => {
    const last = (lane: Lane): Cursor => {
      const row = shown.findLast(({stance}) => stance === lane);
      return row ? [row.best, row.written_at, row.id] : placeIn(lane);
    };
    // Whose turn it is follows from who came last.
    const turn = shown.findLast(({stance}) => stance !== 'none')?.stance === 'support' ? 1 : 0;
    return [turn, ...lanes.flatMap(last)];
  });
}

/**
 * A page of the comments at the top of a discussion. Each order is that of an index, so a page
 * costs the same however many there are.
 * @throws ProblemError `invalid` for a cursor that is not ours.
 */
export async function listTop(db: Reader, subject: string, sort: CommentSort, {cursor, size}: Asked): Promise<RecordPage> {
  switch (sort) {
    case 'oldest':
      return byTime(db, subject, 'asc', {cursor, size});
    case 'newest':
      return byTime(db, subject, 'desc', {cursor, size});
    case 'balanced':
      return balanced(db, subject, {cursor, size});
    default: {
      const score = sort === 'best' ? 'best' : 'replies';
      const rows = await byScore(db, subject, score, {after: readCursor(cursor, scoreShape), size: size + 1});
      return pageOf(rows, size, (last) => [last[score], last.written_at, last.id]);
    }
  }
}

interface Own {
  readonly subject: string;
  readonly personKey: string;
  readonly after: Cursor | undefined;
  readonly size: number;
}

/** What one person has written in a discussion, newest first, in every state but deleted. */
export async function listOwn(db: Reader, {subject, personKey, after, size}: Own): Promise<RecordPage> {
  let query = db.selectFrom('comments').select(shownColumns).where('person_key', '=', personKey).where('subject', '=', subject);
  if (after) query = query.where(({eb, refTuple, tuple}) => eb(refTuple('written_at', 'id'), '<', tuple(String(after[0]), String(after[1]))));
  const rows = await query.orderBy('written_at', 'desc').orderBy('id', 'desc').limit(size + 1).execute();
  return pageOf(rows, size, ({written_at, id}) => [written_at, id]);
}
