import {expect} from '@open-wc/testing';
import {draftKey} from '../../src/core/draft-key.ts';
import {author, idea} from '../../stories/scenes/form.ts';
import {always, first} from '../helpers/faults.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {unmountAll, until} from '../helpers/mount.ts';
import {Author} from './starting.ts';
import {another} from './signing.ts';

const key = draftKey('petition:https://petitions.example');
const kept = () => localStorage.getItem(key);

describe('starting a petition', () => {
  let person: Author;
  const naturalNow = Date.now;
  afterEach(async () => {
    Date.now = naturalNow;
    unhurry();
    unmountAll();
    localStorage.clear();
    await person.service.stop();
  });

  it('takes a text, a preview, a consent and a code, and says what happens next and by when', async () => {
    person = await Author.come();
    await person.preview();
    await person.hasFocus('step');
    for (const words of [idea.title, 'What we ask for', 'Everyone will see', 'Seen at once by officials: Vilkhivka Town Council', 'erases it 30 days after']) expect(person.text).to.include(words);
    expect(person.find('.paper a')!.getAttribute('href')).to.equal('https://library.example/hours');
    person.type('consent', true);
    person.send();
    await person.enter(await person.appears('[name=code]').then(() => person.service.code(author.email)));
    await person.shows('Your petition is submitted');
    await person.hasFocus('step');
    expect(person.text).to.match(/Number of the petition 1 .*To be checked by 12 March 2026/);
    expect(person.text).to.include('Citizens’ Appeals');
    expect(await person.petitions()).to.deep.equal([{title: JSON.stringify({en: idea.title}), lang: 'en', author_name: author.name, status: 'submitted'}]);
    expect(person.told).to.have.length(1);
    expect(kept()).to.equal(null);
  });

  it('leaves the field as it is, focus and all, when the rest arrives while somebody types', async () => {
    person = await Author.come();
    const field = person.find<HTMLInputElement>('#title')!;
    field.focus();
    person.type('title', 'Open the');
    await until(() => person.find('.counter')?.textContent?.startsWith('8'), 'the count');
    expect(person.find('#title')).to.equal(field);
    expect(person.focused).to.equal('title');
  });

  it('names everything that is wrong at once, counted as the service counts, and leads to each field', async () => {
    person = await Author.come();
    person.write({title: '👩‍👩‍👧 sho', text: '   ', email: 'olena'});
    person.send();
    await person.hasFocus('faults');
    expect(person.all('#faults li').map(({innerText}) => innerText.trim())).to.have.length(3);
    person.press(/^Text of the petition:/);
    await person.hasFocus('text');
    expect(person.posts).to.have.length(0);
    person.type('title', '🏛'.repeat(201));
    await person.shows('1 character too many');
    await until(() => /^1\scharacter too many$/.test(person.said), 'that it was said');
  });

  it('goes back to the field the service found wrong, with everything kept', async () => {
    person = await Author.come();
    await person.preview();
    person.network.plan = first('POST', {refuse: 'invalid', with: {fields: [{field: 'title', fault: 'too_long', limit: 20}]}});
    person.type('consent', true);
    person.send();
    await person.hasFocus('faults');
    expect(person.text).to.include('at most 20 characters fit');
    expect(person.value('text')).to.equal(idea.text);
  });

  it('points to a petition that asks for the same, says so politely, and drops late answers', async () => {
    person = await Author.come({before: (service) => service.publish()});
    hurry();
    let release = () => {};
    const held = {hold: new Promise<void>((resolve) => (release = resolve))};
    let asked = 0;
    person.network.plan = ({url}) => (url.includes('/similar') && (asked += 1) === 1 ? held : undefined);
    const answered = (count: number) => until(() => person.service.requests.filter(({path}) => path.includes('/similar')).length === count, `${count} answers`);
    person.type('title', 'A lit crossing in front of the school');
    await until(() => asked === 1, 'the first question');
    person.type('title', 'Open the library on Sundays');
    await answered(1);
    release();
    await answered(2);
    await person.widget.updateComplete;
    expect(person.find('.similar')).to.equal(null);
    person.type('title', 'A lit crossing in front of the school');
    await person.appears('.similar a');
    expect(person.find<HTMLAnchorElement>('.similar a')!.href).to.match(/^https:\/\/petitions\.example\/petitions\//);
    await until(() => /^1\ssimilar petition was found/.test(person.said), 'that it was said');
  });

  it('is quiet where nothing could be looked up', async () => {
    person = await Author.come({before: (service) => service.publish()});
    hurry();
    person.network.plan = always('GET /similar', 'drop');
    person.type('title', 'A lit crossing in front of the school');
    await until(() => person.find('.counter')?.textContent?.startsWith('37'), 'the count');
    expect(person.find('[part=notice]')).to.equal(null);
  });

  it('keeps the text on the device, never the name or the address, and brings it back', async () => {
    person = await Author.come();
    person.write();
    await until(() => kept()?.includes('# What we ask for'), 'the draft');
    expect(kept()).not.to.match(/Olena|olena/);
    unmountAll();
    person = await Author.at(person.service);
    await person.shows(/Your draft of .* is back/);
    expect([person.value('title'), person.value('text'), person.value('name')]).to.deep.equal([idea.title, idea.text, '']);
    person.press('Delete it and start afresh');
    await person.hasFocus('title');
    expect([person.value('title'), kept()]).to.deep.equal(['', null]);
  });

  it('keeps nothing where others use the device', async () => {
    person = await Author.come();
    person.write();
    await until(kept, 'the draft');
    person.type('shared', true);
    await person.shows('Nothing is kept');
    expect(kept()).to.equal(null);
    person.type('title', `${idea.title} again`);
    await until(() => person.find('.counter')?.textContent?.startsWith('38'), 'the count');
    expect(kept()).to.equal(null);
  });

  it('does not write over what another tab wrote, and lets the person choose', async () => {
    person = await Author.come();
    person.write();
    await until(kept, 'the draft');
    const other = await Author.at(person.service);
    await other.shows(/is back/);
    other.type('title', 'Open the library at night');
    await until(() => kept()?.includes('at night'), 'the other draft');
    person.type('title', `${idea.title} and Mondays`);
    await person.shows('Another tab changed this text');
    expect(kept()).to.include('at night');
    expect(person.value('title')).to.equal(`${idea.title} and Mondays`);
    person.press('Take the text from there');
    await until(() => person.value('title') === 'Open the library at night', 'their text');
    other.type('title', 'Open the library at dawn');
    person.type('title', `${idea.title}, please`);
    await person.shows('Another tab changed this text');
    person.press('Keep the text from here');
    await until(() => kept()?.includes('please'), 'our draft');
  });

  it('submits once, however often the button is pressed, and keeps everything while the network fails', async () => {
    person = await Author.come();
    hurry();
    await person.preview();
    person.network.plan = always('POST', 'drop');
    person.type('consent', true);
    person.send();
    person.send();
    await person.shows('There is no connection');
    await person.hasFocus('failure');
    expect(person.text).to.include('cannot submit it twice');
    person.network.plan = first('POST', 'lose_answer');
    person.send();
    await person.enter(await person.appears('[name=code]').then(() => person.service.code(author.email)));
    person.send();
    await person.shows('Your petition is submitted');
    expect(await person.petitions()).to.have.length(1);
    const {length} = await person.service.db.selectFrom('mails').select('id').where('code', 'is not', null).execute();
    expect(length).to.equal(1);
  });

  it('tells a wrong code from an old one and from too many, each in its own words', async () => {
    person = await Author.come();
    const code = await person.ask();
    for (const left of ['4 tries are left', '3 tries are left', '2 tries are left', '1 try is left']) {
      await person.enter(another(code));
      await person.shows(left);
    }
    await person.enter(another(code));
    await person.shows('Too many wrong codes');
    await person.hasFocus('failure');
    Date.now = () => naturalNow() + 61_000;
    person.widget.requestUpdate();
    await person.shows('Send the code again');
    person.press('Send the code again');
    await person.goes('#failure');
    await person.appears('[part=submit][aria-busy=false]');
    await until(() => person.said === 'A new code is on its way', 'that it was said');
    const newer = await person.service.code(author.email);
    person.service.clock.pass({minutes: 16});
    await person.enter(newer);
    await person.shows('This code is too old');
    expect(await person.petitions()).to.deep.equal([]);
  });

  it('goes back to a mistyped address with the text kept', async () => {
    person = await Author.come();
    await person.ask();
    person.press('Change address');
    await person.hasFocus('email');
    expect([person.value('email'), person.value('text')]).to.deep.equal([author.email, idea.text]);
  });

  it('tells authors later, in the same place, why a petition was refused, and starts again from its text', async () => {
    person = await Author.come({
      before: async (service) => {
        const id = await service.submit();
        await service.step(id, {to: 'rejected', ground: 'not_competent', reason: 'The street belongs to the region.'});
      },
    });
    await person.follow();
    await person.shows('The street belongs to the region.');
    await person.hasFocus('step');
    expect(person.text).to.match(/Refused: The matter is outside the powers.*Basis: Law of Ukraine/);
    person.press('Start again from this text');
    await person.appears('[name=text]');
    expect(person.value('title')).to.equal('Put a lit crossing in front of the school on Lisova street');
    expect(person.value('text')).to.include('- a marked crossing');
  });

  it('asks before the text of a refused petition takes the place of another', async () => {
    person = await Author.come({
      before: async (service) => {
        const id = await service.submit();
        await service.step(id, {to: 'rejected', ground: 'not_competent', reason: 'The street belongs to the region.'});
      },
    });
    person.write();
    await person.follow();
    await person.appears('.own .btn');
    person.press('Start again from this text');
    await person.shows('There is another text here already');
    expect(person.value('title')).to.equal(idea.title);
    person.press('Replace it');
    await until(() => person.value('title')?.startsWith('Put a lit crossing'), 'the refused text');
  });

  it('shows a decision while the page is open, and keeps nobody signed in after leaving', async () => {
    person = await Author.come();
    await person.submit();
    await person.follow();
    await person.shows('Being checked');
    const {id} = await person.service.db.selectFrom('petitions').select('id').executeTakeFirstOrThrow();
    await person.service.step(id, {to: 'collecting'});
    await person.service.tick();
    await person.shows('Collecting signatures');
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
    person.press('Sign out');
    await person.shows('You have signed out');
    await person.hasFocus('step');
  });

  it('needs no second code from whoever is signed in with the address', async () => {
    person = await Author.come({before: (service) => service.submit()});
    await person.follow();
    await person.appears('.own li');
    person.press('Start a petition');
    await person.appears('[name=text]');
    await person.preview();
    person.type('consent', true);
    person.press('Submit the petition');
    await person.shows('Your petition is submitted');
    expect(await person.petitions()).to.have.length(2);
  });

  it('puts the marks by buttons that are one stop for Tab, with the arrows between them', async () => {
    person = await Author.come();
    person.type('text', 'every morning');
    const area = person.find<HTMLTextAreaElement>('#text')!;
    area.setSelectionRange(6, 13);
    const bar = person.find('[role=toolbar]')!;
    const buttons = [...bar.querySelectorAll('button')];
    expect(buttons.map(({tabIndex}) => tabIndex)).to.deep.equal([0, -1, -1, -1]);
    buttons[0]!.focus();
    for (const name of ['ArrowRight', 'ArrowRight']) (person.root.activeElement as HTMLElement).dispatchEvent(new KeyboardEvent('keydown', {key: name, bubbles: true}));
    expect(buttons.map(({tabIndex}) => tabIndex)).to.deep.equal([-1, -1, 0, -1]);
    (person.root.activeElement as HTMLElement).click();
    expect(area.value).to.equal('every *morning*');
    await person.hasFocus('text');
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).to.equal('morning');
    document.execCommand('undo');
    expect(area.value, 'after undoing').to.equal('every morning');
  });
});
