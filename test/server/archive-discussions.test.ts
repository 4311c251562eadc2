import assert from 'node:assert/strict';
import {it} from 'node:test';
import {archiveAt} from '../../src/client/adapters/archive.ts';
import type {CommentPage, Discussion} from '../../src/contract/comments.ts';
import type {Consultation} from '../../src/contract/consultations.ts';
import type {Problem} from '../../src/contract/problems.ts';
import {archiveFiles} from '../../src/server/archive/files.ts';
import {act, Council} from './support/council.ts';
import {forEachDatabase} from './support/databases.ts';

const home = 'https://old.example/until-2026';

async function archiveOf({town}: Council): Promise<Map<string, string>> {
  await town.app.tick();
  const files = new Map<string, string>();
  const read = async (path: string) => town.app.fetch(town.request(path));
  for await (const {path, body} of archiveFiles(read, town.now)) files.set(path, typeof body === 'string' ? body : await new Response(body).text());
  return files;
}

async function ask<Data>(files: ReadonlyMap<string, string>, path: string): Promise<{status: number; data: Data}> {
  const source = archiveAt(home, '2026-07-02T07:00:00.000Z', async (address) => {
    const file = files.get(String(address).slice(home.length + 1));
    return new Response(file ?? '<h1>Not found</h1>', {status: file === undefined ? 404 : 200});
  });
  const response = await source.backend(new Request(`${home}/api/v1${path}`));
  return {status: response.status, data: (await response.json()) as Data};
}

/** A policy that is open, and an act of two versions whose report is published; of both people have spoken. */
async function fill(council: Council): Promise<{policy: string; draft: string; proposal: string; top: string}> {
  const {town} = council;
  const draft = await council.draftAct();
  const proposal = await council.propose('anna', draft, {target: council.target(draft, 'art_2__para_1'), wording: 'Забороняється ламати гілки й корені дерев.'});
  const other = await council.propose('borys', draft, {text: 'Загалом добре.'});
  await council.publishText(draft, act.replace('ламати гілки', 'ламати гілки й корені'));
  town.pass(21 * 86_400);
  await council.answer(draft, [proposal], {outcome: 'accepted'});
  await council.answer(draft, [other], {outcome: 'noted'});
  await council.move(draft, {to: 'report_published', summary: {uk: 'Усе враховано, дякуємо за участь.'}});
  const policy = await council.policy({title: {uk: 'Нічний автобус до Нагірної'}});
  let top = '';
  for (let n = 0; n < 52; n++) top = await council.propose(`person${n}`, policy, {kind: 'comment', text: `Думка ${n}.`});
  for (let n = 0; n < 5; n++) await council.propose(`person${n}`, policy, {kind: 'comment', text: `Відповідь ${n}.`, parent: top});
  await council.create({title: {uk: 'Ще не відкрита чернетка консультації'}});
  return {policy, draft, proposal, top};
}

forEachDatabase('The archive of consultations and discussions', (open) => {
  it('answers every reader what the service answered', async (t) => {
    const council = await Council.open(t, open);
    const {policy, draft, proposal, top} = await fill(council);
    const files = await archiveOf(council);
    const paths = [
      '/consultations',
      '/consultations?status=open',
      '/consultations?sort=closing',
      '/consultations?kind=draft_act&limit=1',
      '/consultations?q=АВТОБУС',
      '/consultations?q=нічого',
      `/consultations/${draft}/versions/1`,
      `/consultations/${draft}/versions/2/counts`,
      `/consultations/${draft}/versions/2/comments`,
      `/consultations/${draft}/versions/1/comments?provision=art_1`,
      `/consultations/${draft}/versions/2/comments?state=doubtful`,
      `/consultations/${draft}/versions/2/comments?state=unplaced`,
      `/consultations/${draft}/proposals`,
      `/consultations/${draft}/proposals?outcome=noted`,
      `/consultations/${draft}/proposals?state=unanswered`,
      `/consultations/${draft}/report`,
      `/comments/log?subject=consultation:${draft}`,
      '/comments/grounds',
    ];
    for (const path of paths) {
      const [alive, archived] = [await council.town.ask(`/api/v1${path}`), await ask(files, path)];
      assert.equal(alive.status, 200, path);
      assert.deepEqual(archived, {status: 200, data: alive.data}, path);
    }
    const alive = await council.read(draft);
    assert.deepEqual((await ask<Consultation>(files, `/consultations/${draft}`)).data, {...alive, url: `${home}/consultations/${draft}/`});
    const read: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const {data}: {data: CommentPage} = await ask(files, `/comments?subject=consultation:${policy}&sort=newest${cursor && `&cursor=${cursor}`}`);
      assert.deepEqual([data.discussion.open, data.discussion.sorts.map(({sort}) => sort)], [false, ['oldest']]);
      read.push(...data.items.map(({id}) => id));
      if (data.items.at(-1)?.id === top) assert.equal(data.items.at(-1)?.firstReplies.items.length, 5);
      cursor = data.next;
    }
    assert.deepEqual([read.length, read.at(-1)], [52, top]);
    const {data: counts} = await ask<{items: Discussion[]}>(files, `/comments/counts?subjects=consultation:${policy},petition:nothing`);
    assert.deepEqual(counts.items.map(({subject, totals}) => [subject, totals.comments]), [[`consultation:${policy}`, 57]]);
    assert.equal((await ask<Problem>(files, '/comments?subject=consultation:nothing')).data.code, 'not_found');
    assert.equal((await ask<Problem>(files, `/consultations/${draft}/desk`)).data.code, 'archived');
    assert.equal(files.get(`api/v1/consultations/${draft}/report.csv`), await (await council.town.app.fetch(council.town.request(`/api/v1/consultations/${draft}/report.csv`))).text());
    assert.ok(files.get(`consultations/${draft}/comments/comments.csv`)?.includes(proposal));
  });

  it('keeps what was said under pages of other sites, for them and for readers, and names no page where nothing was', async (t) => {
    const council = await Council.open(t, open);
    const {town} = council;
    const moderator = await town.signIn('moderator@town.example');
    const register = async (path: string, title: string) =>
      (await town.ask<{subject: string}>('/api/v1/comment-pages', {body: {bodyId: 'town', url: `https://park.example${path}`, title: {uk: title}, stances: false, moderation: 'post', closesAt: null}, token: moderator.token})).data.subject;
    const [subject, silent] = [await register('/plan', 'План парку'), await register('/secret', 'Таємний задум')];
    const say = async (name: string, text: string, parent?: string) =>
      (await town.ask<{id: string}>('/api/v1/comments', {body: {subject, name: `Name of ${name}`, lang: 'uk', text, consent: true, ...(parent ? {parent} : {})}, token: (await council.person(name)).token, headers: {Origin: 'https://park.example'}})).data.id;
    const top = await say('anna', 'Більше тіні, будь ласка.');
    await say('borys', 'І води.', top);
    const files = await archiveOf(council);
    const {data: listed} = await ask<{items: Discussion[]}>(files, '/comments/pages');
    assert.deepEqual(listed.items.map((page) => [page.subject, page.totals.comments, page.open]), [[subject, 2, false]]);
    const {data: said} = await ask<CommentPage>(files, `/comments?subject=${subject}`);
    assert.deepEqual([said.items.map(({id}) => id), said.items[0]?.firstReplies.items.length, said.discussion.open], [[top], 1, false]);
    const folder = `pages/${subject.slice('page:'.length)}/comments`;
    assert.ok(files.get(`${folder}/index.html`)?.includes('Більше тіні') && files.get(`${folder}/comments.csv`)?.includes('І води'));
    assert.doesNotMatch([...files].flat().join('\n'), new RegExp(`Таємний|${silent.slice('page:'.length)}`));
  });

  it('keeps a report that was supplemented as it is, and as it was', async (t) => {
    const council = await Council.open(t, open);
    const {draft, proposal} = await fill(council);
    const {token} = await council.town.signIn('moderator@town.example');
    const {revision} = await council.town.db.selectFrom('comments').select('revision').where('id', '=', proposal).executeTakeFirstOrThrow();
    // As if it had been hidden before anybody had answered it.
    await council.town.db.updateTable('comments').set({status: 'hidden', answer: null, answered_at: null}).where('id', '=', proposal).execute();
    assert.equal((await council.town.ask(`/api/v1/comments/${proposal}/transitions`, {body: {to: 'published'}, token, headers: {'If-Match': `"${revision}"`}})).status, 200);
    assert.equal((await council.answer(draft, [proposal], {reason: 'Пізня, але обґрунтована відповідь.'})).status, 200);
    const files = await archiveOf(council);
    for (const query of ['', '?revision=1', '?revision=2']) {
      const alive = await council.town.ask(`/api/v1/consultations/${draft}/report${query}`);
      assert.deepEqual(await ask(files, `/consultations/${draft}/report${query}`), {status: 200, data: alive.data}, query);
    }
    assert.equal((await ask<Problem>(files, `/consultations/${draft}/report?revision=3`)).data.code, 'not_found');
    const [now, then] = ['report', 'report-1'].map((name) => files.get(`consultations/${draft}/${name}.uk.html`) ?? '');
    assert.ok(now?.includes('Пізня, але') && now.includes('href="../../consultations/') && now.includes('report-1.uk.html"'));
    assert.ok(then?.includes('давніший стан') && !then.includes('Пізня, але') && /report\.uk\.html"/.test(then));
  });

  it('has pages of all of it that lead to each other in any folder, and nothing that was not public', async (t) => {
    const council = await Council.open(t, open);
    const {policy, draft, proposal, top} = await fill(council);
    const files = await archiveOf(council);
    const pages = [...files].filter(([path]) => path.endsWith('.html'));
    for (const [path, page] of pages) {
      assert.doesNotMatch(page, /(href|src)="(\/|https?:\/\/petitions\.example)|<script|<viche-/, path);
      for (const [, link = ''] of page.matchAll(/(?:href|src)="([^"]+)"/g)) {
        if (/^(https?|mailto|data):/.test(link)) continue;
        const {pathname, hash} = new URL(link, `https://any.example/${path}`);
        const file = decodeURIComponent(pathname.slice(1));
        assert.ok(files.has(file), `${path} leads to ${link}, which is not there`);
        if (hash) assert.ok(files.get(file)?.includes(`id="${hash.slice(1)}"`), `${path} leads to ${link}, which is not on that page`);
      }
    }
    for (const path of ['consultations/index.html', `consultations/${draft}/index.html`, `consultations/${draft}/versions/1/index.html`, `api/v1/consultations/${draft}/report.html`, `consultations/${draft}/report.ky.html`, `consultations/${draft}/versions/2/doubtful.ru.html`, `consultations/${draft}/versions/2/doubtful/index.html`]) assert.ok(files.has(path), path);
    const said = files.get(`consultations/${draft}/comments/index.html`) ?? '';
    for (const words of ['<html lang="uk">', 'Архів станом на', `id="comment-${proposal}"`, '<span class="vh">[додано: </span>й корені', 'Враховано', 'Обговорення закрито']) assert.ok(said.includes(words), words);
    const log = files.get(`consultations/${draft}/comments/log/index.html`) ?? '';
    for (const words of ['Орган влади відповів на пропозицію', 'Відповідь: Враховано<', 'Відповідь: Взято до відома<', `index.uk.html#comment-${proposal}"`]) assert.ok(log.includes(words), words);
    const last = files.get(`consultations/${policy}/comments/page-2.en.html`) ?? '';
    assert.ok(last.includes(`id="comment-${top}"`) && last.includes('Відповідь 4.'));
    assert.doesNotMatch([...files.values()].join('\n'), /чернетка|@example\.org|official@/);
  });
});
