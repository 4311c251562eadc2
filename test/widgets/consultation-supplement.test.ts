import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {keepDraft} from '../../src/core/drafts.ts';
import '../../src/widgets/consultation/define.ts';
import {restoredLate, supplemented} from '../../stories/scenes/supplements.ts';
import {network} from '../helpers/faults.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {mount, unmountAll} from '../helpers/mount.ts';
import {officials, startService, type Service} from '../helpers/service.ts';
import {part, seatAt} from './conducting.ts';
import {closeOffice, openOffice} from './desk.ts';

describe('a proposal that is restored after the report', () => {
  let service: Service;
  beforeEach(async () => {
    service = await startService();
    hurry();
  });
  afterEach(async () => {
    unhurry();
    unmountAll();
    localStorage.clear();
    await closeOffice(service);
  });

  const show = async (id: string) => {
    const widget = mount('viche-consultation', html`<viche-consultation consultation-id=${id} .backend=${service.source}></viche-consultation>`);
    await widget.appears('.tabs');
    widget.all<HTMLButtonElement>('.tabs button')[3]!.click();
    await widget.appears('.timeline');
    return widget;
  };

  it('is seen by everyone with the term of its answer, and then with the date of the supplement', async () => {
    const owed = await show(await restoredLate(service));
    for (const words of ['Answer to a restored proposal due by 20 March', 'Report of 6 March 2026', 'A hidden proposal was restored: an answer to it is owed', 'Answer to the restored proposal, in a supplement to the report']) await owed.shows(words);
    const done = await show(await supplemented(await freshService()));
    for (const words of ['Report of 6 March 2026, supplemented on 6 March 2026', 'Supplement 1 to the report published']) await done.shows(words);
    expect(done.text).not.to.contain('Answer to a restored proposal due');
  });

  const freshService = async () => {
    unmountAll();
    await service.stop();
    return (service = await startService());
  };

  it('leaves in sight what was typed for another one that is answered, and takes the answer to the one that came back', async () => {
    const id = await restoredLate(service);
    const comments = await service.db.selectFrom('comments').select(['id', 'answered_at']).where('subject', '=', `consultation:${id}`).execute();
    const [answered, back] = [comments.find((one) => one.answered_at)!.id, comments.find((one) => !one.answered_at)!.id];
    for (const one of [answered, back]) keepDraft(`consultation:${service.source.base}:${id}:answer-${one}:${officials.official}`, {value: {reason: `For ${one}.`}, basis: 1});
    await openOffice(service);
    const desk = await seatAt(service, network(service.source).source, officials.official, id);
    await part(desk, 'proposals');
    await desk.appears(`[name=left-answer-${answered}]`);
    expect(desk.value(`left-answer-${answered}`)).to.equal(`For ${answered}.`);
    await desk.shows('The report is published: its answers are not changed any more');
    expect(desk.find(`[name=left-answer-${back}]`)).to.equal(null);
    (await desk.appears(`#answer-${back}`)).click();
    await desk.appears('[name=reason]');
    expect(desk.value('reason')).to.equal(`For ${back}.`);
  });

  it('stands at the desk among what is owed, and can be answered though nothing else can be answered anew', async () => {
    const id = await restoredLate(service);
    await openOffice(service);
    const desk = await seatAt(service, network(service.source).source);
    await desk.appears('.group');
    expect(desk.all('.group').map((group) => group.innerText)).to.deep.equal(['Answer owed after the report · 1']);
    desk.find<HTMLButtonElement>(`#case-${id}`)!.click();
    await part(desk, 'report');
    await desk.shows('An answer is owed: it will supplement the report');
    expect(desk.all('.files a').length).to.equal(3);
    await part(desk, 'proposals');
    await desk.appears('.said-list');
    expect(desk.all('[id^=answer-]').map((button) => button.innerText)).to.deep.equal(['Answer']);
    desk.find<HTMLButtonElement>('[id^=answer-]')!.click();
    await desk.appears('[name=reason]');
    desk.type('reason', 'Обмеження вже враховано в редакції 2.');
    desk.type('unit', 'Відділ безпеки руху');
    desk.find<HTMLInputElement>('[name=outcome][value=partly]')!.click();
    desk.send();
    await desk.appears('#done');
    await part(desk, 'report');
    await desk.shows('Published on 6 March 2026, supplemented on');
    expect(desk.find('#missing')).to.equal(null);
  });
});
