import * as routes from '../contract/comment-routes.ts';
import type {CommentPageSettings, CommentTransition, HeldWords, ModerationQueue, ModerationState, MovedComment, NewCommentPage, RegisteredPage} from '../contract/comment-moderation.ts';
import type {Page} from '../contract/http.ts';
import {actAs, readAs} from './seated.ts';
import type {Seat} from './sessions.ts';

/** @throws {Failure} */
export const readModeration = (seat: Seat, state: ModerationState, cursor?: string | null) =>
  readAs<ModerationQueue>(seat, routes.commentModeration(`?state=${state}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`), ({items, totals}) => items && totals);

/** One comment as moderators see it now, whatever its state; nothing where its author has erased it. @throws {Failure} */
export const readModerated = async (seat: Seat, id: string) =>
  (await readAs<ModerationQueue>(seat, routes.commentModeration(`?comment=${encodeURIComponent(id)}`), ({items}) => items)).items.find(({comment}) => comment.id === id);

/** @param revision Of the row that was read. @throws {Failure} `stale` where it has changed since. */
export const moderateComment = (seat: Seat, id: string, revision: number, key: string, body: CommentTransition) =>
  actAs<MovedComment>(seat, routes.commentTransitions(id), {key, body, revision}, ({status, revision: next}) => status && next);

/** @throws {Failure} */
export const readHeldWords = (seat: Seat, bodyId: string) =>
  readAs<HeldWords>(seat, routes.heldWords(bodyId), ({words}) => words);

/** @throws {Failure} `stale`. */
export const saveHeldWords = (seat: Seat, bodyId: string, revision: number, key: string, words: readonly string[]) =>
  actAs<HeldWords>(seat, routes.heldWords(bodyId), {method: 'PUT', key, body: {words}, revision}, ({words: saved}) => saved);

/** @throws {Failure} */
export const readCommentPages = (seat: Seat, cursor?: string | null) =>
  readAs<Page<RegisteredPage>>(seat, `${routes.commentPages()}${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`, ({items}) => items);

/** @throws {Failure} */
export const registerCommentPage = (seat: Seat, key: string, body: NewCommentPage) =>
  actAs<RegisteredPage>(seat, routes.commentPages(), {key, body}, ({subject}) => subject);

/** @throws {Failure} `stale`. */
export const changeCommentPage = (seat: Seat, id: string, revision: number, key: string, body: CommentPageSettings) =>
  actAs<RegisteredPage>(seat, routes.commentPage(id), {method: 'PUT', key, body, revision}, ({subject}) => subject);
