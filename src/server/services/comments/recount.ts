import {sql} from 'kysely';
import {inTransaction, type Transaction} from '../../db/transaction.ts';
import type {Database} from '../../deps.ts';
import {ancestorIds, isShown, wilson} from './rules.ts';
import type {CommentRow} from '../../db/comment-schema.ts';

interface Counted extends Pick<CommentRow, 'id' | 'root_id' | 'depth' | 'path' | 'status' | 'stance' | 'shown' | 'up' | 'down' | 'replies' | 'best'> {
  readonly ups: number;
  readonly downs: number;
  /** What the ticker has still to add. */
  readonly pending_up: number;
  readonly pending_down: number;
  readonly pending_replies: number;
  readonly pending_comments: number;
  readonly pending_support: number;
  readonly pending_oppose: number;
}

/** All comments of a discussion with their votes, and what is not counted yet: one statement, one moment. */
async function readAll(trx: Transaction, subject: string): Promise<Counted[]> {
  const votes = (vote: 'up' | 'down') => sql`(select count(*) from comment_votes v where v.comment_id = c.id and v.vote = ${vote})`;
  const pending = (part: string, of = sql`d.comment_id = c.id`) =>
    sql`(select coalesce(sum(delta), 0) from comment_deltas d where d.subject = ${subject} and ${of} and d.part = ${part})`;
  const whole = sql`d.comment_id is null`;
  const {rows} = await sql<Counted>`
    select c.id, c.root_id, c.depth, c.path, c.status, c.stance, c.shown, c.up, c.down, c.replies, c.best,
      cast(${votes('up')} as integer) as ups, cast(${votes('down')} as integer) as downs,
      cast(${pending('up')} as integer) as pending_up, cast(${pending('down')} as integer) as pending_down, cast(${pending('replies')} as integer) as pending_replies,
      cast(${pending('comments', whole)} as integer) as pending_comments,
      cast(${pending('support', whole)} as integer) as pending_support, cast(${pending('oppose', whole)} as integer) as pending_oppose
    from comments c where c.subject = ${subject}`.execute(trx);
  return rows;
}

async function recountOne(trx: Transaction, subject: string): Promise<boolean> {
  // Takes the row's lock: the ticker of another process waits until this is done.
  const thread = await trx.updateTable('comment_threads').set(({ref}) => ({version: ref('version')})).where('subject', '=', subject).returningAll().executeTakeFirstOrThrow();
  const rows = await readAll(trx, subject);
  const replies = new Map<string, number>();
  const truth = {comments: 0, support: 0, oppose: 0};
  for (const row of rows) {
    if (row.status !== 'published') continue;
    truth.comments++;
    if (row.depth === 0 && row.stance !== 'none') truth[row.stance]++;
    for (const id of ancestorIds(row)) replies.set(id, (replies.get(id) ?? 0) + 1);
  }
  const [first] = rows;
  const totals = {
    comments: truth.comments - (first?.pending_comments ?? 0),
    support: truth.support - (first?.pending_support ?? 0),
    oppose: truth.oppose - (first?.pending_oppose ?? 0),
  };
  let wrong = thread.comments !== totals.comments || thread.support !== totals.support || thread.oppose !== totals.oppose;
  for (const row of rows) {
    const up = row.ups - row.pending_up;
    const down = row.downs - row.pending_down;
    const below = (replies.get(row.id) ?? 0) - row.pending_replies;
    const now = {up, down, replies: below, best: wilson(up, down), shown: isShown(row.status, below)};
    if (row.up === now.up && row.down === now.down && row.replies === now.replies && row.best === now.best && row.shown === now.shown) continue;
    wrong = true;
    await trx.updateTable('comments').set(now).where('id', '=', row.id).execute();
  }
  if (wrong) await trx.updateTable('comment_threads').set(({eb}) => ({...totals, version: eb('version', '+', 1)})).where('subject', '=', subject).execute();
  return wrong;
}

/**
 * Counts every discussion anew from comments and votes, and puts right what is not. For nights: it
 * reads every comment.
 * @returns How many discussions had a wrong number.
 */
export async function recountComments(db: Database): Promise<number> {
  const threads = await db.selectFrom('comment_threads').select('subject').execute();
  let corrected = 0;
  for (const {subject} of threads) if (await inTransaction(db, (trx) => recountOne(trx, subject))) corrected++;
  return corrected;
}
