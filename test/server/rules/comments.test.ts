import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ancestorIds, below, editableUntil, isErasable, isShown, placeOf, wilson} from '../../../src/server/services/comments/rules.ts';

test('the best is what is surely liked, not what had the luck of one vote', () => {
  // Reference values of Wilson's lower bound with z = 1.96, in millionths.
  for (const [up, down, bound] of [[0, 0, 0], [0, 7, 0], [1, 0, 206_543], [10, 0, 722_460], [90, 10, 825_631], [50, 50, 403_830]] as const) {
    assert.ok(Math.abs(wilson(up, down) - bound) <= 15, `${up}:${down} is ${wilson(up, down)}`);
  }
  assert.ok(wilson(90, 10) > wilson(1, 0));
  assert.ok(wilson(600, 400) > wilson(6, 4));
  assert.ok(wilson(2 ** 30, 0) <= 1_000_000);
});

const id = (letter: string) => letter.repeat(22);
const at = '2026-06-02T07:00:00.000Z';

/** A chain of replies, each to the one before. */
function chain(length: number) {
  const rows: Array<{id: string; root_id: string; parent_id: string | null; depth: number; path: string; in_reply_to: string | null}> = [];
  for (let n = 0; n < length; n++) {
    const own = id(String.fromCharCode(97 + n));
    const {rootId, parentId, inReplyTo, depth, path} = placeOf(own, at, rows.at(-1));
    rows.push({id: own, root_id: rootId, parent_id: parentId, depth, path, in_reply_to: inReplyTo});
  }
  return rows;
}

test('a reply stands below what it answers, until that is too deep', () => {
  const [a, b, c, d, e, f] = chain(6);
  assert.deepEqual([a, b, c, d, e, f].map((row) => row?.depth), [0, 1, 2, 3, 3, 3]);
  assert.deepEqual([d?.parent_id, e?.parent_id, f?.parent_id], [c?.id, c?.id, c?.id]);
  assert.equal(f?.in_reply_to, e?.id);
  assert.deepEqual(ancestorIds(f!), [c?.id, b?.id, a?.id]);
  assert.deepEqual([ancestorIds(a!), ancestorIds(b!)], [[], [a?.id]]);
});

test('what stands below a comment is a stretch of the order of paths', () => {
  const [, b, c, d, e] = chain(5);
  const [from, to] = below(b!.path);
  for (const {path} of [c!, d!, e!]) assert.ok(path > from && path < to);
  const later = placeOf(id('z'), '2026-06-02T07:00:00.001Z', chain(1)[0]);
  assert.ok(later.path > to);
  const years = placeOf(id('0'), '2059-01-01T00:00:00.000Z', chain(1)[0]);
  assert.ok(years.path > later.path && years.path.length === later.path.length);
});

test('a comment that is gone keeps its place for those who answered it', () => {
  assert.deepEqual([isShown('published', 0), isShown('deleted', 0), isShown('hidden', 0), isShown('held', 0)], [1, 0, 0, 0]);
  assert.deepEqual([isShown('deleted', 1), isShown('hidden', 2), isShown('held', 1)], [1, 1, 1]);
});

test('words can be changed for a while, and erased at any time; what has to be answered only for a while', () => {
  const rules = {open: true, editMinutes: 15};
  const row = {status: 'published', written_at: at, answer: null} as const;
  assert.equal(editableUntil(row, rules, '2026-06-02T07:14:59.999Z'), '2026-06-02T07:15:00.000Z');
  assert.equal(editableUntil(row, rules, '2026-06-02T07:15:00.000Z'), null);
  assert.equal(editableUntil(row, {...rules, open: false}, at), null);
  assert.equal(editableUntil({...row, status: 'hidden'}, rules, at), null);
  assert.equal(editableUntil({...row, answer: '{}'}, rules, at), null);
  assert.deepEqual([isErasable({kind: 'comment', status: 'published'}, false), isErasable({kind: 'proposal', status: 'published'}, false), isErasable({kind: 'proposal', status: 'held'}, true), isErasable({kind: 'comment', status: 'deleted'}, true)], [true, false, true, false]);
});
