/** Measures what a browser transfers for a page's first widgets, in Ukrainian with its words, and fails above the budgets. */
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join, resolve} from 'node:path';
import puppeteer, {type Browser} from 'puppeteer-core';
import {limits} from '../src/contract/limits.ts';
import {findBrowser} from './browser.ts';
import {sampleComments} from './sample-comments.ts';
import {sampleConsultation, sampleConsultations, sampleCounts, sampleVersion} from './sample-consultation.ts';
import {sampleBody, samplePetition} from './sample-petition.ts';

const cdn = resolve(import.meta.dirname, '../dist/cdn');

const counter = '<viche-petition-counter petition-id="sample"></viche-petition-counter>';
const petition = '<viche-petition petition-id="sample"></viche-petition>';
const form = '<viche-petition-form></viche-petition-form>';
const list = '<viche-petition-list></viche-petition-list>';
const box = '<viche-comment-box subject="petition:sample"></viche-comment-box>';

const draft = '<viche-consultation consultation-id="sample"></viche-consultation>';
const drafts = '<viche-consultation-list></viche-consultation-list>';
const widgets = 'viche-consultation, viche-consultation-list, viche-comment-box, viche-petition-counter, viche-petition, viche-petition-list, viche-petition-form';

interface Transfer {
  readonly bytes: number;
  readonly files: ReadonlyMap<string, number>;
}

/** What the service answers below `/api/v1/`, as the contract has it. */
const answers: Readonly<Record<string, () => unknown>> = {
  'petitions/counts': () => ({items: [samplePetition()]}),
  petitions: () => ({items: [samplePetition()], next: null, totals: {all: 1, late: 0, statuses: {collecting: 1}, bodies: 1}}),
  'petitions/sample': samplePetition,
  'petitions/sample/signatures': () => ({items: [{name: 'Ірина К.', signedOn: '2026-01-02'}], next: null, total: 1}),
  comments: sampleComments,
  consultations: sampleConsultations,
  'consultations/sample': sampleConsultation,
  'consultations/sample/versions/1': sampleVersion,
  'consultations/sample/versions/1/counts': sampleCounts,
  bodies: () => ({items: [sampleBody()], next: null}),
  capabilities: () => ({name: 'Town', contract: '1', services: ['petitions'], identity: ['email'], languages: ['uk'], retentionDays: 30, limits: {name: limits.name, title: limits.title, text: limits.text}}),
};

/** Serves the built files as a town's server would, compressed, and the samples as the service does. */
function serve(sent: Map<string, number>, body: () => string) {
  return createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const answer = answers[pathname.replace('/api/v1/', '')];
    if (pathname === '/') response.setHeader('content-type', 'text/html; charset=utf-8').end(body());
    else if (answer) response.writeHead(200, {'content-type': 'application/json', date: new Date().toUTCString()}).end(JSON.stringify(answer()));
    else if (pathname === '/api/v1/events') response.writeHead(200, {'content-type': 'text/event-stream'}).write(':\n\n');
    else
      readFile(`${join(cdn, pathname)}.gz`).then(
        (file) => {
          sent.set(pathname, file.length);
          response.writeHead(200, {'content-type': 'text/javascript', 'content-encoding': 'gzip'}).end(file);
        },
        () => response.writeHead(404).end(),
      );
  });
}

async function transfer(browser: Browser, markup: string): Promise<Transfer> {
  const files = new Map<string, number>();
  const server = serve(files, () => `<!doctype html><html lang="uk"><title>.</title><link rel="icon" href="data:,"><script type="module" src="/viche.js"></script>${markup}`);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const page = await browser.newPage();
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(
      (selector) => [...document.querySelectorAll(selector)].every(({shadowRoot}) => shadowRoot?.textContent?.includes('120') || shadowRoot?.querySelector('form textarea, .prov')),
      {timeout: 20_000},
      widgets,
    );
    // The stream of live updates stays open.
    await page.waitForNetworkIdle({idleTime: 300, concurrency: 1});
    return {files, bytes: [...files.values()].reduce((sum, size) => sum + size, 0)};
  } finally {
    await page.close();
    server.closeAllConnections();
    server.close();
  }
}

if (!existsSync(join(cdn, 'viche.js.gz'))) throw new Error('There is nothing to measure yet: npm run build.');
const browser = await puppeteer.launch({...(await findBrowser()), headless: true});
try {
  const alone = await transfer(browser, petition);
  const one = await transfer(browser, counter);
  const both = await transfer(browser, petition + counter);
  const start = await transfer(browser, form);
  const listed = await transfer(browser, list);
  const discussed = await transfer(browser, box);
  const consulted = await transfer(browser, draft);
  const consultations = await transfer(browser, drafts);
  const beside = await transfer(browser, counter + list);
  const rows = [
    {what: 'petition counter', ...one, budget: 13_000},
    {what: 'petition with signing', ...alone, budget: 20_000},
    {what: 'form to start a petition', ...start, budget: 20_000},
    {what: 'a counter beside a petition', bytes: both.bytes - alone.bytes, files: new Map<string, number>(), budget: 6_000},
    {what: 'petition list', ...listed, budget: 17_500},
    {what: 'a petition list beside a counter', bytes: beside.bytes - one.bytes, files: new Map<string, number>(), budget: 6_000},
    {what: 'comment box', ...discussed, budget: 22_000},
    {what: 'consultation', ...consulted, budget: 30_000},
    {what: 'consultation list', ...consultations, budget: 17_500},
  ];
  console.log('Transferred with gzip, in Ukrainian                bytes   budget');
  for (const {what, bytes, budget, files} of rows) {
    console.log(`${what.padEnd(46)}${String(bytes).padStart(10)}${String(budget).padStart(9)}${bytes > budget ? '  TOO MUCH' : ''}`);
    for (const [file, size] of files) console.log(`  ${file.padEnd(44)}${String(size).padStart(10)}`);
  }
  if (rows.some(({bytes, budget}) => bytes > budget)) process.exitCode = 1;
} finally {
  await browser.close();
}
