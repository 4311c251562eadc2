import type {LangMap} from '../../../contract/http.ts';
import type {MailLanguage} from './languages.ts';

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {readonly other: string};

/** How one language says dates, hours and numbers, in one time zone. */
export interface Phrasing {
  /** Of an instant or of a local date `YYYY-MM-DD`. Never ends in a full stop. */
  date(value: string): string;
  /** With the offset from UTC: the reader may live elsewhere. */
  time(instant: string): string;
  /** The number and the noun in the form that goes with it. */
  count(n: number, noun: Forms): string;
  /** The text in this language, else in English, else in the one there is. */
  pick(texts: LangMap): string;
}

/** Ukrainian and Russian shorten the year to a letter and a dot, which would double a full stop. */
const dated: Readonly<Record<MailLanguage, (dayAndMonth: string, year: string) => string>> = {
  en: (day, year) => `${day} ${year}`,
  uk: (day, year) => `${day} ${year} року`,
  ru: (day, year) => `${day} ${year} года`,
  ky: (day, year) => `${year}-жыл, ${day}`,
};

const made = new Map<string, Phrasing>();

/** Making a formatter takes longer than a signature: each is made once. */
export function phrasing(lang: MailLanguage, timeZone: string): Phrasing {
  const key = `${lang} ${timeZone}`;
  const known = made.get(key) ?? makePhrasing(lang, timeZone);
  made.set(key, known);
  return known;
}

function makePhrasing(lang: MailLanguage, timeZone: string): Phrasing {
  const locale = lang === 'en' ? 'en-GB' : lang;
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const hours = new Intl.DateTimeFormat(locale, {hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone});
  const offset = new Intl.DateTimeFormat('en', {timeZone, timeZoneName: 'shortOffset'});
  const dateIn = (zone: string) => {
    const days = new Intl.DateTimeFormat(locale, {day: 'numeric', month: 'long', timeZone: zone});
    const years = new Intl.DateTimeFormat('en', {year: 'numeric', timeZone: zone});
    return (at: Date) => dated[lang](days.format(at).replaceAll(' ', '\u00a0'), years.format(at));
  };
  const dateHere = dateIn(timeZone);
  const localDate = dateIn('UTC');
  return {
    date: (value) => (value.length === 10 ? localDate(new Date(`${value}T12:00:00Z`)) : dateHere(new Date(value))),
    time(instant) {
      const at = new Date(instant);
      const zone = (/[A-Z].*$/.exec(offset.format(at))?.[0] ?? timeZone).replace('GMT', 'UTC');
      return `${hours.format(at)} (${zone})`;
    },
    count: (n, noun) => `${number.format(n)}\u00a0${noun[plural.select(n)] ?? noun.other}`,
    pick: (texts) => texts[lang] ?? texts['en'] ?? Object.values(texts)[0] ?? '',
  };
}
