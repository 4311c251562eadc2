import {sql, type RawBuilder} from 'kysely';
import type {Reader} from '../../db/transaction.ts';
import {isSqlite} from '../../db/dialect.ts';

/**
 * A word that more petitions have than this is no search yet, but its first letters: the newest of
 * them are searched, so that the answer comes at once.
 */
const mostFound = 5_000;

/**
 * Petitions in whose number, title or text there are words that begin so: all of these, or any. Each
 * database looks in an index of its own kind. The words must be folded: letters and digits only.
 */
export function matching(db: Reader, words: readonly string[], wanted: 'all' | 'any' = 'all'): RawBuilder<boolean> {
  if (words.length === 0) return sql<boolean>`1 = 0`;
  const found = isSqlite(db)
    ? sql`petition_words match ${words.map((word) => `"${word}"*`).join(wanted === 'all' ? ' AND ' : ' OR ')} order by rowid desc`
    : sql`words @@ to_tsquery('simple', ${words.map((word) => `'${word}':*`).join(wanted === 'all' ? ' & ' : ' | ')}) order by submitted_at desc`;
  return sql<boolean>`petitions.id in (select petition_id from petition_words where ${found} limit ${mostFound})`;
}
