import type {CommentLogEntry, CommentPage} from '../../contract/comments.ts';
import type {Page} from '../../contract/http.ts';
import {json, problem, type Answer, type Asked} from './archive-files.ts';

/** The folder of a discussion's files; undefined for what names none. */
const folderOf = (subject: string | null) => (/^[a-z]+:[\w-]+$/.test(subject ?? '') ? `comments/${(subject ?? '').replace(':', '/')}` : undefined);

/** A page in the order in which it was kept: oldest first, each with all that stands below it. */
const comments: Answer = ({files, query}) => {
  const folder = folderOf(query.get('subject'));
  return folder && !query.has('parent') ? files.answer(`${folder}/${Number(query.get('cursor') ?? 1)}`) : problem('not_found');
};

async function counts({files, query}: Asked): Promise<Response> {
  const folders = (query.get('subjects') ?? '').split(',').flatMap((subject) => folderOf(subject) ?? []);
  const found = await Promise.all(folders.map((folder) => files.read<CommentPage>(`${folder}/1`)));
  return json({items: found.flatMap((page) => page?.discussion ?? [])});
}

async function log({files, query}: Asked): Promise<Response> {
  const folder = folderOf(query.get('subject'));
  return json((folder && (await files.read<Page<CommentLogEntry>>(`${folder}/log`))) || {items: [], next: null});
}

/** What the contract reads of discussions. */
export const discussionReads: ReadonlyArray<readonly [RegExp, Answer]> = [
  [/^comments$/, comments],
  [/^comments\/counts$/, counts],
  [/^comments\/log$/, log],
  [/^(comments\/(?:grounds|pages))$/, ({files, id}) => files.answer(id)],
  [/^comments\/([^/]+)$/, () => problem('not_found')],
];
