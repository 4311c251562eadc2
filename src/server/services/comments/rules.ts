import {commentLimits} from '../../../contract/comment-limits.ts';
import type {RoleGrant} from '../../../contract/desk.ts';
import type {CommentRow} from '../../db/comment-schema.ts';
import {holds} from '../petitions/rules.ts';

/** 95 % of certainty. */
const z = 1.96;

/**
 * What share of all readers would at least vote up, with 95 % of certainty: the lower bound of
 * Wilson's score interval (1927), in millionths. A few votes say little, so a comment with 1 of 1
 * does not stand above one with 90 of 100.
 */
export function wilson(up: number, down: number): number {
  const n = up + down;
  if (up <= 0 || n <= 0) return 0;
  const p = up / n;
  const bound = (p + (z * z) / (2 * n) - z * Math.sqrt((p * (1 - p) + (z * z) / (4 * n)) / n)) / (1 + (z * z) / n);
  return Math.round(Math.max(0, bound) * 1_000_000);
}

/** Whether a comment has a place in the discussion: of one that is gone it stays where published ones stand below. */
export const isShown = (status: CommentRow['status'], replies: number): 0 | 1 => (status === 'published' || replies > 0 ? 1 : 0);

/** Nine letters for the time and the 22 of the id: all alike long, so that texts sort as times do. */
const segment = (writtenAt: string, id: string) => Date.parse(writtenAt).toString(36).padStart(9, '0') + id;

/** Where a reply stands. */
export interface Place {
  readonly rootId: string;
  readonly parentId: string | null;
  readonly inReplyTo: string | null;
  readonly depth: number;
  readonly path: string;
}

/** Below the comment it answers, oldest first; beside it where that is as deep as can be. */
export function placeOf(id: string, writtenAt: string, answered: Pick<CommentRow, 'id' | 'root_id' | 'parent_id' | 'depth' | 'path'> | undefined): Place {
  if (!answered) return {rootId: id, parentId: null, inReplyTo: null, depth: 0, path: ''};
  const deep = answered.depth >= commentLimits.depth;
  const own = segment(writtenAt, id);
  return {
    rootId: answered.root_id,
    parentId: deep ? answered.parent_id : answered.id,
    inReplyTo: answered.id,
    depth: deep ? answered.depth : answered.depth + 1,
    path: (deep ? answered.path.slice(0, -own.length) : answered.path) + own,
  };
}

/** The paths of all that stands below a path; every letter of one is less than `~`. */
export const below = (path: string): readonly [from: string, to: string] => [path, `${path}~`];

/** The ids of the comments above one, from below to the top. */
export function ancestorIds({root_id, depth, path}: Pick<CommentRow, 'root_id' | 'depth' | 'path'>): string[] {
  if (depth === 0) return [];
  const length = path.length / depth;
  const above = Array.from({length: depth - 1}, (_, n) => path.slice(n * length + 9, (n + 1) * length));
  return [root_id, ...above].reverse();
}

const minute = 60_000;

/** Until when its author can edit a comment, or null. */
export function editableUntil(
  {status, written_at, answer}: Pick<CommentRow, 'status' | 'written_at' | 'answer'>,
  {open, editMinutes}: {readonly open: boolean; readonly editMinutes: number},
  now: string,
): string | null {
  // What was answered goes on saying what was answered.
  if (!open || answer !== null || (status !== 'published' && status !== 'held')) return null;
  const until = new Date(Date.parse(written_at) + editMinutes * minute).toISOString();
  return now < until ? until : null;
}

/** Everybody may erase their own words at any time; but what an authority has to answer stays after it can be edited. */
export const isErasable = ({kind, status}: Pick<CommentRow, 'kind' | 'status'>, editable: boolean) => status !== 'deleted' && (kind === 'comment' || editable);

/** Who decides on the comments of a body. */
export const mayModerate = (roles: readonly RoleGrant[], bodyId: string) => holds(roles, 'moderator', bodyId);
