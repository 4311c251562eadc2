import {expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../src/widgets/consultation/define.ts';
import {lively} from '../../stories/scenes/consultation.ts';
import {Consulting} from '../helpers/consultations.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {mount, unmountAll, until} from '../helpers/mount.ts';
import {startService, type Service} from '../helpers/service.ts';

const email = 'mariia@mail.example';

describe('a consultation', () => {
  let service: Service;
  let id: string;
  beforeEach(async () => {
    service = await startService();
    id = await lively(service);
    hurry();
  });
  afterEach(async () => {
    unhurry();
    unmountAll();
    localStorage.clear();
    await service.stop();
  });

  const show = () => mount('viche-consultation', html`<viche-consultation consultation-id=${id} .backend=${service.source}></viche-consultation>`);
  type Shown = ReturnType<typeof show>;

  const provision = (widget: Shown, of: string) => widget.appears<HTMLButtonElement>(`[aria-describedby="h-${of}"]`);

  it('shows the newest version of the draft, provision by provision, and tells what changed in it', async () => {
    const widget = show();
    await widget.appears('.prov');
    expect(widget.find('[part=title]')?.textContent?.trim()).to.equal('Rules of safe traffic near schools');
    expect(widget.all('.prov').length).to.equal(8);
    expect(widget.all('.prov .chip').map(({textContent}) => textContent?.trim())).to.deep.equal(['Changed in this version', 'Changed in this version', 'New in this version']);
  });

  it('shows the differences between two versions in words, not in colour alone', async () => {
    const widget = show();
    await widget.appears('.prov');
    widget.find<HTMLButtonElement>('.choose button')!.click();
    await widget.appears('ins');
    const deleted = widget.all('del').map(({textContent}) => textContent?.trim());
    expect(deleted).to.include('[deleted: 50 end of what is deleted]');
    expect(widget.find('[role=status]')?.textContent).to.contain('Changes are marked in the text');
  });

  it('opens what was said about a provision beside it, with the wording that was proposed and the answer', async () => {
    const widget = show();
    (await provision(widget, 'sec_2__para_3')).click();
    const answer = await widget.appears('.said [part=answer]');
    expect(answer.textContent).to.contain('Partly accepted');
    expect((await widget.appears('.said ins')).textContent).to.contain('30');
    await until(() => widget.widget.shadowRoot?.activeElement?.id === 'said', 'the heading of what was said');
    // Compared with the version for which it was written, not with the one that is shown.
    expect(widget.all('.said del').some(({textContent}) => textContent?.includes('50'))).to.equal(true);
  });

  it('shows every proposed wording as a difference among all opinions, though what compares them comes later', async () => {
    const widget = show();
    await widget.appears('.prov');
    widget.press('All opinions');
    await widget.appears('.thread [part=comment]');
    await widget.appears('.thread ins');
    widget.press('Side by side');
    await until(() => widget.find('.thread [aria-pressed=true]'), 'both wordings beside each other');
  });

  it('takes a proposal for another wording, with a code from the mail, and shows it where it belongs', async () => {
    const widget = show();
    (await provision(widget, 'sec_2__para_4')).click();
    await widget.appears('[name=wording]');
    widget.type('wording', 'Зупинки громадського транспорту облаштовуються перед пішохідним переходом за напрямком руху.');
    await widget.appears('.compose ins');
    widget.type('text', 'Так видно дітей.');
    widget.type('name', 'Mariia Petrenko');
    widget.type('email', email);
    widget.type('consent', true);
    widget.send();
    await widget.appears('[name=code]');
    widget.type('code', await service.code(email));
    widget.send();
    await widget.appears('.facts');
    const row = await service.db.selectFrom('comments').select(['kind', 'wording', 'target', 'text']).where('text', '=', 'Так видно дітей.').executeTakeFirstOrThrow();
    expect(row.kind).to.equal('proposal');
    expect(row.wording).to.contain('перед пішохідним переходом');
    expect(row.target).to.contain(`/consultations/${id}/versions/2#sec_2__para_4`);
    await until(() => widget.all('.said [part=comment]').some(({textContent}) => textContent?.includes('Так видно дітей.')), 'the proposal in the list');
  });

  it('keeps a wording that was begun when the page is loaded again', async () => {
    const widget = show();
    (await provision(widget, 'sec_2__para_4')).click();
    await widget.appears('[name=wording]');
    widget.type('wording', 'Зупинки облаштовуються інакше.');
    await widget.appears('.compose ins');
    unmountAll();
    const again = show();
    (await provision(again, 'sec_2__para_4')).click();
    const field = await again.appears<HTMLTextAreaElement>('[name=wording]');
    expect(field.value).to.equal('Зупинки облаштовуються інакше.');
  });

  it('keeps to the version somebody writes about when the next one comes out, and says so', async () => {
    const widget = show();
    (await provision(widget, 'sec_2__para_4')).click();
    await widget.appears('[name=wording]');
    widget.type('wording', 'Зупинки облаштовуються інакше.');
    await Consulting.of(service, id).publish('1. Єдиний пункт нової редакції, в якій усе сказано інакше.', 'Третя');
    await widget.appears('[part=notice].is-info');
    expect(widget.find<HTMLTextAreaElement>('[name=wording]')?.value).to.equal('Зупинки облаштовуються інакше.');
    expect(widget.all('.prov').length).to.equal(8);
  });
});
