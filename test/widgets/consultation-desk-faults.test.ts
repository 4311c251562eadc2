import {expect} from '@open-wc/testing';
import {Consulting} from '../helpers/consultations.ts';
import {always, first, network} from '../helpers/faults.ts';
import {ModeratedDiscussion} from '../helpers/moderated-discussion.ts';
import {until, unmountAll} from '../helpers/mount.ts';
import {colleague, officials, startService, type Service} from '../helpers/service.ts';
import {part, seatAt, showDesk, type ConsultationDesk} from './conducting.ts';
import {closeOffice, keepSeat, openOffice} from './desk.ts';

const reason = 'Thirty holds there on school days already; holidays are left as they are.';

describe('consultation desk: nothing typed is lost', () => {
  let service: Service;
  let net: ReturnType<typeof network>;
  let act: Consulting;
  let proposal: string;
  beforeEach(async () => {
    service = await startService({at: '2026-02-02T07:00:00Z'});
    net = network(service.source);
    act = await Consulting.open(service);
    proposal = await act.propose('Ірина Шевчук', 'sec_2__para_3', 'Діти ходять на гуртки.');
    await openOffice(service);
  });
  afterEach(() => closeOffice(service));

  const answers = async () => (await service.db.selectFrom('comments').select('answer').where('answer', 'is not', null).execute()).map(({answer}) => JSON.parse(answer!) as {readonly outcome: string; readonly together: number});

  /** Begins the answer to the proposal. */
  const begin = async (desk: ConsultationDesk, id = proposal) => {
    await part(desk, 'proposals');
    (await desk.appears(`#answer-${id}`)).click();
    (await desk.appears('[name=outcome][value=partly]')).click();
    desk.type('reason', reason);
  };

  const seat = () => seatAt(service, net.source, officials.official, act.id);

  const isTyped = async (desk: ConsultationDesk) => {
    await desk.appears('[name=reason]');
    expect(desk.value('reason')).to.equal(reason);
    expect(desk.find<HTMLInputElement>('[name=outcome][value=partly]')!.checked).to.equal(true);
  };

  it('shows the answer of a colleague who was faster, and sends one’s own only when asked again', async () => {
    const desk = await seat();
    await begin(desk);
    await act.answer([proposal], {outcome: 'accepted', unit: 'Відділ безпеки руху'});
    desk.send();
    await desk.shows('A colleague has answered the proposal: Ірина Шевчук');
    await until(() => desk.focused === 'changed');
    await isTyped(desk);
    expect(desk.find('.said-list [part=answer]')?.textContent).to.contain('Відділ безпеки руху');
    expect((await answers()).map(({outcome}) => outcome)).to.deep.equal(['accepted']);
    desk.send();
    await desk.shows('The answer is published; its author gets a letter');
    expect((await answers()).map(({outcome}) => outcome)).to.deep.equal(['partly']);
  });

  it('shows the new words where the author has changed the proposal meanwhile, with what has changed, and sends the answer only when asked again', async () => {
    const fresh = await act.propose('Аліна Гук', 'sec_2__para_3', 'Діти ходять на гуртки.');
    const desk = await seat();
    await begin(desk, fresh);
    await act.edit('Аліна Гук', fresh, 'Діти ходять на гуртки й тренування.');
    desk.send();
    await desk.shows('Аліна Гук has changed the proposal');
    await until(() => desk.focused === 'changed');
    await isTyped(desk);
    expect(desk.find('.said-list .prose')!.textContent).to.contain('Діти ходять на гуртки й тренування.');
    expect(desk.find('.said-list .proposed ins')!.textContent).to.contain('тренування');
    expect(await answers()).to.deep.equal([]);
    desk.send();
    await desk.shows('The answer is published; its author gets a letter');
    expect((await answers()).map(({outcome}) => outcome)).to.deep.equal(['partly']);
  });

  const leaves = async (desk: ConsultationDesk) => {
    await until(() => desk.focused === 'changed');
    expect(desk.value('left')).to.equal(reason);
    expect(desk.find('form[part=form]')).to.equal(null);
    expect(await answers()).to.deep.equal([]);
  };

  it('says so where a proposal was hidden meanwhile, sends nothing, and leaves the words of the answer to be copied', async () => {
    const desk = await seat();
    await begin(desk);
    await act.hide(proposal);
    desk.send();
    await desk.shows('A moderator has hidden the proposal: Ірина Шевчук');
    await leaves(desk);
    desk.press('Back to the proposals');
    await until(() => desk.focused === 'view-title');
    await desk.shows('Nobody has proposed anything yet.');
  });

  it('blames no author where a moderator has hidden and restored a proposal meanwhile, and sends the answer only when asked again', async () => {
    const desk = await seat();
    await begin(desk);
    const moderators = new ModeratedDiscussion(service);
    await moderators.decide(proposal, {to: 'hidden', ground: 'off_topic'});
    await moderators.decide(proposal, {to: 'published'});
    desk.send();
    await desk.shows('has changed since you opened it. Nothing was sent.');
    await until(() => desk.focused === 'failure');
    await isTyped(desk);
    expect(desk.text).not.to.contain('has changed the proposal').and.not.to.contain('What has changed since you read it');
    expect(await answers()).to.deep.equal([]);
    desk.send();
    await desk.shows('The answer is published; its author gets a letter');
  });

  it('says so where its author has deleted a proposal meanwhile, and leaves the words of the answer to be copied', async () => {
    const fresh = await act.propose('Аліна Гук', 'sec_2__para_3', 'Діти ходять на гуртки.');
    const desk = await seat();
    await begin(desk, fresh);
    await act.erase('Аліна Гук', fresh);
    desk.send();
    await desk.shows('The proposal was deleted by its author');
    await leaves(desk);
  });

  it('says so where a proposal waits for a moderator since its author has changed it', async () => {
    const fresh = await act.propose('Аліна Гук', 'sec_2__para_3', 'Діти ходять на гуртки.');
    const desk = await seat();
    await begin(desk, fresh);
    await act.hold('тренування');
    await act.edit('Аліна Гук', fresh, 'Діти ходять на тренування.');
    desk.send();
    await desk.shows('The proposal waits for a moderator: Аліна Гук');
    await leaves(desk);
  });

  it('goes on with those that are left where one of several was deleted, and tells of each what has become of it', async () => {
    const others = [await act.propose('Петро Марчук', 'sec_2__para_3', 'Діти ходять на гуртки.'), await act.propose('Аліна Гук', 'sec_2__para_3', 'Діти ходять на гуртки!')];
    const desk = await seat();
    await part(desk, 'proposals');
    (await desk.appears('.acts .link')).click();
    await until(() => desk.focused === 'selection');
    desk.press('Answer together');
    (await desk.appears('[name=outcome][value=partly]')).click();
    desk.type('reason', reason);
    await act.erase('Петро Марчук', others[0]!);
    await act.edit('Аліна Гук', others[1]!, 'Діти ходять на гуртки щодня.');
    desk.send();
    await desk.shows('The proposals are not as you have read them');
    await desk.shows('The proposal was deleted by its author Аліна Гук has changed the proposal');
    await isTyped(desk);
    await desk.shows('Answer to 2 proposals');
    desk.send();
    await desk.shows('The answer to 2 proposals is published');
    expect((await answers()).map(({together}) => together)).to.deep.equal([2, 2]);
  });

  it('finds proposals by the beginning of their words, says how many there are, and says what was looked for where nothing is found', async () => {
    await act.propose('Петро Марчук', 'sec_2__para_5', 'І на ґазоні теж.');
    const desk = await seat();
    await part(desk, 'proposals');
    await until(() => desk.all('.said-list article').length === 2);
    const search = (words: string) => {
      desk.type('q', words);
      desk.press('Search');
    };
    search('ГАЗОН');
    await until(() => desk.all('.said-list article').length === 1);
    await desk.shows('І на ґазоні теж.');
    await until(() => /^1\sproposal is shown/.test(desk.said));
    search('шевч');
    await desk.shows('Діти ходять на гуртки.');
    expect(desk.all('.said-list article').length).to.equal(1);
    search('азон');
    await desk.shows('No proposal says “азон”.');
    await until(() => desk.said.includes('Nothing is found'));
    desk.press('Show all proposals');
    await until(() => desk.focused === 'q' && desk.all('.said-list article').length === 2);
    expect(desk.value('q')).to.equal('');
  });

  it('answers once though the answer of the service is lost on the way', async () => {
    const desk = await seat();
    await begin(desk);
    net.plan = first('POST /answers', 'lose_answer');
    desk.send();
    await desk.shows('The answer is published; its author gets a letter');
    const letters = await service.db.selectFrom('mails').select('subject').where('code', 'is', null).execute();
    expect(letters.length).to.equal(1);
  });

  it('keeps an answer while there is no network, and over a reload of the page', async () => {
    const desk = await seat();
    await begin(desk);
    net.plan = always('POST', 'drop');
    desk.send();
    await desk.shows('There is no connection.');
    await desk.shows('What you typed is still here. Sending it again cannot happen twice.');
    await isTyped(desk);
    unmountAll();
    net.plan = () => undefined;
    const again = showDesk(net.source, act.id);
    await part(again, 'proposals');
    (await again.appears(`#answer-${proposal}`)).click();
    await isTyped(again);
    await again.shows('You are going on with the draft of');
    again.send();
    await again.shows('The answer is published; its author gets a letter');
    expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).to.deep.equal([]);
  });

  it('says until when to wait where there were too many tries', async () => {
    const desk = await seat();
    await begin(desk);
    net.plan = always('POST /answers', {refuse: 'too_many_requests', retryAfter: 600});
    desk.send();
    await desk.shows('Too many tries from here. Try again after');
    await isTyped(desk);
  });

  it('goes on with what was typed after signing in again', async () => {
    const desk = await seat();
    await begin(desk);
    net.plan = first('POST /answers', {refuse: 'unauthenticated'});
    desk.send();
    await desk.shows('Sign in again and go on: what you typed is still here.');
    desk.type('email', officials.official);
    desk.send();
    await desk.appears('[name=code]');
    desk.type('code', await service.code(officials.official));
    desk.send();
    await isTyped(desk);
    desk.send();
    await desk.shows('The answer is published; its author gets a letter');
  });

  it('shows nobody what somebody else has typed at the same computer', async () => {
    const desk = await seat();
    await begin(desk);
    desk.press('Sign out');
    await desk.shows('You have signed out');
    unmountAll();
    await keepSeat(service, colleague);
    const other = showDesk(net.source, act.id);
    await part(other, 'proposals');
    (await other.appears(`#answer-${proposal}`)).click();
    await other.appears('[name=reason]');
    expect(other.value('reason')).to.equal('');
  });

  it('keeps no draft on a computer that others use', async () => {
    const desk = await seat();
    await begin(desk);
    desk.type('shared', true);
    await desk.shows('No draft is kept on this computer');
    desk.type('reason', `${reason} More.`);
    expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).to.deep.equal([]);
  });

  it('tells who has saved a draft meanwhile, and saves over it only when asked again', async () => {
    const draft = await Consulting.draft(service, {kind: 'policy'});
    const desk = await seatAt(service, net.source, officials.official, draft.id);
    await part(desk, 'draft');
    await desk.appears('[name=contactName]');
    desk.type('contactName', 'Department of transport');
    await draft.saveDraft({contact: {name: 'Somebody else', email: 'else@rada.example', phone: null}}, colleague);
    desk.send();
    await desk.shows('The consultation has changed while you were writing');
    await desk.shows(`${colleague} saved it: 10 March, 10:0`);
    await until(() => desk.focused === 'changed');
    expect(desk.value('contactName')).to.equal('Department of transport');
    desk.send();
    await desk.shows('The draft is saved');
    const {contact} = await service.db.selectFrom('consultations').select('contact').where('id', '=', draft.id).executeTakeFirstOrThrow();
    expect(JSON.parse(contact)).to.have.property('name', 'Department of transport');
  });

  it('leaves the words of an answer to be copied where the report was published meanwhile', async () => {
    service.clock.set('2026-03-24T17:00:00Z');
    await service.tick();
    const desk = await seat();
    await begin(desk);
    await act.answer([proposal], {outcome: 'accepted'});
    await act.move({to: 'report_published', summary: {}});
    desk.send();
    await desk.shows('The report is published: its answers are not changed any more');
    await until(() => desk.focused === 'ended');
    await desk.appears(`[name=left-answer-${proposal}]`);
    expect(desk.value(`left-answer-${proposal}`)).to.equal(reason);
    expect((await answers()).map(({outcome}) => outcome)).to.deep.equal(['accepted']);
  });

  it('throws a draft away only when asked twice, and goes back to the list', async () => {
    const draft = await Consulting.draft(service, {kind: 'policy'});
    const desk = await seatAt(service, net.source, officials.official, draft.id);
    await part(desk, 'draft');
    (await desk.appears('#discard')).click();
    await until(() => desk.focused === 'leaving');
    desk.press('Keep it');
    await until(() => desk.focused === 'discard');
    desk.press('Throw the draft away');
    await desk.shows('Throw the whole draft away, with the text of the act?');
    desk.press('Throw away');
    await until(() => desk.focused === 'list-title');
    expect(desk.said).to.equal('The draft is thrown away');
    expect((await service.db.selectFrom('consultations').select('id').execute()).map(({id}) => id)).to.deep.equal([act.id]);
  });
});
