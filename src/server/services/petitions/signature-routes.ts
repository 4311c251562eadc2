import type {PetitionStatus} from '../../../contract/petition.ts';
import {confirmation, newSignature, newWithdrawal, signatureReceipt, withdrawn} from '../../../contract/schemas/petition.ts';
import {pending} from '../../../contract/schemas/terms.ts';
import {isAct, prepareAct, redeem} from '../../acts.ts';
import type {Context} from '../../context.ts';
import {readBody} from '../../http/body.ts';
import {endpoint, param, type Router} from '../../http/endpoint.ts';
import {languageOf} from '../../http/language.ts';
import {once} from '../../http/once.ts';
import {ProblemError} from '../../http/problem.ts';
import {sessionOf} from '../../identity/sessions.ts';
import {mailText} from '../../mail/texts/index.ts';
import {published, takeCode} from './codes.ts';
import {aboutOf} from './letters.ts';
import {isOpenForSigning} from './rules.ts';
import {nameOn, prepareReceipt, sign, withdraw, type Signing, type StoredReceipt} from './signing.ts';

const tag = 'Petitions';

/** The payload of a signature that waits for its code. */
type Waiting = Pick<Signing, 'name'> & {readonly notify: boolean};

/** Completes a receipt with the name, which is stored with the signature alone. */
const revealReceipt =
  ({db}: Context) =>
  async (body: unknown): Promise<unknown> => {
    const stored = body as StoredReceipt;
    const {status, receipt, signedAt} = stored;
    return 'signature' in stored ? {status, receipt, signedAt, name: await nameOn(db, stored)} : body;
  };

export function signatureRoutes(router: Router, context: Context): void {
  endpoint(
    router,
    {
      method: 'post',
      path: '/petitions/{id}/signatures',
      tag,
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
        const signing = {petitionId: record.id, personKey, name: value.name, notifyEmail: notify ? email : null, lang};
        return once(c, context, {
          raw,
          actor: personKey,
          expected: {status: 200, body: receipt},
          run: (trx) => sign(trx, signing, receipt),
          reveal: revealReceipt(context),
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
          if (!isOpenForSigning({status: record.status as PetitionStatus, closesAt: record.closes_at}, now)) throw new ProblemError('signing_closed');
          takeCode(context, act.personKey, value.email, record.id);
          await act.store(trx);
        },
      });
    },
  );

  endpoint(
    router,
    {method: 'post', path: '/signatures/{id}/confirmation', tag, summary: 'The code makes a signature count', body: confirmation, answers: {200: signatureReceipt}},
    async (c) => {
      const {raw, value} = await readBody(c, confirmation);
      const receipt = prepareReceipt(context, '');
      return once(c, context, {
        raw,
        expected: {status: 200, body: null},
        async run(trx) {
          const act = await redeem(trx, context, 'signature', param(c, 'id'), value.code);
          if (!isAct(act)) return act;
          const {name, notify} = JSON.parse(act.payload) as Waiting;
          const signing = {petitionId: act.subject, personKey: act.person_key, name, notifyEmail: notify ? act.email : null, lang: act.lang};
          return (await sign(trx, signing, receipt)) ?? {status: 200, body: {...receipt, petition: act.subject}};
        },
        reveal: revealReceipt(context),
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
          takeCode(context, act.personKey, value.email, record.id);
          await act.store(trx);
        },
      });
    },
  );

  endpoint(
    router,
    {method: 'post', path: '/withdrawals/{id}/confirmation', tag, summary: 'The code erases the signature', body: confirmation, answers: {200: withdrawn}},
    async (c) => {
      const {raw, value} = await readBody(c, confirmation);
      return once(c, context, {
        raw,
        expected: {status: 200, body: {status: 'withdrawn'}},
        async run(trx) {
          const act = await redeem(trx, context, 'withdrawal', param(c, 'id'), value.code);
          return isAct(act) ? withdraw(trx, act.subject, act.person_key, context.clock().toISOString()) : act;
        },
      });
    },
  );
}
