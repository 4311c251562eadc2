import type {CommentPart} from '../../db/comment-schema.ts';
import {inTransaction, type Transaction} from '../../db/transaction.ts';
import type {Context} from '../../context.ts';
import {isShown, wilson} from './rules.ts';

const deltasAtOnce = 5000;

type Sums = Partial<Record<CommentPart, number>>;

/** Adds up what belongs together, always in one order, so that two processes never wait for each other in a ring. */
function sumUp<Row extends {part: CommentPart; delta: number}>(rows: readonly Row[], keyOf: (row: Row) => string | null): Array<[string, Sums]> {
  const sums = new Map<string, Sums>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const known = sums.get(key) ?? {};
    sums.set(key, {...known, [row.part]: (known[row.part] ?? 0) + row.delta});
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}

async function addToThread(trx: Transaction, subject: string, {comments = 0, support = 0, oppose = 0}: Sums, at: string): Promise<void> {
  await trx
    .insertInto('comment_threads')
    .values({subject, comments, support, oppose, version: 1, changed_at: at})
    .onConflict((conflict) =>
      conflict.column('subject').doUpdateSet(({eb, ref}) => ({
        comments: eb(ref('comment_threads.comments'), '+', comments),
        support: eb(ref('comment_threads.support'), '+', support),
        oppose: eb(ref('comment_threads.oppose'), '+', oppose),
        version: eb(ref('comment_threads.version'), '+', 1),
        changed_at: at,
      })),
    )
    .execute();
}

/** Brings up to date what follows from a comment's numbers: its rank, and whether it has a place. */
async function addToComment(trx: Transaction, id: string, {up = 0, down = 0, replies = 0}: Sums): Promise<void> {
  const row = await trx
    .updateTable('comments')
    .set(({eb}) => ({up: eb('up', '+', up), down: eb('down', '+', down), replies: eb('replies', '+', replies)}))
    .where('id', '=', id)
    .returning(['up', 'down', 'replies', 'status', 'best', 'shown'])
    .executeTakeFirst();
  if (!row) return;
  const [best, shown] = [wilson(row.up, row.down), isShown(row.status, row.replies)];
  if (best !== row.best || shown !== row.shown) await trx.updateTable('comments').set({best, shown}).where('id', '=', id).execute();
}

/** Takes one batch of changes into the numbers. @returns Whether there may be more. */
async function countBatch({db, clock}: Pick<Context, 'db' | 'clock'>): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const deltas = await trx
      .deleteFrom('comment_deltas')
      .where('id', 'in', (eb) => eb.selectFrom('comment_deltas').select('id').limit(deltasAtOnce))
      .returning(['subject', 'comment_id', 'part', 'delta'])
      .execute();
    const at = clock().toISOString();
    const threads = sumUp(deltas.map((row) => (row.comment_id === null ? row : {...row, delta: 0})), ({subject}) => subject);
    // The discussion first: its row is the lock that the nightly recount takes.
    for (const [subject, sums] of threads) await addToThread(trx, subject, sums, at);
    for (const [id, sums] of sumUp(deltas, ({comment_id}) => comment_id)) await addToComment(trx, id, sums);
    return deltas.length === deltasAtOnce;
  });
}

/** Brings all numbers of discussions up to date. Several processes share the work. */
export async function countComments(context: Pick<Context, 'db' | 'clock'>): Promise<void> {
  while (await countBatch(context));
}
