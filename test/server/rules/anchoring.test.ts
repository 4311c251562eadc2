import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Selector} from '../../../src/contract/comments.ts';
import {findQuote, placeAsWritten, placeInNext, type Place} from '../../../src/server/services/consultations/anchoring.ts';
import {buildVersion} from '../../../src/server/services/consultations/provision-matching.ts';
import {consultationTermsFor, profileById} from '../../../src/server/profiles/index.ts';
import {duty, earliestClose, statusAt} from '../../../src/server/services/consultations/rules.ts';

const article = (number: string, text: string) => ({type: 'article', depth: 0, number: `Стаття ${number}.`, heading: {}, text: {uk: text}}) as const;
const version = (...articles: ReadonlyArray<ReturnType<typeof article>>) => ({lang: 'uk', ...buildVersion('uk', articles, undefined)});
const after = (before: ReturnType<typeof version>, ...articles: ReadonlyArray<ReturnType<typeof article>>) => ({lang: 'uk', ...buildVersion('uk', articles, before)});
const quote = (exact: string, prefix = '', suffix = '') => ({exact, prefix, suffix});
const at = (provision: string | null, state: Place['state'] = 'sure'): Place => ({provision, state, way: 'written', first: null, past: null});

test('a quotation is found by its words, and among several by what stands around', () => {
  const words = 'ламати гілки, ламати кору, ламати гілки кущів';
  assert.deepEqual(findQuote(words, quote('кору')), {first: 21, clear: true});
  assert.deepEqual(findQuote(words, quote('ламати', '', ' гілки кущів')), {first: 27, clear: true});
  assert.deepEqual(findQuote(words, quote('ламати')), {first: 0, clear: false});
  assert.equal(findQuote(words, quote('різати')), undefined);
});

test('what is written about a provision stands there, with its quotation or its position where they fit', () => {
  const text = version(article('1', 'Забороняється ламати гілки.'));
  const position = (start: number, end: number): Selector => ({type: 'TextPositionSelector', start, end});
  const exact = (value: string): Selector => ({type: 'TextQuoteSelector', exact: value});
  assert.deepEqual(placeAsWritten(text, 'art_1', [exact('гілки'), position(21, 26)]), {...at('art_1'), first: 21, past: 26});
  assert.deepEqual(placeAsWritten(text, 'art_1', [exact('гілки'), position(0, 5)]), {...at('art_1'), first: 21, past: 26}, 'a position that says otherwise is not believed');
  assert.deepEqual(placeAsWritten(text, 'art_1', [exact('інше')]), at('art_1'));
  assert.deepEqual(placeAsWritten(text, 'art_1', [position(0, 900)]), at('art_1'));
  assert.equal(placeAsWritten(text, 'art_9', undefined), undefined);
});

test('the same words under the same or another number are the same place', () => {
  const first = version(article('1', 'Перша стаття про дерева.'), article('2', 'Друга стаття про кущі.'));
  const second = after(first, article('1', 'Нова стаття, якої раніше не було.'), article('2', 'Перша стаття про дерева.'), article('3', 'Друга стаття про кущі.'));
  assert.deepEqual(placeInNext({...at('art_1'), first: 3, past: 5}, quote('ша'), first, second), {provision: 'art_2', state: 'sure', way: 'same', first: 3, past: 5});
  assert.equal(placeInNext(at('art_2'), undefined, first, second).provision, 'art_3');
});

test('in a rewritten provision the quotation leads, elsewhere it is doubtful, and without one the official is asked', () => {
  const first = version(article('1', 'Забороняється ламати гілки дерев у парку.'), article('2', 'Доглядає громада.'));
  const second = after(first, article('1', 'Забороняється різати гілки дерев у парку.'), article('2', 'Доглядає громада, і не можна ламати кору.'));
  const place = (value: string | undefined, before = at('art_1')) => {
    const {provision, state, way} = placeInNext(before, value === undefined ? undefined : quote(value), first, second);
    return [provision, state, way];
  };
  assert.deepEqual(place('гілки дерев'), ['art_1', 'sure', 'quote']);
  assert.deepEqual(place('ламати'), ['art_2', 'doubtful', 'elsewhere']);
  assert.deepEqual(place('не тут'), ['art_1', 'doubtful', 'mapped']);
  assert.deepEqual(place('не тут', at(null, 'unplaced')), [null, 'unplaced', 'none']);
  assert.deepEqual(place(undefined), ['art_1', 'doubtful', 'mapped']);
  assert.deepEqual(place('гілки дерев', at('art_1', 'doubtful')), ['art_1', 'doubtful', 'quote'], 'a doubt goes on until somebody settles it');
  assert.deepEqual(place('гілки дерев', at(null, 'unplaced')), ['art_1', 'doubtful', 'elsewhere'], 'what had no place may find one again');
});

test('a provision is followed through rewriting and moving, and claimed once', () => {
  const first = version(article('1', 'Зелена зона — це територія з деревами та кущами.'), article('2', 'Доглядає комунальне підприємство міста.'), article('3', 'Набирає чинності з дня оприлюднення.'));
  const {provisions, removed} = after(
    first,
    article('1', 'Зелена зона — це будь-яка територія міста з деревами та кущами.'),
    article('2', 'Зовсім інша думка: штраф за гілку сто гривень.'),
    article('3', 'Доглядає комунальне підприємство міста та мешканці.'),
  );
  assert.deepEqual(provisions.map(({id, was, change}) => [id, was, change]), [['art_1', 'art_1', 'changed'], ['art_2', null, 'added'], ['art_3', 'art_2', 'changed']]);
  assert.deepEqual(removed.map(({id}) => id), ['art_3']);
});

test('a consultation is open between its instants, and its report is owed from the closing on', () => {
  const terms = consultationTermsFor(profileById('ua'), {kind: 'policy', amends: false});
  const calendar = {timeZone: 'Europe/Kyiv', weekend: [6, 7], holidays: []};
  const facts = {status: 'planned', opensAt: '2026-06-01T06:00:00.000Z', closesAt: '2026-06-19T20:59:59.000Z', supplementDueAt: null, terms, calendar} as const;
  assert.deepEqual(['2026-06-01T05:59:59.999Z', '2026-06-01T06:00:00.000Z', '2026-06-19T20:59:59.000Z'].map((now) => statusAt(facts, now)), ['planned', 'open', 'closed']);
  assert.equal(statusAt({...facts, status: 'decided'}, '2030-01-01T00:00:00.000Z'), 'decided');
  assert.equal(duty(facts, '2026-06-10T00:00:00.000Z'), null);
  assert.deepEqual(duty({...facts, status: 'open'}, '2026-07-06T09:00:00.000Z'), {dueAt: '2026-07-03T20:59:59.000Z', late: {n: 1, unit: 'working_day'}});
});

test('each country’s shortest term is counted in whole days of the body', () => {
  const calendar = {timeZone: 'Europe/Kyiv', weekend: [6, 7], holidays: []};
  const shortest = (id: string) => earliestClose('2026-01-31T10:00:00.000Z', consultationTermsFor(profileById(id), {kind: 'policy', amends: false}), calendar);
  assert.deepEqual([shortest('ua'), shortest('kg')], ['2026-02-15T21:59:59.000Z', '2026-02-28T21:59:59.000Z']);
  const papers = (amends: boolean) => consultationTermsFor(profileById('kg'), {kind: 'draft_act', amends}).documents;
  assert.deepEqual([papers(false), papers(true)], [['justification'], ['justification', 'comparative_table']]);
  for (const id of ['ua', 'kg', 'generic']) {
    const terms = consultationTermsFor(profileById(id), {kind: 'policy', amends: false});
    for (const source of [terms.shortest.source, terms.report.source, terms.anonymousSource, terms.documentsSource]) {
      assert.deepEqual([Object.keys(source.title).sort(), source.verified], [['en', 'ky', 'ru', 'uk'], false]);
    }
  }
  assert.deepEqual(['ua', 'kg', 'generic'].map((id) => consultationTermsFor(profileById(id), {kind: 'policy', amends: false}).anonymous), [false, false, true]);
});
