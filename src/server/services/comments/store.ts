import {sql, type Selectable} from 'kysely';
import type {CommentDeltaRow, CommentLogRow, CommentPart, CommentRow} from '../../db/comment-schema.ts';
import type {Reader, Transaction} from '../../db/transaction.ts';
import {randomId} from '../../random.ts';
import {ancestorIds, isShown} from './rules.ts';

/** What a reader is shown of a comment, and what is needed to know whose it is. */
export const shownColumns = [
  'id', 'subject', 'body_id', 'root_id', 'parent_id', 'in_reply_to', 'depth', 'path', 'kind', 'stance', 'person_key', 'author_name', 'on_behalf',
  'lang', 'text', 'target', 'wording', 'answer', 'written_at', 'published_at', 'edited_at', 'status', 'held_for', 'ground', 'up', 'down', 'replies', 'best', 'revision',
] as const satisfies ReadonlyArray<keyof CommentRow>;

export type CommentRecord = Pick<Selectable<CommentRow>, (typeof shownColumns)[number]>;

/** Comments that have a place at the top of a discussion. Written out, not as parameters: so an index knows them. */
export const topOf = (db: Reader, subject: string) =>
  db
    .selectFrom('comments')
    .where('subject', '=', subject)
    .where(({eb}) => eb('shown', '=', eb.lit(1)))
    .where(({eb}) => eb('depth', '=', eb.lit(0)));

/** Likewise below a comment at the top. */
export const belowRoot = (db: Reader, rootId: string) =>
  db
    .selectFrom('comments')
    .where('root_id', '=', rootId)
    .where(({eb}) => eb('shown', '=', eb.lit(1)))
    .where(({eb}) => eb('depth', '>', eb.lit(0)));

/** All that stands below some comments at the top, in its order, by the comment it stands below. */
export async function belowRoots(db: Reader, rootIds: readonly string[]): Promise<ReadonlyMap<string, CommentRecord[]>> {
  if (rootIds.length === 0) return new Map();
  const rows: CommentRecord[] = await db
    .selectFrom('comments')
    .select(shownColumns)
    .where('root_id', 'in', [...rootIds])
    .where(({eb}) => eb('shown', '=', eb.lit(1)))
    .where(({eb}) => eb('depth', '>', eb.lit(0)))
    .orderBy('root_id')
    .orderBy('path')
    .execute();
  const below = new Map<string, CommentRecord[]>(rootIds.map((id) => [id, []]));
  for (const row of rows) below.get(row.root_id)?.push(row);
  return below;
}

export const findComment = (db: Reader, id: string): Promise<Selectable<CommentRow> | undefined> =>
  db.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst();

export async function commentsById(db: Reader, ids: readonly string[]): Promise<CommentRecord[]> {
  if (ids.length === 0) return [];
  const rows: CommentRecord[] = await db.selectFrom('comments').select(shownColumns).where('id', 'in', [...ids]).execute();
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** Of some comments those a person has voted on. */
export async function votesOf(db: Reader, personKey: string, ids: readonly string[]): Promise<ReadonlyMap<string, 'up' | 'down'>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('comment_votes').select(['comment_id', 'vote']).where('comment_id', 'in', [...ids]).where('person_key', '=', personKey).execute();
  return new Map(rows.map(({comment_id, vote}) => [comment_id, vote]));
}

type Change = readonly [comment: string | null, part: CommentPart, delta: number];

/** Leaves for the ticker what has changed. A citizen's transaction writes no number that others write too. */
export async function noteChanges(trx: Transaction, subject: string, changes: readonly Change[]): Promise<void> {
  const rows = changes.map(([comment_id, part, delta]): CommentDeltaRow => ({id: randomId(), subject, comment_id, part, delta}));
  if (rows.length > 0) await trx.insertInto('comment_deltas').values(rows).execute();
}

/** What the coming or going of a published comment does to the numbers around it. */
export function publishedChanges(row: Pick<CommentRow, 'id' | 'root_id' | 'depth' | 'path' | 'stance'>, delta: 1 | -1): Change[] {
  const side: Change[] = row.depth === 0 && row.stance !== 'none' ? [[null, row.stance, delta]] : [];
  return [[null, 'comments', delta], ...side, ...ancestorIds(row).map((id): Change => [id, 'replies', delta])];
}

/** How many published replies a comment has at this moment, those the ticker has still to add among them. */
async function repliesNow(trx: Transaction, {id, subject}: Pick<CommentRow, 'id' | 'subject'>): Promise<number> {
  const {rows} = await sql<{n: number}>`
    select cast((select replies from comments where id = ${id})
      + (select coalesce(sum(delta), 0) from comment_deltas where subject = ${subject} and comment_id = ${id} and part = 'replies') as integer) as n`.execute(trx);
  return rows[0]?.n ?? 0;
}

/**
 * Changes a comment as it was read: only one of several that try at the same revision gets through,
 * false for the others. The numbers around it follow with the next tick.
 */
export async function changeComment(
  trx: Transaction,
  row: Pick<CommentRow, 'id' | 'subject' | 'root_id' | 'depth' | 'path' | 'stance' | 'status' | 'revision'>,
  change: Partial<Omit<CommentRow, 'id' | 'subject' | 'up' | 'down' | 'replies' | 'best' | 'revision' | 'shown'>>,
): Promise<boolean> {
  const status = change.status ?? row.status;
  const {numUpdatedRows} = await trx
    .updateTable('comments')
    .set({...change, shown: isShown(status, await repliesNow(trx, row)), revision: row.revision + 1})
    .where('id', '=', row.id)
    .where('revision', '=', row.revision)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return false;
  const step = Number(status === 'published') - Number(row.status === 'published');
  await noteChanges(trx, row.subject, step === 0 ? [[null, 'change', 0]] : publishedChanges(row, step > 0 ? 1 : -1));
  return true;
}

/** The public record of what was done to a comment. */
export const logChange = (trx: Transaction, entry: Omit<CommentLogRow, 'id' | 'outcome'> & Partial<Pick<CommentLogRow, 'outcome'>>) => trx.insertInto('comment_log').values({id: randomId(), outcome: null, ...entry}).execute();
