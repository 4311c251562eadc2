import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Term} from '../../../src/contract/terms.ts';
import {dueAt, lateBy, lateUnit, localDate, periodEnd, type Calendar} from '../../../src/server/calendar.ts';

const kyiv: Calendar = {timeZone: 'Europe/Kyiv', weekend: [6, 7], holidays: []};
const bishkek: Calendar = {timeZone: 'Asia/Bishkek', weekend: [6, 7], holidays: ['2026-03-23']};

type Row = readonly [what: string, from: string, n: number, unit: Term['unit'], due: string, calendar?: Calendar];

const terms: readonly Row[] = [
  ['counts from the day after the event', '2026-11-16T08:00:00Z', 2, 'working_day', '2026-11-18T21:59:59.000Z'],
  ['begins with the local date, not the UTC one', '2026-11-16T22:30:00Z', 2, 'working_day', '2026-11-19T21:59:59.000Z'],
  ['steps over the weekend', '2026-11-19T08:00:00Z', 2, 'working_day', '2026-11-23T21:59:59.000Z'],
  ['counts from Monday when the event falls on a Saturday', '2026-11-21T08:00:00Z', 2, 'working_day', '2026-11-24T21:59:59.000Z'],
  ['takes two weeks for ten working days', '2026-11-16T08:00:00Z', 10, 'working_day', '2026-11-30T21:59:59.000Z'],
  ['ends by summer time after the clocks go forward', '2026-03-27T08:00:00Z', 2, 'working_day', '2026-03-31T20:59:59.000Z'],
  ['ends by winter time after the clocks go back', '2026-10-23T08:00:00Z', 2, 'working_day', '2026-10-27T21:59:59.000Z'],
  ['counts calendar days through a weekend', '2026-11-17T08:00:00Z', 6, 'day', '2026-11-23T21:59:59.000Z'],
  ['moves a calendar term from Sunday to Monday', '2026-11-17T08:00:00Z', 5, 'day', '2026-11-23T21:59:59.000Z'],
  ['ends a month on the same date of the next', '2026-09-15T08:00:00Z', 1, 'month', '2026-10-15T20:59:59.000Z'],
  ['ends a month on the last day where the date is missing', '2027-08-31T08:00:00Z', 1, 'month', '2027-09-30T20:59:59.000Z'],
  ['moves the last day of February from Sunday to Monday', '2027-01-31T08:00:00Z', 1, 'month', '2027-03-01T21:59:59.000Z'],
  ['knows the leap day', '2028-02-28T08:00:00Z', 1, 'working_day', '2028-02-29T21:59:59.000Z'],
  ['ends a month on the leap day', '2028-01-31T08:00:00Z', 1, 'month', '2028-02-29T21:59:59.000Z'],
  ['steps over a public holiday', '2026-03-20T06:00:00Z', 1, 'working_day', '2026-03-24T17:59:59.000Z', bishkek],
  ['moves a calendar term past a weekend and a holiday', '2026-03-16T06:00:00Z', 5, 'day', '2026-03-24T17:59:59.000Z', bishkek],
];

for (const [what, from, n, unit, due, calendar = kyiv] of terms) {
  test(`a term ${what}`, () => assert.equal(dueAt(from, {n, unit}, calendar), due));
}

const periods: ReadonlyArray<readonly [what: string, from: string, period: string, end: string]> = [
  ['three months end on the same date', '2026-08-21T09:00:00Z', 'P3M', '2026-11-21T21:59:59.000Z'],
  ['three months end on the last day of a shorter month', '2026-11-30T09:00:00Z', 'P3M', '2027-02-28T21:59:59.000Z'],
  ['sixty days count calendar days', '2026-09-01T09:00:00Z', 'P60D', '2026-10-31T21:59:59.000Z'],
  ['a period that ends on a Sunday stays there', '2026-08-22T09:00:00Z', 'P3M', '2026-11-22T21:59:59.000Z'],
  ['a period over the change of clocks ends at local midnight', '2026-01-15T09:00:00Z', 'P3M', '2026-04-15T20:59:59.000Z'],
];

for (const [what, from, period, end] of periods) {
  test(what, () => assert.equal(periodEnd(from, period, kyiv), end));
}

test('a period in hours, or of no length, is refused', () => {
  for (const period of ['PT5H', 'P0D', '-P1D', 'three months']) {
    assert.throws(() => periodEnd('2026-11-16T08:00:00Z', period, kyiv), RangeError);
  }
});

const lateness: ReadonlyArray<readonly [what: string, now: string, days: number | null, workingDays: number | null]> = [
  ['is not late on the due day', '2026-11-20T21:59:58.000Z', null, null],
  ['is not late in the last second of it', '2026-11-20T21:59:59.900Z', null, null],
  ['is late from local midnight on', '2026-11-20T22:00:00.000Z', 1, 1],
  ['is no later in working days on Sunday', '2026-11-22T10:00:00.000Z', 2, 1],
  ['is one working day late on Monday', '2026-11-23T10:00:00.000Z', 3, 1],
  ['is two working days late on Tuesday', '2026-11-24T10:00:00.000Z', 4, 2],
  ['counts past months', '2027-01-20T10:00:00.000Z', 61, 43],
];

for (const [what, now, days, workingDays] of lateness) {
  test(`what was due on a Friday ${what}`, () => {
    const due = '2026-11-20T21:59:59.000Z';
    assert.deepEqual(lateBy(due, now, 'day', kyiv), days && {n: days, unit: 'day'});
    assert.deepEqual(lateBy(due, now, 'working_day', kyiv), workingDays && {n: workingDays, unit: 'working_day'});
  });
}

test('lateness in a term of months is told in days', () => {
  assert.deepEqual(['working_day', 'day', 'month'].map((unit) => lateUnit({unit: unit as Term['unit']})), ['working_day', 'day', 'day']);
});

test('the local date is the one on the wall of the town hall', () => {
  assert.equal(localDate('2026-11-20T22:30:00Z', 'Europe/Kyiv'), '2026-11-21');
  assert.equal(localDate('2026-11-20T22:30:00Z', 'UTC'), '2026-11-20');
});
