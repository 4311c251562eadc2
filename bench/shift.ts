import '../scripts/ensure-built.ts';
import puppeteer, {type Browser} from 'puppeteer-core';
import {findBrowser} from '../scripts/browser.ts';
import {openConsultation} from './consultation.ts';
import {fillDiscussion} from './discussion.ts';
import {box, consultation, counter, loader, page, paragraph, petition, servePages} from './pages.ts';
import {startServer} from './server.ts';
import {printTable} from './table.ts';
import {sqliteTown} from './town.ts';

/** Browsers count only what moves in view. Four counters are all to be in view. */
const tall = 2400;
const usual = 800;
const widths = [360, 1100];
const rounds = 3;
const discussed = 100;

interface Shift {
  /** Of everything on the page, from its first frame. */
  readonly whole: number;
  /** Since the skeletons stood. */
  readonly upgraded: number;
}

/** Runs in the page before anything else there. */
function watchShifts(tag: string): void {
  const shifts: PerformanceEntry[] = [];
  new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({type: 'layout-shift', buffered: true});
  const state = {shifts, upgradedAt: Infinity};
  const look = () => {
    if (!document.querySelector(tag)?.shadowRoot?.querySelector('.root')) return void requestAnimationFrame(look);
    // Once this frame is drawn, the skeletons have taken their places.
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => (state.upgradedAt = performance.now());
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
  Object.assign(window, {watched: state});
}

async function shiftOf(browser: Browser, url: string, {tag, ready}: {readonly tag: string; readonly ready: string}, viewport: {readonly width: number; readonly height: number}): Promise<Shift> {
  const context = await browser.createBrowserContext();
  try {
    const tab = await context.newPage();
    await tab.setViewport(viewport);
    await tab.evaluateOnNewDocument(watchShifts, tag);
    await tab.goto(url);
    await tab.waitForFunction(
      (name, shown) => {
        const widgets = [...document.querySelectorAll(name)];
        return widgets.length > 0 && widgets.every(({shadowRoot}) => shadowRoot?.querySelector(shown));
      },
      {timeout: 30_000},
      tag,
      ready,
    );
    // The stream of live updates stays open; a second of quiet is time for a late frame.
    await tab.waitForNetworkIdle({idleTime: 1000, concurrency: 1});
    return await tab.evaluate(() => {
      const {shifts, upgradedAt} = (window as unknown as {watched: {shifts: Array<PerformanceEntry & {value: number}>; upgradedAt: number}}).watched;
      const sum = (since: number) => shifts.reduce((total, {startTime, value}) => (startTime > since ? total + value : total), 0);
      return {whole: sum(-1), upgraded: sum(upgradedAt)};
    });
  } finally {
    await context.close();
  }
}

/** How much of a page moves once its widgets arrive. */
export async function measure(): Promise<boolean> {
  const town = await sqliteTown({petitions: 4, signatures: 5});
  await fillDiscussion(town, town.petitions[1]!, discussed);
  const consulted = await openConsultation(town);
  const server = await startServer(town);
  const pages = [
    {what: 'four counters among text', path: '/counters', height: tall, tag: 'viche-petition-counter', ready: '[part=count]', content: town.petitions.map((id) => counter(server.url, id))},
    {what: 'a petition among text', path: '/petition', height: usual, tag: 'viche-petition', ready: '[part=count]', content: [petition(server.url, town.petitions[0]!)]},
    {what: 'a discussion among text', path: '/discussion', height: usual, tag: 'viche-comment-box', ready: '.thread', content: [box(server.url, town.petitions[1]!)]},
    {what: 'a consultation among text', path: '/consultation', height: usual, tag: 'viche-consultation', ready: '.provisions', content: [consultation(server.url, consulted)]},
  ];
  const html = pages.map(({path, content}) => [path, page(loader(server.url), content.map((widget) => paragraph + widget).join('\n') + paragraph)]);
  const site = await servePages(Object.fromEntries(html) as Record<string, string>);
  const browser = await puppeteer.launch({...(await findBrowser()), headless: true});
  try {
    const results = [];
    for (const {what, path, tag, ready, height} of pages) {
      for (const width of widths) {
        const seen: Shift[] = [];
        for (let round = 0; round < rounds; round++) seen.push(await shiftOf(browser, site.url + path, {tag, ready}, {width, height}));
        const worst = (part: keyof Shift) => Math.round(Math.max(...seen.map((shift) => shift[part])) * 10_000) / 10_000;
        results.push({page: what, window: `${width} × ${height}`, 'after the upgrade': String(worst('upgraded')), 'with the upgrade itself': String(worst('whole'))});
      }
    }
    printTable(`Layout shift, worst of ${rounds}; bar after the upgrade: 0`, results);
    return results.every((result) => result['after the upgrade'] === '0');
  } finally {
    await browser.close();
    site.close();
    await server.stop();
    await town.remove();
  }
}
