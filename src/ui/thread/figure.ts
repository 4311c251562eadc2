import {counted, number} from '../../locale/format.ts';
import {language} from '../../locale/page-language.ts';

/** Asking `Intl` costs more than drawing a comment, and the same few numbers come again and again. */
const known = new Map<string, string>();

function once(key: string, make: () => string): string {
  let words = known.get(key);
  if (words === undefined) known.set(key, (words = make()));
  return words;
}

/** A number as people write it. */
export const figure = (value: number): string => once(`${language()} ${String(value)}`, () => number(value));

/** A number with what it counts: `one form|other form`. */
export const countedOnce = (value: number, forms: string): string => once(`${language()} ${String(value)} ${forms}`, () => counted(value, forms));
