import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Role, RoleGrant} from '../../../src/contract/desk.ts';
import type {PetitionStatus} from '../../../src/contract/petition.ts';
import {petitionStatuses} from '../../../src/contract/petition-statuses.ts';
import {calendarOf, profileById, termsFor} from '../../../src/server/profiles/index.ts';
import {
  closesAt, dueFor, holds, isMove, isOpenForSigning, isOpenForWithdrawal, lateIn, maySeeCase, roleFor, timedMove,
  transitionsFor, upcomingSteps, type PetitionFacts,
} from '../../../src/server/services/petitions/rules.ts';

const ua = profileById('ua');
const terms = termsFor(ua, {kind: 'local', population: 50_000});
const calendar = calendarOf(ua, {timeZone: 'Europe/Kyiv'});
const since = '2026-11-16T08:00:00.000Z';

const facts = (status: PetitionStatus, more: Partial<PetitionFacts> = {}): PetitionFacts => ({
  status, since, closesAt: '2027-02-16T21:59:59.000Z', terms, calendar, ...more,
});

const everyone = (bodyId: string | null): readonly RoleGrant[] =>
  (['moderator', 'official', 'administrator'] as const).map((role) => ({role, bodyId}));

const allowed: ReadonlyArray<readonly [PetitionStatus, PetitionStatus, Role | 'system']> = [
  ['submitted', 'collecting', 'moderator'],
  ['submitted', 'rejected', 'moderator'],
  ['collecting', 'threshold_reached', 'system'],
  ['collecting', 'expired', 'system'],
  ['threshold_reached', 'under_review', 'official'],
  ['under_review', 'answered', 'official'],
  ['expired', 'handed_to_appeals', 'official'],
];

test('a petition goes only the ways the law knows, and each is open to one role', () => {
  for (const from of petitionStatuses) {
    for (const to of petitionStatuses) {
      const rule = allowed.find(([a, b]) => a === from && b === to);
      assert.equal(isMove(from, to), rule !== undefined, `${from} → ${to}`);
      for (const role of ['moderator', 'official', 'administrator'] as const) {
        const found = roleFor([{role, bodyId: 'town'}], 'town', from, to);
        assert.equal(found, rule?.[2] === role ? role : undefined, `${role}: ${from} → ${to}`);
      }
    }
  }
});

test('somebody with every role is offered every step but those of the clock', () => {
  assert.deepEqual(transitionsFor(everyone(null), 'town', 'submitted'), ['collecting', 'rejected']);
  assert.deepEqual(transitionsFor(everyone(null), 'town', 'collecting'), []);
  assert.deepEqual(transitionsFor(everyone('town'), 'town', 'under_review'), ['answered']);
});

test('a role for one town opens nothing in another', () => {
  assert.deepEqual(transitionsFor(everyone('town'), 'village', 'submitted'), []);
  assert.equal(maySeeCase(everyone('town'), 'village'), false);
  assert.equal(maySeeCase([{role: 'administrator', bodyId: null}], 'village'), true);
  assert.equal(holds([{role: 'administrator', bodyId: 'town'}], 'administrator', null), false);
});

test('people sign until the last second of the period', () => {
  assert.equal(closesAt(since, terms, calendar), '2027-02-16T21:59:59.000Z');
  assert.equal(isOpenForSigning(facts('collecting'), '2027-02-16T21:59:59.900Z'), true);
  assert.equal(isOpenForSigning(facts('collecting'), '2027-02-16T22:00:00.000Z'), false);
});

test('people go on signing past the threshold, until the review begins', () => {
  assert.equal(isOpenForSigning(facts('threshold_reached'), since), true);
  for (const status of petitionStatuses) {
    const open = status === 'collecting' || status === 'threshold_reached';
    assert.equal(isOpenForSigning(facts(status), since), open, status);
    assert.equal(isOpenForWithdrawal(facts(status)), open, status);
  }
});

test('time and numbers alone decide when the collecting ends', () => {
  const before = '2026-12-01T10:00:00.000Z';
  const after = '2027-02-17T10:00:00.000Z';
  assert.equal(timedMove(facts('collecting'), 149, before), null);
  assert.equal(timedMove(facts('collecting'), 150, before), 'threshold_reached');
  assert.equal(timedMove(facts('collecting'), 149, after), 'expired');
  assert.equal(timedMove(facts('collecting'), 150, after), 'threshold_reached', 'noticed after closing');
  assert.equal(timedMove(facts('threshold_reached'), 0, after), null);
});

test('each state that waits for the authority has its step and its last day', () => {
  const due = (status: PetitionStatus) => {
    const found = dueFor(status, since, terms, calendar);
    return found && [found.step, found.dueAt];
  };
  assert.deepEqual(due('submitted'), ['moderation', '2026-11-18T21:59:59.000Z']);
  assert.deepEqual(due('threshold_reached'), ['review_start', '2026-11-19T21:59:59.000Z']);
  assert.deepEqual(due('under_review'), ['answer', '2026-11-30T21:59:59.000Z']);
  assert.deepEqual(due('expired'), ['handover', '2026-11-23T21:59:59.000Z']);
  for (const status of ['collecting', 'rejected', 'answered', 'handed_to_appeals'] as const) assert.equal(due(status), null);
});

test('lateness is told in the unit of the term, and not where there is no term', () => {
  assert.deepEqual(lateIn(facts('under_review'), '2026-12-14T10:00:00.000Z'), {n: 10, unit: 'working_day'});
  assert.deepEqual(lateIn(facts('expired'), '2026-11-25T10:00:00.000Z'), {n: 2, unit: 'day'});
  assert.equal(lateIn(facts('under_review'), '2026-11-20T10:00:00.000Z'), null);
  assert.equal(lateIn(facts('collecting'), '2030-01-01T10:00:00.000Z'), undefined);
});

test('the steps still to come are told with their dates, as far as they are known', () => {
  const steps = (status: PetitionStatus, more: Partial<PetitionFacts> = {}, now = '2026-11-17T10:00:00.000Z') =>
    upcomingSteps(facts(status, more), now).map(({step, dueAt}) => [step, dueAt?.slice(0, 10) ?? null]);
  assert.deepEqual(steps('submitted', {closesAt: null}), [
    ['moderation', '2026-11-18'], ['closing', null], ['review_start', null], ['answer', null],
  ]);
  assert.deepEqual(steps('collecting'), [['closing', '2027-02-16'], ['review_start', null], ['answer', null]]);
  assert.deepEqual(steps('threshold_reached'), [['review_start', '2026-11-19'], ['closing', '2027-02-16'], ['answer', null]]);
  assert.deepEqual(steps('threshold_reached', {closesAt: '2026-11-17T21:59:59.000Z'}), [
    ['closing', '2026-11-17'], ['review_start', '2026-11-19'], ['answer', null],
  ]);
  assert.deepEqual(steps('threshold_reached', {closesAt: '2026-11-16T21:59:59.000Z'}), [['review_start', '2026-11-19'], ['answer', null]]);
  assert.deepEqual(steps('under_review'), [['answer', '2026-11-30']]);
  assert.deepEqual(steps('expired'), [['handover', '2026-11-23']]);
  for (const status of ['rejected', 'answered', 'handed_to_appeals'] as const) assert.deepEqual(steps(status), []);
});

test('an overdue step says by how much, and every step names its source', () => {
  const [review] = upcomingSteps(facts('threshold_reached', {closesAt: since}), '2026-11-24T10:00:00.000Z');
  assert.deepEqual(review?.late, {n: 3, unit: 'working_day'});
  for (const status of petitionStatuses) {
    for (const {source} of upcomingSteps(facts(status), since)) assert.ok(source.title.en);
  }
});
