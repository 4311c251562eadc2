import {pageSettings} from './page-settings.ts';

/** The languages of the first release; English is the source. */
export const languages = ['en', 'uk', 'ky', 'ru'];

let chosen: string | undefined;

/** The page's language: told to the loader, else the document's, else English. One per page. */
export function language(): string {
  const [base = ''] = pageSettings().locale.toLowerCase().split('-');
  return (chosen ??= languages.includes(base) ? base : 'en');
}
