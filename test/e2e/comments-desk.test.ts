import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {desk, signIn} from './desk.ts';
import {publicLog, report, say} from './discuss.ts';
import {Town} from './town.ts';
import {until} from './until.ts';

describe('A moderator of comments, by keyboard alone', () => {
  let town: Town;
  before(async () => void (town = await Town.open()));
  after(() => town.close());

  it('hides what was reported, on a ground that author and public are told, and restores it', async () => {
    const {id: petition} = await town.find('night bus');
    const subject = `petition:${petition}`;
    const author = 'petro@example.org';
    const id = await say(town, author, {subject, name: 'Petro Koval', text: 'Whoever wants this bus has never paid a tax. Stay at home!'});
    await report(town, 'olena@example.org', id, {reason: 'insult', note: 'He means all of us.'});

    const moderator = await town.person();
    await signIn(town, moderator, 'moderator@vilkhivka.example');
    await moderator.tabTo(/^Comments$/, {back: true});
    await moderator.press('Enter');
    await moderator.isAt('view-title');
    await moderator.tabTo('to-reported');
    await moderator.press('Enter');
    await moderator.isAt('place-title');
    await moderator.sees(desk(`[aria-labelledby="comment-${id}"]`), /Stay at home!.*night bus.*He means all of us/);

    await moderator.tabTo(`hide-${id}`);
    await moderator.press('Enter');
    await moderator.isAt('ground');
    await moderator.press('ArrowDown');
    await moderator.fillIn('explanation', 'Write about the bus, not about those who want it.');
    await moderator.tabTo(/^Hide the comment$/);
    await moderator.press('Enter');
    await moderator.sees(desk('[role=status]'), 'Hidden. The author is told why.');
    await until('focus at the next comment or the title', () => moderator.page.evaluate(() => document.querySelector('viche-petition-desk')?.shadowRoot?.activeElement?.id), (at) => at === 'place-title' || /^comment-/.test(at ?? ''));
    const letter = await town.letter(author, /hidden/);
    assert.match(letter.text, /it insults or threatens somebody[^]*Write about the bus/);
    assert.deepEqual((await publicLog(town, subject))[0], ['hidden', 'insult']);

    await moderator.tabTo('to-hidden', {back: true});
    await moderator.press('Enter');
    await moderator.isAt('place-title');
    await moderator.sees(desk(`[aria-labelledby="comment-${id}"]`), /The author was told: Write about the bus/);
    const about = () => moderator.page.evaluate(() => document.querySelector('viche-petition-desk')?.shadowRoot?.activeElement?.getAttribute('aria-describedby'));
    // Comments under the town's other petitions are hidden too.
    do await moderator.tabTo(/^Restore$/);
    while ((await about()) !== `comment-${id}`);
    await moderator.press('Enter');
    await moderator.sees(desk('[role=status]'), /^Restored/);
    assert.deepEqual((await publicLog(town, subject)).slice(0, 2), [['restored', undefined], ['hidden', 'insult']]);
    assert.deepEqual(moderator.errors, []);
    await moderator.close();
  });

  it('registers a page of another site, is told its name, and writes down a word that comments wait for', async () => {
    const moderator = await town.person();
    await signIn(town, moderator, 'moderator@vilkhivka.example');
    await moderator.tabTo(/^Comments$/, {back: true});
    await moderator.press('Enter');
    await moderator.isAt('view-title');
    await moderator.tabTo('to-pages');
    await moderator.press('Enter');
    await moderator.isAt('place-title');
    await moderator.tabTo('register');
    await moderator.press('Enter');
    await moderator.isAt('page-form');
    await moderator.fillIn('url', 'https://park.example/plan');
    await moderator.fillIn('title-en', 'Plan of the park');
    await moderator.tabTo(/^Open the discussion$/);
    await moderator.press('Enter');
    await moderator.sees(desk('[role=status]'), /^The discussion is open/);
    const subject = await moderator.sees(desk('.code'), /^page:/);

    await moderator.tabTo('to-words', {back: true});
    await moderator.press('Enter');
    await moderator.isAt('place-title');
    await moderator.sees(desk('#words'), /^/);
    await moderator.fillIn('words', 'idiot*');
    await moderator.tabTo(/^Save the list$/);
    await moderator.press('Enter');
    await moderator.sees(desk('[role=status]'), /^The list is saved/);
    const id = await say(town, 'petro@example.org', {subject, name: 'Petro Koval', text: 'An idiotic plan.'});

    await moderator.tabTo('to-held', {back: true});
    await moderator.press('Enter');
    await moderator.isAt('place-title');
    await moderator.sees(desk(`[aria-labelledby="comment-${id}"]`), /An idiotic plan\..*Plan of the park/);
    await moderator.tabTo(/^Publish$/);
    await moderator.press('Enter');
    await moderator.sees(desk('[role=status]'), 'Published. The author is told.');
    assert.deepEqual(await publicLog(town, subject), [['published', undefined]]);
    assert.deepEqual(moderator.errors, []);
    await moderator.close();
  });
});
