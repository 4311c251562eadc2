import {diffArrays} from 'diff';
import {differenceBy, mostChanges, type Piece} from '../contract/difference.ts';

export type {Piece} from '../contract/difference.ts';

/** Two wordings compared by words. */
export const difference = (before: string, after: string): readonly Piece[] => differenceBy((a, b) => diffArrays(a, b, {maxEditLength: mostChanges}), before, after);

/** What a version says: the pieces of the other one left out. */
export const versionOf = (pieces: readonly Piece[], kind: 'removed' | 'added') =>
  pieces.filter((piece) => piece.kind === kind || piece.kind === 'same').map(({text}) => text).join('');
