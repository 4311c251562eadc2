import {expect} from '@open-wc/testing';
import {Consulting} from '../helpers/consultations.ts';
import {network} from '../helpers/faults.ts';
import {until} from '../helpers/mount.ts';
import {officials, startService, type Service} from '../helpers/service.ts';
import {hands, part, seatAt} from './conducting.ts';
import {closeOffice, openOffice} from './desk.ts';

const inWords = 'Рух транспорту вулицею Соборною від будинку 41 до будинку 56 обмежується швидкістю 30 кілометрів на годину.';

describe('consultation desk', () => {
  let service: Service;
  let net: ReturnType<typeof network>;
  beforeEach(async () => {
    service = await startService({at: '2026-02-02T07:00:00Z'});
    net = network(service.source);
  });
  afterEach(() => closeOffice(service));

  const answerOf = async (id: string) => JSON.parse((await service.db.selectFrom('comments').select('answer').where('id', '=', id).executeTakeFirstOrThrow()).answer ?? 'null') as Record<string, unknown> | null;

  it('lets an official answer a proposal to a provision with the keyboard only', async function () {
    // Each key goes through the browser's own devtools.
    this.timeout(60_000);
    const act = await Consulting.open(service);
    const proposal = await act.propose('Ірина Шевчук', 'sec_2__para_3', 'Діти ходять на гуртки й у вихідні.', inWords);
    await openOffice(service);
    const desk = await seatAt(service, net.source);
    const person = hands(desk);
    await desk.appears(`#case-${act.id}`);
    await person.tabTo(`case-${act.id}`);
    await person.press('Enter');
    await desk.appears('article');
    await person.at('case-title');
    await person.tabTo('to-proposals');
    await person.press('Enter');
    await desk.appears(`#answer-${proposal}`);
    expect((await desk.appears('.proposed ins')).textContent).to.contain('30');
    await person.tabTo(`answer-${proposal}`);
    await person.press('Enter');
    await person.at('view-title');
    await person.tabTo('outcome');
    await person.press('ArrowDown');
    await person.tabTo('reason');
    await person.type('30 holds there already.');
    await person.tabTo(/^Publish the answer$/);
    await person.press('Enter');
    await desk.shows('The answer is published; its author gets a letter');
    await person.at('done');
    const given = await answerOf(proposal);
    expect([given?.['outcome'], given?.['unit']]).to.deep.equal(['partly', 'Vilkhivka Town Council']);
  });

  const statusOf = async (id: string) => (await service.db.selectFrom('consultations').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status;
  const onlyOne = async () => (await service.db.selectFrom('consultations').selectAll().executeTakeFirstOrThrow()).id;

  it('begins a consultation, says at its fields what the rules still ask for, and announces it', async () => {
    await openOffice(service);
    const desk = await seatAt(service, net.source);
    (await desk.appears('#begin')).click();
    await desk.appears('[name=title-en]');
    await until(() => desk.focused === 'view-title');
    desk.send();
    await desk.appears('#faults');
    await desk.shows('What is it about?: This is needed');
    desk.find<HTMLInputElement>('[name=kind][value=policy]')!.click();
    desk.type('title-en', 'Where the new bus stops will be');
    desk.type('summary-en', 'Nine stops are to move. We ask which of them you use, and when.');
    desk.type('opensAt', '2026-03-10T09:00');
    desk.type('closesAt', '2026-03-20T18:00');
    desk.send();
    await desk.shows('The draft is saved. Only officials of the body see it.');
    await until(() => desk.focused === 'done');
    const id = await onlyOne();
    expect(await statusOf(id)).to.equal('draft');
    await desk.shows('Say who is affected, and how');
    await desk.shows('It would close too early: the earliest end is');
    desk.press('Say who is affected, and how');
    await until(() => desk.focused === 'affected-en');
    await desk.shows('Say what follows for people');
    desk.type('affected-en', 'Everybody who goes by bus');
    desk.type('consequences-en', 'Some will walk two minutes more');
    desk.type('contactName', 'Department of transport');
    desk.type('contactEmail', 'bus@rada.example');
    desk.type('closesAt', '2026-04-10T18:00');
    desk.send();
    await desk.shows('The draft is saved');
    await part(desk, 'overview');
    await desk.shows('Everyone can read it and write at once, until 10 April, 18:00 (UTC+3).');
    desk.press('Announce');
    await desk.shows('The consultation is announced. Everyone can read it now.');
    await until(() => desk.focused === 'done');
    expect(await statusOf(id)).to.equal('open');
  });

  it('publishes the report once every proposal has its answer, and names those that have none', async () => {
    const act = await Consulting.open(service, {closesAt: '2026-03-05T16:00:00.000Z'});
    const proposal = await act.propose('Петро Марчук', 'sec_2__para_5', 'І на газоні теж.');
    await openOffice(service);
    const desk = await seatAt(service, net.source, officials.official, act.id);
    await part(desk, 'report');
    await desk.shows('The report cannot be published yet');
    await desk.shows('No. 1: Петро Марчук, 5.');
    await act.answer([proposal], {outcome: 'accepted'});
    await desk.appears('[name=summary-en]');
    desk.type('summary-en', 'One proposal was considered, and it is in the text now.');
    desk.send();
    await desk.shows('The report is published. Everyone can read it.');
    await desk.appears('.files a');
    expect(desk.all<HTMLAnchorElement>('.files a').map(({href}) => new URL(href).pathname.split('/').at(-1))).to.deep.equal(['report.html', 'report.csv', 'report']);
    expect(await statusOf(act.id)).to.equal('report_published');
  });

  const draftAct = async () => {
    await openOffice(service);
    return Consulting.draft(service);
  };

  it('recognises the provisions of a pasted act, lets them be corrected by hand, and saves them with their addresses', async () => {
    const act = await draftAct();
    const desk = await seatAt(service, net.source, officials.official, act.id);
    await desk.shows('The text of the draft act is needed');
    desk.press('The text of the draft act is needed');
    await desk.appears('[name=pasted]');
    desk.type('pasted', '1. Ці Правила діють біля шкіл.\n\n2. Швидкість обмежується. Паркування забороняється.\n\n4. Порушення фіксують камери.');
    desk.send();
    await desk.shows('3 provisions, 1 to look at');
    await until(() => desk.focused === 'found');
    await desk.shows('A number before it is left out');
    desk.find('#edit-1')!.click();
    const area = await desk.appears<HTMLTextAreaElement>('[name=text]');
    const place = area.value.indexOf('Паркування');
    area.setSelectionRange(place, place);
    desk.press('Part the text where the cursor is');
    await until(() => desk.focused === 'number');
    desk.type('number', '3.');
    await desk.shows('4 provisions');
    desk.press('A level deeper');
    await until(() => desk.find('.depth-1'));
    desk.press('A level higher');
    await until(() => !desk.find('.depth-1'));
    desk.send();
    await desk.shows('The text is saved: 4 provisions');
    const {provisions} = await service.db.selectFrom('consultation_versions').select('provisions').executeTakeFirstOrThrow();
    const kept = JSON.parse(provisions) as readonly {readonly id: string; readonly text: Record<string, string>}[];
    expect(kept.map(({id}) => id)).to.deep.equal(['para_1', 'para_2', 'para_3', 'para_4']);
    expect(kept[2]?.text).to.deep.equal({uk: 'Паркування забороняється.'});
  });

  it('publishes a new version with its note, and has an official confirm where what was said stands in it', async () => {
    const act = await Consulting.open(service);
    await act.propose('Ірина Шевчук', 'sec_2__para_3', 'Діти ходять на гуртки.', inWords);
    await act.propose('Петро Марчук', 'sec_2__para_4', 'Зупинку треба перенести.');
    await openOffice(service);
    const desk = await seatAt(service, net.source, officials.official, act.id);
    await part(desk, 'text');
    (await desk.appears('#go-on')).click();
    await desk.shows('7 provisions');
    const lineOf = (words: string) => desk.all('.line').find(({textContent}) => textContent?.includes(words))!;
    lineOf('3. Рух транспорту').querySelector('button')!.click();
    await desk.appears('[name=text]');
    desk.type('text', inWords);
    await until(() => lineOf('3. Рух транспорту').textContent?.includes('Changed'));
    desk.press('Close the fields');
    lineOf('4. Зупинки').querySelector('button')!.click();
    await until(() => desk.value('number') === '4.');
    desk.press('Take it out');
    await desk.shows('1 provision of the version before is left out:');
    desk.send();
    await desk.shows('What is new in this version: This is needed');
    desk.type('note', 'Враховано пропозиції до 10 березня');
    desk.find<HTMLButtonElement>('form [part=submit]')!.click();
    await desk.shows('Version 2 is published. Changed: 1, new: 0, moved: 0, left out: 1. 2 comments need you to look at their place.');
    await part(desk, 'places');
    await desk.shows('Written about version 1');
    (await desk.appears('[id^=confirm-]')).click();
    await desk.shows('The place is on record');
    await desk.shows('Where it belongs');
    desk.find<HTMLSelectElement>('[id^=provision-]')!.value = 'sec_2__para_5';
    desk.find('[id^=provision-]')!.dispatchEvent(new Event('change', {bubbles: true}));
    await desk.shows('Put it there');
    desk.press('Put it there');
    await desk.goes('#to-places');
    const places = await service.db.selectFrom('consultation_anchors').select(['provision', 'state', 'way']).where('version', '=', 2).orderBy('provision').execute();
    expect(places).to.deep.equal([{provision: 'sec_2__para_3', state: 'sure', way: 'official'}, {provision: 'sec_2__para_5', state: 'sure', way: 'official'}]);
  });

  it('answers several equal proposals together, and each of their authors is told', async () => {
    const act = await Consulting.open(service);
    const ids = [await act.propose('Ірина Шевчук', 'sec_2__para_3', 'Діти ходять на гуртки.', inWords), await act.propose('Аліна Гук', 'sec_2__para_3', 'діти ходять на гуртки', inWords)];
    await act.propose('Петро Марчук', 'sec_2__para_4', 'Зупинку треба перенести.');
    await openOffice(service);
    const desk = await seatAt(service, net.source, officials.official, act.id);
    await part(desk, 'proposals');
    await desk.shows('1 more asks for the same in the same words');
    desk.press('Select all the equal ones');
    await desk.shows('2 proposals selected');
    await until(() => desk.focused === 'selection');
    desk.press('Answer together');
    await desk.shows('Answer to 2 proposals');
    (await desk.appears('[name=outcome][value=accepted]')).click();
    desk.type('reason', 'So it stands in the second version.');
    await desk.shows('All 2 who proposed it get a letter.');
    desk.send();
    await desk.shows('The answer to 2 proposals is published; their authors get a letter');
    for (const id of ids) expect((await answerOf(id))?.['together']).to.equal(2);
    expect((await service.db.selectFrom('mails').select('recipient').where('code', 'is', null).execute()).length).to.equal(2);
    await until(() => desk.focused.startsWith('proposal-'), 'focus at the next one without an answer');
  });

  it('extends the term with a notice, and ends it before its time with a reason', async () => {
    const act = await Consulting.open(service);
    await openOffice(service);
    const desk = await seatAt(service, net.source, officials.official, act.id);
    (await desk.appears('#ask-extend')).click();
    desk.type('extend-closesAt', '2026-03-20T18:00');
    desk.find<HTMLButtonElement>('#ask-extend ~ form [part=submit]')!.click();
    await desk.shows('New end: Too early: it has to be later than 24 March, 18:00 (UTC+2)');
    desk.type('extend-closesAt', '2026-04-03T18:00');
    desk.type('extend-reason', 'Many asked for more time.');
    desk.find<HTMLButtonElement>('#ask-extend ~ form [part=submit]')!.click();
    await desk.shows('The term is extended. Everyone can read your notice.');
    expect((await service.db.selectFrom('consultations').select('closes_at').executeTakeFirstOrThrow()).closes_at).to.equal('2026-04-03T15:00:00.000Z');
    (await desk.appears('#ask-close')).click();
    desk.type('close-reason', 'The council has taken the draft back.');
    desk.press('Close now');
    await desk.shows('The consultation is closed. Nothing can be written there any more.');
    expect(await statusOf(act.id)).to.equal('closed');
    await desk.appears('#to-report');
  });

  it('shows what is most urgent first, in groups that say why', async () => {
    const late = await Consulting.open(service, {kind: 'policy', opensAt: '2026-02-03T07:00:00.000Z', closesAt: '2026-02-20T16:00:00.000Z', title: {en: 'Where the new bus stops will be'}});
    await late.say('Olena Koval', 'The stop at the hospital has to stay.', {kind: 'proposal'});
    await Consulting.open(service, {closesAt: '2026-03-11T16:00:00.000Z'});
    await Consulting.draft(service);
    await openOffice(service);
    const desk = await seatAt(service, net.source);
    await desk.appears('.group');
    expect(desk.all('.group').map((group) => group.innerText)).to.deep.equal(['Report overdue · 1', 'Close by Thursday 12 March · 1', 'Drafts · 1']);
    await desk.shows('1 proposal without an answer');
  });
});
