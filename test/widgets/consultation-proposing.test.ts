import {expect} from '@open-wc/testing';
import {Consulting, firstText} from '../helpers/consultations.ts';
import {always, first, type Fault} from '../helpers/faults.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {unmountAll, until} from '../helpers/mount.ts';
import type {Service} from '../helpers/service.ts';
import {mariia, proposed, Proposer} from './proposing.ts';

const closingSoon = async (service: Service) => {
  const act = await Consulting.open(service, {closesAt: '2026-03-24T16:00:00.000Z'});
  service.clock.set('2026-03-24T15:58:00.000Z');
  return act.id;
};

describe('somebody who proposes how a provision should read', function () {
  this.timeout(30_000);
  let person: Proposer;
  beforeEach(() => void hurry());
  afterEach(async () => {
    unhurry();
    unmountAll();
    localStorage.clear();
    await person.service.stop();
  });

  const nothingIsLost = () => void expect([person.value('wording'), person.value('text')]).to.deep.equal([proposed.wording, proposed.text]);

  it('sends it though the next version has come out meanwhile, and it stands where it was written', async () => {
    person = await Proposer.come();
    await person.write();
    await person.act.publish('1. Єдиний пункт нової редакції, в якій усе сказано інакше.', 'Третя');
    await person.shows('This is an older version of the draft');
    nothingIsLost();
    person.send();
    await person.enter(await person.appears('[name=code]').then(() => person.service.code(mariia.email)));
    await person.shows('Your comment is published');
    const [taken] = await person.taken();
    expect(taken?.wording).to.equal(proposed.wording);
    expect(taken?.target).to.contain('/versions/2#sec_2__para_4');
    await until(() => person.all('.said [part=comment]').some(({textContent}) => textContent?.includes(proposed.text)), 'the proposal in its place');
  });

  it('finds all that was said, and what it was about, when a new version has no such place any more', async () => {
    person = await Proposer.come();
    await person.post();
    await person.act.publish('1. Єдиний пункт нової редакції, в якій усе сказано інакше.', 'Третя');
    await person.shows('This is an older version of the draft');
    person.press('Show the newest one');
    await person.shows('Єдиний пункт нової редакції');
    person.press('All opinions');
    await person.shows(proposed.text);
    await person.shows(/On 4\. Зупинки громадського транспорту .+ in version 2, not in the text shown/);
  });

  it('keeps it, to be copied, when the closing instant passes while the form is open', async () => {
    person = await Proposer.come(closingSoon);
    await person.write();
    unhurry();
    person.service.clock.pass({minutes: 5});
    await person.service.tick();
    await person.shows('Proposals are being considered');
    await person.shows('Comments and votes are not taken here any more');
    nothingIsLost();
    expect(person.button('Copy the text').checkVisibility()).to.equal(true);
    expect(await person.taken()).to.deep.equal([]);
  });

  it('keeps it, to be copied, when the closing instant passes before the code is typed', async () => {
    person = await Proposer.come(closingSoon);
    const code = await person.ask();
    person.service.clock.pass({minutes: 5});
    await person.enter(code);
    await person.shows('Comments and votes are not taken here any more');
    await person.hasFocus('failure');
    nothingIsLost();
    expect(await person.taken()).to.deep.equal([]);
  });

  it('is told that a wording is too long before it is sent, and led to it', async () => {
    person = await Proposer.come();
    await person.write();
    person.type('wording', `${proposed.wording} `.repeat(200));
    person.send();
    await person.hasFocus('faults');
    expect(person.service.requests.some(({method}) => method === 'POST')).to.equal(false);
    person.find('#faults a, #faults button')!.click();
    await person.hasFocus('wording');
  });

  for (const fate of ['hidden', 'erased'] as const) {
    it(`loses no answer to a proposal that is ${fate} meanwhile`, async () => {
      person = await Proposer.come();
      await person.post();
      person.find('[id^=reply-]')!.click();
      await person.hasFocus(/-text$/);
      const field = () => person.find<HTMLInputElement>('.in-place [name$="-text"]');
      person.type(field()!.name, 'А якщо автобус довгий?');
      const {id} = await person.service.db.selectFrom('comments').select('id').where('text', '=', 'До переходу безпечніше.').executeTakeFirstOrThrow();
      await (fate === 'hidden' ? person.act.hide(id) : person.act.erase('Тетяна Яремчук', id));
      await person.service.tick();
      person.find<HTMLFormElement>('.in-place form')!.requestSubmit();
      await person.hasFocus('failure');
      expect(field()!.value).to.equal('А якщо автобус довгий?');
      person.press('Post it as a comment of its own');
      await until(() => person.told.length === 2, 'that it was taken');
      const alone = (await person.taken())[1];
      expect(alone).to.include({text: 'А якщо автобус довгий?', status: 'published', parent_id: null});
      expect(alone?.target).to.contain('#sec_2__para_4');
    });
  }

  it('does not propose to undo the next version when only a reason was written before it came out', async () => {
    person = await Proposer.come();
    await person.open();
    await person.appears('[name=wording]');
    person.type('text', proposed.text);
    await person.shows('Draft kept on this device');
    unmountAll();
    await person.act.publish(firstText.replace('після пішохідного', 'до пішохідного'), 'Третя');
    const {service, act} = person;
    person = await Proposer.at(service, act);
    await person.open();
    await until(() => person.value('text') === proposed.text, 'the draft');
    expect(person.value('wording')).to.contain('до пішохідного');
    expect(person.find('.compose ins')).to.equal(null);
  });

  it('is shown what a changed wording was made from when the text is another one by now', async () => {
    person = await Proposer.come();
    await person.write();
    await person.shows('Draft kept on this device');
    unmountAll();
    await person.act.publish(firstText.replace('після пішохідного', 'до пішохідного'), 'Третя');
    const {service, act} = person;
    person = await Proposer.at(service, act);
    await person.open();
    await until(() => person.value('wording') === proposed.wording, 'the wording that was begun');
    await person.shows(/The draft has changed since you began to write\. Then it read: .* після пішохідного переходу/);
    nothingIsLost();
  });

  it('goes on with what was begun after another provision was looked at', async () => {
    person = await Proposer.come();
    await person.write();
    await person.open('sec_2__para_5');
    await person.shows('Your say on 5.');
    await until(() => person.value('wording')?.startsWith('Паркування'), 'the wording of the other provision');
    await person.open();
    await until(() => person.value('wording') === proposed.wording, 'the wording that was begun');
    nothingIsLost();
  });

  it('does not find it below another provision that was opened before the answer came', async () => {
    person = await Proposer.come();
    await person.post();
    await person.another();
    let answer = () => {};
    person.network.plan = first('POST /comments', {hold: new Promise<void>((resolve) => (answer = resolve))});
    person.send();
    await person.shows('Sending…');
    await person.open('sec_2__para_5');
    await person.shows('І на газоні теж.');
    answer();
    await until(() => person.told.length === 2, 'that it was taken');
    await person.widget.updateComplete;
    expect(person.all('.said [part=comment]').map(({textContent}) => textContent?.includes('І вночі теж.'))).to.deep.equal([false]);
  });

  /** Sends a second proposal on a provision and opens another before its answer comes; resolves to what lets the answer come. */
  const turnAway = async (fault: (held: Promise<void>) => Fault, where: string | undefined): Promise<() => void> => {
    await person.post();
    await person.another();
    let answer = () => {};
    person.network.plan = always('POST /comments', fault(new Promise<void>((resolve) => (answer = resolve))));
    person.send();
    await person.shows('Sending…');
    if (where) await person.open(where);
    else person.press('All opinions');
    await person.shows(where ? 'Your say on 5.' : 'What do you think?');
    return answer;
  };

  for (const [place, where] of [['another provision', 'sec_2__para_5'], ['all opinions', undefined]] as const) {
    it(`is told that it was taken, and gets the receipt, though ${place} was opened before the answer came`, async () => {
      person = await Proposer.come();
      const answer = await turnAway((hold) => ({hold}), where);
      const focus = person.focused;
      answer();
      await person.shows(/What you wrote on 4\. .+ is published\. Your receipt is there\./);
      await until(() => person.said.startsWith('What you wrote on 4.'), 'that it is read out');
      expect(person.focused, 'nothing moves').to.equal(focus);
      person.press('Show it');
      await person.hasFocus('write');
      await person.shows('Your comment is published');
      const {receipt} = await person.service.db.selectFrom('comments').select('receipt').where('text', '=', 'І вночі теж.').executeTakeFirstOrThrow();
      expect(person.text).to.contain(receipt);
      expect(person.find('.hash')?.textContent).to.match(/^[0-9a-f]{64}$/);
      await person.goes('.news');
    });
  }

  it('is told that it was not sent though another provision was opened meanwhile, and finds it as it was typed', async () => {
    person = await Proposer.come();
    const answer = await turnAway((held) => ({hold: held.then(() => Promise.reject(new TypeError('Failed to fetch')))}), 'sec_2__para_5');
    answer();
    await person.shows(/What you wrote on 4\. .+ could not be sent\. It is kept there\./);
    await until(() => person.said.startsWith('What you wrote on 4.'), 'that it is read out');
    person.press('Show it');
    await person.hasFocus('failure');
    expect(person.value('text')).to.equal('І вночі теж.');
    person.network.plan = () => undefined;
    person.send();
    await person.shows('Your comment is published');
    expect(await person.taken()).to.have.length(2);
  });

  it('is told that a code has come though another provision was opened meanwhile, and goes on with it there', async () => {
    person = await Proposer.come();
    await person.write();
    let answer = () => {};
    person.network.plan = first('POST /sessions', {hold: new Promise<void>((resolve) => (answer = resolve))});
    person.send();
    await until(() => person.find('.compose [aria-busy=true], .compose [part=submit]')?.textContent?.includes('…'), 'that it is on its way');
    await person.open('sec_2__para_5');
    await person.shows('Your say on 5.');
    answer();
    await person.shows(/What you wrote on 4\. .+ is not sent yet: a code has gone out to your mail\./);
    person.press('Show it');
    await person.enter(await person.appears('[name=code]').then(() => person.service.code(mariia.email)));
    await person.shows('Your comment is published');
  });

  it('puts away what was told of another provision, and finds the receipt there later', async () => {
    person = await Proposer.come();
    const answer = await turnAway((hold) => ({hold}), 'sec_2__para_5');
    answer();
    await person.shows('Your receipt is there');
    person.find<HTMLButtonElement>('.news .btn--quiet')!.click();
    await person.goes('.news');
    await person.hasFocus('said');
    await person.open();
    await person.shows('Your comment is published');
  });

  it('still sees the replies that were opened, once an address is proved', async () => {
    person = await Proposer.come();
    const {id} = await person.service.db.selectFrom('comments').select('id').where('text', '=', 'До переходу безпечніше.').executeTakeFirstOrThrow();
    for (const n of [1, 2, 3, 4, 5]) await person.act.reply('Аліна Гук', id, `Відповідь ${n}`);
    await person.service.tick();
    await person.open();
    await person.shows('Відповідь 3');
    person.press('Show 2 more replies');
    await person.shows('Відповідь 5');
    await person.appears('[name=wording]');
    person.type('wording', proposed.wording);
    person.type('text', proposed.text);
    await person.appears('[name=consent]');
    for (const [name, value] of Object.entries(mariia)) person.type(name, value);
    person.type('consent', true);
    person.send();
    await person.enter(await person.appears('[name=code]').then(() => person.service.code(mariia.email)));
    await person.shows('Your comment is published');
    await until(() => person.all('.said [part=comment]').some(({textContent}) => textContent?.includes(proposed.text)), 'the proposal in its place');
    await until(() => person.find('.said [aria-busy=false]'), 'that all is read');
    await person.shows('Відповідь 5');
  });

  it('keeps it when the session ends in the middle, and sends it once', async () => {
    person = await Proposer.come();
    await person.post();
    await person.another();
    person.network.plan = first('POST /comments', {refuse: 'unauthenticated'});
    person.send();
    await person.shows('Your visit has ended');
    expect(person.value('text')).to.equal('І вночі теж.');
    person.type('email', mariia.email);
    person.send();
    await person.enter(await person.appears('[name=code]').then(() => person.service.code(mariia.email)));
    await person.shows('Your comment is published');
    expect((await person.taken()).map(({text}) => text)).to.deep.equal([proposed.text, 'І вночі теж.']);
  });
});
