import {confirmation, newSignature, newWithdrawal, signatureReceipt, withdrawn} from '../../../contract/schemas/petition.ts';
import {pending} from '../../../contract/schemas/terms.ts';
import {prepareAct, redeem} from '../../acts.ts';
import type {Context} from '../../context.ts';
import {readBody} from '../../http/body.ts';
import {endpoint, param, type Router} from '../../http/endpoint.ts';
import {languageOf} from '../../http/language.ts';
import {once, refusal} from '../../http/once.ts';
import {ProblemError} from '../../http/problem.ts';
import {sessionOf} from '../../identity/sessions.ts';
import {mailText} from '../../mail/texts/index.ts';
import {takeCode} from '../../identity/code-limits.ts';
import {hintsOf} from '../../identity/hints.ts';
import {published} from './codes.ts';
import {aboutOf} from './letters.ts';
import {isOpenForSigning} from './rules.ts';
import {findSignable, nameOn, prepareReceipt, sign, withdraw, type Signing, type StoredReceipt} from './signing.ts';

const tag = 'Petitions';

/** The payload of a signature that waits for its code. */
type Waiting = Pick<Signing, 'name'> & {readonly notify: boolean};

/** Completes a receipt with the name, which is stored with the signature alone; of this request it is known. */
const revealReceipt =
  ({db}: Context, {signature}: StoredReceipt, name: string) =>
  async (body: unknown): Promise<unknown> => {
    const stored = body as StoredReceipt;
    const {status, receipt, signedAt} = stored;
    return {status, receipt, signedAt, name: stored.signature === signature ? name : await nameOn(db, stored)};
  };

export function signatureRoutes(router: Router, context: Context): void {
  endpoint(
    router,
    {
      method: 'post',
      path: '/petitions/{id}/signatures',
      tag,
      who: 'everyone',
      summary: 'Sign: a code is mailed, or with a token the signature counts at once',
      body: newSignature,
      answers: {202: pending, 200: signatureReceipt},
    },
    async (c) => {
      const {raw, value} = await readBody(c, newSignature);
      const session = await sessionOf(c, context);
      const record = await published(context, param(c, 'id'));
      const lang = languageOf(c);
      const notify = value.notify === true;
      if (session && session.personKey === context.keys.personKey(value.email)) {
        const receipt = prepareReceipt(context, record.id);
        const {personKey, email} = session;
        const hints = hintsOf(context, record.id, email, c.env?.address);
        const signing = {personKey, name: value.name, notifyEmail: notify ? email : null, lang, hints};
        return once(c, context, {
          raw,
          actor: personKey,
          expected: {status: 200, body: receipt},
          run: (trx) => sign(trx, record, signing, receipt),
          reveal: revealReceipt(context, receipt, value.name),
        });
      }
      const now = context.clock().toISOString();
      const act = prepareAct(context, {
        kind: 'signature',
        subject: record.id,
        email: value.email,
        payload: {name: value.name, notify} satisfies Waiting,
        lang,
        letter: (code, expiresAt) => mailText('signature_code', lang, {...aboutOf(context, record), code, expiresAt}),
      });
      return once(c, context, {
        raw,
        expected: act.expected,
        async run(trx) {
          if (!isOpenForSigning(record, now)) throw new ProblemError('signing_closed');
          takeCode(c, context, act.personKey, value.email, record.id);
          await act.store(trx);
        },
      });
    },
  );

  endpoint(
    router,
    {method: 'post', path: '/signatures/{id}/confirmation', tag, who: 'everyone', summary: 'The code makes a signature count', body: confirmation, answers: {200: signatureReceipt}},
    async (c) => {
      const {raw, value} = await readBody(c, confirmation);
      const {act, take} = await redeem(context, 'signature', param(c, 'id'), value.code);
      const petition = act && (await findSignable(context.db, act.subject));
      const receipt = prepareReceipt(context, act?.subject ?? '');
      const waiting = act && (JSON.parse(act.payload) as Waiting);
      const hints = act ? hintsOf(context, act.subject, act.email, c.env?.address) : '';
      return once(c, context, {
        raw,
        expected: {status: 200, body: receipt},
        async run(trx) {
          const refused = await take(trx);
          if (refused || !waiting || !petition) return refused ?? refusal('code_expired');
          const {name, notify} = waiting;
          return sign(trx, petition, {personKey: act.person_key, name, notifyEmail: notify ? act.email : null, lang: act.lang, hints}, receipt);
        },
        reveal: revealReceipt(context, receipt, waiting?.name ?? ''),
      });
    },
  );
}

export function withdrawalRoutes(router: Router, context: Context): void {
  endpoint(
    router,
    {
      method: 'post',
      path: '/petitions/{id}/withdrawals',
      tag,
      who: 'everyone',
      summary: 'Withdraw a signature: a code is mailed, whether or not there is one',
      body: newWithdrawal,
      answers: {202: pending},
    },
    async (c) => {
      const {raw, value} = await readBody(c, newWithdrawal);
      const record = await published(context, param(c, 'id'));
      const lang = languageOf(c);
      const act = prepareAct(context, {
        kind: 'withdrawal',
        subject: record.id,
        email: value.email,
        payload: {},
        lang,
        letter: (code, expiresAt) => mailText('withdrawal_code', lang, {...aboutOf(context, record), code, expiresAt}),
      });
      return once(c, context, {
        raw,
        expected: act.expected,
        async run(trx) {
          takeCode(c, context, act.personKey, value.email, record.id);
          await act.store(trx);
        },
      });
    },
  );

  endpoint(
    router,
    {method: 'post', path: '/withdrawals/{id}/confirmation', tag, who: 'everyone', summary: 'The code erases the signature', body: confirmation, answers: {200: withdrawn}},
    async (c) => {
      const {raw, value} = await readBody(c, confirmation);
      const {act, take} = await redeem(context, 'withdrawal', param(c, 'id'), value.code);
      const petition = act && (await findSignable(context.db, act.subject));
      return once(c, context, {
        raw,
        expected: {status: 200, body: {status: 'withdrawn'}},
        async run(trx) {
          const refused = await take(trx);
          if (refused || !act || !petition) return refused ?? refusal('code_expired');
          return withdraw(trx, petition, act.person_key, context.clock().toISOString());
        },
      });
    },
  );
}
