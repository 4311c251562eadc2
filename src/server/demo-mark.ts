import type {Database} from './deps.ts';

const key = 'demo';

/** What the demo noted about itself, or undefined: then it is somebody's real database, or an empty one. */
export async function readDemoMark(db: Database): Promise<string | undefined> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value;
}

export const writeDemoMark = (db: Database, value: string) =>
  db
    .insertInto('meta')
    .values({key, value})
    .onConflict((conflict) => conflict.column('key').doUpdateSet({value}))
    .execute();
