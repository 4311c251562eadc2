import {expect} from '@open-wc/testing';
import {counted, inWords, number} from '../../src/locale/format.ts';

/**
 * Says what a page in a language makes of numbers. A page speaks one language: one file for each.
 * Spaces stand for the non-breaking ones that keep a number with what it counts.
 */
export function countsIn(language: string, forms: string, expected: Readonly<Record<number, string>>, thousands: string): void {
  document.documentElement.lang = language;

  describe(`numbers in ${language}`, () => {
    for (const [value, words] of Object.entries(expected)) {
      it(`says «${words}»`, () => {
        expect(counted(Number(value), forms).replaceAll('\u00A0', ' ')).to.equal(words);
      });
    }

    it('keeps a number and what it counts on one line', () => {
      expect(counted(5, forms)).to.include('5\u00A0');
    });

    it('groups thousands as people there do', () => {
      expect(number(25_000).replace(/\s/g, ' ')).to.equal(thousands);
    });

    it('shows a text in the page\'s language, else in one that is there, and says which', () => {
      expect(inWords({[language]: 'own', xx: 'other'})).to.deep.equal({text: 'own', lang: language});
      expect(inWords({xx: 'other', en: 'English'}).lang).to.equal('en');
      expect(inWords({xx: 'other'})).to.deep.equal({text: 'other', lang: 'xx'});
    });
  });
}
