import assert from 'node:assert/strict';
import {test} from 'node:test';
import {likeness, stemsOf} from '../../../src/server/services/petitions/similar.ts';

const alike = (a: string, b: string) => likeness(stemsOf({uk: a}), stemsOf({uk: b}));

test('titles that ask for the same in other forms of the words are alike', () => {
  assert.ok(alike('Освітлити стежку до зупинки «Школа»', 'Освітлення стежки біля школи') >= 0.4);
  assert.ok(alike('Повернути нічний автобус № 14', 'Нічні автобуси: повернути всі') >= 0.4);
});

test('one word in common is chance', () => {
  assert.equal(alike('Освітлити стежку до зупинки', 'Освітлити міський стадіон'), 0);
  assert.equal(alike('Заборонити салюти на площі', 'Відкрити бібліотеку в неділю'), 0);
});

test('a title of short words is like no other', () => assert.equal(stemsOf({en: 'A to be'}).size, 0));
