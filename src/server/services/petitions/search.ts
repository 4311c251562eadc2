import {sql, type RawBuilder} from 'kysely';
import type {Reader} from '../../db/transaction.ts';
import {isSqlite} from '../../db/dialect.ts';

/**
 * A word that more petitions have than this is no search yet, but its first letters: the newest of
 * them are searched, so that the answer comes at once.
 */
const mostFound = 5_000;

interface Wanted {
  /** All of the words, or any. */
  readonly words?: 'all' | 'any';
  /**
   * What is public alone, or for officials what waits for a moderator as well. Each has an index of
   * its own: anyone can file, and what nobody has published must not push out what was.
   */
  readonly among?: 'public' | 'every';
}

/**
 * Petitions in whose number, title or text there are words that begin so. Each database looks in
 * indexes of its own kind. The words must be folded: letters and digits only.
 */
export function matching(db: Reader, words: readonly string[], {words: wanted = 'all', among = 'public'}: Wanted = {}): RawBuilder<boolean> {
  if (words.length === 0) return sql<boolean>`1 = 0`;
  const foundIn = (index: 'petition_words' | 'waiting_words') => {
    const found = isSqlite(db)
      ? sql`${sql.table(index)} match ${words.map((word) => `"${word}"*`).join(wanted === 'all' ? ' AND ' : ' OR ')} order by rowid desc`
      : sql`words @@ to_tsquery('simple', ${words.map((word) => `'${word}':*`).join(wanted === 'all' ? ' & ' : ' | ')}) order by submitted_at desc`;
    return sql<boolean>`petitions.id in (select petition_id from ${sql.table(index)} where ${found} limit ${mostFound})`;
  };
  return among === 'public' ? foundIn('petition_words') : sql<boolean>`(${foundIn('petition_words')} or ${foundIn('waiting_words')})`;
}
