import assert from 'node:assert/strict';
import {test} from 'node:test';
import {calendarOf, groundsOf, profileById, termsFor, type Statute} from '../../../src/server/profiles/index.ts';

const ua = profileById('ua');

for (const [population, threshold] of [
  [999, 50], [1000, 75], [4999, 75], [5000, 100], [19_999, 100], [20_000, 150], [99_999, 150],
  [100_000, 250], [500_000, 500], [1_000_000, 1000], [2_900_000, 1000],
] as const) {
  test(`a community of ${population} people needs ${threshold} signatures`, () => {
    assert.equal(termsFor(ua, {kind: 'local', population}).threshold, threshold);
  });
}

test('a national petition needs 25 000 signatures within three months', () => {
  const terms = termsFor(ua, {kind: 'national', population: null});
  assert.deepEqual([terms.threshold, terms.period], [25_000, 'P3M']);
  assert.deepEqual(
    [terms.moderation, terms.reviewStart, terms.answer, terms.handover].map(({n, unit}) => [n, unit]),
    [[2, 'working_day'], [3, 'working_day'], [10, 'working_day'], [5, 'day']],
  );
});

test('a community whose population is unknown needs a statute', () => {
  assert.throws(() => termsFor(ua, {kind: 'local', population: null}), RangeError);
  assert.equal(termsFor(ua, {kind: 'local', population: null}, {...statute, threshold: 150}).threshold, 150);
});

const statute: Statute = {
  source: {title: {en: 'Statute of the community', uk: 'Статут громади'}, url: 'https://town.example/statute', verified: true},
};

test("a community's own statute overrides what it mentions, under its own name", () => {
  const terms = termsFor(ua, {kind: 'local', population: 50_000}, {
    ...statute,
    threshold: 120,
    period: 'P60D',
    terms: {answer: {n: 1, unit: 'month'}},
  });
  assert.deepEqual([terms.threshold, terms.thresholdSource], [120, statute.source]);
  assert.deepEqual([terms.period, terms.periodSource], ['P60D', statute.source]);
  assert.deepEqual(terms.answer, {n: 1, unit: 'month', source: statute.source});
  assert.equal(terms.moderation.source.title.en, 'Law of Ukraine “On Citizens’ Appeals” No. 393/96-VR, Article 23-1');
});

for (const id of ['ua', 'kg', 'generic']) {
  test(`every value of profile ${id} names its source in four languages and claims no check`, () => {
    const profile = profileById(id);
    const terms = termsFor(profile, {kind: 'local', population: 10_000});
    const sources = [
      terms.thresholdSource, terms.periodSource, terms.moderation.source, terms.reviewStart.source,
      terms.answer.source, terms.handover.source, ...groundsOf(profile).map(({source}) => source),
      profile.sources[profile.calendar.source],
    ];
    for (const source of sources) {
      assert.deepEqual(Object.keys(source?.title ?? {}).sort(), ['en', 'ky', 'ru', 'uk']);
      assert.equal(source?.verified, false);
    }
    for (const {title} of groundsOf(profile)) assert.deepEqual(Object.keys(title).sort(), ['en', 'ky', 'ru', 'uk']);
  });

  test(`profile ${id} hides the text of what must not be spread, and of nothing else`, () => {
    const shown = groundsOf(profileById(id)).filter(({hidesText}) => !hidesText).map(({id: ground}) => ground);
    assert.ok(shown.includes('not_competent'));
    assert.ok(shown.length < groundsOf(profileById(id)).length);
  });
}

test("deadlines are counted in the body's own time zone", () => {
  assert.deepEqual(calendarOf(ua, {timeZone: 'Europe/Kyiv'}), {timeZone: 'Europe/Kyiv', weekend: [6, 7], holidays: []});
  assert.equal(calendarOf(profileById('generic'), {timeZone: 'Asia/Bishkek'}).timeZone, 'Asia/Bishkek');
});

test('a profile nobody knows is refused with the names of those there are', () => {
  assert.throws(() => profileById('atlantis'), /ua, kg, generic/);
});
