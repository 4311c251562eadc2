/** A stretch of text that both versions share, or that one of them alone has. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Compares two lists and answers runs of their parts, as the package `diff` does; nothing where they differ in too much. */
export type CompareParts = (before: string[], after: string[]) => ReadonlyArray<{readonly value: readonly string[]; readonly added: boolean; readonly removed: boolean}> | undefined;

/**
 * In how many words, spaces and signs two texts may differ and still be compared: the work grows with
 * its square, and a reader learns no more from so many marks than from one text after the other.
 */
export const mostChanges = 300;

/** Whole words with what belongs inside them (`об’єкт`, `2026-го`, `41/2`), runs of white space, and single signs. */
const tokens = (text: string) => text.match(/[\p{L}\p{N}\p{M}]+(?:['’ʼ‑./-][\p{L}\p{N}\p{M}]+)*|\s+|[^]/gu) ?? [];

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

interface Change {
  before: string;
  after: string;
}

/**
 * Compares by words in any alphabet. Changes that only a space or a comma parts are one change:
 * a reader takes in "крім вихідних → щодня", not word by word.
 * @param compare Brings the package that pages fetch only when somebody wants to see a difference.
 */
export function differenceBy(compare: CompareParts, before: string, after: string): readonly Piece[] {
  const found: (Change | string)[] = [];
  for (const {value, added, removed} of compare(tokens(before), tokens(after)) ?? [{value: [before], added: false, removed: true}, {value: [after], added: true, removed: false}]) {
    const text = value.join('');
    const last = found.at(-1);
    if (!added && !removed) found.push(text);
    else if (typeof last === 'object') last[added ? 'after' : 'before'] += text;
    else {
      const ahead = found.at(-2);
      if (typeof last === 'string' && typeof ahead === 'object' && !hasWords(last)) {
        found.pop();
        ahead.before += last + (removed ? text : '');
        ahead.after += last + (added ? text : '');
      } else found.push({before: removed ? text : '', after: added ? text : ''});
    }
  }
  return found.flatMap((part): Piece[] => {
    if (typeof part === 'string') return [{kind: 'same', text: part}];
    const pieces: Piece[] = [{kind: 'removed', text: part.before}, {kind: 'added', text: part.after}];
    return pieces.filter(({text}) => text !== '');
  });
}
