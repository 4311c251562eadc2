import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {lookAtWidgets, type Looks} from '../e2e/looks.ts';
import type {Person} from '../e2e/person.ts';
import type {Engine, Tab} from '../e2e/tab.ts';
import {Town} from '../e2e/town.ts';
import {serveHosts, type Host, type Hosts} from './serve.ts';
import type {Way} from './ways.ts';
import {hosted, hostedTags} from './widgets.ts';

/** What one browser is asked to show on the sites. */
export interface Visits<Window extends Tab> {
  /** The browser's name, as people know it. */
  readonly name: string;
  readonly open: () => Promise<Engine<Window>>;
  /** Sites, and the ways in which the widgets are put there. */
  readonly pages: readonly (readonly [Host, Way])[];
  /** Sites on which somebody signs while a neighbour watches the number. */
  readonly signing: readonly (readonly [Host, Way])[];
  /** What else has to hold for a page just seen. */
  readonly more?: (person: Person<Window>) => Promise<void>;
  /** Tests of this browser alone. */
  readonly alone?: (stand: () => Stand<Window>) => void;
}

export interface Stand<Window extends Tab> {
  readonly town: Town<Window>;
  readonly sites: Hosts;
  visit(url: string): Promise<Person<Window>>;
  /** Waits until every widget on a page placed in this way works; answers their tags. */
  allWork(person: Person<Window>, way: Way): Promise<string[]>;
}

/** What the page's own witness noted: errors, and what its policy refused. */
export const noted = <Window extends Tab>({page}: Person<Window>) => page.evaluate(() => [...(window as unknown as {noted: string[]}).noted]);

const getCode = /^(Отримати код|Get the code)$/;
const confirm = /^(Підтвердити підпис|Confirm the signature)$/;

/** Large enough, at least 4.5 to 1 on a ground of its own, and nothing taken over from the page but its typeface. */
export function looksRight({tag, width, display, painted, copied, fontSize, texts, targets}: Looks): void {
  assert.ok(width >= 280, `${tag} is ${width} px wide`);
  assert.equal(display, 'block', tag);
  assert.ok(painted, `${tag} lets the page show through`);
  assert.notEqual(copied, '', `text of ${tag} cannot be copied`);
  assert.ok(fontSize >= 16, `text of ${tag}: ${fontSize} px`);
  assert.ok(texts.length > 3, `${tag} shows next to nothing`);
  for (const text of texts) {
    assert.ok(text.fontSize >= fontSize * 0.86, `«${text.words}» in ${tag}: ${text.fontSize} px`);
    assert.ok(text.contrast >= 4.5, `«${text.words}» in ${tag}: contrast ${text.contrast}`);
    assert.deepEqual(text.taken, [], `«${text.words}» in ${tag}`);
  }
  for (const {words, main, height} of targets) assert.ok(height >= (main ? 43.9 : 24), `«${words}» in ${tag}: ${height} px high`);
}

/** Signs on the page in front, by keyboard after the first click. */
export async function sign<Window extends Tab>(person: Person<Window>, town: Town<Window>, email: string): Promise<void> {
  await person.click('viche-petition >>> #name');
  await person.type('Oksana Lysenko');
  await person.fillIn('email', email);
  await person.click('viche-petition >>> #consent');
  await person.tabTo(getCode);
  await person.press('Enter');
  await person.isAt('step');
  await person.fillIn('code', await town.code(email));
  await person.tabTo(confirm);
  await person.press('Enter');
  await person.sees('viche-petition >>> #step', /^(Дякуємо|Thank you)/);
}

/** Every widget on every site, as people in one browser meet it. */
export function visitSites<Window extends Tab>({name, open, pages, signing, more, alone}: Visits<Window>): void {
  describe(`On a site that nobody made for it, in ${name}`, () => {
    let town: Town<Window>;
    let sites: Hosts;
    before(async () => {
      town = await Town.with(open);
      sites = await serveHosts(town.base, {petition: (await town.find('crossing')).id, consultation: (await town.findConsultation('green areas')).id});
    });
    after(async () => {
      await sites.close();
      await town.close();
    });

    const visit = async (url: string): Promise<Person<Window>> => {
      const person = await town.person();
      await person.goTo(url);
      return person;
    };

    const allWork = async (person: Person<Window>, way: Way): Promise<string[]> => {
      const there = hosted.filter(({link}) => way !== 'link' || link !== undefined);
      for (const {tag, shows} of there) await person.sees(`${tag} >>> ${shows}`, /^/);
      return there.map(({tag}) => tag);
    };

    /** Nothing failed on the page, and nothing was refused but a second copy of Lit, which the strict policy does not name. */
    const unharmed = async (person: Person<Window>, way?: Way) => {
      const expected = way === 'foreign' ? /^trusted-types |Trusted Types policy/ : /^$/;
      assert.deepEqual([...(await noted(person)), ...person.errors].filter((line) => !expected.test(line)), []);
    };

    for (const [host, way] of pages) {
      it(`people can read and use every widget: the ${host} site, placed by ${way}`, async () => {
        const person = await visit(sites.page(host, way));
        const tags = await allWork(person, way);
        const looks = await person.page.evaluate(lookAtWidgets, hostedTags);
        assert.deepEqual(looks.map(({tag}) => tag), tags);
        looks.forEach(looksRight);
        if (host === 'arabic') assert.ok(looks.every(({direction}) => direction === 'rtl'));
        await unharmed(person, way);
        await more?.(person);
        await person.close();
      });
    }

    it('people who see badly can read it after the switch of the old site', async () => {
      const person = await visit(sites.page('old', 'tag'));
      await allWork(person, 'tag');
      await person.click('#vision');
      const looks = await person.page.evaluate(lookAtWidgets, hostedTags);
      looks.forEach(looksRight);
      assert.ok(looks.every(({fontSize}) => fontSize === 24));
      await person.close();
    });

    for (const [host, way] of signing) {
      it(`people sign, and the number grows for a neighbour whose page is translated: the ${host} site, placed by ${way}`, async () => {
        const email = `${host}.${way}@example.com`;
        const neighbour = await visit(sites.page('old', way));
        const before = Number(await neighbour.sees('viche-petition-counter >>> [part=count]'));
        await neighbour.sees('viche-petition >>> #step');
        await neighbour.click('#translate');

        const person = await visit(sites.page(host, way));
        await person.sees('viche-petition >>> #step');
        if (host === 'lively') {
          await person.click('#to-news');
          await person.sees('#news');
          await person.click('#to-petitions');
          await allWork(person, way);
        }
        await sign(person, town, email);
        await neighbour.page.bringToFront();
        await neighbour.sees('viche-petition-counter >>> [part=count]', String(before + 1));
        await neighbour.sees('viche-petition >>> [part=count]', String(before + 1));
        const own = [`${town.base}/`, new URL(sites.page(host, way)).origin, 'data:'];
        assert.deepEqual(person.asked.filter((url) => !own.some((start) => url.startsWith(start))), []);
        await Promise.all([unharmed(person), unharmed(neighbour)]);
        await Promise.all([person.close(), neighbour.close()]);
      });
    }

    for (const host of ['old', 'strict'] as const) {
      it(`an official signs in at the desk and opens a case: the ${host} site`, async () => {
        const email = 'moderator@vilkhivka.example';
        const person = await visit(sites.page(host, 'div'));
        // What arrives above would move the field away under the pointer.
        await allWork(person, 'div');
        await person.click('viche-petition-desk >>> #email');
        await person.type(email);
        await person.tabTo(getCode);
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
        (await person.page.evaluate(lookAtWidgets, ['viche-petition-desk'])).forEach(looksRight);
        await unharmed(person);
        await more?.(person);
        await person.close();
      });
    }

    it('people in a sandboxed frame read the petition and are shown the page on which they can sign', async () => {
      const content = `<iframe sandbox="allow-scripts" width="600" height="900" src="${sites.page('strict', 'tag')}"></iframe>`;
      const person = await visit(sites.with(content, 'old'));
      const frame = await person.page.waitForFrame(sites.page('strict', 'tag'));
      await person.sees('viche-petition >>> #title', /Облаштувати безпечний перехід/, frame);
      await person.sees('viche-petition-counter >>> [part=count]', /^\d+$/, frame);
      await person.sees('viche-petition >>> a[target=_blank]', 'Підписати на сторінці петиції', frame);
      assert.equal(await person.read('viche-petition >>> #email', frame), null);
      await person.sees('viche-petition-form >>> a[target=_blank]', 'Відкрити в окремому вікні', frame);
      assert.equal(await person.read('viche-petition-form >>> #title', frame), null);
      const address = await frame.evaluate(() => document.querySelector('viche-petition')?.shadowRoot?.querySelector<HTMLAnchorElement>('a[target=_blank]')?.href);
      assert.equal(address, `${town.base}/petitions/${(await town.find('crossing')).id}`);
      assert.deepEqual(person.errors, []);
      await person.close();
    });

    it('a cookie banner that holds the script back leaves the link, and the widget comes with the consent', async () => {
      const held = `<script type="text/plain" data-category="functional" src="${town.base}/viche.js"></script>`;
      const {id, title} = await town.find('crossing');
      const link = `<a href="${town.base}/petitions/${id}">${title['uk']}</a>`;
      const person = await visit(sites.with(`<viche-petition-counter petition-id="${id}">${link}</viche-petition-counter>`, 'lively', held));
      assert.equal(await person.sees('viche-petition-counter a'), title['uk']);
      await person.click('#agree');
      await person.sees('viche-petition-counter >>> [part=count]', /^\d+$/);
      await unharmed(person);
      await person.close();
    });

    it('a page that defined one of the tags before gets all the others', async () => {
      const {id} = await town.find('crossing');
      const own = `customElements.define('viche-petition-counter', class extends HTMLElement { connectedCallback() { this.textContent = 'Власний лічильник'; } });`;
      const content = `<script>${own}</script><viche-petition-counter petition-id="${id}"></viche-petition-counter><viche-petition petition-id="${id}"></viche-petition>`;
      const person = await visit(sites.with(content, 'arabic'));
      await person.sees('viche-petition >>> [part=count]', /^\d+$/);
      assert.equal(await person.read('viche-petition-counter'), 'Власний лічильник');
      await unharmed(person);
      await person.close();
    });

    alone?.(() => ({town, sites, visit, allWork}));
  });
}
