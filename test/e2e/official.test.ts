import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {desk, signIn} from './desk.ts';
import type {Person} from './person.ts';
import {Town} from './town.ts';

/** From wherever focus is to a case, by its row in the queue. */
async function openCase(person: Person, title: RegExp, {back = false} = {}): Promise<void> {
  await person.sees(desk('.desk__queue'), title);
  await person.tabTo(title, {back});
  await person.press('Enter');
  await person.isAt('case-title');
  await person.sees(desk('#case-title'), title);
}

describe('An official at the desk, by keyboard alone', () => {
  let town: Town;
  before(async () => void (town = await Town.open()));
  after(() => town.close());

  it('publishes one petition, refuses another, and both authors are told', async () => {
    const moderator = await town.person();
    await signIn(town, moderator, 'moderator@vilkhivka.example');

    await openCase(moderator, /drinking fountains/);
    await moderator.tabTo('step');
    await moderator.press('Space');
    await moderator.tabTo(/^Publish the petition$/);
    await moderator.press('Enter');
    await moderator.isAt('done');
    await moderator.sees(desk('#done'), /The petition is published/);
    const published = await town.letter('author.drinking-water@vilkhivka.example', /опубліковано|published/);
    const [link = ''] = /http:\S+\/petitions\/[\w-]+/.exec(published.text) ?? [];

    await openCase(moderator, /Bicycle stands/, {back: true});
    await moderator.tabTo('step');
    await moderator.press('ArrowDown', 'Space');
    await moderator.tabTo('ground');
    await moderator.press('ArrowDown');
    await moderator.fillIn('reason', 'The stands at the market were bought in spring. They will be put up in May.');
    await moderator.tabTo(/^Refuse and send the explanation$/);
    await moderator.press('Enter');
    await moderator.isAt('done');
    await moderator.sees(desk('#done'), /The petition is refused/);
    const refused = await town.letter('author.bicycle-stands@vilkhivka.example', /відхилено|refused/);
    assert.match(refused.text, /The stands at the market were bought in spring/);

    const reader = await town.person();
    await reader.goTo(link);
    await reader.sees('h1', /drinking fountains|питні фонтанчики/);
    assert.deepEqual([moderator.errors, reader.errors], [[], []]);
    await Promise.all([moderator.close(), reader.close()]);
  });

  it('reviews and answers a petition; who signed it gets the answer by mail and sees it on the page', async () => {
    const {id} = await town.find('sports grounds');
    const email = 'iryna.shevchenko@example.com';
    const citizen = await town.person();
    await citizen.goTo(`${town.base}/petition?petition=${id}&lang=en`);
    await citizen.sees('viche-petition >>> #step');
    await citizen.fillIn('name', 'Iryna Shevchenko');
    await citizen.fillIn('email', email);
    await citizen.tabTo('notify');
    await citizen.press('Space');
    await citizen.tabTo('consent');
    await citizen.press('Space', 'Enter');
    await citizen.isAt('step');
    await citizen.fillIn('code', await town.code(email));
    await citizen.press('Enter');
    await citizen.sees('viche-petition >>> #step', /^Thank you/);

    const official = await town.person();
    await signIn(town, official, 'council@vilkhivka.example');
    await openCase(official, /sports grounds/);
    await official.tabTo(/^Start the review$/);
    await official.press('Enter');
    await official.isAt('done');
    await official.sees(desk('#done'), /The review has begun/);
    await town.letter('author.stadium@vilkhivka.example', /розгляд|review/);

    // The editor is fetched now; what stands below it moves when it arrives.
    await official.sees(desk('#text'), '');
    await official.tabTo('outcome');
    await official.press('Space');
    await official.fillIn('text', 'The council supports the petition. From the first of May the grounds are open on Saturdays and Sundays.');
    await official.sees(desk('[aria-labelledby=preview]'), /the grounds are open/);
    await official.fillIn('signatory', 'Mariia Savchuk, deputy mayor');
    await official.fillIn('unit', 'Department of sport');
    await official.tabTo('lang');
    await official.type('English');
    await official.tabTo(/^Publish the answer$/);
    await official.press('Enter');
    await official.isAt('done');
    await official.sees(desk('#done'), /The answer is published\. \d+ signers get it by mail/);

    await town.letter(email, /відповідь|answer/i);
    await town.letter('author.stadium@vilkhivka.example', /відповідь|answer/i);
    await citizen.sees('viche-petition >>> [part=answer]', /the grounds are open on Saturdays/);
    assert.deepEqual([citizen.errors, official.errors], [[], []]);
    await Promise.all([citizen.close(), official.close()]);
  });
});
