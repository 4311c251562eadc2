import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseRichText} from '../../../src/contract/rich-text-parser.ts';
import {writeRichText} from '../../../src/contract/rich-text-writer.ts';
import {applyMark, type Mark} from '../../../src/ui/markup.ts';

const texts = [
  'Щоранку дорогу переходять діти.\n\n# Про що просимо\n- перехід\n- *ліхтар* над ним\n\n1. перше\n2. друге',
  'Див. [карту](https://town.example/map?x=1) і https://town.example/plan, а також mailto',
  '[https://town.example](https://town.example)далі і [https://a.example.](https://a.example.)',
  '5 * 3 * 2 = 30, [не посилання] і [x](javascript:alert(1))',
  'Два\nрядки одного абзацу\n\n– тире\n• крапка',
  '<b>не розмітка</b> & "лапки" 👩‍👩‍👧‍👦 مرحبا',
];

test('a text that was read and written again says the same', () => {
  for (const text of texts) {
    const blocks = parseRichText(text);
    assert.deepEqual(parseRichText(writeRichText(blocks)), blocks, text);
  }
});

test('words between two stars are stressed like those between one, and nothing of what was typed is lost', () => {
  const stressed = {type: 'paragraph', content: ['Це ', {text: 'важливо', emphasis: true}, ' для всіх']};
  assert.deepEqual([parseRichText('Це *важливо* для всіх'), parseRichText('Це **важливо** для всіх')], [[stressed], [stressed]]);
  for (const sum of ['2 ** 3 і **', '5 * 3 * 2 = 30']) assert.deepEqual(parseRichText(sum), [{type: 'paragraph', content: [sum]}]);
});

const marked = (text: string, mark: Mark, example = '') => {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  const after = applyMark({text: text.replace(/[[\]]/g, ''), start, end}, mark, example);
  return `${after.text.slice(0, after.start)}[${after.text.slice(after.start, after.end)}]${after.text.slice(after.end)}`;
};

test('a heading or a list is marked by whole lines, and a second press takes the mark away', () => {
  assert.equal(marked('one\nt[]wo', 'heading'), 'one\n# [two]');
  assert.equal(marked('[one\n\ntwo]\nthree', 'list'), '[- one\n\n- two]\nthree');
  assert.equal(marked('[- one\n\n- two]\nthree', 'list'), '[one\n\ntwo]\nthree');
  assert.equal(marked('[- one\ntwo]', 'list'), '[- one\n- two]');
});

test('words are marked where they stand, and example words stay selected where none were', () => {
  assert.equal(marked('every [morning] here', 'emphasis'), 'every *[morning]* here');
  assert.equal(marked('every *[morning]* here', 'emphasis'), 'every [morning] here');
  assert.equal(marked('every [] here', 'emphasis', 'day'), 'every *[day]* here');
});

test('of a link the address is selected, to be typed over', () => {
  assert.equal(marked('see [the map]', 'link'), 'see [the map]([https://])');
});
