import {expect} from '@open-wc/testing';
import {html, nothing} from 'lit';
import '../../src/widgets/consultation-list/define.ts';
import {consultingTown, look, pickState} from '../../stories/scenes/consultation-list.ts';
import {sceneTime} from '../../stories/scenes/scene.ts';
import type {Source} from '../../src/contract/http.ts';
import {always, first, network, type Plan} from '../helpers/faults.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {mount, unmountAll, until, type Mounted} from '../helpers/mount.ts';
import {startService, type Service} from '../helpers/service.ts';

interface Settings {
  readonly source?: Source;
  readonly size?: number;
  readonly pattern?: string;
  readonly controls?: string;
  readonly body?: string;
  readonly status?: string;
}

type List = Mounted<HTMLElementTagNameMap['viche-consultation-list']>;

const titles = ({all}: List) => all('.item [part=title]').map(({textContent}) => textContent);

const libraries = 'Hours of the libraries';
const waste = 'Sorting waste';
const schools = 'Rules of safe traffic near schools';
const bicycles = 'The plan of bicycle paths';

describe('a list of consultations', () => {
  let service: Service;
  /** The one on a draft act. */
  let id: string;
  beforeEach(async () => {
    service = await startService({at: '2026-02-02T07:00:00Z'});
    id = await consultingTown(service);
    service.clock.set(sceneTime);
    await service.tick();
    service.requests.length = 0;
    hurry();
  });
  afterEach(async () => {
    unhurry();
    unmountAll();
    await service.stop();
  });

  const show = ({source = service.source, size = 20, pattern, controls, body, status}: Settings = {}): List =>
    mount(
      'viche-consultation-list',
      html`<viche-consultation-list page-size=${size} href-pattern=${pattern ?? nothing} controls=${controls ?? nothing} body-id=${body ?? nothing} status=${status ?? nothing} .backend=${source}></viche-consultation-list>`,
    );

  const become = (list: List, ...expected: readonly string[]) => until(() => titles(list).join() === expected.join(), `${expected.join()}; shown: ${list.text}`);

  it('shows the newest first, each with its state, its term and its numbers', async () => {
    const list = show();
    await become(list, bicycles, schools, waste, libraries);
    await list.shows('4 consultations');
    expect(list.all('.item .chip').map(({innerText}) => innerText.trim())).to.deep.equal(['Announced', 'Consultation is open', 'Report published', 'Report overdue']);
    await list.shows('Opens on 16 March, 09:00 (UTC+2)');
    await list.shows('14 days left, until 24 March, 18:00 (UTC+2)');
    await list.shows(/Consultation No\. 3 · Vilkhivka Town Council · 3 proposals, 2 answered/);
  });

  it('leads to the page of each: the backend’s, or the one the editor has made for it', async () => {
    const list = show({size: 2});
    await become(list, bicycles, schools);
    expect(list.find<HTMLAnchorElement>(`#c-${id}`)!.href).to.equal(`${service.source.base}/consultations/${id}`);
    const own = show({pattern: '/draft?consultation={id}'});
    await become(own, bicycles, schools, waste, libraries);
    expect(own.find<HTMLAnchorElement>(`#c-${id}`)!.href).to.equal(`${location.origin}/draft?consultation=${id}`);
    const bad = show({pattern: 'javascript:alert({id})'});
    await become(bad, bicycles, schools, waste, libraries);
    expect(bad.find<HTMLAnchorElement>(`#c-${id}`)!.href).to.equal(`${service.source.base}/consultations/${id}`);
  });

  it('finds by words in any alphabet’s case, in any language of the title, and says how many', async () => {
    const list = show();
    await become(list, bicycles, schools, waste, libraries);
    await look(list, 'БІБЛІОТЕК');
    await become(list, libraries);
    expect(list.said.replace('\u00a0', ' ')).to.equal('1 consultation');
    expect(list.find<HTMLInputElement>('[name=q]')!.value).to.equal('БІБЛІОТЕК');
  });

  it('narrows to a state as soon as it is chosen, with the words typed so far', async () => {
    const list = show();
    await become(list, bicycles, schools, waste, libraries);
    for (const [group, ...expected] of [['open', schools], ['coming', bicycles], ['finished', waste], ['considered', libraries], ['', bicycles, schools, waste, libraries]]) {
      await pickState(list, group!);
      await become(list, ...expected);
    }
    list.find<HTMLInputElement>('[name=q]')!.value = 'plan';
    await pickState(list, 'open');
    await list.shows('There is nothing like that');
    expect(service.requests.at(-1)!.path).to.match(/q=plan/);
  });

  it('shows all again to who finds nothing, and leads back to the search', async () => {
    const list = show();
    await become(list, bicycles, schools, waste, libraries);
    await look(list, 'tramway');
    await list.appears('#nothing');
    expect(list.said).to.equal('There is nothing like that');
    list.press('Show all consultations');
    await become(list, bicycles, schools, waste, libraries);
    expect(list.root.activeElement?.getAttribute('name')).to.equal('q');
    expect(list.find<HTMLInputElement>('[name=q]')!.value).to.equal('');
  });

  it('shows more, none twice, and leads to the first that is new', async () => {
    const list = show({size: 3});
    await become(list, bicycles, schools, waste);
    list.find('[part=more]')!.click();
    await become(list, bicycles, schools, waste, libraries);
    await until(() => list.root.activeElement?.textContent === libraries, 'focus on the first new one');
    expect(list.find('[part=more]')).to.equal(null);
  });

  it('keeps what is there when more does not come, says why, and goes on when asked again', async () => {
    const net = network(service.source);
    const list = show({source: net.source, size: 3});
    await become(list, bicycles, schools, waste);
    net.plan = always('GET /consultations', {refuse: 'unavailable', retryAfter: 60});
    list.find('[part=more]')!.click();
    await list.appears('[part=notice]');
    expect(list.said).to.equal('The server is not answering. This is not your mistake.');
    expect(titles(list)).to.deep.equal([bicycles, schools, waste]);
    net.plan = () => undefined;
    list.find('[part=more]')!.click();
    await become(list, bicycles, schools, waste, libraries);
    expect(list.find('[part=notice]')).to.equal(null);
  });

  it('shows nothing that was not looked for when a search fails, keeps the words, and tries again', async () => {
    const net = network(service.source);
    const list = show({source: net.source});
    await become(list, bicycles, schools, waste, libraries);
    net.plan = always('GET /consultations', 'drop');
    await look(list, 'waste');
    await list.appears('[part=retry]');
    expect(list.said).to.equal('There is no connection. Check the network and try again.');
    expect(titles(list)).to.deep.equal([]);
    expect(list.find<HTMLInputElement>('[name=q]')!.value).to.equal('waste');
    net.plan = () => undefined;
    list.find('[part=retry]')!.click();
    await become(list, waste);
    await until(() => list.focused === 'found', 'focus on what was found');
  });

  it('reads again by itself when the network is back', async () => {
    const net = network(service.source);
    net.plan = always('GET', 'drop');
    const list = show({source: net.source});
    await list.appears('[part=retry]');
    expect(list.find<HTMLAnchorElement>('a.link')!.href).to.equal(`${service.source.base}/consultations`);
    net.plan = () => undefined;
    window.dispatchEvent(new Event('online'));
    await become(list, bicycles, schools, waste, libraries);
  });

  it('changes a state where it stands when a consultation opens or closes: nothing moves, and nothing is read aloud', async () => {
    const list = show();
    await become(list, bicycles, schools, waste, libraries);
    const chips = () => list.all('.item .chip').map(({innerText}) => innerText.trim());
    const title = list.find<HTMLAnchorElement>(`#c-${id}`)!;
    title.focus();
    service.clock.set('2026-03-16T07:00:00.000Z');
    await service.tick();
    await until(() => chips()[0] === 'Consultation is open', 'the one that has opened');
    service.clock.set('2026-03-24T16:00:00.000Z');
    await service.tick();
    await until(() => chips()[1] !== 'Consultation is open', 'the one that has closed');
    expect(chips().slice(0, 2)).to.deep.equal(['Consultation is open', 'Proposals are being considered']);
    expect([list.focused, list.said]).to.deep.equal([`c-${id}`, '']);
    expect(list.find(`#c-${id}`) === title, 'the very link').to.equal(true);
    expect(titles(list)).to.deep.equal([bicycles, schools, waste, libraries]);
    expect(service.requests.filter(({path}) => /\/consultations\?/.test(path))).to.have.length(1);
  });

  /** One opens and another closes in the same instant for who reads, and the service does not tell of one of them. */
  const changeTwo = async (plan: Plan): Promise<() => string> => {
    const net = network(service.source);
    const list = show({source: net.source});
    await become(list, bicycles, schools, waste, libraries);
    net.plan = plan;
    service.clock.set('2026-03-24T16:00:00.000Z');
    await service.tick();
    return () => list.all('.item .chip').slice(0, 2).map(({innerText}) => innerText.trim()).join(', ');
  };

  it('changes the states that could be read though another could not', async () => {
    const chips = await changeTwo(always(`GET /consultations/${id}`, {refuse: 'too_many_requests', retryAfter: 3600}));
    await until(() => chips().startsWith('Consultation is open'), 'the one that could be read');
  });

  it('changes a state after the service was away for a while', async () => {
    const chips = await changeTwo(first(`GET /consultations/${id}`, ...Array.from({length: 3}, () => ({refuse: 'unavailable'}) as const)));
    await until(() => chips() === 'Consultation is open, Proposals are being considered', 'both');
  });

  it('lets a late answer to an earlier question change nothing', async () => {
    const net = network(service.source);
    const list = show({source: net.source});
    await become(list, bicycles, schools, waste, libraries);
    let release = () => {};
    const late = new Promise<void>((resolve) => (release = resolve));
    net.plan = ({url}) => (url.includes('waste') ? {hold: late} : undefined);
    await look(list, 'waste');
    await look(list, 'libraries');
    await become(list, libraries);
    release();
    await late;
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(titles(list)).to.deep.equal([libraries]);
  });

  it('says that there are none yet, in a body that has none', async () => {
    const list = show({body: 'nobody'});
    await list.shows('There are no consultations yet');
    expect(list.find('#nothing + p')).to.equal(null);
  });

  it('leaves the search away where the editor wants only a few', async () => {
    const list = show({size: 2, controls: 'none'});
    await become(list, bicycles, schools);
    expect(list.find('form')).to.equal(null);
    expect(service.requests.map(({path}) => path)).to.deep.equal(['/api/v1/consultations?limit=2']);
  });

  it('keeps to the state the editor has chosen, and offers no other', async () => {
    const list = show({status: 'open'});
    await become(list, schools);
    expect(list.find('select')).to.equal(null);
    await look(list, 'libraries');
    await list.shows('There is nothing like that');
    list.press('Show all consultations');
    await become(list, schools);
    const others = show({status: 'finished', body: 'nobody'});
    await others.shows('There is nothing like that');
    expect(others.find('#nothing ~ p')).to.equal(null);
  });
});
