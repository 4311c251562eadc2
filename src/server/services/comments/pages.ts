import {sql} from 'kysely';
import {limits} from '../../../contract/fields.ts';
import type {Reader} from '../../db/transaction.ts';
import {readCursor, writeCursor} from '../../http/cursor.ts';

const {max: size} = limits.page;

/** The subjects of pages under which something was published. A page that is only registered may not be public yet: it is not told. */
export async function listDiscussedPages(db: Reader, cursor: string | undefined): Promise<{ids: string[]; next: string | null}> {
  const after = readCursor(cursor, ['string']);
  let query = db
    .selectFrom('comment_pages as pages')
    .innerJoin('comment_threads as threads', (join) => join.on('threads.subject', '=', sql<string>`'page:' || pages.id`))
    .select('pages.id')
    .where('threads.comments', '>', 0);
  if (after) query = query.where('pages.id', '>', String(after[0]));
  const rows = await query.orderBy('pages.id').limit(size + 1).execute();
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {ids: shown.map(({id}) => `page:${id}`), next: rows.length > size && last ? writeCursor([last.id]) : null};
}
