import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {it} from 'node:test';
import type {CommentPage, CommentSort, TopComment} from '../../../src/contract/comments.ts';
import {parseRichText} from '../../../src/contract/rich-text-parser.ts';
import {recountComments} from '../../../src/server/services/comments/recount.ts';
import {forEachDatabase} from '../support/databases.ts';
import {Discussion} from '../support/discussion.ts';

const texts = ({items}: {items: readonly TopComment[]}) => items.map(({id}) => id);

/** Reads a list to its end, page by page. */
async function readAll(discussion: Discussion, sort: CommentSort, limit: number, meanwhile: () => Promise<unknown> = async () => {}): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor = ''; ; ) {
    const page: CommentPage = await discussion.read(`&sort=${sort}&limit=${limit}${cursor && `&cursor=${cursor}`}`);
    seen.push(...texts(page));
    if (page.next === null) return seen;
    cursor = page.next;
    await meanwhile();
  }
}

forEachDatabase('A discussion', (open) => {
  it('shows a comment to everyone as it was written, and gives its author a receipt', async (t) => {
    const discussion = await Discussion.open(t, open);
    const text = 'Лавки *потрібні*.\n\n- біля школи\n- біля ставка  і далі';
    const {status, data, headers} = await discussion.post('olha', {text, onBehalf: 'ГО «Парк»', stance: 'support'}, {key: 'once'});
    assert.equal(status, 201);
    assert.match(data.receipt, /^VCH-/);
    assert.equal(data.hash, createHash('sha256').update(text).digest('hex'));
    assert.deepEqual([data.status, data.heldFor, data.comment?.own?.text, headers.get('Idempotency-Key')], ['published', null, text, 'once']);
    const {items, next, discussion: about} = await discussion.read();
    assert.equal(next, null);
    const [shown] = items;
    assert.deepEqual(
      [shown?.author, shown?.onBehalf, shown?.stance, shown?.text, shown?.depth, shown?.parent, shown?.own, shown?.firstReplies],
      ['Name of olha', 'ГО «Парк»', 'support', parseRichText(text), 0, null, undefined, {items: [], next: null}],
    );
    assert.deepEqual([about.totals, about.open, about.stances, about.moderation, about.editMinutes], [{comments: 1, support: 1, oppose: 0}, true, true, 'post', 15]);
    assert.deepEqual(about.sorts.map(({sort}) => sort), ['oldest', 'newest', 'best', 'discussed', 'balanced']);
  });

  it('takes a comment once though the same request comes twice, also at the same time', async (t) => {
    const discussion = await Discussion.open(t, open);
    await discussion.person('olha');
    const answers = await Promise.all([discussion.post('olha', {}, {key: 'same'}), discussion.post('olha', {}, {key: 'same'})]);
    const again = await discussion.post('olha', {}, {key: 'same'});
    assert.equal(new Set([...answers, again].map(({data}) => data.id)).size, 1);
    assert.equal((await discussion.read()).items.length, 1);
    assert.equal((await discussion.post('olha', {text: 'Інше.'}, {key: 'same'})).data.code, 'idempotency_key_reused');
  });

  it('stores with the key no word and no name', async (t) => {
    const discussion = await Discussion.open(t, open);
    await discussion.say('olha', {text: 'Таємне слово'});
    const stored = await discussion.town.db.selectFrom('idempotency').select('response').execute();
    assert.doesNotMatch(JSON.stringify(stored), /Таємне|Name of olha/);
  });

  it('keeps replies below what they answer, and beside it once that is deep', async (t) => {
    const discussion = await Discussion.open(t, open);
    const top = await discussion.say('olha');
    const one = await discussion.reply('petro', top);
    const two = await discussion.reply('olha', one);
    const three = await discussion.reply('petro', two);
    const four = await discussion.reply('olha', three);
    const late = await discussion.reply('iryna', top);
    const five = await discussion.reply('iryna', four);
    const {items} = await discussion.replies(top);
    assert.deepEqual(
      items.map(({id, depth, parent, inReplyTo}) => [id, depth, parent, inReplyTo]),
      [
        [one, 1, top, top],
        [two, 2, one, one],
        [three, 3, two, two],
        [four, 3, two, three],
        [five, 3, two, four],
        [late, 1, top, top],
      ],
    );
    const page = await discussion.read();
    assert.deepEqual([page.items[0]?.replies, page.discussion.totals.comments], [6, 7]);
    assert.deepEqual(page.items[0]?.firstReplies.items.map(({id}) => id), [one, two, three]);
    const rest = await discussion.replies(top, `&cursor=${page.items[0]!.firstReplies.next}`);
    assert.deepEqual(rest.items.map(({id}) => id), [four, five, late]);
    const below = await discussion.replies(one);
    assert.deepEqual(below.items.map(({id, replies}) => [id, replies]), [[two, 3], [three, 0], [four, 0], [five, 0]]);
    assert.equal(below.next, null);
    const {data} = await discussion.find(four);
    assert.deepEqual([data.ancestors.map(({id}) => id), data.comment.id], [[top, one, two], four]);
  });

  it('is read in each order, whole and without a comment twice, while others write', async (t) => {
    const discussion = await Discussion.open(t, open);
    const said: string[] = [];
    for (const [n, stance] of (['support', 'oppose', 'support', null, 'support', 'oppose', null] as const).entries()) said.push(await discussion.say(`p${n % 3}`, {stance}));
    const [a, b, c, d, e, f, g] = said as [string, string, string, string, string, string, string];
    for (const voter of ['v1', 'v2', 'v3']) {
      await discussion.vote(voter, c, 'up');
      await discussion.vote(voter, b, voter === 'v1' ? 'down' : 'up');
      await discussion.vote(voter, d, 'down');
    }
    for (let n = 0; n < 2; n++) await discussion.reply('v1', e);
    await discussion.reply('v2', a);
    const orders: Record<CommentSort, string[]> = {
      oldest: [a, b, c, d, e, f, g],
      newest: [g, f, e, d, c, b, a],
      best: [c, b, g, f, e, d, a],
      discussed: [e, a, g, f, d, c, b],
      balanced: [c, b, e, f, a, g, d],
    };
    for (const [sort, order] of Object.entries(orders) as Array<[CommentSort, string[]]>) {
      assert.deepEqual(texts(await discussion.read(`&sort=${sort}`)), order, sort);
      for (const limit of [1, 2, 3, 7]) assert.deepEqual(await readAll(discussion, sort, limit), order, `${sort} by ${limit}`);
    }
    for (const [sort, order] of Object.entries(orders) as Array<[CommentSort, string[]]>) {
      const known = new Set(order);
      const seen = await readAll(discussion, sort, 2, () => discussion.say('p1', {text: 'Ще одне.'}));
      assert.deepEqual(seen.filter((id) => known.has(id)), order, `${sort} while others write`);
      assert.equal(new Set(seen).size, seen.length);
      await discussion.town.db.deleteFrom('comments').where('text', '=', 'Ще одне.').execute();
    }
  });

  it('begins at a comment whose address somebody was given', async (t) => {
    const discussion = await Discussion.open(t, open);
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) ids.push(await discussion.say(`p${n}`));
    const reply = await discussion.reply('p1', ids[3]!);
    const {data} = await discussion.find(reply);
    assert.deepEqual(texts(await discussion.read(`&cursor=${data.pageCursor}&limit=2`)), [ids[3], ids[4]]);
  });

  it('says plainly what it does not know, and what does not belong to it', async (t) => {
    const discussion = await Discussion.open(t, open);
    const {petitionId} = await discussion.town.submit();
    for (const subject of ['petition:nothing', 'plan:1', 'nothing', `petition:${petitionId}`, 'constructor:x', 'page:nothing']) {
      assert.deepEqual([(await discussion.town.ask(`/api/v1/comments?subject=${subject}`)).data.code, (await discussion.post('olha', {subject})).data.code], ['unknown_subject', 'unknown_subject'], subject);
    }
    const elsewhere = `petition:${await discussion.town.publish()}`;
    const id = await discussion.say('olha', {subject: elsewhere});
    assert.deepEqual((await discussion.post('petro', {parent: id})).data.fields, [{field: 'parent', fault: 'unknown_value'}]);
    assert.equal((await discussion.town.ask(`/api/v1/comments?subject=${discussion.subject}&parent=${id}`)).status, 404);
    assert.deepEqual((await discussion.post('petro', {kind: 'proposal'})).data.fields, [{field: 'kind', fault: 'unknown_value'}]);
    assert.deepEqual((await discussion.town.ask(`/api/v1/comments?subject=${discussion.subject}&sort=worst`)).data.fields, [{field: 'sort', fault: 'unknown_value'}]);
    assert.equal((await discussion.town.ask(`/api/v1/comments?subject=${discussion.subject}&cursor=zzz`)).data.fields?.[0]?.field, 'cursor');
  });

  it('closes at its instant, also for whoever has the form open', async (t) => {
    const discussion = await Discussion.open(t, open);
    const id = await discussion.say('olha');
    await discussion.person('petro');
    const {closesAt} = (await discussion.read()).discussion;
    // The session of a day ago is over: somebody signs in shortly before the end.
    discussion.town.now = new Date(Date.parse(closesAt!) - 60_000);
    const late = await discussion.town.signIn('late@example.org');
    const body = {subject: discussion.subject, name: 'Late', lang: 'uk', text: 'Встигаю.', consent: true};
    discussion.town.now = new Date(closesAt!);
    const refused = await discussion.town.ask('/api/v1/comments', {body, token: late.token});
    assert.deepEqual([refused.status, refused.data.code], [409, 'closed']);
    assert.equal((await discussion.town.ask(`/api/v1/comments/${id}/votes`, {body: {vote: 'up'}, token: late.token})).data.code, 'closed');
    assert.deepEqual([(await discussion.read()).discussion.open, (await discussion.read()).items.length], [false, 1]);
  });

  it('tells many discussions in one answer, and leaves out what is not there', async (t) => {
    const discussion = await Discussion.open(t, open);
    await discussion.say('olha');
    await discussion.town.app.tick();
    const other = `petition:${await discussion.town.publish()}`;
    const {data} = await discussion.town.ask<{items: Array<{subject: string; totals: {comments: number}; version: number}>}>(
      `/api/v1/comments/counts?subjects=${other},petition:nothing,${discussion.subject}`,
    );
    assert.deepEqual(data.items.map(({subject, totals}) => [subject, totals.comments]), [[other, 0], [discussion.subject, 1]]);
    const many = Array.from({length: 101}, (_, n) => `petition:${n}`).join(',');
    assert.equal((await discussion.town.ask(`/api/v1/comments/counts?subjects=${many}`)).data.fields?.[0]?.fault, 'too_long');
  });

  it('has its numbers put right at night from what is stored', async (t) => {
    const discussion = await Discussion.open(t, open);
    const top = await discussion.say('olha', {stance: 'oppose'});
    await discussion.reply('petro', top);
    await discussion.vote('petro', top, 'up');
    const right = await discussion.read();
    const {db} = discussion.town;
    assert.equal(await recountComments(db), 0);
    await db.updateTable('comments').set({up: 7, replies: 0, best: 3, shown: 0}).where('id', '=', top).execute();
    await db.updateTable('comment_threads').set({comments: 9, oppose: 0}).execute();
    // What the ticker has still to add is not counted twice.
    await discussion.vote('iryna', top, 'down');
    await discussion.vote('taras', top, 'up');
    await discussion.reply('iryna', top);
    assert.equal(await recountComments(db), 1);
    const {items, discussion: about} = await discussion.read();
    assert.deepEqual([items[0]?.up, items[0]?.down, items[0]?.replies, about.totals], [2, 1, 2, {...right.discussion.totals, comments: 3}]);
    assert.equal(await recountComments(db), 0);
  });

  it('tells live that something has changed, and no data', async (t) => {
    const discussion = await Discussion.open(t, open);
    await discussion.say('olha');
    const before = (await discussion.read()).discussion.version;
    const stream = await discussion.town.app.fetch(discussion.town.request(`/api/v1/events?topics=comments:${discussion.subject}`));
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    t.after(() => reader.cancel());
    let heard = '';
    const hear = async (wanted: string) => {
      while (!heard.includes(wanted)) heard += (await reader.read()).value ?? '';
    };
    const event = (version: number) => `data: ${JSON.stringify({topic: `comments:${discussion.subject}`, version})}\n\n`;
    await hear(event(before));
    const id = await discussion.say('petro');
    await discussion.town.app.tick();
    await hear(event(before + 1));
    await discussion.edit('petro', id, 'Інакше.', 1);
    await discussion.town.app.tick();
    await hear(event(before + 2));
    assert.doesNotMatch(heard, /Інакше|Name of/);
  });
});
