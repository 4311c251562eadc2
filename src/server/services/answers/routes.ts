import {answerDraft, savedAnswerDraft, sharedAnswerDraft} from '../../../contract/schemas/answer-drafts.ts';
import type {AnswerDraft, SavedAnswerDraft} from '../../../contract/answer-drafts.ts';
import type {Context} from '../../context.ts';
import {maxDocument, readBody} from '../../http/body.ts';
import {endpoint, param, type RequestContext, type Router, type Who} from '../../http/endpoint.ts';
import {onceAtRevision, revisionOf} from '../../http/revision.ts';
import {requireOfficial, type ActiveSession} from '../../identity/sessions.ts';
import {answerable, isDrafted, saveDraft} from './drafting.ts';
import {findDraft, sharedDraftOf} from './store.ts';

const tag = 'Desk';
const path = '/cases/{id}/answer-draft';
const who: Who = ['official'];

/** The draft of an answer, which the officials who may publish it share until they do. */
export function answerDraftRoutes(router: Router, context: Context): void {
  const {db, clock} = context;

  endpoint(
    router,
    {method: 'get', path, tag, who, summary: 'The draft of the answer, who saved it last and when; its ETag is its own revision', answers: {200: sharedAnswerDraft}},
    async (c) => {
      const session = await requireOfficial(c, context);
      const record = await answerable(db, session, param(c, 'id'));
      const shared = sharedDraftOf(isDrafted(record) ? await findDraft(db, record.id) : undefined);
      return c.json(shared, 200, {ETag: `"${shared.revision}"`, 'Cache-Control': 'no-store'});
    },
  );

  const save = async (c: RequestContext, session: ActiveSession, raw: string, draft: AnswerDraft | null) => {
    const id = param(c, 'id');
    const revision = revisionOf(c.req.header('If-Match'));
    const answer = await onceAtRevision(c, context, {raw, session, revision, run: (trx) => saveDraft(trx, {id, revision, session, at: clock().toISOString(), draft})});
    if (answer.ok) answer.headers.set('ETag', `"${((await answer.clone().json()) as SavedAnswerDraft).revision}"`);
    return answer;
  };

  endpoint(
    router,
    {
      method: 'put',
      path,
      tag,
      who,
      summary: 'Save the draft in the place of the one that was read; 412 where a colleague has saved another meanwhile',
      conditional: true,
      keyed: true,
      body: answerDraft,
      answers: {200: savedAnswerDraft},
    },
    async (c) => {
      const session = await requireOfficial(c, context);
      // Whom it is none of the business of is told so before being told what is wrong with the words.
      await answerable(db, session, param(c, 'id'));
      const {raw, value} = await readBody(c, answerDraft, maxDocument);
      return save(c, session, raw, value);
    },
  );

  endpoint(
    router,
    {method: 'delete', path, tag, who, summary: 'Discard the draft that was read', conditional: true, keyed: true, answers: {200: savedAnswerDraft}},
    async (c) => save(c, await requireOfficial(c, context), '', null),
  );
}
