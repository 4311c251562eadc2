import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {serveHosts, type Hosts} from '../hosts/serve.ts';
import type {Person} from './person.ts';
import {Town} from './town.ts';
import {until} from './until.ts';

interface Shift {
  readonly value: number;
  readonly startTime: number;
}

/** Runs in the page before anything else there: notes what moves once the widgets have their skeletons. */
function watchShifts(count: number): void {
  const state = {shifts: [] as Shift[], upgradedAt: Infinity};
  new PerformanceObserver((list) => state.shifts.push(...(list.getEntries() as unknown as Shift[]))).observe({type: 'layout-shift', buffered: true});
  const look = () => {
    const widgets = [...document.querySelectorAll('viche-petition-counter')];
    if (widgets.length === count && widgets.every(({shadowRoot}) => shadowRoot?.querySelector('.root'))) state.upgradedAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  Object.defineProperty(window, 'watched', {value: state});
}

describe('On a page with many counters', () => {
  let town: Town;
  let sites: Hosts;
  let ids: readonly string[];
  before(async () => {
    town = await Town.open();
    ids = (await town.petitions()).map(({id}) => id);
    sites = await serveHosts(town.base, {petition: ids[0]!, consultation: ''});
  });
  after(async () => {
    await sites.close();
    await town.close();
  });

  const counters = (count: number) =>
    Array.from({length: count}, (_, index) => ids[index % ids.length]!)
      .map((id) => `<viche-petition-counter petition-id="${id}"><a href="${town.base}/petitions/${id}">Петиція</a></viche-petition-counter>\n<p>Рада відповідає на кожну.</p>`)
      .join('\n');

  const areShown = (person: Person, count: number) => {
    const shown = () => person.page.evaluate(() => [...document.querySelectorAll('viche-petition-counter')].filter(({shadowRoot}) => shadowRoot?.querySelector('#title')).length);
    return until(`${count} counters`, shown, (found) => found === count);
  };

  it('twenty of them ask once, and hold one line to the service', async () => {
    const person = await town.person();
    const devtools = await person.page.createCDPSession();
    await devtools.send('Network.enable');
    const open = new Map<string, string>();
    devtools.on('Network.requestWillBeSent', ({requestId, request}) => void open.set(requestId, request.url));
    for (const end of ['Network.loadingFinished', 'Network.loadingFailed'] as const) devtools.on(end, ({requestId}) => void open.delete(requestId));

    await person.goTo(sites.with(counters(20)));
    await areShown(person, 20);
    const [line] = await until('one line', async () => [...open.values()], (urls) => urls.length === 1);
    assert.match(line!, /\/api\/v1\/events\?/);
    const asked = (path: string) => person.asked.filter((url) => url.startsWith(`${town.base}/api/v1/${path}`)).length;
    assert.deepEqual([asked('petitions/counts'), asked('events'), asked('')], [1, 1, 2]);
    await person.close();
  });

  for (const width of [360, 1280]) {
    it(`nothing moves under the reader's eyes once four have appeared, ${width} pixels wide`, async () => {
      // So tall that all of it is in view: what moves below the fold is not counted.
      const person = await town.person({width, height: 4000});
      await person.page.evaluateOnNewDocument(watchShifts, 4);
      await person.goTo(sites.with(counters(4)));
      await areShown(person, 4);
      // The stream stays open; a moment without other requests is time for a late frame.
      await person.page.waitForNetworkIdle({concurrency: 1});
      const {shifts, upgradedAt} = await person.page.evaluate(() => (window as unknown as {watched: {shifts: Shift[]; upgradedAt: number}}).watched);
      assert.ok(upgradedAt < Infinity);
      assert.deepEqual(shifts.filter(({startTime}) => startTime > upgradedAt), []);
      await person.close();
    });
  }

  it('a widget that arrives later, and the page with the loader twice, work as well', async () => {
    const person = await town.person();
    await person.goTo(sites.page('strict', 'twice'));
    await person.sees('viche-petition-counter >>> #title');
    await person.page.evaluate((id) => {
      const late = document.createElement('div');
      late.id = 'late';
      late.dataset['viche'] = 'petition-counter';
      late.dataset['petitionId'] = id;
      document.body.append(late);
    }, ids[1]!);
    await person.sees('#late viche-petition-counter >>> #title');
    assert.equal(await person.page.evaluate(() => document.querySelectorAll('#late viche-petition-counter').length), 1);
    assert.deepEqual(person.errors, []);
    await person.close();
  });
});
