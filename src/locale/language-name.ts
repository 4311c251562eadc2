/** Browsers without data of a language call it by an English name: Chromium calls Kyrgyz so. */
const known: Readonly<Record<string, string>> = {en: 'English', uk: 'українська', ky: 'кыргызча', ru: 'русский'};

/** A language under the name it has for those who speak it. */
export function languageName(tag: string): string {
  try {
    return known[tag] ?? new Intl.DisplayNames([tag], {type: 'language'}).of(tag) ?? tag;
  } catch {
    // Not a language: shown as it is.
    return tag;
  }
}
