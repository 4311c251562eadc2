import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Discussion} from '../../src/contract/comments.ts';
import {Town} from './town.ts';
import {until} from './until.ts';
import {prove, send, sign} from './who.ts';

const box = (part: string) => `viche-comment-box >>> ${part}`;

/** Runs in the page. */
function isPressed(): string | null | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.getAttribute('aria-pressed');
}

describe('A citizen who joins a discussion, by keyboard alone', () => {
  let town: Town;
  before(async () => void (town = await Town.open()));
  after(() => town.close());

  it('writes, proves the address once, answers, votes, changes and deletes, and loses nothing when the network goes', async () => {
    const email = 'olena.writes@example.com';
    const subjects = (await town.petitions()).filter(({status}) => status === 'collecting').map(({id}) => `petition:${id}`);
    const counts = (await (await fetch(`${town.base}/api/v1/comments/counts?subjects=${subjects.join(',')}`)).json()) as {items: readonly Discussion[]};
    const id = counts.items.find(({totals}) => totals.comments > 0)!.subject.slice('petition:'.length);
    const citizen = await town.person();
    await citizen.goTo(`${town.base}/petition?petition=${id}&lang=en`);
    await citizen.sees(box('#text'), '');

    await citizen.fillIn('text', 'The lamp matters most: it is dark at eight.');
    await citizen.sees(box('#consent'));
    await sign(citizen, {name: 'Olena Koval', email});
    await send(town, citizen, email);
    await citizen.isAt('write');
    await citizen.sees(box('#write'), 'Your comment is published');

    await citizen.tabTo(/^Reply$/);
    await citizen.press('Enter');
    await citizen.isAt('p1-text');
    await citizen.type('How often is it repaired?');
    await citizen.tabTo(/^Publish$/);
    await citizen.press('Enter');
    await citizen.isAt('p1-write');
    await citizen.tabTo(/^Close$/);
    await citizen.press('Enter');

    await citizen.goTo(`${town.base}/petition?petition=${id}&lang=en`);
    await citizen.sees(box('#text'), '');
    await citizen.tabTo(/^Agree \d/);
    await citizen.press('Enter');
    await citizen.sees(box('.in-place [role=heading]'), 'Who agrees?');
    await citizen.fillIn('p1-email', email);
    await citizen.press('Enter');
    await prove(town, citizen, email);
    await until('the vote', () => citizen.page.evaluate(isPressed), (pressed) => pressed === 'true');

    await citizen.tabTo(/^Change until/);
    await citizen.press('Enter');
    await citizen.isAt('p2-text');
    await citizen.type(' Please.');
    await citizen.page.setOfflineMode(true);
    await citizen.tabTo(/^Save$/);
    await citizen.press('Enter');
    await citizen.isAt('failure');
    assert.match((await citizen.read(box('#p2-text')))!, /Please\.$/);
    await citizen.page.setOfflineMode(false);
    await citizen.tabTo(/^Save$/);
    await citizen.press('Enter');
    await until('the change', async () => (await citizen.read(box('.thread')))!, (words) => words.includes('Please.'));

    await citizen.tabTo(/^Delete$/);
    await citizen.press('Enter');
    await citizen.isAt('p3-write');
    await citizen.tabTo(/^Delete it$/);
    await citizen.press('Enter');
    await citizen.sees(box('[role=status]'), 'Your comment is deleted');
    assert.deepEqual(citizen.errors, []);
    await citizen.close();
  });
});
