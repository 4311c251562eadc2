import {expect} from '@open-wc/testing';
import type {DraftVersion} from '../../src/contract/provisions.ts';
import {instantOf, localTime} from '../../src/desk/local-time.ts';
import {added, changeOf, edited, inputsOf, leftOut, merged, moved, shifted, split, versionLines, without, type Lines} from '../../src/widgets/consultation-desk/wording/lines.ts';

const line = (type: 'section' | 'paragraph' | 'point', depth: number, number: string, words: string, id: string) => ({type, depth, number, heading: {}, text: {en: words}, id, hash: '', was: null, change: null});

const version: DraftVersion = {
  n: 1,
  lang: 'en',
  note: {},
  publishedAt: '2026-03-01T10:00:00.000Z',
  provisions: [line('section', 0, 'Section 1', '', 'sec_1'), line('paragraph', 1, '1.', 'First.', 'sec_1__para_1'), line('point', 2, 'a)', 'on weekdays;', 'sec_1__para_1__point_a'), line('paragraph', 1, '2.', 'Second. Third.', 'sec_1__para_2')],
  removed: [],
};

const outline = (lines: Lines) => lines.map(({depth, number, text}) => `${'>'.repeat(depth)}${number} ${text['en'] ?? ''}`.trim());

describe('the provisions of an act, corrected by hand', () => {
  const lines = versionLines(version, true);

  it('loses no word when one is put into the one before', () => {
    expect(outline(merged(lines, 2, 'en'))).to.deep.equal(['Section 1', '>1. First.\n\na) on weekdays;', '>2. Second. Third.']);
  });

  it('parts one in two where the cursor is; the first half stays what it was', () => {
    const parted = split(lines, 3, 'en', 'Second.'.length);
    expect(outline(parted).slice(3)).to.deep.equal(['>2. Second.', '> Third.']);
    expect(parted.slice(3).map(({id, was}) => [id, was])).to.deep.equal([['sec_1__para_2', 'sec_1__para_2'], [undefined, undefined]]);
  });

  it('moves one with all that stands below it', () => {
    expect(outline(moved(lines, 3, -1))).to.deep.equal(['Section 1', '>2. Second. Third.', '>1. First.', '>>a) on weekdays;']);
    expect(moved(lines, 0, -1)).to.equal(lines);
  });

  it('leaves no gap between levels, whatever is taken out or moved in', () => {
    expect(outline(without(lines, 1))).to.deep.equal(['Section 1', '>a) on weekdays;', '>2. Second. Third.']);
    expect(outline(shifted(lines, 3, 1)).at(-1)).to.equal('>>2. Second. Third.');
    expect(shifted(lines, 2, 1)).to.equal(lines);
    expect(outline(added(lines, 3)).at(-1)).to.equal('>');
  });

  it('keeps an address while only words change, and lets it follow a new number', () => {
    const reworded = edited(lines, 1, {text: {en: 'First, and more.'}});
    expect(inputsOf(reworded)[1]).to.have.property('id', 'sec_1__para_1');
    const renumbered = inputsOf(edited(lines, 1, {number: '5.'}));
    expect(renumbered.map(({id}) => id)).to.deep.equal(['sec_1', undefined, undefined, 'sec_1__para_2']);
    expect(renumbered.map(({was}) => was)).to.deep.equal(['sec_1', 'sec_1__para_1', 'sec_1__para_1__point_a', 'sec_1__para_2']);
  });

  it('tells what is new, changed, moved or left out against the version before', () => {
    const next = without(edited(edited(added(lines, 3), 1, {text: {en: 'Otherwise.'}}), 3, {number: '7.'}), 2);
    expect(next.map((one) => changeOf(one, version, 'en'))).to.deep.equal(['same', 'changed', 'moved', 'added']);
    expect(leftOut(next, version).map(({id}) => id)).to.deep.equal(['sec_1__para_1__point_a']);
  });
});

describe('the clocks at a body', () => {
  it('show an instant as they show it there, in summer and in winter', () => {
    expect(instantOf('2026-04-10T18:00', 'Europe/Kyiv')).to.equal('2026-04-10T15:00:00.000Z');
    expect(instantOf('2026-03-10T18:00', 'Europe/Kyiv')).to.equal('2026-03-10T16:00:00.000Z');
    expect(instantOf('2026-03-29T12:00', 'Europe/Kyiv')).to.equal('2026-03-29T09:00:00.000Z');
    expect(localTime('2026-04-10T15:00:00.000Z', 'Europe/Kyiv')).to.equal('2026-04-10T18:00');
    expect(instantOf('2026-04-10T18:00', 'Asia/Bishkek')).to.equal('2026-04-10T12:00:00.000Z');
  });

  it('are not asked about what is no time', () => expect(instantOf('tomorrow', 'Europe/Kyiv')).to.equal(''));
});
