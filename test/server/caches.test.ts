import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {it} from 'node:test';
import {freshness} from '../../src/server/http/cached.ts';
import {forEachDatabase} from './support/databases.ts';
import {Town} from './support/town.ts';

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, {readonly security?: readonly unknown[]}>>>>;
}

/** What everyone may read, and how long caches keep it. */
const publicReads: Readonly<Record<string, keyof typeof freshness>> = {
  '/capabilities': 'version',
  '/openapi.json': 'version',
  '/bodies': 'rare',
  '/bodies/{id}': 'rare',
  '/petitions': 'live',
  '/petitions/counts': 'live',
  '/petitions/similar': 'typing',
  '/petitions/{id}': 'live',
  '/petitions/{id}/signatures': 'names',
  '/petitions/{id}/history': 'live',
  '/petitions/{id}/history.csv': 'file',
  '/petitions/{id}/signatures.csv': 'nameFile',
  '/petitions.csv': 'file',
  '/comments': 'names',
  '/comments.csv': 'nameFile',
  '/comments/counts': 'live',
  '/comments/log': 'live',
  '/comments/pages': 'live',
  '/comments/grounds': 'version',
  '/comments/{id}': 'names',
  '/consultations': 'live',
  '/consultations/{id}': 'live',
  '/consultations/{id}/versions/{n}': 'rare',
  '/consultations/{id}/versions/{n}/counts': 'live',
  '/consultations/{id}/versions/{n}/comments': 'names',
  '/consultations/{id}/proposals': 'names',
  '/consultations/{id}/report': 'names',
  '/consultations/{id}/report.csv': 'nameFile',
  '/consultations/{id}/report.html': 'page',
};

/** One address that answers in two kinds of JSON: the others vary by the token alone. */
const negotiated = ['/comments', '/comments/{id}', '/consultations/{id}/report'];

/** No cache keeps a stream. */
const streams = ['/events'];

const query: Readonly<Record<string, string>> = {'/petitions/counts': '?ids=', '/petitions/similar': '?title=лавки&x=', '/events': '?topics=petition:', '/comments': '?subject=petition:', '/comments.csv': '?subject=petition:', '/comments/counts': '?subjects=petition:', '/comments/log': '?subject=petition:', '/comments/own': '?subject=petition:', '/consultations/{id}/report.html': '?lang=uk&of='};

/** The address of a read, for one petition; what else its path names is of that petition. */
async function addressOf(town: Town, path: string, petition: string): Promise<string> {
  const ids: Readonly<Record<string, () => Promise<string> | string>> = {
    bodies: () => 'town',
    comments: async () => (await town.db.selectFrom('comments').select('id').executeTakeFirstOrThrow()).id,
    'comment-pages': () => 'nothing',
    consultations: async () => (await town.db.selectFrom('consultations').select('id').executeTakeFirstOrThrow()).id,
  };
  const id = path.includes('{id}') ? await (ids[path.split('/')[1]!] ?? (() => petition))() : '';
  return `/api/v1${path.replace('{id}', id).replace('{n}', '1')}${query[path] ? query[path] + petition : ''}`;
}

/** A consultation on a draft act whose report is published. */
async function consulted(town: Town): Promise<void> {
  const {token} = await town.signInAs.official();
  let revision = 0;
  const step = async (path: string, body: unknown) => {
    const {status, data} = await town.ask<{id: string; revision: number}>(`/api/v1/consultations${path}`, {body, token, headers: {'If-Match': `"${revision}"`}});
    assert.ok(status < 300, JSON.stringify(data));
    revision = data.revision;
    return data.id;
  };
  const words = {uk: 'Правила для дерев нашого міста'};
  const term = {opensAt: town.now.toISOString(), closesAt: '2026-07-30T20:59:59.000Z'};
  const contact = {name: 'Відділ', email: 'office@town.example', phone: null};
  const id = await step('', {bodyId: 'town', kind: 'draft_act', amends: false, title: words, summary: words, text: {}, affected: words, consequences: words, contact, documents: [], ...term, moderation: 'post', stances: false});
  await step(`/${id}/versions`, {lang: 'uk', note: {}, provisions: [{type: 'article', depth: 0, number: '1.', heading: {}, text: words}]});
  await step(`/${id}/transitions`, {to: 'open'});
  await step(`/${id}/transitions`, {to: 'closed', reason: 'Усі вже висловилися.'});
  await step(`/${id}/transitions`, {to: 'report_published', summary: {}});
}

/** A petition people can sign, with a comment below it. */
async function discussed(town: Town): Promise<string> {
  const id = await town.publish();
  const {token} = await town.signIn('olha@example.org');
  assert.equal((await town.ask('/api/v1/comments', {body: {subject: `petition:${id}`, name: 'Ольга', lang: 'uk', text: 'Так.', consent: true}, token})).status, 201);
  return id;
}

forEachDatabase('Caches', (open) => {
  it('may keep what everyone reads, for as long as the table in the documentation says', async (t) => {
    const town = await Town.open(t, open);
    const id = await discussed(town);
    await consulted(town);
    const {data: document} = await town.ask<Document>('/api/v1/openapi.json');
    const reads = Object.entries(document.paths).flatMap(([path, {get}]) => (get && !get.security ? [path] : []));
    assert.deepEqual(reads.filter((path) => !streams.includes(path)).sort(), Object.keys(publicReads).sort(), 'a public read is missing here and in docs/operations.md');
    const table = await readFile(new URL('../../docs/operations.md', import.meta.url), 'utf8');
    for (const [path, how] of Object.entries(publicReads)) {
      assert.ok(table.split('\n').some((line) => line.includes(`\`${path}\``) && line.includes(freshness[how])), `${path}: ${freshness[how]} is not in the table`);
      const address = await addressOf(town, path, id);
      const ask = async (headers: Record<string, string> = {}) => {
        const response = await town.app.fetch(town.request(address, {headers}));
        return {status: response.status, headers: response.headers, text: await response.text()};
      };
      const first = await ask();
      assert.deepEqual([first.status, first.headers.get('Cache-Control')], [200, freshness[how]], path);
      const tag = first.headers.get('ETag')!;
      const second = await ask({'If-None-Match': tag});
      assert.deepEqual([second.status, second.text, second.headers.get('ETag'), second.headers.get('Cache-Control')], [304, '', tag, freshness[how]], path);
      const vary = negotiated.includes(path) ? 'Authorization, Accept' : 'Authorization';
      assert.deepEqual([first.headers.get('Vary'), second.headers.get('Vary')], [vary, vary], path);
    }
  });

  it('keep nothing that was asked for with a token, whatever it is', async (t) => {
    const town = await Town.open(t, open);
    const id = await discussed(town);
    await consulted(town);
    const {petitionId: hidden} = await town.submit();
    const {token} = await town.signInAs.moderator();
    const {data: document} = await town.ask<Document>('/api/v1/openapi.json');
    for (const [path, {get}] of Object.entries(document.paths)) {
      if (!get || streams.includes(path)) continue;
      for (const subject of [id, hidden]) {
        const address = await addressOf(town, path, subject);
        const response = await town.app.fetch(town.request(address, {token}));
        await response.text();
        assert.match(response.headers.get('Cache-Control') ?? '', /^(private, no-cache|no-store)$/, `${path} of ${subject === id ? 'a public' : 'an unseen'} petition`);
      }
    }
  });

  it('keep no failure and no act', async (t) => {
    const town = await Town.open(t, open);
    const id = await town.publish();
    const answers = [
      await town.ask('/api/v1/petitions/nothing'),
      await town.ask('/api/v1/petitions?status=lost'),
      await town.ask('/api/v1/cases'),
      await town.beginSigning(id, 'ivan@example.org'),
      await town.ask('/healthz'),
    ];
    assert.deepEqual(answers.map(({headers}) => headers.get('Cache-Control')), answers.map(() => 'no-store'));
  });

  it('keep one copy for all pages where any page may read, and one for each where only some may', async (t) => {
    const vary = async (origins: '*' | readonly string[]) => {
      const town = await Town.open(t, open, {config: {origins}});
      return (await town.ask('/api/v1/petitions', {headers: {Origin: 'https://town.example'}})).headers.get('Vary');
    };
    assert.deepEqual([await vary('*'), await vary(['https://town.example'])], ['Authorization', 'Authorization, Origin']);
  });
});
