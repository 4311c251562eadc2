import {expect} from '@open-wc/testing';
import type {Role} from '../../src/contract/desk.ts';
import {comments, editWords, hiding, hidingWhy, idOf, lively, register, registering} from '../../stories/scenes/moderation.ts';
import {ModeratedDiscussion} from '../helpers/moderated-discussion.ts';
import {always, first, network} from '../helpers/faults.ts';
import {until} from '../helpers/mount.ts';
import {officials, startService, type Service} from '../helpers/service.ts';
import {closeOffice, openOffice, seatAt, type Desk} from './desk.ts';

describe('petition desk: comments', () => {
  let service: Service;
  let discussion: ModeratedDiscussion;
  let net: ReturnType<typeof network>;
  let id: string;

  beforeEach(async () => {
    service = await startService();
    net = network(service.source);
    discussion = new ModeratedDiscussion(service);
    id = await lively(service);
    await openOffice(service);
  });
  afterEach(() => closeOffice(service));

  const seat = (role: Role = 'moderator'): Promise<Desk> => seatAt(service, net.source, officials[role]);
  const posts = () => service.requests.filter(({method, path}) => method === 'POST' && path.endsWith('/transitions'));
  const statusOf = async (comment: string) => (await service.db.selectFrom('comments').select('status').where('id', '=', comment).executeTakeFirstOrThrow()).status;
  const totals = (desk: Desk) => desk.all('.n-of').map((total) => total.textContent);
  const row = (desk: Desk, comment: string) => desk.find(`[aria-labelledby=comment-${comment}]`);

  it('are there for moderators alone, and fetched when one of them comes to them', async () => {
    const official = await seat('official');
    await official.appears('.queue li');
    expect(official.find('.tabs')).to.equal(null);
    const desk = await seat();
    await desk.appears('.queue li');
    expect(service.requests.filter(({path}) => path.includes('/comments/'))).to.have.length(0);
    await comments(desk);
    await until(() => desk.focused === 'view-title');
    await desk.shows('Only a fool drives faster');
    expect(totals(desk)).to.deep.equal(['2', '1', '1']);
  });

  it('that are proposals show the wording they propose, and the log tells what officials did with the consultation', async () => {
    const subject = await discussion.consult();
    const source = `${service.source.base}/consultations/${subject.slice('consultation:'.length)}/versions/1#point_1`;
    const proposal = await discussion.say(subject, 'Children cannot see past a car.', {kind: 'proposal', target: {source}, wording: 'Cars do not stop here from 7 to 9.'});
    const desk = await seat();
    await comments(desk);
    await desk.appears(`[aria-labelledby=comment-${proposal}]`);
    const words = row(desk, proposal)?.textContent?.replace(/\s+/g, ' ');
    expect(words).to.contain('A proposal, which is owed an answer');
    expect(words).to.match(/Wording that it proposes ?Cars do not stop here from 7 to 9\. Children cannot see past a car\./);

    const administrator = await seat('administrator');
    await administrator.appears('.tabs');
    administrator.press('Audit log');
    await administrator.shows('Consultation announced');
    expect(administrator.all('.table td.strong').map(({textContent}) => textContent).filter((words) => words.includes('_'))).to.deep.equal([]);
  });

  it('are shown as they will look, with name, organisation, place, what they answer, and who asked to look and why', async () => {
    const desk = await seat();
    await comments(desk, 'reported');
    await desk.shows('Petro Koval');
    await desk.shows('On behalf of Drivers of Vilkhivka');
    await desk.shows('In answer to Iryna Bondar The lamp is right');
    expect(desk.all('.answers li')).to.have.length(2);
    expect(desk.find('.answers em')?.textContent).to.equal('before the bend');
    await desk.shows('2 reports it insults or threatens somebody');
    await desk.shows('He writes so under every comment of mine.');
    await desk.shows('another reason');
    expect(desk.find<HTMLAnchorElement>('.comments a[target]')?.href).to.equal(`https://petitions.example/petitions/${id}`);
    desk.find('#to-held')!.click();
    await desk.shows('Waits: it has a held word');
    desk.find('#to-hidden')!.click();
    await desk.shows('The author was told: People speak of a crossing here.');
  });

  it('are published one after another: focus goes to the next, and it is said once', async () => {
    const desk = await seat();
    const [fool, vests] = [await idOf(service, 'fool'), await idOf(service, 'vests')];
    await comments(desk);
    await desk.appears(`#hide-${vests}`);
    row(desk, fool)!.querySelector('button')!.click();
    await until(() => desk.focused === `comment-${vests}`);
    expect(desk.said).to.equal('Published. The author is told.');
    await until(() => totals(desk)[0] === '1');
    expect(await statusOf(fool)).to.equal('published');
    row(desk, vests)!.querySelector('button')!.click();
    await desk.shows('No comment waits for you.');
    await until(() => desk.focused === 'place-title');
  });

  it('are hidden on a ground alone, which the author and everybody is told, and can be restored', async () => {
    const desk = await seat();
    const comment = await hiding(desk, {service});
    await until(() => desk.focused === 'ground');
    desk.send();
    await until(() => desk.focused === 'faults');
    expect(posts()).to.have.length(0);
    expect(desk.find('#ground')?.getAttribute('aria-required')).to.equal('true');
    desk.type('ground', 'insult');
    desk.type('explanation', 'Speak of the crossing.');
    desk.send();
    await desk.shows('No report waits for an answer.');
    expect(desk.said).to.equal('Hidden. The author is told why.');
    expect(await discussion.log(id)).to.deep.equal(['hidden: insult', 'hidden: advertising']);
    desk.find('#to-hidden')!.click();
    await desk.shows('The author was told: Speak of the crossing.');
    await desk.shows('Hidden: it insults or threatens somebody');
    service.clock.pass({minutes: 1});
    row(desk, comment)!.querySelector('button')!.click();
    await until(() => desk.said.startsWith('Restored'));
    expect((await discussion.log(id))[0]).to.equal('restored');
    expect(await statusOf(comment)).to.equal('published');
  });

  it('that were reported and are fine are kept, and their reports answered', async () => {
    const desk = await seat();
    await comments(desk, 'reported');
    (await desk.appears('.comments article')).querySelector<HTMLElement>('.row:last-child button')!.click();
    await desk.shows('No report waits for an answer.');
    expect(desk.said).to.equal('It stays as it is. Its reports are answered.');
    expect((await discussion.log(id))[0]).to.equal('kept');
  });

  it('are decided on once however the answer is lost', async () => {
    net.plan = first('POST /transitions', 'lose_answer');
    const desk = await seat();
    await hidingWhy(desk, {service});
    desk.send();
    await desk.shows('No report waits for an answer.');
    expect(new Set(posts().map(({key}) => key)).size).to.equal(1);
    expect((await discussion.log(id)).filter((line) => line === 'hidden: insult')).to.have.length(1);
  });

  it('keep what was typed about them when the network is gone, and when the session has ended', async () => {
    const desk = await seat();
    await hidingWhy(desk, {service});
    net.plan = always('POST /transitions', 'drop');
    desk.send();
    await until(() => desk.focused === 'failure');
    expect([desk.value('ground'), desk.value('explanation')]).to.deep.equal(['insult', 'Say what is wrong with the proposal, not with its author.']);
    net.plan = first('POST /transitions', {refuse: 'unauthenticated'});
    desk.send();
    await desk.shows('what you typed is still here');
    desk.type('email', officials.moderator);
    desk.send();
    await desk.appears('[name=code]');
    desk.type('code', await service.code(officials.moderator));
    desk.send();
    await desk.appears('.tabs');
    await comments(desk, 'reported');
    await desk.appears('[name=ground]');
    expect(desk.value('explanation')).to.equal('Say what is wrong with the proposal, not with its author.');
  });

  it('that a colleague decides on meanwhile say so where they stand, and nothing typed is lost', async () => {
    const desk = await seat();
    const comment = await hidingWhy(desk, {service});
    await discussion.decide(comment, {to: 'published'});
    desk.send();
    await until(() => desk.focused === `changed-${comment}`);
    await desk.shows('A colleague has looked at this comment and kept it');
    expect([desk.value('ground'), desk.value('explanation')]).to.deep.equal(['insult', 'Say what is wrong with the proposal, not with its author.']);
    expect(await statusOf(comment)).to.equal('published');
    desk.send();
    await until(() => desk.said.startsWith('Hidden.'));
    expect(await statusOf(comment)).to.equal('hidden');
  });

  it('stay in their place while something is typed about them, though the queue is read anew', async () => {
    const desk = await seat();
    const comment = await hidingWhy(desk, {service});
    await discussion.decide(comment, {to: 'hidden', ground: 'off_topic'});
    desk.find('.narrow .btn--secondary')!.click();
    await desk.shows('A colleague has hidden this comment: it has nothing to do with the subject');
    await desk.shows('Restore');
    desk.press('Put it away');
    await desk.shows('No report waits for an answer.');
    await until(() => desk.focused === 'place-title');
  });

  it('that were changed or erased by their authors are read again before anything is decided', async () => {
    const desk = await seat();
    const comment = await hidingWhy(desk, {service});
    await discussion.edit(comment, 'You have never walked there, it seems.');
    desk.send();
    await desk.shows('The author has changed the words of this comment');
    await desk.shows('it seems.');
    await discussion.erase(comment);
    desk.send();
    await desk.shows('The author has erased this comment');
    await desk.shows('Say what is wrong with the proposal');
    expect(desk.find('[name=ground]')).to.equal(null);
  });

  it('wait by words that moderators write down one on a line', async () => {
    const desk = await seat();
    await editWords(desk);
    expect(desk.value('words')).to.equal('fool\nbuy now\nidiot*');
    desk.type('words', 'fool\n\n  half   the price \nfool\nx');
    desk.send();
    await until(() => desk.focused === 'words');
    await desk.shows('Not so: x');
    desk.type('words', 'fool\n\n  half   the price \nfool');
    desk.send();
    await until(() => desk.said.startsWith('The list is saved'));
    expect((await discussion.words()).words).to.deep.equal(['fool', 'half the price']);
  });

  it('keep both lists of words where two moderators save one', async () => {
    const desk = await seat();
    await editWords(desk);
    desk.type('words', 'fool\nbuy now\nidiot*\ntraitor*');
    await discussion.hold(['buy now', 'idiot*', 'half the price']);
    desk.send();
    await until(() => desk.focused === 'theirs');
    await desk.shows('Added: half the price Taken out: fool');
    expect(desk.value('words')).to.equal('fool\nbuy now\nidiot*\ntraitor*');
    desk.press('Take the changes over into my list');
    await until(() => desk.focused === 'words');
    expect(desk.value('words')).to.equal('buy now\nidiot*\ntraitor*\nhalf the price');
    desk.send();
    await until(() => desk.said.startsWith('The list is saved'));
    expect((await discussion.words()).words).to.deep.equal(['buy now', 'idiot*', 'traitor*', 'half the price']);
  });

  it('stand under pages of other sites too: registered with a title, and with code to paste', async () => {
    const desk = await seat();
    await registering(desk);
    desk.type('url', 'not an address');
    desk.send();
    await until(() => desk.focused === 'faults');
    await desk.shows('This is not the address of a web page');
    await desk.shows('Title: This is needed');
    desk.press('Cancel');
    await register(desk);
    await until(() => desk.focused.startsWith('page-') && desk.focused !== 'page-form');
    const [page] = await discussion.pages();
    expect(desk.focused).to.equal(`page-${page!.id}`);
    expect(desk.find('.code')?.textContent).to.equal(`page:${page!.id}`);
    expect([page?.url, page?.title, page?.moderation, page?.closesAt]).to.deep.equal(['https://park.example/plan', {en: 'Plan of the park'}, 'post', null]);
  });

  it('end under a page on the day that was set, or at once, and two moderators see each other’s settings', async () => {
    const page = await discussion.register();
    const desk = await seat();
    await comments(desk, 'pages');
    (await desk.appears(`#change-${page.id}`)).click();
    await desk.appears('[name=closesOn]');
    desk.type('closesOn', '2026-03-28');
    await discussion.change(page, {moderation: 'pre'});
    desk.send();
    await until(() => desk.focused === 'overtaken');
    await desk.shows('Comments wait for a moderator');
    expect(desk.value('closesOn')).to.equal('2026-03-28');
    desk.send();
    await until(() => desk.said === 'The settings are saved');
    // The clocks change in the night after this day.
    expect((await discussion.pages())[0]?.closesAt).to.equal('2026-03-28T22:00:00.000Z');
    (await desk.appears(`#close-${page.id}`)).click();
    await until(() => desk.focused === 'closing');
    desk.press('Close it');
    await until(() => desk.said === 'The discussion is closed');
    await desk.shows('Closed since');
    expect(desk.find(`#close-${page.id}`)).to.equal(null);
  });
});
