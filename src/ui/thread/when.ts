import {html, type TemplateResult} from 'lit/html.js';
import {counted, day, fill, localDate} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';

/** In which zone dates are told, and from when distances are counted. */
export interface Clock {
  readonly timeZone: string;
  readonly now: Date;
}

const minute = 60_000;
const hourLong = 60 * minute;
const dayLong = 24 * hourLong;

/** How long ago something was, in the largest unit that says enough. */
export function ago(instant: string, now: Date): string {
  const passed = Math.max(now.getTime() - Date.parse(instant), 0);
  if (passed < minute) return msg('just now', {id: 'thread.ago.now'});
  if (passed < hourLong) return counted(Math.floor(passed / minute), msg('# minute ago|# minutes ago', {id: 'thread.ago.minutes'}));
  if (passed < dayLong) return counted(Math.floor(passed / hourLong), msg('# hour ago|# hours ago', {id: 'thread.ago.hours'}));
  const days = Math.floor(passed / dayLong);
  if (days < 60) return counted(days, msg('# day ago|# days ago', {id: 'thread.ago.days'}));
  if (days < 730) return counted(Math.floor(days / 30.44), msg('# month ago|# months ago', {id: 'thread.ago.months'}));
  return counted(Math.floor(days / 365.25), msg('# year ago|# years ago', {id: 'thread.ago.years'}));
}

/** Making a formatter costs more than drawing a comment: one for each zone, and each day in words once. */
const hours = new Map<string, Intl.DateTimeFormat>();
const days = new Map<string, string>();

/** Day and hour of an instant as people in the zone tell them. */
export function moment(instant: string, {timeZone, now}: Clock): string {
  let format = hours.get(timeZone);
  if (!format) hours.set(timeZone, (format = new Intl.DateTimeFormat('sv', {timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit'})));
  const [date = '', time = ''] = format.format(new Date(instant)).split(' ');
  const key = `${date} ${localDate(now, timeZone)}`;
  let words = days.get(key);
  if (!words) days.set(key, (words = day(date, timeZone, 'auto', now)));
  return fill(msg('{date}, {time}', {id: 'thread.moment'}), {date: words, time});
}

/** A date and its distance. */
export const when = (instant: string, clock: Clock): TemplateResult => html`<time datetime=${instant}>${moment(instant, clock)} · ${ago(instant, clock.now)}</time>`;
