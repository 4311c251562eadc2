import {expect} from '@open-wc/testing';
import {firstText} from '../helpers/consultations.ts';
import {always} from '../helpers/faults.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {unmountAll, until} from '../helpers/mount.ts';
import {proposed, Proposer} from './proposing.ts';

describe('somebody who goes elsewhere while something is open below a provision', function () {
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

  const idOf = async (text: string) => (await person.service.db.selectFrom('comments').select('id').where('text', '=', text).executeTakeFirstOrThrow()).id;

  /** Answers that fit come when the returned function is called. */
  const hold = (what: string): (() => void) => {
    let answer = () => {};
    person.network.plan = always(what, {hold: new Promise<void>((resolve) => (answer = resolve))});
    return () => {
      person.network.plan = () => undefined;
      answer();
    };
  };

  it('is told once that a change is saved, and not that it could not be sent', async () => {
    await person.post();
    const id = await idOf(proposed.text);
    person.find(`[id="edit-${id}"]`)!.click();
    person.type((await person.appears<HTMLTextAreaElement>('.in-place textarea')).name, 'Так безпечніше.');
    const answer = hold('PUT /comments');
    person.find<HTMLFormElement>('.in-place form')!.requestSubmit();
    await person.open('sec_2__para_5');
    await person.shows('Your say on 5.');
    answer();
    await until(() => person.said === 'Your change is saved', 'that it is read out');
    await person.widget.updateComplete;
    expect([person.said, person.find('.news')]).to.deep.equal(['Your change is saved', null]);
  });

  it('writes on the version that is shown, though something was missing when it was sent on the one before', async () => {
    await person.open();
    await person.appears('[name=wording]');
    person.send();
    await person.hasFocus('faults');
    await person.act.publish(firstText.replace('після пішохідного', 'до пішохідного'), 'Третя');
    await person.shows('This is an older version of the draft');
    person.press('Show the newest one');
    await until(() => person.value('wording')?.includes('до пішохідного'), 'the newest wording in the form');
  });

  it('still cannot post twice what may have been taken, after another provision was looked at', async () => {
    await person.post();
    await person.another();
    person.network.plan = always('POST /comments', 'lose_answer');
    person.send();
    await person.hasFocus('failure');
    await person.shows('Sending it again cannot post it twice');
    person.network.plan = () => undefined;
    await person.open('sec_2__para_5');
    await person.shows('Your say on 5.');
    await person.open();
    await until(() => person.value('text') === 'І вночі теж.', 'what was written');
    person.send();
    await person.shows('Your comment is published');
    expect(await person.taken()).to.have.length(2);
  });

  it('finds an answer that was begun at its comment, and not among what has gone, while the list is read anew', async () => {
    await person.open();
    const reply = await person.appears<HTMLButtonElement>(`[id="reply-${await idOf('До переходу безпечніше.')}"]`);
    reply.click();
    await person.hasFocus(/-text$/);
    person.type(person.find<HTMLTextAreaElement>('.in-place textarea')!.name, 'А якщо автобус довгий?');
    const answer = hold('GET /comments');
    await person.open();
    await person.goes('.said');
    await person.open();
    const field = await person.appears<HTMLTextAreaElement>('.in-place textarea');
    expect(person.text).not.to.contain('not in the list any more');
    field.focus();
    answer();
    await until(() => person.find('.said [aria-busy=false]'), 'that all is read');
    expect(person.root.activeElement === field, 'focus stays').to.equal(true);
    expect(field.value).to.equal('А якщо автобус довгий?');
  });

  it('reads what was said though the page moved the widget while that was on its way', async () => {
    let asked = 0;
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    person.network.plan = (request) => (/consultations\/.+\/comments/.test(request.url) && (asked += 1) === 1 ? {hold: held} : undefined);
    await person.open();
    await until(() => asked === 1, 'the question');
    document.body.append(person.widget.parentElement!);
    answer();
    await until(() => person.all('.said [part=comment]').length > 0, 'what was said');
  });

  it('is told of each thing that was taken meanwhile', async () => {
    await person.post();
    await person.another();
    const answer = hold('POST /comments');
    person.send();
    await person.shows('Sending…');
    await person.open('sec_2__para_5');
    await person.shows('Your say on 5.');
    person.type('text', 'Тут теж.');
    person.send();
    await person.shows('Sending…');
    await person.open('sec_2__para_3');
    await person.shows('Your say on 3.');
    answer();
    await person.shows(/What you wrote on 4\. .+ is published/);
    await person.shows(/What you wrote on 5\. .+ is published/);
    person.find<HTMLButtonElement>('.news .btn--quiet')!.click();
    await until(() => person.all('.news .note').length === 1, 'the one that is left');
  });
});
