import type {Database} from '../../src/server/deps.ts';

/** Children before the rows they point to. */
const tables = [
  'consultation_anchors',
  'consultation_events',
  'consultation_versions',
  'consultations',
  'comment_log',
  'comment_deltas',
  'comment_threads',
  'comments',
  'invalidations',
  'answer_drafts',
  'signatures',
  'signature_days',
  'count_deltas',
  'transitions',
  'petition_counts',
  'petitions',
  'people',
  'bodies',
  'audit',
  'sessions',
  'pending_acts',
  'mails',
  'idempotency',
] as const;

/** Empties a database whose filling was interrupted, so that it can begin anew. */
export async function wipeTown(db: Database): Promise<void> {
  for (const table of tables) await db.deleteFrom(table).execute();
  await db.deleteFrom('meta').where('key', 'not like', 'migration:%').execute();
}
