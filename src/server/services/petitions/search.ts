import {sql, type RawBuilder} from 'kysely';
import type {Reader} from '../../db/transaction.ts';
import {isSqlite} from '../../db/dialect.ts';
import {wordsIn} from '../../fold.ts';

/** More than anybody remembers of a title. */
export const mostWords = 12;
/** Characters: longer than any word, shorter than a database refuses. */
const longestWord = 60;

/**
 * A word without the ending that changes with its case or number, so that «школа» finds «біля школи».
 * A word is looked for at the beginning of words: one letter less finds all its forms.
 */
const withoutEnding = (word: string) => word.replace(/(?<=[\u0430-\u04ff]{4})[аеиоуыьэюяєі]{1,2}$/u, '').replace(/(?<=[a-z]{4})s$/, '');

/** What somebody searches for: the beginnings of words, each once. */
export const wordsOf = (q: string | undefined): readonly string[] => {
  // As people read it on the page: «№ 1284» is folded to the number alone, "No. 1284" here.
  const words = wordsIn((q ?? '').replace(/(?<!\p{L})no\.?\s*(?=\d)/giu, ''));
  return [...new Set(words.map((word) => withoutEnding(word.slice(0, longestWord))))].slice(0, mostWords);
};

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
