import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {AuditEntry, Session} from '../../../src/contract/desk.ts';
import type {Page} from '../../../src/contract/http.ts';
import type {Comment} from '../../../src/contract/comments.ts';
import {parseRichText} from '../../../src/contract/rich-text-parser.ts';
import type {Context} from '../../../src/server/context.ts';
import {eraseOld} from '../../../src/server/retention.ts';
import {forEachDatabase} from '../support/databases.ts';
import {Discussion} from '../support/discussion.ts';

const day = 86_400;

forEachDatabase('Moderators', (open) => {
  it('read first what has a word they want to see first, and its author is told so at once', async (t) => {
    const discussion = await Discussion.open(t, open);
    assert.equal(await discussion.hold(['дурень', 'купуй зараз', 'халяв*']), 200);
    const held = [];
    for (const text of ['Він ДУРЕНЬ!', 'Тут: купуй, зараз…', 'Суцільна халява.', 'Він дypeнь', 'Він дуре\u00adнь']) {
      const {status, data} = await discussion.post('petro', {text});
      assert.deepEqual([status, data.status, data.heldFor, data.comment?.status], [201, 'held', 'words', 'held'], text);
      held.push(data.id);
    }
    assert.equal((await discussion.post('petro', {name: 'Дурень Іван'})).data.heldFor, 'words');
    const selector = [{type: 'TextQuoteSelector', exact: 'Мер дурень', prefix: '', suffix: ''}] as const;
    assert.equal((await discussion.post('maria', {text: 'Згоден.', target: {source: `https://petitions.example/petitions/${discussion.petition}`, selector}})).data.heldFor, 'words');
    assert.equal((await discussion.post('petro', {text: 'Купуй потім. Дурненький.'})).data.status, 'published');
    assert.equal((await discussion.read()).items.length, 1);
    assert.equal((await discussion.find(held[0]!)).status, 404);
    const {token} = await discussion.person('petro');
    const {data: own} = await discussion.town.ask<Page<Comment>>(`/api/v1/comments/own?subject=${discussion.subject}`, {token});
    assert.deepEqual([own.items.length, own.items.filter(({status}) => status === 'held').length, own.items.at(-1)?.own?.text], [7, 6, 'Він ДУРЕНЬ!']);
    const {items, totals} = await discussion.queue('held');
    assert.deepEqual([items[0]?.comment.author, items[0]?.comment.text, items[0]?.comment.own], ['Name of petro', parseRichText('Він ДУРЕНЬ!'), undefined]);
    assert.deepEqual([items.map(({comment}) => comment.id).slice(0, 5), totals], [held, {held: 7, reported: 0, hidden: 0}]);

    assert.deepEqual((await discussion.move(held[0]!, {to: 'published'})).data.status, 'published');
    assert.equal((await discussion.move(held[1]!, {to: 'hidden', ground: 'advertising', explanation: 'Тут обговорюють лавки.'})).data.status, 'hidden');
    assert.deepEqual((await discussion.read()).items.map(({id}) => id).sort(), [held[0], (await discussion.read()).items.at(-1)!.id].sort());
    const letters = await discussion.letters('petro');
    assert.match(letters[0]!.subject, /has been published|опубліковано/);
    assert.match(letters[1]!.text, /Explanation:\nТут обговорюють лавки\.|Пояснення:\nТут/);
    assert.deepEqual((await discussion.log()).map(({action, ground}) => [action, ground?.id]), [['refused', 'advertising'], ['published', undefined]]);
    assert.equal((await discussion.find(held[1]!)).status, 404);
  });

  it('hide a comment, and what others have answered stays', async (t) => {
    const discussion = await Discussion.open(t, open);
    const top = await discussion.say('petro', {text: 'Образа.', stance: 'oppose'});
    const reply = await discussion.reply('olha', top, 'Навіщо так?');
    const alone = await discussion.say('petro', {text: 'Ще одна образа.'});
    await discussion.vote('olha', alone, 'down');
    assert.equal((await discussion.read()).discussion.totals.oppose, 1);
    for (const id of [top, alone]) assert.equal((await discussion.move(id, {to: 'hidden', ground: 'insult'})).status, 200);
    const page = await discussion.read();
    assert.deepEqual(page.items.map(({id}) => id), [top]);
    const [place] = page.items;
    assert.deepEqual(
      [place?.status, place?.author, place?.text, place?.stance, place?.ground?.id, place?.firstReplies.items.map(({id, author}) => [id, author])],
      ['hidden', null, [], null, 'insult', [[reply, 'Name of olha']]],
    );
    assert.deepEqual(page.discussion.totals, {comments: 1, support: 0, oppose: 0});
    assert.deepEqual([(await discussion.find(alone)).data.comment.status, (await discussion.find(alone)).data.comment.text], ['hidden', []]);
    assert.equal((await discussion.post('iryna', {parent: top})).data.code, 'comment_gone');
    assert.equal((await discussion.vote('iryna', top, 'up')).data.code, 'comment_gone');
    const {token} = await discussion.person('petro');
    assert.equal((await discussion.find(top, token)).data.comment.own?.text, 'Образа.');
    assert.match((await discussion.letters('petro'))[0]!.text, /insults|ображає/);

    assert.deepEqual((await discussion.queue('hidden')).items.map(({text}) => text), ['Образа.', 'Ще одна образа.']);
    assert.equal((await discussion.move(alone, {to: 'published'})).status, 200);
    const after = await discussion.read();
    assert.deepEqual([after.items.map(({id}) => id), after.items[1]?.down, after.discussion.totals.comments], [[top, alone], 1, 2]);
    assert.deepEqual((await discussion.log()).map(({action}) => action), ['restored', 'hidden', 'hidden']);
    assert.match((await discussion.letters('petro')).at(-1)!.subject, /again|знову/);
  });

  it('decide on what they have read, and not on what was changed since', async (t) => {
    const discussion = await Discussion.open(t, open);
    const id = await discussion.say('petro');
    await discussion.edit('petro', id, 'Інші слова.', 1);
    assert.equal((await discussion.move(id, {to: 'hidden', ground: 'insult'}, {revision: 1})).data.code, 'stale');
    const who = await discussion.town.signInAs.moderator();
    const answers = await Promise.all([1, 2].map(() => discussion.move(id, {to: 'hidden', ground: 'insult'}, {who, revision: 2})));
    assert.deepEqual(answers.map(({status}) => status).sort(), [200, 412]);
    assert.equal((await discussion.letters('petro')).length, 1);
    assert.equal((await discussion.move(id, {to: 'hidden', ground: 'insult'}, {who})).data.code, 'transition_not_allowed');
    assert.deepEqual((await discussion.move(await discussion.say('petro'), {to: 'hidden', ground: 'dislike'}, {who})).data.fields, [{field: 'ground', fault: 'unknown_value'}]);
  });

  it('read what a comment answers, and find one again in whatever state it is by then', async (t) => {
    const discussion = await Discussion.open(t, open);
    const top = await discussion.say('petro', {text: 'Лавки не потрібні.'});
    const reply = await discussion.reply('olha', top, 'Сам ти непотріб.');
    await discussion.report('petro', reply);
    await discussion.move(top, {to: 'hidden', ground: 'off_topic'});
    const [row] = (await discussion.queue('reported')).items;
    assert.deepEqual([row?.comment.id, row?.answers?.id, row?.answers?.status, row?.answers?.author, row?.answers?.text], [reply, top, 'hidden', 'Name of petro', parseRichText('Лавки не потрібні.')]);
    const again = async (id: string, who?: Session) => (await discussion.queue('held', who, id)).items.map(({comment, answers}) => [comment.status, answers]);
    assert.deepEqual(await again(top), [['hidden', null]]);
    assert.deepEqual((await again(reply))[0]?.[0], 'published');
    assert.deepEqual(await again(top, await discussion.town.signInAs.stranger()), []);
    await discussion.erase('olha', reply);
    assert.deepEqual(await again(reply), []);
  });

  it('are asked to look by people, once each, and answer all of them at once', async (t) => {
    const discussion = await Discussion.open(t, open);
    const id = await discussion.say('petro');
    assert.equal((await discussion.report('petro', id)).data.code, 'own_comment');
    assert.equal((await discussion.report('olha', id, 'boring')).data.fields?.[0]?.field, 'reason');
    for (const name of ['olha', 'olha', 'iryna']) assert.equal((await discussion.report(name, id, 'other', name)).status, 200);
    const {items, totals} = await discussion.queue('reported');
    assert.deepEqual([items.map(({comment, reports}) => [comment.id, reports.map(({note}) => note)]), totals.reported], [[[id, ['olha', 'iryna']]], 1]);
    assert.equal((await discussion.move(id, {to: 'published'})).data.status, 'published');
    assert.deepEqual([(await discussion.queue('reported')).items, (await discussion.log())[0]?.action], [[], 'kept']);
    assert.equal((await discussion.move(id, {to: 'published'})).data.code, 'transition_not_allowed');
    assert.deepEqual([await discussion.letters('petro'), (await discussion.read()).items.length], [[], 1]);
  });

  it('see every comment first where the discussion was opened so, and only from its own page', async (t) => {
    const discussion = await Discussion.open(t, open);
    const {status, data: page} = await discussion.register({moderation: 'pre'});
    assert.equal(status, 201);
    const subject = page.subject;
    const origin = (of: string) => ({headers: {Origin: of}});
    assert.equal((await discussion.post('olha', {subject}, origin('https://evil.example'))).data.code, 'wrong_origin');
    assert.equal((await discussion.post('olha', {subject}, origin('https://park.example.evil.example'))).data.code, 'wrong_origin');
    const {data} = await discussion.post('olha', {subject}, origin('https://park.example'));
    assert.deepEqual([data.status, data.heldFor], ['held', 'premoderation']);
    assert.deepEqual((await discussion.post('olha', {subject, stance: 'support'})).data.fields, [{field: 'stance', fault: 'unknown_value'}]);
    await discussion.move(data.id, {to: 'published'});
    const shown = await discussion.find(data.id);
    assert.deepEqual([shown.data.comment.status, shown.data.discussion.title, shown.data.discussion.sorts.length], ['published', {uk: 'План парку'}, 4]);

    const {token} = await discussion.town.signInAs.moderator();
    const settings = {title: page.title, stances: true, moderation: 'post', closesAt: discussion.town.now.toISOString()};
    const change = (revision: number) => discussion.town.ask<{revision: number}>(`/api/v1/comment-pages/${page.id}`, {method: 'PUT', body: settings, token, headers: {'If-Match': `"${revision}"`}});
    assert.deepEqual([(await change(1)).data.revision, (await change(1)).status], [2, 412]);
    assert.equal((await discussion.post('olha', {subject})).data.code, 'closed');
    const stranger = await discussion.town.signInAs.stranger();
    assert.equal((await discussion.register({}, stranger)).data.code, 'forbidden');
    assert.equal((await discussion.register({url: 'javascript:alert(1)'})).data.fields?.[0]?.field, 'url');
    assert.equal((await discussion.register({title: {}})).data.fields?.[0]?.field, 'title');
  });

  it('of another body decide nothing here, and see nothing that waits', async (t) => {
    const discussion = await Discussion.open(t, open);
    await discussion.hold(['дурень']);
    const id = await discussion.say('petro', {text: 'дурень'});
    const shown = await discussion.say('petro');
    for (const who of [await discussion.town.signInAs.stranger(), await discussion.town.signInAs.official(), await discussion.person('olha')]) {
      assert.equal((await discussion.move(shown, {to: 'hidden', ground: 'insult'}, {who})).status, 403);
      assert.ok([403, 404].includes((await discussion.move(id, {to: 'published'}, {who})).status));
    }
    const {items, totals} = await discussion.queue('held', await discussion.town.signInAs.stranger());
    assert.deepEqual([items, totals], [[], {held: 0, reported: 0, hidden: 0}]);
  });

  it('leave a record of who did what, which administrators of the body read', async (t) => {
    const officials = [
      {email: 'moderator@town.example', role: 'moderator', bodyId: 'town'},
      {email: 'boss@town.example', role: 'administrator', bodyId: 'town'},
      {email: 'boss@other.example', role: 'administrator', bodyId: 'other'},
    ] as const;
    const discussion = await Discussion.open(t, open, {officials});
    const id = await discussion.say('petro', {text: 'Образа.'});
    await discussion.move(id, {to: 'hidden', ground: 'insult', explanation: 'Без образ, будь ласка.'});
    const audit = async (email: string) => (await discussion.town.ask<Page<AuditEntry>>('/api/v1/audit', {token: (await discussion.town.signIn(email)).token})).data.items.filter(({action}) => action.startsWith('comment'));
    const [entry] = await audit('boss@town.example');
    assert.deepEqual([entry?.action, entry?.actor, entry?.details['comment'], entry?.details['ground']], ['comment_hidden', 'moderator@town.example', id, 'insult']);
    assert.doesNotMatch(JSON.stringify(entry), /Образа|petro/);
    assert.deepEqual(await audit('boss@other.example'), []);
  });

  it('cannot reach an author whose address is too old to be kept, nor bring back what was hidden so long', async (t) => {
    const discussion = await Discussion.open(t, open);
    const id = await discussion.say('petro', {text: 'Образа.'});
    await discussion.report('olha', id);
    await discussion.move(id, {to: 'hidden', ground: 'insult'});
    const erase = () => eraseOld({db: discussion.town.db, clock: () => discussion.town.now, config: {retentionDays: 30}} as Context);
    const stored = async () => JSON.stringify([await discussion.town.db.selectFrom('comments').selectAll().execute(), await discussion.town.db.selectFrom('comment_reports').selectAll().execute()]);
    discussion.town.pass(31 * day);
    await erase();
    assert.match(await stored(), /petro@example\.org/);
    assert.doesNotMatch(await stored(), /"reason"/);
    discussion.town.pass(150 * day);
    await erase();
    assert.doesNotMatch(await stored(), /petro@example\.org|Образа|Name of petro/);
    assert.equal((await discussion.move(id, {to: 'published'})).data.code, 'transition_not_allowed');
  });
});
