import assert from 'node:assert/strict';
import {it} from 'node:test';
import {createHash} from 'node:crypto';
import type {CommentPage} from '../../../src/contract/comments.ts';
import {forEachDatabase} from '../support/databases.ts';
import {Council} from '../support/council.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

forEachDatabase('A proposal', (open) => {
  it('is about a provision, may say how it should read, and gives its author a receipt of all that', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.draftAct();
    const wording = '1. Забороняється ламати\n  гілки й кору дерев.';
    const {status, data} = await council.post('olha', id, {target: council.target(id, 'art_2__para_1'), wording, text: 'Кору теж.'});
    assert.equal(status, 201);
    assert.deepEqual([data.comment?.wording, data.comment?.kind, data.comment?.answer], [wording, 'proposal', null]);
    assert.equal(data.hash, sha256(`Кору теж.\n\n${wording}`));
    const {token} = await council.person('olha');
    const edited = await council.town.ask<{hash: string}>(`/api/v1/comments/${data.id}`, {method: 'PUT', body: {text: 'Кору теж!', wording: 'Інакше.'}, token, headers: {'If-Match': '"1"'}});
    assert.deepEqual([edited.status, edited.data.hash], [200, sha256('Кору теж!\n\nІнакше.')]);
    const [row] = (await council.proposals(id)).items;
    assert.deepEqual([row?.comment.wording, row?.anchor?.provision, row?.anchor?.version, row?.revision], ['Інакше.', 'art_2__para_1', 1, 2]);
  });

  it('is refused where it cannot be answered or makes no sense', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.draftAct();
    const refused = async (change: Parameters<Council['post']>[2], field: string, fault = 'unknown_value') => {
      const {status, data} = await council.post('olha', id, change);
      assert.deepEqual([status, data.fields?.[0]?.field, data.fields?.[0]?.fault], [400, field, fault], JSON.stringify(change));
    };
    await refused({name: null}, 'name', 'required');
    await refused({wording: 'Слова.'}, 'target');
    await refused({kind: 'comment', wording: 'Слова.', target: council.target(id, 'art_1')}, 'wording');
    await refused({target: council.target(id, 'art_77')}, 'target.source');
    await refused({target: council.target(id, 'art_1', undefined, 2)}, 'target.source');
    await refused({target: {source: 'https://elsewhere.example/x#art_1'}}, 'target.source');
    const top = await council.propose('olha', id);
    await refused({parent: top}, 'kind');
    assert.equal((await council.post('petro', id, {parent: top, kind: 'comment'})).status, 201);
    const petition = await council.town.publish();
    assert.equal((await council.post('olha', id, {subject: `petition:${petition}`})).data.fields?.[0]?.field, 'kind');
    const {data: draft} = await council.create();
    assert.equal((await council.post('olha', draft.id)).data.code, 'unknown_subject');
  });

  it('needs no name where the rules do not ask for one', async (t) => {
    const council = await Council.open(t, open);
    const free = await council.town.signIn('official@free.example');
    const {data: {id}} = await council.create({bodyId: 'free'}, free);
    await council.move(id, {to: 'open'}, {who: free});
    const {status, data} = await council.post('olha', id, {name: null});
    assert.deepEqual([status, data.comment?.author], [201, '']);
    const annotation = await council.town.ask<object>(`/api/v1/comments/${data.id}`, {headers: {Accept: 'application/ld+json'}});
    assert.deepEqual(['body' in annotation.data, 'creator' in annotation.data], [true, false]);
    const {data: page} = await council.town.ask<CommentPage>(`/api/v1/comments?subject=consultation:${id}`);
    assert.deepEqual([page.discussion.anonymous, page.discussion.proposals, page.items[0]?.kind], [true, true, 'proposal']);
    assert.deepEqual((await council.town.ask<CommentPage>(`/api/v1/comments?subject=consultation:${await council.policy()}`)).data.discussion.anonymous, false);
  });

  it('is answered alone or with its equals, with a reason each time, and every author is told', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.draftAct();
    const target = {target: council.target(id, 'art_1')};
    const same = [await council.propose('a', id, {...target, text: 'Додайте штраф!'}), await council.propose('b', id, {...target, text: '  додайте ШТРАФ '}), await council.propose('c', id, {...target, text: 'Додайте, штраф…'})];
    const other = await council.propose('d', id, {text: 'Додайте штраф!'});
    const hinted = await council.proposals(id);
    assert.deepEqual(hinted.items.map((row) => row.same.count), [3, 3, 3, 1]);
    const group = await council.proposals(id, `?same=${hinted.items[0]?.same.key}`);
    assert.deepEqual(group.items.map(({comment}) => comment.id), same);

    assert.deepEqual((await council.answer(id, same, {reason: '  '})).data.fields?.map(({field, fault}) => [field, fault]), [['reason', 'required']]);
    assert.deepEqual((await council.answer(id, same, {unit: ''})).data.fields?.map(({field}) => field), ['unit']);
    assert.deepEqual((await council.answer(id, same, {provision: {version: 1, id: 'art_9'}})).data.fields?.map(({field}) => field), ['provision']);
    assert.deepEqual((await council.answer(id, [...same, 'nothing'])).data.fields?.map(({field}) => field), ['proposals']);
    const {status, data} = await council.answer(id, same, {outcome: 'partly', provision: {version: 1, id: 'art_2'}, reason: 'Штраф буде, але *менший*.'});
    assert.deepEqual([status, data.answered.map(({revision}) => revision)], [200, [2, 2, 2]]);
    const {items, totals} = await council.proposals(id);
    assert.deepEqual(items.map(({comment}) => [comment.id, comment.answer?.outcome ?? null, comment.answer?.together ?? null]), [[other, null, null], ...same.map((one) => [one, 'partly', 3])]);
    assert.deepEqual(totals, {all: 4, unanswered: 1, outcomes: {partly: 3}});
    assert.deepEqual(items[1]?.comment.answer?.reason, [{type: 'paragraph', content: ['Штраф буде, але ', {text: 'менший', emphasis: true}, '.']}]);
    for (const name of ['a', 'b', 'c']) assert.match((await council.letters(name))[0]?.text ?? '', /враховано частково[\s\S]*Штраф буде/);
    assert.deepEqual(await council.letters('d'), []);
    for (const [query, found] of [['?state=unanswered', [other]], ['?outcome=partly', same], ['?outcome=noted', []], ['?q=штр', [other, ...same]], ['?q=Name+of+d', [other]], ['?provision=art_1', same]] as const) {
      assert.deepEqual((await council.proposals(id, query)).items.map(({comment}) => comment.id), found, query);
    }
    const {data: page} = await council.town.ask<CommentPage>(`/api/v1/comments?subject=consultation:${id}`);
    assert.equal(page.items[0]?.answer?.outcome, 'partly', 'whoever reads the discussion sees what became of it');
  });

  it('is never answered as something else than was read', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.policy();
    const edited = await council.propose('olha', id);
    const {token} = await council.person('olha');
    const put = (revision: number) => council.town.ask(`/api/v1/comments/${edited}`, {method: 'PUT', body: {text: 'Зовсім інше.'}, token, headers: {'If-Match': `"${revision}"`}});
    assert.equal((await put(1)).status, 200);
    assert.equal((await council.answer(id, [edited], {proposals: [{id: edited, revision: 1}]})).data.code, 'stale');
    assert.equal((await council.answer(id, [edited])).status, 200);
    assert.equal((await put(3)).data.code, 'edit_closed', 'what was answered goes on saying what was answered');
    assert.equal((await council.town.ask(`/api/v1/comments/${edited}`, {method: 'DELETE', token, headers: {'Idempotency-Key': 'erase'}})).data.code, 'edit_closed');
    const hidden = await council.propose('petro', id);
    const moderator = await council.town.signIn('moderator@town.example');
    await council.town.ask(`/api/v1/comments/${hidden}/transitions`, {body: {to: 'hidden', ground: 'insult'}, token: moderator.token, headers: {'If-Match': '"1"'}});
    assert.equal((await council.answer(id, [hidden])).data.code, 'comment_gone');
    assert.deepEqual((await council.proposals(id)).items.map(({comment}) => comment.id), [edited]);
    const elsewhere = await council.propose('petro', await council.policy());
    assert.equal((await council.answer(id, [elsewhere])).data.fields?.[0]?.field, 'proposals');
  });

  it('can be asked for by its id, whatever has become of it, and says no more than everyone may know', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.policy();
    const [there, erased, hidden, held, refused] = [await council.propose('olha', id), await council.propose('petro', id), await council.propose('maria', id), await council.propose('ivan', id), await council.propose('ivan', id, {text: 'Ще раз.'})];
    const {token} = await council.person('petro');
    assert.equal((await council.town.ask(`/api/v1/comments/${erased}`, {method: 'DELETE', token, headers: {'Idempotency-Key': 'erase'}})).status, 200);
    const moderator = await council.town.signIn('moderator@town.example');
    await council.town.ask(`/api/v1/comments/${hidden}/transitions`, {body: {to: 'hidden', ground: 'insult'}, token: moderator.token, headers: {'If-Match': '"1"'}});
    await council.town.db.updateTable('comments').set({status: 'held', held_for: 'words'}).where('id', '=', held).execute();
    await council.town.db.updateTable('comments').set({status: 'hidden', published_at: null}).where('id', '=', refused).execute();
    const elsewhere = await council.propose('petro', await council.policy());
    const {items, next} = await council.proposals(id, `?ids=${[there, erased, hidden, held, refused, elsewhere, 'nothing'].join(',')}`);
    assert.equal(next, null);
    const seen = new Map(items.map(({comment}) => [comment.id, comment]));
    assert.deepEqual([...seen.keys()].sort(), [there, erased, hidden].sort());
    assert.deepEqual([erased, hidden].map((one) => [seen.get(one)?.status, seen.get(one)?.author, seen.get(one)?.text]), [['deleted', null, []], ['hidden', null, []]]);
    assert.deepEqual([seen.get(there)?.status, items.find(({comment}) => comment.id === there)?.revision], ['published', 1]);
    assert.deepEqual(items.filter(({comment}) => comment.id !== there).map(({same}) => same), [{key: '', count: 1}, {key: '', count: 1}], 'nobody can try which words were hidden');
    assert.deepEqual((await council.proposals(id, '?ids=')).items, []);
    const {data} = await council.town.ask<{fields: readonly {field: string}[]}>(`/api/v1/consultations/${id}/proposals?ids=${Array.from({length: 201}, (_, n) => n).join(',')}`);
    assert.equal(data.fields[0]?.field, 'ids');
  });

  it('can be answered anew until the report is published, and the log keeps what was said first', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.policy();
    const proposal = await council.propose('olha', id);
    await council.answer(id, [proposal], {outcome: 'rejected', reason: 'Помилкова відповідь відділу.'});
    await council.answer(id, [proposal], {outcome: 'accepted'});
    const {log} = await council.desk(id);
    assert.match(JSON.stringify(log[0]?.details), /Помилкова відповідь відділу/);
    assert.equal((await council.letters('olha')).length, 2);
    await council.move(id, {to: 'closed', reason: 'Усі пропозиції вже надійшли.'});
    await council.move(id, {to: 'report_published', summary: {}});
    assert.equal((await council.answer(id, [proposal])).data.code, 'transition_not_allowed');
  });

  it('that asks for other words is an annotation that edits its provision, with the wording apart from what is said for it', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.draftAct();
    const target = council.target(id, 'art_2__para_1');
    const proposal = await council.propose('olha', id, {text: 'Так ясніше.', wording: 'Забороняється ламати дерева.', target});
    const {data} = await council.town.ask<{motivation: string; body: unknown; target: unknown}>(`/api/v1/comments/${proposal}`, {headers: {Accept: 'application/ld+json'}});
    const said = (value: string, purpose: string) => ({type: 'TextualBody', value, format: 'text/plain', language: 'uk', purpose});
    assert.deepEqual([data.motivation, data.body, data.target], ['editing', [said('Так ясніше.', 'commenting'), said('Забороняється ламати дерева.', 'editing')], target.source]);
  });

  it('waits for a moderator where all do, and keeps the report waiting', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.policy({moderation: 'pre'});
    const held = await council.propose('olha', id);
    assert.deepEqual((await council.proposals(id)).totals, {all: 0, unanswered: 0, outcomes: {}});
    await council.move(id, {to: 'closed', reason: 'Усі пропозиції вже надійшли.'});
    assert.equal((await council.move(id, {to: 'report_published', summary: {}})).data.code, 'proposals_unanswered');
    const moderator = await council.town.signIn('moderator@town.example');
    await council.town.ask(`/api/v1/comments/${held}/transitions`, {body: {to: 'published'}, token: moderator.token, headers: {'If-Match': '"1"'}});
    await council.answer(id, [held]);
    assert.equal((await council.move(id, {to: 'report_published', summary: {}})).status, 200);
  });
});
