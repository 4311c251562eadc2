import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fold, wordsIn} from '../../../src/contract/fold.ts';
import {wordsOf} from '../../../src/contract/search-words.ts';

const alike = (...texts: readonly string[]) => assert.equal(new Set(texts.map(fold)).size, 1, texts.map(fold).join(' | '));

test('letter case is nothing in any alphabet', () => {
  alike('ЇДАЛЬНЯ', 'їдальня', 'Їдальня');
  alike('ҮЙ-БҮЛӨ', 'үй-бүлө');
  alike('ΟΔΌΣ', 'οδός', 'ΟΔΟΣ');
  alike('STRASSE', 'Straße', 'STRAẞE');
  alike('İSTANBUL', 'istanbul', 'ISTANBUL', 'ıstanbul');
});

test('accents are nothing, written as one character or as two', () => {
  alike('й', 'й', 'Й'.normalize('NFD'));
  alike('Café', 'Cafe\u0301', 'CAFE');
  alike('за́мок', 'замок');
});

test('an apostrophe is nothing, whichever key it was typed with', () => {
  alike('пʼять', "п'ять", 'п’ять', 'п`ять', 'п´ять', 'п‘ять', 'п′ять', 'п＇ять', 'пять');
});

test('who has no key for a letter finds it by its plain neighbour', () => {
  alike('көчө', 'кочо');
  alike('жаңы үй', 'жаны уй');
  alike('ґанок', 'ганок');
  alike('Łódź', 'lodz');
});

test('what cannot be seen is nothing', () => {
  alike('пере\u00adхід', 'пере\u200bхід', 'перехід');
  alike('пере\u00a0 \tхід', ' пере хід ');
});

test('a number is found as people quote it', () => {
  assert.deepEqual(wordsOf('№ 1284'), ['1284']);
  assert.deepEqual(wordsOf('№1284'), ['1284']);
  assert.deepEqual(wordsOf('No. 1284'), ['1284']);
  assert.deepEqual(wordsIn('№ 14 до школи-ліцею'), ['14', 'до', 'школи', 'ліцею']);
});

test('a word is looked for without the ending that changes', () => {
  for (const word of ['школа', 'школи', 'школу', 'ШКОЛІ', 'школою']) assert.ok('школа'.startsWith(wordsOf(word)[0]!), word);
  assert.ok('безпечного'.startsWith(wordsOf('безпечний')[0]!));
  assert.deepEqual(wordsOf('вода'), ['вода']);
  assert.deepEqual(wordsOf('roads, bus'), ['road', 'bus']);
});
