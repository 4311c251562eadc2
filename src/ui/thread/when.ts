import {day, fill} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {zoneOf} from '../../locale/zone.ts';
import {countedOnce} from './figure.ts';

/** In which zone dates are told, and from when distances are counted. */
export interface Clock {
  readonly timeZone: string;
  readonly now: Date;
}

const minute = 60_000;
const hourLong = 60 * minute;
const dayLong = 24 * hourLong;

/** Making a formatter costs more than drawing a comment: one for each zone, and each day in words once. */
const formats = new Map<string, Intl.DateTimeFormat>();
const days = new Map<string, string>();

/** Day and hour as people in the zone have them: as Swedes write it, `2026-03-10 08:00`. */
function localTime(instant: Date, timeZone: string): readonly string[] {
  let format = formats.get(timeZone);
  if (!format) formats.set(timeZone, (format = new Intl.DateTimeFormat('sv', {timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit'})));
  return format.format(instant).split(' ');
}

/** How long ago something was, in the largest unit that says enough; whole days are the calendar's. */
function ago(instant: string, date: string, today: string, now: Date): string {
  const passed = Math.max(now.getTime() - Date.parse(instant), 0);
  if (passed < minute) return msg('just now', {id: 'thread.ago.now'});
  if (passed < hourLong) return countedOnce(Math.floor(passed / minute), msg('# minute ago|# minutes ago', {id: 'thread.ago.minutes'}));
  if (passed < dayLong) return countedOnce(Math.floor(passed / hourLong), msg('# hour ago|# hours ago', {id: 'thread.ago.hours'}));
  const gone = Math.round((Date.parse(today) - Date.parse(date)) / dayLong);
  if (gone < 60) return countedOnce(gone, msg('# day ago|# days ago', {id: 'thread.ago.days'}));
  if (gone < 730) return countedOnce(Math.floor(gone / 30.44), msg('# month ago|# months ago', {id: 'thread.ago.months'}));
  return countedOnce(Math.floor(gone / 365.25), msg('# year ago|# years ago', {id: 'thread.ago.years'}));
}

/** The day and hour of an instant in words. */
function moment(date: string, time: string, today: string, {timeZone, now}: Clock): string {
  const key = `${date} ${today}`;
  let words = days.get(key);
  if (!words) days.set(key, (words = day(date, timeZone, 'auto', now)));
  return fill(msg('{date}, {time}', {id: 'thread.moment'}), {date: words, time});
}

/** A date and its distance. */
export function when(instant: string, clock: Clock): string {
  const [date = '', time = ''] = localTime(new Date(instant), clock.timeZone);
  const [today = ''] = localTime(clock.now, clock.timeZone);
  return `${moment(date, time, today, clock)} · ${ago(instant, date, today, clock.now)}`;
}

/** A moment with the name of its zone, for what ends then for people everywhere. */
export function momentThere(instant: string, clock: Clock): string {
  const {timeZone, now} = clock;
  const [date = '', time = ''] = localTime(new Date(instant), timeZone);
  const [today = ''] = localTime(now, timeZone);
  return `${moment(date, time, today, clock)} (${zoneOf(instant, timeZone)})`;
}
