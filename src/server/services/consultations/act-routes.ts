import {
  answeredProposals,
  consultationDraft,
  consultationTransition,
  movedAnchor,
  movedConsultation,
  newConsultation,
  newExtension,
  newProposalAnswer,
  placedByOfficial,
  publishedVersion,
} from '../../../contract/schemas/consultation-desk.ts';
import {newVersion, pastedText, recognisedText} from '../../../contract/schemas/provisions.ts';
import type {Context} from '../../context.ts';
import {maxDocument, readBody} from '../../http/body.ts';
import {endpoint, type RequestContext, type Router, type Who} from '../../http/endpoint.ts';
import {once, withoutEffect} from '../../http/once.ts';
import {ProblemError} from '../../http/problem.ts';
import {onceAtRevision, revisionOf} from '../../http/revision.ts';
import {requireOfficial} from '../../identity/sessions.ts';
import {randomId} from '../../random.ts';
import {scopeOf} from '../people/rules.ts';
import {requireConductor} from './access.ts';
import {answer, place} from './answering.ts';
import {create, discard, save} from './drafting.ts';
import {extend, takeStep} from './steps.ts';
import {addVersion, preview} from './versioning.ts';

const tag = 'Desk';
const who: Who = ['official'];

/** A whole act in several languages: bytes. */
const maxAct = 4_194_304;

/** What officials do with a consultation. */
export function consultationActRoutes(router: Router, context: Context): void {
  const {db, clock} = context;
  const now = () => clock().toISOString();

  /** Who acts, on what, as it was read. */
  async function acting(c: RequestContext) {
    const {session, record} = await requireConductor(c, context);
    return {session, id: record.id, record, revision: () => revisionOf(c.req.header('If-Match'))};
  }

  endpoint(
    router,
    {method: 'post', path: '/consultations', tag, who, summary: 'Begin a consultation: a draft that the body’s officials alone see', body: newConsultation, answers: {201: movedConsultation}},
    async (c) => {
      const session = await requireOfficial(c, context);
      if (scopeOf(session.roles, 'official')?.length === 0) throw new ProblemError('forbidden');
      const {raw, value} = await readBody(c, newConsultation, maxDocument);
      const id = randomId();
      return once(c, context, {
        raw,
        actor: session.personKey,
        expected: {status: 201, body: {id, revision: 1}},
        run: (trx) => create(trx, id, value, {session, at: now()}),
      });
    },
  );

  endpoint(
    router,
    {method: 'put', path: '/consultations/{id}', tag, who, summary: 'Save a draft in the place of the one that was read', conditional: true, keyed: true, body: consultationDraft, answers: {200: movedConsultation}},
    async (c) => {
      const {session, id, revision: read} = await acting(c);
      const {raw, value} = await readBody(c, consultationDraft, maxDocument);
      const revision = read();
      return onceAtRevision(c, context, {raw, session, revision, run: async (trx) => ({id, revision: await save(trx, {id, revision, draft: value}, {session, at: now()})})});
    },
  );

  endpoint(
    router,
    {method: 'delete', path: '/consultations/{id}', tag, who, summary: 'Discard a draft', conditional: true, keyed: true, answers: {200: movedConsultation}},
    async (c) => {
      const session = await requireOfficial(c, context);
      const id = c.req.param('id') ?? '';
      const revision = revisionOf(c.req.header('If-Match'));
      return onceAtRevision(c, context, {
        raw: '',
        session,
        revision,
        async run(trx) {
          await discard(trx, context, {id, revision}, session);
          return {id, revision};
        },
      });
    },
  );

  endpoint(
    router,
    {
      method: 'post',
      path: '/consultations/{id}/versions/preview',
      tag,
      who,
      summary: 'Recognise the provisions of a pasted text by their numbers, to be corrected by hand; stores nothing',
      body: pastedText,
      answers: {200: recognisedText},
    },
    async (c) => {
      const {record} = await acting(c);
      const {value} = await readBody(c, pastedText, maxAct);
      return withoutEffect(c, await preview(db, record, value));
    },
  );

  endpoint(
    router,
    {
      method: 'post',
      path: '/consultations/{id}/versions',
      tag,
      who,
      summary: 'Store the draft act’s first version anew while the consultation is a draft; later publish the next one, in which all that was said finds its place',
      conditional: true,
      body: newVersion,
      answers: {200: publishedVersion},
    },
    async (c) => {
      const {session, id, revision: read} = await acting(c);
      const {raw, value} = await readBody(c, newVersion, maxAct);
      const revision = read();
      return onceAtRevision(c, context, {raw, session, revision, run: (trx) => addVersion(trx, {id, revision, session, at: now()}, value)});
    },
  );

  endpoint(
    router,
    {
      method: 'post',
      path: '/consultations/{id}/transitions',
      tag,
      who,
      summary: 'Open a consultation, close it early, publish its report, tell the decision',
      conditional: true,
      body: consultationTransition,
      answers: {200: movedConsultation},
    },
    async (c) => {
      const {session, id, revision: read} = await acting(c);
      const {raw, value} = await readBody(c, consultationTransition);
      const revision = read();
      return onceAtRevision(c, context, {raw, session, revision, run: async (trx) => ({id, revision: await takeStep(trx, {id, revision, session, at: now()}, value)})});
    },
  );

  endpoint(
    router,
    {method: 'post', path: '/consultations/{id}/extensions', tag, who, summary: 'Let it go on longer, with a notice that everyone reads', conditional: true, body: newExtension, answers: {200: movedConsultation}},
    async (c) => {
      const {session, id, revision: read} = await acting(c);
      const {raw, value} = await readBody(c, newExtension);
      const revision = read();
      return onceAtRevision(c, context, {raw, session, revision, run: async (trx) => ({id, revision: await extend(trx, {id, revision, session, at: now()}, value)})});
    },
  );

  endpoint(
    router,
    {
      method: 'post',
      path: '/consultations/{id}/answers',
      tag,
      who,
      summary: 'Answer one proposal, or several equal ones, each at the revision at which it was read; their authors are told by mail',
      body: newProposalAnswer,
      answers: {200: answeredProposals},
    },
    async (c) => {
      const {session, id} = await acting(c);
      const {raw, value} = await readBody(c, newProposalAnswer);
      return once(c, context, {
        raw,
        actor: session.personKey,
        expected: {status: 200, body: {}},
        run: async (trx) => ({status: 200, body: await answer(trx, context, {id, session, at: now()}, value)}),
      });
    },
  );

  endpoint(
    router,
    {method: 'post', path: '/consultations/{id}/anchors', tag, who, summary: 'Confirm where a comment stands in the newest version, or say it otherwise', body: placedByOfficial, answers: {200: movedAnchor}},
    async (c) => {
      const {session, id} = await acting(c);
      const {raw, value} = await readBody(c, placedByOfficial);
      return once(c, context, {
        raw,
        actor: session.personKey,
        expected: {status: 200, body: {}},
        run: async (trx) => ({status: 200, body: await place(trx, {id, session, at: now()}, value)}),
      });
    },
  );
}
