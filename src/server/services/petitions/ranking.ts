import {sql} from 'kysely';
import type {Reader} from '../../db/transaction.ts';
import type {Cursor} from '../../http/cursor.ts';
import type {ListedQuery, Place} from './listed.ts';

/** Milliseconds for which changes of counts are known: whoever turns pages more slowly may meet a petition twice. */
export const rankingKept = 3_600_000;

interface Page {
  /** The last place shown, by the counts of `since`. */
  readonly after: Cursor | undefined;
  /** ISO instant at which the first page was read. */
  readonly since: string;
  readonly size: number;
}

/**
 * The next places by number of signatures, by the counts of the instant at which the first page was
 * read: whoever turns the pages while others sign meets every petition once. Those that have not
 * changed since are read from the index, the few that have are put in between.
 */
export async function readRanking(db: Reader, listed: ListedQuery, {after, since, size}: Page): Promise<Place[]> {
  const below = (signatures: ReturnType<typeof sql<number>>) => sql<boolean>`(${signatures}, counts.petition_id) < (${after?.[0] ?? 0}, ${after?.[1] ?? ''})`;
  const counted = listed.innerJoin('petition_counts as counts', 'counts.petition_id', 'petitions.id');

  let still = counted.select(['petitions.id', 'counts.signatures as key']);
  if (!after) return still.orderBy('counts.signatures', 'desc').orderBy('counts.petition_id', 'desc').limit(size).execute();
  still = still
    .where(below(sql<number>`counts.signatures`))
    .where('petitions.id', 'not in', db.selectFrom('count_changes').select('petition_id').where('at', '>', since));

  const changes = db.selectFrom('count_changes').select(['petition_id', sql<number>`sum(delta)`.as('delta')]).where('at', '>', since).groupBy('petition_id').as('changes');
  const then = sql<number>`counts.signatures - changes.delta`;
  const moved = counted
    .innerJoin(changes, 'changes.petition_id', 'petitions.id')
    .where(below(then))
    .select(['petitions.id', then.as('key')]);

  const pages = [
    await still.orderBy('counts.signatures', 'desc').orderBy('counts.petition_id', 'desc').limit(size).execute(),
    await moved.orderBy(then, 'desc').orderBy('counts.petition_id', 'desc').limit(size).execute(),
  ];
  return pages
    .flat()
    .map(({id, key}) => ({id, key: Number(key)}))
    .sort((a, b) => b.key - a.key || (a.id < b.id ? 1 : -1))
    .slice(0, size);
}
