import assert from 'node:assert/strict';
import {it} from 'node:test';
import {provisionWords} from '../../../src/contract/provisions.ts';
import {forEachDatabase} from '../support/databases.ts';
import {act, Council} from '../support/council.ts';

/** The second version: a new article in the middle, one rewritten, one taken out, one with another number. */
const next = `Стаття 1. Терміни
У цих Правилах зелена зона — це територія з деревами.

Стаття 2. Заборони
1. Забороняється ламати, різати та ламати гілки дерев і кущів.

Стаття 3. Відповідальність
За зламані гілки накладають штраф.

Стаття 4. Хто доглядає
Зелені зони доглядає комунальне підприємство.`;

forEachDatabase('A draft act', (open) => {
  it('is recognised from pasted text, corrected by hand, and read provision by provision', async (t) => {
    const council = await Council.open(t, open);
    const {data: {id}} = await council.create({kind: 'draft_act'});
    const {status, data: found} = await council.recognise(id, act);
    assert.equal(status, 200);
    assert.deepEqual(found.provisions.map((provision) => [provision.id, provision.number, provision.heading['uk'] ?? '']), [
      ['art_1', 'Стаття 1.', 'Терміни'], ['art_2', 'Стаття 2.', 'Заборони'], ['art_2__para_1', '1.', ''], ['art_2__para_2', '2.', ''], ['art_3', 'Стаття 3.', 'Хто доглядає'],
    ]);
    assert.equal((await council.readVersion(id, 1, (await council.official()).token)).code, 'not_found', 'nothing is stored by looking');
    const [first, ...rest] = found.provisions;
    const corrected = [{...first!, heading: {uk: 'Терміни', en: 'Terms'}}, ...rest];
    const saved = await council.version(id, {lang: 'uk', note: {}, provisions: corrected});
    assert.deepEqual([saved.status, saved.data.n, saved.data.changes.added], [200, 1, 5]);
    assert.equal((await council.readVersion(id, 1)).code, 'not_found', 'a draft is not public');
    const again = await council.version(id, {lang: 'uk', note: {}, provisions: corrected.slice(0, 4)});
    assert.equal(again.data.n, 1);
    await council.move(id, {to: 'open'});
    const version = await council.readVersion(id, 1);
    assert.deepEqual([version.provisions.length, version.provisions[0]?.heading, version.provisions[0]?.change, version.lang], [4, {uk: 'Терміни', en: 'Terms'}, null, 'uk']);
    assert.match(version.provisions[2]!.hash, /^[0-9a-f]{64}$/);
  });

  it('keeps ids from version to version, and says of every provision what has become of it', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.draftAct();
    const published = await council.publishText(id, next);
    assert.deepEqual([published.n, published.changes], [2, {added: 1, changed: 1, moved: 1, same: 2, removed: 1}]);
    const {provisions, removed} = await council.readVersion(id, 2);
    assert.deepEqual(provisions.map((provision) => [provision.id, provision.was, provision.change]), [
      ['art_1', 'art_1', 'same'], ['art_2', 'art_2', 'same'], ['art_2__para_1', 'art_2__para_1', 'changed'], ['art_3', null, 'added'], ['art_4', 'art_3', 'moved'],
    ]);
    assert.deepEqual(removed.map((provision) => provision.id), ['art_2__para_2']);
    const before = await council.readVersion(id, 1);
    assert.deepEqual(before.provisions.map((provision) => provision.id), ['art_1', 'art_2', 'art_2__para_1', 'art_2__para_2', 'art_3']);
    const {timeline, versions} = await council.read(id);
    assert.deepEqual([versions.map(({n, provisions: size}) => [n, size]), timeline.at(-1)?.event, timeline.at(-1)?.version], [[[1, 5], [2, 5]], 'version', 2]);
  });

  it('finds in a new version the place of all that was said, and drops nothing', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.draftAct();
    const at = (provision: string, quote?: {exact: string; prefix?: string; suffix?: string}) => ({target: council.target(id, provision, quote)});
    const unchanged = await council.propose('a', id, at('art_1', {exact: 'територія з деревами'}));
    const quoted = await council.propose('b', id, at('art_2__para_1', {exact: 'гілки дерев', prefix: 'ламати '}));
    const twice = await council.propose('c', id, at('art_2__para_1', {exact: 'ламати', suffix: ' гілки дерев'}));
    const whole = await council.propose('d', id, at('art_2__para_1'));
    const moved = await council.propose('e', id, at('art_3', {exact: 'комунальне підприємство'}));
    const gone = await council.propose('f', id, at('art_2__para_2', {exact: 'машини на траву'}));
    const general = await council.propose('g', id);
    const {anchors} = await council.publishText(id, next);
    assert.deepEqual(anchors, {sure: 4, doubtful: 1, unplaced: 1});
    const {items} = await council.placed(id, 2);
    const places = Object.fromEntries(items.map(({id: comment, anchor: {provision, state, way}}) => [comment, [provision, state, way]]));
    assert.deepEqual(places, {
      [unchanged]: ['art_1', 'sure', 'same'],
      [quoted]: ['art_2__para_1', 'sure', 'quote'],
      [twice]: ['art_2__para_1', 'sure', 'quote'],
      [whole]: ['art_2__para_1', 'doubtful', 'mapped'],
      [moved]: ['art_4', 'sure', 'same'],
      [gone]: [null, 'unplaced', 'none'],
    });
    const {provisions} = await council.readVersion(id, 2);
    for (const [comment, exact] of [[unchanged, 'територія з деревами'], [quoted, 'гілки дерев'], [twice, 'ламати'], [moved, 'комунальне підприємство']] as const) {
      const {anchor} = items.find((one) => one.id === comment)!;
      const words = provisionWords(provisions.find((provision) => provision.id === anchor.provision)!, 'uk');
      if (anchor.start !== null && anchor.end !== null) assert.equal(words.slice(anchor.start, anchor.end), exact);
    }
    assert.deepEqual((await council.placed(id, 2, '?state=unplaced')).items.map((item) => item.id), [gone]);
    assert.deepEqual((await council.placed(id, 2, '?provision=art_4')).items.map((item) => item.id), [moved]);
    assert.deepEqual((await council.placed(id, 1)).items.length, 6);
    const counts = await council.counts(id, 2);
    assert.deepEqual(counts, {
      n: 2,
      items: [{provision: 'art_1', comments: 1, proposals: 1}, {provision: 'art_2__para_1', comments: 3, proposals: 3}, {provision: 'art_4', comments: 1, proposals: 1}],
      unplaced: 1, doubtful: 1, general: 1,
    });
    assert.ok(general);
  });

  it('lets an official confirm what is doubtful, place what has none, and see how much is left', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.draftAct();
    const whole = await council.propose('d', id, {target: council.target(id, 'art_2__para_1')});
    const gone = await council.propose('f', id, {target: council.target(id, 'art_2__para_2', {exact: 'машини на траву'})});
    await council.publishText(id, next);
    const desk = await council.desk(id);
    assert.deepEqual([desk.doubtful, desk.unplaced], [1, 1]);
    assert.equal((await council.place(id, {comment: whole, version: 1, revision: 1, provision: 'art_1'})).data.code, 'transition_not_allowed');
    assert.equal((await council.place(id, {comment: whole, version: 2, revision: 1, provision: 'art_9'})).data.fields?.[0]?.field, 'provision');
    const {status, data} = await council.place(id, {comment: whole, version: 2, revision: 1, provision: 'art_2__para_1'});
    assert.deepEqual([status, data.revision], [200, 2]);
    assert.equal((await council.place(id, {comment: whole, version: 2, revision: 1, provision: null})).data.code, 'stale');
    await council.place(id, {comment: gone, version: 2, revision: 1, provision: 'art_3'});
    assert.deepEqual((await council.placed(id, 2)).items.map(({anchor}) => [anchor.provision, anchor.state, anchor.way]), [['art_2__para_1', 'sure', 'official'], ['art_3', 'sure', 'official']]);
    const settled = await council.desk(id);
    assert.deepEqual([settled.doubtful, settled.unplaced, settled.log.filter(({action}) => action === 'comment_placed').length], [0, 0, 2]);
  });

  it('takes what is written about the version before while the next one is published', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.draftAct();
    await council.person('slow');
    await council.publishText(id, next);
    const late = await council.propose('slow', id, {target: council.target(id, 'art_3', {exact: 'комунальне підприємство'}), kind: 'proposal', wording: 'Зелені зони доглядає громада.'});
    assert.deepEqual((await council.placed(id, 2)).items.map(({id: comment, anchor}) => [comment, anchor.provision, anchor.state]), [[late, 'art_4', 'sure']]);
    const racing = await council.recognise(id, `${next}\n\nСтаття 5. Час\nПравила діють з нового року.`);
    const [post, version] = await Promise.all([
      council.post('quick', id, {target: council.target(id, 'art_1', undefined, 2)}),
      council.version(id, {lang: 'uk', note: {uk: 'Додано статтю 5.'}, provisions: racing.data.provisions}),
    ]);
    assert.deepEqual([post.status, version.status], [201, 200]);
    assert.ok((await council.placed(id, 3)).items.some((item) => item.id === post.data.id), 'whoever was first, it has a place in the newest version');
  });

  it('refuses provisions that do not fit together, with the field named', async (t) => {
    const council = await Council.open(t, open);
    const id = await council.draftAct();
    const one = {type: 'article', depth: 0, number: '1.', heading: {}, text: {uk: 'Слова.'}} as const;
    const refuse = async (provisions: readonly object[], field: string) => {
      const {status, data} = await council.version(id, {lang: 'uk', note: {}, provisions: provisions as never});
      assert.deepEqual([status, data.fields?.[0]?.field], [400, field]);
    };
    await refuse([], 'provisions');
    await refuse([{...one, depth: 1}], 'provisions.0.depth');
    await refuse([one, {...one, depth: 2}], 'provisions.1.depth');
    await refuse([{...one, id: 'a'}, {...one, id: 'a'}], 'provisions.1.id');
    await refuse([{...one, id: '#x'}], 'provisions.0.id');
    await refuse([{...one, was: 'art_9'}], 'provisions.0.was');
    await refuse([{...one, was: 'art_1'}, {...one, was: 'art_1'}], 'provisions.1.was');
    await refuse([{...one, text: {en: 'Words.'}}], 'provisions.0.text');
    assert.equal((await council.version(await council.policy(), {lang: 'uk', note: {}, provisions: [one]})).data.code, 'transition_not_allowed');
  });
});
