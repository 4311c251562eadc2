import assert from 'node:assert/strict';
import {test} from 'node:test';
import {diffArrays} from 'diff';
import {differenceBy, mostChanges} from '../../../src/contract/difference.ts';

const words = (n: number, of: string) => Array.from({length: n}, (_, at) => `${of}${at}`).join(' ');
const compare = (before: string[], after: string[]) => diffArrays(before, after, {maxEditLength: mostChanges});

test('wordings that have too little in common are shown one after the other, not word by word', () => {
  const [before, after] = [words(900, 'старе'), words(900, 'нове')];
  assert.deepEqual(differenceBy(compare, before, after), [{kind: 'removed', text: before}, {kind: 'added', text: after}]);
  assert.deepEqual(differenceBy(() => undefined, 'а', 'б'), [{kind: 'removed', text: 'а'}, {kind: 'added', text: 'б'}]);
});

test('one word changed among thousands is still one word', () => {
  const before = words(900, 'слово');
  const pieces = differenceBy(compare, before, before.replace('слово450 ', 'інше '));
  assert.deepEqual(pieces.map(({kind, text}) => (kind === 'same' ? kind : `${kind} ${text}`)), ['same', 'removed слово450', 'added інше', 'same']);
});
