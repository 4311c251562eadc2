import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {ConsultationPage} from '../../../src/contract/consultations.ts';
import {forEachDatabase} from '../support/databases.ts';
import {Council} from '../support/council.ts';

const day = 86_400;

forEachDatabase('A consultation', (open) => {
  it('goes from the draft to a report that answers every proposal, and each author is told', async (t) => {
    const council = await Council.open(t, open);
    const {town} = council;
    const {status, data: created} = await council.create({moderation: 'post'});
    assert.equal(status, 201);
    const {id} = created;
    assert.equal((await council.read(id)).code, 'not_found');
    assert.equal((await council.move(id, {to: 'open'})).status, 200);
    const opened = await council.read(id);
    assert.deepEqual([opened.status, opened.number, opened.subject, opened.terms.shortest.n, opened.dueAt], ['open', '1', `consultation:${id}`, 15, null]);
    assert.deepEqual(opened.text['uk']?.[0], {type: 'heading', content: ['Навіщо']});

    const first = await council.propose('olha', id);
    const second = await council.propose('petro', id, {text: 'Нехай гілки прибирають щотижня.'});
    await council.propose('iryna', id, {kind: 'comment', text: 'Дякую за консультацію.'});
    assert.deepEqual((await council.read(id)).totals, {comments: 3, proposals: 2, answered: 0});
    assert.equal((await council.move(id, {to: 'report_published', summary: {}})).data.code, 'transition_not_allowed');

    town.pass(20 * day);
    const closed = await council.read(id);
    assert.deepEqual([closed.status, closed.dueAt], ['closed', '2026-07-06T20:59:59.000Z']);
    assert.equal((await council.post('olha', id)).data.code, 'closed');
    assert.equal((await council.answer(id, [first])).status, 200);
    assert.equal((await council.move(id, {to: 'report_published', summary: {}})).data.code, 'proposals_unanswered');
    await council.answer(id, [second], {outcome: 'rejected', reason: 'На це немає коштів до кінця року.'});
    assert.equal((await council.move(id, {to: 'report_published', summary: {uk: 'Дякуємо всім, хто взяв участь.'}})).status, 200);

    const report = await council.report(id);
    assert.deepEqual(report.counts, {
      participants: 3, comments: 3, proposals: 2, organisations: 0, answered: 2, unanswered: 0, outcomes: {accepted: 1, partly: 0, rejected: 1, out_of_scope: 0, noted: 0}, hidden: 0, held: 0,
    });
    assert.deepEqual(report.proposals.map(({n, comment}) => [n, comment.author, comment.answer?.outcome]), [[1, 'Name of olha', 'accepted'], [2, 'Name of petro', 'rejected']]);
    assert.deepEqual([report.status, report.late, report.summary], ['published', null, {uk: 'Дякуємо всім, хто взяв участь.'}]);
    const [letter] = await council.letters('petro');
    assert.match(letter?.text ?? '', /Пропозицію відхилено\./);
    assert.match(letter?.text ?? '', /На це немає коштів до кінця року\./);
    assert.match(letter?.text ?? '', /Відділ довкілля/);
    assert.match(letter?.text ?? '', new RegExp(`/consultations/${id}`));

    const decision = {outcome: 'changed', lang: 'uk', text: 'Рішення ради № 12 ухвалено зі змінами.', url: null, decidedOn: '2026-06-22'} as const;
    assert.equal((await council.move(id, {to: 'decided', decision: {...decision, decidedOn: '2026-07-30'}})).data.fields?.[0]?.fault, 'date_in_future');
    assert.equal((await council.move(id, {to: 'decided', decision})).status, 200);
    const end = await council.read(id);
    assert.deepEqual(end.decision, decision);
    assert.deepEqual(end.timeline.map(({to, actorRole}) => [to, actorRole]), [['open', 'official'], ['closed', 'system'], ['report_published', 'official'], ['decided', 'official']]);
    assert.deepEqual(await council.audited(id), ['consultation_created', 'consultation_open', 'proposals_answered', 'proposals_answered', 'consultation_report_published', 'consultation_decided']);
  });

  it('opens and closes at its instants for everyone, whether or not somebody has noted it', async (t) => {
    const council = await Council.open(t, open);
    const {town} = council;
    const id = await council.policy({opensAt: council.inDays(1), closesAt: council.inDays(18)});
    const ask = async () => (await town.ask<{status: string; timeline: Array<{to: string; at: string}>}>(`/api/v1/consultations/${id}`)).data;
    assert.equal((await ask()).status, 'planned');
    assert.equal((await council.post('olha', id)).data.code, 'closed');
    town.pass(day);
    assert.equal((await ask()).status, 'open');
    assert.equal((await council.post('olha', id)).status, 201);
    town.pass(17 * day);
    assert.equal((await council.post('olha', id)).data.code, 'closed');
    const unnoted = await ask();
    assert.deepEqual([unnoted.status, unnoted.timeline.map(({to}) => to)], ['closed', ['planned', 'open', 'closed']]);
    const {data: list} = await town.ask<ConsultationPage>('/api/v1/consultations?status=closed');
    assert.deepEqual([list.items.map((row) => row.id), list.totals], [[id], {all: 1, statuses: {closed: 1}}]);
    await town.app.tick();
    await town.app.tick();
    const noted = await ask();
    assert.deepEqual(noted.timeline, unnoted.timeline);
    assert.equal(await council.revision(id), 4);
  });

  it('cannot be opened before what the law asks for is told, and lasts as long as it asks', async (t) => {
    const council = await Council.open(t, open);
    const {data: bare} = await council.create({kind: 'draft_act', affected: {}, consequences: {}, contact: {name: '', email: null, phone: null}, closesAt: council.inDays(14)});
    const {status, data} = await council.move(bare.id, {to: 'open'});
    assert.equal(status, 400);
    assert.deepEqual(data.fields?.map(({field, fault}) => [field, fault]), [['affected', 'required'], ['consequences', 'required'], ['contact', 'required'], ['versions', 'required'], ['closesAt', 'too_early']]);
    assert.deepEqual((await council.desk(bare.id)).obstacles, data.fields);
    assert.equal((await council.desk(bare.id)).earliestClose, '2026-06-17T20:59:59.000Z');

    const kyrgyz = await council.town.signIn('official@kg.example');
    const paper = (role: 'justification' | 'comparative_table') => ({role, title: {ky: 'Документ'}, url: 'https://kg.example/doc.pdf'});
    const {data: amending} = await council.create({bodyId: 'kg', kind: 'draft_act', amends: true, closesAt: council.inDays(30), documents: [paper('justification')]}, kyrgyz);
    await council.version(amending.id, {lang: 'ky', note: {}, provisions: [{type: 'article', depth: 0, number: '1-берене.', heading: {}, text: {ky: 'Дарактарды сындырууга тыюу салынат.'}}]}, kyrgyz);
    const refused = await council.move(amending.id, {to: 'open'}, {who: kyrgyz});
    assert.deepEqual(refused.data.fields?.map(({field}) => field), ['documents.comparative_table', 'closesAt']);
    await council.save(amending.id, {bodyId: 'kg', kind: 'draft_act', amends: true, closesAt: council.inDays(32), documents: [paper('justification'), paper('comparative_table')]}, {who: kyrgyz});
    assert.equal((await council.move(amending.id, {to: 'open'}, {who: kyrgyz})).status, 200);
    assert.deepEqual((await council.read(amending.id)).terms.documents, ['justification', 'comparative_table']);
  });

  it('goes on longer with a notice that everyone reads, and never shorter', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.policy();
    const {closesAt} = await council.read(id);
    assert.equal((await council.extend(id, council.inDays(10))).data.fields?.[0]?.fault, 'too_early');
    const later = council.inDays(40);
    assert.equal((await council.extend(id, later)).status, 200);
    const extended = await council.read(id);
    assert.deepEqual([extended.closesAt, extended.extended], [later, true]);
    const [, notice] = extended.timeline;
    assert.deepEqual([notice?.event, notice?.closesAt, notice?.closedAt, notice?.reason], ['extended', later, closesAt, 'Багато хто просив більше часу.']);
    council.town.pass(30 * day);
    assert.equal((await council.post('olha', id)).status, 201);
    assert.equal((await council.move(id, {to: 'closed', reason: 'Проєкт відкликано його автором.'})).status, 200);
    assert.equal((await council.extend(id, council.inDays(90))).data.code, 'transition_not_allowed');
    const ended = await council.read(id);
    assert.ok(ended.closesAt < later);
    assert.equal(ended.timeline.at(-1)?.reason, 'Проєкт відкликано його автором.');
  });

  it('is late when its report is, in working days', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.policy();
    council.town.pass(36 * day);
    const {late, status, dueAt} = await council.read(id);
    assert.deepEqual([status, dueAt, late], ['closed', '2026-07-06T20:59:59.000Z', {n: 2, unit: 'working_day'}]);
    await council.move(id, {to: 'report_published', summary: {}});
    const told = await council.read(id);
    assert.deepEqual([told.late, told.timeline.at(-1)?.late], [null, {n: 2, unit: 'working_day'}]);
  });

  it('is changed by one official at a time, and each request once', async (t) => {
    const council = await Council.open(t, open);
    const times = {opensAt: council.inDays(0), closesAt: council.inDays(20)};
    const first = await council.create(times, undefined, 'same key');
    const again = await council.create(times, undefined, 'same key');
    assert.deepEqual([again.status, again.data], [first.status, first.data]);
    const {id} = first.data;
    assert.equal((await council.save(id, {title: {uk: 'Інша назва консультації'}}, {revision: 1})).status, 200);
    assert.equal((await council.save(id, {}, {revision: 1})).data.code, 'stale');
    assert.equal((await council.move(id, {to: 'open'}, {revision: 1})).data.code, 'stale');
    const both = await Promise.all([council.move(id, {to: 'open'}, {revision: 2, key: 'x'}), council.move(id, {to: 'open'}, {revision: 2, key: 'y'})]);
    assert.deepEqual(both.map(({status}) => status).sort(), [200, 412]);
    assert.equal((await council.save(id, {})).data.code, 'transition_not_allowed');
    assert.equal((await council.discard(id)).data.code, 'transition_not_allowed');
    const {data: other} = await council.create();
    assert.equal((await council.discard(other.id)).status, 200);
    assert.equal((await council.read(other.id, (await council.official()).token)).code, 'not_found');
  });

  it('is found by its words, its body, its state, and in the order that is asked for', async (t) => {
    const council = await Council.open(t, open);
    const green = await council.policy({closesAt: council.inDays(30)});
    council.town.pass(60);
    const trade = await council.policy({title: {uk: 'Правила вуличної торгівлі'}, summary: {uk: 'Де можна торгувати на вулицях міста 100%_.'}, affected: {uk: 'Продавці'}});
    const free = await council.town.signIn('official@free.example');
    const {data: foreign} = await council.create({bodyId: 'free', title: {en: 'A new swimming pool'}, summary: {en: 'Where should the pool of the town be?'}}, free);
    const list = async (query: string) => (await council.town.ask<ConsultationPage>(`/api/v1/consultations${query}`)).data;
    assert.deepEqual((await list('')).items.map(({id}) => id), [trade, green]);
    await council.move(foreign.id, {to: 'open'}, {who: free});
    assert.deepEqual((await list('')).totals, {all: 3, statuses: {open: 3}});
    assert.deepEqual((await list('?body=free')).items.map(({id}) => id), [foreign.id]);
    assert.deepEqual((await list('?q=торгів')).items.map(({id}) => id), [trade]);
    assert.deepEqual((await list(`?q=${encodeURIComponent('100%')}`)).items.map(({id}) => id), [trade]);
    assert.deepEqual((await list('?q=ргівлі')).items, []);
    assert.deepEqual((await list('?sort=closing')).items.map(({id}) => id).at(-1), green);
    const page = await list('?limit=2');
    assert.deepEqual([...page.items, ...(await list(`?limit=2&cursor=${page.next}`)).items].map(({id}) => id), [foreign.id, trade, green]);
    assert.equal((await council.town.ask('/api/v1/consultations?status=nonsense')).data.fields?.[0]?.field, 'status');
    const {data: desk} = await council.town.ask<{items: Array<{id: string; revision: number}>}>('/api/v1/consultations/desk', {token: (await council.official()).token});
    assert.deepEqual(desk.items.map(({id}) => id).sort(), [green, trade].sort());
  });

  it('can be kept by caches, and tells live that it has changed', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.policy();
    const {headers} = await council.town.ask(`/api/v1/consultations/${id}`);
    assert.match(headers.get('Cache-Control') ?? '', /s-maxage=2/);
    const again = await council.town.ask(`/api/v1/consultations/${id}`, {headers: {'If-None-Match': headers.get('ETag') ?? ''}});
    assert.equal(again.status, 304);
    const versions = async () => {
      const response = await council.town.app.fetch(council.town.request(`/api/v1/events?topics=consultation:${id}`));
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      while (!text.includes('data:')) text += (await reader.read()).value ?? '';
      await reader.cancel();
      return Number(/"version":(\d+)/.exec(text)?.[1]);
    };
    const before = await versions();
    await council.extend(id, council.inDays(50));
    assert.equal(await versions(), before + 1);
    const {data} = await council.town.ask<{services: readonly string[]}>('/api/v1/capabilities');
    assert.ok(data.services.includes('consultations'));
  });
});
