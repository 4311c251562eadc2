import * as routes from '../contract/comment-routes.ts';
import type {
  CastVote,
  Comment,
  CommentInPlace,
  CommentLogEntry,
  CommentPage,
  CommentReceipt,
  CommentSort,
  DeletedComment,
  Discussion,
  EditedComment,
  NewComment,
  NewReport,
  NewVote,
  Reported,
  ReplyPage,
} from '../contract/comments.ts';
import type {Page, Source} from '../contract/http.ts';
import {actAs, readAs, type Reader} from './seated.ts';
import type {Seat} from './sessions.ts';

/** A page of a discussion. @throws {Failure} `unknown_subject`. */
export const readComments = (reader: Reader, subject: string, sort: CommentSort, cursor?: string | null) =>
  readAs<CommentPage>(reader, routes.comments({subject, sort, cursor: cursor ?? null}), ({items, discussion}) => items && discussion?.subject === subject);

/** What stands below one comment. @throws {Failure} */
export const readReplies = (reader: Reader, subject: string, parent: string, cursor?: string | null) =>
  readAs<ReplyPage>(reader, routes.comments({subject, parent, cursor: cursor ?? null}), ({items}) => items);

/** One comment where it stands. @throws {Failure} */
export const readComment = (reader: Reader, id: string) => readAs<CommentInPlace>(reader, routes.comment(id), ({comment, discussion}) => comment?.id === id && discussion);

/** Some discussions as a whole; those that are not there are left out. @throws {Failure} */
export const readDiscussions = async (source: Source, subjects: readonly string[]) =>
  (await readAs<{items: readonly Discussion[]}>({source}, routes.commentCounts(subjects), ({items}) => items)).items;

/** @throws {Failure} */
export const readOwnComments = (seat: Seat, subject: string, cursor?: string | null) => readAs<Page<Comment>>(seat, routes.ownComments(subject, cursor), ({items}) => items);

/** @throws {Failure} */
export const readCommentLog = (source: Source, subject: string, cursor?: string | null) => readAs<Page<CommentLogEntry>>({source}, routes.commentLog(subject, cursor), ({items}) => items);

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
