import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {writeAnswer} from '../../stories/scenes/answer.ts';
import {choose, open, refuse, tab} from '../../stories/scenes/desk.ts';
import {always, first, network} from '../helpers/faults.ts';
import {hurry} from '../helpers/hurry.ts';
import {mount, until, unmountAll} from '../helpers/mount.ts';
import {officials, startService, type Service} from '../helpers/service.ts';
import {closeOffice, keepSeat, seatAt, showDesk, type Desk} from './desk.ts';
import type {Role} from '../../src/contract/desk.ts';

describe('petition desk', () => {
  let service: Service;
  let net: ReturnType<typeof network>;

  beforeEach(async () => {
    service = await startService();
    net = network(service.source);
    hurry();
  });
  afterEach(() => closeOffice(service));

  const show = (): Desk => showDesk(net.source);

  const seat = (role: Role): Promise<Desk> => seatAt(service, net.source, officials[role]);

  const posts = (part: string) => service.requests.filter(({method, path}) => method === 'POST' && path.includes(part));

  const statusOf = async (id: string) => (await service.db.selectFrom('petitions').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status;

  const signIn = async (desk: Desk, role: Role) => {
    await desk.appears('[name=email]');
    desk.type('email', officials[role]);
    desk.send();
    await desk.appears('[name=code]');
    expect(desk.focused).to.equal('step');
    desk.type('code', await service.code(officials[role]));
    desk.send();
  };

  it('lets an official in by a code from the mail, and out again', async () => {
    await service.submit();
    const desk = show();
    await signIn(desk, 'moderator');
    await desk.shows('1 case in all.');
    expect(desk.focused).to.equal('queue-title');
    expect(desk.said).to.equal('You are signed in');
    desk.press('Sign out');
    await desk.shows('You have signed out');
    await until(() => desk.focused === 'step');
    await until(() => service.requests.some(({method, path}) => method === 'DELETE' && path.endsWith('/sessions/current')));
  });

  it('keeps an official signed in over a reload of the page', async () => {
    await service.submit();
    const desk = await seat('moderator');
    await desk.appears('.queue li');
    unmountAll();
    await show().appears('.queue li');
    expect(posts('/sessions')).to.have.length(0);
  });

  it('shows what is most urgent first, in groups that say why', async () => {
    service.clock.set('2026-02-02T07:00:00Z');
    const late = await service.publish({title: 'Repair the bridge over the river'});
    await service.signMany(late, 3);
    service.clock.set('2026-03-10T08:00:00Z');
    await service.submit({title: 'Open the library on Sundays', email: 'second@mail.example'});
    const desk = await seat('official');
    await desk.shows('2 cases in all. 1 is overdue. 1 more waits for a step of yours.');
    expect(desk.all('.group').map((group) => group.innerText)).to.deep.equal(['Overdue · 1', 'Due by Thursday 12 March · 1']);
    await desk.shows(/The review was to begin by 5 February, 23 working days ago/);
  });

  it('publishes a petition, says so and tells the author', async () => {
    const id = await service.submit();
    const desk = await seat('moderator');
    let told = '';
    desk.widget.addEventListener('viche-case-moved', ({status}) => (told = status));
    await open(desk, {id});
    expect(desk.focused).to.equal('case-title');
    await choose(desk, 'step', 'collecting');
    await desk.shows('Olena Koval gets a letter.');
    desk.press('Publish the petition');
    await desk.shows('The petition is published. People can sign it now.');
    await until(() => desk.focused === 'done');
    expect(told).to.equal('collecting');
    expect(await statusOf(id)).to.equal('collecting');
    await until(() => desk.find(`#case-${id}`)?.innerText.includes('Collecting signatures'), 'the queue to follow');
  });

  it('does not refuse without a ground and an explanation', async () => {
    const id = await service.submit();
    const desk = await seat('moderator');
    await open(desk, {id});
    await choose(desk, 'step', 'rejected');
    await desk.appears('[name=ground]');
    desk.press('Refuse and send the explanation');
    await desk.appears('#faults');
    await until(() => desk.focused === 'faults');
    await desk.shows('Ground: This is needed');
    desk.press('Explanation: This is needed');
    await until(() => desk.focused === 'reason');
    expect(posts('/transitions')).to.have.length(0);
  });

  it('says beforehand that a ground hides the text, and hides it', async () => {
    const id = await service.submit();
    const desk = await seat('moderator');
    await refuse(desk, {id});
    await desk.shows('Nobody can sign it.');
    desk.type('ground', 'war_or_hatred');
    await desk.shows('the text of the petition stays hidden');
    desk.press('Refuse and send the explanation');
    await desk.shows('The petition is refused.');
    expect(await statusOf(id)).to.equal('rejected');
  });

  it('sends a decision once however often the button is pressed', async () => {
    const id = await service.submit();
    const desk = await seat('moderator');
    await refuse(desk, {id});
    desk.send();
    desk.send();
    await desk.appears('#done');
    expect(posts('/transitions')).to.have.length(1);
  });

  it('decides once though the answer is lost on the way', async () => {
    const id = await service.submit();
    const desk = await seat('moderator');
    await refuse(desk, {id});
    net.plan = first('POST /transitions', 'lose_answer');
    desk.send();
    await desk.appears('#done');
    expect(new Set(posts('/transitions').map(({key}) => key)).size).to.equal(1);
    expect((await service.db.selectFrom('transitions').selectAll().where('petition_id', '=', id).execute()).length).to.equal(2);
  });

  it('keeps what was typed when the network drops', async () => {
    const id = await service.submit();
    const desk = await seat('moderator');
    await refuse(desk, {id});
    net.plan = always('POST', 'drop');
    desk.send();
    await desk.shows('There is no connection');
    await until(() => desk.focused === 'failure');
    expect(desk.value('reason')).to.contain('the town council cannot decide on it');
    net.plan = () => undefined;
    desk.send();
    await desk.appears('#done');
  });

  it('says who was faster, sends nothing and keeps what was typed', async () => {
    const id = await service.submit();
    const desk = await seat('moderator');
    await refuse(desk, {id});
    await service.step(id, {to: 'collecting'});
    desk.send();
    await desk.shows('The case has changed while you were writing');
    await until(() => desk.focused === 'changed');
    await desk.shows(`Collecting signatures (${officials.moderator})`);
    await desk.shows('The street belongs to the region, and the town council cannot decide on it.');
    expect(await statusOf(id)).to.equal('collecting');
    desk.press('Discard what I typed');
    await desk.goes('#changed');
  });

  it('follows a colleague in the open case without taking the focus away', async () => {
    const id = await service.submit();
    const desk = await seat('moderator');
    await refuse(desk, {id});
    desk.find<HTMLElement>('[name=reason]')!.focus();
    await service.step(id, {to: 'collecting'});
    await service.tick();
    await desk.appears('#changed');
    expect(desk.focused).to.not.equal('changed');
    await desk.shows('Nothing of yours was sent');
  });

  it('asks to sign in again when the session is over, and goes on with what was typed', async () => {
    const id = await service.submit();
    const desk = await seat('moderator');
    await refuse(desk, {id});
    service.clock.pass({hours: 9});
    desk.send();
    await desk.shows('Your session has ended');
    await desk.shows('what you typed is still here');
    await signIn(desk, 'moderator');
    await desk.appears('[name=reason]');
    expect(desk.value('reason')).to.contain('The street belongs to the region');
    await until(() => desk.focused === 'case-title');
    desk.send();
    await desk.appears('#done');
  });

  it('starts the review, then answers, and shows the answer as it is written', async () => {
    const id = await service.publish();
    await service.signMany(id, 3);
    const desk = await seat('official');
    await open(desk, {id});
    await desk.shows('Signing ends: signatures can be neither given nor taken back.');
    desk.press('Start the review');
    await desk.shows('The review has begun.');
    await writeAnswer(desk, {id});
    expect((await desk.appears('.official .prose .h3')).textContent).to.equal('Decision');
    expect(desk.all('.official .prose li').map((item) => item.textContent)).to.deep.equal(['by 1 May: a project', 'by 1 September: the light is on']);
    desk.type('signedOn', '2026-03-11');
    desk.press('Publish the answer');
    await desk.shows('Date of the answer: This date is still to come');
    desk.type('signedOn', '2026-03-10');
    desk.press('Publish the answer');
    await desk.shows('The answer is published.');
    expect(await statusOf(id)).to.equal('answered');
  });

  it('keeps a draft of a decision on the device, and drops it when it is sent', async () => {
    const id = await service.submit();
    const desk = await seat('moderator');
    await refuse(desk, {id});
    unmountAll();
    const again = show();
    await open(again, {id});
    await again.shows('You are going on with the draft');
    expect(again.value('reason')).to.contain('The street belongs to the region');
    expect(JSON.stringify(localStorage)).to.not.contain('token');
    again.press('Refuse and send the explanation');
    await again.appears('#done');
    expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).to.deep.equal([]);
  });

  it('keeps no draft on a computer that others use', async () => {
    const id = await service.submit();
    const desk = await seat('moderator');
    await refuse(desk, {id});
    desk.type('shared', true);
    await desk.shows('No draft is kept on this computer');
    desk.type('reason', 'The street belongs to the region.');
    expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).to.deep.equal([]);
  });

  it('hands a petition below the threshold over with its number and date', async () => {
    const id = await service.publish();
    service.clock.pass({days: 100});
    await service.tick();
    const desk = await seat('official');
    await open(desk, {id});
    desk.type('number', 'К-214');
    desk.type('dueOn', '2026-01-01');
    desk.press('Hand over as an appeal');
    await desk.shows('This date has passed');
    desk.type('dueOn', '2026-07-20');
    desk.press('Hand over as an appeal');
    await desk.shows('The petition goes on as an appeal.');
    expect(await statusOf(id)).to.equal('handed_to_appeals');
  });

  it('finds a case by its words and its state', async () => {
    const id = await service.submit({title: 'Open the library on Sundays'});
    await service.publish({title: 'Repair the bridge over the river', email: 'second@mail.example'});
    const desk = await seat('moderator');
    await desk.shows('2 cases in all.');
    desk.type('q', 'library');
    desk.press('Search');
    await until(() => /^1\scase found$/.test(desk.said), 'the result to be told');
    expect(desk.all('.queue li').length).to.equal(1);
    await desk.appears(`#case-${id}`);
    desk.type('show', 'answered');
    await desk.shows('No case fits the search.');
    desk.press('Show all cases');
    await desk.shows('2 cases in all.');
  });

  it('shows a long queue page by page and goes on where it ended', async () => {
    for (let n = 1; n <= 52; n += 1) await service.submit({title: `Mend the pavement in front of house ${String(n)}`, email: `author-${String(n)}@mail.example`});
    const desk = await seat('moderator');
    await desk.shows('52 cases in all.');
    expect(desk.all('.queue li').length).to.equal(50);
    expect(desk.find('.group')?.innerText).to.equal('Due by Thursday 12 March');
    desk.press('Show more cases');
    await until(() => desk.all('.queue li').length === 52, 'the rest of the queue');
    expect(desk.find('.group')?.innerText).to.equal('Due by Thursday 12 March · 52');
    await until(() => desk.focused === desk.all('.queue li button')[50]?.id, 'the first new case to take the focus');
  });

  it('tells an official that the next step is for others', async () => {
    const id = await service.submit();
    const desk = await seat('official');
    await open(desk, {id});
    await desk.shows('The next step is for others: your roles do not include it.');
    expect(desk.find('[part=submit]')).to.equal(null);
    expect(desk.find('.tabs')).to.equal(null);
  });

  it('gives a role and takes it away after asking', async () => {
    const desk = await seat('administrator');
    await tab(desk, 1);
    await desk.appears('[name=bodyId]');
    desk.type('email', 'new@rada.example');
    desk.type('role', 'moderator');
    desk.type('bodyId', '*');
    desk.press('Give the role');
    await desk.shows(/new@rada\.example Moderator All bodies/);
    expect(desk.said).to.equal('The role is given');
    const row = desk.all('tr').find((line) => line.innerText.includes('new@rada.example'))!;
    row.querySelector('button')!.click();
    await until(() => desk.focused === 'leaving');
    desk.press('Take the role away');
    await until(() => !desk.text.includes('new@rada.example'), 'the role to go');
    expect(desk.said).to.equal('The role is taken away');
  });

  it('does not let the last administrator leave', async () => {
    const desk = await seat('administrator');
    await tab(desk, 1);
    await desk.appears('[name=bodyId]');
    desk.all('tr').find((line) => line.innerText.includes(officials.administrator))!.querySelector('button')!.click();
    await desk.appears('#leaving');
    desk.press('Take the role away');
    await desk.shows('This is the last administrator.');
  });

  it('shows an administrator what was done, by whom, and leads to the case', async () => {
    const id = await service.publish();
    const desk = await seat('administrator');
    await tab(desk, 2);
    await desk.shows(/Petition published moderator@rada\.example/);
    desk.press('Open the case');
    await desk.appears('article');
    expect(desk.widget.caseId).to.equal(id);
    await until(() => desk.focused === 'case-title');
  });

  it('reads the case named in plain HTML', async () => {
    const id = await service.submit();
    await keepSeat(service, officials.moderator);
    const desk = mount('viche-petition-desk', html`<viche-petition-desk case-id=${id} heading-level="3" .backend=${net.source}></viche-petition-desk>`);
    await desk.appears('[name=step]');
    expect(desk.find('#case-title')?.getAttribute('aria-level')).to.equal('3');
  });
});
