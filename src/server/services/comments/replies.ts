import {sql} from 'kysely';
import {commentLimits} from '../../../contract/comment-limits.ts';
import type {Reader} from '../../db/transaction.ts';
import {readCursor, writeCursor} from '../../http/cursor.ts';
import {pageOf, type RecordPage} from './list.ts';
import {below} from './rules.ts';
import {belowRoot, shownColumns, type CommentRecord} from './store.ts';

const {replies: few} = commentLimits.page;

/**
 * What stands below a comment, in the order in which it stands: each reply before the next one's,
 * oldest first.
 * @throws ProblemError `invalid` for a cursor that is not ours.
 */
export async function listBelow(db: Reader, {root_id, path}: Pick<CommentRecord, 'root_id' | 'path'>, {cursor, size}: {readonly cursor: string | undefined; readonly size: number}): Promise<RecordPage> {
  const [after] = readCursor(cursor, ['string']) ?? [];
  const [from, to] = below(path);
  const rows = await belowRoot(db, root_id)
    .select(shownColumns)
    .where('path', '>', String(after ?? from))
    .where('path', '<', to)
    .orderBy('path')
    .limit(size + 1)
    .execute();
  return pageOf(rows, size, ({path: last}) => [last]);
}

/** The first replies to each of some comments at the top: one statement, a short step in an index for each. */
export async function firstReplies(db: Reader, tops: readonly CommentRecord[]): Promise<ReadonlyMap<string, RecordPage>> {
  const answered = tops.filter(({replies}) => replies > 0);
  if (answered.length === 0) return new Map();
  const columns = sql.join(shownColumns.map((name) => sql.ref(name)));
  const parts = answered.map(
    ({id}) => sql`select * from (select ${columns} from comments where root_id = ${id} and shown = 1 and depth > 0 order by path limit ${sql.lit(few + 1)}) as r`,
  );
  const {rows} = await sql<CommentRecord>`${sql.join(parts, sql` union all `)}`.execute(db);
  return new Map(
    answered.map(({id}) => {
      const mine = rows.filter(({root_id}) => root_id === id).sort((a, b) => (a.path < b.path ? -1 : 1));
      const items = mine.slice(0, few);
      const last = items.at(-1);
      return [id, {items, next: mine.length > few && last ? writeCursor([last.path]) : null}];
    }),
  );
}
