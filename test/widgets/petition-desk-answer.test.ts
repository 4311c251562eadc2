import {expect} from '@open-wc/testing';
import {html} from 'lit';
import type {AnswerDraft, SharedAnswerDraft} from '../../src/contract/answer-drafts.ts';
import '../../src/widgets/petition/define.ts';
import {clash, colleagueSaves, writeAnswer} from '../../stories/scenes/answer.ts';
import {choose, open} from '../../stories/scenes/desk.ts';
import {underReview} from '../../stories/scenes/pasts.ts';
import {always, first, network} from '../helpers/faults.ts';
import {mount, until, unmountAll} from '../helpers/mount.ts';
import {colleague, officials, startService, type Service} from '../helpers/service.ts';
import {closeOffice, openOffice, seatAt, showDesk, type Desk} from './desk.ts';

describe('petition desk: an answer is written', () => {
  let service: Service;
  let net: ReturnType<typeof network>;
  let id: string;

  beforeEach(async () => {
    service = await startService({threshold: 12, at: '2026-02-02T07:00:00Z'});
    net = network(service.source);
    id = await underReview(service);
    await openOffice(service);
  });
  afterEach(() => closeOffice(service));

  const show = (): Desk => showDesk(net.source);

  const seat = (email: string = officials.official): Promise<Desk> => seatAt(service, net.source, email);

  const kept = async (): Promise<SharedAnswerDraft['draft']> => {
    const row = await service.db.selectFrom('answer_drafts').select('draft').where('petition_id', '=', id).executeTakeFirst();
    return JSON.parse(row?.draft ?? 'null') as SharedAnswerDraft['draft'];
  };

  /** Waits until the service has such a draft. */
  const savedSuch = async (fits: (draft: AnswerDraft) => boolean, what: string) => {
    let there: SharedAnswerDraft['draft'] = null;
    await until(() => {
      void kept().then((draft) => (there = draft));
      return there && fits(there);
    }, `${what} to be saved`);
  };

  const saved = (words: string) => savedSuch(({text}) => text.includes(words), `«${words}»`);

  const onDevice = () => Object.entries(localStorage).filter(([key]) => key.includes('draft')).map(([, value]) => String(value)).join();

  it('arrives late, and what has focus below it stays in sight', async () => {
    // As in browsers that do not scroll by what comes above.
    document.documentElement.style.overflowAnchor = 'none';
    let arrive = () => {};
    const held = new Promise<void>((resolve) => (arrive = resolve));
    net.plan = first('GET /answer-draft', {hold: held});
    const desk = await seat();
    await open(desk, {id});
    const history = await desk.appears('[aria-labelledby=history] summary');
    history.focus();
    arrive();
    await desk.appears('.editor');
    await until(() => {
      const {top, bottom} = history.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }, 'the history to be in sight');
    expect(desk.root.activeElement).to.equal(history);
    document.documentElement.style.overflowAnchor = '';
  });

  it('is saved for colleagues as it is written, and then not kept on the device', async () => {
    const desk = await seat();
    await writeAnswer(desk, {id});
    await saved('The council supports the petition.');
    await desk.shows(/Draft saved: \d/);
    await until(() => onDevice() === '', 'the copy on the device to go');
    await desk.shows('Draft, last saved by you: 10 March');
    expect(desk.focused).to.not.equal('origin');
    expect((await kept())?.signatory).to.equal('Iryna Melnyk, mayor');
  });

  it('goes on where a colleague has stopped, and says who that was and when', async () => {
    await colleagueSaves(service, id);
    const desk = await seat();
    await open(desk, {id});
    await desk.shows(`Draft, last saved by ${colleague}: 10 March, 10:00`);
    expect(desk.value('text')).to.contain('The crossing is paid for from the road fund');
    expect(desk.find<HTMLInputElement>('[name=outcome][value=supported]')!.checked).to.equal(true);
    desk.type('unit', 'Department of roads');
    await savedSuch(({unit}) => unit === 'Department of roads', 'the unit');
    await desk.shows('Draft, last saved by you');
  });

  it('shows both texts where a colleague was faster, and saves neither over the other', async () => {
    const desk = await seat();
    await clash(desk, {id, service});
    await desk.shows(`${colleague} has saved another text: 10 March, 10:00`);
    expect(desk.focused).to.not.equal('theirs');
    expect(desk.all('.side .only').map((paragraph) => paragraph.innerText.replace(/\s+/g, ' '))).to.deep.equal([
      'Only here: The money is asked for in the budget of next year.',
      'Only here: The crossing is paid for by the region.',
    ]);
    expect((await kept())?.text).to.contain('the budget of next year');
    expect(desk.value('text')).to.contain('paid for by the region');
  });

  it('goes on with the colleague’s text, and keeps one’s own to copy from', async () => {
    const desk = await seat();
    await clash(desk, {id, service});
    desk.press('Go on with theirs');
    await desk.goes('#theirs');
    await until(() => desk.focused === 'text');
    expect(desk.value('text')).to.contain('the budget of next year');
    await desk.shows('The crossing is paid for by the region.');
    desk.press('Go on with this text');
    await saved('paid for by the region');
    expect(desk.find('.put-away')!.innerText).to.contain('the budget of next year');
  });

  it('goes on with one’s own text once that is decided, and keeps the colleague’s to copy from', async () => {
    const desk = await seat();
    await clash(desk, {id, service});
    desk.press('Go on with mine');
    await saved('paid for by the region');
    expect(desk.find('.put-away')!.innerText).to.contain('the budget of next year');
    await desk.shows('Draft, last saved by you');
  });

  it('puts both texts together without what is in both', async () => {
    const desk = await seat();
    await clash(desk, {id, service});
    desk.press('Put both texts together');
    await saved('the budget of next year');
    const text = (await kept())!.text;
    expect(text).to.contain('paid for by the region');
    expect(text.match(/# Decision/g)).to.have.length(1);
  });

  it('stays on the device while there is no network, and is saved as soon as there is', async () => {
    const desk = await seat();
    net.plan = always('PUT', 'drop');
    await writeAnswer(desk, {id});
    await desk.shows('The draft is not saved');
    await desk.shows('What you typed is kept on this device until it can be saved.');
    unmountAll();

    const again = show();
    await open(again, {id});
    await again.shows('The draft is not saved');
    expect(again.value('text')).to.contain('The council supports the petition.');
    net.plan = () => undefined;
    dispatchEvent(new Event('online'));
    await saved('The council supports the petition.');
    await until(() => onDevice() === '', 'the copy on the device to go');
  });

  it('brings what was kept on the device and what a colleague saved meanwhile before the eyes', async () => {
    const desk = await seat();
    net.plan = always('PUT', 'drop');
    await writeAnswer(desk, {id});
    await desk.shows('The draft is not saved');
    unmountAll();
    net.plan = () => undefined;
    await colleagueSaves(service, id);
    const again = show();
    await open(again, {id});
    await again.appears('#theirs');
    expect((await kept())?.text).to.contain('The crossing is paid for from the road fund');
    again.press('Go on with mine');
    await savedSuch(({text}) => text.length > 0 && !text.includes('road fund'), 'the own text');
  });

  it('takes nobody for a colleague when only the answer of the service was lost', async () => {
    const desk = await seat();
    await open(desk, {id});
    await desk.appears('[name=text]');
    net.plan = (request) => (request.method === 'PUT' ? 'lose_answer' : undefined);
    desk.type('text', 'The council supports the petition, and begins.');
    await desk.shows('The draft is not saved');
    net.plan = () => undefined;
    desk.type('text', 'The council supports the petition, and begins on the first of May.');
    await saved('on the first of May');
    expect(desk.find('#theirs')).to.equal(null);
  });

  it('asks before it is published over a text that a colleague has saved meanwhile', async () => {
    const desk = await seat();
    await writeAnswer(desk, {id});
    await saved('by 1 September');
    await colleagueSaves(service, id);
    desk.type('signatory', 'Iryna Melnyk, mayor of the town');
    desk.send();
    await desk.appears('#theirs');
    await until(() => desk.focused === 'theirs');
    expect(service.requests.some(({method, path}) => method === 'POST' && path.endsWith('/transitions'))).to.equal(false);
    desk.press('Go on with mine');
    await desk.goes('#theirs');
    desk.send();
    await desk.shows('The answer is published.');
  });

  it('is not published as a colleague has changed it a moment ago, but shown first', async () => {
    await colleagueSaves(service, id);
    const desk = await seat();
    await open(desk, {id});
    await desk.appears('.official');
    await colleagueSaves(service, id, {outcome: 'not_supported'});
    desk.send();
    await until(() => desk.said.startsWith('A colleague has saved another text just now'));
    expect(desk.find<HTMLInputElement>('[name=outcome][value=not_supported]')!.checked).to.equal(true);
    desk.send();
    await desk.shows('The answer is published.');
    expect((await service.db.selectFrom('petitions').select('outcome').where('id', '=', id).executeTakeFirstOrThrow()).outcome).to.equal('not_supported');
  });

  it('shows a colleague’s progress to whoever comes back to the page and has not typed', async () => {
    const desk = await seat();
    await open(desk, {id});
    await desk.appears('[name=text]');
    await colleagueSaves(service, id);
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => desk.value('text')?.includes('road fund'), 'the colleague’s text');
    expect(desk.find('#theirs')).to.equal(null);
  });

  it('is discarded for everyone, and its words can be taken back', async () => {
    await colleagueSaves(service, id);
    const desk = await seat();
    await open(desk, {id});
    await desk.appears('#origin .link');
    desk.press('Discard the draft');
    await until(() => desk.focused === 'aside');
    expect(desk.said).to.equal('The draft is discarded');
    expect([await kept(), desk.value('text')]).to.deep.equal([null, '']);
    desk.press('Go on with this text');
    await saved('road fund');
  });

  it('is seen beforehand exactly as everyone will see it', async () => {
    const desk = await seat();
    await writeAnswer(desk, {id});
    const before = (await desk.appears('.official')).innerText;
    desk.send();
    await desk.shows('The answer is published.');
    const petition = mount('viche-petition', html`<viche-petition petition-id=${id} .backend=${service.source}></viche-petition>`);
    expect(before).to.contain('Official answer: Vilkhivka Town Council');
    expect((await petition.appears('.official')).innerText).to.equal(before);
  });

  it('is kept nowhere any more once it is published', async () => {
    const desk = await seat();
    await writeAnswer(desk, {id});
    desk.send();
    await desk.shows('The answer is published.');
    expect(await service.db.selectFrom('answer_drafts').selectAll().execute()).to.deep.equal([]);
    expect(onDevice()).to.equal('');
  });

  it('is not published by whoever still wrote when a colleague had published', async () => {
    const desk = await seat(colleague);
    await writeAnswer(desk, {id});
    await service.step(id, {to: 'answered', answer: {outcome: 'supported', lang: 'en', text: 'The council supports the petition and begins in May.', signatory: 'Petro Ivas', unit: 'Roads', signedOn: '2026-03-10'}});
    desk.type('text', 'The council supports the petition, and something more.');
    await desk.shows('The case has changed while you were writing');
    await desk.shows('The council supports the petition, and something more.');
  });

  it('leaves nothing on a computer that others use, and says so', async () => {
    const desk = await seat();
    net.plan = always('PUT', 'drop');
    await writeAnswer(desk, {id});
    await desk.shows('What you typed is kept on this device');
    desk.type('shared', true);
    await desk.shows('What you typed is only on this page: do not close it.');
    desk.type('text', 'The council supports the petition.');
    expect(onDevice()).to.equal('');
  });

  it('goes on after the session has ended and begun anew', async () => {
    const desk = await seat();
    await open(desk, {id});
    await desk.appears('[name=text]');
    net.plan = first('PUT', {refuse: 'unauthenticated'});
    desk.type('text', 'The council supports the petition.');
    await desk.shows('Your session has ended');
    desk.type('email', officials.official);
    desk.send();
    await desk.appears('[name=code]');
    desk.type('code', await service.code(officials.official));
    desk.send();
    await saved('The council supports the petition.');
  });

  it('can be written though the draft cannot be read, and meets it later', async () => {
    await colleagueSaves(service, id);
    net.plan = always('GET /answer-draft', 'drop');
    const desk = await seat();
    await open(desk, {id});
    await desk.shows('The draft could not be read');
    desk.type('text', 'The council does not support the petition.');
    net.plan = () => undefined;
    desk.press('Try again');
    await desk.appears('#theirs');
  });

  it('is of no concern to a moderator', async () => {
    const desk = await seat(officials.moderator);
    await open(desk, {id});
    await desk.shows('The next step is for others');
    expect(service.requests.filter(({path}) => path.endsWith('/answer-draft'))).to.deep.equal([]);
  });

  it('is begun with the first choice, before a word is written', async () => {
    const desk = await seat();
    await open(desk, {id});
    await choose(desk, 'outcome', 'not_supported');
    await savedSuch(({outcome}) => outcome === 'not_supported', 'the outcome');
  });
});
