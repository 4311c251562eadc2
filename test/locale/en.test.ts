import {expect} from '@open-wc/testing';
import {fillParts} from '../../src/locale/fill-parts.ts';
import {counted, day, daysUntil, fill, localDate} from '../../src/locale/format.ts';
import {countsIn} from './words.ts';

countsIn('en', '# day left|# days left', {0: '0 days left', 1: '1 day left', 2: '2 days left', 11: '11 days left', 21: '21 days left'}, '25,000');

const kyiv = 'Europe/Kyiv';

describe('days', () => {
  const today = new Date('2026-03-10T08:00:00Z');
  const inKyiv = (instant: string) => day(instant, kyiv, 'auto', today).replaceAll('\u00A0', ' ');

  it('are those of the town and not of the reader or of Greenwich', () => {
    expect(inKyiv('2026-03-10T21:59:59Z')).to.equal('10 March');
    expect(inKyiv('2026-03-10T22:00:00Z')).to.equal('11 March');
  });

  it('carry the year only where it is another', () => {
    expect(inKyiv('2027-01-02T08:00:00Z')).to.equal('2 January 2027');
    expect(day('2026-03-10', kyiv, 'long', today).replaceAll('\u00A0', ' ')).to.equal('10 March 2026');
  });

  it('that are written as dates stay the same in every zone', () => {
    expect(day('2026-03-10', 'Pacific/Honolulu', 'short', today).replaceAll('\u00A0', ' ')).to.equal('10 Mar');
  });

  it('until a closing are counted as calendar days around midnight', () => {
    const closing = '2026-03-12T21:59:59Z';
    expect(daysUntil(closing, kyiv, new Date('2026-03-11T21:59:59Z'))).to.equal(1);
    expect(daysUntil(closing, kyiv, new Date('2026-03-11T22:00:00Z'))).to.equal(0);
    expect(daysUntil(closing, kyiv, new Date('2026-03-12T21:59:00Z'))).to.equal(0);
  });

  it('are whole when the clocks change on the way', () => {
    expect(daysUntil('2026-03-30T20:59:59Z', kyiv, new Date('2026-03-28T08:00:00Z'))).to.equal(2);
    expect(daysUntil('2026-10-26T21:59:59Z', kyiv, new Date('2026-10-24T08:00:00Z'))).to.equal(2);
    expect(localDate('2026-03-28T22:30:00Z', kyiv)).to.equal('2026-03-29');
    expect(localDate('2026-10-25T21:30:00Z', kyiv)).to.equal('2026-10-25');
  });
});

describe('sentences', () => {
  it('take values in their places, and markup too', () => {
    expect(fill('Due by {date}, {ago}.', {date: '3 March', ago: '2 days ago'})).to.equal('Due by 3 March, 2 days ago.');
    expect(fillParts('Sent to {address}.', {address: 1})).to.deep.equal(['Sent to ', 1, '.']);
  });

  it('leave a value that looks like a place alone', () => {
    expect(fill('{name}', {name: '{date} $& {name}'})).to.equal('{date} $& {name}');
  });

  it('count without a number where the form has none', () => {
    expect(counted(2, 'one|many')).to.equal('many');
  });
});
