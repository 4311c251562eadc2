import '../scripts/ensure-built.ts';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {sql} from 'kysely';
import {findBrowser} from '../scripts/browser.ts';
import {startPostgres} from '../scripts/postgres.ts';
import type {Session} from '../src/contract/desk.ts';
import type {Pending} from '../src/contract/http.ts';
import type {RichTextMap} from '../src/contract/rich-text.ts';
import * as acts from '../src/contract/act-routes.ts';
import {searchText} from '../src/server/services/petitions/starting.ts';
import {loader, page, servePages} from './pages.ts';
import {connect} from './post.ts';
import {startServer, type Server} from './server.ts';
import {codeFor} from './signer.ts';
import {median, printTable} from './table.ts';
import {moderator, postgresTown, sqliteTown, type Town} from './town.ts';

const few = 50;
const many = 1_000;
const reads = 150;
/** What takes so many times as long with a thousand cases as with fifty would be felt at the desk. */
const bar = 1.5;
/** Milliseconds that do not count as a difference: a frame at 60 a second, which no hand and no eye tells. */
const unfelt = 16;

const day = 86_400_000;

const acted = ['Облаштувати', 'Відремонтувати', 'Освітити', 'Зберегти', 'Відкрити', 'Перенести', 'Очистити', 'Огородити', 'Озеленити', 'Розширити'];
const things = ['перехід', 'майданчик', 'зупинку', 'стежку', 'алею', 'бібліотеку', 'криницю', 'стадіон', 'набережну', 'дитсадок', 'укриття', 'поліклініку', 'сквер', 'басейн', 'ринок', 'паркан', 'місток'];
const places = ['на Соборній', 'біля вокзалу', 'у Заріччі', 'на Підгірній', 'біля третьої школи', 'у старому парку', 'над річкою', 'на Лісовій', 'біля церкви', 'у центрі', 'на Вокзальній', 'за мостом', 'у Липовому провулку'];

const titleOf = (n: number) => `${acted[n % acted.length]} ${things[n % things.length]} ${places[n % places.length]}`;

/** A third waits for the moderator, some of it overdue; the rest collects signatures or is over. */
function stateOf(n: number, now: number) {
  const at = new Date(now + ((n % 40) - 8) * (day / 4)).toISOString();
  if (n % 3 === 0) return {status: 'submitted', due_step: 'moderation', due_at: at, published_at: null, listed_at: null};
  return n % 3 === 1 ? {status: 'collecting', due_step: null, due_at: null} : {status: 'expired', due_step: 'handover', due_at: at};
}

/** Fills the queue up to so many cases, past the service, which would take minutes. */
async function fillUp(town: Town, count: number): Promise<void> {
  const {db, dialect, close} = await town.open();
  const now = Date.now();
  try {
    const like = await db.selectFrom('petitions').selectAll().where('id', '=', town.petitions[0]!).executeTakeFirstOrThrow();
    const texts = JSON.parse(like.text) as RichTextMap;
    for (let n = 1; n < count; n++) {
      const [id, number, title] = [`case-${n}`, String(5_000 + n), {uk: titleOf(n)}];
      const at = new Date(now - n * 60_000).toISOString();
      const row = {...like, id, number, title: JSON.stringify(title), search: searchText(number, like.author_name, title, texts), submitted_at: at, revision: 1, ...stateOf(n, now)};
      await db.insertInto('petitions').values(row).execute();
      await db.insertInto('petition_counts').values({petition_id: id, signatures: n % 200, version: 1, changed_at: at}).execute();
      await db.insertInto('transitions').values({petition_id: id, n: 1, from_status: null, to_status: row.status, at, actor_role: 'citizen', actor: null, reason: null, late: null, correction: null}).execute();
    }
    if (dialect === 'postgres') await sql`vacuum analyze`.execute(db);
  } finally {
    await close();
  }
}

async function signIn(town: Town, {url}: Server): Promise<Session> {
  const {post, close} = connect(url, 1);
  try {
    const {data} = await post<Pending>(acts.sessions(), {email: moderator.email});
    return (await post<Session>(acts.sessionConfirmation(data.id), {code: await codeFor(town, moderator.email)})).data;
  } finally {
    close();
  }
}

/** What an official asks of the service, by what it is for. */
const questions: Readonly<Record<string, string>> = {
  'first page': acts.cases(),
  'search: a number': acts.cases('?q=5007'),
  'search: three words': acts.cases(`?q=${encodeURIComponent('відремонтувати майданчик вокзал')}`),
  'search: a word of all': acts.cases(`?q=${encodeURIComponent('ліхтарі')}`),
  'one case': acts.caseOf('case-3'),
};

/** Medians, in milliseconds, each asked one by one. */
async function askAll({url}: Server, {token}: Session): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (const [what, path] of Object.entries(questions)) {
    const taken: number[] = [];
    for (let n = -20; n < reads; n++) {
      const started = performance.now();
      const response = await fetch(url + path, {headers: {authorization: `Bearer ${token}`}});
      await response.text();
      if (!response.ok) throw new Error(`${response.status} at ${path}`);
      // The first ones warm the server up.
      if (n >= 0) taken.push(performance.now() - started);
    }
    found.set(what, median(taken));
  }
  return found;
}

const shadow = 'document.querySelector("viche-petition-desk").shadowRoot';
const rows = (tab: Page) => tab.evaluate(`${shadow}.querySelectorAll(".queue li").length`) as Promise<number>;
const appears = (tab: Page, selector: string) => tab.waitForFunction(`${shadow}?.querySelector(${JSON.stringify(selector)})`);

/** Milliseconds of the main thread, so far. */
const busy = async (tab: Page) => 1000 * ((await tab.metrics()).TaskDuration ?? 0);

async function costs(tab: Page, act: () => Promise<unknown>): Promise<number> {
  const before = await busy(tab);
  await act();
  return (await busy(tab)) - before;
}

const letters = 40;

/** What the desk costs the official's computer: opening it, and writing a refusal with the whole queue in sight. */
async function atTheDesk(browser: Browser, {url}: Server, session: Session): Promise<ReadonlyMap<string, number>> {
  const site = await servePages({'/': page(loader(url), '<viche-petition-desk></viche-petition-desk>')});
  const context = await browser.createBrowserContext();
  try {
    const tab = await context.newPage();
    await tab.setViewport({width: 1100, height: 900});
    const kept = JSON.stringify({...session, endsAt: Date.now() + 3_600_000});
    await tab.evaluateOnNewDocument((key, value) => sessionStorage.setItem(key, value), `viche:session:${url}`, kept);
    const opening = await costs(tab, async () => {
      await tab.goto(site.url);
      await appears(tab, '.queue li');
    });
    for (let shown = await rows(tab); await tab.evaluate(`!!${shadow}.querySelector(".more button")`); shown = await rows(tab)) {
      await tab.evaluate(`${shadow}.querySelector(".more button").click()`);
      await tab.waitForFunction(`${shadow}.querySelectorAll(".queue li").length > ${shown}`);
    }
    await tab.evaluate(`${shadow}.querySelector("#case-case-3").click()`);
    await appears(tab, '[name=step][value=rejected]');
    await tab.evaluate(`${shadow}.querySelector("[name=step][value=rejected]").click()`);
    await appears(tab, '[name=reason]');
    await tab.evaluate(`${shadow}.querySelector("[name=reason]").focus()`);
    const typing = await costs(tab, () => tab.keyboard.type('х'.repeat(letters)));
    return new Map([
      ['opening the desk, main thread', opening],
      ['a letter typed, whole queue shown', typing / letters],
    ]);
  } finally {
    await context.close();
    site.close();
  }
}

/** Milliseconds with so many cases. */
async function speedsOf(town: Town, count: number, browser?: Browser): Promise<ReadonlyMap<string, number>> {
  await fillUp(town, count);
  const server = await startServer(town);
  try {
    const session = await signIn(town, server);
    const asked = await askAll(server, session);
    return browser ? new Map([...asked, ...(await atTheDesk(browser, server, session))]) : asked;
  } finally {
    await server.stop();
  }
}

async function ends(town: Town, browser?: Browser) {
  const other = await town.copy();
  const before = await speedsOf(town, few, browser);
  await town.remove();
  const after = await speedsOf(other, many, browser);
  await other.remove();
  return [...before].map(([what, milliseconds]) => {
    const then = after.get(what)!;
    return {on: town.kind, what, [`${few} cases, ms`]: milliseconds, [`${many} cases, ms`]: then, times: then / milliseconds, flat: then <= bar * milliseconds || then - milliseconds <= unfelt ? 'yes' : 'no'};
  });
}

/** The desk with fifty cases in its queue, and with a thousand. */
export async function measure(): Promise<boolean> {
  const postgres = await startPostgres({fsync: true});
  const browser = await puppeteer.launch({...(await findBrowser()), headless: true});
  try {
    const found = [...(await ends(await sqliteTown(), browser)), ...(await ends(await postgresTown(postgres.url)))];
    printTable(`The desk with ${few} and with ${many} cases, medians, one after the other; bar: ${bar} times, or ${unfelt} ms more`, found);
    return found.every(({flat}) => flat === 'yes');
  } finally {
    await browser.close();
    await postgres.stop();
  }
}
