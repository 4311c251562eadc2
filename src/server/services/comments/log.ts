import {limits} from '../../../contract/fields.ts';
import type {CommentLogRow} from '../../db/comment-schema.ts';
import type {Reader} from '../../db/transaction.ts';
import {readCursor, writeCursor} from '../../http/cursor.ts';

const {size} = limits.page;

/** A page of what was done to the comments of a discussion, newest first. */
export async function readLog(db: Reader, subject: string, cursor: string | undefined): Promise<{rows: CommentLogRow[]; next: string | null}> {
  const after = readCursor(cursor, ['instant', 'string']);
  let query = db.selectFrom('comment_log').selectAll().where('subject', '=', subject);
  if (after) query = query.where(({eb, refTuple, tuple}) => eb(refTuple('at', 'id'), '<', tuple(String(after[0]), String(after[1]))));
  const rows = await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(size + 1).execute();
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {rows: shown, next: rows.length > size && last ? writeCursor([last.at, last.id]) : null};
}
