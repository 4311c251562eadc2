import {expect} from '@open-wc/testing';
import {Consulting} from '../helpers/consultations.ts';
import {first, network} from '../helpers/faults.ts';
import {until, unmountAll} from '../helpers/mount.ts';
import {officials, startService, type Service} from '../helpers/service.ts';
import {part, seatAt, showDesk, type ConsultationDesk} from './conducting.ts';
import {closeOffice, openOffice} from './desk.ts';

/** A promise to hold an answer back with. */
function held() {
  let release = () => {};
  const answer = new Promise<void>((resolve) => (release = resolve));
  return {answer, release};
}

describe('consultation desk: somebody goes on elsewhere while something is sent', () => {
  let service: Service;
  let net: ReturnType<typeof network>;
  let act: Consulting;
  beforeEach(async () => {
    service = await startService({at: '2026-02-02T07:00:00Z'});
    net = network(service.source);
    act = await Consulting.open(service);
  });
  afterEach(() => closeOffice(service));

  const seat = (id: string) => seatAt(service, net.source, officials.official, id);
  const answered = async () => (await service.db.selectFrom('comments').select(['id', 'answer']).where('answer', 'is not', null).execute()).map(({id, answer}) => [id, (JSON.parse(answer!) as {readonly outcome: string}).outcome]);

  /** Answers one proposal, goes back before the answer is there, and begins the next one. */
  async function answerOneAndBeginTheNext(desk: ConsultationDesk, one: string, next: string, meanwhile: () => Promise<void> = async () => {}) {
    await part(desk, 'proposals');
    (await desk.appears(`#answer-${one}`)).click();
    (await desk.appears('[name=outcome][value=partly]')).click();
    desk.type('reason', 'For the first one.');
    const {answer, release} = held();
    net.plan = first('POST /answers', {hold: answer});
    desk.send();
    await desk.shows('Sending…');
    desk.press('Back to the proposals');
    (await desk.appears(`#answer-${next}`)).click();
    (await desk.appears('[name=outcome][value=rejected]')).click();
    desk.type('reason', 'For the second one.');
    desk.find('[name=reason]')!.focus();
    await meanwhile();
    release();
    await until(() => desk.find('form [part=submit]')?.getAttribute('aria-busy') === 'false', 'the answer of the service');
    // Whatever the desk asked after it is there when the service has done all this.
    await act.propose('Аліна Гук', 'sec_2__para_5', 'І на газоні теж.');
  }

  it('leaves the form of the next proposal as it is when the answer to the one before is on record', async () => {
    const one = await act.propose('Ірина Шевчук', 'sec_2__para_3', 'Діти ходять на гуртки.');
    const next = await act.propose('Петро Марчук', 'sec_2__para_4', 'Зупинку треба перенести.');
    await openOffice(service);
    const desk = await seat(act.id);
    await answerOneAndBeginTheNext(desk, one, next);
    await desk.shows('The answer is published; its author gets a letter');
    await until(() => desk.said.includes('The answer is published'));
    expect(desk.value('reason')).to.equal('For the second one.');
    expect(desk.focused).to.equal(desk.find('[name=reason]')!.id);
    expect(await answered()).to.deep.equal([[one, 'partly']]);
    expect(Object.keys(localStorage).filter((key) => key.includes(`answer-${next}`)).length).to.equal(1);
    expect(Object.keys(localStorage).filter((key) => key.includes(`answer-${one}`))).to.deep.equal([]);
  });

  it('never puts a proposal that a colleague has answered under the form of the next one', async () => {
    const one = await act.propose('Ірина Шевчук', 'sec_2__para_3', 'Діти ходять на гуртки.');
    const next = await act.propose('Петро Марчук', 'sec_2__para_4', 'Зупинку треба перенести.');
    await openOffice(service);
    const desk = await seat(act.id);
    await answerOneAndBeginTheNext(desk, one, next, () => act.answer([one], {outcome: 'accepted'}));
    expect(desk.find('.said-list')!.textContent).to.contain('Зупинку треба перенести.');
    expect(desk.text).not.to.contain('a colleague has answered it');
    desk.send();
    await desk.shows('The answer is published; its author gets a letter');
    expect((await answered()).sort()).to.deep.equal([[one, 'accepted'], [next, 'rejected']].sort());
  });

  /** Another consultation is opened by its row. */
  const turnTo = async (desk: ConsultationDesk, id: string, title: string) => {
    (await desk.appears(`#case-${id}`)).click();
    await until(() => desk.find('#case-title')?.textContent?.includes(title), title);
  };

  const heard = (desk: ConsultationDesk) => {
    const ids: string[] = [];
    desk.widget.addEventListener('viche-consultation-changed', ({consultationId}) => ids.push(consultationId));
    return ids;
  };

  const stops = {kind: 'policy', title: {en: 'Where the new bus stops will be'}} as const;

  it('does not say of another consultation that it was closed', async () => {
    const other = await Consulting.draft(service, stops);
    await openOffice(service);
    const desk = await seat(act.id);
    const ids = heard(desk);
    (await desk.appears('#ask-close')).click();
    desk.type('close-reason', 'The council has taken the draft back.');
    const {answer, release} = held();
    net.plan = first('POST /transitions', {hold: answer});
    desk.press('Close now');
    await turnTo(desk, other.id, 'bus stops');
    release();
    await until(() => ids.length > 0, 'the event');
    expect(ids).to.deep.equal([act.id]);
    await desk.widget.updateComplete;
    expect(desk.text).not.to.contain('The consultation is closed.');
    expect(desk.text).to.contain('Where the new bus stops will be');
  });

  it('names the draft that was thrown away to the page', async () => {
    const draft = await Consulting.draft(service, stops);
    await openOffice(service);
    const desk = await seat(draft.id);
    const ids = heard(desk);
    await part(desk, 'draft');
    (await desk.appears('#discard')).click();
    await desk.shows('Throw the whole draft away, with the text of the act?');
    desk.press('Throw away');
    await until(() => desk.focused === 'list-title');
    expect(ids).to.deep.equal([draft.id]);
  });

  it('asks anew before another draft is thrown away, and shows no failure of the one before', async () => {
    const draft = await Consulting.draft(service, stops);
    const other = await Consulting.draft(service, {kind: 'policy', title: {en: 'Opening hours of the library'}});
    await openOffice(service);
    const desk = await seat(draft.id);
    await part(desk, 'draft');
    await desk.appears('[name=contactName]');
    net.plan = first('PUT', 'drop', 'drop', 'drop', 'drop', 'drop');
    desk.send();
    await desk.shows('There is no connection.');
    desk.press('Throw the draft away');
    await desk.shows('Throw the whole draft away, with the text of the act?');
    await turnTo(desk, other.id, 'library');
    await part(desk, 'draft');
    await desk.appears('#discard');
    expect(desk.text).not.to.contain('There is no connection.');
  });

  it('keeps what was typed while the draft was being saved, also over a reload, and blames no colleague for one’s own step', async () => {
    const draft = await Consulting.draft(service, stops);
    await openOffice(service);
    const desk = await seat(draft.id);
    await part(desk, 'draft');
    await desk.appears('[name=contactName]');
    desk.type('contactName', 'Department of transport');
    const {answer, release} = held();
    net.plan = first('PUT', {hold: answer});
    desk.send();
    await desk.shows('Sending…');
    desk.type('contactName', 'Department of transport and roads');
    release();
    await desk.shows('The draft is saved');
    expect(desk.value('contactName')).to.equal('Department of transport and roads');
    expect(desk.text).not.to.contain('The consultation has changed while you were writing');
    unmountAll();
    const again = showDesk(net.source, draft.id);
    await part(again, 'draft');
    await again.appears('[name=contactName]');
    expect(again.value('contactName')).to.equal('Department of transport and roads');
    expect(again.text).not.to.contain('The consultation has changed while you were writing');
    again.send();
    await again.shows('The draft is saved');
    expect(Object.keys(localStorage).filter((key) => key.includes('viche:draft'))).to.deep.equal([]);
  });

  it('blames no colleague for one’s own step when the page was loaded anew after it', async () => {
    await openOffice(service);
    const desk = await seat(act.id);
    await part(desk, 'text');
    (await desk.appears('#go-on')).click();
    await desk.appears('[name=note]');
    desk.type('note', 'The stops are moved.');
    await part(desk, 'overview');
    (await desk.appears('#ask-extend')).click();
    desk.type('extend-closesAt', '2026-04-03T18:00');
    desk.type('extend-reason', 'Many asked for more time.');
    desk.find<HTMLButtonElement>('#ask-extend ~ form [part=submit]')!.click();
    await desk.shows('The term is extended. Everyone can read your notice.');
    unmountAll();
    const again = showDesk(net.source, act.id);
    await part(again, 'text');
    await again.appears('[name=note]');
    expect(again.value('note')).to.equal('The stops are moved.');
    expect(again.text).not.to.contain('The consultation has changed while you were writing');
  });

  it('opens the provision that the service found fault with, whichever was open', async () => {
    await openOffice(service);
    const desk = await seat(act.id);
    await part(desk, 'text');
    (await desk.appears('#go-on')).click();
    await desk.appears('[name=note]');
    desk.type('note', 'The stops are moved.');
    desk.find('#edit-3')!.click();
    await desk.appears('#split-3');
    net.plan = first('POST /versions', {refuse: 'invalid', with: {fields: [{field: 'provisions.5.text', fault: 'too_long', limit: 20}]}}, {refuse: 'invalid', with: {fields: [{field: 'provisions', fault: 'too_long', limit: 20}]}});
    desk.find<HTMLButtonElement>('form[part=form] [part=submit]')!.click();
    await desk.appears('#faults');
    await desk.appears('#split-5');
    expect(desk.find('#split-3')).to.equal(null);
    await desk.shows('Text: Too long: at most 20 characters fit');
    desk.find<HTMLButtonElement>('form[part=form] [part=submit]')!.click();
    await desk.appears('#failure');
    expect(desk.find('#faults')).to.equal(null);
  });
});
