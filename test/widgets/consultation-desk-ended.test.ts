import {expect} from '@open-wc/testing';
import {keepDraft} from '../../src/core/drafts.ts';
import {Consulting} from '../helpers/consultations.ts';
import {network} from '../helpers/faults.ts';
import {until, unmountAll} from '../helpers/mount.ts';
import {colleague, officials, startService, type Service} from '../helpers/service.ts';
import {part, seatAt, showDesk, type ConsultationDesk} from './conducting.ts';
import {closeOffice, keepSeat, openOffice} from './desk.ts';

const words = 'Ask in room 12, or at the school itself.';

describe('consultation desk: what somebody is at ends', () => {
  let service: Service;
  let net: ReturnType<typeof network>;
  beforeEach(async () => {
    service = await startService({at: '2026-02-02T07:00:00Z'});
    net = network(service.source);
  });
  afterEach(() => closeOffice(service));

  const seat = (id: string) => seatAt(service, net.source, officials.official, id);
  const kept = () => Object.keys(localStorage).filter((key) => key.includes('draft'));

  /** Somebody is writing in the announcement of a draft. */
  async function announcing(): Promise<{desk: ConsultationDesk; draft: Consulting}> {
    const draft = await Consulting.draft(service, {kind: 'policy'});
    await openOffice(service);
    const desk = await seat(draft.id);
    await part(desk, 'draft');
    await desk.appears('[name=summary-en]');
    desk.type('summary-en', words);
    desk.find('[name=summary-en]')!.focus();
    return {desk, draft};
  }

  it('keeps what an official was writing in sight when a colleague announces the draft, and says who did', async () => {
    const {desk, draft} = await announcing();
    await draft.move({to: 'open'}, colleague);
    await desk.shows('The announcement cannot be changed any more');
    await desk.shows(`Consultation announced: ${colleague}, `);
    await until(() => desk.focused === 'ended');
    await desk.appears('[name=left-draft]');
    expect(desk.value('left-draft')).to.equal(`In short, English\n${words}`);
    expect(desk.find<HTMLTextAreaElement>('[name=left-draft]')!.readOnly).to.equal(true);
    expect(kept().length).to.equal(1);
    desk.press('Discard what I typed');
    await desk.goes('[name=left-draft]');
    expect(kept()).to.deep.equal([]);
  });

  it('tells an official whose saving came too late why it did, and sends nothing of theirs', async () => {
    const {desk, draft} = await announcing();
    await draft.move({to: 'open'}, colleague);
    desk.find('.desk__case [part=submit]')?.click();
    await desk.shows('The announcement cannot be changed any more');
    await until(() => desk.focused === 'ended');
    await desk.appears('[name=left-draft]');
    const {summary} = await service.db.selectFrom('consultations').select('summary').where('id', '=', draft.id).executeTakeFirstOrThrow();
    expect(summary).not.to.contain(words);
  });

  it('says why the announcement has gone though nothing was typed into it', async () => {
    const draft = await Consulting.draft(service, {kind: 'policy'});
    await openOffice(service);
    const desk = await seat(draft.id);
    await part(desk, 'draft');
    await desk.appears('[name=summary-en]');
    (desk.root.activeElement as HTMLElement | null)?.blur();
    await draft.move({to: 'open'}, colleague);
    await desk.shows('The announcement cannot be changed any more');
    await until(() => desk.said === 'The announcement cannot be changed any more');
    expect(desk.focused).to.equal('');
    expect(desk.find('.left')).to.equal(null);
  });

  it('shows at the next visit what was typed before the end, to nobody but its author', async () => {
    const {desk, draft} = await announcing();
    await until(() => kept().length === 1);
    expect(desk.value('summary-en')).to.equal(words);
    unmountAll();
    await draft.move({to: 'open'}, colleague);
    const again = showDesk(net.source, draft.id);
    await again.appears('[name=left-draft]');
    expect(again.value('left-draft')).to.contain(words);
    expect(again.said).to.equal('');
    unmountAll();
    await keepSeat(service, colleague);
    const other = showDesk(net.source, draft.id);
    await other.appears('#case-title');
    await other.shows('Held by');
    expect(other.find('#ended')).to.equal(null);
  });

  it('keeps the notice of more time when the term ends while it is written', async () => {
    const act = await Consulting.open(service);
    await openOffice(service);
    service.clock.set('2026-03-24T12:00:00Z');
    const desk = await seat(act.id);
    (await desk.appears('#ask-extend')).click();
    desk.type('extend-closesAt', '2026-03-31T18:00');
    desk.type('extend-reason', words);
    desk.find('[name=extend-reason]')!.focus();
    service.clock.set('2026-03-24T16:00:01Z');
    await service.tick();
    await desk.shows('The term cannot be extended any more');
    await desk.shows('Closed on 24 March, 18:00');
    await until(() => desk.focused === 'ended');
    await desk.appears('[name=left-extend]');
    expect(desk.value('left-extend')).to.equal(`${words}\n\nNew end: 2026-03-31 18:00`);
  });

  it('keeps a text that was being made when a colleague publishes the report, so that it can be copied whole', async () => {
    const act = await Consulting.open(service);
    await openOffice(service);
    service.clock.set('2026-03-24T17:00:00Z');
    await service.tick();
    const desk = await seat(act.id);
    await part(desk, 'text');
    (await desk.appears('#go-on')).click();
    await desk.appears('[name=note]');
    desk.type('note', words);
    await act.move({to: 'report_published', summary: {}}, colleague);
    await desk.shows('A version of the text cannot be published any more');
    await desk.appears('[name=left-text]');
    expect(desk.value('left-text')).to.contain(words).and.to.contain('Паркування на тротуарі в пришкільній зоні забороняється.');
  });

  it('keeps what was typed for the report when a colleague has published it, and shows no failure at the form of the decision', async () => {
    const act = await Consulting.open(service);
    await openOffice(service);
    service.clock.set('2026-03-24T17:00:00Z');
    await service.tick();
    const desk = await seat(act.id);
    await part(desk, 'report');
    (await desk.appears('details summary')).click();
    await desk.appears('[name=summary-en]');
    desk.type('summary-en', words);
    await act.move({to: 'report_published', summary: {}}, colleague);
    desk.find('form [part=submit]')?.click();
    await desk.shows('The report is published already');
    await desk.appears('[name=left-summary]');
    expect(desk.value('left-summary')).to.equal(`English\n${words}`);
    await desk.shows('Publish what was decided');
    expect(desk.find('#failure')).to.equal(null);
  });

  /** The report is published; this is what the device keeps of an earlier visit. */
  async function comeLate(typed: Readonly<Record<string, object>>, name: string): Promise<ConsultationDesk> {
    const act = await Consulting.open(service);
    await openOffice(service);
    service.clock.set('2026-03-24T17:00:00Z');
    await service.tick();
    await act.move({to: 'report_published', summary: {}}, colleague);
    await act.move({to: 'decided', decision: {outcome: 'adopted', lang: 'en', text: 'Adopted.', url: null, decidedOn: '2026-03-24'}}, colleague);
    for (const [what, value] of Object.entries(typed)) keepDraft(`consultation:${service.source.base}:${act.id}:${what}:${officials.official}`, {value, basis: 1});
    const desk = await seat(act.id);
    await part(desk, name);
    return desk;
  }

  it('puts focus at why the others are no more when one of several is discarded, and at the title after the last', async () => {
    const desk = await comeLate({extend: {reason: words, closesAt: ''}, close: {reason: words, closesAt: ''}}, 'overview');
    await desk.appears('[name=left-extend]');
    desk.press('Discard what I typed');
    await desk.goes('[name=left-extend]');
    await until(() => desk.focused === 'ended');
    desk.press('Discard what I typed');
    await desk.goes('[name=left-close]');
    await until(() => desk.focused === 'case-title');
    expect(kept()).to.deep.equal([]);
  });

  it('shows what an earlier release has kept on the device, though fields are missing in it', async () => {
    const desk = await comeLate({extend: {closesAt: '2026-03-31T18:00'}, close: {}, text: {note: words}, draft: {contactName: words}, summary: {}, decision: {text: words}}, 'overview');
    await desk.appears('[name=left-text]');
    expect(['extend', 'text', 'draft'].map((what) => desk.value(`left-${what}`))).to.deep.equal(['New end: 2026-03-31 18:00', `What is new in this version\n${words}`, `Name of a person or a unit\n${words}`]);
    await part(desk, 'report');
    await desk.appears('[name=left-decision]');
    expect(desk.value('left-decision')).to.equal(words);
  });

  /** Somebody types in one visit, and comes again. */
  async function comeAgain(draft: Consulting): Promise<ConsultationDesk> {
    unmountAll();
    const desk = showDesk(net.source, draft.id);
    await desk.appears('#case-title');
    return desk;
  }

  it('takes away all that an official has left on a computer that others use, from earlier visits too, and nothing of a colleague', async () => {
    const {draft} = await announcing();
    const other = await Consulting.draft(service, {kind: 'policy', title: {en: 'Opening hours of the library'}});
    unmountAll();
    await keepSeat(service, colleague);
    const theirs = showDesk(net.source, other.id);
    await part(theirs, 'draft');
    await theirs.appears('[name=summary-en]');
    theirs.type('summary-en', 'Of the colleague.');
    unmountAll();
    await keepSeat(service, officials.official);
    const desk = await comeAgain(other);
    await part(desk, 'draft');
    await desk.appears('[name=shared]');
    expect(kept().length).to.equal(2);
    desk.type('shared', true);
    await desk.shows('Nothing is kept on this computer');
    expect(kept().length).to.equal(1);
    expect(kept()[0]).to.contain(colleague);
    await (await comeAgain(draft)).shows('Held by');
  });

  it('does not call one’s own step a change by others in a form that an earlier visit has left', async () => {
    const act = await Consulting.open(service);
    await openOffice(service);
    const desk = await seat(act.id);
    await part(desk, 'text');
    (await desk.appears('#go-on')).click();
    await desk.appears('[name=note]');
    desk.type('note', words);
    const again = await comeAgain(act);
    (await again.appears('#ask-extend')).click();
    again.type('extend-closesAt', '2026-03-31T18:00');
    again.type('extend-reason', words);
    again.find('#ask-extend ~ form [part=submit]')!.click();
    await again.shows('The term is extended.');
    await part(again, 'text');
    await again.appears('[name=note]');
    expect(again.value('note')).to.equal(words);
    expect(again.find('#changed')).to.equal(null);
  });
});
