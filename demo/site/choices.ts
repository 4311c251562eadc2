import {en} from './texts/en.ts';
import {ky} from './texts/ky.ts';
import {ru} from './texts/ru.ts';
import type {SiteTexts} from './texts/texts.ts';
import {uk} from './texts/uk.ts';

export const languages: readonly SiteTexts[] = [uk, en, ky, ru];

export const themes = ['light', 'dark'] as const;
export const looks = ['modern', 'classic'] as const;

/** What a visitor chose. It travels in the address: the site sets no cookie and needs no script for it. */
export interface Choices {
  readonly texts: SiteTexts;
  /** Whether the language was chosen, or guessed from the browser. */
  readonly langChosen: boolean;
  readonly theme: (typeof themes)[number];
  readonly look: (typeof looks)[number];
}

const oneOf = <Name extends string>(names: readonly Name[], value: string | null): Name | undefined => names.find((name) => name === value);

export function choicesOf(request: Request): Choices {
  const {searchParams} = new URL(request.url);
  const chosen = languages.find(({lang}) => lang === searchParams.get('lang'));
  const spoken = (request.headers.get('accept-language') ?? '').toLowerCase().split(',').map((tag) => tag.trim().split(/[-;]/, 1)[0]);
  const guessed = spoken.map((tag) => languages.find(({lang}) => lang === tag)).find((texts) => texts !== undefined);
  return {
    texts: chosen ?? guessed ?? uk,
    langChosen: chosen !== undefined,
    theme: oneOf(themes, searchParams.get('theme')) ?? 'light',
    look: oneOf(looks, searchParams.get('look')) ?? 'modern',
  };
}

/** An address within the site that keeps what was chosen, with one choice changed if asked. */
export function linkTo(path: string, {texts, langChosen, theme, look}: Choices, change: {lang?: string; theme?: string; look?: string} = {}): string {
  const [pathname = '/', query = ''] = path.split('?');
  const search = new URLSearchParams(query);
  const set = (name: string, value: string, common: string) => (value === common ? search.delete(name) : search.set(name, value));
  set('lang', change.lang ?? (langChosen ? texts.lang : ''), '');
  set('theme', change.theme ?? theme, 'light');
  set('look', change.look ?? look, 'modern');
  const rest = String(search);
  return rest ? `${pathname}?${rest}` : pathname;
}
