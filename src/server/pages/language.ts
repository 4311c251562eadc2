import type {LangMap} from '../../contract/http.ts';
import {en} from './texts/en.ts';
import {ky} from './texts/ky.ts';
import {ru} from './texts/ru.ts';
import type {PageTexts} from './texts/texts.ts';
import {uk} from './texts/uk.ts';

export const pageLanguages: readonly PageTexts[] = [uk, en, ky, ru];

const primary = (tag: string) => tag.trim().toLowerCase().split('-', 1)[0];

/** Languages a browser asks for, most wanted first. */
function wanted(acceptLanguage: string): string[] {
  return acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.split(/;\s*q=/);
      return {tag, quality: quality === undefined ? 1 : Number(quality) || 0};
    })
    .filter(({quality}) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({tag}) => tag);
}

/** Whether an address says in which language it is to be read. */
export const namesLanguage = (request: Request): boolean => {
  const asked = new URL(request.url).searchParams.get('lang') ?? '';
  return pageLanguages.some(({lang}) => lang === primary(asked));
};

/** The words of a page: `?lang=`, else what the browser asks for, else English. */
export function textsFor(request: Request): PageTexts {
  const asked = new URL(request.url).searchParams.get('lang');
  for (const tag of [asked ?? '', ...wanted(request.headers.get('accept-language') ?? '')]) {
    const texts = pageLanguages.find(({lang}) => lang === primary(tag));
    if (texts) return texts;
  }
  return en;
}

export interface Localised<Value> {
  readonly value: Value;
  /** Language the value really is in. */
  readonly lang: string;
}

/** The entry in a language; where it is missing, the one it was written in. */
export function pick<Value>(map: Readonly<Record<string, Value>>, lang: string): Localised<Value> | undefined {
  const found = Object.keys(map).find((tag) => primary(tag) === lang) ?? Object.keys(map)[0];
  const value = found === undefined ? undefined : map[found];
  return found === undefined || value === undefined ? undefined : {value, lang: found};
}

/** A text for places that cannot carry a language of their own, such as a page's title. */
export const textOf = (map: LangMap, lang: string) => pick(map, lang)?.value ?? '';
