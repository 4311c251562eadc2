import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {Problem} from '../../../src/contract/problems.ts';
import {Council} from '../support/council.ts';
import {forEachDatabase} from '../support/databases.ts';
import {meetAt} from '../support/meeting.ts';

const closing = {to: 'closed', reason: 'Усі пропозиції вже надійшли.'} as const;
const publishing = {to: 'report_published', summary: {}} as const;

interface Outcome {
  readonly status: number;
  readonly data: {readonly code?: string};
}

const codes = (outcomes: readonly Outcome[]) => outcomes.map(({status, data}) => (status < 300 ? 'done' : data.code)).sort();

forEachDatabase('Answers that meet something else', (open) => {
  const answersOf = async ({town}: Council, id: string) => {
    const rows = await town.db.selectFrom('comments').select(['id', 'status', 'answer']).where('subject', '=', `consultation:${id}`).execute();
    return new Map(rows.map(({id: proposal, status, answer}) => [proposal, {status, outcome: answer === null ? null : (JSON.parse(answer) as {outcome: string}).outcome}]));
  };

  /** Those who act have signed in before, so that nothing but their acts meets. */
  async function ready(council: Council) {
    const official = await council.official();
    const moderator = await council.town.signIn('moderator@town.example');
    const hide = async (proposal: string, to: 'hidden' | 'published' = 'hidden') => {
      const {revision} = await council.town.db.selectFrom('comments').select('revision').where('id', '=', proposal).executeTakeFirstOrThrow();
      return council.town.ask<Problem>(`/api/v1/comments/${proposal}/transitions`, {body: {to, ...(to === 'hidden' ? {ground: 'insult'} : {})}, token: moderator.token, headers: {'If-Match': `"${revision}"`}});
    };
    return {official, hide};
  }

  it('by two officials to one proposal: one is taken, the other is told, and the author reads one letter', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.policy();
    await ready(council);
    const proposal = await council.propose('anna', id);
    const both = await meetAt(council.town.db, {table: 'comments', id: proposal}, [() => council.answer(id, [proposal], {outcome: 'accepted'}), () => council.answer(id, [proposal], {outcome: 'rejected'})]);
    assert.deepEqual(codes(both), ['done', 'stale']);
    assert.equal((await answersOf(council, id)).get(proposal)?.outcome, both[0]?.status === 200 ? 'accepted' : 'rejected');
    assert.deepEqual([(await council.letters('anna')).length, (await council.audited(id)).filter((action) => action === 'proposals_answered').length], [1, 1]);
  });

  it('to groups that have a proposal in common: one group is answered whole, the other not at all', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.policy();
    await ready(council);
    for (let round = 0; round < 4; round++) {
      const [a, b, c] = [await council.propose('anna', id, {text: `А ${round}`}), await council.propose('borys', id, {text: `Б ${round}`}), await council.propose('vira', id, {text: `В ${round}`})];
      const both = await meetAt(council.town.db, {table: 'comments', id: b}, [() => council.answer(id, [a, b], {outcome: 'accepted'}), () => council.answer(id, [c, b], {outcome: 'rejected'})]);
      assert.deepEqual(codes(both), ['done', 'stale']);
      const answers = await answersOf(council, id);
      const [first, second, third] = [a, b, c].map((proposal) => answers.get(proposal)?.outcome ?? null);
      assert.deepEqual([first, second, third], both[0]?.status === 200 ? ['accepted', 'accepted', null] : [null, 'rejected', 'rejected']);
    }
  });

  it('sent twice with one key are one answer', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.policy();
    const {official} = await ready(council);
    const proposal = await council.propose('anna', id);
    const body = {proposals: [{id: proposal, revision: 1}], outcome: 'noted', lang: 'uk', reason: 'Дякуємо, взяли до відома.', unit: 'Відділ'};
    const send = () => council.town.ask<Problem>(`/api/v1/consultations/${id}/answers`, {body, key: 'the same', token: official.token});
    const both = await meetAt(council.town.db, {table: 'comments', id: proposal}, [send, send]);
    assert.deepEqual([codes(both), both[0]?.data, (await council.letters('anna')).length], [['done', 'done'], both[1]?.data, 1]);
  });

  it('an edit by the author: the answer is to the words that were read, or is not taken', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.policy();
    await ready(council);
    for (const order of [0, 1]) {
      const proposal = await council.propose('anna', id, {text: `Перші слова ${order}.`});
      const {token} = await council.person('anna');
      const edit = () => council.town.ask<Problem>(`/api/v1/comments/${proposal}`, {method: 'PUT', body: {text: `Інші слова ${order}.`}, token, headers: {'If-Match': '"1"'}});
      const answer = () => council.answer(id, [proposal]);
      const met = await meetAt<Outcome>(council.town.db, {table: 'comments', id: proposal}, order === 0 ? [edit, answer] : [answer, edit]);
      assert.deepEqual(codes(met), ['done', 'stale']);
      const row = await council.town.db.selectFrom('comments').select(['text', 'answer']).where('id', '=', proposal).executeTakeFirstOrThrow();
      assert.equal(row.answer !== null, row.text.startsWith('Перші'));
    }
  });

  it('the author who erases: one of both is done, and no answer stands without its proposal', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.policy();
    await ready(council);
    for (const order of [0, 1]) {
      const proposal = await council.propose('anna', id, {text: `Слова ${order}.`});
      const {token} = await council.person('anna');
      const erase = () => council.town.ask<Problem>(`/api/v1/comments/${proposal}`, {method: 'DELETE', token, headers: {'Idempotency-Key': council.town.newKey()}});
      const answer = () => council.answer(id, [proposal]);
      const met = await meetAt<Outcome>(council.town.db, {table: 'comments', id: proposal}, order === 0 ? [erase, answer] : [answer, erase]);
      assert.equal(met.filter(({status}) => status < 300).length, 1);
      const row = (await answersOf(council, id)).get(proposal);
      assert.deepEqual(row, met[order]?.status === 200 ? {status: 'deleted', outcome: null} : {status: 'published', outcome: 'accepted'});
    }
  });

  it('a moderator who hides: one of both is done, and what was read is decided on anew', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.policy();
    const {hide} = await ready(council);
    for (const order of [0, 1]) {
      const proposal = await council.propose('anna', id, {text: `Слова ${order}.`});
      const answer = () => council.answer(id, [proposal]);
      const met = await meetAt<Outcome>(council.town.db, {table: 'comments', id: proposal}, order === 0 ? [() => hide(proposal), answer] : [answer, () => hide(proposal)]);
      assert.equal(met.filter(({status}) => status < 300).length, 1);
      const hidden = met[order]?.status === 200;
      assert.ok(met.every(({status, data}) => status === 200 || data.code === 'stale' || (hidden && data.code === 'comment_gone')));
      assert.deepEqual((await answersOf(council, id)).get(proposal), hidden ? {status: 'hidden', outcome: null} : {status: 'published', outcome: 'accepted'});
    }
  });

  it('the closing of the consultation: both are done', async (t) => {
    const council = await Council.open(t, open);
    await ready(council);
    for (const order of [0, 1]) {
      const id = await council.policy();
      const proposal = await council.propose('anna', id);
      const acts = [() => council.move(id, closing), () => council.answer(id, [proposal])];
      const met = await meetAt<Outcome>(council.town.db, {table: 'consultations', id}, order === 0 ? acts : acts.toReversed());
      assert.deepEqual(codes(met), ['done', 'done']);
      assert.deepEqual([(await council.read(id)).status, (await answersOf(council, id)).get(proposal)?.outcome], ['closed', 'accepted']);
    }
  });

  it('the end of the term, which no step marks: both sides of the instant are answered', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.policy();
    const proposal = await council.propose('anna', id);
    council.town.now = new Date(Date.parse((await council.read(id)).closesAt));
    const met = await meetAt<unknown>(council.town.db, {table: 'consultations', id}, [() => council.answer(id, [proposal]), () => council.town.app.tick()]);
    assert.equal((met[0] as Outcome).status, 200);
    assert.deepEqual([(await council.read(id)).status, (await answersOf(council, id)).get(proposal)?.outcome], ['closed', 'accepted']);
  });

  it('the report: it waits for the first answer, or says that one is missing', async (t) => {
    const council = await Council.open(t, open);
    await ready(council);
    for (const order of [0, 1]) {
      const id = await council.policy();
      const proposal = await council.propose('anna', id);
      await council.move(id, closing);
      const acts = [() => council.move(id, publishing), () => council.answer(id, [proposal])];
      const met = await meetAt<Outcome>(council.town.db, {table: 'comments', id: proposal}, order === 0 ? acts : acts.toReversed());
      const {status, data} = met[order]!;
      assert.equal(met[1 - order]?.status, 200);
      const report = await council.report(id, (await council.official()).token);
      assert.deepEqual([status === 200 || data.code === 'proposals_unanswered', report.status, report.counts.unanswered], [true, status === 200 ? 'published' : 'draft', 0]);
    }
  });

  it('the report: an answer that is being mended is in it, or is too late', async (t) => {
    const council = await Council.open(t, open);
    await ready(council);
    for (const order of [0, 1]) {
      const id = await council.policy();
      const proposal = await council.propose('anna', id);
      await council.answer(id, [proposal], {outcome: 'rejected'});
      await council.move(id, closing);
      const ended: string[] = [];
      const mend = () => council.answer(id, [proposal], {outcome: 'accepted'}).finally(() => ended.push('answer'));
      const publish = () => council.move(id, publishing).finally(() => ended.push('report'));
      const met = await meetAt<Outcome>(council.town.db, {table: 'comments', id: proposal}, order === 0 ? [mend, publish] : [publish, mend]);
      const [mended, published] = order === 0 ? met : met.toReversed();
      assert.equal(published?.status, 200);
      const {revision, proposals: [only]} = await council.report(id);
      assert.deepEqual([only?.comment.answer?.outcome, revision], [mended?.status === 200 ? 'accepted' : 'rejected', 1]);
      // What the report has said, no answer changes.
      if (mended?.status === 200) assert.deepEqual(ended, ['answer', 'report']);
      else assert.equal(mended?.data.code, 'transition_not_allowed');
    }
  });

  it('the report: a proposal that comes back meanwhile keeps it back, or is owed its answer', async (t) => {
    const council = await Council.open(t, open);
    const {hide} = await ready(council);
    for (const order of [0, 1]) {
      const id = await council.policy();
      const proposal = await council.propose('anna', id);
      await hide(proposal);
      await council.move(id, closing);
      const acts = [() => hide(proposal, 'published'), () => council.move(id, publishing)];
      const met = await meetAt<Outcome>(council.town.db, {table: 'comments', id: proposal}, order === 0 ? acts : acts.toReversed());
      const [restored, published] = order === 0 ? met : met.toReversed();
      assert.equal(restored?.status, 200);
      const {status, dueAt, timeline} = await council.read(id);
      if (published?.status === 200) assert.deepEqual([status, dueAt !== null, timeline.at(-1)?.event], ['report_published', true, 'restored']);
      else assert.deepEqual([status, published?.data.code], ['closed', 'proposals_unanswered']);
    }
  });

  it('a proposal that is still on its way when officials close and publish is in time for both, or too late for both', async (t) => {
    const council = await Council.open(t, open);
    await ready(council);
    await council.person('anna');
    const id = await council.policy();
    const closeAndPublish = async () => {
      assert.equal((await council.move(id, closing)).status, 200);
      return council.move(id, publishing);
    };
    const [posted, published] = await meetAt<Outcome>(council.town.db, {table: 'comment_deltas'}, [() => council.post('anna', id), closeAndPublish]);
    const unanswered = [...(await answersOf(council, id)).values()].filter(({outcome}) => outcome === null).length;
    assert.deepEqual([posted?.status === 201 ? 1 : 0, published?.status === 200], [unanswered, unanswered === 0]);
  });

  it('the limit of a network: nothing of it is kept, and the same request is taken when there is room again', async (t) => {
    const council = await Council.open(t, open, {rateFactor: 1});
    const id = await council.policy();
    const {official} = await ready(council);
    const proposal = await council.propose('anna', id);
    const send = (key: string, revision = 1) =>
      council.town.ask<Problem>(`/api/v1/consultations/${id}/answers`, {body: {proposals: [{id: proposal, revision}], outcome: 'noted', lang: 'uk', reason: 'Дякуємо, взяли до відома.', unit: 'Відділ'}, key, token: official.token, address: '192.0.2.7'});
    let refused = await send('stale-0', 99);
    for (let n = 1; refused.data.code === 'stale' && n < 100; n++) refused = await send(`stale-${n}`, 99);
    const wait = Number(refused.headers.get('Retry-After'));
    assert.deepEqual([refused.status, refused.data.code, wait > 0], [429, 'too_many_requests', true]);
    assert.equal((await send('kept')).status, 429);
    assert.deepEqual([(await answersOf(council, id)).get(proposal)?.outcome, (await council.letters('anna')).length], [null, 0]);
    council.town.pass(wait);
    assert.equal((await send('kept')).status, 200);
    assert.equal((await council.letters('anna')).length, 1);
  });
});
