import {expect} from '@open-wc/testing';
import {difference, versionOf} from '../../src/ui/difference.ts';

const drawn = (before: string, after: string) =>
  difference(before, after)
    .map(({kind, text}) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

describe('the difference between two wordings', () => {
  it('is told in whole words of any alphabet', () => {
    expect(drawn('швидкістю 50 кілометрів на годину', 'швидкістю 30 кілометрів на годину')).to.equal('швидкістю [-50-][+30+] кілометрів на годину');
    expect(drawn('об’єкт будівництва', 'об’єкти будівництва')).to.equal('[-об’єкт-][+об’єкти+] будівництва');
    expect(drawn('سرعة 50 كيلومترا', 'سرعة 30 كيلومترا')).to.equal('سرعة [-50-][+30+] كيلومترا');
  });

  it('takes words that change next to one another as one change', () => {
    expect(drawn('на годину, крім вихідних і святкових днів.', 'на годину, включно з канікулами.')).to.equal('на годину, [-крім вихідних і святкових днів-][+включно з канікулами+].');
  });

  it('shows what was only added or only taken out', () => {
    expect(drawn('Паркування забороняється.', 'Паркування на тротуарі забороняється.')).to.equal('Паркування [+на тротуарі +]забороняється.');
    expect(drawn('', 'Новий пункт')).to.equal('[+Новий пункт+]');
    expect(drawn('Старий пункт', '')).to.equal('[-Старий пункт-]');
    expect(drawn('Без змін', 'Без змін')).to.equal('Без змін');
  });

  it('loses not a letter of either version', () => {
    const before = 'a  b\nc — «д», е;\tж 👩‍👩‍👧 е\u0301 x-y 1.5';
    for (const after of ['', 'b a', 'c\n«д», ж; 👩‍👧 е x-y 1,5', before.split('').reverse().join('')]) {
      const pieces = difference(before, after);
      expect(versionOf(pieces, 'removed')).to.equal(before);
      expect(versionOf(pieces, 'added')).to.equal(after);
    }
  });
});
