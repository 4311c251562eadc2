import {confirmation} from '../../../contract/schemas/petition.ts';
import {newSession, sessionSchema} from '../../../contract/schemas/desk.ts';
import {pending} from '../../../contract/schemas/terms.ts';
import {prepareAct, redeem} from '../../acts.ts';
import type {Context} from '../../context.ts';
import {readBody} from '../../http/body.ts';
import {endpoint, param, type Router} from '../../http/endpoint.ts';
import {languageOf} from '../../http/language.ts';
import {once, refusal} from '../../http/once.ts';
import {takeCode, vouchFor} from '../../identity/code-limits.ts';
import {requireSession} from '../../identity/sessions.ts';
import {mailText} from '../../mail/texts/index.ts';
import {randomId} from '../../random.ts';
import {listBodies} from '../bodies/store.ts';
import {addressOf} from '../people/store.ts';
import {senderOf} from '../petitions/letters.ts';
import {assertionRoute} from './assertion-route.ts';
import {openSession, revealSession, type StoredSession} from './opening.ts';

const tag = 'Sessions';

export function sessionRoutes(router: Router, context: Context): void {
  const {db, keys, clock} = context;

  endpoint(
    router,
    {method: 'post', path: '/sessions', tag, who: 'everyone', summary: 'Sign in: a code is mailed', body: newSession, answers: {202: pending}},
    async (c) => {
      const {raw, value} = await readBody(c, newSession);
      const lang = languageOf(c);
      const email = (await addressOf(db, keys.personKey(value.email))) ?? value.email;
      const [first] = await listBodies(db);
      const sender = senderOf(context, first?.time_zone ?? 'UTC');
      const act = prepareAct(context, {
        kind: 'session',
        subject: '',
        email,
        payload: {},
        lang,
        letter: (code, expiresAt) => mailText('session_code', lang, {...sender, code, expiresAt}),
      });
      return once(c, context, {
        raw,
        expected: act.expected,
        async run(trx) {
          takeCode(c, context, act.personKey, email);
          await act.store(trx);
        },
      });
    },
  );

  endpoint(
    router,
    {method: 'post', path: '/sessions/{id}/confirmation', tag, who: 'everyone', summary: 'The code opens the session', body: confirmation, answers: {200: sessionSchema}},
    async (c) => {
      const {raw, value} = await readBody(c, confirmation);
      const {act, take} = await redeem(context, 'session', param(c, 'id'), value.code);
      const stored: StoredSession = {session: randomId()};
      return once(c, context, {
        raw,
        expected: {status: 200, body: stored},
        async run(trx) {
          const refused = await take(trx);
          if (refused || !act) return refused ?? refusal('code_expired');
          await openSession(trx, context, {id: stored.session, email: act.email, issuer: null});
          return undefined;
        },
        async reveal(body) {
          const session = await revealSession(context, body);
          vouchFor(c, context, keys.personKey(session.email));
          return session;
        },
      });
    },
  );

  assertionRoute(router, context);

  endpoint(
    router,
    {method: 'delete', path: '/sessions/current', tag, who: 'session', summary: 'Sign out', answers: {204: null}},
    async (c) => {
      const {id} = await requireSession(c, context);
      await db.updateTable('sessions').set({ended_at: clock().toISOString()}).where('id', '=', id).execute();
      return new Response(null, {status: 204, headers: {'Cache-Control': 'no-store'}});
    },
  );
}
