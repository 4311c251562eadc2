import type {Session} from '../../../contract/desk.ts';
import {newAssertion, sessionSchema} from '../../../contract/schemas/desk.ts';
import type {Context} from '../../context.ts';
import {readBody} from '../../http/body.ts';
import {endpoint, type Router} from '../../http/endpoint.ts';
import {once, refusal} from '../../http/once.ts';
import {readAssertion} from '../../identity/hosts.ts';
import {randomId} from '../../random.ts';
import {openSession, revealSession, type StoredSession} from './opening.ts';

/** For pages of sites that know their visitors: a statement by such a site opens a session, and no code is mailed. */
export function assertionRoute(router: Router, context: Context): void {
  const {keys, log} = context;
  endpoint(
    router,
    {
      method: 'post', path: '/sessions/assertions', tag: 'Sessions', who: 'everyone',
      summary: 'Sign in by what the page’s own site says of its visitor: a JSON Web Token, good once. The session has no roles',
      body: newAssertion, answers: {200: sessionSchema},
    },
    async (c) => {
      const {raw, value} = await readBody(c, newAssertion);
      const {issuer, id, email, expiresAt} = await readAssertion(context, value.assertion);
      const stored: StoredSession = {session: randomId()};
      return once(c, context, {
        raw,
        expected: {status: 200, body: stored},
        async run(trx) {
          const {numInsertedOrUpdatedRows: fresh} = await trx
            .insertInto('used_assertions')
            .values({id: keys.fingerprint(JSON.stringify([issuer, id])), expires_at: expiresAt})
            .onConflict((conflict) => conflict.column('id').doNothing())
            .executeTakeFirstOrThrow();
          if (!fresh) {
            log('warn', 'assertion_refused', {issuer, reason: 'it was used before'});
            return refusal('assertion_refused');
          }
          await openSession(trx, context, {id: stored.session, email, issuer});
          return undefined;
        },
        reveal: async (body): Promise<Session> => revealSession(context, body),
      });
    },
  );
}
