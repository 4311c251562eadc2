import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {Problem} from '../../../src/contract/problems.ts';
import {Council} from '../support/council.ts';
import {forEachDatabase} from '../support/databases.ts';

const evil = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
const unmarked = /<img|<script>alert|href="javascript/;

forEachDatabase('Whoever attacks a consultation', (open) => {
  it('finds no officials of another body who could act on it, on any of its routes', async (t) => {
    const council = await Council.open(t, open);
    const {town} = council;
    const id = await council.draftAct();
    const proposal = await council.propose('anna', id, {target: council.target(id, 'art_1')});
    const stranger = await town.signIn('official@kg.example');
    const citizen = await council.person('borys');
    const own = (await council.create({bodyId: 'kg'}, stranger)).data.id;
    for (const who of [stranger, citizen]) {
      assert.equal((await council.answer(id, [proposal], {}, who)).status, 403);
      assert.equal((await council.place(id, {comment: proposal, version: 1, revision: 1, provision: 'art_3'}, who)).status, 403);
      assert.equal((await council.extend(id, council.inDays(40), 'Довше, бо так хочу я.', who)).status, 403);
      assert.equal((await council.move(id, {to: 'closed', reason: 'Закрито чужою рукою.'}, {who})).status, 403);
    }
    // Through one's own consultation another's proposal is no way in either.
    town.pass(60);
    await council.move(own, {to: 'open'}, {who: stranger});
    assert.deepEqual((await council.answer(own, [proposal], {}, stranger)).status >= 400, true);
    const {comment} = (await council.proposals(id)).items[0] ?? {};
    assert.equal(comment?.answer, null);
  });

  it('learns nothing by another’s key, and changes nothing by it', async (t) => {
    const council = await Council.open(t, open);
    const {town} = council;
    const id = await council.policy();
    const body = {subject: `consultation:${id}`, kind: 'proposal', name: 'Анна', lang: 'uk', text: 'Перша пропозиція.', consent: true};
    const send = async (name: string, text = body.text) => town.ask<{id: string; receipt: string} & Problem>('/api/v1/comments', {body: {...body, text}, key: 'the same key', token: (await council.person(name)).token});
    const anna = await send('anna');
    const borys = await send('borys');
    assert.deepEqual([anna.status, borys.status, anna.data.id === borys.data.id, anna.data.receipt === borys.data.receipt], [201, 201, false, false]);
    assert.equal((await send('anna')).data.id, anna.data.id);
    assert.equal((await send('anna', 'Інша пропозиція.')).data.code, 'idempotency_key_reused');
  });

  it('gets no markup into a page, a report or a draft, by name, text, wording, heading or answer', async (t) => {
    const council = await Council.open(t, open);
    const {town} = council;
    const {data} = await council.create({kind: 'draft_act', title: {uk: `Правила ${evil}`}, summary: {uk: `Про що це все: ${evil}`}, affected: {uk: evil}, consequences: {uk: evil}, contact: {name: evil, email: 'green@town.example', phone: null}, documents: [{role: 'other', title: {uk: evil}, url: 'https://town.example/"onmouseover="alert(1)'}]});
    const provisions = [{type: 'article', depth: 0, number: `Стаття 1 ${evil}`.slice(0, 60), heading: {uk: evil}, text: {uk: `Текст ${evil}`}, id: 'art_1'}] as const;
    assert.equal((await council.version(data.id, {lang: 'uk', note: {uk: evil}, provisions})).status, 200);
    await council.move(data.id, {to: 'open'});
    const proposal = await council.propose('anna', data.id, {name: `Анна ${evil}`, onBehalf: `ГО ${evil}`, text: `Так ${evil} [тут](javascript:alert(1))`, wording: `Інакше ${evil}`, target: council.target(data.id, 'art_1', {exact: 'Текст'})});
    town.pass(21 * 86_400);
    await council.answer(data.id, [proposal], {reason: `Бо ${evil} і ще раз`, unit: evil});
    await council.move(data.id, {to: 'report_published', summary: {uk: `Підсумок ${evil}`}});
    await town.app.tick();
    const paths = ['', '/comments', `/comments?comment=${proposal}`, '/versions/1'].map((path) => `/consultations/${data.id}${path}`);
    for (const path of [...paths, '/consultations', `/api/v1/consultations/${data.id}/report.html`]) {
      const response = await town.app.fetch(town.request(path, {headers: {accept: 'text/html'}}));
      const html = await response.text();
      assert.deepEqual([response.status, response.headers.get('content-security-policy')?.startsWith("default-src 'none'")], [200, true], path);
      assert.doesNotMatch(html, unmarked, path);
      assert.doesNotMatch(html, /<[^>]*\sonmouseover/, path);
      assert.ok(html.includes('&lt;script&gt;'), path);
    }
  });

  it('cannot make a cursor or an address that breaks a read', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.draftAct();
    await council.propose('anna', id, {target: council.target(id, 'art_1')});
    const forged = [['x'], [0, '2026-06-01T00:00:00.000Z'], [1e99, 'x', 'x'], [0, '2026-06-01T00:00:00.000Z', '\u0000'], [0, "'; drop table comments; --", 'x'], {a: 1}, null].map((parts) => btoa(JSON.stringify(parts)).replace(/=+$/, ''));
    for (const cursor of [...forged, '%00', 'я', '.'.repeat(500), 'a'.repeat(501)]) {
      for (const path of ['/comments?subject=SUBJECT', '/comments?subject=SUBJECT&sort=balanced', '/consultations?sort=closing', `/consultations/${id}/proposals?q=а`, `/consultations/${id}/versions/1/comments?provision=art_1`, '/comments/log?subject=SUBJECT']) {
        const address = `/api/v1${path.replace('SUBJECT', `consultation:${id}`)}`;
        const {status} = await council.town.ask(`${address}${address.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`);
        assert.equal(status, 400, `${address} ${cursor}`);
      }
    }
    for (const path of [`/consultations/${id}/versions/0`, `/consultations/${id}/versions/99999`, `/consultations/${id}/versions/1e0`, '/comments.csv?subject=consultation:%00', `/comments.csv?subject=${'a'.repeat(91)}`, '/comments.csv']) {
      const {status} = await council.town.ask(`/api/v1${path}`);
      assert.ok(status === 400 || status === 404, `${path} ${status}`);
    }
  });

  it('sends no act that is too long, has too many parts or too many proposals', async (t) => {
    const council = await Council.open(t, open);
    const {data} = await council.create({kind: 'draft_act'});
    const provision = (n: number) => ({type: 'article' as const, depth: 0, number: `Стаття ${n}.`, heading: {}, text: {uk: 'Текст.'}});
    const many = Array.from({length: 1001}, (_, n) => provision(n));
    assert.equal((await council.version(data.id, {lang: 'uk', note: {}, provisions: many})).status, 400);
    assert.equal((await council.version(data.id, {lang: 'uk', note: {}, provisions: [{...provision(1), text: {uk: 'я'.repeat(10_001)}}]})).status, 400);
    assert.equal((await council.recognise(data.id, 'я'.repeat(400_001))).status, 400);
    assert.equal((await council.recognise(data.id, 'я'.repeat(2_200_000))).status, 413);
    const id = await council.policy();
    const answer = await council.answer(id, Array.from({length: 201}, (_, n) => `proposal-${n}`));
    assert.equal(answer.status, 400);
    assert.equal((await council.post('anna', id, {text: 'я'.repeat(4001)})).status, 400);
    assert.equal((await council.post('anna', id, {text: 'я'.repeat(40_000)})).status, 413);
  });

  it('who answers while the author erases, or two officials who answer at once, leave one whole answer or none', async (t) => {
    const council = await Council.open(t, open);
    const {town} = council;
    const id = await council.policy();
    for (let round = 0; round < 5; round++) {
      const proposal = await council.propose(`anna${round}`, id, {text: `Пропозиція ${round}.`});
      const token = (await council.person(`anna${round}`)).token;
      const erase = () => town.ask<Problem>(`/api/v1/comments/${proposal}`, {method: 'DELETE', token, headers: {'Idempotency-Key': town.newKey()}});
      const [first, second, erased] = await Promise.all([council.answer(id, [proposal], {outcome: 'accepted'}), council.answer(id, [proposal], {outcome: 'rejected'}), erase()]);
      const taken = [first, second].filter(({status}) => status === 200);
      const row = await town.db.selectFrom('comments').select(['status', 'answer', 'text']).where('id', '=', proposal).executeTakeFirstOrThrow();
      assert.deepEqual([taken.length + Number(erased.status === 200), row.status === 'deleted', row.answer !== null], [1, erased.status === 200, taken.length === 1], `${first.status} ${second.status} ${erased.status}`);
      assert.equal((await council.letters(`anna${round}`)).length, taken.length);
    }
  });
});
