import counter from '../../src/generated/catalogues/counter.ts';
import growth from '../../src/generated/catalogues/growth.ts';
import petition from '../../src/generated/catalogues/petition.ts';
import signing from '../../src/generated/catalogues/signing.ts';
import {languages} from '../../src/locale/page-language.ts';
import {arabic} from './words.ts';

/** Makes this page one of an Arabic site; before its first widget is drawn, since a page speaks one language. */
export function speakArabic(): void {
  languages.push('ar');
  for (const catalogue of [counter, petition, signing, growth]) Object.assign(catalogue, {ar: () => Promise.resolve({default: arabic})});
  document.documentElement.lang = 'ar';
  document.documentElement.dir = 'rtl';
}
