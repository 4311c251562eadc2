import assert from 'node:assert/strict';
import {it} from 'node:test';
import type {Mail} from '../../../src/server/deps.ts';
import {createApp} from '../../../src/server/app.ts';
import {forEachDatabase} from '../support/databases.ts';
import {secret, Town} from '../support/town.ts';

forEachDatabase('The outbox', (open) => {
  it('hands a letter over once, and the code in it works', async (t) => {
    const sent: Mail[] = [];
    const town = await Town.open(t, open, {mail: async (mail) => void sent.push(mail)});
    await town.ask('/api/v1/sessions', {body: {email: 'a@example.org'}, headers: {'Accept-Language': 'uk'}});
    await town.app.tick();
    await town.app.tick();
    assert.deepEqual(sent.map(({to}) => to), ['a@example.org']);
    assert.ok(sent[0]?.text.includes(await town.code('a@example.org')));
    assert.match(sent[0]?.subject ?? '', /[а-яі]/);
  });

  it('tries again later when the mail server is away, and not before', async (t) => {
    let away = true;
    const sent: string[] = [];
    const mail = async ({to}: Mail) => {
      sent.push(to);
      if (away) throw new Error('away');
    };
    const town = await Town.open(t, open, {mail});
    await town.ask('/api/v1/sessions', {body: {email: 'a@example.org'}});
    await town.app.tick();
    await town.app.tick();
    assert.equal(sent.length, 1);
    town.pass(30);
    await town.app.tick();
    assert.equal(sent.length, 2);
    away = false;
    town.pass(60);
    await town.app.tick();
    town.pass(3600);
    await town.app.tick();
    assert.equal(sent.length, 3);
  });

  it('hands each letter over once when several processes deliver', async (t) => {
    const sent: string[] = [];
    const mail = async ({to}: Mail) => void sent.push(to);
    const town = await Town.open(t, open, {mail});
    for (let n = 0; n < 30; n++) await town.ask('/api/v1/sessions', {body: {email: `p${n}@example.org`}});
    const other = await createApp({db: town.db, secret, mail, clock: () => town.now});
    await Promise.all([town.app.tick(), other.tick()]);
    await other.stop();
    assert.deepEqual([sent.length, new Set(sent).size], [30, 30]);
  });
});
