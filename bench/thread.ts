import {once} from 'node:events';
import {startPostgres} from '../scripts/postgres.ts';
import {comments, discussionPage} from '../src/contract/comment-routes.ts';
import {commentSorts, type CommentPage, type CommentSort} from '../src/contract/comments.ts';
import {createApp} from '../src/server/app.ts';
import {allOn} from '../src/server/pages/discussion-routes.ts';
import {fillDiscussion} from './discussion.ts';
import {loader, page, box, servePages} from './pages.ts';
import {startServer} from './server.ts';
import {recordEach} from './statements.ts';
import {median, printTable} from './table.ts';
import {postgresTown, secret, sqliteTown, type Town} from './town.ts';

/** Comments in a discussion, half of them at the top with one reply each: the first page is full in all but the smallest. */
const sizes = [50, 100, 10_000, 100_000] as const;
/** With which the others are compared: its whole is one page. */
const whole = 100;
const reads = 40;
const warming = 10;
/** What takes so many times as long in a long discussion as in a short one would show to people. */
const bar = 1.5;

async function read(url: string): Promise<CommentPage> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} at ${url}`);
  return (await response.json()) as CommentPage;
}

/** What the service does for the first page, in this process: statements, and bytes before they are packed. */
async function worksOf(town: Town) {
  const {db, close} = await town.open();
  const app = await createApp({db, secret, config: {rateFactor: 0}});
  try {
    const rows = [];
    for (const [at, size] of sizes.entries()) {
      const subject = `petition:${town.petitions[at]!}`;
      for (const [what, path] of [['data', comments({subject})], ['page without scripts', discussionPage(subject)]] as const) {
        let text = '';
        const [statements = []] = await recordEach([path], async () => (text = await (await app.fetch(new Request(`http://localhost${path}`))).text()));
        const shown = what === 'data' ? allOn(JSON.parse(text) as CommentPage).length : text.split('<li id="comment-').length - 1;
        rows.push({on: town.kind, what, comments: size, shown, statements: statements.length, bytes: new TextEncoder().encode(text).length, 'bytes for each shown': new TextEncoder().encode(text).length / shown});
      }
    }
    return rows;
  } finally {
    await app.stop();
    await close();
  }
}

type Work = Awaited<ReturnType<typeof worksOf>>[number];

/** Whether the first page of a long discussion takes neither more statements nor more bytes than that of one which fills a page. */
const isFlat = (works: readonly Work[]): boolean =>
  works.every(({what, on, comments: size, statements, bytes}) => {
    const page = works.find((work) => work.what === what && work.on === on && work.comments === whole)!;
    return size <= whole || (statements <= page.statements && bytes <= page.bytes * 1.05);
  });

type Speeds = Readonly<Record<number, number>>;

/** Milliseconds, medians; the sizes take turns, so that whatever else the computer does meets all of them alike. */
async function speedsOf(base: string, petitions: readonly string[], sort: CommentSort): Promise<Speeds> {
  const taken = new Map<number, number[]>(sizes.map((size) => [size, []]));
  for (let n = 0; n < warming + reads; n++) {
    for (const [at, size] of sizes.entries()) {
      const started = performance.now();
      const page = await read(base + comments({subject: `petition:${petitions[at]!}`, sort}));
      if (n >= warming) taken.get(size)!.push(performance.now() - started);
      if (page.items.length !== Math.min(50, size / 2)) throw new Error(`${page.items.length} comments on the first page of ${size}`);
    }
  }
  return Object.fromEntries([...taken].map(([size, times]) => [size, median(times)]));
}

async function rowsOf(town: Town, works: Work[]) {
  for (const [at, size] of sizes.entries()) await fillDiscussion(town, town.petitions[at]!, size);
  works.push(...(await worksOf(town)));
  const server = await startServer(town);
  try {
    const rows = [];
    for (const sort of commentSorts) {
      const speeds = await speedsOf(server.url, town.petitions, sort);
      const times = Math.max(speeds[10_000]!, speeds[100_000]!) / speeds[whole]!;
      rows.push({on: town.kind, sort, ...Object.fromEntries(sizes.map((size) => [`${size}, ms`, speeds[size]!])), times});
    }
    return rows;
  } finally {
    await server.stop();
    await town.remove();
  }
}

/** The first page of a discussion, in each order, whatever its length. */
export async function measure(): Promise<boolean> {
  const postgres = await startPostgres({fsync: true});
  try {
    const content = {petitions: sizes.length};
    const works: Work[] = [];
    const rows = [...(await rowsOf(await sqliteTown(content), works)), ...(await rowsOf(await postgresTown(postgres.url, content), works))];
    printTable(`The work for the first page, oldest first; bar: no more statements, and not 5 % more bytes, than with ${whole} comments`, works);
    printTable(`The first page of a discussion by the number of its comments, medians; half of them are replies, so ${whole} fill one page; bar: ${bar} times that`, rows);
    return isFlat(works) && rows.every(({times}) => times <= bar);
  } finally {
    await postgres.stop();
  }
}

/** A discussion of 10,000 comments to look at in one's own browser, until the process is ended. */
export async function look(): Promise<void> {
  const town = await sqliteTown();
  const petition = town.petitions[0]!;
  await fillDiscussion(town, petition, 10_000);
  const server = await startServer(town);
  const site = await servePages({'/': page(loader(server.url), box(server.url, petition))});
  console.log(`10,000 comments in the widget:  ${site.url}/\nwithout scripts:                ${server.url}${discussionPage(`petition:${petition}`)}\nas data:                        ${server.url}${comments({subject: `petition:${petition}`})}\n\nStop with Ctrl+C.`);
  await once(process, 'SIGINT');
  site.close();
  await server.stop();
  await town.remove();
}
