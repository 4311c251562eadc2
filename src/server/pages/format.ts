const day = 86_400_000;

const localDate = (instant: Date, timeZone: string) => new Intl.DateTimeFormat('en-CA', {timeZone}).format(instant);

/** How this page writes dates and numbers. */
export function formatsFor(language: string, timeZone: string) {
  // Day before month, as everywhere else on these pages.
  const lang = language === 'en' ? 'en-GB' : language;
  const long = new Intl.DateTimeFormat(lang, {dateStyle: 'long', timeZone});
  const plainDate = new Intl.DateTimeFormat(lang, {dateStyle: 'long', timeZone: 'UTC'});
  const numbers = new Intl.NumberFormat(lang);
  return {
    date: (instant: string) => long.format(new Date(instant)),
    /** A local date, `YYYY-MM-DD`. */
    day: (date: string) => plainDate.format(new Date(`${date}T00:00:00Z`)),
    number: (n: number) => numbers.format(n),
    /** Whole local days from now to an instant: 0 is today, below 0 it has passed. */
    daysUntil: (instant: string, now: Date) =>
      Math.round((Date.parse(localDate(new Date(instant), timeZone)) - Date.parse(localDate(now, timeZone))) / day),
  };
}

export type Formats = ReturnType<typeof formatsFor>;
