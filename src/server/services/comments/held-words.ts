import {wordsIn} from '../../../contract/fold.ts';

/** Letters of one alphabet that look like another's, and digits that stand for letters: mixed to slip past such lists. */
const alike: Readonly<Record<string, string>> = {
  a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', u: 'и', x: 'х', y: 'у', ё: 'е', ї: 'і', 0: 'о', 3: 'з',
};

const plain = (word: string) => [...word].map((letter) => alike[letter] ?? letter).join('');

const plainWords = (text: string) => wordsIn(text).map(plain);

/** Whether a text has one of the words, in whatever letters that look the same. */
export function hasHeldWord(text: string, held: readonly string[]): boolean {
  if (held.length === 0) return false;
  const words = plainWords(text);
  return held.some((entry) => {
    const wanted = plainWords(entry);
    if (wanted.length === 0) return false;
    const open = entry.trimEnd().endsWith('*');
    const fits = (word: string | undefined, at: number) => (open && at === wanted.length - 1 ? word?.startsWith(wanted[at]!) : word === wanted[at]);
    return words.some((_, start) => wanted.every((__, at) => fits(words[start + at], at)));
  });
}
