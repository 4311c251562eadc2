import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {Page, Pending} from '../../src/contract/http.ts';
import type {Petition, PetitionCount, PetitionReceipt} from '../../src/contract/petition.ts';
import {forEachDatabase} from './support/databases.ts';
import {Town, type Answer} from './support/town.ts';

const author = 'author@example.org';
const own = '/api/v1/petitions/own';

const ownOf = async (town: Town, email: string, query = ''): Promise<Answer<Page<Petition>>> => {
  const {token} = await town.signIn(email);
  return town.ask<Page<Petition>>(own + query, {token});
};

const similar = async (town: Town, title: string, body = ''): Promise<string[]> => {
  const query = new URLSearchParams({title, ...(body && {body})});
  const {data} = await town.ask<{items: PetitionCount[]}>(`/api/v1/petitions/similar?${query}`);
  return data.items.map(({id}) => id);
};

interface Operation {
  readonly security?: unknown;
  readonly requestBody?: unknown;
}

forEachDatabase('Authors', (open) => {
  it('see what follows in the answer to the code: the number, what is owed, by when and by which law', async (t) => {
    const town = await Town.open(t, open);
    const {status, petitionId, number, petition} = await town.submit();
    assert.equal(status, 'submitted');
    assert.deepEqual([petition?.id, petition?.number, petition?.status, petition?.dueStep], [petitionId, number, 'submitted', 'moderation']);
    assert.equal(petition?.dueAt, '2026-06-04T20:59:59.000Z');
    assert.match(petition?.upcoming[0]?.source.title['uk'] ?? '', /Про звернення громадян/);
    assert.equal((await town.read(petitionId)).status, 404);
  });

  it('get the same answer again under the same key, as things stand then, and file once', async (t) => {
    const town = await Town.open(t, open);
    const body = {bodyId: 'town', lang: 'uk', title: 'Лавки у парку біля школи', text: 'Просимо встановити лавки у парку біля школи, бо їх немає.', name: 'Олена Коваль', email: author, consent: true};
    const {data: pending} = await town.ask<Pending>('/api/v1/petitions', {body});
    const confirm = async () => town.ask<PetitionReceipt>(`/api/v1/petitions/${pending.id}/confirmation`, {body: {code: await town.code(author)}, key: 'one'});
    const first = await confirm();
    await town.step(first.data.petitionId, {to: 'collecting'});
    const second = await confirm();
    assert.deepEqual([second.data.petitionId, second.data.number], [first.data.petitionId, first.data.number]);
    assert.deepEqual([first.data.petition?.status, second.data.petition?.status], ['submitted', 'collecting']);
    assert.equal((await ownOf(town, author)).data.items.length, 1);
    const stored = await town.db.selectFrom('idempotency').select('response').execute();
    assert.ok(stored.every(({response}) => !response.includes('Просимо')), 'the text is stored a second time');
  });

  it('need no second code with the token of the same address', async (t) => {
    const town = await Town.open(t, open);
    const {token} = await town.signIn(author);
    const body = {bodyId: 'town', lang: 'uk', title: 'Лавки у парку біля школи', text: 'Просимо встановити лавки у парку біля школи, бо їх немає.', name: 'Олена Коваль', email: author, consent: true};
    const {status, data} = await town.ask<PetitionReceipt>('/api/v1/petitions', {body, token});
    assert.deepEqual([status, data.petition?.status], [200, 'submitted']);
    const {status: other} = await town.ask('/api/v1/petitions', {body: {...body, email: 'another@example.org'}, token});
    assert.equal(other, 202);
  });

  it('see their own petitions in every state, the newest first, and nobody else\'s', async (t) => {
    const town = await Town.open(t, open);
    const refused = await town.submit();
    await town.step(refused.petitionId, {to: 'rejected', ground: 'not_competent', reason: 'Парк належить області, і рада не може про нього вирішити.'});
    const published = await town.publish({title: 'Освітлення на вулиці Шевченка'});
    const waiting = await town.submit({title: 'Велодоріжка до річки'});
    const {data: others} = await ownOf(town, 'neighbour@example.org');
    assert.deepEqual(others, {items: [], next: null});
    const {data, headers} = await ownOf(town, 'Author@Example.org');
    assert.deepEqual(data.items.map(({id, status}) => [id, status]), [[waiting.petitionId, 'submitted'], [published, 'collecting'], [refused.petitionId, 'rejected']]);
    assert.equal(data.items[2]?.rejection?.reason, 'Парк належить області, і рада не може про нього вирішити.');
    assert.match(data.items[2]?.rejection?.ground.source.title['uk'] ?? '', /стаття 23-1/);
    assert.equal(headers.get('Cache-Control'), 'no-store');
    assert.ok(!JSON.stringify(data).includes(author), 'an address is in the answer');
  });

  it('read their text where the ground of the refusal hides it from everyone else', async (t) => {
    const town = await Town.open(t, open);
    const {petitionId} = await town.submit();
    await town.step(petitionId, {to: 'rejected', ground: 'war_or_hatred', reason: 'Текст закликає до ворожнечі проти групи людей.'});
    assert.deepEqual((await town.read(petitionId)).data.text, {});
    const [petition] = (await ownOf(town, author)).data.items;
    assert.match(JSON.stringify(petition?.text), /Просимо встановити лавки/);
    assert.equal(petition?.rejection?.textHidden, true);
  });

  it('keep what is not public, and what is hidden, from a mailbox whose address only counts as theirs', async (t) => {
    const town = await Town.open(t, open);
    const mailbox = 'Ann@corp.example';
    const waiting = await town.submit({email: mailbox});
    const hidden = await town.submit({email: mailbox});
    await town.step(hidden.petitionId, {to: 'rejected', ground: 'war_or_hatred', reason: 'Текст закликає до ворожнечі проти групи людей.'});
    const published = await town.publish({email: mailbox});
    const shown = async (email: string) => (await ownOf(town, email)).data.items.map(({id, text}) => [id, Object.keys(text).length]);
    const all = [[published, 1], [hidden.petitionId, 1], [waiting.petitionId, 1]];
    assert.deepEqual(await shown('ann+evil@corp.example'), [[published, 1], [hidden.petitionId, 0]]);
    assert.deepEqual(await shown('ann@CORP.example'), all);
    assert.deepEqual(await shown(mailbox), all);
    const evil = await town.submit({email: 'ann+evil@corp.example'});
    assert.deepEqual(await shown(mailbox), all);
    assert.deepEqual(await shown('ann+evil@corp.example'), [[evil.petitionId, 1], [published, 1], [hidden.petitionId, 0]]);
  });

  it('see a petition as everyone does once their address is erased, for nobody knows any more whose it was', async (t) => {
    const town = await Town.open(t, open);
    const {petitionId} = await town.submit();
    await town.step(petitionId, {to: 'rejected', ground: 'war_or_hatred', reason: 'Текст закликає до ворожнечі проти групи людей.'});
    town.pass(31 * 86_400);
    await town.app.tick();
    assert.deepEqual((await ownOf(town, author)).data.items.map(({id, text}) => [id, text]), [[petitionId, {}]]);
  });

  it('turn every page of their petitions once', async (t) => {
    const town = await Town.open(t, open);
    const {petitionId} = await town.submit();
    const row = await town.db.selectFrom('petitions').selectAll().where('id', '=', petitionId).executeTakeFirstOrThrow();
    for (let n = 0; n < 60; n++) {
      await town.db.insertInto('petitions').values({...row, id: `p${n}`, number: `n${n}`}).execute();
      await town.db.insertInto('petition_counts').values({petition_id: `p${n}`, signatures: 0, version: 1, changed_at: row.submitted_at}).execute();
    }
    const {token} = await town.signIn(author);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const {data}: {data: Page<Petition>} = await town.ask<Page<Petition>>(`${own}?cursor=${cursor}`, {token});
      seen.push(...data.items.map(({id}) => id));
      cursor = data.next;
    }
    assert.deepEqual([seen.length, new Set(seen).size], [61, 61]);
  });

  it('are nobody without a token, with a foreign one, and after they signed out', async (t) => {
    const town = await Town.open(t, open);
    await town.submit();
    const {token} = await town.signIn(author);
    const codes = async (given?: string) => (await town.ask(own, given ? {token: given} : {})).data.code;
    assert.equal(await codes(), 'unauthenticated');
    assert.equal(await codes('made.up'), 'unauthenticated');
    assert.equal((await town.ask(own, {token})).status, 200);
    await town.ask('/api/v1/sessions/current', {method: 'DELETE', token});
    assert.equal(await codes(token), 'unauthenticated');
    town.pass(9 * 3600);
    assert.equal(await codes((await town.signIn(author)).token), undefined);
  });

  it('open no official\'s route with their token', async (t) => {
    const town = await Town.open(t, open);
    const {petitionId} = await town.submit();
    const {token, roles} = await town.signIn(author);
    assert.deepEqual(roles, []);
    const {data: document} = await town.ask<{paths: Record<string, Record<string, Operation>>}>('/api/v1/openapi.json');
    const theirs = ['get /petitions/own', 'delete /sessions/current', 'get /comments/own', 'post /comments', 'put /comments/{id}', 'delete /comments/{id}', 'post /comments/{id}/votes', 'post /comments/{id}/reports'];
    const official = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, operation]) => (operation.security && !theirs.includes(`${method} ${path}`) ? [{method: method.toUpperCase(), path, body: operation.requestBody}] : [])),
    );
    assert.ok(official.length >= 6, 'the document names the routes of officials');
    for (const {method, path, body} of official) {
      const address = `/api/v1${path.replace('{id}', petitionId)}`;
      // A step in one's own petition is refused like any other, whatever is sent along.
      const step = path.endsWith('/transitions') ? {body: {to: 'collecting'}, headers: {'If-Match': '"1"'}} : body ? {body: {email: 'a@example.org', role: 'moderator', bodyId: 'town'}} : {};
      const {status, data} = await town.ask(address, {method, token, headers: {'Idempotency-Key': town.newKey()}, ...step});
      assert.ok(status === 403 || status === 404, `${method} ${path} answers ${status} ${data.code}`);
    }
    assert.equal((await ownOf(town, author)).data.items[0]?.status, 'submitted');
  });

  it('cannot have a mailbox filled with codes, and are told when to try again', async (t) => {
    const town = await Town.open(t, open, {config: {rateFactor: 1}});
    const body = {bodyId: 'town', lang: 'uk', title: 'Лавки у парку біля школи', text: 'Просимо встановити лавки у парку біля школи, бо їх немає.', name: 'Олена Коваль', email: author, consent: true};
    const statuses: number[] = [];
    for (let n = 0; n < 7; n++) statuses.push((await town.ask('/api/v1/petitions', {body})).status);
    assert.deepEqual(statuses, [202, 202, 202, 202, 202, 202, 429]);
    const {status, headers} = await town.ask('/api/v1/sessions', {body: {email: author}});
    assert.equal(status, 429);
    assert.ok(Number(headers.get('Retry-After')) > 0);
  });

  it('file no more from one network than moderators can read, and go on when they are told to', async (t) => {
    const town = await Town.open(t, open, {config: {rateFactor: 1}});
    const file = (n: number, address: string) => town.file({email: `author${n}@example.org`}, address);
    for (let n = 0; n < 10; n++) assert.equal((await file(n, '198.51.100.4')).status, 202);
    const {status, data, headers} = await file(10, '198.51.100.4');
    assert.deepEqual([status, data.code, headers.get('Retry-After')], [429, 'too_many_requests', '180']);
    const session = await town.signIn('author99@example.org');
    assert.equal((await town.file({email: 'author99@example.org'}, '198.51.100.4', session)).status, 429);
    assert.equal((await file(10, '203.0.113.7')).status, 202);
    town.pass(180);
    assert.equal((await file(10, '198.51.100.4')).status, 202);
  });

  it('are slowed down where one mail domain files from ever new networks, and no other is', async (t) => {
    const town = await Town.open(t, open, {config: {rateFactor: 0.1}});
    const file = async (n: number, domain: string) => (await town.file({email: `author${n}@${domain}`}, `198.51.100.${n}`)).status;
    for (let n = 0; n < 20; n++) assert.equal(await file(n, 'one.example'), 202);
    assert.equal(await file(20, 'One.example'), 429);
    assert.equal(await file(21, 'other.example'), 202);
  });

  it('are shown public petitions that ask for much the same, in any form of the words and any alphabet', async (t) => {
    const town = await Town.open(t, open);
    const light = await town.publish({title: 'Освітлити стежку до зупинки «Школа»'});
    const bus = await town.publish({title: 'Түнкү автобус №14 кайтарылсын'});
    await town.publish({title: 'Відкрити бібліотеку в неділю'});
    assert.deepEqual(await similar(town, 'ОСВІТЛЕННЯ СТЕЖКИ БІЛЯ ШКОЛИ'), [light]);
    assert.deepEqual(await similar(town, 'түнкү автобусту кайтаруу'), [bus]);
    assert.deepEqual(await similar(town, 'Освітлити стежку', 'town'), [light]);
    assert.deepEqual(await similar(town, 'Освітлити стежку', 'other'), []);
    assert.deepEqual(await similar(town, 'Школа'), []);
    assert.deepEqual(await similar(town, '%%%%x ____y'), []);
  });

  it('are not shown what is not public, or what nobody can sign or read an answer to', async (t) => {
    const town = await Town.open(t, open);
    const waiting = await town.submit({title: 'Освітлити стежку до зупинки «Школа»'});
    assert.deepEqual(await similar(town, 'Освітлити стежку до зупинки'), []);
    await town.step(waiting.petitionId, {to: 'rejected', ground: 'not_competent', reason: 'Стежка належить області, і рада не може про неї вирішити.'});
    assert.deepEqual(await similar(town, 'Освітлити стежку до зупинки'), []);
  });

  it('are told what is wrong with a title that is none, or too long', async (t) => {
    const town = await Town.open(t, open);
    const ask = async (title: string) => (await town.ask(`/api/v1/petitions/similar?title=${encodeURIComponent(title)}`)).data.fields;
    assert.deepEqual(await ask(''), [{field: 'title', fault: 'required'}]);
    assert.deepEqual(await ask('\0'), [{field: 'title', fault: 'not_text'}]);
    assert.deepEqual(await ask('ї'.repeat(201)), [{field: 'title', fault: 'too_long', limit: 200}]);
    assert.equal((await town.ask('/api/v1/petitions/similar')).data.fields?.[0]?.field, 'title');
  });
});
