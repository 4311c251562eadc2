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
import {bearer, type Seat} from './sessions.ts';
import {ask, type Ask, type Check} from './request.ts';

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

type Write = Omit<Ask, 'key'> & {readonly key: string};

const write = async <Data>({source, token}: Seat, path: string, {headers, ...options}: Write, check: Check<Data>) =>
  (await ask<Data>(source, path, {...options, headers: {...bearer(token), ...headers}}, check)).data;

/** Letters about it come in `lang`, else in the browser's language. @throws {Failure} */
export const postComment = (seat: Seat, key: string, body: NewComment, lang?: string) =>
  write<CommentReceipt>(seat, routes.comments(), {method: 'POST', key, body, headers: lang ? {'accept-language': lang} : {}}, ({id, receipt}) => id && receipt);

/** @param revision Of the words that were read: `own.revision`. @throws {Failure} `stale`, `edit_closed`. */
export const editComment = (seat: Seat, id: string, revision: number, key: string, text: string) =>
  write<EditedComment>(seat, routes.comment(id), {method: 'PUT', key, body: {text}, headers: {'if-match': `"${revision}"`}}, ({hash}) => hash);

/** @throws {Failure} */
export const deleteComment = (seat: Seat, id: string, key: string) => write<DeletedComment>(seat, routes.comment(id), {method: 'DELETE', key}, ({status}) => status === 'deleted');

/** @throws {Failure} `own_comment`, `comment_gone`, `closed`. */
export const voteOnComment = (seat: Seat, id: string, key: string, body: NewVote) => write<CastVote>(seat, routes.commentVotes(id), {method: 'POST', key, body}, ({vote}) => vote !== undefined);

/** @throws {Failure} */
export const reportComment = (seat: Seat, id: string, key: string, body: NewReport) => write<Reported>(seat, routes.commentReports(id), {method: 'POST', key, body}, ({status}) => status === 'reported');
