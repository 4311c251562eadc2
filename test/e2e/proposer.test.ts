import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import * as routes from '../../src/contract/consultation-routes.ts';
import type {PlacedCommentPage} from '../../src/contract/consultations.ts';
import {barriers} from './barriers.ts';
import {Town} from './town.ts';
import {until} from './until.ts';
import {send, sign} from './who.ts';

const consultation = (part: string) => `viche-consultation >>> ${part}`;

describe('A citizen who is consulted on a draft act, by keyboard alone', () => {
  let town: Town;
  before(async () => void (town = await Town.open()));
  after(() => town.close());

  it('finds it in the list, proposes how a provision should read, and finds the receipt, though the network goes on the way', async () => {
    const email = 'mariia.proposes@example.com';
    const {id, totals} = await town.findConsultation('street trade');
    const citizen = await town.person();
    await citizen.goTo(`${town.base}/drafts?lang=en`);
    await citizen.sees('viche-consultation-list >>> .item:nth-child(3) [part=title]');
    await citizen.tabTo(/^Rules for street trade/);
    await citizen.press('Enter');
    await citizen.sees(consultation('#title'), 'Rules for street trade in Vilkhivka');
    assert.equal(new URL(citizen.page.url()).searchParams.get('consultation'), id);
    await citizen.sees(consultation('.prov'));

    await citizen.tabTo(/^Comment or propose a wording$/);
    await citizen.press('Enter');
    await citizen.isAt('said');
    await citizen.sees(consultation('#wording'), /^Торгувати з рук і столиків/);
    await citizen.fillIn('wording', 'Лише у будні. ');
    await citizen.sees(consultation('.compose ins'));
    await citizen.fillIn('text', 'On Sundays the square is for the children.');
    await citizen.sees(consultation('#consent'));
    await sign(citizen, {name: 'Mariia Petrenko', email});
    assert.deepEqual(await barriers(citizen.page), []);

    await citizen.page.setOfflineMode(true);
    await citizen.tabTo(/^Get the code$/);
    await citizen.press('Enter');
    await citizen.isAt('failure');
    assert.match((await citizen.read(consultation('#wording')))!, /Лише у будні\./);
    assert.equal(await citizen.read(consultation('#text')), 'On Sundays the square is for the children.');
    await citizen.page.setOfflineMode(false);
    await send(town, citizen, email);
    await citizen.isAt('write');
    await citizen.sees(consultation('#write'), 'Your comment is published');
    await citizen.sees(consultation('.facts'), /VCH-[A-Z0-9]{4}-[A-Z0-9]{4}/);
    await citizen.sees(consultation('.said .thread'), /On Sundays the square is for the children\./);
    assert.deepEqual(citizen.errors, []);
    await citizen.close();

    const placed = `${town.base}${routes.placedComments(id, 1, {provision: 'chp_1__para_1'})}`;
    const {items} = (await (await fetch(placed)).json()) as PlacedCommentPage;
    assert.match(items[0]?.wording ?? '', /Лише у будні\./);

    const reader = await town.person({javascript: false});
    const told = new RegExp(`Comments: ${totals.comments + 1}, of which proposals: ${totals.proposals + 1}, answered: 0`);
    await until('the plain page to tell of it', async () => (await reader.goTo(`${town.base}${routes.consultationPage(id)}?lang=en`), (await reader.read('main')) ?? ''), (words) => told.test(words));
    await reader.close();
  });

  it('reads what became of every proposal, with the report, where the consultation is over', async () => {
    const {id} = await town.findConsultation('green areas');
    const citizen = await town.person({width: 360, height: 740});
    await citizen.goTo(`${town.base}/consultation?consultation=${id}&lang=en`);
    await citizen.sees(consultation('.prov'));
    await citizen.tabTo(/^Read what was said$/);
    await citizen.press('Enter');
    await citizen.isAt('said');
    await citizen.sees(consultation('.said [part=answer]'), /Official answer/);
    assert.equal(await citizen.read(consultation('#text')), null);
    await citizen.tabTo(/^Course and terms$/, {back: true});
    await citizen.press('Enter');
    await citizen.sees(consultation('.timeline'), /Report published/);
    assert.deepEqual(await barriers(citizen.page), []);
    await citizen.tabTo(/^Read the report$/);
    await citizen.press('Enter');
    await citizen.sees('h1', /Rules for the green areas/);
    assert.deepEqual(citizen.errors, []);
    await citizen.close();
  });
});
