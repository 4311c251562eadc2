import {expect} from '@open-wc/testing';
import {draftKey} from '../../src/core/draft-key.ts';
import {commentDraftName} from '../../src/core/discussion/draft-names.ts';
import {always, first, network} from '../helpers/faults.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {unmountAll, until} from '../helpers/mount.ts';
import {Commenter, olha, words} from './commenting.ts';

const kept = (person: Commenter, parent = '') => localStorage.getItem(draftKey(commentDraftName('https://petitions.example', person.talk.subject, parent)));

/** Whether the browser would ask before the page is left. */
const asksBeforeLeaving = () => !dispatchEvent(new Event('beforeunload', {cancelable: true}));

describe('writing a comment', () => {
  let person: Commenter;
  afterEach(async () => {
    unhurry();
    unmountAll();
    localStorage.clear();
    await person.service.stop();
  });

  it('takes a text, a name, a consent and a code, and gives a receipt whose hash anybody can make anew', async () => {
    person = await Commenter.come();
    await person.write();
    for (const part of ['Everyone will see', 'Not shown to anyone', 'erases it after 180 days', 'Olha Moroz just now']) await person.shows(part);
    expect(person.find('.public__preview em')!.textContent).to.equal('four kilometres');
    person.send();
    await person.appears('[name=code]');
    await person.hasFocus('step');
    await person.enter(await person.service.code(olha.email));
    await person.shows('Your comment is published');
    await person.hasFocus('write');
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words)));
    expect(person.text).to.include([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
    expect(await person.comments()).to.deep.equal([{text: words, author_name: olha.name, status: 'published', stance: 'none', parent_id: null}]);
    expect(person.told).to.deep.equal(['a comment published']);
    expect(kept(person)).to.equal(null);
    expect(person.article('second shift').textContent).to.include(olha.name);
    expect(JSON.stringify({...localStorage, ...sessionStorage})).not.to.include('olha');
  });

  it('asks for no second code on the same visit, in no box of the page, and remembers the name', async () => {
    person = await Commenter.come();
    await person.post();
    await person.another('And a bus on Sundays.');
    await person.shows('You write as olha@mail.example');
    expect(person.value('name')).to.equal(olha.name);
    person.send();
    await person.shows('Your comment is published');
    const elsewhere = await Commenter.at(person.service, await person.talk.onPage({url: `${location.href}?other`}), person.network);
    elsewhere.type('text', 'The same here.');
    await elsewhere.shows('You write as olha@mail.example');
    elsewhere.send();
    await elsewhere.shows('Your comment is published');
    expect((await person.comments()).map(({text}) => text)).to.deep.equal([words, 'And a bus on Sundays.', 'The same here.']);
  });

  it('lets somebody else sit down: name, address and session go, the text stays', async () => {
    person = await Commenter.come();
    await person.post();
    await person.another('And a bus on Sundays.');
    await person.shows('You write as olha@mail.example');
    person.press('Somebody else?');
    await person.hasFocus('email');
    expect([person.value('email'), person.value('name'), person.value('text')]).to.deep.equal(['', '', 'And a bus on Sundays.']);
    await until(() => person.service.requests.some(({method, path}) => method === 'DELETE' && path.endsWith('/sessions/current')), 'the end of the session');
    expect(person.find('[id^=edit-]')).to.equal(null);
  });

  it('names everything that is missing at once, and leads to each field', async () => {
    person = await Commenter.come();
    person.send();
    await person.hasFocus('faults');
    expect(person.all('#faults li')).to.have.length(4);
    person.press(/^E-mail:/);
    await person.hasFocus('email');
    expect(person.posts).to.have.length(0);
  });

  it('leaves the field as it is, focus and all, when the rest arrives while somebody types', async () => {
    person = await Commenter.come();
    const field = person.find<HTMLTextAreaElement>('#text')!;
    field.focus();
    person.type('text', 'The night');
    await person.appears('[name=consent]');
    expect(person.find('#text')).to.equal(field);
    expect(person.focused).to.equal('text');
  });

  it('takes a side where the discussion asks for one', async () => {
    person = await Commenter.come({page: {stances: true}});
    await person.write();
    person.find<HTMLInputElement>('[value=oppose]')!.click();
    await person.shows('Olha Moroz Against just now');
    await person.post();
    expect((await person.comments())[0]?.stance).to.equal('oppose');
    await person.shows(/Against 1/);
  });

  it('waits for a moderator where all do, says so, and shows its author what waits', async () => {
    person = await Commenter.come({page: {moderation: 'pre'}});
    await person.write();
    await person.shows('A moderator reads it first');
    person.send();
    await person.enter(await person.appears('[name=code]').then(() => person.service.code(olha.email)));
    await person.shows('Your comment is received and waits for a moderator');
    await person.shows('Here a moderator reads every comment first');
    expect(person.article('second shift').textContent).to.match(/Waits for a moderator/);
    expect(person.told).to.deep.equal(['a comment held']);
  });

  it('says that it waits for a word, not for which', async () => {
    person = await Commenter.come({before: (talk) => talk.hold('kilometres')});
    await person.post();
    await person.shows('It has a word that a moderator looks at first');
  });

  it('speaks for an organisation only where that is said', async () => {
    person = await Commenter.come();
    await person.write();
    person.press('On behalf of an organisation');
    person.type('onBehalf', 'Quiet Town');
    await person.shows('Olha Moroz on behalf of Quiet Town just now');
    person.send();
    await person.enter(await person.appears('[name=code]').then(() => person.service.code(olha.email)));
    await person.shows('Your comment is published');
    expect(person.article('second shift').textContent).to.match(/on behalf of\s+Quiet Town/);
  });

  it('keeps the text and asks for a code again when the session ends in the middle, and posts once', async () => {
    person = await Commenter.come();
    await person.post();
    await person.another('And a bus on Sundays.');
    await person.shows('You write as');
    await person.service.db.updateTable('sessions').set({ended_at: person.service.clock.now().toISOString()}).execute();
    person.send();
    await person.hasFocus('email');
    await person.shows('the service asks for a new code');
    expect([person.value('text'), person.value('email')]).to.deep.equal(['And a bus on Sundays.', olha.email]);
    person.send();
    await person.enter(await person.appears('[name=code]').then(() => person.service.code(olha.email)));
    await person.shows('Your comment is published');
    expect((await person.comments()).map(({text}) => text)).to.deep.equal([words, 'And a bus on Sundays.']);
  });

  it('posts once though the answer is lost and the session ends before the next try', async () => {
    person = await Commenter.come();
    await person.post();
    await person.another('And a bus on Sundays.');
    await person.shows('You write as');
    hurry();
    person.network.plan = always('POST /comments', 'lose_answer');
    person.send();
    await person.shows('There is no connection');
    person.network.plan = () => undefined;
    await person.service.db.updateTable('sessions').set({ended_at: person.service.clock.now().toISOString()}).execute();
    person.send();
    await person.hasFocus('email');
    person.send();
    await person.enter(await person.appears('[name=code]').then(() => person.service.code(olha.email)));
    await person.shows('Your comment is published');
    expect((await person.comments()).map(({text}) => text)).to.deep.equal([words, 'And a bus on Sundays.']);
  });

  it('keeps the text, to be copied, when the closing instant passes while the form is open', async () => {
    person = await Commenter.come({page: {closesAt: '2026-03-10T09:00:00.000Z'}});
    await person.ask();
    const code = await person.service.code(olha.email);
    person.service.clock.pass({hours: 2});
    await person.service.db.updateTable('pending_acts').set({expires_at: '2026-03-11T00:00:00.000Z'}).execute();
    await person.enter(code);
    await person.shows('Comments and votes are not taken here any more');
    expect(person.value('text')).to.equal(words);
    expect(person.button('Copy the text').checkVisibility()).to.equal(true);
    expect(await person.comments()).to.have.length(0);
  });

  for (const [code, said] of [
    ['wrong_origin', 'This discussion belongs to another site'],
    ['unknown_subject', 'This discussion is not there any more'],
  ] as const) {
    it(`keeps the text, to be copied, where the service answers ${code}`, async () => {
      person = await Commenter.come();
      person.network.plan = first('POST /comments', {refuse: code});
      await person.enter(await person.ask());
      await person.shows(said);
      await person.hasFocus('failure');
      expect(person.value('text')).to.equal(words);
      person.button('Copy the text');
    });
  }

  it('says why a part did not come while the network is away, and goes on when it is back', async () => {
    person = await Commenter.come();
    const online = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')!;
    Object.defineProperty(Navigator.prototype, 'onLine', {get: () => false, configurable: true});
    person.send();
    await person.hasFocus(/failure|faults/);
    Object.defineProperty(Navigator.prototype, 'onLine', online);
    await person.post();
    expect(await person.comments()).to.have.length(1);
  });
});

describe('the draft of a comment', () => {
  let person: Commenter;
  afterEach(async () => {
    unmountAll();
    localStorage.clear();
    await person.service.stop();
  });

  it('comes back after a reload, without name and address, and is said to be back', async () => {
    person = await Commenter.come();
    await person.write();
    await until(() => kept(person)?.includes('second shift'), 'the draft');
    expect(kept(person)).not.to.match(/Olha|olha/);
    unmountAll();
    person = await Commenter.at(person.service, person.talk, network(person.service.source));
    await person.shows(/Your draft of .* is back/);
    await until(() => /^Your draft of .* is back$/.test(person.said), 'that it was said');
    expect([person.value('text'), person.value('name')]).to.deep.equal([words, '']);
    person.press('Delete it and start afresh');
    await person.hasFocus('text');
    expect([person.value('text'), kept(person)]).to.deep.equal(['', null]);
  });

  it('is another for each comment that is answered', async () => {
    person = await Commenter.come({before: (talk) => talk.say('Petro', 'One.')});
    person.pressAt('One.', 'reply');
    await person.appears('.in-place');
    person.fill('text', 'And two.');
    const {id} = await person.service.db.selectFrom('comments').select('id').executeTakeFirstOrThrow();
    await until(() => kept(person, id)?.includes('And two.'), 'the draft of the answer');
    expect(kept(person)).to.equal(null);
    unmountAll();
    person = await Commenter.at(person.service, person.talk, network(person.service.source));
    person.pressAt('One.', 'reply');
    await person.shows(/Your draft of .* is back/);
    expect(person.field('text')?.value).to.equal('And two.');
  });

  it('of two tabs is never overwritten, and one that was sent is not sent twice by mistake', async () => {
    person = await Commenter.come();
    await person.write();
    await until(() => kept(person), 'the draft');
    const other = await Commenter.at(person.service, person.talk, network(person.service.source));
    await other.shows(/is back/);
    other.type('text', `${words} Please.`);
    await until(() => kept(other)?.includes('Please.'), 'the other draft');
    person.type('text', `${words} Now.`);
    await person.shows('Another tab changed this text');
    expect(kept(person)).to.include('Please.');
    person.press('Keep the text from here');
    await until(() => kept(person)?.includes('Now.'), 'the chosen draft');
    person.send();
    await person.enter(await person.appears('[name=code]').then(() => person.service.code(olha.email)));
    await person.shows('Your comment is published');
    other.type('text', `${words} Please!`);
    await other.shows('This text was sent or deleted in another tab');
    expect(asksBeforeLeaving()).to.equal(true);
  });

  it('is not kept where others use the device, and the browser asks before the text is lost', async () => {
    person = await Commenter.come();
    await person.write();
    await until(() => kept(person), 'the draft');
    expect(asksBeforeLeaving()).to.equal(false);
    person.type('shared', true);
    await person.shows('Nothing is kept');
    expect(kept(person)).to.equal(null);
    expect(asksBeforeLeaving()).to.equal(true);
  });

  it('leaves nothing on the device once it is wiped out by hand', async () => {
    person = await Commenter.come();
    await person.write();
    await until(() => kept(person), 'the draft');
    person.type('text', '');
    await until(() => kept(person) === null, 'the draft to go');
  });

  it('is a help, not a condition: where the browser keeps nothing the comment is written all the same', async () => {
    const natural = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
      configurable: true,
    });
    try {
      person = await Commenter.come();
      await person.write();
      await person.shows('This browser keeps no drafts');
      expect(asksBeforeLeaving()).to.equal(true);
      person.send();
      await person.enter(await person.appears('[name=code]').then(() => person.service.code(olha.email)));
      await person.shows('Your comment is published');
      expect(asksBeforeLeaving()).to.equal(false);
    } finally {
      Object.defineProperty(window, 'localStorage', natural);
    }
  });
});
