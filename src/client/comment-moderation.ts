import * as routes from '../contract/comment-routes.ts';
import type {CommentPageSettings, CommentTransition, HeldWords, ModerationQueue, ModerationState, MovedComment, NewCommentPage, RegisteredPage} from '../contract/comment-moderation.ts';
import type {Page} from '../contract/http.ts';
import {bearer, type Seat} from './sessions.ts';
import {ask} from './request.ts';

const at = ({token}: Seat, revision: number) => ({...bearer(token), 'if-match': `"${revision}"`});

/** @throws {Failure} */
export const readModeration = async ({source, token}: Seat, state: ModerationState, cursor?: string | null) =>
  (await ask<ModerationQueue>(source, routes.commentModeration(`?state=${state}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`), {headers: bearer(token)}, ({items, totals}) => items && totals)).data;

/** One comment as moderators see it now, whatever its state; nothing where its author has erased it. @throws {Failure} */
export const readModerated = async ({source, token}: Seat, id: string) =>
  (await ask<ModerationQueue>(source, routes.commentModeration(`?comment=${encodeURIComponent(id)}`), {headers: bearer(token)}, ({items}) => items)).data.items.find(({comment}) => comment.id === id);

/** @param revision Of the row that was read. @throws {Failure} `stale` where it has changed since. */
export const moderateComment = async (seat: Seat, id: string, revision: number, key: string, body: CommentTransition) =>
  (await ask<MovedComment>(seat.source, routes.commentTransitions(id), {method: 'POST', key, body, headers: at(seat, revision)}, ({status, revision: next}) => status && next)).data;

/** @throws {Failure} */
export const readHeldWords = async ({source, token}: Seat, bodyId: string) =>
  (await ask<HeldWords>(source, routes.heldWords(bodyId), {headers: bearer(token)}, ({words}) => words)).data;

/** @throws {Failure} `stale`. */
export const saveHeldWords = async (seat: Seat, bodyId: string, revision: number, key: string, words: readonly string[]) =>
  (await ask<HeldWords>(seat.source, routes.heldWords(bodyId), {method: 'PUT', key, body: {words}, headers: at(seat, revision)}, ({words: saved}) => saved)).data;

/** @throws {Failure} */
export const readCommentPages = async ({source, token}: Seat, cursor?: string | null) =>
  (await ask<Page<RegisteredPage>>(source, `${routes.commentPages()}${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`, {headers: bearer(token)}, ({items}) => items)).data;

/** @throws {Failure} */
export const registerCommentPage = async ({source, token}: Seat, key: string, body: NewCommentPage) =>
  (await ask<RegisteredPage>(source, routes.commentPages(), {method: 'POST', key, body, headers: bearer(token)}, ({subject}) => subject)).data;

/** @throws {Failure} `stale`. */
export const changeCommentPage = async (seat: Seat, id: string, revision: number, key: string, body: CommentPageSettings) =>
  (await ask<RegisteredPage>(seat.source, routes.commentPage(id), {method: 'PUT', key, body, headers: at(seat, revision)}, ({subject}) => subject)).data;
