import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {Pending} from '../../../src/contract/http.ts';
import {forEachDatabase} from '../support/databases.ts';
import {Town} from '../support/town.ts';

const official = 'official@town.example';
const office = '198.51.100.4';

forEachDatabase('Codes for a mailbox', (open) => {
  const ask = (town: Town, address: string) => town.ask<Pending>('/api/v1/sessions', {body: {email: official}, address});

  const signIn = async (town: Town, address: string): Promise<number> => {
    const {status, data} = await ask(town, address);
    if (status !== 202) return status;
    return (await town.ask(`/api/v1/sessions/${data.id}/confirmation`, {body: {code: await town.code(official)}, address})).status;
  };

  /** A stranger asks on and on, for a day, from these networks in turn. @returns How many letters came of it. */
  const pester = async (town: Town, networks: readonly string[]): Promise<number> => {
    let letters = 0;
    for (let hour = 0; hour < 24; hour++) {
      for (const network of networks) letters += (await ask(town, network)).status === 202 ? 1 : 0;
      town.pass(3600);
    }
    return letters;
  };

  it('still reach an official in the office while a stranger uses up all that strangers may ask for', async (t) => {
    const town = await Town.open(t, open, {config: {rateFactor: 1}});
    assert.equal(await signIn(town, office), 200);
    await pester(town, Array.from({length: 8}, (_, n) => `203.0.${n}.7`));
    for (let n = 0; n < 4; n++) await ask(town, `203.0.200.${n}`);
    assert.equal((await ask(town, '203.0.201.7')).status, 429);
    town.pass(1);
    assert.equal(await signIn(town, office), 200);
  });

  it('still reach an official who never was here before, when the stranger has one network', async (t) => {
    const town = await Town.open(t, open, {config: {rateFactor: 1}});
    for (let n = 0; n < 40; n++) {
      await ask(town, '203.0.113.7');
      town.pass(300);
    }
    assert.equal((await ask(town, '203.0.113.7')).status, 429);
    assert.equal(await signIn(town, office), 200);
  });

  it('do not flood it, from however many networks they are asked for', async (t) => {
    const town = await Town.open(t, open, {config: {rateFactor: 1}});
    const letters = await pester(town, Array.from({length: 12}, (_, n) => `203.0.${n}.7`));
    assert.ok(letters <= 30 + 3 * 24, `${letters} letters in a day`);
  });

  it('come from an office as before once a month has passed without a sign-in', async (t) => {
    const town = await Town.open(t, open, {config: {rateFactor: 1}});
    await signIn(town, office);
    town.pass(31 * 24 * 3600);
    for (let n = 0; n < 40; n++) await ask(town, `203.0.${n}.7`);
    assert.equal((await ask(town, office)).status, 429);
  });
});
