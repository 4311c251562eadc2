import '../scripts/ensure-built.ts';
import puppeteer, {type Browser} from 'puppeteer-core';
import {findBrowser} from '../scripts/browser.ts';
import * as routes from '../src/contract/routes.ts';
import {counter, loader, page, paragraph, servePages} from './pages.ts';
import {startServer} from './server.ts';
import {median, printTable} from './table.ts';
import {sqliteTown} from './town.ts';

const signatures = 137;
/** Times the page that does the same job by hand: its script in a file, numbers and days in Ukrainian. The page with everything inside is the least that is possible. */
const bar = 1.5;

/** A network's delay in milliseconds for each request, and its speed in bytes per second. */
interface Network {
  readonly name: string;
  readonly rounds: number;
  readonly conditions?: {readonly latency: number; readonly download: number; readonly upload: number};
}

const networks: readonly Network[] = [
  {name: 'this machine', rounds: 21},
  {name: 'a phone: 60 ms, 9 Mbit/s', rounds: 11, conditions: {latency: 60, download: 1_125_000, upload: 375_000}},
];

/** What a careful developer would write by hand for a town: one small file for all pages, the number and the last day written as people write them. */
const handFile = (service: string) => `for (const place of document.querySelectorAll('[data-petition]')) {
  fetch('${service}${routes.counts([])}' + place.dataset.petition)
    .then((response) => response.json())
    .then(({items: [{signatures, threshold, closesAt}]}) => {
      place.querySelector('strong').textContent = signatures.toLocaleString('uk');
      place.querySelector('span').textContent = 'із ' + threshold.toLocaleString('uk') + ' підписів, до ' + new Date(closesAt).toLocaleDateString('uk', {dateStyle: 'long', timeZone: 'Europe/Kyiv'});
    });
}`;

const byFile = (script: string, petition: string) =>
  page(`<script type="module" src="${script}"></script>`, `${paragraph}<p data-petition="${petition}"><strong id="count">…</strong> <span></span></p>${paragraph}`);

/** The least that shows the number: everything inside the page itself. */
const inPage = (service: string, petition: string) =>
  page(
    '',
    `${paragraph}<p><strong id="count">…</strong> підписів</p>
<script>
fetch('${service}${routes.counts([petition])}')
  .then((response) => response.json())
  .then(({items}) => (document.getElementById('count').textContent = items[0].signatures));
</script>${paragraph}`,
  );

interface Painted {
  /** From the start of the navigation until a frame with the number was drawn: milliseconds. */
  readonly number: number;
  /** The same for the first frame with anything of the page. */
  readonly content: number;
}

/** Runs in the page before anything else there; looks once in every frame. */
function watchForNumber(expected: string): void {
  const shown = () => {
    const widget = document.querySelector('viche-petition-counter');
    const place = widget ? widget.shadowRoot?.querySelector('[part=count]') : document.getElementById('count');
    return place?.textContent === expected;
  };
  const painted = new Promise<number>((resolve) => {
    const look = () => {
      if (!shown()) return void requestAnimationFrame(look);
      // This frame holds the number; a message is delivered when it has been drawn.
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
  const first = new Promise<number>((resolve) => {
    new PerformanceObserver((list) => {
      for (const {startTime} of list.getEntriesByName('first-contentful-paint')) resolve(startTime);
    }).observe({type: 'paint', buffered: true});
  });
  Object.assign(window, {painted: Promise.all([painted, first])});
}

/** Opens an address in a browser that has never been there. */
async function openOnce(browser: Browser, url: string, {conditions}: Network): Promise<Painted> {
  const context = await browser.createBrowserContext();
  try {
    const tab = await context.newPage();
    await tab.setViewport({width: 1100, height: 800});
    if (conditions) await tab.emulateNetworkConditions(conditions);
    await tab.evaluateOnNewDocument(watchForNumber, String(signatures));
    await tab.goto(url, {waitUntil: 'domcontentloaded'});
    return await tab.evaluate(async () => {
      const [number, content] = await (window as unknown as {painted: Promise<[number, number]>}).painted;
      return {number, content};
    });
  } finally {
    await context.close();
  }
}

const pages = ['/inside', '/file', '/widget'] as const;
type Page = (typeof pages)[number];

async function compare(browser: Browser, site: string, network: Network) {
  const seen: Record<Page, Painted[]> = {'/inside': [], '/file': [], '/widget': []};
  for (let round = -2; round < network.rounds; round++) {
    for (const path of round % 2 ? pages : pages.toReversed()) {
      const painted = await openOnce(browser, site + path, network);
      // The first rounds warm the server and the browser up.
      if (round >= 0) seen[path].push(painted);
    }
  }
  const middle = (path: Page, what: keyof Painted) => Math.round(median(seen[path].map((painted) => painted[what])));
  const number = {inside: middle('/inside', 'number'), file: middle('/file', 'number'), widget: middle('/widget', 'number')};
  return {
    network: network.name,
    rounds: network.rounds,
    'script in the page, ms': number.inside,
    'script in a file, ms': number.file,
    'widget, ms': number.widget,
    'times a file': number.widget / number.file,
    'times the page': number.widget / number.inside,
    'first content by hand, ms': middle('/file', 'content'),
    'with widget, ms': middle('/widget', 'content'),
  };
}

/** How long a person looks at a page before the counter's number is there, against a page written by hand for just that. */
export async function measure(): Promise<boolean> {
  const town = await sqliteTown({signatures});
  const petition = town.petitions[0]!;
  const server = await startServer(town);
  const site = await servePages({
    '/inside': inPage(server.url, petition),
    '/file': byFile('/hand.js', petition),
    '/hand.js': handFile(server.url),
    '/widget': page(loader(server.url), paragraph + counter(server.url, petition) + paragraph),
  });
  const browser = await puppeteer.launch({...(await findBrowser()), headless: true});
  try {
    const results = [];
    for (const network of networks) results.push(await compare(browser, site.url, network));
    printTable(`The counter's number painted, cold cache, medians; bar on this machine: ${bar} times the page with its script in a file`, results);
    return results[0]!['times a file'] <= bar;
  } finally {
    await browser.close();
    site.close();
    await server.stop();
    await town.remove();
  }
}
