import {wordsIn} from './fold.ts';

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
