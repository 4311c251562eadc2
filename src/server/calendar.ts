import {Temporal} from 'temporal-polyfill';
import type {Late} from '../contract/petition.ts';
import type {Term} from '../contract/terms.ts';

/** The days on which an authority works, and the zone in which its days begin and end. */
export interface Calendar {
  /** IANA name. */
  readonly timeZone: string;
  /** ISO week days off: 1 is Monday, 7 is Sunday. */
  readonly weekend: readonly number[];
  /** Local dates off, `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The local date of an instant, `YYYY-MM-DD`: as Swedes write it. Every signature asks for one. */
export function localDate(instant: string, timeZone: string): string {
  const format = dayFormats.get(timeZone) ?? new Intl.DateTimeFormat('sv', {timeZone});
  dayFormats.set(timeZone, format);
  return format.format(new Date(instant));
}

/**
 * The last second of the last day of a term, as an ISO instant. The count starts on the day after
 * the event; a month ends on the same date of the next one, or on its last day; a term in days or
 * months that ends on a day off goes on to the next working day.
 */
export function dueAt(from: string, term: Pick<Term, 'n' | 'unit'>, calendar: Calendar): string {
  const start = dateOf(from, calendar.timeZone);
  return endOfDay(lastDay(start, term, calendar), calendar.timeZone);
}

/**
 * The last second of a period given as an ISO 8601 duration of whole days, as an ISO instant.
 * Unlike a term it is not moved by days off: nobody has to be at work for people to sign.
 * Throws RangeError for a duration with hours, or one that leads nowhere.
 */
export function periodEnd(from: string, isoDuration: string, {timeZone}: Pick<Calendar, 'timeZone'>): string {
  const period = Temporal.Duration.from(isoDuration);
  if (period.hours || period.minutes || period.seconds || period.sign < 1) {
    throw new RangeError(`A period is a number of whole days, weeks, months or years: ${isoDuration}`);
  }
  return endOfDay(dateOf(from, timeZone).add(period), timeZone);
}

/**
 * How late it is at `now`, or null up to the end of the due day. Every day begun counts, so on the
 * weekend after a Friday one is already a working day late, and on Monday still.
 */
export function lateBy(due: string, now: string, unit: Late['unit'], calendar: Calendar): Late | null {
  const last = dateOf(due, calendar.timeZone);
  const today = dateOf(now, calendar.timeZone);
  if (Temporal.PlainDate.compare(today, last) <= 0) return null;
  const n = unit === 'day' ? last.until(today).days : workingDaysBetween(last, today, calendar);
  return {n: Math.max(1, n), unit};
}

/** Lateness is told in the unit of the term; for months in days. */
export const lateUnit = ({unit}: Pick<Term, 'unit'>): Late['unit'] => (unit === 'month' ? 'day' : unit);

/** Whether the authority works on a local date. */
function isWorkingDay(date: Temporal.PlainDate, {weekend, holidays}: Calendar): boolean {
  return !weekend.includes(date.dayOfWeek) && !holidays.includes(date.toString());
}

function lastDay(start: Temporal.PlainDate, {n, unit}: Pick<Term, 'n' | 'unit'>, calendar: Calendar): Temporal.PlainDate {
  if (unit === 'day') return nextWorkingDay(start.add({days: n}), calendar);
  if (unit === 'month') return nextWorkingDay(start.add({months: n}), calendar);
  let date = start;
  for (let left = n; left > 0; left--) date = nextWorkingDay(date.add({days: 1}), calendar);
  return date;
}

/** The date itself, if it is a working day. */
function nextWorkingDay(date: Temporal.PlainDate, calendar: Calendar): Temporal.PlainDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = day.add({days: 1});
  return day;
}

/** Working days after `last`, up to and with `today`. */
function workingDaysBetween(last: Temporal.PlainDate, today: Temporal.PlainDate, calendar: Calendar): number {
  let n = 0;
  for (let day = last.add({days: 1}); Temporal.PlainDate.compare(day, today) <= 0; day = day.add({days: 1})) {
    if (isWorkingDay(day, calendar)) n++;
  }
  return n;
}

const dateOf = (instant: string, timeZone: string) =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate();

const endOfDay = (date: Temporal.PlainDate, timeZone: string) =>
  new Date(date.toZonedDateTime({timeZone, plainTime: '23:59:59'}).epochMilliseconds).toISOString();
