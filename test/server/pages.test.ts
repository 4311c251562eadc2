import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {freshness} from '../../src/server/http/cached.ts';
import {pageLanguages} from '../../src/server/pages/language.ts';
import {openSqlite} from '../../src/server/db/sqlite-node.ts';
import {readQr} from './support/read-qr.ts';
import {Town} from './support/town.ts';

const open = () => openSqlite(':memory:');

const answer = {outcome: 'supported', lang: 'uk', text: 'Лавки *встановимо* до літа, усі п’ять штук, за кошти бюджету.', signatory: 'Андрій Мельник', unit: 'Міський голова', signedOn: '2026-06-02'};

async function show(town: Town, path: string, headers: Record<string, string> = {}) {
  const response = await town.app.fetch(town.request(path, {headers: {accept: 'text/html', ...headers}}));
  return {status: response.status, headers: response.headers, html: await response.text()};
}

describe('A petition’s own page', () => {
  it('can be read without JavaScript: title, text, count, dates, path, answer', async (t) => {
    const town = await Town.open(t, open, {threshold: 2});
    const id = await town.publish();
    await town.sign(id, 'a@example.org');
    await town.app.tick();
    const collecting = (await show(town, `/petitions/${id}?lang=uk`)).html;
    for (const words of ['<html lang="uk">', 'Лавки у парку біля школи', 'бабусям ніде чекати', '1 підпис із 2 потрібних', 'Бракує 1 підпису', 'Підписати можна до', 'Ініціює \u2068Олена Коваль\u2069']) {
      assert.ok(collecting.includes(words), words);
    }
    assert.match(collecting, new RegExp(`<viche-petition petition-id="${id}"[^>]*>\\s*<article>`));

    await town.sign(id, 'b@example.org');
    await town.app.tick();
    await town.step(id, {to: 'under_review'});
    await town.step(id, {to: 'answered', answer});
    const answered = (await show(town, `/petitions/${id}?lang=en`)).html;
    for (const words of ['Petition supported', '<em>встановимо</em>', 'Андрій Мельник', 'within the term', 'Official answer published']) assert.ok(answered.includes(words), words);
    assert.match(answered, /<h1 lang="uk">/);
  });

  it('says in red words what the authority has not done in time', async (t) => {
    const town = await Town.open(t, open, {threshold: 1});
    const id = await town.publish();
    await town.sign(id, 'a@example.org');
    await town.app.tick();
    town.pass(10 * 86_400);
    const {html} = await show(town, `/petitions/${id}?lang=en`);
    assert.match(html, /<p class="overdue">Review begins: was due by \d+ June 2026, late by \d working days<\/p>/);
    assert.match((await show(town, '/petitions?lang=en')).html, /class="overdue"/);
  });

  it('shows what people typed as words and never as markup', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish({
      title: 'Лавки <script>alert(1)</script> & "квіти"',
      name: 'Олена <b>Коваль</b>',
      text: 'Просимо <img src=x onerror=alert(1)> лавки, [сюди](https://town.example/?a="b") і [туди](javascript:alert(1)) також.',
    });
    const {html} = await show(town, `/petitions/${id}`);
    assert.doesNotMatch(html, /<script>|<b>|<img|href="javascript/);
    assert.ok(html.includes('Лавки &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;квіти&quot;'));
    assert.ok(html.includes('[туди](javascript:alert(1))'));
  });

  it('keeps a sentence in order whatever direction a name in it takes', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish({name: 'Олена \u202Eьлавок\u2069 Коваль'});
    assert.ok((await show(town, `/petitions/${id}?lang=uk`)).html.includes('Ініціює \u2068Олена ьлавок Коваль\u2069'));
  });

  it('carries its address for paper, in words and as a picture a telephone reads', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const {html} = await show(town, `/petitions/${id}`);
    const [, side, path = ''] = /<svg class="on-paper qr" slot="qr" viewBox="0 0 (\d+) \d+" aria-hidden="true"><path d="([^"]+)">/.exec(html) ?? [];
    assert.equal(readQr(path, Number(side)), `https://petitions.example/petitions/${id}`);
    assert.ok(html.includes(`<p class="on-paper">https://petitions.example/petitions/${id}</p>`));
  });

  it('lets only its own scripts run, and no script make markup', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const {html, headers} = await show(town, `/petitions/${id}`);
    const policy = headers.get('content-security-policy')!;
    assert.match(policy, /^default-src 'none'; script-src 'self';.*require-trusted-types-for 'script'; trusted-types lit-html$/);
    assert.doesNotMatch(policy, /unsafe|nonce/);
    assert.deepEqual([...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag), ['<script type="module" src="/viche.js">']);
    assert.doesNotMatch(html, / style=|<style| on\w+=/);
  });

  it('is kept by caches for everyone alike, once for each language, until something changes', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const path = `/petitions/${id}?lang=uk`;
    const {headers} = await show(town, path);
    assert.deepEqual([headers.get('cache-control'), headers.get('vary')], [freshness.page, null]);
    const again = {'if-none-match': headers.get('etag')!};
    assert.deepEqual(await show(town, path, again).then(({status, html}) => [status, html]), [304, '']);
    assert.equal((await show(town, `/petitions/${id}`)).headers.get('vary'), 'Accept-Language');
    await town.sign(id, 'a@example.org');
    await town.app.tick();
    assert.equal((await show(town, path, again)).status, 200);
    const missing = await show(town, '/petitions/nothing');
    assert.deepEqual([missing.status, missing.headers.get('cache-control')], [404, 'no-store']);
  });

  it('offers the signatures and the days as tables, beside the widget and not inside it', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const {html} = await show(town, `/petitions/${id}?lang=uk`);
    const after = html.slice(html.indexOf('</viche-petition>'));
    for (const file of ['signatures', 'history']) {
      const [, href = ''] = new RegExp(`<a href="([^"]+/${file}\\.csv)" download>`).exec(after) ?? [];
      assert.equal((await town.app.fetch(town.request(href))).headers.get('content-type'), 'text/csv; charset=utf-8; header=present');
    }
    assert.match((await show(town, '/petitions?lang=uk')).html, /<a href="\/api\/v1\/petitions\.csv" download>Усі петиції таблицею \(CSV\)<\/a>/);
  });

  it('tells a messenger what it is about', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const {html} = await show(town, `/petitions/${id}?lang=en`);
    assert.match(html, /<meta property="og:title" content="Лавки у парку біля школи">/);
    assert.match(html, new RegExp(`<meta property="og:url" content="https://petitions\\.example/petitions/${id}">`));
    assert.match(html, /<meta property="og:description" content="Collecting signatures\. 0 signatures of 3 needed\. Просимо/);
  });

  it('hides a text that may not be shown, and says why the petition was rejected', async (t) => {
    const town = await Town.open(t, open);
    const {petitionId} = await town.submit();
    assert.equal((await show(town, `/petitions/${petitionId}`)).status, 404);
    await town.step(petitionId, {to: 'rejected', ground: 'rights_and_freedoms', reason: 'У тексті названо адреси приватних осіб, їх показувати не можна.'});
    const {html} = await show(town, `/petitions/${petitionId}?lang=en`);
    assert.ok(html.includes('названо адреси'));
    assert.ok(html.includes('The text is not shown'));
    assert.doesNotMatch(html, /бабусям/);
  });

  it('speaks the language that is asked for, else the browser’s, else English', async (t) => {
    const town = await Town.open(t, open);
    for (const {lang, petitions} of pageLanguages) {
      const {html} = await show(town, `/petitions?lang=${lang}`, {'accept-language': 'fr'});
      assert.ok(html.includes(`<html lang="${lang}">`) && html.includes(`<h1>${petitions}</h1>`), lang);
    }
    const langOf = async (accept: string) => (await show(town, '/petitions', {'accept-language': accept})).headers.get('content-language');
    assert.deepEqual([await langOf('fr, ky-KG;q=0.9, en;q=0.4'), await langOf('fr'), await langOf('en;q=0.1, uk-UA')], ['ky', 'en', 'uk']);
  });
});

describe('The pages around it', () => {
  it('list public petitions and lead to each', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    await town.submit({title: 'Ще не перевірена петиція про дерева'});
    const {html, status} = await show(town, '/?lang=uk');
    assert.equal(status, 200);
    assert.ok(html.includes(`href="/petitions/${id}?lang=uk"`));
    assert.doesNotMatch(html, /Ще не перевірена/);
  });

  it('say why a petition may not be there, and lead on to those that are', async (t) => {
    const town = await Town.open(t, open);
    const {petitionId} = await town.submit();
    const {html, status} = await show(town, `/petitions/${petitionId}?lang=en`);
    assert.equal(status, 404);
    assert.ok(html.includes('There is no petition at this address') && html.includes('a new petition is checked before it appears'));
    assert.match(html, /<p><a href="\/petitions\?lang=en">All petitions<\/a><\/p>/);
  });

  it('show a person a page, and a program a problem, where there is nothing', async (t) => {
    const town = await Town.open(t, open);
    const page = await show(town, '/nothing', {'accept-language': 'uk'});
    assert.deepEqual([page.status, page.headers.get('content-type')], [404, 'text/html; charset=utf-8']);
    assert.ok(!(await show(town, '//other.example/x')).html.includes('href="//'), 'a link leads to another site');
    assert.ok(page.html.includes('Такої сторінки немає'));
    assert.equal((await town.ask('/nothing')).data.code, 'not_found');
    assert.equal((await town.ask('/api/v1/nothing', {headers: {accept: 'text/html'}})).data.code, 'not_found');
  });

  it('show the demo’s mail, newest first, and only in the demo', async (t) => {
    const town = await Town.open(t, open);
    await town.signInAs.official();
    await town.signInAs.moderator();
    const {html} = await show(town, '/dev/mail');
    assert.ok(html.indexOf('moderator@town.example') < html.indexOf('official@town.example'));
    assert.match(html, /<p class="code">\d{6}<\/p>/);
    const real = await Town.open(t, open, {config: {demo: false}});
    assert.equal((await show(real, '/dev/mail')).status, 404);
  });
});
