import type {AnswerDraft, SavedAnswerDraft} from '../../../contract/answer-drafts.ts';
import type {PetitionStatus} from '../../../contract/petition.ts';
import {record as audit} from '../../audit.ts';
import type {Reader, Transaction} from '../../db/transaction.ts';
import {ProblemError} from '../../http/problem.ts';
import type {ActiveSession} from '../../identity/sessions.ts';
import {petitionSubject} from '../audit/store.ts';
import {findCase} from '../petitions/case-access.ts';
import {isOpenForAnswer, mayAnswer} from '../petitions/rules.ts';
import type {PetitionRecord} from '../petitions/store.ts';
import {findDraft, putDraft} from './store.ts';

/** Somebody who goes on writing within this time is still at the same sitting: milliseconds. */
const sitting = 3_600_000;

/** A case whose answer somebody may write. @throws ProblemError `not_found`, `forbidden`. */
export const answerable = (db: Reader, {roles}: ActiveSession, id: string): Promise<PetitionRecord> => findCase(db, id, (bodyId) => mayAnswer(roles, bodyId));

export const isDrafted = ({status}: PetitionRecord) => isOpenForAnswer({status: status as PetitionStatus});

interface Saving {
  readonly id: string;
  /** Of the draft as it was read. */
  readonly revision: number;
  readonly session: ActiveSession;
  readonly at: string;
  /** Null to discard it. */
  readonly draft: AnswerDraft | null;
}

/**
 * Saves a draft in the place of the one that was read, or discards it. The log tells who wrote at a
 * draft, once for each sitting, and nothing of its words.
 * @throws ProblemError `not_found`, `forbidden`, `transition_not_allowed`; `stale` where a colleague has saved meanwhile.
 */
export async function saveDraft(trx: Transaction, {id, revision, session, at, draft}: Saving): Promise<SavedAnswerDraft> {
  const record = await answerable(trx, session, id);
  if (!isDrafted(record)) throw new ProblemError('transition_not_allowed');
  const before = await findDraft(trx, id);
  if ((before?.revision ?? 0) !== revision) throw new ProblemError('stale');
  // Nothing is there to be discarded: nothing changes, and the log tells of nothing.
  if (!draft && !before?.draft) return {revision, savedAt: before?.saved_at ?? at};
  if (!(await putDraft(trx, {petition: id, revision, draft, at, by: session.email}))) throw new ProblemError('stale');
  const goesOn = typeof before?.draft === 'string' && before.saved_by === session.email && Date.parse(at) - Date.parse(before.saved_at) < sitting;
  if (!draft || !goesOn) {
    await audit(trx, {
      at,
      action: draft ? 'answer_draft_saved' : 'answer_draft_discarded',
      subject: petitionSubject(id),
      actorRole: 'official',
      actor: session.email,
    });
  }
  return {revision: revision + 1, savedAt: at};
}
