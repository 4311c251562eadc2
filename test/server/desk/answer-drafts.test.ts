import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {AnswerDraft, SavedAnswerDraft, SharedAnswerDraft} from '../../../src/contract/answer-drafts.ts';
import type {Case, Session} from '../../../src/contract/desk.ts';
import {eraseOld} from '../../../src/server/retention.ts';
import type {Context} from '../../../src/server/context.ts';
import {forEachDatabase} from '../support/databases.ts';
import {Town, type Answer} from '../support/town.ts';

const colleague = 'deputy@town.example';

const written: AnswerDraft = {
  outcome: 'supported',
  lang: 'uk',
  text: '# Рішення\nРада підтримує петицію.\n\n- до 1 травня: про',
  signatory: 'Ірина Мельник',
  unit: '',
  signedOn: '',
};

type Refused = {readonly code: string; readonly fields?: ReadonlyArray<{readonly field: string; readonly fault: string; readonly limit?: number}>};

forEachDatabase('The draft of an answer', (open) => {
  const openTown = (t: Parameters<typeof Town.open>[0]) =>
    Town.open(t, open, {
      config: {
        officials: [
          {email: 'moderator@town.example', role: 'moderator', bodyId: 'town'},
          {email: 'official@town.example', role: 'official', bodyId: 'town'},
          {email: colleague, role: 'official', bodyId: 'town'},
          {email: 'administrator@town.example', role: 'administrator', bodyId: null},
          {email: 'official@other.example', role: 'official', bodyId: 'other'},
        ],
      },
    });

  const reviewed = async (town: Town): Promise<string> => {
    const id = await town.publish();
    for (const email of ['ivan@example.org', 'maria@example.org', 'petro@example.org']) await town.sign(id, email);
    await town.app.tick();
    assert.equal((await town.step(id, {to: 'under_review'})).status, 200);
    return id;
  };

  const read = (town: Town, id: string, {token}: Session) => town.ask<SharedAnswerDraft>(`/api/v1/cases/${id}/answer-draft`, {token});

  const save = (town: Town, id: string, {token}: Session, revision: number, change: Partial<AnswerDraft> = {}, key?: string): Promise<Answer<SavedAnswerDraft & Refused>> =>
    town.ask(`/api/v1/cases/${id}/answer-draft`, {method: 'PUT', token, body: {...written, ...change}, headers: {'If-Match': `"${revision}"`}, ...(key ? {key} : {})});

  const discard = (town: Town, id: string, {token}: Session, revision: number): Promise<Answer<SavedAnswerDraft & Refused>> =>
    town.ask(`/api/v1/cases/${id}/answer-draft`, {method: 'DELETE', token, headers: {'If-Match': `"${revision}"`, 'Idempotency-Key': town.newKey()}});

  const logOf = async (town: Town, id: string, {token}: Session) =>
    (await town.ask<Case>(`/api/v1/cases/${id}`, {token})).data.log.filter(({action}) => action.startsWith('answer_draft'));

  it('is found by a colleague as it was left, with who saved it and when', async (t) => {
    const town = await openTown(t);
    const id = await reviewed(town);
    const [first, second] = [await town.signIn('official@town.example'), await town.signIn(colleague)];
    const none = await read(town, id, first);
    assert.deepEqual([none.data, none.headers.get('etag'), none.headers.get('cache-control')], [{draft: null, revision: 0, savedAt: null, savedBy: null}, '"0"', 'no-store']);

    const saved = await save(town, id, first, 0);
    assert.deepEqual([saved.status, saved.headers.get('etag'), saved.data], [200, '"1"', {revision: 1, savedAt: town.now.toISOString()}]);
    const found = await read(town, id, second);
    assert.deepEqual([found.data, found.headers.get('etag')], [{draft: written, revision: 1, savedAt: town.now.toISOString(), savedBy: 'official@town.example'}, '"1"']);

    town.pass(60);
    assert.equal((await save(town, id, second, 1, {unit: 'Відділ доріг', signedOn: '2026-06-01'})).status, 200);
    const {data} = await read(town, id, first);
    assert.deepEqual([data.draft?.unit, data.revision, data.savedBy], ['Відділ доріг', 2, colleague]);
  });

  it('is not overwritten by whoever read an older one, and what came first stays', async (t) => {
    const town = await openTown(t);
    const id = await reviewed(town);
    const [first, second] = [await town.signIn('official@town.example'), await town.signIn(colleague)];
    const answers = await Promise.all([save(town, id, first, 0, {unit: 'first'}), save(town, id, second, 0, {unit: 'second'})]);
    assert.deepEqual(answers.map(({status}) => status).sort(), [200, 412]);
    assert.equal(answers.find(({status}) => status === 412)?.data.code, 'stale');
    const winner = answers[0].status === 200 ? 'first' : 'second';
    assert.equal((await read(town, id, first)).data.draft?.unit, winner);

    await save(town, id, first, 1, {unit: 'third'});
    assert.equal((await save(town, id, second, 1, {unit: 'fourth'})).status, 412);
    assert.equal((await discard(town, id, second, 1)).status, 412);
    assert.equal((await read(town, id, second)).data.draft?.unit, 'third');
    const blind = await town.ask<Refused>(`/api/v1/cases/${id}/answer-draft`, {method: 'PUT', token: first.token, body: written});
    assert.deepEqual([blind.status, blind.data.code], [428, 'precondition_required']);
  });

  it('is saved once though the same request comes twice', async (t) => {
    const town = await openTown(t);
    const id = await reviewed(town);
    const official = await town.signIn('official@town.example');
    const [once, again] = [await save(town, id, official, 0, {}, 'one key'), await save(town, id, official, 0, {}, 'one key')];
    assert.deepEqual([once.status, again.status, again.data], [200, 200, once.data]);
    assert.equal((await read(town, id, official)).data.revision, 1);
  });

  it('may be unfinished, but not longer than an answer can be, nor of characters no text has', async (t) => {
    const town = await openTown(t);
    const id = await reviewed(town);
    const official = await town.signIn('official@town.example');
    const typed = '- \r\n\ttabs and «spaces»  ';
    assert.equal((await save(town, id, official, 0, {outcome: '', lang: '', text: typed, signatory: ''})).status, 200);
    assert.equal((await read(town, id, official)).data.draft?.text, '- \n\ttabs and «spaces»  ');
    const long = await save(town, id, official, 1, {text: 'а'.repeat(40_001)});
    assert.deepEqual([long.status, long.data.fields], [400, [{field: 'text', fault: 'too_long', limit: 40_000}]]);
    for (const lang of [`uk${'-aaaaaaaa'.repeat(17_000)}`, 'uk-aa-bb']) assert.equal((await save(town, id, official, 1, {lang})).data.fields?.[0]?.fault, 'unknown_value');
    for (const text of ['NUL \u0000', 'alone \ud800', 'bell \u0007']) assert.equal((await save(town, id, official, 1, {text})).data.fields?.[0]?.fault, 'not_text');
    assert.equal((await save(town, id, official, 1, {text: 'а'.repeat(40_000)})).status, 200);
  });

  it('that was discarded is gone, and nobody saves over a later one by an old number', async (t) => {
    const town = await openTown(t);
    const id = await reviewed(town);
    const [first, second] = [await town.signIn('official@town.example'), await town.signIn(colleague)];
    await save(town, id, first, 0);
    assert.deepEqual((await discard(town, id, second, 1)).data.revision, 2);
    const {data} = await read(town, id, first);
    assert.deepEqual([data.draft, data.revision, data.savedBy], [null, 2, colleague]);
    assert.doesNotMatch(JSON.stringify(await town.db.selectFrom('answer_drafts').selectAll().execute()), /Рішення/);
    assert.equal((await save(town, id, first, 1)).status, 412);
    assert.equal((await save(town, id, first, 2)).status, 200);
  });

  it('that is not there is discarded without a trace', async (t) => {
    const town = await openTown(t);
    const id = await reviewed(town);
    const official = await town.signIn('official@town.example');
    const before = await discard(town, id, official, 0);
    assert.deepEqual([before.status, before.data.revision, before.headers.get('etag')], [200, 0, '"0"']);
    await save(town, id, official, 0);
    await discard(town, id, official, 1);
    const again = await discard(town, id, official, 2);
    assert.deepEqual([again.status, again.data.revision, again.headers.get('etag')], [200, 2, '"2"']);
    assert.deepEqual((await logOf(town, id, official)).map(({action}) => action).sort(), ['answer_draft_discarded', 'answer_draft_saved']);
  });

  it('is deleted when the answer is published, and no other can follow', async (t) => {
    const town = await openTown(t);
    const id = await reviewed(town);
    const official = await town.signIn('official@town.example');
    await save(town, id, official, 0);
    const answer = {...written, text: 'Рада підтримує петицію: лавки поставлять до першого травня.', unit: 'Відділ парків', signedOn: '2026-06-02'};
    assert.equal((await town.step(id, {to: 'answered', answer}, official)).status, 200);
    assert.deepEqual(await town.db.selectFrom('answer_drafts').selectAll().execute(), []);
    const late = await save(town, id, official, 1);
    assert.deepEqual([late.status, late.data.code], [409, 'transition_not_allowed']);
    assert.equal((await read(town, id, official)).data.draft, null);
  });

  it('that came in the same moment as the answer is erased within the hour', async (t) => {
    const town = await openTown(t);
    const [drafted, answered] = [await reviewed(town), await reviewed(town)];
    await town.db.updateTable('petitions').set({status: 'answered'}).where('id', '=', answered).execute();
    const row = {draft: JSON.stringify(written), revision: 1, saved_at: town.now.toISOString(), saved_by: 'official@town.example'};
    await town.db.insertInto('answer_drafts').values([{petition_id: drafted, ...row}, {petition_id: answered, ...row}]).execute();
    await eraseOld({db: town.db, clock: () => town.now, config: {retentionDays: 30}} as Context);
    assert.deepEqual((await town.db.selectFrom('answer_drafts').select('petition_id').execute()).map(({petition_id}) => petition_id), [drafted]);
  });

  it('is begun only while an answer is owed', async (t) => {
    const town = await openTown(t);
    const id = await town.publish();
    const refused = await save(town, id, await town.signIn('official@town.example'), 0);
    assert.deepEqual([refused.status, refused.data.code], [409, 'transition_not_allowed']);
  });

  it('is read and written only by those who may answer petitions of the body', async (t) => {
    const town = await openTown(t);
    const id = await reviewed(town);
    const official = await town.signIn('official@town.example');
    await save(town, id, official, 0);
    for (const email of ['moderator@town.example', 'administrator@town.example', 'official@other.example', 'citizen@example.org']) {
      const other = await town.signIn(email);
      const answers = [await read(town, id, other), await save(town, id, other, 1), await discard(town, id, other, 1)];
      assert.deepEqual(answers.map(({status}) => status), [403, 403, 403], email);
      assert.doesNotMatch(JSON.stringify(answers.map(({data}) => data)), /Рішення/);
    }
    assert.equal((await read(town, id, official)).data.revision, 1);
  });

  it('leaves one line in the log for each sitting, and none of its words', async (t) => {
    const town = await openTown(t);
    const id = await reviewed(town);
    const [first, second] = [await town.signIn('official@town.example'), await town.signIn(colleague)];
    for (let revision = 0; revision < 3; revision += 1) {
      await save(town, id, first, revision, {unit: `unit ${revision}`});
      town.pass(60);
    }
    await save(town, id, second, 3);
    town.pass(7200);
    await save(town, id, second, 4);
    town.pass(60);
    await discard(town, id, second, 5);
    const log = await logOf(town, id, first);
    assert.deepEqual(
      log.map(({action, actor}) => [action, actor]),
      [
        ['answer_draft_discarded', colleague],
        ['answer_draft_saved', colleague],
        ['answer_draft_saved', colleague],
        ['answer_draft_saved', 'official@town.example'],
      ],
    );
    assert.doesNotMatch(JSON.stringify([log, town.lines, await town.db.selectFrom('idempotency').selectAll().execute()]), /Рішення|Ірина/);
  });
});
