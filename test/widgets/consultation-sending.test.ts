import {expect} from '@open-wc/testing';
import {editComment} from '../../src/client/commenting.ts';
import {newKey} from '../../src/client/key.ts';
import {always, first} from '../helpers/faults.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {unmountAll, until} from '../helpers/mount.ts';
import {mariia, proposed, Proposer} from './proposing.ts';

describe('somebody whose proposal meets a fault on its way', function () {
  this.timeout(30_000);
  let person: Proposer;
  beforeEach(async () => {
    hurry();
    person = await Proposer.come();
  });
  afterEach(async () => {
    unhurry();
    unmountAll();
    localStorage.clear();
    await person.service.stop();
  });

  const nothingIsLost = () => void expect([person.value('wording'), person.value('text')]).to.deep.equal([proposed.wording, proposed.text]);

  it('is told until when to wait where there were too many tries, and sends it then', async () => {
    await person.write();
    person.network.plan = always('POST', {refuse: 'too_many_requests', retryAfter: 600});
    person.send();
    await person.hasFocus('failure');
    await person.shows(/Too many tries from here\. Try again after \d/);
    nothingIsLost();
    person.network.plan = () => undefined;
    person.send();
    await person.enter(await person.appears('[name=code]').then(() => person.service.code(mariia.email)));
    await person.shows('Your comment is published');
    expect(await person.taken()).to.have.length(1);
  });

  it('keeps it while the network is away, over a reload too, and sends it once', async () => {
    const code = await person.ask();
    person.network.plan = always('POST /comments', 'drop');
    await person.enter(code);
    await person.hasFocus('failure');
    await person.shows('There is no connection');
    nothingIsLost();
    const {service, act} = person;
    unmountAll();
    person = await Proposer.at(service, act);
    await person.open();
    await until(() => person.value('wording') === proposed.wording, 'the wording that was begun');
    nothingIsLost();
    await person.introduce();
    person.send();
    await person.enter(await person.appears('[name=code]').then(() => person.service.code(mariia.email)));
    await person.shows('Your comment is published');
    expect(await person.taken()).to.have.length(1);
  });

  it('has it taken once though the answer was lost on the way', async () => {
    const code = await person.ask();
    person.network.plan = always('POST /comments', 'lose_answer');
    await person.enter(code);
    await person.hasFocus('failure');
    nothingIsLost();
    person.network.plan = first('POST /comments', 'lose_answer');
    person.send();
    await person.shows('Your comment is published');
    expect(await person.taken()).to.have.length(1);
  });

  it('sees what was changed on another device beside what is typed here, and one of them goes on', async () => {
    await person.post();
    const {id, revision} = await person.service.db.selectFrom('comments').select(['id', 'revision']).where('text', '=', proposed.text).executeTakeFirstOrThrow();
    person.find(`[id="edit-${id}"]`)!.click();
    await person.appears('.in-place textarea');
    const field = () => person.find<HTMLTextAreaElement>('.in-place textarea')!;
    person.type(field().name, 'Звідси.');
    const {token} = await person.service.enter(mariia.email);
    await editComment({source: person.service.source, token}, id, revision, newKey(), 'З телефона.');
    person.find<HTMLFormElement>('.in-place form')!.requestSubmit();
    await person.hasFocus('failure');
    await person.shows('З телефона.');
    expect(field().value).to.equal('Звідси.');
    person.press('Keep the text from here');
    await person.hasFocus(/-text$/);
    person.find<HTMLFormElement>('.in-place form')!.requestSubmit();
    await person.hasFocus(`h-${id}`);
    const [kept] = await person.taken();
    expect([kept?.text, kept?.wording]).to.deep.equal(['Звідси.', proposed.wording]);
  });
});
