import assert from 'node:assert/strict';
import {it} from 'node:test';
import {statement} from '../../src/server/db/statement.ts';
import {forEachDatabase} from './support/databases.ts';

const remember = statement<{key: string; value: string}>((db, place) =>
  db
    .insertInto('meta')
    .values({key: place('key'), value: place('value')})
    .onConflict((conflict) => conflict.column('key').doNothing()),
);

const recall = statement<{key: string}, {value: string}>((db, place) => db.selectFrom('meta').select('value').where('key', '=', place('key')).where('value', '!=', 'nothing'));

forEachDatabase('A statement that is compiled once', (open) => {
  it('carries each person’s own values, inside a transaction and outside', async (t) => {
    const {db, close} = await open();
    t.after(close);
    for (const name of ['Olha', 'Ivan', "O'Hara; drop table meta"]) {
      const {numAffectedRows} = await db.transaction().execute((trx) => remember(trx, {key: name, value: `${name} was here`}));
      assert.equal(numAffectedRows, 1n);
      assert.deepEqual((await recall(db, {key: name})).rows.map(({value}) => value), [`${name} was here`]);
    }
    assert.deepEqual((await recall(db, {key: 'Olha'})).rows.map(({value}) => value), ['Olha was here']);
  });

  it('tells that nothing was written where another was first', async (t) => {
    const {db, close} = await open();
    t.after(close);
    assert.equal((await remember(db, {key: 'seat', value: 'mine'})).numAffectedRows, 1n);
    assert.equal((await remember(db, {key: 'seat', value: 'yours'})).numAffectedRows ?? 0n, 0n);
    assert.deepEqual((await recall(db, {key: 'seat'})).rows.map(({value}) => value), ['mine']);
  });
});
