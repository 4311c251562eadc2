import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {ConsultationReport} from '../../../src/contract/consultations.ts';
import {forEachDatabase} from '../support/databases.ts';
import {readCsv} from '../support/csv.ts';
import {Council} from '../support/council.ts';

const evil = '=HYPERLINK("https://evil.example";"x")';
const script = '<script>alert(1)</script><img src=x onerror=alert(2)>';

forEachDatabase('The report of a consultation', (open) => {
  /** A closed consultation with two answered proposals. */
  async function answered(council: Council): Promise<string> {
    const id = await council.draftAct();
    const first = await council.propose('olha', id, {text: `${evil}\nдругий рядок`, name: script, onBehalf: 'ГО «Сад»', target: council.target(id, 'art_2__para_1'), wording: script});
    const second = await council.propose('petro', id, {text: 'Нехай гілки прибирають щотижня.'});
    await council.answer(id, [first], {outcome: 'partly', reason: `${script} і ще слова`, provision: {version: 1, id: 'art_2'}});
    await council.answer(id, [second], {outcome: 'noted'});
    await council.move(id, {to: 'closed', reason: 'Усі пропозиції вже надійшли.'});
    return id;
  }

  it('is the officials’ own until it is published, and everyone’s from then on', async (t) => {
    const council = await Council.open(t, open);
    const id = await answered(council);
    for (const suffix of ['', '.csv', '.html']) assert.equal((await council.town.ask(`/api/v1/consultations/${id}/report${suffix}`)).status, 404);
    const stranger = await council.town.signIn('official@other.example');
    assert.equal((await council.report(id, stranger.token)).code, 'not_found');
    const draft = await council.report(id, (await council.official()).token);
    assert.deepEqual([draft.status, draft.counts.proposals, draft.dueAt === null], ['draft', 2, false]);
    await council.move(id, {to: 'report_published', summary: {uk: 'Дякуємо.'}});
    const report = await council.report(id);
    assert.deepEqual([report.status, report.counts.organisations, report.proposals[0]?.provision?.id, report.proposals[0]?.provision?.number], ['published', 1, 'art_2__para_1', '1.']);
  });

  it('is a table that no spreadsheet runs, and a sheet in which nothing runs either', async (t) => {
    const council = await Council.open(t, open);
    const id = await answered(council);
    await council.move(id, {to: 'report_published', summary: {uk: script}});
    const csv = await council.town.app.fetch(council.town.request(`/api/v1/consultations/${id}/report.csv`));
    assert.match(csv.headers.get('Content-Type') ?? '', /^text\/csv/);
    const [header, first, second, ...none] = readCsv(await csv.text());
    const cell = (row: readonly string[] | undefined, name: string) => row?.[header!.indexOf(name)];
    assert.deepEqual([none, cell(first, 'n'), cell(first, 'provision'), cell(first, 'outcome'), cell(first, 'onBehalf'), cell(second, 'outcome')], [[], '1', 'art_2__para_1', 'partly', 'ГО «Сад»', 'noted']);
    assert.ok(cell(first, 'text')?.startsWith("'=HYPERLINK"), cell(first, 'text'));
    for (const lang of ['uk', 'en', 'ky', 'ru']) {
      const response = await council.town.app.fetch(council.town.request(`/api/v1/consultations/${id}/report.html?lang=${lang}`));
      const html = await response.text();
      assert.deepEqual([response.status, response.headers.get('Content-Type'), response.headers.get('Content-Language')], [200, 'text/html; charset=utf-8', lang]);
      assert.match(response.headers.get('Content-Security-Policy') ?? '', /default-src 'none'/);
      assert.doesNotMatch(html, /<script>alert|<img src=x|undefined|\[object| style=/);
      assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
    }
  });

  it('is what the reader prefers, under one address', async (t) => {
    const council = await Council.open(t, open);
    const id = await answered(council);
    await council.move(id, {to: 'report_published', summary: {}});
    const typeFor = async (accept: string) => {
      const response = await council.town.app.fetch(council.town.request(`/api/v1/consultations/${id}/report`, {headers: {Accept: accept}}));
      await response.body?.cancel();
      assert.match(response.headers.get('Vary') ?? '', /Accept/);
      return response.headers.get('Content-Type')?.split(';')[0];
    };
    assert.equal(await typeFor('*/*'), 'application/json');
    assert.equal(await typeFor('text/html,application/xhtml+xml,*/*;q=0.8'), 'text/html');
    assert.equal(await typeFor('text/csv'), 'text/csv');
    assert.equal(await typeFor('application/json, text/html'), 'application/json');
  });

  it('counts what moderators have hidden and shows none of it', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.policy();
    const insult = await council.propose('rude', id, {text: 'Слова, яких ніхто не має читати.'});
    const moderator = await council.town.signIn('moderator@town.example');
    await council.town.ask(`/api/v1/comments/${insult}/transitions`, {body: {to: 'hidden', ground: 'insult'}, token: moderator.token, headers: {'If-Match': '"1"'}});
    await council.move(id, {to: 'closed', reason: 'Усі пропозиції вже надійшли.'});
    assert.equal((await council.move(id, {to: 'report_published', summary: {}})).status, 200);
    const {data, status} = await council.town.ask<ConsultationReport>(`/api/v1/consultations/${id}/report`);
    assert.deepEqual([status, data.counts.hidden, data.counts.proposals, data.counts.participants, data.proposals], [200, 1, 0, 0, []]);
    assert.doesNotMatch(JSON.stringify(data), /ніхто не має|Name of rude/);
  });
});

forEachDatabase('The pages of a consultation', (open) => {
  it('can be read without JavaScript in four languages, and lead where comments point', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.draftAct(undefined, {title: {uk: `Правила ${script}`}});
    const visit = async (path: string) => {
      const response = await council.town.app.fetch(council.town.request(path));
      return {status: response.status, html: await response.text()};
    };
    for (const lang of ['uk', 'en', 'ky', 'ru']) {
      for (const path of ['/consultations', `/consultations/${id}`, `/consultations/${id}/versions/1`]) {
        const {status, html} = await visit(`${path}?lang=${lang}`);
        assert.equal(status, 200, path);
        assert.ok(html.includes(`<html lang="${lang}">`));
        assert.doesNotMatch(html, /<script>alert|undefined|\[object| style=/, path);
      }
    }
    assert.match((await visit(`/consultations/${id}/versions/1`)).html, /id="art_2__para_1"/);
    for (const path of ['/consultations/nothing', '/consultations/nothing/versions/1', `/consultations/${id}/versions/9`]) assert.equal((await visit(path)).status, 404, path);
    const {data: draft} = await council.create();
    assert.equal((await visit(`/consultations/${draft.id}`)).status, 404);
  });
});
