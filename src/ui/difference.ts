import {diffArrays} from 'diff';

/** A stretch of text that both versions share, or that one of them alone has. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

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
 */
export function difference(before: string, after: string): readonly Piece[] {
  const found: (Change | string)[] = [];
  for (const {value, added, removed} of diffArrays(tokens(before), tokens(after))) {
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

/** What a version says: the pieces of the other one left out. */
export const versionOf = (pieces: readonly Piece[], kind: 'removed' | 'added') =>
  pieces.filter((piece) => piece.kind === kind || piece.kind === 'same').map(({text}) => text).join('');
