import {expect} from '@open-wc/testing';
import type {Session} from '../../src/contract/desk.ts';
import {dropDraft, keepDraft, keptDraft} from '../../src/core/drafts.ts';
import {dropSession, keepSession, keptSession} from '../../src/core/session.ts';

const week = 7 * 86_400_000;
const naturalNow = Date.now;

/** Storage that refuses, as in a private window or when it is full. */
function forbid(kind: 'localStorage' | 'sessionStorage'): void {
  Object.defineProperty(globalThis, kind, {
    configurable: true,
    get() {
      throw new DOMException('denied', 'SecurityError');
    },
  });
}

const natural = {
  localStorage: Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!,
  sessionStorage: Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage')!,
};

afterEach(() => {
  Date.now = naturalNow;
  Object.defineProperties(globalThis, natural);
  localStorage.clear();
  sessionStorage.clear();
});

describe('a draft', () => {
  it('is there after a reload, with the time of its last change', () => {
    expect(keepDraft('answer', {text: 'Dear neighbours'})).to.equal(true);
    const {value, savedAt} = keptDraft('answer')!;
    expect(value).to.deep.equal({text: 'Dear neighbours'});
    expect(Date.now() - savedAt.getTime()).to.be.lessThan(5_000);
  });

  it('goes after a week, and takes no other page\'s things with it', () => {
    localStorage.setItem('theme', 'dark');
    keepDraft('answer', 'old');
    Date.now = () => naturalNow() + week;
    expect(keptDraft('answer')).to.equal(undefined);
    expect({...localStorage}).to.deep.equal({theme: 'dark'});
  });

  it('goes when it has done its work', () => {
    keepDraft('answer', 'done');
    dropDraft('answer');
    expect(localStorage.length).to.equal(0);
  });

  it('does no harm where another script wrote in its place', () => {
    localStorage.setItem('viche:draft:answer', 'not ours');
    expect(keptDraft('answer')).to.equal(undefined);
  });

  it('is not kept, and says so, where the browser forbids it', () => {
    forbid('localStorage');
    expect(keepDraft('answer', 'text')).to.equal(false);
    expect(keptDraft('answer')).to.equal(undefined);
    expect(() => dropDraft('answer')).not.to.throw();
  });
});

describe('an official\'s session', () => {
  const base = 'https://a.example';
  const now = new Date('2026-03-10T08:00:00Z');
  const session: Session = {token: 't', email: 'o@rada.example', roles: [], expiresAt: '2026-03-11T08:00:00Z'};
  afterEach(() => dropSession(base));

  it('lasts eight hours at most, whatever the service says', () => {
    const start = naturalNow();
    Date.now = () => start;
    keepSession(base, session, now);
    Date.now = () => start + 8 * 3_600_000 - 1;
    expect(keptSession(base)?.token).to.equal('t');
    Date.now = () => start + 8 * 3_600_000;
    expect(keptSession(base)).to.equal(undefined);
    expect(sessionStorage.length).to.equal(0);
  });

  it('belongs to one service', () => {
    keepSession(base, session, now);
    expect(keptSession('https://b.example')).to.equal(undefined);
  });

  it('ends with signing out', () => {
    keepSession(base, session, now);
    dropSession(base);
    expect(keptSession(base)).to.equal(undefined);
  });

  it('lasts as long as the page where the browser forbids storage', () => {
    forbid('sessionStorage');
    keepSession(base, session, now);
    expect(keptSession(base)?.token).to.equal('t');
  });
});
