import {sql} from 'kysely';
import type {Context} from '../../context.ts';
import type {Write} from '../../db/group.ts';
import {isUnavailable} from '../../db/transaction.ts';
import type {Database} from '../../deps.ts';
import type {Router} from '../../http/endpoint.ts';
import {randomId} from '../../random.ts';

const fresh = {headers: {'Cache-Control': 'no-store'}};
const shown = 200;
/** Characters that do not fit between what is there: they need new room on the disk. */
const probe = 16_384;

/** Takes room on the disk and gives it back. @throws what the database says where there is none. */
async function tryRoom(db: Database): Promise<void> {
  const key = `probe:${randomId()}`;
  await db.insertInto('meta').values({key, value: 'x'.repeat(probe)}).execute();
  await db.deleteFrom('meta').where('key', '=', key).execute();
}

/** Acts as before, and remembers whether the last could be stored. */
export interface Storage {
  readonly write: Write;
  /** @throws what keeps acts from being stored. */
  check(): Promise<void>;
}

export function watchStorage(db: Database, write: Write): Storage {
  let stores = true;
  return {
    async write(run) {
      try {
        const result = await write(run);
        stores = true;
        return result;
      } catch (error) {
        if (isUnavailable(error)) stores = false;
        throw error;
      }
    },
    async check() {
      await sql`select 1`.execute(db);
      // A full disk is read as well as any other. Nobody writes just because somebody asks.
      if (!stores) await tryRoom(db);
      stores = true;
    },
  };
}

export function healthRoutes(router: Router, storage: Storage): void {
  router.get('/healthz', () => Response.json({status: 'ok'}, fresh));
  // A database that is away, or has no room, answers 503 like everywhere else.
  router.get('/readyz', async () => {
    await storage.check();
    return Response.json({status: 'ready'}, fresh);
  });
}

/** The demo's mailbox, newest first. */
export function mailboxRoute(router: Router, {db}: Context): void {
  router.get('/dev/mail.json', async () => {
    const mails = await db
      .selectFrom('mails')
      .select(['recipient as to', 'subject', 'text', 'code', 'created_at as at'])
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(shown)
      .execute();
    return Response.json(mails, fresh);
  });
}
