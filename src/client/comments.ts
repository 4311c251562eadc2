import * as routes from '../contract/comment-routes.ts';
import type {Comment, CommentInPlace, CommentLogEntry, CommentPage, CommentSort, Discussion, ReplyPage} from '../contract/comments.ts';
import type {Page, Source} from '../contract/http.ts';
import {bearer, type Seat} from './sessions.ts';
import {ask, type Check} from './request.ts';

/** Where comments are read, and by whom: with a token each carries what is one's own. */
export interface CommentReader {
  readonly source: Source;
  readonly token?: string | undefined;
}

const read = async <Data>({source, token}: CommentReader, path: string, check: Check<Data>) => (await ask<Data>(source, path, token ? {headers: bearer(token)} : {}, check)).data;

/** A page of a discussion. @throws {Failure} `unknown_subject`. */
export const readComments = (reader: CommentReader, subject: string, sort: CommentSort, cursor?: string | null) =>
  read<CommentPage>(reader, routes.comments({subject, sort, cursor: cursor ?? null}), ({items, discussion}) => items && discussion?.subject === subject);

/** What stands below one comment. @throws {Failure} */
export const readReplies = (reader: CommentReader, subject: string, parent: string, cursor?: string | null) =>
  read<ReplyPage>(reader, routes.comments({subject, parent, cursor: cursor ?? null}), ({items}) => items);

/** One comment where it stands. @throws {Failure} */
export const readComment = (reader: CommentReader, id: string) => read<CommentInPlace>(reader, routes.comment(id), ({comment, discussion}) => comment?.id === id && discussion);

/** Some discussions as a whole; those that are not there are left out. @throws {Failure} */
export const readDiscussions = async (source: Source, subjects: readonly string[]) =>
  (await read<{items: readonly Discussion[]}>({source}, routes.commentCounts(subjects), ({items}) => items)).items;

/** @throws {Failure} */
export const readOwnComments = (seat: Seat, subject: string, cursor?: string | null) => read<Page<Comment>>(seat, routes.ownComments(subject, cursor), ({items}) => items);

/** @throws {Failure} */
export const readCommentLog = (source: Source, subject: string, cursor?: string | null) => read<Page<CommentLogEntry>>({source}, routes.commentLog(subject, cursor), ({items}) => items);
