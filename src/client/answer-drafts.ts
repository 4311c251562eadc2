import type {AnswerDraft, SavedAnswerDraft, SharedAnswerDraft} from '../contract/answer-drafts.ts';
import * as acts from '../contract/act-routes.ts';
import {actAs, readAs} from './seated.ts';
import type {Seat} from './sessions.ts';

const isSaved = ({revision, savedAt}: Partial<SavedAnswerDraft>) => revision && savedAt;

/** The draft officials share, or that there is none. @throws {Failure} */
export const readAnswerDraft = (seat: Seat, id: string) =>
  readAs<SharedAnswerDraft>(seat, acts.answerDraft(id), ({draft, revision}) => draft !== undefined && revision !== undefined);

/** Saves a draft in the place of the one that was read as `revision`. @throws {Failure} `stale` where a colleague has saved meanwhile. */
export const saveAnswerDraft = (seat: Seat, id: string, revision: number, key: string, body: AnswerDraft) =>
  actAs<SavedAnswerDraft>(seat, acts.answerDraft(id), {method: 'PUT', key, body, revision}, isSaved);

/** @throws {Failure} `stale`. */
export const discardAnswerDraft = (seat: Seat, id: string, revision: number, key: string) =>
  actAs<SavedAnswerDraft>(seat, acts.answerDraft(id), {method: 'DELETE', key, revision}, isSaved);
