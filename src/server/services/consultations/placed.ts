import {sql} from 'kysely';
import {consultationSubject} from '../../../contract/consultation-routes.ts';
import type {Anchor, AnchorState, ProvisionCounts} from '../../../contract/consultations.ts';
import type {Reader} from '../../db/transaction.ts';
import {readCursor, writeCursor} from '../../http/cursor.ts';
import {shownColumns, type CommentRecord} from '../comments/store.ts';
import {anchorOf} from './proposals.ts';

interface Asked {
  readonly provision: string | undefined;
  readonly state: AnchorState | undefined;
  readonly cursor: string | undefined;
  readonly size: number;
}

export interface PlacedRecord {
  readonly record: CommentRecord;
  readonly anchor: Anchor;
}

/** A page of what was said about provisions of a version, oldest first: the order of an index. */
export async function listPlaced(db: Reader, consultationId: string, n: number, {provision, state, cursor, size}: Asked): Promise<{items: readonly PlacedRecord[]; next: string | null}> {
  const after = readCursor(cursor, ['instant', 'string']);
  let query = db
    .selectFrom('consultation_anchors as anchors')
    .innerJoin('comments', 'comments.id', 'anchors.comment_id')
    .select(shownColumns.map((name) => `comments.${name}` as const))
    .select(['anchors.provision', 'anchors.state', 'anchors.way', 'anchors.first', 'anchors.past', 'anchors.revision as anchor_revision'])
    .where('anchors.consultation_id', '=', consultationId)
    .where('anchors.version', '=', n)
    .where('comments.shown', '=', 1);
  if (provision) query = query.where('anchors.provision', '=', provision);
  if (state) query = query.where('anchors.state', '=', state);
  if (after) query = query.where(({eb, refTuple, tuple}) => eb(refTuple('anchors.written_at', 'anchors.comment_id'), '>', tuple(String(after[0]), String(after[1]))));
  const rows = await query.orderBy('anchors.written_at').orderBy('anchors.comment_id').limit(size + 1).execute();
  const items = rows.slice(0, size).map(({provision: id, state: how, way, first, past, anchor_revision: revision, ...record}) => ({
    record,
    anchor: anchorOf({comment_id: record.id, consultation_id: consultationId, written_at: record.written_at, version: n, provision: id, state: how, way, first, past, revision}),
  }));
  const last = items.at(-1)?.record;
  return {items, next: rows.length > size && last ? writeCursor([last.written_at, last.id]) : null};
}

/** How many places of published comments wait for an official's look, or are none. */
export async function countStates(db: Reader, consultationId: string, n: number): Promise<Readonly<Record<'doubtful' | 'unplaced', number>>> {
  const rows = await db
    .selectFrom('consultation_anchors as anchors')
    .innerJoin('comments', 'comments.id', 'anchors.comment_id')
    .select(({fn}) => ['anchors.state', fn.countAll<number | string>().as('n')])
    .where('anchors.consultation_id', '=', consultationId)
    .where('anchors.version', '=', n)
    .where('anchors.state', '!=', 'sure')
    .where('comments.status', '=', 'published')
    // What an official has found no place for is no question any more.
    .where('anchors.way', '!=', 'official')
    .groupBy('anchors.state')
    .execute();
  const of = (state: AnchorState) => Number(rows.find((row) => row.state === state)?.n ?? 0);
  return {doubtful: of('doubtful'), unplaced: of('unplaced')};
}

/** What was said about each provision: comments with their replies. */
export async function countPlaced(db: Reader, consultationId: string, n: number): Promise<ProvisionCounts> {
  const rows = await db
    .selectFrom('consultation_anchors as anchors')
    .innerJoin('comments', 'comments.id', 'anchors.comment_id')
    .select([
      'anchors.provision',
      sql<number | string>`sum(1 + comments.replies)`.as('comments'),
      sql<number | string>`sum(case when comments.kind = 'proposal' then 1 else 0 end)`.as('proposals'),
      sql<number | string>`sum(case when anchors.state = 'doubtful' then 1 else 0 end)`.as('doubtful'),
      sql<number | string>`count(*)`.as('tops'),
    ])
    .where('anchors.consultation_id', '=', consultationId)
    .where('anchors.version', '=', n)
    .where('comments.status', '=', 'published')
    .groupBy('anchors.provision')
    .execute();
  const {tops} = await db
    .selectFrom('comments')
    .select(({fn}) => fn.countAll<number | string>().as('tops'))
    .where('subject', '=', consultationSubject(consultationId))
    .where(({eb}) => eb('shown', '=', eb.lit(1)))
    .where(({eb}) => eb('depth', '=', eb.lit(0)))
    .where('status', '=', 'published')
    .executeTakeFirstOrThrow();
  const placed = rows.reduce((sum, row) => sum + Number(row.tops), 0);
  return {
    n,
    items: rows.flatMap(({provision, comments, proposals}) => (provision === null ? [] : [{provision, comments: Number(comments), proposals: Number(proposals)}])).sort((a, b) => (a.provision < b.provision ? -1 : 1)),
    unplaced: Number(rows.find(({provision}) => provision === null)?.tops ?? 0),
    doubtful: rows.reduce((sum, row) => sum + Number(row.doubtful), 0),
    general: Math.max(0, Number(tops) - placed),
  };
}
