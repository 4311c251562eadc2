import {sql} from 'kysely';
import type {Context} from '../../context.ts';
import type {Router} from '../../http/endpoint.ts';

const fresh = {headers: {'Cache-Control': 'no-store'}};
const shown = 200;

export function healthRoutes(router: Router, {db}: Context): void {
  router.get('/healthz', () => Response.json({status: 'ok'}, fresh));
  // A database that is away answers 503 like everywhere else.
  router.get('/readyz', async () => {
    await sql`select 1`.execute(db);
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
