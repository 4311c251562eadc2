import {expect} from '@open-wc/testing';
import {always} from '../helpers/faults.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {unmountAll, until} from '../helpers/mount.ts';
import {placeComment} from '../../src/client/consultation-desk.ts';
import {readPlacedComments} from '../../src/client/consultations.ts';
import {newKey} from '../../src/client/key.ts';
import {shortened} from '../../stories/scenes/consultation.ts';
import {officials} from '../helpers/service.ts';
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

  it('finds in the public log what was answered, with what outcome, and the way to it', async () => {
    person = await Proposer.come();
    const {act, service} = person;
    const id = await idOf('І на газоні теж.');
    service.clock.pass({seconds: 60});
    await act.answer([id], {outcome: 'accepted', reason: 'Газони додано.'});
    person.press('All opinions');
    const way = await person.appears<HTMLButtonElement>('#to-log');
    way.focus();
    way.click();
    await person.shows('The authority gave a proposal another answer Answer: Accepted.');
    await person.hasFocus('log');
    const [newest, ...earlier] = person.all('.entries > li');
    expect(newest!.querySelector('a')!.hash).to.equal(`#comment-${id}`);
    const words = earlier.map((entry) => entry.textContent!.replace(/\s+/g, ' '));
    for (const outcome of ['Rejected', 'Partly accepted']) expect(words.filter((line) => line.includes(`The authority answered a proposalAnswer: ${outcome}.`)), words.join()).to.have.length(1);
    person.press('Close the log');
    await person.goes('#log');
    expect(person.root.activeElement).to.equal(way);
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

  it('is told at that comment why further replies below one on a provision did not come, and is led to them when they do', async () => {
    person = await Proposer.come();
    const id = await idOf('До переходу безпечніше.');
    for (const n of [1, 2, 3, 4, 5]) await person.act.reply('Аліна Гук', id, `Відповідь ${n}`);
    await person.service.tick();
    await person.open();
    await person.shows('Відповідь 3');
    person.network.plan = always('GET /comments', 'drop');
    person.press(/more repl/);
    await until(() => person.find('.said .more .note')?.textContent?.includes('There is no connection'), 'the reason beside the button');
    await until(() => person.said.includes('There is no connection'), 'that it is read out');
    await person.shows('Відповідь 3');
    person.network.plan = () => undefined;
    person.press(/more repl/);
    await person.hasFocus(`h-${await idOf('Відповідь 4')}`);
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

  it('finds what has no place in the newest text in a list, with the words it was about, and goes on from there to the whole discussion', async () => {
    person = await Proposer.come(shortened);
    await person.shows('1 opinion on an earlier wording has no place in this version');
    expect(person.service.requests.filter(({path}) => path.includes('state=unplaced'))).to.have.length(0);
    person.press(/^1 opinion on an earlier wording/);
    await person.shows(/Written about version 1: 5\. .*Паркування на тротуарі в пришкільній зоні забороняється\. І на газоні теж\./);
    const id = await idOf('І на газоні теж.');
    for (let turn = 0; turn < 2; turn += 1) {
      person.press('Read it among all opinions');
      await person.hasFocus(`h-${id}`);
      await person.shows('in version 1, not in the text shown');
      person.press('Text of the draft');
      await person.appears('.unplaced');
      if (!person.find('.unplaced li')) person.press(/^1 opinion on an earlier wording/);
      await person.shows('Read it among all opinions');
    }
  });

  it('is told why the list of what has no place did not come, and tries again', async () => {
    person = await Proposer.come(shortened);
    await person.shows('1 opinion on an earlier wording');
    person.network.plan = always('GET /comments', 'drop');
    person.press(/^1 opinion on an earlier wording/);
    await person.shows('There is no connection. Check the network and try again.');
    person.press('Try again');
    await until(() => person.said.includes('There is no connection'), 'that it is read out');
    person.network.plan = () => undefined;
    person.press('Try again');
    await person.hasFocus(/^u-/);
  });

  it('is led to the first of what has no place that moderators have not hidden', async () => {
    person = await Proposer.come(shortened);
    await person.act.propose('Петро Марчук', 'sec_2__para_5', 'І на клумбі.');
    const hidden = await idOf('І на газоні теж.');
    await person.act.reply('Аліна Гук', hidden, 'Чому?');
    await person.act.hide(hidden);
    await person.service.tick();
    person.network.plan = always('GET /comments', 'drop');
    await person.shows(/opinions? on (an )?earlier wording/);
    person.press(/^\d opinions? on (an )?earlier wording/);
    await person.shows('There is no connection. Check the network and try again.');
    person.network.plan = () => undefined;
    person.press('Try again');
    await person.hasFocus(`u-${await idOf('І на клумбі.')}`);
  });

  it('reads fifty of what has no place at once, and is led to the next', async function () {
    this.timeout(60_000);
    person = await Proposer.come(shortened);
    for (let n = 0; n < 50; n += 1) await person.act.propose('Петро Марчук', 'sec_2__para_5', `Думка ${n}`);
    await person.service.tick();
    await person.shows('51 opinions on earlier wordings have no place in this version');
    person.press(/^51 opinions/);
    await until(() => person.all('.unplaced li').length === 50, 'the first fifty');
    person.press('Show more');
    await person.hasFocus(`u-${await idOf('Думка 49')}`);
    expect(person.all('.unplaced li')).to.have.length(51);
  });

  it('sees of an opinion whose place nobody has confirmed that it is so, until an official has', async () => {
    person = await Proposer.come();
    const id = await idOf('Діти ходять на гуртки й у вихідні.');
    await person.open('sec_2__para_3');
    await person.shows('Written about version 1 An official has yet to confirm that it belongs here');
    const {token} = await person.service.enter(officials.official);
    const {anchor} = (await readPlacedComments(person.service, person.act.id, 2, {state: 'doubtful'})).items.find((one) => one.id === id)!;
    await placeComment({source: person.service.source, token}, person.act.id, newKey(), {comment: id, version: 2, revision: anchor.revision, provision: anchor.provision});
    await person.open('sec_2__para_3');
    await person.open('sec_2__para_3');
    await until(() => person.text.includes('Діти ходять') && !person.text.includes('yet to confirm'), 'the confirmed place');
  });
});
