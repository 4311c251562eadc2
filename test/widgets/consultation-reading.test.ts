import {expect} from '@open-wc/testing';
import {always} from '../helpers/faults.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {unmountAll, until} from '../helpers/mount.ts';
import {Proposer} from './proposing.ts';

describe('somebody who reads a draft and what is said about it', function () {
  this.timeout(30_000);
  let person: Proposer;
  beforeEach(() => void hurry());
  afterEach(async () => {
    unhurry();
    unmountAll();
    history.replaceState(null, '', location.pathname + location.search);
    localStorage.clear();
    await person.service.stop();
  });

  const idOf = async (text: string) => (await person.service.db.selectFrom('comments').select('id').where('text', '=', text).executeTakeFirstOrThrow()).id;

  it('is told when the comment a link leads to is not there', async () => {
    person = await Proposer.come();
    person.press('All opinions');
    await person.shows('Well done, it was high time.');
    location.hash = '#comment-3f1c1f2e-6c67-4f5c-9a39-0c5d0d6f7a11';
    await person.shows('The comment you were led to is not here any more.');
  });

  it('who shows all opinions after the one a link led to goes on at the number of comments', async () => {
    person = await Proposer.come();
    const id = await idOf('Підтримую.');
    const {service, act} = person;
    unmountAll();
    location.hash = `#comment-${id}`;
    person = await Proposer.named(service, act);
    await person.shows('Show all');
    person.press('Show all');
    await person.shows('Well done, it was high time.');
    await person.hasFocus('count');
  });

  it('is told why further replies could not be shown', async () => {
    person = await Proposer.come();
    const id = await idOf('Well done, it was high time.');
    for (const n of [1, 2, 3, 4, 5]) await person.act.reply('Аліна Гук', id, `Відповідь ${n}`);
    await person.service.tick();
    person.press('All opinions');
    await person.shows('Відповідь 3');
    person.network.plan = always('GET', 'drop');
    person.press(/more repl/);
    await person.shows('There is no connection. Check the network and try again.');
    await until(() => person.said.includes('There is no connection'), 'that it is read out');
  });

  it('is not told that changes are marked while the version before could not be read', async () => {
    person = await Proposer.come();
    person.network.plan = always('GET /versions/1', 'drop');
    person.press(/^What has changed since version 1/);
    await person.shows('There is no connection. Check the network and try again.');
    await until(() => person.said.includes('There is no connection'), 'that it is read out');
    person.network.plan = () => undefined;
    person.press('Try again');
    await person.appears('ins');
    await until(() => person.focused === 'select', 'focus on the choice of versions');
  });

  it('can try again when another version could not be read', async () => {
    person = await Proposer.come();
    person.network.plan = always('GET /versions/1', 'drop');
    const choice = person.find<HTMLSelectElement>('[name=version]')!;
    choice.value = '1';
    choice.dispatchEvent(new Event('change', {bubbles: true}));
    await until(() => person.said.includes('There is no connection'), 'that it is read out');
    person.network.plan = () => undefined;
    person.press('Try again');
    await person.shows('This is an older version of the draft');
    expect(person.focused).to.equal('select');
  });
});
