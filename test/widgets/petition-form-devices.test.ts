import {expect} from '@open-wc/testing';
import {inPage} from '../../src/client/source.ts';
import {draftKey} from '../../src/core/draft-key.ts';
import {keepDraft} from '../../src/core/drafts.ts';
import {blankValues} from '../../src/widgets/petition-form/values.ts';
import {WritingController, type WritingHost} from '../../src/widgets/petition-form/writing-controller.ts';
import {author, idea} from '../../stories/scenes/form.ts';
import {always, type Fault} from '../helpers/faults.ts';
import {unmountAll, until} from '../helpers/mount.ts';
import {Author} from './starting.ts';

const key = draftKey('petition:https://petitions.example');
const kept = () => localStorage.getItem(key);
const day = 86_400_000;
const naturalNow = Date.now;

/** Whether the browser would ask before the page is left. */
const asksBeforeLeaving = () => !dispatchEvent(new Event('beforeunload', {cancelable: true}));

/** Another document of the same site, whose writing this page hears of. */
function elsewhere(): {readonly storage: Storage; leave(): void} {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  return {storage: frame.contentWindow!.localStorage, leave: () => frame.remove()};
}

let person: Author;
afterEach(async () => {
  Date.now = naturalNow;
  unmountAll();
  localStorage.clear();
  await person.service.stop();
});

describe('a petition written in two tabs', () => {
  it('is not sent twice by mistake: the other tab says that it has been submitted', async () => {
    person = await Author.come();
    person.write();
    await until(kept, 'the draft');
    const other = await Author.at(person.service);
    await other.shows(/is back/);
    await person.submit();
    other.type('title', `${idea.title}, please`);
    await other.shows('This text was submitted or deleted in another tab');
    await until(() => other.said.startsWith('This text was submitted or deleted'), 'that it was said');
    expect(kept()).to.equal(null);
    expect(asksBeforeLeaving()).to.equal(true);
    other.press('Delete it here too');
    await other.hasFocus('title');
    expect([other.value('title'), other.value('text')]).to.deep.equal(['', '']);
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('says at once what another tab did, and goes on only when told to', async () => {
    person = await Author.come();
    person.write();
    await until(kept, 'the draft');
    const {storage, leave} = elsewhere();
    storage.removeItem(key);
    await person.shows('This text was submitted or deleted in another tab');
    person.press('Go on with it');
    await until(kept, 'the draft again');
    storage.setItem(key, kept()!.replace('Sundays', 'Mondays').replace(/"stamp":"[^"]+"/, '"stamp":"there"'));
    await person.shows(/Another tab changed this text at .* Open the town library on Mondays/);
    leave();
  });

  it('is one text when the page moves the form about', async () => {
    person = await Author.come();
    person.write();
    await until(kept, 'the draft');
    const place = document.createElement('div');
    person.widget.before(place);
    place.append(person.widget);
    person.type('title', `${idea.title}, please`);
    await until(() => kept()?.includes('please'), 'the draft');
    expect(person.find('[part=notice]')).to.equal(null);
    expect(person.value('name')).to.equal(author.name);
  });
});

describe('a draft on the device', () => {
  it('is said to be back to people who listen', async () => {
    person = await Author.come();
    person.write();
    await until(kept, 'the draft');
    unmountAll();
    person = await Author.at(person.service);
    await until(() => /^Your draft of .* is back$/.test(person.said), 'that it was said');
  });

  it('is gone after seven days without a change', async () => {
    person = await Author.come();
    person.write();
    await until(kept, 'the draft');
    unmountAll();
    Date.now = () => naturalNow() + 7 * day + 1_000;
    person = await Author.at(person.service);
    await until(() => kept() === null, 'the draft to go');
    expect(person.value('title')).to.equal('');
  });

  it('of an older page, or of another script, is taken as far as it fits', async () => {
    localStorage.setItem(key, JSON.stringify({savedAt: Date.now(), value: {stamp: 'old', value: {title: idea.title, text: 7, lang: null, mood: 'x'}}}));
    person = await Author.come();
    await person.shows(/is back/);
    expect([person.value('title'), person.value('text')]).to.deep.equal([idea.title, '']);
  });
});

describe('starting a petition where the browser keeps nothing', () => {
  const natural = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
  const put = Storage.prototype.setItem;
  const refuse = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  afterEach(() => {
    Object.defineProperty(window, 'localStorage', natural);
    Storage.prototype.setItem = put;
  });

  it('works, says that nothing is kept and lets the browser ask before the text is lost', async () => {
    Object.defineProperty(window, 'localStorage', {get: refuse, configurable: true});
    person = await Author.come();
    person.write();
    await person.shows('This browser keeps no drafts');
    expect(asksBeforeLeaving()).to.equal(true);
    await person.submit();
    expect(await person.petitions()).to.have.length(1);
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('says so when the device is full', async () => {
    person = await Author.come();
    person.write();
    await until(kept, 'the draft');
    Storage.prototype.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
    person.type('title', `${idea.title}, please`);
    await person.shows('This browser keeps no drafts');
    expect(asksBeforeLeaving()).to.equal(true);
  });

  it('wipes what was kept though the switch is set before the rest of the form is there', () => {
    keepDraft('petition:https://petitions.example', {stamp: 'before', value: {title: idea.title}});
    const host = {source: inPage({fetch: () => new Response()}, 'https://petitions.example'), requestUpdate() {}, addController() {}};
    const writing = new WritingController(host as unknown as WritingHost, blankValues(), () => undefined);
    writing.setShared(true);
    writing.hostUpdate();
    expect(kept()).to.equal(null);
    expect(writing.values.title).to.equal('');
    writing.hostDisconnected();
  });

  it('asks before leaving, too, where the person wants nothing kept', async () => {
    person = await Author.come();
    person.write();
    await until(kept, 'the draft');
    expect(asksBeforeLeaving()).to.equal(false);
    person.type('shared', true);
    await person.shows('Nothing is kept');
    expect(asksBeforeLeaving()).to.equal(true);
  });
});

describe('starting a petition on a device whose clock is wrong', () => {
  for (const [how, days] of [['a day behind', -1], ['a day ahead', 1]] as const) {
    it(`tells the day by which it is checked as the service does: the clock is ${how}`, async () => {
      Date.now = () => Date.parse('2026-03-10T08:00:00.400Z') + days * day;
      person = await Author.come();
      await person.submit();
      expect(person.text).to.include('To be checked by 12 March 2026');
      await person.follow();
      await person.shows(/To be checked by 12 March|Being checked/);
      expect(await person.petitions()).to.have.length(1);
    });
  }
});

describe('a form to start petitions that is older than its service', () => {
  const problem = (body: Readonly<Record<string, unknown>> & {readonly status: number}): Fault => ({
    answer: () => new Response(JSON.stringify({type: 'urn:viche:problem:new', title: 'new', ...body}), {status: body.status, headers: {'content-type': 'application/problem+json'}}),
  });
  const refusals: readonly (readonly [string, Fault, string, string])[] = [
    ['for a reason it does not know', problem({code: 'residence_unproven', status: 403}), 'The service did not accept this, and this page does not know why', 'failure'],
    ['for a field it does not have', problem({code: 'invalid', status: 400, fields: [{field: 'phone', fault: 'required'}]}), 'The service did not accept this, and this page does not know why', 'failure'],
    ['for a fault it has no words for', problem({code: 'invalid', status: 400, fields: [{field: 'title', fault: 'not_polite'}]}), 'What do you ask for: Something is missing or wrong', 'faults'],
  ];
  for (const [why, fault, words, place] of refusals) {
    it(`says that a petition is refused ${why}, and keeps the text`, async () => {
      person = await Author.come();
      await person.preview();
      person.network.plan = always('POST', fault);
      person.type('consent', true);
      person.send();
      await person.shows(words);
      await person.hasFocus(place);
      expect(person.text).not.to.include('undefined');
      if (place === 'failure') person.press('Change the text');
      await person.appears('[name=text]');
      expect([person.value('title'), person.value('text'), person.value('email')]).to.deep.equal([idea.title, idea.text, author.email]);
    });
  }

  it('shows an own petition in a state it does not know, and says nothing untrue of it', async () => {
    person = await Author.come({before: (service) => service.submit()});
    const newer = (data: Record<string, unknown>) => ({...data, items: (data['items'] as Record<string, unknown>[]).map((item) => ({
      ...item,
      status: 'in_mediation',
      dueStep: 'mediation',
      dueAt: '2026-04-01T12:00:00.000Z',
      timeline: [...(item['timeline'] as unknown[]), {from: 'submitted', to: 'in_mediation', at: '2026-03-10T08:00:00.000Z', actorRole: 'moderator'}],
    }))});
    person.network.plan = always('GET /petitions/own', {rewrite: newer});
    await person.follow();
    await person.appears('.own li');
    expect(person.text).to.include('in_mediation');
    expect(person.text).not.to.match(/undefined|null|NaN|\[object|Refused/);
  });

  it('takes a service that does not tell its limits', async () => {
    person = await Author.come();
    person.network.plan = always('GET /capabilities', {rewrite: (data) => ({...data, limits: undefined})});
    const other = await Author.at(person.service);
    expect(other.text).to.include('From 10 to 200 characters');
  });
});
