import {sql, type RawBuilder} from 'kysely';
import {commentLimits} from '../../../contract/comment-limits.ts';
import {isSqlite} from '../../db/dialect.ts';
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

/** A short step in an index for each, as SQLite can say it: it prepares such a statement once. */
const eachOf = (columns: RawBuilder<unknown>, ids: readonly string[]) =>
  sql.join(
    ids.map((id) => sql`select * from (select ${columns} from comments where root_id = ${id} and shown = 1 and depth > 0 order by path limit ${sql.lit(few + 1)}) as r`),
    sql` union all `,
  );

/** The same for PostgreSQL, which would plan each of the parts above anew: 30 ms for a page. */
const lateral = (columns: RawBuilder<unknown>, ids: readonly string[]) => sql`
  select r.* from unnest(${ids}::text[]) as top (id)
  cross join lateral (select ${columns} from comments where root_id = top.id and shown = 1 and depth > 0 order by path limit ${sql.lit(few + 1)}) as r`;

/** The first replies to each of some comments at the top: one statement, whose cost does not grow with the number of replies. */
export async function firstReplies(db: Reader, tops: readonly CommentRecord[]): Promise<ReadonlyMap<string, RecordPage>> {
  const ids = tops.filter(({replies}) => replies > 0).map(({id}) => id);
  if (ids.length === 0) return new Map();
  const columns = sql.join(shownColumns.map((name) => sql.ref(name)));
  const {rows} = await sql<CommentRecord>`${(isSqlite(db) ? eachOf : lateral)(columns, ids)}`.execute(db);
  return new Map(
    ids.map((id) => {
      const mine = rows.filter(({root_id}) => root_id === id).sort((a, b) => (a.path < b.path ? -1 : 1));
      const items = mine.slice(0, few);
      const last = items.at(-1);
      return [id, {items, next: mine.length > few && last ? writeCursor([last.path]) : null}];
    }),
  );
}
