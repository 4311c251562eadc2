import assert from 'node:assert/strict';
import {it} from 'node:test';
import {archiveAt} from '../../src/client/adapters/archive.ts';
import type {Page} from '../../src/contract/http.ts';
import type {Petition, PetitionCount, PublicSignature} from '../../src/contract/petition.ts';
import type {Problem} from '../../src/contract/problems.ts';
import {archiveFiles} from '../../src/server/archive/files.ts';
import {forEachDatabase} from './support/databases.ts';
import {Town} from './support/town.ts';

const home = 'https://old.example/petitions-until-2026';

const answer = {outcome: 'supported', lang: 'uk', text: 'Лавки *встановимо* до літа, усі п’ять штук, за кошти бюджету.', signatory: 'Андрій Мельник', unit: 'Міський голова', signedOn: '2026-06-02'};

/** The archive of a town, as the files a static host would have. */
async function archiveOf(town: Town): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const read = async (path: string) => town.app.fetch(town.request(path));
  for await (const {path, body} of archiveFiles(read, town.now)) files.set(path, typeof body === 'string' ? body : await new Response(body).text());
  return files;
}

/** A source over these files; the host answers what is not there with a page of its own. */
const sourceOf = (files: ReadonlyMap<string, string>) =>
  archiveAt(`${home}/`, '2026-06-02T07:00:00.000Z', async (address) => {
    const file = files.get(String(address).slice(home.length + 1));
    return new Response(file ?? '<h1>Not found</h1>', {status: file === undefined ? 404 : 200});
  });

async function ask<Data>(files: ReadonlyMap<string, string>, path: string, init?: RequestInit): Promise<{status: number; data: Data}> {
  const response = await sourceOf(files).backend(new Request(home + path, init));
  return {status: response.status, data: (await response.json()) as Data};
}

async function fill(town: Town): Promise<{answered: string; open: string}> {
  const answered = await town.publish();
  for (let n = 0; n < 3; n++) await town.sign(answered, `signer-${n}@example.org`, {name: `Людина ${n}`});
  await town.app.tick();
  await town.step(answered, {to: 'under_review'});
  await town.step(answered, {to: 'answered', answer});
  const open = await town.publish({title: 'Дерева вздовж Соборної', text: 'Просимо посадити липи вздовж Соборної, щоб улітку була тінь.'});
  await town.submit({title: 'Ще не перевірена петиція про дерева'});
  for (let n = 0; n < 120; n++) {
    const signed_at = new Date(town.now.getTime() + n * 1000).toISOString();
    await town.db
      .insertInto('signatures')
      .values({petition_id: open, person_key: `p${n}`, id: `s${n}`, name: `Person ${n}`, signed_at, day: '2026-06-02', receipt: '', notify_email: null, lang: 'en'})
      .execute();
    await town.db.insertInto('count_deltas').values({id: `d${n}`, petition_id: open, day: '2026-06-02', delta: 1}).execute();
  }
  await town.app.tick();
  return {answered, open};
}

forEachDatabase('The archive', (open) => {
  it('answers every reader what the service answered', async (t) => {
    const town = await Town.open(t, open);
    const {answered, open: collecting} = await fill(town);
    const files = await archiveOf(town);
    const paths = [
      '/capabilities',
      '/bodies',
      '/bodies/town',
      '/petitions',
      '/petitions?status=answered,rejected',
      '/petitions?body=other',
      '/petitions?q=ЛИПИ%20соборної',
      '/petitions?q=лип&limit=1',
      '/petitions?late=true',
      '/petitions?q=%20%21',
      '/petitions?q=нічого',
      '/petitions?sort=signatures',
      '/petitions?sort=closing',
      `/petitions/counts?ids=${collecting},nothing,${answered}`,
      `/petitions/${answered}/history`,
      `/petitions/${answered}/signatures`,
    ];
    for (const path of paths) {
      const [alive, archived] = [await town.ask(`/api/v1${path}`), await ask(files, `/api/v1${path}`)];
      assert.equal(alive.status, 200, path);
      assert.deepEqual(archived, {status: 200, data: alive.data}, path);
    }
    const [alive, archived] = [(await town.read(answered)).data, (await ask<Petition>(files, `/api/v1/petitions/${answered}`)).data];
    assert.deepEqual(archived, {...alive, url: `${home}/petitions/${answered}/`});
    assert.equal((await ask<Problem>(files, '/api/v1/petitions/nothing')).data.code, 'not_found');
    assert.equal((await ask<Problem>(files, '/api/v1/bodies/nothing')).data.code, 'not_found');
  });

  it('has every signer, page by page, and the tables as they were', async (t) => {
    const town = await Town.open(t, open);
    const {open: id} = await fill(town);
    const files = await archiveOf(town);
    const names: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const {data}: {data: Page<PublicSignature> & {total: number}} = await ask(files, `/api/v1/petitions/${id}/signatures${cursor && `?cursor=${cursor}`}`);
      assert.equal(data.total, 120);
      names.push(...data.items.map(({name}) => name));
      cursor = data.next;
    }
    assert.deepEqual([names.length, new Set(names).size, names[0], names.at(-1)], [120, 120, 'Person 119', 'Person 0']);
    for (const file of ['petitions.csv', `petitions/${id}/signatures.csv`, `petitions/${id}/history.csv`]) {
      const response = await town.app.fetch(town.request(`/api/v1/${file}`));
      assert.equal(files.get(`api/v1/${file}`), await response.text(), file);
    }
  });

  it('refuses acts as an archive, shows nobody the desk, and is silent where the service told of news', async (t) => {
    const town = await Town.open(t, open);
    const {open: id} = await fill(town);
    const files = await archiveOf(town);
    const body = JSON.stringify({name: 'Іван Мельник', email: 'ivan@example.org', consent: true});
    for (const path of [`/api/v1/petitions/${id}/signatures`, '/api/v1/sessions', '/api/v1/petitions']) {
      const {status, data} = await ask<Problem>(files, path, {method: 'POST', body});
      assert.deepEqual([status, data.code], [410, 'archived'], path);
    }
    assert.equal((await ask<Problem>(files, '/api/v1/cases')).data.code, 'archived');
    const stream = await sourceOf(files).backend(new Request(`${home}/api/v1/events?topics=petition:${id}`));
    assert.equal(stream.headers.get('content-type'), 'text/event-stream');
    const reader = stream.body!.getReader();
    assert.equal(await Promise.race([reader.read(), Promise.resolve('silent')]), 'silent');
    await reader.cancel();
  });

  it('has pages that lead to each other in any folder, in every language, and say since when nothing changes', async (t) => {
    const town = await Town.open(t, open);
    const {answered, open: collecting} = await fill(town);
    const files = await archiveOf(town);
    const pages = [...files].filter(([path]) => path.endsWith('.html'));
    assert.equal(pages.length, 2 * 5 + 4 + 2 + 5);
    for (const [path, page] of pages) {
      assert.doesNotMatch(page, /(href|src)="(\/|https?:\/\/petitions\.example)|<script|<viche-/, path);
      for (const [, link = ''] of page.matchAll(/(?:href|src)="([^"]+)"/g)) {
        if (/^(https?|mailto|data):/.test(link)) continue;
        const {pathname} = new URL(link, `https://any.example/${path}`);
        assert.ok(files.has(decodeURIComponent(pathname.slice(1))), `${path} leads to ${link}, which is not there`);
      }
    }
    const page = files.get(`petitions/${answered}/index.html`)!;
    for (const words of ['<html lang="uk">', 'Архів станом на 2 червня 2026', 'Лавки у парку біля школи', '<em>встановимо</em>', 'Андрій Мельник', '3 підписи із 3']) assert.ok(page.replace('підписи з 3', 'підписи із 3').includes(words), words);
    const english = files.get(`petitions/${collecting}/index.en.html`)!;
    assert.ok(english.includes('Archive of 2 June 2026') && english.includes('120 signatures of 3 needed'));
    assert.doesNotMatch(english, /days left|Open for signing/);
    assert.equal(files.get('index.html'), files.get('index.uk.html'));
  });

  it('holds what everyone could read and nothing else', async (t) => {
    const town = await Town.open(t, open);
    await fill(town);
    const files = await archiveOf(town);
    const all = [...files.values()].join('\n');
    assert.doesNotMatch(all, /example\.org|Ще не перевірена|moderator@|official@/);
    const {items} = JSON.parse(files.get('api/v1/petitions.json')!) as Page<PetitionCount>;
    assert.equal(items.length, 2);
    assert.deepEqual(JSON.parse(files.get('archive.json')!), {name: 'Viche', archivedOn: town.now.toISOString(), petitions: 2, consultations: 0});
  });
});
