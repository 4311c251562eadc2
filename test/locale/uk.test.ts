import {expect} from '@open-wc/testing';
import {day} from '../../src/locale/format.ts';
import {countsIn} from './words.ts';

countsIn('uk', '# підпис|# підписи|# підписів', {0: '0 підписів', 1: '1 підпис', 2: '2 підписи', 5: '5 підписів', 11: '11 підписів', 14: '14 підписів', 21: '21 підпис', 22: '22 підписи', 112: '112 підписів'}, '25 000');

describe('days in Ukrainian', () => {
  it('stand in the genitive', () => {
    expect(day('2026-05-09', 'Europe/Kyiv', 'auto', new Date('2026-01-01T12:00:00Z')).replaceAll('\u00A0', ' ')).to.equal('9 травня');
  });
});
