import type {CommentPageSettings, RegisteredPage} from '../../contract/comment-moderation.ts';
import {commentLimits} from '../../contract/comment-limits.ts';
import {faultOfLine, limits, tidyLine} from '../../contract/fields.ts';
import {localDate} from '../../locale/format.ts';
import {language} from '../../locale/page-language.ts';
import type {Fault} from '../../ui/faults.ts';
import {isWebAddress, tidyAddress} from '../web-address.ts';
import {endOfDay} from './end-of-day.ts';

export type PageField = 'bodyId' | 'url' | 'title' | 'moderation' | 'closesAt';

/** What somebody types about a page. */
export interface PageForm {
  bodyId: string;
  url: string;
  /** By language; the empty ones are not sent. */
  titles: Record<string, string>;
  stances: boolean;
  moderation: 'pre' | 'post';
  /** The last local day on which comments are taken, `YYYY-MM-DD`; empty for no end. */
  closesOn: string;
  /** The end as the service has it, and the day it was shown as: kept exactly where nobody changes the day. */
  readonly kept: {readonly day: string; readonly instant: string | null};
  faults: Map<PageField, Fault>;
  /** Whether a colleague has changed the settings since the form was opened. */
  overtaken: boolean;
}

const ours = ['uk', 'en', 'ky', 'ru'];

/** The languages a title is asked in: the page's first, then ours, then others it has already. */
export const titleLanguages = ({titles}: PageForm) => [...new Set([language(), ...ours, ...Object.keys(titles)])];

const none = {day: '', instant: null};

export const newPageForm = (bodyId: string): PageForm => ({bodyId, url: '', titles: {}, stances: false, moderation: 'post', closesOn: '', kept: none, faults: new Map(), overtaken: false});

export function pageFormOf({bodyId, url, title, stances, moderation, closesAt}: RegisteredPage, timeZone: string): PageForm {
  // The end of a day is the first instant of the next one.
  const day = closesAt ? localDate(new Date(Date.parse(closesAt) - 1), timeZone) : '';
  return {...newPageForm(bodyId), url, titles: {...title}, stances, moderation, closesOn: day, kept: {day, instant: closesAt}};
}

function faultOfAddress(url: string): Fault | undefined {
  if (!url.trim()) return {fault: 'required'};
  // As the service says it.
  if (!isWebAddress(url)) return {fault: 'not_text'};
  const {max} = commentLimits.source;
  return tidyAddress(url).length > max ? {fault: 'too_long', limit: max} : undefined;
}

const filled = ({titles}: PageForm) => Object.entries(titles).filter(([, title]) => tidyLine(title) !== '');

function faultOfTitles(form: PageForm): Fault | undefined {
  const range = {min: 1, max: limits.title.max};
  if (filled(form).length === 0) return {fault: 'required'};
  const fault = filled(form)
    .map(([, title]) => faultOfLine(title, range))
    .find(Boolean);
  return fault && {fault, limit: range.max};
}

/** What is missing or wrong, in the order of the form. */
/** @param today The local date at the body, `YYYY-MM-DD`. */
export function pageFaults(form: PageForm, isNew: boolean, today: string): Map<PageField, Fault> {
  const faults = new Map<PageField, Fault>();
  const address = isNew ? faultOfAddress(form.url) : undefined;
  const titles = faultOfTitles(form);
  if (isNew && !form.bodyId) faults.set('bodyId', {fault: 'required'});
  if (address) faults.set('url', address);
  if (titles) faults.set('title', titles);
  if (form.closesOn && form.closesOn !== form.kept.day && form.closesOn < today) faults.set('closesAt', {fault: 'date_in_past'});
  return faults;
}

export function settingsOf(form: PageForm, timeZone: string): CommentPageSettings {
  const {stances, moderation, closesOn, kept} = form;
  const closesAt = closesOn === kept.day ? kept.instant : closesOn ? endOfDay(closesOn, timeZone) : null;
  return {title: Object.fromEntries(filled(form).map(([lang, title]) => [lang, tidyLine(title)])), stances, moderation, closesAt};
}
