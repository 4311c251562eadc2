import {expect} from '@open-wc/testing';
import {html, nothing} from 'lit';
import '../../src/widgets/petition-list/define.ts';
import type {Source} from '../../src/contract/http.ts';
import {busyTown, pick, search} from '../../stories/scenes/list.ts';
import {always, first, network} from '../helpers/faults.ts';
import {hurry, unhurry} from '../helpers/hurry.ts';
import {mount, unmountAll, until, type Mounted} from '../helpers/mount.ts';
import {startService, type Service} from '../helpers/service.ts';
import {countingStreams} from '../helpers/streams.ts';

interface Settings {
  readonly source?: Source;
  readonly prefix?: string;
  readonly size?: number;
  readonly controls?: string;
  readonly status?: string;
  readonly start?: string;
}

type List = Mounted<HTMLElementTagNameMap['viche-petition-list']>;

const titlesOf = ({all}: List) => all('[part=title]').map((title) => title.textContent);

describe('a list of petitions', () => {
  let service: Service;
  let library: string;
  const address = location.href;
  before(async function () {
    // A whole town signs before the first test.
    this.timeout(60_000);
    service = await startService({at: '2026-02-02T07:00:00Z', threshold: 12});
    library = await busyTown(service);
    service.clock.set('2026-03-10T08:00:00Z');
    await service.tick();
  });
  beforeEach(() => {
    service.requests.length = 0;
    history.replaceState(null, '', address);
  });
  afterEach(() => {
    unhurry();
    unmountAll();
    history.replaceState(null, '', address);
  });
  after(() => service.stop());

  const show = ({source = service.source, prefix, size, controls, status, start}: Settings = {}): List =>
    mount(
      'viche-petition-list',
      html`<viche-petition-list
        param-prefix=${prefix ?? nothing}
        page-size=${size ?? nothing}
        controls=${controls ?? nothing}
        status=${status ?? nothing}
        start-href=${start ?? nothing}
        href-pattern="https://town.example/petition?petition={id}"
        .backend=${source}
      ></viche-petition-list>`,
    );
  const lists = () => service.requests.filter(({path}) => path.includes('/petitions?'));

  it('shows the newest first, with how each stands, and leads to the page of each', async () => {
    const list = show();
    await list.shows('6 petitions');
    expect(titlesOf(list)[0]).to.include('lime trees');
    await list.shows('Collecting signatures No.');
    await list.shows('of 12 signatures');
    await list.shows(/Answered on 10 February 2026/);
    await list.shows(/Refused on 16 February 2026/);
    const link = list.find<HTMLAnchorElement>(`#p-${library}`)!;
    expect(link.href).to.equal(`https://town.example/petition?petition=${library}`);
    expect(link.parentElement!.getAttribute('aria-level')).to.equal('2');
    expect(lists()).to.have.length(1);
  });

  it('searches when somebody stops typing, in any letter case, and says what it found', async () => {
    const list = show();
    await list.appears('.item');
    hurry();
    for (const typed of ['S', 'SC', 'SCHOOL']) {
      list.find<HTMLInputElement>('#q')!.value = typed;
      list.find('#q')!.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    }
    await list.shows('3 petitions found: “SCHOOL”');
    await until(() => list.said.replaceAll('\u00A0', ' ') === '3 petitions found: “SCHOOL”', 'the announcement');
    expect(lists().map(({path}) => new URLSearchParams(path.split('?')[1]).get('q'))).to.deep.equal([null, 'SCHOOL']);
  });

  it('searches at once on Enter', async () => {
    const list = show();
    await list.appears('.item');
    await search(list, 'library');
    await list.shows('1 petition found');
    expect(titlesOf(list)).to.deep.equal(['Open the library on Sundays']);
  });

  it('keeps a space that is being typed while the answer comes', async () => {
    const list = show();
    await list.appears('.item');
    await search(list, 'night ');
    await list.shows('1 petition found: “night”');
    expect(list.value('q')).to.equal('night ');
  });

  it('filters by state, tells how many there are in each, and shows the overdue ones', async () => {
    const list = show();
    await list.appears('.item');
    const numbers = () => Object.fromEntries(list.all('.pill').map((pill) => [pill.querySelector('input')!.value, pill.querySelector('.of-all')!.textContent]));
    expect(numbers()).to.deep.equal({'': '6', collecting: '3', considered: '1', answered: '1', closed: '1', overdue: '1'});
    await pick(list, 'answered');
    await list.shows('1 petition');
    await until(() => titlesOf(list).length === 1, 'the answered one');
    await pick(list, 'overdue');
    await list.shows('Was due by');
    await until(() => titlesOf(list).join() === 'Put a lit crossing in front of the school on Lisova street', 'the overdue one');
    expect(numbers()['']).to.equal('6');
  });

  it('takes along what was typed when another filter is chosen before the search began', async () => {
    const list = show();
    await list.appears('.item');
    const field = list.find<HTMLInputElement>('#q')!;
    field.value = 'school';
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await pick(list, 'considered');
    await list.shows('1 petition found: “school”');
  });

  it('sorts by signatures and by what closes soon, and then lists only what can be signed', async () => {
    const list = show();
    await list.appears('.item');
    list.type('sort', 'signatures');
    await until(() => titlesOf(list)[0]?.includes('crossing'), 'the most signed first');
    list.type('sort', 'closing');
    await list.shows('3 petitions can still be signed');
    expect(titlesOf(list)[0]).to.include('library');
  });

  it('moves focus to the first new petition and says how many came', async () => {
    const list = show({size: 4});
    await list.shows('4 of 6');
    list.press('Show 2 more');
    await until(() => titlesOf(list).length === 6, 'the rest');
    await until(() => list.root.activeElement === list.all('[part=title]')[4], 'focus at the fifth');
    await until(() => list.said.replaceAll('\u00A0', ' ') === '2 more shown: 6 of 6', list.said);
    expect(list.find('[part=more]')).to.equal(null);
  });

  it('keeps what is shown when the next page does not come, and gets it on the second press', async () => {
    const net = network(service.source);
    const list = show({size: 4, source: net.source});
    await list.shows('4 of 6');
    net.plan = always('GET /petitions', {refuse: 'unavailable', retryAfter: 60});
    list.press('Show 2 more');
    await list.shows('The server is not answering');
    expect(titlesOf(list)).to.have.length(4);
    net.plan = () => undefined;
    list.press('Show 2 more');
    await until(() => titlesOf(list).length === 6, 'the rest');
    expect(list.find('[part=notice]')).to.equal(null);
  });

  it('shows what was asked for last, though an earlier answer comes after it', async () => {
    let release = () => {};
    const net = network(service.source);
    const list = show({source: net.source});
    await list.appears('.item');
    const held = new Promise<void>((resolve) => (release = resolve));
    net.plan = first('GET /petitions', {hold: held});
    await search(list, 'school');
    await search(list, 'library');
    await list.shows('1 petition found: “library”');
    const before = lists().length;
    release();
    await until(() => lists().length > before, 'the late answer');
    await new Promise((resolve) => setTimeout(resolve, 0));
    await list.widget.updateComplete;
    expect(titlesOf(list)).to.deep.equal(['Open the library on Sundays']);
  });

  it('keeps what was typed when the search fails, and finds it when the network is back', async () => {
    const net = network(service.source);
    const list = show({source: net.source});
    await list.appears('.item');
    net.plan = always('GET', 'drop');
    hurry();
    await search(list, 'library');
    await list.shows('There is no connection');
    expect(list.value('q')).to.equal('library');
    expect((list.button('Open the plain page') as HTMLAnchorElement).href).to.equal('https://petitions.example/petitions');
    net.plan = () => undefined;
    dispatchEvent(new Event('online'));
    await list.shows('1 petition found: “library”');
  });

  it('leads back to the button when it fails again, and to the result when it does not', async () => {
    const net = network(service.source);
    net.plan = always('GET', 'drop');
    hurry();
    const list = show({source: net.source});
    await list.shows('There is no connection');
    net.plan = always('GET', {refuse: 'unavailable', retryAfter: 60});
    list.press('Try again');
    await list.shows('The server is not answering');
    await until(() => list.root.activeElement === list.find('[part=retry]'), 'focus at the button');
    net.plan = () => undefined;
    list.press('Try again');
    await list.shows('6 petitions');
    await until(() => list.focused === 'found', 'focus at what was found');
    expect(list.said.replaceAll('\u00A0', ' ')).to.equal('6 petitions');
  });

  it('leads to the first petition after a failure where there is nothing but petitions', async () => {
    const net = network(service.source);
    net.plan = always('GET', 'drop');
    hurry();
    const list = show({source: net.source, controls: 'none'});
    await list.shows('There is no connection');
    net.plan = () => undefined;
    list.press('Try again');
    await until(() => list.root.activeElement === list.all('[part=title]')[0], 'focus at the first petition');
  });

  for (const [what, fault] of [
    ['a proxy lets nobody through', {refuse: 'too_many_requests', retryAfter: 60}],
    ['half of the answer comes', 'truncate'],
    ['a captive portal answers', 'portal'],
    ['another program answers', {rewrite: () => ({items: []})}],
  ] as const) {
    it(`does not take for a list what is none, says so and keeps what was typed: ${what}`, async () => {
      const net = network(service.source);
      const list = show({source: net.source});
      await list.appears('.item');
      net.plan = always('GET', fault);
      hurry();
      await search(list, 'library');
      await list.shows('The server is not answering');
      expect(titlesOf(list)).to.deep.equal([]);
      expect(list.value('q')).to.equal('library');
      net.plan = () => undefined;
      list.press('Try again');
      await list.shows('1 petition found: “library”');
    });
  }

  it('says from when its numbers are where the service could not read newer ones', async () => {
    const net = network(service.source);
    net.plan = always('GET /petitions', {rewrite: (data) => ({...data, asOf: '2026-03-10T07:30:00Z'})});
    const list = show({source: net.source});
    await list.shows(/Shown as of \d+:30/);
    expect(titlesOf(list)).to.have.length(6);
    net.plan = () => undefined;
    list.press('Try again');
    await list.goes('[part=notice]');
  });

  it('keeps its petitions when it is moved on the page and cannot read them again', async () => {
    const net = network(service.source);
    const list = show({source: net.source, size: 2});
    await list.shows('2 of 6');
    list.press('Show 2 more');
    await list.shows('4 of 6');
    net.plan = always('GET', {refuse: 'unavailable', retryAfter: 60});
    const place = list.widget.parentElement!;
    list.widget.remove();
    place.append(list.widget);
    await list.shows('Shown as of');
    expect(titlesOf(list)).to.have.length(4);
  });

  it('says what to do where nothing is found', async () => {
    const list = show({start: 'https://town.example/new'});
    await list.appears('.item');
    await pick(list, 'closed');
    await search(list, 'library');
    await list.shows('No petition fits “library”');
    await until(() => list.said === 'No petition fits “library”', 'the announcement');
    expect((list.button('Start a petition') as HTMLAnchorElement).href).to.equal('https://town.example/new');
    list.press(/Show 1 with other statuses/);
    await list.shows('1 petition found');
    await until(() => list.focused === 'q', 'focus at the search');
    await search(list, 'tramway');
    await list.shows('Try a shorter word');
    list.press('Show all petitions');
    await list.shows('6 petitions');
    expect(list.value('q')).to.equal('');
  });

  it('grows the numbers on show without moving a line, through one stream and one request', async () => {
    const {source, open} = countingStreams(service.source);
    const list = show({source});
    await list.appears('.item');
    list.type('sort', 'signatures');
    await until(() => titlesOf(list)[0]?.includes('crossing'), 'the most signed first');
    await until(() => open() === 1, 'the stream');
    const before = titlesOf(list);
    const counted = () => list.all('[part=count]').map(({textContent}) => Number(textContent)).reduce((sum, n) => sum + n, 0);
    const sum = counted();
    hurry();
    const lime = list.all('[part=title]').find((title) => title.textContent.includes('lime'))!.id.slice(2);
    await service.sign(library, 'Anna Fedak', 'anna@mail.example');
    await service.sign(lime, 'Petro Fedak', 'petro@mail.example');
    await service.tick();
    await until(() => counted() === sum + 2, 'the new numbers');
    expect(titlesOf(list)).to.deep.equal(before);
    expect(service.requests.filter(({path}) => path.includes('/counts'))).to.have.length(1);
  });

  it('leaves the address of the page alone, and finds the list as it was left', async () => {
    const list = show({size: 2});
    await list.appears('.item');
    await pick(list, 'collecting');
    await search(list, 'the');
    await list.shows('3 petitions found');
    expect(location.href).to.equal(address);
    const opened = list.all('[part=title]')[1]!;
    opened.addEventListener('click', (event) => event.preventDefault());
    opened.click();
    unmountAll();

    const again = show({size: 2});
    await again.shows('3 petitions found: “the”');
    expect(again.value('q')).to.equal('the');
    expect(again.find<HTMLInputElement>('[name=status]:checked')!.value).to.equal('collecting');
    await until(() => again.focused === opened.id, 'focus at the petition that was opened');
    expect(location.href).to.equal(address);
  });

  it('shows as many as were shown before to those who come back', async () => {
    const list = show({size: 2});
    await list.shows('2 of 6');
    list.press('Show 2 more');
    await list.shows('4 of 6');
    unmountAll();
    const again = show({size: 2});
    await again.shows('4 of 6');
  });

  it('keeps the search in the address where the editor asked for it, beside what else stands there', async () => {
    history.replaceState({theirs: 1}, '', `${address}${address.includes('?') ? '&' : '?'}page=7`);
    const list = show({prefix: 'petitions-'});
    await list.appears('.item');
    await search(list, 'school');
    await list.shows('3 petitions found');
    await pick(list, 'considered');
    await list.shows('1 petition found');
    const asked = new URLSearchParams(location.search);
    expect([asked.get('page'), asked.get('petitions-q'), asked.get('petitions-status'), asked.get('petitions-sort')]).to.deep.equal(['7', 'school', 'considered', null]);
    expect((history.state as {theirs: number}).theirs).to.equal(1);
    unmountAll();

    const link = location.href;
    history.replaceState(null, '', link);
    const followed = show({prefix: 'petitions-'});
    await followed.shows('1 petition found: “school”');
    await pick(followed, '');
    await search(followed, '');
    await followed.shows('6 petitions');
    expect([...new URLSearchParams(location.search).keys()].filter((name) => name.startsWith('petitions-'))).to.deep.equal([]);
  });

  it('does not disturb what another script keeps in the history', async () => {
    history.replaceState('theirs', '', address);
    const list = show();
    await list.appears('.item');
    await search(list, 'school');
    await list.shows('3 petitions found');
    expect(history.state).to.equal('theirs');
  });

  it('is a few petitions and nothing else where the editor wants that', async () => {
    const list = show({controls: 'none', status: 'collecting', size: 1});
    await list.appears('.item');
    expect(titlesOf(list)).to.have.length(1);
    expect(list.find('form')).to.equal(null);
    expect(list.text).not.to.include('3 petitions');
  });

  it('offers no choice of the state where the editor made it, nor of the body where there is one', async () => {
    const list = show({status: 'collecting'});
    await list.shows('3 petitions');
    expect(list.find('[name=status]')).to.equal(null);
    expect(list.find('[name=body]')).to.equal(null);
    expect(service.requests.filter(({path}) => path.includes('/bodies'))).to.deep.equal([]);
  });

  it('leaves nothing running when it goes, and works again when it comes back', async () => {
    const {source, open} = countingStreams(service.source);
    const list = show({source});
    await list.appears('.item');
    await until(() => open() === 1, 'the stream');
    const place = list.widget.parentElement!;
    list.widget.remove();
    await until(() => open() === 0, 'the stream to end');
    place.append(list.widget);
    await until(() => open() === 1, 'the stream again');
    await list.shows('6 petitions');
  });
});
