import assert from 'node:assert/strict';
import {it} from 'node:test';
import {commentsFile} from '../../../src/contract/comment-routes.ts';
import {Council} from '../support/council.ts';
import {readTable} from '../support/csv.ts';
import {forEachDatabase} from '../support/databases.ts';
import {Discussion} from '../support/discussion.ts';
import type {Town} from '../support/town.ts';

async function download(town: Town, subject: string, headers: Record<string, string> = {}) {
  await town.app.tick();
  const response = await town.app.fetch(town.request(commentsFile(subject), {headers}));
  return {status: response.status, headers: response.headers, text: await response.text()};
}

/** Writes comments without sessions and letters: for many at once. Every `nth` has the one before it as its parent. */
async function fill({town, subject}: Discussion, from: number, count: number, root?: string): Promise<void> {
  const rows = Array.from({length: count}, (_, at) => {
    const n = from + at;
    const id = `comment-${String(n).padStart(14, '0')}`;
    const written = new Date(town.now.getTime() + n).toISOString();
    return {
      id, subject, body_id: 'town', root_id: root ?? id, parent_id: root ?? null, in_reply_to: root ?? null, depth: root ? 1 : 0, path: root ? String(n).padStart(9, '0') + id : '',
      kind: 'comment' as const, stance: 'none' as const, person_key: `p${n}`, author_name: `Person ${n}`, lang: 'en', mail_lang: 'en', text: `Said ${n}`, hash: '', receipt: '',
      written_at: written, published_at: written, status: 'published' as const, shown: 1, up: 0, down: 0, replies: 0, best: 0, revision: 1,
    };
  });
  for (let at = 0; at < rows.length; at += 200) await town.db.insertInto('comments').values(rows.slice(at, at + 200)).execute();
  if (root) await town.db.updateTable('comments').set({replies: count}).where('id', '=', root).execute();
}

forEachDatabase('A discussion as a table', (open) => {
  it('has a line for everything that was said, in the order in which it is read, and no address', async (t) => {
    const discussion = await Discussion.open(t, open);
    const {town, subject} = discussion;
    const first = await discussion.say('anna', {name: '=HYPERLINK("http://x")', onBehalf: '@ГО "Двір"', text: 'Лавки *потрібні*.\n\n- школі', stance: 'support'});
    const second = await discussion.say('borys', {text: '+38 дерев'});
    const reply = await discussion.reply('vira', first, 'Згодна,\nі діти теж.');
    await discussion.vote('vira', first, 'up');
    const {text, headers} = await download(town, subject);
    const rows = readTable(text);
    assert.deepEqual(rows.map(({commentId, parentId, depth}) => [commentId, parentId, depth]), [[first, '', '0'], [reply, first, '1'], [second, '', '0']]);
    assert.deepEqual(rows[0], {
      subject, commentId: first, parentId: '', inReplyTo: '', depth: '0', kind: 'comment', status: 'published', ground: '', writtenAt: rows[0]?.['writtenAt'], editedAt: '',
      author: '\'=HYPERLINK("http://x")', onBehalf: '\'@ГО "Двір"', stance: 'support', lang: 'uk', text: 'Лавки потрібні.\n\n– школі', source: '', quote: '', wording: '', up: '1', down: '0', replies: '1',
      outcome: '', reason: '', unit: '', answeredAt: '',
    });
    assert.deepEqual([rows[2]?.['text'], rows[1]?.['text']], ["'+38 дерев", 'Згодна,\nі діти теж.']);
    assert.doesNotMatch(text, /example\.org/);
    assert.equal(headers.get('Content-Type'), 'text/csv; charset=utf-8; header=present');
    assert.match(headers.get('Content-Disposition') ?? '', /^attachment; filename="comments-petition-[\w-]+-2026-06-02\.csv"$/);
  });

  it('leaves of what was hidden or deleted its place and the ground, and nothing of what waits', async (t) => {
    const discussion = await Discussion.open(t, open);
    const {town, subject} = discussion;
    const hidden = await discussion.say('anna', {text: 'Таємні слова.'});
    const reply = await discussion.reply('borys', hidden);
    await discussion.hold(['чекають']);
    await discussion.say('hlib', {text: 'Чекають слова.'});
    await discussion.move(hidden, {to: 'hidden', ground: 'personal_data'});
    for (const token of [undefined, (await town.signInAs.moderator()).token, (await discussion.person('anna')).token]) {
      const {text} = await download(town, subject, token ? {Authorization: `Bearer ${token}`} : {});
      assert.deepEqual(readTable(text).map(({commentId, status, ground, author, text: said}) => [commentId, status, ground, author, said]), [[hidden, 'hidden', 'personal_data', '', ''], [reply, 'published', '', 'Name of borys', 'Згодна.']]);
    }
  });

  it('tells what each proposal asks for and what became of it', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.draftAct();
    const target = council.target(id, 'art_2__para_1', {exact: 'ламати гілки'});
    const proposal = await council.propose('anna', id, {target, wording: 'Забороняється ламати гілки й корені.'});
    council.town.pass(21 * 86_400);
    await council.answer(id, [proposal], {outcome: 'partly'});
    const [row] = readTable((await download(council.town, `consultation:${id}`)).text);
    const {kind, source, quote, wording, outcome, reason, unit} = row ?? {};
    assert.deepEqual({kind, source, quote, wording, outcome, reason, unit}, {kind: 'proposal', source: target.source, quote: 'ламати гілки', wording: 'Забороняється ламати гілки й корені.', outcome: 'partly', reason: 'Штраф передбачено статтею 4.', unit: 'Відділ довкілля'});
    const {data: draft} = await council.create();
    assert.equal((await download(council.town, `consultation:${draft.id}`)).status, 404);
  });

  it('hands a long discussion over bit by bit, each comment once, whether at the top or below one', async (t) => {
    const discussion = await Discussion.open(t, open);
    const {town, subject} = discussion;
    await fill(discussion, 0, 130);
    await fill(discussion, 200, 60, 'comment-00000000000007');
    await fill(discussion, 400, 1200, 'comment-00000000000060');
    const response = await town.app.fetch(town.request(commentsFile(subject)));
    const decoder = new TextDecoder();
    const chunks: string[] = [];
    for (const reader = response.body!.getReader(); ; ) {
      const {done, value} = await reader.read();
      if (done) break;
      chunks.push(decoder.decode(value));
    }
    const rows = readTable(chunks.join(''));
    assert.deepEqual([rows.length, new Set(rows.map(({commentId}) => commentId)).size], [1390, 1390]);
    const at = (n: number) => rows.findIndex(({author}) => author === `Person ${n}`);
    assert.deepEqual([at(7) + 1, at(259) + 1, at(60) + 1, at(1599) + 1], [at(200), at(8), at(400), at(61)]);
    assert.ok(chunks.length >= 5 && chunks.every((chunk) => chunk.length < 200_000), 'it came in one piece');
  });

  it('is read again only when something was said', async (t) => {
    const discussion = await Discussion.open(t, open);
    const {town, subject} = discussion;
    await discussion.say('anna');
    const tag = (await download(town, subject)).headers.get('ETag') ?? '';
    assert.equal((await download(town, subject, {'If-None-Match': tag})).status, 304);
    await discussion.say('borys');
    assert.equal((await download(town, subject, {'If-None-Match': tag})).status, 200);
  });
});
