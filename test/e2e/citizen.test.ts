import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Person} from './person.ts';
import {Town} from './town.ts';
import {until} from './until.ts';

/** From the town's page of a petition to the thanks, with nothing but keys. */
async function signByKeyboard(town: Town, person: Person, name: string, email: string): Promise<void> {
  await person.fillIn('name', name);
  await person.fillIn('email', email);
  await person.tabTo('consent');
  await person.press('Space');
  await person.tabTo(/^Get the code$/);
  await person.press('Enter');
  await person.isAt('step');
  await person.fillIn('code', await town.code(email));
  await person.press('Enter');
  await person.isAt('step');
  await person.sees('viche-petition >>> #step', /^Thank you/);
}

describe('A citizen of the town', () => {
  let town: Town;
  before(async () => void (town = await Town.open()));
  after(() => town.close());

  it('signs by keyboard alone, and the number grows in another window', async () => {
    const {id, signatures} = await town.find('crossing');
    const neighbour = await town.person();
    const counter = `viche-petition-counter[petition-id="${id}"] >>> [part=count]`;
    await neighbour.goTo(`${town.base}/?lang=en`);
    await neighbour.sees(counter, String(signatures));

    const citizen = await town.person();
    await citizen.goTo(`${town.base}/?lang=en`);
    await citizen.sees(counter);
    await citizen.tabTo(/Make a safe crossing/);
    await citizen.press('Enter');
    await citizen.sees('viche-petition >>> #title', /Make a safe crossing/);
    await signByKeyboard(town, citizen, 'Olena Bondar', 'olena.bondar@example.com');

    await neighbour.sees(counter, String(signatures + 1));
    await citizen.sees('viche-petition >>> [part=count]', String(signatures + 1));
    await citizen.sees('viche-petition >>> .signers', /Olena Bondar/);
    assert.deepEqual([citizen.errors, neighbour.errors], [[], []]);
    await Promise.all([citizen.close(), neighbour.close()]);
  });

  it('leaves no trace in the browser and talks to nobody but the town', async () => {
    const {id} = await town.find('night bus');
    const citizen = await town.person();
    const stored = async () => ({
      cookies: await citizen.page.cookies(),
      kept: await citizen.page.evaluate(() => [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].join()),
      databases: await citizen.page.evaluate(async () => (await indexedDB.databases()).length),
    });
    await citizen.goTo(`${town.base}/petition?petition=${id}&lang=en`);
    await citizen.sees('viche-petition >>> #step');
    await signByKeyboard(town, citizen, 'Taras Moroz', 'taras.moroz@example.com');
    assert.deepEqual(await stored(), {cookies: [], kept: '', databases: 0});
    assert.deepEqual(citizen.asked.filter((url) => !url.startsWith(`${town.base}/`)), []);
    assert.ok(citizen.asked.every((url) => !/taras|moroz/i.test(url)), 'a name or an address stands in a URL');
    await citizen.close();
  });

  it('loses nothing when the network drops while signing, and signs once', async () => {
    const {id, signatures} = await town.find('river bank');
    const email = 'hanna.koval@example.com';
    const citizen = await town.person();
    const {page} = citizen;
    await citizen.goTo(`${town.base}/petition?petition=${id}&lang=en`);
    await citizen.sees('viche-petition >>> #step');

    // The service gets what was sent, but its answer never arrives; from then on there is no network.
    let lost = 0;
    await page.setRequestInterception(true);
    page.on('request', async (request) => {
      if (request.method() !== 'POST' || lost > 0) return request.continue();
      lost += 1;
      const response = await fetch(request.url(), {method: 'POST', headers: request.headers(), body: request.postData() ?? ''});
      assert.equal(response.status, 202);
      await page.setOfflineMode(true);
      await request.abort('connectionreset');
    });
    await citizen.fillIn('name', 'Hanna Koval');
    await citizen.fillIn('email', email);
    await citizen.tabTo('consent');
    await citizen.press('Space');
    await citizen.tabTo(/^Get the code$/);
    await citizen.press('Enter');
    await citizen.isAt('failure');
    await citizen.sees('viche-petition >>> #failure', /What you typed is still here/);
    assert.deepEqual([await citizen.read('viche-petition >>> #name'), await citizen.read('viche-petition >>> #email')], ['Hanna Koval', email]);

    await page.setOfflineMode(false);
    await citizen.tabTo(/^Get the code$/);
    await citizen.press('Enter');
    await citizen.isAt('step');
    assert.equal((await town.letters(email)).length, 1);

    // The answer to the code is lost too; the widget asks again by itself.
    lost = 0;
    page.removeAllListeners('request');
    page.on('request', async (request) => {
      if (request.method() !== 'POST' || lost > 0) return request.continue();
      lost += 1;
      await fetch(request.url(), {method: 'POST', headers: request.headers(), body: request.postData() ?? ''});
      await request.abort('connectionreset');
    });
    await citizen.fillIn('code', await town.code(email));
    await citizen.press('Enter');
    await citizen.sees('viche-petition >>> #step', /^Thank you/);
    const counted = await until('the signature to be counted', () => town.petition(id), (petition) => petition.signatures > signatures);
    assert.equal(counted.signatures, signatures + 1);
    assert.deepEqual(citizen.errors, []);
    await citizen.close();
  });

  it('reads everything without JavaScript', async () => {
    const reader = await town.person({javascript: false});
    const {page} = reader;
    await reader.goTo(`${town.base}/participation?lang=en`);
    assert.ok(await page.$eval('viche-petition-list a', (link) => link.checkVisibility()));
    await Promise.all([page.waitForNavigation(), page.click('viche-petition-list a')]);
    const {id} = await town.find('crossing');
    await Promise.all([page.waitForNavigation(), page.click(`a[href^="/petitions/${id}"]`)]);
    assert.equal(new URL(page.url()).pathname, `/petitions/${id}`);
    const petition = await town.petition(id);
    await reader.sees('h1', /Make a safe crossing/);
    await reader.sees('main', new RegExp(`\\b${petition.signatures}\\b`));
    await reader.close();
  });
});
