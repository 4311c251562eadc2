import type {Petition, PetitionReceipt} from '../../../contract/petition.ts';
import {transitionSchema} from '../../../contract/schemas/desk.ts';
import {confirmation, newPetition, petitionReceipt, petitionSchema} from '../../../contract/schemas/petition.ts';
import {pending} from '../../../contract/schemas/terms.ts';
import {prepareAct, redeem} from '../../acts.ts';
import type {Context} from '../../context.ts';
import {maxDocument, readBody} from '../../http/body.ts';
import {endpoint, param, type Router} from '../../http/endpoint.ts';
import {languageOf} from '../../http/language.ts';
import {once, refusal} from '../../http/once.ts';
import {ProblemError, wrongField} from '../../http/problem.ts';
import {onceAtRevision, revisionOf} from '../../http/revision.ts';
import {requireSession, sessionOf} from '../../identity/sessions.ts';
import {mailText} from '../../mail/texts/index.ts';
import {findBody} from '../bodies/store.ts';
import {takeFiling} from '../../identity/code-limits.ts';
import {takeStep} from './deciding.ts';
import {senderOf} from './letters.ts';
import {withHiddenText, wholeOf} from './whole.ts';
import {start, type Draft} from './starting.ts';
import {findPetition} from './store.ts';

const tag = 'Petitions';

export function petitionActRoutes(router: Router, context: Context): void {
  endpoint(
    router,
    {method: 'post', path: '/petitions', tag, who: 'everyone', summary: 'Start a petition', body: newPetition, answers: {202: pending, 200: petitionReceipt}},
    async (c) => {
      const {raw, value} = await readBody(c, newPetition, maxDocument);
      const session = await sessionOf(c, context);
      const body = await findBody(context.db, value.bodyId);
      if (!body) throw wrongField('bodyId');
      const lang = languageOf(c);
      const draft: Draft = {lang: value.lang, title: value.title, text: value.text, name: value.name};
      if (session && session.personKey === context.keys.personKey(value.email)) {
        const author = {email: session.email, personKey: session.personKey, lang};
        const expected = {status: 200, body: null};
        return once(c, context, {
          raw,
          actor: session.personKey,
          expected,
          reveal: withPetition(context),
          run(trx) {
            // No code is mailed, but a letter is, and every petition waits for a moderator.
            takeFiling(c, context, session.personKey, session.email);
            return start(trx, context, body.id, draft, author);
          },
        });
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
          takeFiling(c, context, act.personKey, value.email);
          await act.store(trx);
        },
      });
    },
  );

  endpoint(
    router,
    {method: 'post', path: '/petitions/{id}/confirmation', tag, who: 'everyone', summary: 'The code files the petition', body: confirmation, answers: {200: petitionReceipt}},
    async (c) => {
      const {raw, value} = await readBody(c, confirmation);
      const {act, take} = await redeem(context, 'petition', param(c, 'id'), value.code);
      return once(c, context, {
        raw,
        expected: {status: 200, body: null},
        reveal: withPetition(context),
        async run(trx) {
          const refused = await take(trx);
          if (refused || !act) return refused ?? refusal('code_expired');
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
      who: ['moderator', 'official'],
      summary: 'Lead a petition to its next state',
      body: transitionSchema,
      answers: {200: petitionSchema},
      conditional: true,
    },
    async (c) => {
      const session = await requireSession(c, context);
      const {raw, value: transition} = await readBody(c, transitionSchema, maxDocument);
      const id = param(c, 'id');
      const revision = revisionOf(c.req.header('If-Match'));
      const answer = await onceAtRevision(c, context, {
        raw,
        session,
        revision,
        run: (trx) => takeStep(trx, context, session, {id, revision, transition}),
        reveal: () => readMoved(context, id),
      });
      answer.headers.set('ETag', `"${revision + 1}"`);
      return answer;
    },
  );
}

async function readMoved(context: Context, id: string): Promise<Petition> {
  const record = await findPetition(context.db, id);
  if (!record) throw new ProblemError('not_found');
  return wholeOf(context, record);
}

/**
 * The author sees at once what follows, without a second code: the answer to the code holds this one
 * petition and no token. The text is not stored with the answer but read when it leaves.
 */
const withPetition = (context: Context) => async (body: unknown): Promise<PetitionReceipt> => {
  const receipt = body as PetitionReceipt;
  return {...receipt, petition: await readOwn(context, receipt.petitionId)};
};

async function readOwn(context: Context, id: string): Promise<Petition> {
  const record = await findPetition(context.db, id);
  if (!record) throw new ProblemError('not_found');
  return withHiddenText(context, record);
}
