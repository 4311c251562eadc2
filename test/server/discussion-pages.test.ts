import assert from 'node:assert/strict';
import {it} from 'node:test';
import {commentAddress} from '../../src/contract/comment-routes.ts';
import {pageLanguages} from '../../src/server/pages/language.ts';
import {act, Council} from './support/council.ts';
import {forEachDatabase} from './support/databases.ts';
import {Discussion} from './support/discussion.ts';
import {base, type Town} from './support/town.ts';

async function show(town: Town, path: string) {
  await town.app.tick();
  const response = await town.app.fetch(town.request(path.split('#')[0] ?? '', {headers: {accept: 'text/html', 'accept-language': 'uk'}}));
  return {status: response.status, headers: response.headers, html: await response.text()};
}

const link = (html: string, words: string) => new RegExp(`<a href="([^"]+)"[^>]*>${words}</a>`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';

/** The comments of a page in their order. */
const marksOf = (html: string) => [...html.matchAll(/<li id="comment-([\w-]+)">/g)].map(([, id]) => id);

/** The part of a page in which one comment stands, without what stands below it. */
const itemOf = (html: string, id: string) => html.slice(html.indexOf(`<li id="comment-${id}">`)).split('</article>', 1)[0] ?? '';

forEachDatabase('A discussion on the backend’s own pages', (open) => {
  it('can be read without a script: who said what, on which side, what was answered, and when', async (t) => {
    const discussion = await Discussion.open(t, open);
    const {town, petition} = discussion;
    assert.doesNotMatch((await show(town, `/petitions/${petition}`)).html, /comments/, 'a town without discussions shows none');
    const first = await discussion.say('anna', {text: 'Лавки *потрібні*.\n\n- школі\n- парку', stance: 'support', onBehalf: 'ГО «Двір»'});
    const reply = await discussion.reply('borys', first, 'Згоден.');
    const deeper = await discussion.reply('vira', reply, 'І я.');
    const second = await discussion.say('hlib', {text: 'Дорого.', stance: 'oppose'});
    await discussion.vote('vira', first, 'up');
    const lead = link((await show(town, `/petitions/${petition}`)).html, '4 коментарі');
    assert.equal(lead, `/petitions/${petition}/comments?lang=uk`);
    const {status, html, headers} = await show(town, lead);
    assert.equal(status, 200);
    assert.deepEqual(marksOf(html), [first, reply, deeper, second]);
    const item = itemOf(html, first);
    for (const words of ['Name of anna', 'ГО «Двір»', '>За<', '<em>потрібні</em>', '<li>школі</li>', 'Згодні: 1', 'datetime="2026-06-02T', '2 червня 2026']) assert.ok(item.includes(words), words);
    assert.match(html, new RegExp(`<ol class="replies">\\s*<li id="comment-${reply}">`));
    assert.match(html, new RegExp(`<viche-comment-box subject="petition:${petition}" heading-level="1">`));
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'; script-src 'self'.*require-trusted-types-for 'script'/);
    assert.doesNotMatch(html, / style=|<style| on\w+=/);
  });

  it('tells in its public log what was hidden and what was answered, each with the way to it', async (t) => {
    const council = await Council.open(t, open);
    const {town} = council;
    const id = await council.policy();
    const [one, two] = [await council.propose('anna', id), await council.propose('borys', id, {text: 'Слово, яке сховають.'})];
    const lead = link((await show(town, `/consultations/${id}/comments?lang=uk`)).html, 'Журнал модерації: що приховано, змінено і на що відповіли');
    assert.equal(lead, `/consultations/${id}/comments/log?lang=uk`);
    assert.match((await show(town, lead)).html, /Поки що нічого/);
    const {token} = await town.signIn('moderator@town.example');
    await town.ask(`/api/v1/comments/${two}/transitions`, {body: {to: 'hidden', ground: 'insult'}, token, headers: {'If-Match': '"1"'}});
    town.pass(1);
    for (let n = 0; n < 50; n++) await council.answer(id, [one], {outcome: n === 0 ? 'rejected' : 'partly'});
    const {status, html} = await show(town, lead);
    assert.equal(status, 200);
    const entries = (page: string) => page.match(/<li class="done"/g)?.length;
    assert.equal(entries(html), 50);
    assert.match(html, /Орган влади відповів на пропозицію по-новому<\/span><span>Відповідь: Враховано частково</);
    assert.ok(html.includes(`<a href="${commentAddress(`consultation:${id}`, one, 'uk').replaceAll('&', '&amp;')}">Де стоїть</a>`));
    const older = await show(town, link(html, 'Давніші записи'));
    assert.equal(entries(older.html), 1);
    assert.match(older.html, /Модератор приховав коментар<\/span><span>Причина: /);
    assert.doesNotMatch(html + older.html, /Name of|сховають|Штраф|official@|<script/);
    assert.equal((await show(town, '/consultations/nothing/comments/log')).status, 404);
    assert.match((await show(town, link(html, 'English'))).html, /The authority gave a proposal another answer<\/span><span>Answer: Partly/);
  });

  it('gives the oldest twenty first and leads to the rest, in any language, until all was read', async (t) => {
    const discussion = await Discussion.open(t, open);
    const said: string[] = [];
    for (let n = 0; n < 45; n++) said.push(await discussion.say(`person${n}`, {text: `Думка ${n}.`}));
    const read: Array<string | undefined> = [];
    let path = `/petitions/${discussion.petition}/comments?lang=uk`;
    for (let page = 1; path !== ''; page++) {
      const {html} = await show(discussion.town, path);
      const marks = marksOf(html);
      assert.equal(marks.length, page === 3 ? 5 : 20);
      read.push(...marks);
      const english = link(html, 'English');
      assert.deepEqual(marksOf((await show(discussion.town, english)).html), marks, 'another language shows another page');
      path = link(html, 'Наступні коментарі');
    }
    assert.deepEqual(read, said);
  });

  it('shows one comment where it stands under its own address, with all that stands below it', async (t) => {
    const discussion = await Discussion.open(t, open);
    const {town, subject} = discussion;
    const top = await discussion.say('anna');
    const others = await discussion.say('hlib');
    const replies: string[] = [];
    for (let n = 0; n < 55; n++) replies.push(await discussion.reply(`person${n}`, top, `Відповідь ${n}.`));
    const {html} = await show(town, `/petitions/${discussion.petition}/comments?lang=uk`);
    assert.deepEqual(marksOf(html), [top, ...replies.slice(0, 3), others]);
    const more = link(html, 'Ще 52 відповіді');
    assert.equal(more, commentAddress(subject, top, 'uk'));
    const alone = await show(town, more);
    assert.deepEqual(marksOf(alone.html), [top, ...replies.slice(0, 50)]);
    assert.match(alone.html, /<meta name="robots" content="noindex">/);
    const rest = await show(town, link(alone.html, 'Наступні відповіді'));
    assert.deepEqual(marksOf(rest.html), [top, ...replies.slice(50)]);
    const inside = await show(town, commentAddress(subject, replies[7] ?? '', 'uk'));
    assert.deepEqual(marksOf(inside.html), [top, replies[7]]);
    assert.equal(link(inside.html, 'Усе обговорення'), `/petitions/${discussion.petition}/comments?lang=uk`);
    const elsewhere = await show(town, `/petitions/${await town.publish()}/comments?lang=uk&comment=${top}`);
    assert.deepEqual([elsewhere.status, elsewhere.html.includes('Такого коментаря тут немає')], [404, true]);
  });

  it('keeps the place of what was hidden or deleted, and says why, without a word or a name of it', async (t) => {
    const discussion = await Discussion.open(t, open);
    const {town, petition} = discussion;
    const hidden = await discussion.say('anna', {text: 'Таємні слова.'});
    await discussion.reply('borys', hidden);
    const deleted = await discussion.say('vira', {text: 'Видалені слова.'});
    await discussion.reply('borys', deleted);
    const waiting = await discussion.say('hlib', {text: 'Чекають слова.'});
    await discussion.move(hidden, {to: 'hidden', ground: 'personal_data'});
    await discussion.erase('vira', deleted);
    await town.db.updateTable('comments').set({status: 'held', shown: 0, published_at: null}).where('id', '=', waiting).execute();
    const {html} = await show(town, `/petitions/${petition}/comments?lang=en`);
    assert.ok(itemOf(html, hidden).includes('Comment hidden by a moderator') && itemOf(html, hidden).includes('Reason: it gives away personal data of others.'));
    assert.ok(itemOf(html, deleted).includes('Comment deleted by its author'));
    assert.doesNotMatch(html, /Таємні|Видалені|Чекають|Name of (anna|vira|hlib)/);
    assert.equal((await show(town, `/petitions/${petition}/comments?comment=${waiting}`)).status, 404);
  });

  it('shows words and names as words, whatever is in them', async (t) => {
    const discussion = await Discussion.open(t, open);
    const id = await discussion.say('anna', {name: 'Анна <b onmouseover=alert(1)> "К" \u202Eьлавок', onBehalf: 'ГО <svg/onload=alert(1)>', text: '<img src=x onerror=alert(1)> & [тут](javascript:alert(1)) </li></ol>'});
    const item = itemOf((await show(discussion.town, `/petitions/${discussion.petition}/comments`)).html, id);
    assert.doesNotMatch(item, /<b |<svg|<img|href="javascript|<\/ol>/);
    assert.ok(item.includes('\u2068Анна &lt;b onmouseover=alert(1)&gt; &quot;К&quot; ьлавок\u2069'));
    assert.ok(item.includes('[тут](javascript:alert(1)) &lt;/li&gt;&lt;/ol&gt;'));
  });

  it('tells the author of what a moderator published where it stands', async (t) => {
    const discussion = await Discussion.open(t, open);
    const {town, subject} = discussion;
    const id = await discussion.say('anna');
    await discussion.move(id, {to: 'hidden', ground: 'insult'});
    await discussion.move(id, {to: 'published'});
    const letters = await town.db.selectFrom('mails').select('text').where('recipient', '=', 'anna@example.org').where('code', 'is', null).orderBy('created_at', 'desc').execute();
    const [, address = ''] = /(https:\/\/petitions\.example\/\S+)/.exec(letters.find(({text}) => text.includes('#comment-'))?.text ?? '') ?? [];
    assert.equal(address, base + commentAddress(subject, id));
    assert.deepEqual(marksOf((await show(town, address.slice(base.length))).html), [id]);
  });

  it('shows a proposal beside the words it changes, told in words too, with the answer to it', async (t) => {
    const council = await Council.open(t, open);
    const {town} = council;
    const id = await council.draftAct();
    const exact = 'ламати гілки';
    const proposal = await council.propose('anna', id, {text: 'Краще так.', target: council.target(id, 'art_2__para_1'), wording: 'Забороняється ламати гілки й корені дерев.'});
    const comment = await council.propose('borys', id, {kind: 'comment', text: 'Про це.', target: council.target(id, 'art_2__para_1', {exact})});
    const nameless = await council.propose('vira', id, {text: 'Загалом добре <u>так</u>.'});
    const {html} = await show(town, `/consultations/${id}/comments?lang=uk`);
    assert.deepEqual(marksOf(html), [proposal, comment, nameless]);
    const item = itemOf(html, proposal);
    assert.ok(item.includes('гілки <ins><span class="vh">[додано: </span>й корені<span class="vh"> кінець доданого]</span></ins> дерев'), item);
    assert.equal(link(item, '1.'), `/consultations/${id}/versions/1?lang=uk#art_2__para_1`);
    assert.ok(item.includes('>Пропозиція<') && item.includes('На неї мають відповісти.'));
    assert.ok(itemOf(html, comment).includes(`<blockquote class="typed" dir="auto">${exact}</blockquote>`));
    assert.ok(itemOf(html, nameless).includes('Загалом добре &lt;u&gt;так&lt;/u&gt;.'));
    assert.doesNotMatch(html, /<script|<viche-/, 'what the widget would not show in this place stays');
    town.pass(21 * 86_400);
    await council.answer(id, [proposal], {outcome: 'partly'});
    const answered = itemOf((await show(town, `/consultations/${id}/comments?lang=uk`)).html, proposal);
    for (const words of ['Враховано частково', 'Штраф передбачено статтею 4.', 'Відділ довкілля']) assert.ok(answered.includes(words), words);
    const [letter] = await council.letters('anna');
    const address = base + commentAddress(`consultation:${id}`, proposal);
    assert.ok(letter?.text.includes(address), letter?.text);
    const alone = (await show(town, address.slice(base.length))).html;
    assert.deepEqual(marksOf(alone), [proposal]);
    assert.match(alone, new RegExp(`<viche-consultation consultation-id="${id}" heading-level="1">\\s*<article`));
  });

  it('lists for everyone what a new version has no place for, or one nobody has confirmed, with the words it was about', async (t) => {
    const council = await Council.open(t, open);
    const {town} = council;
    const id = await council.draftAct();
    const gone = await council.propose('anna', id, {text: 'Так, і на газон.', target: council.target(id, 'art_2__para_2')});
    const quoted = await council.propose('borys', id, {text: 'А возити?', target: council.target(id, 'art_2__para_2', {exact: 'машини на траву'})});
    const doubtful = await council.propose('vira', id, {text: 'І корені.', target: council.target(id, 'art_2__para_1')});
    const page = `/consultations/${id}/versions/2`;
    assert.doesNotMatch((await show(town, `/consultations/${id}/versions/1`)).html, /unplaced|doubtful/);
    await council.publishText(id, act.replace('ламати гілки', 'ламати й різати гілки').replace('2. Забороняється ставити машини на траву.\n', ''));
    const version = (await show(town, `${page}?lang=uk`)).html;
    assert.equal(link(version, '2 думкам про попередні тексти немає місця в цій редакції'), `${page}/unplaced?lang=uk`);
    assert.equal(link(version, 'Місце 1 думки про попередні тексти ще має підтвердити посадова особа'), `${page}/doubtful?lang=uk`);
    const unplaced = (await show(town, `${page}/unplaced?lang=uk`)).html;
    assert.deepEqual(marksOf(unplaced), [gone, quoted]);
    const whole = (html: string, comment: string) => html.slice(html.indexOf(`<li id="comment-${comment}">`)).split('</li>', 1)[0] ?? '';
    assert.equal(link(whole(unplaced, gone), '2.'), `/consultations/${id}/versions/1?lang=uk#art_2__para_2`);
    for (const words of ['(редакція 1)', 'Так, і на газон.', 'Тоді було так', 'машини на траву']) assert.ok(whole(unplaced, gone).includes(words), words);
    assert.ok(whole(unplaced, quoted).includes('<blockquote class="typed" dir="auto">машини на траву</blockquote>'));
    const open2 = (await show(town, `${page}/doubtful?lang=uk`)).html;
    assert.deepEqual(marksOf(open2), [doubtful]);
    assert.equal(link(whole(open2, doubtful).split('Стоїть біля')[1] ?? '', '1. '), `${page}?lang=uk#art_2__para_1`);
    await council.place(id, {comment: doubtful, version: 2, revision: 1, provision: 'art_2__para_1'});
    assert.match((await show(town, `${page}/doubtful?lang=uk`)).html, /Зараз таких немає\./);
    for (const path of [`${page}/sure`, `/consultations/${id}/versions/3/unplaced`, '/consultations/nothing/versions/1/unplaced']) assert.equal((await show(town, path)).status, 404, path);
    for (const {lang} of pageLanguages) assert.match((await show(town, `${page}/unplaced?lang=${lang}`)).html, new RegExp(`<html lang="${lang}">`));
  });

  it('is there for a page of somebody’s own site too, and for nothing that is not public', async (t) => {
    const discussion = await Discussion.open(t, open);
    const {data} = await discussion.register();
    const {data: said} = await discussion.post('anna', {subject: data.subject}, {headers: {Origin: 'https://park.example'}});
    const {status, html} = await show(discussion.town, `/pages/${data.id}/comments`);
    assert.deepEqual([status, marksOf(html)], [200, [said.id]]);
    assert.doesNotMatch(html, /<script|<viche-/, 'nobody can write to it from here');
    const council = await Council.open(t, open);
    const {data: draft} = await council.create();
    for (const path of [`/consultations/${draft.id}/comments`, '/consultations/nothing/comments', '/petitions/%2e%2e/comments', `/petitions/${draft.id}/comments?cursor=nothing`]) assert.equal((await show(council.town, path)).status, 404, path);
  });

  it('speaks each language of the pages', async (t) => {
    const discussion = await Discussion.open(t, open);
    const said = new Set<string>();
    for (const {lang} of pageLanguages) said.add(/<h1>([^<]+)<\/h1>/.exec((await show(discussion.town, `/petitions/${discussion.petition}/comments?lang=${lang}`)).html)?.[1] ?? '');
    assert.deepEqual([...said].sort(), ['Discussion', 'Обговорення', 'Обсуждение', 'Талкуу']);
  });
});

forEachDatabase('The list of consultations on the backend’s own pages', (open) => {
  it('goes on to the earlier ones, and each can be acted on where scripts run', async (t) => {
    const council = await Council.open(t, open);
    const ids: string[] = [];
    for (let n = 0; n < 22; n++) ids.unshift(await council.policy({opensAt: council.inDays(n / 1000)}));
    const first = await show(council.town, '/consultations?lang=uk');
    const linksIn = (html: string) => [...html.matchAll(/<h2><a href="\/consultations\/([\w-]+)\?/g)].map(([, id]) => id);
    const rest = await show(council.town, link(first.html, 'Давніші консультації'));
    assert.deepEqual([...linksIn(first.html), ...linksIn(rest.html)], ids);
    const {html} = await show(council.town, `/consultations/${ids[0]}?lang=uk`);
    assert.match(html, new RegExp(`<viche-consultation consultation-id="${ids[0]}" heading-level="1">\\s*<article>`));
    assert.equal(link(html, 'Читати, що кажуть люди'), `/consultations/${ids[0]}/comments?lang=uk`);
  });
});
