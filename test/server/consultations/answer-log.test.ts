import assert from 'node:assert/strict';
import {it} from 'node:test';
import {sql} from 'kysely';
import type {CommentLogEntry} from '../../../src/contract/comments.ts';
import type {Page} from '../../../src/contract/http.ts';
import {migrate, type OpenDatabase} from '../../../src/server/db/migrations.ts';
import {Council} from '../support/council.ts';
import {forEachDatabase} from '../support/databases.ts';

const logPath = (id: string, cursor: string | null = null) => `/api/v1/comments/log?subject=consultation:${id}${cursor === null ? '' : `&cursor=${cursor}`}`;

const readLog = async ({town}: Council, id: string, cursor: string | null = null) => (await town.ask<Page<CommentLogEntry>>(logPath(id, cursor))).data;

/** What happened to each comment, newest first. */
const lines = (entries: readonly CommentLogEntry[]) => entries.map(({comment, action, outcome, actorRole}) => [comment, action, outcome, actorRole]);

const inOrder = (rows: unknown[][]) => rows.map((row) => row.join(' ')).sort();

forEachDatabase('The public log of a consultation', (open) => {
  it('tells what was answered and with what outcome, when, and what was hidden beside it', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.policy();
    const [first, second] = [await council.propose('olha', id), await council.propose('petro', id, {text: 'І лавки теж.'})];
    await council.answer(id, [first], {outcome: 'out_of_scope'});
    const moderator = await council.town.signIn('moderator@town.example');
    await council.town.ask(`/api/v1/comments/${second}/transitions`, {body: {to: 'hidden', ground: 'insult'}, token: moderator.token, headers: {'If-Match': '"1"'}});
    const {items} = await readLog(council, id);
    assert.deepEqual(lines(items), [
      [second, 'hidden', null, 'moderator'],
      [first, 'answered', 'out_of_scope', 'official'],
    ]);
    assert.deepEqual([items[0]?.ground?.id, items[1]?.ground], ['insult', null]);
    const [row] = (await council.proposals(id)).items;
    assert.equal(items[1]?.at, row?.comment.answer?.answeredAt);
    assert.doesNotMatch(JSON.stringify(items), /official@|Штраф|Відділ/, 'no names and no words');
  });

  it('has a line for each of several that were answered together, and another when they are answered anew', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.policy();
    const [one, two, three] = [await council.propose('a', id), await council.propose('b', id), await council.propose('c', id)];
    await council.answer(id, [one], {outcome: 'rejected'});
    await council.answer(id, [one, two, three], {outcome: 'partly'});
    const {items} = await readLog(council, id);
    assert.deepEqual(inOrder(lines(items.slice(0, 3))), inOrder([[one, 'reanswered', 'partly', 'official'], [two, 'answered', 'partly', 'official'], [three, 'answered', 'partly', 'official']]));
    assert.deepEqual(lines(items.slice(3)), [[one, 'answered', 'rejected', 'official']]);
  });

  it('says nothing of an answer that was not taken', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.policy();
    const [one, two] = [await council.propose('a', id), await council.propose('b', id)];
    assert.equal((await council.answer(id, [], {proposals: [{id: one, revision: 1}, {id: two, revision: 7}]})).data.code, 'stale');
    assert.deepEqual((await readLog(council, id)).items, []);
  });

  it('is read page by page with nothing twice, though a page ends among those that were answered together', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.policy();
    const group = [await council.propose('a', id), await council.propose('b', id), await council.propose('c', id)];
    for (let n = 0; n < 18; n++) await council.answer(id, group);
    const newest = await readLog(council, id);
    const older = await readLog(council, id, newest.next);
    assert.deepEqual([newest.items.length, older.items.length, older.next], [50, 4, null]);
    const all = [...newest.items, ...older.items];
    assert.equal(new Set(all.map((entry) => entry.id)).size, 54);
    assert.deepEqual(all.map(({at}) => at), all.map(({at}) => at).sort().reverse());
  });

  it('is known to caches by another mark once something more was answered', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.policy();
    const proposal = await council.propose('a', id);
    const ask = (known = '') => council.town.app.fetch(council.town.request(logPath(id), {headers: {'If-None-Match': known}}));
    const empty = (await ask()).headers.get('ETag') ?? '';
    assert.equal((await ask(empty)).status, 304);
    await council.answer(id, [proposal]);
    const after = await ask(empty);
    assert.equal(after.status, 200);
    assert.match(after.headers.get('Cache-Control') ?? '', /^public, max-age=0, s-maxage=2/);
  });

  it('tells after an update what had been answered before it', async (t) => {
    const opened: OpenDatabase[] = [];
    const council = await Council.open(t, async () => (opened[0] ??= await open()));
    const {db, dialect} = opened[0]!;
    const id = await council.policy();
    const group = [await council.propose('a', id), await council.propose('b', id)];
    await council.answer(id, [group[0]!], {outcome: 'noted'});
    await council.answer(id, group, {outcome: 'accepted'});
    const {items: expected} = await readLog(council, id);
    // As the database was before answers stood in the log.
    await db.deleteFrom('comment_log').execute();
    await sql`alter table comment_log drop column outcome`.execute(db);
    await db.deleteFrom('meta').where('key', '=', 'migration:010-answer-log').execute();
    await migrate(db, dialect);
    await migrate(db, dialect);
    const {items} = await readLog(council, id);
    assert.deepEqual(inOrder(lines(items)), inOrder(lines(expected)));
    assert.deepEqual(items.map(({at}) => at), expected.map(({at}) => at));
  });
});
