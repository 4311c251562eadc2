/** The languages of the first release; English is the source. */
export const languages = ['en', 'uk', 'ky', 'ru'] as const;

let wanted: string | undefined;

/** Says which language the page speaks. Counts until the first widget has asked. */
export const useLanguage = (tag: string | undefined) => void (wanted ??= tag);

/** The page's language: told to the loader, else the document's, else English. One per page. */
export function language(): string {
  wanted ??= globalThis.document?.documentElement.lang ?? '';
  const [base] = wanted.toLowerCase().split('-');
  return languages.find((known) => known === base) ?? 'en';
}
