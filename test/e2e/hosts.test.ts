import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {hosts, serveHosts, type Hosts} from '../hosts/serve.ts';
import {ways} from '../hosts/ways.ts';
import {barriers} from './barriers.ts';
import {lookAtWidgets, type Looks} from './looks.ts';
import type {Person} from './person.ts';
import {Town} from './town.ts';

const tags = ['viche-petition-counter', 'viche-petition', 'viche-petition-desk'];

/** Runs in the page before anything else there: notes what the page's policy refused. */
function watchPolicy(): void {
  const refused: string[] = [];
  document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => refused.push(`${violatedDirective} ${blockedURI}`));
  Object.defineProperty(window, 'refusedByPolicy', {value: refused});
}

const refused = ({page}: Person) => page.evaluate(() => [...(window as unknown as {refusedByPolicy: string[]}).refusedByPolicy]);

/** Large enough, at least 4.5 to 1, and nothing taken over from the page. */
function looksRight({tag, width, fontSize, texts, targets}: Looks): void {
  assert.ok(width >= 280, `${tag} is ${width} px wide`);
  assert.ok(fontSize >= 16, `text of ${tag}: ${fontSize} px`);
  assert.ok(texts.length > 3, `${tag} shows next to nothing`);
  for (const text of texts) {
    assert.ok(text.fontSize >= fontSize * 0.86, `«${text.words}» in ${tag}: ${text.fontSize} px`);
    assert.ok(text.contrast >= 4.5, `«${text.words}» in ${tag}: contrast ${text.contrast}`);
    assert.deepEqual(text.taken, [], `«${text.words}» in ${tag}`);
  }
  for (const {words, main, height} of targets) assert.ok(height >= (main ? 43.9 : 24), `«${words}» in ${tag}: ${height} px high`);
}

describe('On a site that nobody made for it', () => {
  let town: Town;
  let sites: Hosts;
  before(async () => {
    town = await Town.open();
    sites = await serveHosts(town.base, (await town.find('crossing')).id);
  });
  after(async () => {
    await sites.close();
    await town.close();
  });

  const visit = async (url: string): Promise<Person> => {
    const person = await town.person();
    await person.page.evaluateOnNewDocument(watchPolicy);
    await person.goTo(url);
    return person;
  };

  for (const host of hosts) {
    for (const way of ways) {
      it(`people can read and use every widget: the ${host} site, placed by ${way}`, async () => {
        const person = await visit(sites.page(host, way));
        const shown = way === 'link' ? tags.slice(0, 2) : tags;
        await person.sees('viche-petition-counter >>> [part=count]');
        await person.sees('viche-petition >>> #step');
        if (shown.length > 2) await person.sees('viche-petition-desk >>> #email', '');
        const looks = await person.page.evaluate(lookAtWidgets);
        assert.deepEqual(looks.map(({tag}) => tag), shown);
        looks.forEach(looksRight);
        assert.deepEqual(await refused(person), []);
        assert.deepEqual(await barriers(person.page), []);
        assert.deepEqual(person.errors, []);
        await person.close();
      });
    }
  }

  it('people who see badly can read it after the switch of the old site', async () => {
    const person = await visit(sites.page('old', 'tag'));
    await person.sees('viche-petition >>> #step');
    await person.sees('viche-petition-counter >>> [part=count]');
    await person.sees('viche-petition-desk >>> #email', '');
    await person.page.click('#vision');
    const looks = await person.page.evaluate(lookAtWidgets);
    looks.forEach(looksRight);
    assert.deepEqual(looks.map(({fontSize}) => fontSize), [24, 24, 24]);
    await person.close();
  });

  for (const [host, way] of [['old', 'link'], ['old', 'tag'], ['strict', 'classic']] as const) {
    it(`people sign, and the number grows for a neighbour whose page is translated: the ${host} site, placed by ${way}`, async () => {
      const email = `${host}.${way}@example.com`;
      const neighbour = await visit(sites.page('old', way));
      const before = Number(await neighbour.sees('viche-petition-counter >>> [part=count]'));
      await neighbour.sees('viche-petition >>> #step');
      await neighbour.page.click('#translate');

      const person = await visit(sites.page(host, way));
      await person.click('viche-petition >>> #name');
      await person.type('Oksana Lysenko');
      await person.fillIn('email', email);
      await person.click('viche-petition >>> #consent');
      await person.tabTo(/^Отримати код$/);
      await person.press('Enter');
      await person.isAt('step');
      await person.fillIn('code', await town.code(email));
      await person.tabTo(/^Підтвердити підпис$/);
      await person.press('Enter');
      await person.sees('viche-petition >>> #step', /^Дякуємо/);

      await neighbour.sees('viche-petition-counter >>> [part=count]', String(before + 1));
      await neighbour.sees('viche-petition >>> [part=count]', String(before + 1));
      assert.deepEqual(await refused(person), []);
      const own = [`${town.base}/`, new URL(sites.page(host, way)).origin, 'data:'];
      assert.deepEqual(person.asked.filter((url) => !own.some((start) => url.startsWith(start))), []);
      assert.deepEqual([...person.errors, ...neighbour.errors], []);
      await Promise.all([person.close(), neighbour.close()]);
    });
  }

  for (const host of hosts) {
    it(`an official signs in at the desk and opens a case: the ${host} site`, async () => {
      const email = 'moderator@vilkhivka.example';
      const person = await visit(sites.page(host, 'div'));
      await person.click('viche-petition-desk >>> #email');
      await person.type(email);
      await person.tabTo(/^Отримати код$/);
      await person.press('Enter');
      await person.isAt('step');
      await person.fillIn('code', await town.code(email));
      await person.press('Enter');
      await person.isAt('queue-title');
      await person.tabTo(/питні фонтанчики/);
      await person.press('Enter');
      await person.isAt('case-title');
      await person.tabTo('step');
      await person.press('ArrowDown', 'Space');
      await person.sees('viche-petition-desk >>> #reason', '');
      looksRight((await person.page.evaluate(lookAtWidgets)).find(({tag}) => tag === 'viche-petition-desk')!);
      assert.deepEqual(await refused(person), []);
      assert.deepEqual(await barriers(person.page), []);
      assert.deepEqual(person.errors, []);
      await person.close();
    });
  }

  it('people in a sandboxed frame read the petition and are shown the page on which they can sign', async () => {
    const content = `<iframe sandbox="allow-scripts" width="600" height="900" src="${sites.page('strict', 'tag')}"></iframe>`;
    const person = await visit(sites.with(content, 'old'));
    const frame = await person.page.waitForFrame(sites.page('strict', 'tag'));
    await person.sees('viche-petition >>> #title', /Облаштувати безпечний перехід/, frame);
    await person.sees('viche-petition >>> a[target=_blank]', 'Підписати на сторінці петиції', frame);
    assert.equal(await person.read('viche-petition >>> #email', frame), null);
    assert.equal(await frame.$eval('viche-petition >>> a[target=_blank]', (link) => (link as HTMLAnchorElement).href), `${town.base}/petitions/${(await town.find('crossing')).id}`);
    assert.deepEqual(person.errors, []);
    await person.close();
  });
});
