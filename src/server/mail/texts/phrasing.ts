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

export function phrasing(lang: MailLanguage, timeZone: string): Phrasing {
  const locale = lang === 'en' ? 'en-GB' : lang;
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  return {
    date(value) {
      const local = value.length === 10;
      const instant = new Date(local ? `${value}T12:00:00Z` : value);
      const zone = local ? 'UTC' : timeZone;
      const day = new Intl.DateTimeFormat(locale, {day: 'numeric', month: 'long', timeZone: zone}).format(instant);
      const year = new Intl.DateTimeFormat('en', {year: 'numeric', timeZone: zone}).format(instant);
      return dated[lang](day.replaceAll(' ', '\u00a0'), year);
    },
    time(instant) {
      const at = new Date(instant);
      const hour = {hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone} as const;
      const zone = new Intl.DateTimeFormat('en', {timeZone, timeZoneName: 'shortOffset'})
        .formatToParts(at)
        .find(({type}) => type === 'timeZoneName');
      return `${new Intl.DateTimeFormat(locale, hour).format(at)} (${zone?.value ?? timeZone})`;
    },
    count: (n, noun) => `${number.format(n)}\u00a0${noun[plural.select(n)] ?? noun.other}`,
    pick: (texts) => texts[lang] ?? texts['en'] ?? Object.values(texts)[0] ?? '',
  };
}
