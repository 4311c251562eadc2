import {expect} from '@open-wc/testing';
import {always, first} from '../helpers/faults.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {unmountAll, until} from '../helpers/mount.ts';
import {Commenter, olha, words} from './commenting.ts';

describe('what people do with a comment', () => {
  let person: Commenter;
  /** The id of what Petro said. */
  let id: string;
  afterEach(async () => {
    unhurry();
    unmountAll();
    localStorage.clear();
    await person.service.stop();
  });

  const come = async () => {
    person = await Commenter.come({before: async (talk) => void (id = await talk.say('Petro', 'The last bus is at ten.'))});
  };

  /** Somebody who has written already: no code is needed. */
  const comeKnown = async () => {
    await come();
    await person.post();
    await person.appears('[id^=edit-]');
  };

  const pressed = (which: 'up' | 'down') => person.find(`#${which}-${id}`)!.getAttribute('aria-pressed');
  const shownNumber = (which: 'up' | 'down') => person.find(`#${which}-${id} .num`)!.textContent;
  const noPlace = () => person.goes('.in-place');
  const own = () => person.find('[id^=edit-]')!.id.slice('edit-'.length);

  it('an answer is written below what it answers, and stands there', async () => {
    await come();
    person.pressAt('last bus', 'reply');
    await person.hasFocus(/-text$/);
    expect(person.find('.in-place')!.closest('article')).to.equal(person.article('last bus'));
    person.fill('text', 'And on Sundays?');
    await person.appears('.in-place [name$=consent]');
    person.fill('name', olha.name);
    person.fill('consent', true);
    await person.prove();
    await person.shows('Your comment is published');
    await person.hasFocus(/-write$/);
    expect(person.article('And on Sundays?').closest('.replies')).to.not.equal(null);
    expect((await person.comments())[1]).to.deep.equal({text: 'And on Sundays?', author_name: olha.name, status: 'published', stance: 'none', parent_id: id});
    person.press('Close');
    await person.hasFocus(`reply-${id}`);
  });

  it('Escape closes an answer, keeps what is written, and leads back to its button', async () => {
    await come();
    person.pressAt('last bus', 'reply');
    await person.appears('.in-place');
    person.fill('text', 'And on Sundays?');
    person.field('text')!.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, cancelable: true}));
    await person.hasFocus(`reply-${id}`);
    await noPlace();
    person.pressAt('last bus', 'reply');
    await person.hasFocus(/-text$/);
    expect(person.field('text')!.value).to.equal('And on Sundays?');
  });

  for (const fate of ['is hidden', 'is erased'] as const) {
    it(`an answer to what ${fate} meanwhile can stand as a comment of its own`, async () => {
      await comeKnown();
      person.pressAt('last bus', 'reply');
      await person.appears('.in-place');
      person.fill('text', 'And on Sundays?');
      await person.shows('Your reply to Petro');
      await (fate === 'is hidden' ? person.talk.hide(id) : person.talk.erase('Petro', id));
      person.sendPlace();
      await person.hasFocus('failure');
      expect(person.field('text')!.value).to.equal('And on Sundays?');
      person.press('Post it as a comment of its own');
      await until(() => person.told.length === 2, 'that it was taken');
      expect((await person.comments()).find(({text}) => text === 'And on Sundays?')).to.include({status: 'published', parent_id: null});
    });
  }

  it('what is written at a comment that leaves the list stays in sight', async () => {
    await comeKnown();
    person.pressAt('last bus', 'reply');
    await person.appears('.in-place');
    person.fill('text', 'And on Sundays?');
    await person.talk.erase('Petro', id);
    await person.service.tick();
    const order = person.find<HTMLSelectElement>('select')!;
    order.value = 'newest';
    order.dispatchEvent(new Event('change', {bubbles: true}));
    await person.shows('The comment you were at is not in the list any more');
    expect(person.field('text')!.value).to.equal('And on Sundays?');
  });

  it('a vote asks for the address once, counts once, and can be taken back and turned round', async () => {
    await come();
    person.pressAt('last bus', 'up');
    await person.hasFocus(/-write$/);
    await person.shows('Who voted how is shown to nobody');
    await person.prove();
    await until(() => pressed('up') === 'true', 'the vote');
    await person.hasFocus(`up-${id}`);
    expect([shownNumber('up'), shownNumber('down')]).to.deep.equal(['1', '0']);
    await person.service.tick();
    person.pressAt('last bus', 'down');
    await until(() => pressed('down') === 'true', 'the other vote');
    expect([pressed('up'), shownNumber('up'), shownNumber('down')]).to.deep.equal(['false', '0', '1']);
    expect(await person.votes()).to.deep.equal([{vote: 'down'}]);
    person.pressAt('last bus', 'down');
    await until(() => pressed('down') === 'false', 'the vote to go');
    expect([shownNumber('up'), shownNumber('down'), (await person.votes()).length]).to.deep.equal(['0', '0', 0]);
    expect(person.find('.in-place')).to.equal(null);
  });

  it('a vote of who has voted here on another visit is not counted twice', async () => {
    await come();
    const before = await Commenter.at(person.service, person.talk);
    before.pressAt('last bus', 'up');
    await before.appears('.in-place');
    await before.prove();
    await until(() => before.find(`#up-${id}`)!.getAttribute('aria-pressed') === 'true', 'the first vote');
    await person.service.tick();
    unmountAll();
    person = await Commenter.at(person.service, person.talk);
    person.pressAt('last bus', 'up');
    await person.appears('.in-place');
    await person.prove();
    await until(() => pressed('up') === 'true', 'the vote');
    expect([shownNumber('up'), (await person.votes()).length]).to.deep.equal(['1', 1]);
  });

  it('nobody votes on a comment of their own, and the page says why', async () => {
    await comeKnown();
    const article = person.article('second shift');
    expect(article.querySelector('[id^=up-]')).to.equal(null);
    expect(article.textContent).to.include('Nobody votes on a comment of their own');
  });

  it('whose comment it is comes out with the code: then the page says that it cannot be voted on', async () => {
    await come();
    const before = await Commenter.at(person.service, person.talk);
    await before.post();
    await person.service.tick();
    unmountAll();
    person = await Commenter.at(person.service, person.talk);
    person.pressAt('second shift', 'up');
    await person.appears('.in-place');
    await person.prove();
    await person.shows('This is your own comment');
    expect(await person.votes()).to.have.length(0);
  });

  it('a vote that does not get through says so, and counts once when tried again', async () => {
    await comeKnown();
    hurry();
    person.network.plan = always('POST', 'lose_answer');
    person.pressAt('last bus', 'up');
    await person.shows('There is no connection');
    await person.hasFocus('failure');
    expect(pressed('up')).to.equal('false');
    person.network.plan = () => undefined;
    person.sendPlace();
    await until(() => pressed('up') === 'true', 'the vote');
    expect([shownNumber('up'), (await person.votes()).length]).to.deep.equal(['1', 1]);
  });

  it('one’s own comment is changed within its time, and that shows', async () => {
    await comeKnown();
    const mine = own();
    person.pressAt('second shift', 'edit');
    await person.hasFocus(/-text$/);
    expect(person.field('text')!.value).to.equal(words);
    person.fill('text', 'The night bus ends *much* too early.');
    person.sendPlace();
    await person.shows('The night bus ends much too early.');
    await person.hasFocus(`h-${mine}`);
    expect(person.article('much too early').textContent).to.include('edited');
    expect((await person.comments()).at(-1)?.text).to.equal('The night bus ends *much* too early.');
    await until(() => person.said === 'Your change is saved', 'that it was said');
  });

  it('what was changed from elsewhere meanwhile is shown beside one’s own text, and one of them goes on', async () => {
    await comeKnown();
    const mine = own();
    person.pressAt('second shift', 'edit');
    await person.appears('.in-place');
    person.fill('text', 'Mine.');
    const {revision} = await person.service.db.selectFrom('comments').select('revision').where('id', '=', mine).executeTakeFirstOrThrow();
    await person.service.db.updateTable('comments').set({text: 'From the phone.', revision: revision + 1}).where('id', '=', mine).execute();
    person.sendPlace();
    await person.hasFocus('failure');
    await person.shows('From the phone.');
    expect(person.field('text')!.value).to.equal('Mine.');
    person.press('Keep the text from here');
    await person.hasFocus(/-text$/);
    person.sendPlace();
    await person.hasFocus(`h-${mine}`);
    expect((await person.comments()).at(-1)?.text).to.equal('Mine.');
  });

  it('the time to change a comment ends: the text typed stays, to be copied', async () => {
    await comeKnown();
    person.pressAt('second shift', 'edit');
    await person.appears('.in-place');
    person.fill('text', 'Too late.');
    person.service.clock.pass({minutes: 16});
    person.sendPlace();
    await person.shows('The time to change this comment is over');
    expect(person.field('text')!.value).to.equal('Too late.');
    person.button('Copy the text');
  });

  it('one’s own comment is deleted when that is confirmed, and focus is not lost', async () => {
    await comeKnown();
    person.pressAt('second shift', 'delete');
    await person.shows('Delete your comment?');
    await person.hasFocus(/-write$/);
    person.press('Cancel');
    await person.hasFocus(/^delete-/);
    person.pressAt('second shift', 'delete');
    await person.appears('.in-place');
    person.sendPlace();
    await person.hasFocus('count');
    await until(() => person.said === 'Your comment is deleted', 'that it was said');
    expect(() => person.article('second shift')).to.throw();
    expect((await person.comments()).map(({status, author_name}) => [status, author_name])).to.deep.equal([['published', 'Petro'], ['deleted', '']]);
  });

  it('a report gives one of the grounds, and moderators get it', async () => {
    await come();
    person.pressAt('last bus', 'report');
    await person.shows('it gives away personal data of others');
    person.fill('email', olha.email);
    person.sendPlace();
    await person.hasFocus('faults');
    person.find<HTMLInputElement>('.in-place [value=personal_data]')!.click();
    person.fill('note', 'His neighbour’s address.');
    await person.prove();
    await person.shows('The moderators will look at it');
    expect(await person.service.db.selectFrom('comment_reports').select(['comment_id', 'reason', 'note']).execute()).to.deep.equal([{comment_id: id, reason: 'personal_data', note: 'His neighbour’s address.'}]);
    person.press('Close');
    await person.hasFocus(`report-${id}`);
  });

  it('a report is possible though the grounds did not come', async () => {
    await come();
    person.network.plan = first('GET /grounds', {refuse: 'not_found'});
    person.pressAt('last bus', 'report');
    await person.shows('something else');
    person.find<HTMLInputElement>('.in-place [value=other]')!.click();
    await person.prove();
    await person.shows('The moderators will look at it');
  });
});
