import type {AnswerDraft, SavedAnswerDraft, SharedAnswerDraft} from '../contract/answer-drafts.ts';
import * as acts from '../contract/act-routes.ts';
import {ask} from './request.ts';
import {bearer, type Seat} from './sessions.ts';

const at = ({token}: Seat, revision: number) => ({...bearer(token), 'if-match': `"${revision}"`});
const isSaved = ({revision, savedAt}: Partial<SavedAnswerDraft>) => revision && savedAt;

/** The draft officials share, or that there is none. @throws {Failure} */
export const readAnswerDraft = async ({source, token}: Seat, id: string) =>
  (await ask<SharedAnswerDraft>(source, acts.answerDraft(id), {headers: bearer(token)}, ({draft, revision}) => draft !== undefined && revision !== undefined)).data;

/** Saves a draft in the place of the one that was read as `revision`. @throws {Failure} `stale` where a colleague has saved meanwhile. */
export const saveAnswerDraft = async (seat: Seat, id: string, revision: number, key: string, body: AnswerDraft) =>
  (await ask<SavedAnswerDraft>(seat.source, acts.answerDraft(id), {method: 'PUT', key, body, headers: at(seat, revision)}, isSaved)).data;

/** @throws {Failure} `stale`. */
export const discardAnswerDraft = async (seat: Seat, id: string, revision: number, key: string) =>
  (await ask<SavedAnswerDraft>(seat.source, acts.answerDraft(id), {method: 'DELETE', key, headers: at(seat, revision)}, isSaved)).data;
