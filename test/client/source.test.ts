import {expect} from '@open-wc/testing';
import {learnTime, now} from '../../src/client/clock.ts';
import {sourceAt} from '../../src/client/source.ts';

describe('a source', () => {
  it('is the same for the same address, however it is written', () => {
    expect(sourceAt('https://a.example')).to.equal(sourceAt('https://a.example/'));
    expect(sourceAt('https://a.example/town/')?.base).to.equal('https://a.example/town');
    expect(sourceAt('https://a.example/?x#y')?.base).to.equal('https://a.example');
  });

  it('stands on the page it is on when its address is relative', () => {
    expect(sourceAt('/town')?.base).to.equal(`${location.origin}/town`);
  });

  it('is none where the address is none', () => {
    expect(sourceAt('https://')).to.equal(undefined);
  });
});

describe('the time', () => {
  const answerOf = (date: Date) => new Response(null, {headers: {date: date.toUTCString()}});
  afterEach(() => learnTime(answerOf(new Date())));

  it('is the server\'s where this device is days off', () => {
    learnTime(answerOf(new Date(Date.now() + 3 * 86_400_000)));
    expect(now().getTime() - Date.now()).to.be.closeTo(3 * 86_400_000, 2_000);
  });

  it('stays known when something answers that tells no time', () => {
    learnTime(answerOf(new Date(Date.now() + 86_400_000)));
    learnTime(new Response('<p>Accept our terms'));
    expect(now().getTime() - Date.now()).to.be.closeTo(86_400_000, 2_000);
  });

  it('is the device\'s where the two nearly agree', () => {
    learnTime(answerOf(new Date(Date.now() + 60_000)));
    expect(now().getTime() - Date.now()).to.be.closeTo(0, 50);
  });
});
