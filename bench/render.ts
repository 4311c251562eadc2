import '../scripts/ensure-built.ts';
import puppeteer, {type CDPSession, type Page} from 'puppeteer-core';
import {findBrowser} from '../scripts/browser.ts';
import type {CommentPage, TopComment} from '../src/contract/comments.ts';
import {sampleComments} from '../scripts/sample-comments.ts';
import {loader, page, servePages} from './pages.ts';
import {startServer} from './server.ts';
import {median, printTable} from './table.ts';
import {sqliteTown} from './town.ts';

/** Times the same markup made by hand in the same page: from the answer's text until it is laid out. */
const bar = 1.5;
const rounds = 41;
const atOnce = 50;
const many = 1000;

/** What of a comment differs from that of another: each is written where it stands in the markup. */
const author = (n: number) => `Людина ${String(n).padStart(4, '0')}`;
const words = (n: number) => [`Думка ${String(n).padStart(4, '0')}: останній автобус зараз о 21:30, і хто працює до десятої, іде додому пішки через парк без світла.`, `Один рейс на годину вже змінив би вечір ${String(n).padStart(4, '0')} людей.`];

const comment = (n: number): TopComment => ({
  ...sampleComments().items[0]!,
  id: `comment-${String(n).padStart(14, '0')}`,
  author: author(n),
  stance: 'support',
  text: words(n).map((paragraph) => ({type: 'paragraph', content: [paragraph]})),
  up: 7,
  replies: 0,
  firstReplies: {items: [], next: null},
});

/** Page `n` of a discussion of many comments. */
const answer = (n: number): CommentPage => ({
  ...sampleComments(),
  items: Array.from({length: atOnce}, (_, index) => comment(n * atOnce + index)),
  next: (n + 1) * atOnce < many ? String(n + 1) : null,
  discussion: {...sampleComments().discussion, totals: {comments: many, support: many, oppose: 0}},
});

interface Bench {
  widget(): Promise<number>;
  hand(): number;
  grow(): Promise<{last: number; redraw: number; elements: number}>;
}

/** Runs in the page: both ways begin with the same text of an answer and end with a forced layout. */
async function setUp(pages: readonly string[], atOnceThere: number): Promise<{widget: number; hand: number}> {
  type Box = HTMLElement & {backend: unknown; updateComplete: Promise<unknown>; requestUpdate(): void};
  const never = new Response(new ReadableStream(), {headers: {'content-type': 'text/event-stream'}});
  const backend = (request: Request) => {
    const {pathname, searchParams} = new URL(request.url);
    if (pathname.endsWith('/events')) return Promise.resolve(never.clone());
    return Promise.resolve(new Response(pages[Number(searchParams.get('cursor') ?? 0)], {headers: {date: new Date().toUTCString()}}));
  };
  const source = {base: location.origin, backend};
  const place = document.body.appendChild(document.createElement('div'));
  const rows = (box: Box) => box.shadowRoot?.querySelectorAll('.thread > li').length ?? 0;
  const drawn = async (box: Box, count: number) => {
    // No timer and no frame between: what is waited for is work.
    const {port1, port2} = new MessageChannel();
    while (rows(box) < count) await new Promise((next) => ((port1.onmessage = next), port2.postMessage(null)));
    await box.updateComplete;
    void place.offsetHeight;
  };
  const make = () => {
    const box = document.createElement('viche-comment-box') as Box;
    box.setAttribute('subject', 'petition:sample');
    box.backend = source;
    place.append(box);
    return box;
  };
  await customElements.whenDefined('viche-comment-box');
  const first = make();
  await drawn(first, atOnceThere);

  // The markup by hand is the widget's own, without the marks of its templates.
  const whole = first.shadowRoot!.querySelector('.root')!.outerHTML.replace(/<!--.*?-->/gs, '');
  const row = /<li>.*?<\/li>/s.exec(whole.slice(whole.indexOf('class="thread"')))![0];
  const sheets = first.shadowRoot!.adoptedStyleSheets;
  const [head = '', tail = ''] = [whole.slice(0, whole.indexOf(row)), whole.slice(whole.lastIndexOf('</li>') + 5)];
  const time = /<time[^>]*>[^<]*/.exec(row)![0];
  const known = (JSON.parse(pages[0]!) as CommentPage).items[0]!;
  const wordsOf = (item: TopComment) => item.text.map((block) => (block.type === 'paragraph' ? String(block.content[0]) : ''));
  const [one = '', two = ''] = wordsOf(known);
  const escape = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${String(letter.charCodeAt(0))};`);
  const date = new Intl.DateTimeFormat('uk', {day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Kyiv'});
  const timed = async (work: () => unknown) => {
    const begun = performance.now();
    await work();
    return performance.now() - begun;
  };
  const clear = () => {
    place.replaceChildren();
    void place.offsetHeight;
  };
  clear();
  const bench: Bench = {
    async widget() {
      const took = await timed(() => drawn(make(), atOnceThere));
      clear();
      return took;
    },
    hand() {
      const begun = performance.now();
      const {items} = JSON.parse(pages[0]!) as CommentPage;
      const host = document.createElement('div');
      const root = host.attachShadow({mode: 'open'});
      root.adoptedStyleSheets = sheets;
      place.append(host);
      root.innerHTML =
        head +
        items
          .map((item) => {
            const [first1 = '', second = ''] = wordsOf(item);
            return row
              .replaceAll(known.id, item.id)
              .replaceAll(known.author!, escape(item.author ?? ''))
              .replace(one, escape(first1))
              .replace(two, escape(second))
              .replace(time, `<time datetime="${item.writtenAt}">${date.format(new Date(item.writtenAt))} · ${String(Math.floor((Date.now() - Date.parse(item.writtenAt)) / 86_400_000))} днів тому`);
          })
          .join('') +
        tail;
      void place.offsetHeight;
      const took = performance.now() - begun;
      clear();
      return took;
    },
    async grow() {
      const box = make();
      await drawn(box, atOnceThere);
      let last = 0;
      for (let count = atOnceThere * 2; count <= atOnceThere * pages.length; count += atOnceThere) {
        last = await timed(() => {
          box.shadowRoot!.querySelector<HTMLElement>('#more')!.click();
          return drawn(box, count);
        });
      }
      const redraw = await timed(() => {
        box.requestUpdate();
        return drawn(box, 1);
      });
      const elements = box.shadowRoot!.querySelectorAll('*').length;
      clear();
      return {last, redraw, elements};
    },
  };
  Object.assign(window, {bench});
  return {widget: first.shadowRoot!.querySelectorAll('*').length, hand: new DOMParser().parseFromString(whole, 'text/html').body.querySelectorAll('*').length};
}

const run = {
  widget: (tab: Page) => tab.evaluate(() => (window as unknown as {bench: Bench}).bench.widget()),
  hand: (tab: Page) => tab.evaluate(() => (window as unknown as {bench: Bench}).bench.hand()),
  grow: (tab: Page) => tab.evaluate(() => (window as unknown as {bench: Bench}).bench.grow()),
};

/** Milliseconds for which the main thread worked, by its own clock: what else the machine does is not in them. */
async function busyWith(session: CDPSession, work: () => Promise<unknown>): Promise<number> {
  const total = async () => (await session.send('Performance.getMetrics')).metrics.find(({name}) => name === 'TaskDuration')!.value;
  const before = await total();
  await work();
  return 1000 * ((await total()) - before);
}

/** How long the comment box takes to show fifty comments, against the same markup made by hand; and what a thousand cost. */
export async function measure(): Promise<boolean> {
  const town = await sqliteTown({signatures: 0});
  const server = await startServer(town);
  const site = await servePages({'/': page(loader(server.url), '<viche-comment-box></viche-comment-box>')});
  const browser = await puppeteer.launch({...(await findBrowser()), headless: true});
  try {
    const tab = await browser.newPage();
    await tab.setViewport({width: 1100, height: 800});
    const session = await tab.createCDPSession();
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    await tab.goto(site.url);
    const texts = Array.from({length: many / atOnce}, (_, n) => JSON.stringify(answer(n)));
    const same = await tab.evaluate(setUp, texts, atOnce);
    if (same.widget !== same.hand) throw new Error(`The markup by hand has ${same.hand} elements, the widget ${same.widget}`);
    const took: Record<'widget' | 'hand', number[]> = {widget: [], hand: []};
    for (let round = -5; round < rounds; round += 1) {
      for (const way of round % 2 ? (['widget', 'hand'] as const) : (['hand', 'widget'] as const)) {
        const milliseconds = await busyWith(session, () => run[way](tab));
        // The first rounds warm the browser up.
        if (round >= 0) took[way].push(milliseconds);
      }
    }
    const [widget, hand] = [median(took.widget), median(took.hand)];
    printTable(`Main thread for ${atOnce} comments from the answer's text until they are laid out, medians of ${rounds} rounds in turn; bar: ${bar} times the same markup by hand`, [
      {'by hand, ms': hand, 'widget, ms': widget, 'times': widget / hand, 'elements': same.widget},
    ]);
    const fifty = await busyWith(session, () => run.widget(tab));
    let grown = {last: 0, redraw: 0, elements: 0};
    const thousand = await busyWith(session, async () => void (grown = await run.grow(tab)));
    printTable('Main thread busy, one run', [
      {'comments shown': atOnce, 'busy in all, ms': fifty},
      {'comments shown': many, 'busy in all, ms': thousand, 'the last 50, ms': grown.last, 'a redraw, ms': grown.redraw, 'elements': grown.elements},
    ]);
    return widget / hand <= bar;
  } finally {
    await browser.close();
    site.close();
    await server.stop();
    await town.remove();
  }
}
