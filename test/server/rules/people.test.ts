import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Person, Role} from '../../../src/contract/desk.ts';
import {isAdministrator, isLastAdministrator, mayAdminister, scopeOf} from '../../../src/server/services/people/rules.ts';

const grant = (role: Role, bodyId: string | null) => ({role, bodyId});
const person = (id: string, bodyId: string | null, role: Role = 'administrator'): Person => ({
  id, email: `${id}@town.example`, role, bodyId, addedAt: '2026-11-16T08:00:00.000Z',
});

test('somebody sees the bodies they have a role for, each once', () => {
  assert.deepEqual(scopeOf([grant('moderator', 'town'), grant('official', 'town'), grant('official', 'village')]), ['town', 'village']);
  assert.equal(scopeOf([grant('moderator', 'town'), grant('official', null)]), null);
  assert.deepEqual(scopeOf([grant('moderator', null), grant('administrator', 'town')], 'administrator'), ['town']);
  assert.deepEqual(scopeOf([]), []);
});

test('an administrator of one town gives roles there and nowhere else', () => {
  const roles = [grant('administrator', 'town'), grant('official', null)];
  assert.equal(isAdministrator(roles), true);
  assert.equal(mayAdminister(roles, 'town'), true);
  assert.equal(mayAdminister(roles, 'village'), false);
  assert.equal(mayAdminister(roles, null), false);
  assert.equal(mayAdminister([grant('administrator', null)], null), true);
  assert.equal(mayAdminister([grant('official', null)], 'town'), false);
});

test('the only one who could give roles cannot be removed', () => {
  const [all, other, town] = [person('a', null), person('b', null), person('c', 'town')];
  assert.equal(isLastAdministrator(all, [all, town]), true);
  assert.equal(isLastAdministrator(all, [all, other]), false);
  assert.equal(isLastAdministrator(town, [town]), true);
  assert.equal(isLastAdministrator(town, [town, all]), false);
  assert.equal(isLastAdministrator(person('d', 'town', 'moderator'), [all]), false);
});
