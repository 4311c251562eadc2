import assert from 'node:assert/strict';
import {it, type TestContext} from 'node:test';
import type {AuditEntry, NewPerson, Person, RemovedPerson, Session} from '../../../src/contract/desk.ts';
import type {Page} from '../../../src/contract/http.ts';
import type {Problem} from '../../../src/contract/problems.ts';
import {createApp} from '../../../src/server/app.ts';
import {forEachDatabase, type Open} from '../support/databases.ts';
import {secret, Town} from '../support/town.ts';

const chief = 'chief@town.example';
const clerk = 'clerk@town.example';
const officials = [
  {email: chief, role: 'administrator', bodyId: null},
  {email: clerk, role: 'administrator', bodyId: 'town'},
] as const;

const newcomer: NewPerson = {email: 'new@town.example', role: 'moderator', bodyId: 'town'};

const start = (t: TestContext, open: Open) => Town.open(t, open, {config: {officials}});

const people = async (town: Town, {token}: Session) => (await town.ask<Page<Person>>('/api/v1/people', {token})).data.items;

const add = (town: Town, {token}: Session, body: unknown, key?: string) =>
  town.ask<Person & Problem>('/api/v1/people', {body, token, ...(key ? {key} : {})});

const remove = <Data = RemovedPerson>(town: Town, {token}: Session, id: string, key = town.newKey()) =>
  town.ask<Data>(`/api/v1/people/${id}`, {method: 'DELETE', token, headers: {'Idempotency-Key': key}});

const held = async (town: Town, session: Session, email: string) => {
  const found = (await people(town, session)).find((person) => person.email === email);
  assert.ok(found, `${email} holds no role`);
  return found;
};

forEachDatabase('The people of the desk', (open) => {
  it('are named by an administrator and can work at once', async (t) => {
    const town = await start(t, open);
    const boss = await town.signIn(chief);
    const {status, data, headers} = await add(town, boss, newcomer, 'first');
    assert.equal(status, 201);
    assert.deepEqual({...data, id: ''}, {...newcomer, id: '', addedAt: town.now.toISOString()});
    assert.equal(headers.get('idempotency-key'), 'first');
    assert.deepEqual((await add(town, boss, newcomer, 'first')).data, data);
    const session = await town.signIn(newcomer.email);
    assert.deepEqual(session.roles, [{role: 'moderator', bodyId: 'town'}]);
    assert.equal((await town.ask('/api/v1/cases', {token: session.token})).status, 200);
  });

  it('hold each role once, however often it is given', async (t) => {
    const town = await start(t, open);
    const boss = await town.signIn(chief);
    const {data: first} = await add(town, boss, newcomer);
    const again = await add(town, boss, {...newcomer, email: 'NEW@town.example'});
    assert.deepEqual([again.status, again.data], [200, first]);
    assert.equal((await add(town, boss, {...newcomer, bodyId: null})).status, 201);
    assert.equal((await add(town, boss, {...newcomer, bodyId: null})).status, 200);
  });

  it('lose a role with the next request, not with the next sign-in', async (t) => {
    const town = await start(t, open);
    const boss = await town.signIn(chief);
    const {data: person} = await add(town, boss, newcomer);
    const session = await town.signIn(newcomer.email);
    const gone = await remove(town, boss, person.id, 'once');
    assert.deepEqual([gone.status, gone.data], [200, {id: person.id, status: 'removed'}]);
    assert.equal((await town.ask('/api/v1/cases', {token: session.token})).status, 403);
    assert.deepEqual((await remove(town, boss, person.id, 'once')).data, gone.data);
    assert.equal((await remove(town, boss, person.id)).status, 404);
  });

  it('are decided on by nobody but administrators, each for their own bodies', async (t) => {
    const town = await start(t, open);
    const boss = await town.signIn(chief);
    await add(town, boss, newcomer);
    const {data: elsewhere} = await add(town, boss, {...newcomer, bodyId: 'other'});
    const moderator = await town.signIn(newcomer.email);
    const local = await town.signIn(clerk);

    for (const path of ['/api/v1/people', '/api/v1/audit']) {
      assert.equal((await town.ask(path)).status, 401);
      assert.equal((await town.ask(path, {token: moderator.token})).status, 403);
    }
    assert.equal((await add(town, moderator, newcomer)).status, 403);
    assert.equal((await remove(town, moderator, elsewhere.id)).status, 403);

    assert.deepEqual((await people(town, local)).map(({bodyId}) => bodyId), ['town', 'town']);
    assert.equal((await add(town, local, {...newcomer, role: 'official'})).status, 201);
    for (const bodyId of ['other', null]) assert.equal((await add(town, local, {...newcomer, bodyId})).status, 403);
    assert.equal((await remove(town, local, elsewhere.id)).status, 403);
  });

  it('are refused with the field that is wrong', async (t) => {
    const town = await start(t, open);
    const boss = await town.signIn(chief);
    const faults = async (body: unknown) => (await add(town, boss, body)).data.fields?.map(({field, fault}) => [field, fault]);
    assert.deepEqual(await faults({...newcomer, email: 'nobody'}), [['email', 'email_no_at']]);
    assert.deepEqual(await faults({...newcomer, bodyId: 'atlantis'}), [['bodyId', 'unknown_value']]);
    assert.deepEqual(await faults({...newcomer, role: 'king'}), [['role', 'unknown_value']]);
  });

  it('always include somebody who can give roles', async (t) => {
    const town = await start(t, open);
    const boss = await town.signIn(chief);
    const own = await held(town, boss, chief);
    const refused = await remove<Problem>(town, boss, own.id);
    assert.deepEqual([refused.status, refused.data.code], [409, 'last_administrator']);
    assert.equal((await remove(town, boss, (await held(town, boss, clerk)).id)).status, 200);
    await add(town, boss, {email: clerk, role: 'administrator', bodyId: null});
    assert.equal((await remove(town, boss, own.id)).status, 200);
    assert.equal((await town.ask('/api/v1/people', {token: boss.token})).status, 403);
  });

  it('keep one administrator even when two remove each other in the same moment', async (t) => {
    const town = await start(t, open);
    const boss = await town.signIn(chief);
    const {data: second} = await add(town, boss, {email: 'deputy@town.example', role: 'administrator', bodyId: null});
    const deputy = await town.signIn('deputy@town.example');
    const first = await held(town, boss, chief);
    const answers = await Promise.all([remove(town, boss, second.id), remove(town, deputy, first.id)]);
    // The other one was refused as the last, or came so late that the role was gone.
    assert.equal(answers.filter(({status}) => status === 200).length, 1);
    const left = await town.db.selectFrom('people').select('email').where('role', '=', 'administrator').where('body_id', 'is', null).execute();
    assert.equal(left.length, 1);
  });

  it('come from the settings once: whoever was removed stays removed after a restart', async (t) => {
    const town = await start(t, open);
    const boss = await town.signIn(chief);
    await remove(town, boss, (await held(town, boss, clerk)).id);
    const restart = (more: readonly {email: string; role: 'official'; bodyId: string}[]) =>
      createApp({db: town.db, secret, clock: () => town.now, config: {officials: [...officials, ...more]}});
    await restart([{email: 'later@town.example', role: 'official', bodyId: 'town'}]);
    assert.deepEqual((await people(town, boss)).map(({email}) => email), [chief, 'later@town.example']);
    await assert.rejects(restart([{email: chief, role: 'official', bodyId: 'atlantis'}]), /atlantis/);
  });
});

forEachDatabase('The record of the desk', (open) => {
  it('says who gave and took which role', async (t) => {
    const town = await start(t, open);
    const boss = await town.signIn(chief);
    const {data: person} = await add(town, boss, newcomer);
    town.pass(60);
    await remove(town, boss, person.id);
    const {data} = await town.ask<Page<AuditEntry>>('/api/v1/audit?subject=people:town', {token: boss.token});
    assert.deepEqual(
      data.items.map(({action, actor, actorRole, details}) => [action, actor, actorRole, details['email']]),
      [
        ['person_removed', chief, 'administrator', newcomer.email],
        ['person_added', chief, 'administrator', newcomer.email],
        ['person_added', null, 'system', clerk],
      ],
    );
  });

  it("shows an administrator of one town its petitions and people, and nobody else's", async (t) => {
    const town = await Town.open(t, open, {
      config: {officials: [...officials, {email: chief, role: 'moderator', bodyId: null}]},
    });
    const boss = await town.signIn(chief);
    const ids: string[] = [];
    for (const bodyId of ['town', 'other']) {
      const {petitionId} = await town.submit({bodyId, title: 'Ліхтарі на Липовій'});
      assert.equal((await town.step(petitionId, {to: 'collecting'}, boss)).status, 200);
      ids.push(petitionId);
    }
    const local = await town.signIn(clerk);
    const subjects = async ({token}: Session) =>
      new Set((await town.ask<Page<AuditEntry>>('/api/v1/audit', {token})).data.items.map(({subject}) => subject));
    assert.deepEqual(await subjects(local), new Set([`petition:${ids[0]}`, 'people:town']));
    assert.deepEqual(await subjects(boss), new Set([`petition:${ids[1]}`, `petition:${ids[0]}`, 'people:*', 'people:town']));
  });

  it('comes in pages, newest first', async (t) => {
    const town = await start(t, open);
    const boss = await town.signIn(chief);
    for (let n = 0; n < 51; n++) {
      town.pass(1);
      await add(town, boss, {...newcomer, email: `m${n}@town.example`});
    }
    const {data: first} = await town.ask<Page<AuditEntry>>('/api/v1/audit?subject=people:town', {token: boss.token});
    const {data: second} = await town.ask<Page<AuditEntry>>(`/api/v1/audit?subject=people:town&cursor=${first.next}`, {token: boss.token});
    assert.equal(first.items[0]?.details['email'], 'm50@town.example');
    assert.deepEqual([first.items.length, second.items.length, second.next], [50, 2, null]);
  });
});
