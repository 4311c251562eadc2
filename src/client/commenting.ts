import * as routes from '../contract/comment-routes.ts';
import type {CastVote, CommentReceipt, DeletedComment, EditedComment, HidingGrounds, NewComment, NewReport, NewVote, Reported} from '../contract/comments.ts';
import type {Source} from '../contract/http.ts';
import {ask} from './request.ts';
import {actAs} from './seated.ts';
import type {Seat} from './sessions.ts';

/** Letters about it come in `lang`, else in the browser's language. @throws {Failure} */
export const postComment = (seat: Seat, key: string, body: NewComment, lang?: string) =>
  actAs<CommentReceipt>(seat, routes.comments(), {key, body, headers: lang ? {'accept-language': lang} : {}}, ({id, receipt}) => id && receipt);

/** @param revision Of the words that were read: `own.revision`. @throws {Failure} `stale`, `edit_closed`. */
export const editComment = (seat: Seat, id: string, revision: number, key: string, text: string) =>
  actAs<EditedComment>(seat, routes.comment(id), {method: 'PUT', key, body: {text}, revision}, ({hash}) => hash);

/** @throws {Failure} */
export const deleteComment = (seat: Seat, id: string, key: string) => actAs<DeletedComment>(seat, routes.comment(id), {method: 'DELETE', key}, ({status}) => status === 'deleted');

/** @throws {Failure} `own_comment`, `comment_gone`, `closed`. */
export const voteOnComment = (seat: Seat, id: string, key: string, body: NewVote) => actAs<CastVote>(seat, routes.commentVotes(id), {key, body}, ({vote}) => vote !== undefined);

/** @throws {Failure} */
export const reportComment = (seat: Seat, id: string, key: string, body: NewReport) => actAs<Reported>(seat, routes.commentReports(id), {key, body}, ({status}) => status === 'reported');

/** Why a comment may be hidden, for whoever reports one. @throws {Failure} */
export const readHidingGrounds = async (source: Source) => (await ask<HidingGrounds>(source, routes.commentGrounds(), {}, ({items}) => items)).data.items;
