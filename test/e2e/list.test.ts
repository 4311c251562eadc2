import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {Town} from './town.ts';

const list = 'viche-petition-list >>>';

describe('Somebody who looks for a petition', () => {
  let town: Town;
  before(async () => void (town = await Town.open()));
  after(() => town.close());

  it('searches, filters, turns the page and opens one with nothing but keys, and comes back to the list as it was', async () => {
    const person = await town.person();
    await person.goTo(`${town.base}/participation?lang=en`);
    const all = (await town.petitions()).length;
    await person.sees(`${list} #found`, new RegExp(`^${all} petitions$`));

    await person.tabTo(/^Show \d more$/);
    await person.press('Enter');
    await person.sees(`${list} .item:nth-child(${all}) [part=title]`);
    await person.sees(`${list} [role=status]`, new RegExp(`more shown: ${all} of ${all}$`));

    await person.tabTo('q', {back: true});
    await person.type('SCHOOL');
    await person.press('Enter');
    await person.sees(`${list} #found`, /found: “SCHOOL”$/);
    // Out of the search over its button to the group of statuses; an arrow chooses the next one.
    await person.press('Tab', 'Tab', 'ArrowDown');
    await person.sees(`${list} #found`, /^\d+ petitions? found: “SCHOOL”$/);
    await person.sees(`${list} .item [part=status]`, 'Collecting signatures');
    assert.equal(new URL(person.page.url()).searchParams.get('petitions-status'), 'collecting');

    await person.tabTo(/Make a safe crossing/);
    await person.press('Enter');
    await person.sees('viche-petition >>> #title', /Make a safe crossing/);
    await person.page.goBack();
    await person.sees(`${list} #q`, 'SCHOOL');
    await person.sees(`${list} #found`, /found: “SCHOOL”$/);
    const {id} = await town.find('crossing');
    await person.isAt(`p-${id}`);
    assert.deepEqual(person.errors, []);
    await person.close();
  });

  it('follows a link to a search, on a phone, without the page ever being wider than the screen', async () => {
    const person = await town.person({width: 320});
    await person.goTo(`${town.base}/participation?lang=uk&petitions-q=${encodeURIComponent('ШКОЛА')}&petitions-sort=signatures`);
    await person.sees(`${list} #found`, /«ШКОЛА»$/);
    assert.equal(await person.read(`${list} #sort`), 'signatures');
    assert.ok(await person.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    assert.deepEqual(person.errors, []);
    await person.close();
  });

  it('prints what was found, and nothing to fill in or to press', async () => {
    const person = await town.person();
    await person.goTo(`${town.base}/participation?lang=en`);
    await person.sees(`${list} .item [part=title]`);
    await person.page.emulateMediaType('print');
    const onPaper = await person.page.$eval('viche-petition-list', ({shadowRoot}) =>
      ['.item', 'form', 'input', 'legend', 'button'].filter((selector) => [...shadowRoot!.querySelectorAll(selector)].some((element) => element.checkVisibility())),
    );
    assert.deepEqual(onPaper, ['.item']);
    await person.close();
  });
});
