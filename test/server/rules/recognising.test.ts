import assert from 'node:assert/strict';
import {test} from 'node:test';
import {recognise} from '../../../src/server/services/consultations/recognising.ts';
import {idsOf, tokenOf} from '../../../src/server/services/consultations/provision-ids.ts';
import {strings} from '../support/strings.ts';

const outline = (text: string) => recognise(text, 'uk').provisions.map(({id, heading, text: words}) => [id, heading['uk'] ?? '', words['uk'] ?? '']);

test('a Ukrainian act is read by its sections, articles, numbers, points and letters', () => {
  assert.deepEqual(
    outline('РІШЕННЯ\n\nРозділ II\nЗАГАЛЬНІ ПОЛОЖЕННЯ\n\nСтаття 5. Терміни\nУ цьому рішенні:\n1) дерево:\nа) хвойне;\nб) листяне;\n2) кущ.\nСтаття 5-1. Забороняється ламати.\n1. Гілки.\n2. Кору\nі листя.'),
    [
      ['preamble', '', 'РІШЕННЯ'],
      ['sec_ii', 'ЗАГАЛЬНІ ПОЛОЖЕННЯ', ''],
      ['art_5', 'Терміни', 'У цьому рішенні:'],
      ['art_5__point_1', '', 'дерево:'],
      ['art_5__point_1__subpoint_a', '', 'хвойне;'],
      ['art_5__point_1__subpoint_b', '', 'листяне;'],
      ['art_5__point_2', '', 'кущ.'],
      ['art_5-1', '', 'Забороняється ламати.'],
      ['art_5-1__para_1', '', 'Гілки.'],
      ['art_5-1__para_2', '', 'Кору\nі листя.'],
    ],
  );
});

test('so is a Russian one, a Kyrgyz one that puts the number first, and an English one', () => {
  assert.deepEqual(outline('Глава 1. Общие положения\nСтатья 7. Термины\n1. Текст.').map(([id]) => id), ['chp_1', 'art_7', 'art_7__para_1']);
  assert.deepEqual(outline('1-бөлүм. Жалпы жоболор\n5-берене. Түшүнүктөр\n1) дарак').map(([id, heading]) => [id, heading]), [['sec_1', 'Жалпы жоболор'], ['art_5', 'Түшүнүктөр'], ['art_5__point_1', '']]);
  assert.deepEqual(outline('Chapter I General\nArticle 5 Definitions\n(1) A tree is:\n(a) large;\n(b) green.\n(2) A bush.').map(([id]) => id), [
    'chp_i', 'art_5', 'art_5__para_1', 'art_5__para_1__point_a', 'art_5__para_1__point_b', 'art_5__para_2',
  ]);
});

test('rules without articles are read by numbers of several levels, in plain text and in Markdown', () => {
  const ids = ['chp_1', 'chp_1__para_1', 'chp_1__para_2', 'chp_1__para_2__point_1', 'chp_2', 'chp_2__para_1'];
  assert.deepEqual(outline('1. Загальні положення\n1.1. Перше.\n1.2. Друге:\n1.2.1. Глибше.\n2. Порядок\n2.1. Третє.').map(([id]) => id), ids);
  assert.deepEqual(outline('## 1. Загальні положення\n\n1.1. Перше.\n\n1.2. Друге:\n\n1.2.1. Глибше.\n\n## 2. Порядок\n\n2.1. Третє.').map(([id]) => id), ids);
  assert.deepEqual(outline('# Правила\n\n### Без номера\nТекст.').map(([id, heading]) => [id, heading]), [['sec_u1', 'Правила'], ['art_u1', 'Без номера']]);
});

test('what an official should look at is named, and nothing is dropped', () => {
  const {doubts} = recognise(`Стаття 1. А\nСтаття 3. Б\nСтаття 3. В\n# Г\n${'слово '.repeat(2000)}`, 'uk');
  assert.deepEqual(doubts.map(({provision, doubt}) => [provision, doubt]), [['art_3', 'number_skipped'], ['art_3-x2', 'repeated_number'], ['sec_u1', 'very_long'], ['sec_u1', 'no_number']]);
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  for (const odd of strings) {
    const {provisions} = recognise(`Стаття 1. А\n${odd}\n2. Б`, 'uk');
    const kept = provisions.map(({number, heading, text}) => `${number}${heading['uk'] ?? ''}${text['uk'] ?? ''}`).join('');
    assert.equal(letters(kept), letters(`Стаття 1. А${odd}2. Б`), JSON.stringify(odd.slice(0, 60)));
    for (const {id} of provisions) assert.match(id, /^[a-z][\w-]*$/);
  }
});

test('a very long text is read in a moment', () => {
  const text = Array.from({length: 2000}, (_, n) => `${n + 1}. ${'слово '.repeat(30)}`).join('\n');
  const before = process.cpuUsage();
  assert.ok(recognise(text, 'uk').provisions.length > 900);
  assert.ok(process.cpuUsage(before).user < 5_000_000);
});

test('an id is unique, and made of what is printed', () => {
  assert.deepEqual(['Стаття 5.', 'Стаття 5-1.', '1.2.', '12)', 'а)', '(б)', 'Розділ IV', 'ґ)', '', '***'].map(tokenOf), ['5', '5-1', '2', '12', 'a', 'b', 'iv', 'g', '', '']);
  const same = {type: 'article', depth: 0, number: 'Стаття 5.'} as const;
  assert.deepEqual(idsOf([same, same, {...same, id: 'art_5-x2'}, {...same, type: 'point', depth: 1, number: ''}]), ['art_5', 'art_5-x3', 'art_5-x2', 'art_5-x2__point_u1']);
});

// Read again from each of its characters, any of these would keep the whole service busy for minutes.
test('a paste that is made to be slow is read like any other', () => {
  const long = 390_000;
  assert.deepEqual(outline(`# ${'#'.repeat(long)}x`).map(([, heading, text]) => `${heading}${text}`.length), [long + 1]);
  assert.deepEqual(outline(`# а${' '.repeat(long)}я #`).map(([, heading, text]) => `${heading}${text}`.length), [long + 2]);
  const same = outline('1. Те саме.\n'.repeat(20_000));
  assert.deepEqual([same.length, new Set(same.map(([id]) => id)).size, same[1]?.[0], same.at(-1)?.[0]], [20_000, 20_000, 'para_1-x2', 'para_1-x20000']);
  assert.deepEqual(outline('# Правила ###').map(([, heading]) => heading), ['Правила']);
});
