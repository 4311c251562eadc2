import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {ConsultationReport} from '../../../src/contract/consultations.ts';
import {readCsv} from '../support/csv.ts';
import {Council} from '../support/council.ts';
import {forEachDatabase} from '../support/databases.ts';

forEachDatabase('A proposal that is restored after the report', (open) => {
  const hide = async (council: Council, id: string) => {
    const moderator = await council.town.signIn('moderator@town.example');
    return decide(council, id, {to: 'hidden', ground: 'insult'}, moderator.token);
  };
  const restore = async (council: Council, id: string) => {
    const moderator = await council.town.signIn('moderator@town.example');
    return decide(council, id, {to: 'published'}, moderator.token);
  };
  async function decide(council: Council, id: string, body: unknown, token: string): Promise<number> {
    const {revision} = await council.town.db.selectFrom('comments').select('revision').where('id', '=', id).executeTakeFirstOrThrow();
    return (await council.town.ask(`/api/v1/comments/${id}/transitions`, {body, token, headers: {'If-Match': `"${revision}"`}})).status;
  }

  /** A published report of one answered proposal; another one was hidden before. */
  async function reported(council: Council): Promise<{id: string; answered: string; hidden: string}> {
    const id = await council.policy();
    const hidden = await council.propose('anna', id, {text: 'Приберіть старий паркан.'});
    const answered = await council.propose('borys', id, {text: 'Додайте лавки.'});
    await hide(council, hidden);
    await council.answer(id, [answered]);
    await council.move(id, {to: 'closed', reason: 'Усі пропозиції вже надійшли.'});
    assert.equal((await council.move(id, {to: 'report_published', summary: {uk: 'Дякуємо.'}})).status, 200);
    return {id, answered, hidden};
  }

  it('is owed an answer with a clock of its own, which everyone sees', async (t) => {
    const council = await Council.open(t, open);
    const {id, hidden} = await reported(council);
    assert.equal((await council.read(id)).dueAt, null);
    council.town.pass(3 * 86_400);
    assert.equal(await restore(council, hidden), 200);
    const consultation = await council.read(id);
    // Ten working days, from Saturday the 6th on.
    assert.deepEqual([consultation.status, consultation.dueAt?.slice(0, 10), consultation.late, consultation.timeline.at(-1)?.event], ['report_published', '2026-06-19', null, 'restored']);
    const report = await council.report(id);
    assert.deepEqual([report.status, report.counts.unanswered, report.revision, report.proposals.map(({comment}) => comment.answer === null)], ['published', 1, 1, [false, true]]);
    assert.deepEqual([(await council.proposals(id, '?state=unanswered')).items.length, (await council.proposals(id)).dueAt], [1, consultation.dueAt]);
    const desk = await council.desk(id);
    assert.deepEqual([desk.mayAnswer, desk.consultation.dueAt], [true, consultation.dueAt]);
    council.town.pass(30 * 86_400);
    assert.equal((await council.read(id)).late !== null, true);
    assert.ok((await council.audited(id)).includes('consultation_proposal_restored'));
  });

  it('stands first at the desk among what is owed', async (t) => {
    const council = await Council.open(t, open);
    const {id, hidden} = await reported(council);
    await council.policy({title: {uk: 'Інша, ще відкрита'}});
    await restore(council, hidden);
    const {token} = await council.official();
    for (const status of ['', '?status=owed']) {
      const {data} = await council.town.ask<{items: Array<{id: string; unanswered: number}>}>(`/api/v1/consultations/desk${status}`, {token});
      assert.deepEqual([data.items[0]?.id, data.items[0]?.unanswered, data.items.length], [id, 1, status ? 1 : 2]);
    }
  });

  it('stands behind all reports that are owed, whatever is due first, so that each kind is one group', async (t) => {
    const council = await Council.open(t, open);
    const close = (id: string) => council.move(id, {to: 'closed', reason: 'Усі пропозиції вже надійшли.'});
    const early = await council.policy();
    await close(early);
    council.town.pass(86_400);
    const {id: back, hidden} = await reported(council);
    await restore(council, hidden);
    council.town.pass(10 * 86_400);
    const late = await council.policy();
    await close(late);
    const still = await council.policy();
    council.town.pass(15 * 86_400);
    const {token} = await council.official();
    const {data} = await council.town.ask<{items: Array<{id: string; dueAt: string | null}>}>('/api/v1/consultations/desk', {token});
    assert.deepEqual(data.items.map(({id}) => id), [early, late, back, still]);
    const due = (id: string) => data.items.find((one) => one.id === id)?.dueAt ?? '';
    assert.ok(due(early) < due(back) && due(back) < due(late), 'a supplement is due between the reports');
  });

  it('names the proposals that are owed an answer to officials, and none before the report', async (t) => {
    const council = await Council.open(t, open);
    const {id, hidden} = await reported(council);
    assert.deepEqual((await council.desk(id)).owedAnswers, []);
    await restore(council, hidden);
    assert.deepEqual((await council.desk(id)).owedAnswers, [hidden]);
    const before = await council.policy();
    await council.propose('anna', before);
    assert.deepEqual((await council.desk(before)).owedAnswers, []);
    await council.answer(id, [hidden]);
    assert.deepEqual((await council.desk(id)).owedAnswers, []);
  });

  it('gets its answer in a dated supplement, and the report as it was can still be read', async (t) => {
    const council = await Council.open(t, open);
    const {id, answered, hidden} = await reported(council);
    await restore(council, hidden);
    council.town.pass(86_400);
    assert.equal((await council.answer(id, [hidden], {outcome: 'rejected', reason: 'Паркан уже прибрали.'})).status, 200);
    const consultation = await council.read(id);
    assert.deepEqual([consultation.dueAt, consultation.timeline.at(-1)?.event, consultation.timeline.at(-1)?.revision, consultation.timeline.at(-1)?.late], [null, 'supplemented', 2, null]);
    const report = await council.report(id);
    assert.deepEqual([report.revision, report.revisions.map(({n}) => n), report.counts.unanswered, report.counts.participants, report.proposals.map(({n, comment}) => [n, comment.id, comment.answer?.revision])], [2, [1, 2], 0, 2, [[1, answered, undefined], [2, hidden, 2]]]);
    assert.equal(report.revisions[1]?.at, report.proposals[1]?.comment.answer?.answeredAt);
    const {data: first} = await council.town.ask<ConsultationReport>(`/api/v1/consultations/${id}/report?revision=1`);
    assert.deepEqual([first.revision, first.revisions.length, first.counts.proposals, first.counts.participants, first.counts.outcomes.rejected, first.proposals.map(({comment}) => comment.id)], [1, 2, 1, 1, 0, [answered]]);
    for (const wrong of ['3', '0', 'x']) assert.ok((await council.town.ask(`/api/v1/consultations/${id}/report?revision=${wrong}`)).status >= 400, wrong);
    const csv = await council.town.app.fetch(council.town.request(`/api/v1/consultations/${id}/report.csv`));
    const [header, ...rows] = readCsv(await csv.text());
    assert.deepEqual(rows.map((row) => row[header!.indexOf('reportRevision')]), ['1', '2']);
    const page = async (query: string) => (await council.town.app.fetch(council.town.request(`/api/v1/consultations/${id}/report.html?lang=en${query}`))).text();
    const [now, then] = [await page(''), await page('&revision=1')];
    assert.match(now, /Supplement 1 to the report/);
    assert.match(now, /revision=1/);
    assert.match(now, /Паркан уже прибрали/);
    assert.doesNotMatch(then, /Паркан уже прибрали/);
    assert.match(then, /an earlier state/);
    assert.equal((await council.letters('anna')).length, 3);
  });

  it('leaves the answers that the report gave as they are', async (t) => {
    const council = await Council.open(t, open);
    const {id, answered, hidden} = await reported(council);
    await restore(council, hidden);
    for (const group of [[answered], [answered, hidden]]) assert.equal((await council.answer(id, group)).data.code, 'transition_not_allowed');
    assert.equal((await council.answer(id, [hidden])).status, 200);
    assert.equal((await council.answer(id, [hidden])).data.code, 'transition_not_allowed');
    assert.equal((await council.report(id)).revision, 2);
  });

  it('is owed nothing once it is hidden again, and gets the time from its own return where there are several', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.policy();
    const [first, second] = [await council.propose('anna', id), await council.propose('borys', id, {text: 'Ще одна.'})];
    await hide(council, first);
    await hide(council, second);
    await council.move(id, {to: 'closed', reason: 'Усі пропозиції вже надійшли.'});
    await council.move(id, {to: 'report_published', summary: {}});
    await restore(council, first);
    const early = (await council.read(id)).dueAt;
    council.town.pass(5 * 86_400);
    await restore(council, second);
    assert.equal((await council.read(id)).dueAt, early);
    await hide(council, first);
    const later = (await council.read(id)).dueAt;
    assert.ok(early && later && later > early, `${early} ${later}`);
    await hide(council, second);
    assert.equal((await council.read(id)).dueAt, null);
    assert.equal((await council.desk(id)).mayAnswer, false);
    // After the decision too: what is public is answered.
    await council.move(id, {to: 'decided', decision: {outcome: 'adopted', lang: 'uk', text: 'Ухвалено.', url: null, decidedOn: council.town.now.toISOString().slice(0, 10)}});
    await restore(council, second);
    assert.equal((await council.answer(id, [second])).status, 200);
    assert.deepEqual([(await council.read(id)).status, (await council.report(id)).revision], ['decided', 2]);
  });

  it('with an answer comes back as it was, and nothing is owed', async (t) => {
    const council = await Council.open(t, open);
    const {id, answered} = await reported(council);
    await hide(council, answered);
    assert.equal((await council.report(id)).counts.proposals, 0);
    await restore(council, answered);
    assert.deepEqual([(await council.read(id)).dueAt, (await council.report(id)).counts.answered, (await council.report(id)).revision], [null, 1, 1]);
  });
});
