import {sql, type SqlBool} from 'kysely';
import type {ModerationState} from '../../../contract/comment-moderation.ts';
import type {CommentReportRow, CommentRow} from '../../db/comment-schema.ts';
import type {Reader} from '../../db/transaction.ts';
import {readCursor, writeCursor} from '../../http/cursor.ts';
import {commentsById, type CommentRecord} from './store.ts';

interface Asked {
  readonly state: ModerationState;
  /** This one alone, whatever its state. */
  readonly comment: string | undefined;
  readonly cursor: string | undefined;
  /** Only these; null for all. */
  readonly bodies: readonly string[] | null;
  readonly size: number;
}

export interface QueuePage {
  readonly rows: readonly CommentRow[];
  readonly reports: readonly CommentReportRow[];
  /** What the rows answer. */
  readonly above: readonly CommentRecord[];
  readonly next: string | null;
}

/** What waits, or is hidden. Written out, not as a parameter: so an index knows it. */
function inState(db: Reader, state: 'held' | 'hidden', bodies: readonly string[] | null) {
  const query = db.selectFrom('comments').where(sql<SqlBool>`comments.status = ${sql.lit(state)}`);
  return bodies ? query.where('body_id', 'in', [...bodies]) : query;
}

function reported(db: Reader, bodies: readonly string[] | null) {
  const query = db
    .selectFrom('comment_reports')
    .innerJoin('comments', 'comments.id', 'comment_reports.comment_id')
    .where('comment_reports.resolved_at', 'is', null)
    .where('comments.status', '=', 'published');
  return bodies ? query.where('comment_reports.body_id', 'in', [...bodies]) : query;
}

async function placesOf(db: Reader, {state, comment, cursor, bodies, size}: Asked): Promise<Array<{id: string; at: string}>> {
  if (comment !== undefined) {
    const one = db.selectFrom('comments').select(['id', 'written_at as at']).where('id', '=', comment).where('status', '!=', 'deleted');
    return (bodies ? one.where('body_id', 'in', [...bodies]) : one).execute();
  }
  const after = readCursor(cursor, ['instant', 'string']);
  if (state === 'reported') {
    const first = sql<string>`min(comment_reports.at)`;
    let query = reported(db, bodies).select(['comments.id', first.as('at')]).groupBy('comments.id');
    if (after) query = query.having(sql<SqlBool>`(min(comment_reports.at), comments.id) > (${after[0]}, ${after[1]})`);
    return query.orderBy(first).orderBy('comments.id').limit(size).execute();
  }
  const column = state === 'held' ? 'written_at' : 'hidden_at';
  let query = inState(db, state, bodies).select(['id', sql<string>`${sql.ref(column)}`.as('at')]);
  if (after) query = query.where(sql<SqlBool>`(${sql.ref(column)}, id) > (${after[0]}, ${after[1]})`);
  return query.orderBy(column).orderBy('id').limit(size).execute();
}

/** A page of what moderators have to look at, oldest first, with the open reports. */
export async function readQueue(db: Reader, asked: Asked): Promise<QueuePage> {
  const places = await placesOf(db, {...asked, size: asked.size + 1});
  const shown = places.slice(0, asked.size);
  const ids = shown.map(({id}) => id);
  const last = shown.at(-1);
  const next = places.length > asked.size && last ? writeCursor([last.at, last.id]) : null;
  if (ids.length === 0) return {rows: [], reports: [], above: [], next};
  const rows: CommentRow[] = await db.selectFrom('comments').selectAll().where('id', 'in', ids).execute();
  const reports = await db.selectFrom('comment_reports').selectAll().where('comment_id', 'in', ids).where('resolved_at', 'is', null).orderBy('at').execute();
  const above = await commentsById(db, [...new Set(rows.flatMap(({in_reply_to, parent_id}) => in_reply_to ?? parent_id ?? []))]);
  return {rows: ids.flatMap((id) => rows.find((row) => row.id === id) ?? []), reports, above, next};
}

/** How many there are in each state. */
export async function countQueue(db: Reader, bodies: readonly string[] | null): Promise<Record<ModerationState, number>> {
  const count = async (state: 'held' | 'hidden') =>
    Number((await inState(db, state, bodies).select(({fn}) => fn.countAll<number | string>().as('n')).executeTakeFirstOrThrow()).n);
  const distinct = await reported(db, bodies)
    .select(({fn}) => fn.count<number | string>('comments.id').distinct().as('n'))
    .executeTakeFirstOrThrow();
  return {held: await count('held'), reported: Number(distinct.n), hidden: await count('hidden')};
}
