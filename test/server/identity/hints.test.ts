import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Hints} from '../../../src/server/identity/hints.ts';
import {prefixOf} from '../../../src/server/identity/hints.ts';
import {forEachDatabase} from '../support/databases.ts';
import {Town} from '../support/town.ts';

const day = 24 * 3600;

describe('The network of an address', () => {
  it('is its neighbourhood, however the address is written', () => {
    assert.equal(prefixOf('203.0.113.7'), prefixOf('::ffff:203.0.113.250'));
    assert.notEqual(prefixOf('203.0.113.7'), prefixOf('203.0.114.7'));
    assert.equal(prefixOf('2001:0DB8:0001:2::1'), prefixOf('2001:db8:1:ffff::9%eth0'));
    assert.notEqual(prefixOf('2001:db8:1::1'), prefixOf('2001:db8:2::1'));
    assert.deepEqual([prefixOf('::1'), prefixOf('2001:db8::1')], ['0:0:0', '2001:db8:0']);
    assert.deepEqual([prefixOf(undefined), prefixOf('a house')], ['', '']);
  });
});

forEachDatabase('What is noted of a signature besides the name', (open) => {
  const hintsOf = async (town: Town, petition: string): Promise<Hints[]> => {
    const rows = await town.db.selectFrom('signatures').select('hints').where('petition_id', '=', petition).orderBy('signed_at').execute();
    return rows.map(({hints}) => JSON.parse(hints ?? '{}') as Hints);
  };

  it('tells neighbours and numbered mailboxes, without an address that anybody could read', async (t) => {
    const town = await Town.open(t, open);
    const [id, other] = [await town.publish(), await town.publish()];
    await town.sign(id, 'ann.1@post.example', {}, '203.0.113.7');
    await town.sign(id, 'ann-22@post.example', {}, '203.0.113.99');
    await town.sign(id, 'ben@post.example', {}, '198.51.100.1');
    await town.sign(other, 'ann.1@post.example', {}, '203.0.113.7');
    const [first, second, third] = await hintsOf(town, id);
    assert.equal(first?.network, second?.network);
    assert.equal(first?.mailbox, second?.mailbox);
    assert.notEqual(first?.network, third?.network);
    assert.notEqual(first?.mailbox, third?.mailbox);
    const [elsewhere] = await hintsOf(town, other);
    assert.notEqual(elsewhere?.network, first?.network);
    assert.notEqual(elsewhere?.mailbox, first?.mailbox);
    assert.equal(elsewhere?.domain, 'post.example');
    const all = JSON.stringify([first, second, third]);
    assert.doesNotMatch(all, /203\.0|198\.51|ann|ben/);
  });

  it('is erased when the review begins, and after ninety days in any case', async (t) => {
    const town = await Town.open(t, open, {threshold: 1});
    const [reviewed, waiting] = [await town.publish(), await town.publish()];
    for (const id of [reviewed, waiting]) await town.sign(id, 'ann@post.example', {}, '203.0.113.7');
    await town.app.tick();
    await town.step(reviewed, {to: 'under_review'});
    town.pass(2 * 3600);
    await town.app.tick();
    assert.deepEqual(await hintsOf(town, reviewed), [{}]);
    assert.equal((await hintsOf(town, waiting))[0]?.domain, 'post.example');
    town.pass(91 * day);
    await town.app.tick();
    assert.deepEqual(await hintsOf(town, waiting), [{}]);
  });
});
