import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {it} from 'node:test';
import {forEachDatabase} from '../support/databases.ts';
import {Discussion} from '../support/discussion.ts';

const minute = 60;
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

forEachDatabase('Those who write', (open) => {
  it('put other words in their comment for a while; of the earlier ones the hash is kept, and nothing else', async (t) => {
    const discussion = await Discussion.open(t, open);
    const id = await discussion.say('olha', {text: 'Перші слова.'});
    const {token} = await discussion.person('olha');
    const {own} = (await discussion.find(id, token)).data.comment;
    assert.deepEqual([own?.mine, own?.text, own?.revision], [true, 'Перші слова.', 1]);
    const {status, data} = await discussion.edit('olha', id, 'Другі слова.', 1);
    assert.deepEqual([status, data.status, data.hash, data.revision], [200, 'published', hashOf('Другі слова.'), 2]);
    const shown = (await discussion.find(id)).data.comment;
    assert.deepEqual([shown.editedAt, shown.own], [data.editedAt, undefined]);
    const kept = await discussion.town.db.selectFrom('comment_hashes').selectAll().execute();
    assert.deepEqual(kept.map(({n, hash}) => [n, hash]), [[1, hashOf('Перші слова.')]]);
    assert.doesNotMatch(JSON.stringify(await discussion.town.db.selectFrom('comments').selectAll().execute()), /Перші/);
    assert.deepEqual((await discussion.log()).map(({action, actorRole}) => [action, actorRole]), [['edited', 'citizen']]);
    assert.equal((await discussion.edit('olha', id, 'З другої вкладки.', 1)).data.code, 'stale');
    assert.equal((await discussion.edit('petro', id, 'Чуже.', 2)).status, 404);

    discussion.town.pass(15 * minute);
    assert.equal((await discussion.edit('olha', id, 'Запізно.', 2)).data.code, 'edit_closed');
    assert.equal((await discussion.find(id, token)).data.comment.own?.editableUntil, null);
  });

  it('cannot bring in by an edit what would have had to wait', async (t) => {
    const discussion = await Discussion.open(t, open);
    await discussion.hold(['дурень']);
    const id = await discussion.say('olha');
    const reply = await discussion.reply('petro', id);
    await discussion.read();
    const {data} = await discussion.edit('olha', id, 'Він дурень.', 1);
    assert.deepEqual([data.status, data.heldFor], ['held', 'words']);
    const page = await discussion.read();
    assert.deepEqual([page.items[0]?.status, page.items[0]?.text, page.items[0]?.firstReplies.items[0]?.id, page.discussion.totals.comments], ['held', [], reply, 1]);
    assert.equal((await discussion.edit('olha', id, 'Він розумний.', 2)).data.status, 'held');
    await discussion.move(id, {to: 'published'});
    assert.equal((await discussion.read()).discussion.totals.comments, 2);
  });

  it('erase their comment, and nothing of it stays but its place where others have answered', async (t) => {
    const discussion = await Discussion.open(t, open);
    const top = await discussion.say('olha', {text: 'Моє слово.', onBehalf: 'ГО «Парк»', stance: 'support'});
    const middle = await discussion.reply('olha', top, 'Моє друге слово.');
    const reply = await discussion.reply('petro', middle, 'Відповідь.');
    const alone = await discussion.say('olha', {text: 'Моє третє слово.'});
    await discussion.vote('petro', top, 'up');
    await discussion.edit('olha', alone, 'Моє четверте слово.', 1);
    discussion.town.pass(3600);
    assert.equal((await discussion.erase('petro', top)).status, 404);
    for (const id of [top, middle, alone]) {
      const key = discussion.town.newKey();
      assert.deepEqual([(await discussion.erase('olha', id, key)).data.status, (await discussion.erase('olha', id, key)).data.status], ['deleted', 'deleted']);
      assert.equal((await discussion.erase('olha', id)).status, 404);
    }
    const page = await discussion.read();
    assert.deepEqual(page.items.map(({id, status, author}) => [id, status, author]), [[top, 'deleted', null]]);
    assert.deepEqual(page.items[0]?.firstReplies.items.map(({id, status}) => [id, status]), [[middle, 'deleted'], [reply, 'published']]);
    assert.deepEqual([page.discussion.totals, (await discussion.find(alone)).data.comment.status], [{comments: 1, support: 0, oppose: 0}, 'deleted']);
    const {db} = discussion.town;
    const left = JSON.stringify([await db.selectFrom('comments').selectAll().where('id', '!=', reply).execute(), await db.selectFrom('comment_hashes').selectAll().execute(), await db.selectFrom('comment_votes').selectAll().execute(), await db.selectFrom('idempotency').select('response').execute()]);
    assert.doesNotMatch(left, /Моє|Name of olha|olha@|Парк|VCH-(?=[^"]*"[^}]*deleted)/);
    assert.deepEqual(await db.selectFrom('comment_hashes').selectAll().execute(), []);
    assert.equal((await discussion.post('petro', {parent: top})).data.code, 'comment_gone');

    await discussion.erase('petro', reply);
    assert.deepEqual((await discussion.read()).items, []);
  });

  it('answer a comment that is erased in the same moment: nothing is half there', async (t) => {
    const discussion = await Discussion.open(t, open);
    await discussion.person('petro');
    for (let round = 0; round < 8; round++) {
      const id = await discussion.say('olha');
      const [erased, answer] = await Promise.all([discussion.erase('olha', id), discussion.post('petro', {parent: id})]);
      assert.equal(erased.status, 200);
      const page = await discussion.read('&sort=newest');
      const place = page.items.find((item) => item.id === id);
      if (answer.status === 201) assert.deepEqual([place?.status, place?.firstReplies.items[0]?.id], ['deleted', answer.data.id]);
      else assert.deepEqual([answer.data.code, place], ['comment_gone', undefined]);
      if (answer.status === 201) await discussion.erase('petro', answer.data.id);
    }
  });

  it('have one vote on each comment of others, however often and at the same time they give it', async (t) => {
    const discussion = await Discussion.open(t, open);
    const id = await discussion.say('olha');
    assert.equal((await discussion.vote('olha', id, 'up')).data.code, 'own_comment');
    await discussion.person('petro');
    const votes = await Promise.all(Array.from({length: 12}, () => discussion.vote('petro', id, 'up')));
    assert.ok(votes.every(({status, data}) => status === 200 && data.vote === 'up'));
    const counted = async () => {
      const [shown] = (await discussion.read('', (await discussion.person('petro')).token)).items;
      return [shown?.up, shown?.down, shown?.own?.vote];
    };
    assert.deepEqual(await counted(), [1, 0, 'up']);
    await Promise.all(Array.from({length: 6}, () => discussion.vote('petro', id, 'down')));
    assert.deepEqual(await counted(), [0, 1, 'down']);
    await Promise.all(Array.from({length: 6}, () => discussion.vote('petro', id, 'none')));
    assert.deepEqual(await counted(), [0, 0, null]);
    assert.equal((await discussion.vote('petro', 'nothing', 'up')).status, 404);
    const row = {comment_id: id, person_key: 'k', vote: 'up' as const, voted_at: discussion.town.now.toISOString()};
    await discussion.town.db.insertInto('comment_votes').values(row).execute();
    await assert.rejects(discussion.town.db.insertInto('comment_votes').values(row).execute());
  });

  it('are slowed down before they flood a discussion, and told for how long', async (t) => {
    const discussion = await Discussion.open(t, open, {rateFactor: 1});
    const answers = [];
    for (let n = 0; n < 12; n++) answers.push(await discussion.post('olha', {text: `Слово ${n}`}));
    const refused = answers.filter(({status}) => status === 429);
    assert.ok(refused.length >= 1 && refused.every(({data, headers}) => data.code === 'too_many_requests' && Number(headers.get('Retry-After')) > 0));
    assert.equal((await discussion.post('petro')).status, 201);
  });
});
