import type {LangMap} from '../contract/http.ts';
import {language} from './page-language.ts';

/** Puts values into `{name}` places of a whole sentence. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** Like `fill`, for values that are markup: the parts of the sentence in their order. */
export const fillParts = (text: string, values: Readonly<Record<string, unknown>>): unknown[] =>
  text.split(/\{(\w+)\}/).map((part, index) => (index % 2 ? values[part] : part));

/** Locales for `Intl`, best first. Chrome has no Kyrgyz numbers and hours; Russian ones are written alike. */
export const locales = () => (language() === 'en' ? 'en-GB' : [language(), 'ru']);

export const number = (value: number) => new Intl.NumberFormat(locales()).format(value);

/** The order in which a message lists its plural forms: CLDR's. */
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];

/**
 * Chooses the right form of `one form|other form` (in Ukrainian `one|few|many`) for a number, and
 * puts the number where `#` stands. A language's last form serves what it does not list.
 */
export function counted(value: number, forms: string, values: Readonly<Record<string, string | number>> = {}): string {
  const rules = new Intl.PluralRules(language());
  const known = categories.filter((category) => (rules.resolvedOptions().pluralCategories as string[]).includes(category));
  const list = forms.split('|');
  const form = list[known.indexOf(rules.select(value))] ?? list.at(-1)!;
  // No line break between a number and what it counts.
  return fill(form.replace(/# ?/, (hash) => number(value) + (hash === '# ' ? '\u00A0' : '')), values);
}

/** An instant, or a local date `YYYY-MM-DD`, as a day in words; with the year unless it is this year's. */
export function day(value: string, timeZone: string, style: 'short' | 'long' | 'auto' = 'auto', today = new Date()): string {
  const local = value.length === 10;
  const date = new Date(value);
  const zone = local ? 'UTC' : timeZone;
  const year = (instant: Date, at: string) => new Intl.DateTimeFormat('en', {year: 'numeric', timeZone: at}).format(instant);
  const withYear = style === 'long' || (style === 'auto' && year(date, zone) !== year(today, timeZone));
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locales(), {...options, timeZone: zone}).format(date);
  const month = style === 'short' ? 'short' : 'long';
  // A month alone has the same name in both; in a Russian date it would be declined.
  if (language() === 'ky') return `${withYear ? `${year(date, zone)}-ж.,\u00A0` : ''}${format({day: 'numeric'})}-${format({month}).toLowerCase()}`;
  return format({day: 'numeric', month, ...(withYear ? {year: 'numeric'} : {})}).replace(/^(\d+) /, '$1\u00A0');
}

/** The hour and minute of an instant, in the reader's own zone: for things that happen here and now. */
export const hour = (instant: string | Date) =>
  new Intl.DateTimeFormat(locales(), {hour: '2-digit', minute: '2-digit'}).format(new Date(instant));

/** The local date of an instant, `YYYY-MM-DD`. */
export const localDate = (instant: string | Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', {timeZone, year: 'numeric', month: '2-digit', day: '2-digit'}).format(new Date(instant));

/** Whole calendar days from one instant to another, as people in the zone count them. */
export const daysUntil = (instant: string, timeZone: string, from: Date) =>
  Math.round((Date.parse(localDate(instant, timeZone)) - Date.parse(localDate(from, timeZone))) / 86_400_000);

/** A text in the page's language, else in another, with the language it really is in. */
export function inWords(text: LangMap): {text: string; lang: string} {
  const lang = text[language()] === undefined ? (text['en'] === undefined ? Object.keys(text)[0]! : 'en') : language();
  return {text: text[lang] ?? '', lang};
}
