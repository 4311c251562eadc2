import {
  confirmation,
  newPetition,
  newSignature,
  newWithdrawal,
  petitionReceipt,
  petitionSchema,
  signatureReceipt,
  withdrawn,
} from '../../../contract/schemas/petition.ts';
import {transitionSchema} from '../../../contract/schemas/desk.ts';
import {pending} from '../../../contract/schemas/terms.ts';
import type {PetitionStatus} from '../../../contract/petition.ts';
import {isAct, prepareAct, redeem} from '../../acts.ts';
import type {Context} from '../../context.ts';
import {maxDocument, readBody} from '../../http/body.ts';
import {endpoint, param, type Router} from '../../http/endpoint.ts';
import {languageOf} from '../../http/language.ts';
import {once} from '../../http/once.ts';
import {ProblemError} from '../../http/problem.ts';
import {requireSession, sessionOf} from '../../identity/sessions.ts';
import {mailText} from '../../mail/texts/index.ts';
import {findBody} from '../bodies/store.ts';
import {revisionOf, takeStep} from './deciding.ts';
import {aboutOf, petitionUrl, senderOf} from './letters.ts';
import {petitionOf} from './present.ts';
import {isOpenForSigning} from './rules.ts';
import {nameOn, prepareReceipt, sign, withdraw, type Signing, type StoredReceipt} from './signing.ts';
import {start, type Draft} from './starting.ts';
import {daysOf, findPetition, transitionsOf, type PetitionRecord} from './store.ts';

const tag = 'Petitions';

async function published({db}: Context, id: string): Promise<PetitionRecord> {
  const record = await findPetition(db, id);
  if (!record?.listed_at) throw new ProblemError('not_found');
  return record;
}

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

/** Codes are mailed to strangers: counted by who is written to, for what, and where. */
export function takeCode({limits}: Context, personKey: string, email: string, petition = ''): void {
  limits.take('person', personKey);
  limits.take('petition', petition);
  limits.take('domain', email.slice(email.lastIndexOf('@') + 1).toLowerCase());
}

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

export function petitionActRoutes(router: Router, context: Context): void {
  endpoint(
    router,
    {method: 'post', path: '/petitions', tag, summary: 'Start a petition', body: newPetition, answers: {202: pending, 200: petitionReceipt}},
    async (c) => {
      const {raw, value} = await readBody(c, newPetition, maxDocument);
      const session = await sessionOf(c, context);
      const body = await findBody(context.db, value.bodyId);
      if (!body) throw new ProblemError('invalid', {fields: [{field: 'bodyId', fault: 'unknown_value'}]});
      const lang = languageOf(c);
      const draft: Draft = {lang: value.lang, title: value.title, text: value.text, name: value.name};
      if (session && session.personKey === context.keys.personKey(value.email)) {
        const author = {email: session.email, personKey: session.personKey, lang};
        const expected = {status: 200, body: null};
        return once(c, context, {raw, actor: session.personKey, expected, run: (trx) => start(trx, context, body.id, draft, author)});
      }
      const act = prepareAct(context, {
        kind: 'petition',
        subject: body.id,
        email: value.email,
        payload: draft,
        lang,
        letter: (code, expiresAt) => mailText('petition_code', lang, {...senderOf(context, body.time_zone), code, expiresAt}),
      });
      return once(c, context, {
        raw,
        expected: act.expected,
        async run(trx) {
          takeCode(context, act.personKey, value.email);
          await act.store(trx);
        },
      });
    },
  );

  endpoint(
    router,
    {method: 'post', path: '/petitions/{id}/confirmation', tag, summary: 'The code files the petition', body: confirmation, answers: {200: petitionReceipt}},
    async (c) => {
      const {raw, value} = await readBody(c, confirmation);
      return once(c, context, {
        raw,
        expected: {status: 200, body: null},
        async run(trx) {
          const act = await redeem(trx, context, 'petition', param(c, 'id'), value.code);
          if (!isAct(act)) return act;
          const author = {email: act.email, personKey: act.person_key, lang: act.lang};
          return start(trx, context, act.subject, JSON.parse(act.payload) as Draft, author);
        },
      });
    },
  );

  endpoint(
    router,
    {
      method: 'post',
      path: '/petitions/{id}/transitions',
      tag,
      summary: 'Lead a petition to its next state',
      body: transitionSchema,
      answers: {200: petitionSchema},
      secured: true,
      conditional: true,
    },
    async (c) => {
      const session = await requireSession(c, context);
      const {raw, value: transition} = await readBody(c, transitionSchema, maxDocument);
      const id = param(c, 'id');
      const revision = revisionOf(c.req.header('If-Match'));
      const answer = await once(c, context, {
        raw: `${revision}\n${raw}`,
        actor: session.personKey,
        expected: {status: 200, body: {}},
        run: (trx) => takeStep(trx, context, session, {id, revision, transition}),
        reveal: () => readMoved(context, id),
      });
      answer.headers.set('ETag', `"${revision + 1}"`);
      return answer;
    },
  );
}

async function readMoved(context: Context, id: string): Promise<unknown> {
  const {db, clock} = context;
  const record = await findPetition(db, id);
  if (!record) throw new ProblemError('not_found');
  const [transitions, days] = await Promise.all([transitionsOf(db, id), daysOf(db, id)]);
  return petitionOf(record, {transitions, days, now: clock().toISOString(), url: petitionUrl(context, id)});
}
