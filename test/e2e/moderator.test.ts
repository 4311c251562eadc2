import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {desk, signIn} from './desk.ts';
import {Town} from './town.ts';
import {until} from './until.ts';

describe('A moderator who suspects forged signatures, by keyboard alone', () => {
  let town: Town;
  before(async () => void (town = await Town.open()));
  after(() => town.close());

  it('finds them, counts first, declares them invalid in public, and lets them count again', async () => {
    const {id, signatures} = await town.find('night bus');
    const forged = 27;
    const countIs = (expected: number) => until(`${expected} signatures in public`, () => town.petition(id), ({signatures: now}) => now === expected);

    const moderator = await town.person();
    await signIn(town, moderator, 'moderator@vilkhivka.example');
    await moderator.fillIn('q', 'night bus');
    await moderator.press('Enter');
    await moderator.sees(desk('.queue'), /^(?!.*crossing).*night bus/);
    await moderator.tabTo(/night bus/);
    await moderator.press('Enter');
    await moderator.isAt('case-title');
    await moderator.tabTo('look');
    await moderator.press('Enter');
    await moderator.isAt('suspicions-title');
    await moderator.sees(desk('.suspect .row'), /27 signatures.*Hardly innocent/);

    await moderator.tabTo('group-0-all');
    await moderator.press('Space');
    await moderator.tabTo('count');
    await moderator.press('Enter');
    await moderator.isAt('counted');
    await moderator.sees(desk('form .public'), new RegExp(`${forged} signatures would no longer count.*${signatures} signatures count now; ${signatures - forged} are left`));
    assert.equal((await town.petition(id)).signatures, signatures);

    await moderator.tabTo('ground');
    await moderator.press('ArrowDown');
    await moderator.fillIn('note', 'All came within eight minutes of one night, from one network and numbered mailboxes.');
    await moderator.tabTo(/^Declare 27 signatures invalid$/);
    await moderator.press('Enter');
    await moderator.isAt('done');
    await moderator.sees(desk('#done'), new RegExp(`27 signatures no longer count; ${signatures - forged} are left`));
    await countIs(signatures - forged);

    const reader = await town.person();
    await reader.goTo(`${town.base}/petition?petition=${id}&lang=en`);
    await reader.sees('viche-petition >>> [part=timeline]', /27 signatures declared invalid: many were given by the same people/);

    await moderator.tabTo(/^Let them count again…$/);
    await moderator.press('Enter');
    await moderator.isAt('returning');
    await moderator.tabTo(/^Let them count again$/);
    await moderator.press('Enter');
    await moderator.isAt('done');
    await moderator.sees(desk('#done'), new RegExp(`27 signatures count again; there are ${signatures} now`));
    await countIs(signatures);
    await reader.sees('viche-petition >>> [part=timeline]', /27 signatures count again/);
    assert.deepEqual([moderator.errors, reader.errors], [[], []]);
    await Promise.all([moderator.close(), reader.close()]);
  });
});
