import * as routes from '../contract/comment-routes.ts';
import type {Comment, CommentInPlace, CommentLogEntry, CommentPage, CommentSort, Discussion, ReplyPage} from '../contract/comments.ts';
import type {Page, Source} from '../contract/http.ts';
import {readAs, type Reader} from './seated.ts';
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
