import {expect} from '@open-wc/testing';
import {day, hour} from '../../src/locale/format.ts';
import {countsIn} from './words.ts';

countsIn('ky', '# кол тамга', {0: '0 кол тамга', 1: '1 кол тамга', 5: '5 кол тамга', 21: '21 кол тамга'}, '25 000');

describe('days in Kyrgyz', () => {
  const today = new Date('2026-01-01T12:00:00Z');
  const said = (date: string) => day(date, 'Asia/Bishkek', 'auto', today).replaceAll('\u00A0', ' ');

  it('are numbers in browsers that have no Kyrgyz months', () => {
    expect(said('2026-03-10')).to.match(/^10(\.03|-март)$/);
    expect(said('2027-08-31')).to.match(/^(31\.08\.2027|2027-ж\., 31-август)$/);
  });

  it('are of twenty-four hours', () => {
    expect(hour(new Date(2026, 2, 10, 17, 5))).to.equal('17:05');
  });
});
