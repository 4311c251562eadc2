import type {LangMap} from '../contract/http.ts';
import {language} from './page-language.ts';

/** Puts values into `{name}` places of a whole sentence. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** Locales for `Intl`, best first. Chrome has no Kyrgyz; Russian numbers and hours are written alike. */
const locales = () => (language() === 'en' ? 'en-GB' : [language(), 'ru']);

export const number = (value: number) => value.toLocaleString(locales());

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
  const zone = value.length === 10 ? 'UTC' : timeZone;
  const withYear = style === 'long' || (style === 'auto' && localDate(value, zone).slice(0, 4) !== localDate(today, timeZone).slice(0, 4));
  // Where the browser has no month names of the language, days are numbers.
  const named = Intl.DateTimeFormat.supportedLocalesOf(language())[0];
  const text = new Date(value).toLocaleDateString(locales(), {
    day: 'numeric',
    month: !named ? '2-digit' : style === 'short' ? 'short' : 'long',
    ...(withYear ? {year: 'numeric'} : {}),
    timeZone: zone,
  });
  // «2026 р.» is an abbreviation, and its full stop would end a sentence.
  return text.replace(/^(\d+) /, '$1\u00A0').replace(/\s[рг]\.$/, '');
}

/** The hour and minute of an instant, in the reader's own zone: for things that happen here and now. */
export const hour = (instant: string | Date) => new Date(instant).toLocaleTimeString(locales(), {timeStyle: 'short'});

/** The local date of an instant, `YYYY-MM-DD`: as Swedes write it. */
export const localDate = (instant: string | Date, timeZone: string) => new Date(instant).toLocaleDateString('sv', {timeZone});

/** Whole calendar days from one instant to another, as people in the zone count them. */
export const daysUntil = (instant: string, timeZone: string, from: Date) =>
  Math.round((Date.parse(localDate(instant, timeZone)) - Date.parse(localDate(from, timeZone))) / 86_400_000);

/** A text in the page's language, else in another, with the language it really is in. */
export function inWords(text: LangMap): {text: string; lang: string} {
  const lang = text[language()] === undefined ? (text['en'] === undefined ? Object.keys(text)[0]! : 'en') : language();
  return {text: text[lang] ?? '', lang};
}
