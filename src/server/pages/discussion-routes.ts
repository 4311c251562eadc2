import type {Context, Env, Hono} from 'hono';
import * as routes from '../../contract/comment-routes.ts';
import type {Comment, CommentInPlace, CommentLogEntry, CommentPage, Discussion, ReplyPage} from '../../contract/comments.ts';
import {consultationVersion, provisionNamed} from '../../contract/consultation-routes.ts';
import type {Page} from '../../contract/http.ts';
import type {DraftVersion} from '../../contract/provisions.ts';
import {commentPage, discussionPage, type SaidOfComment} from './discussion-page.ts';
import {logPage} from './log-page.ts';
import {noCommentPage} from './message-page.ts';
import type {Shower} from './show.ts';

/** Comments at the top on a page, each with its first replies. */
const onPage = 20;

const versions = (comments: readonly Comment[], base: string, id: string): number[] => {
  const named = comments.flatMap(({target}) => (target ? (provisionNamed(base, id, target.source)?.version ?? []) : []));
  return [...new Set(named)];
};

/**
 * Knows the provisions that comments are about, as they read then.
 * @param base The backend's address.
 * @param readVersion A version of the draft act by its number; undefined where it is not there.
 */
export async function provisionsOf(comments: readonly Comment[], base: string, consultation: string, readVersion: (n: number) => Promise<DraftVersion | undefined>): Promise<SaidOfComment> {
  const found = new Map<number, DraftVersion>();
  for (const n of versions(comments, base, consultation)) {
    const version = await readVersion(n);
    if (version) found.set(n, version);
  }
  return ({target}) => {
    const named = target ? provisionNamed(base, consultation, target.source) : undefined;
    const version = named && found.get(named.version);
    const provision = version?.provisions.find(({id}) => id === named?.provision);
    if (!version || !provision) return undefined;
    const {id, number, heading, text} = provision;
    return {consultation, version: version.n, id, number, heading, text: text[version.lang] ?? '', lang: version.lang};
  };
}

/** All comments on a page of a discussion. */
export const allOn = ({items}: CommentPage): Comment[] => items.flatMap((top) => [top, ...top.firstReplies.items]);

/** Discussions, to be read without a script. */
export function registerDiscussions<E extends Env>(app: Hono<E>, base: string, {get, page, notFound}: Shower<E>): void {
  const saidOf = (subject: string, comments: readonly Comment[]): Promise<SaidOfComment> => {
    const [kind, id = ''] = subject.split(':');
    return provisionsOf(comments, base, kind === 'consultation' ? id : '', async (n) => (await get<DraftVersion>(consultationVersion(id, n))).data);
  };
  async function list(c: Context<E>, subject: string) {
    const read = await get<CommentPage>(`${routes.comments({subject, cursor: c.req.query('cursor') ?? null})}&limit=${onPage}`);
    const said = await saidOf(subject, read.data ? allOn(read.data) : []);
    return page(c, read, (data, context) => discussionPage(data, said, context));
  }

  async function one(c: Context<E>, subject: string, id: string) {
    const read = await get<CommentInPlace>(routes.comment(id));
    const cursor = c.req.query('cursor');
    const below = cursor ? await get<ReplyPage>(routes.comments({subject, parent: id, cursor})) : undefined;
    if (read.data && read.data.comment.subject !== subject) return notFound(c, noCommentPage);
    const replies = below?.data ?? read.data?.replies ?? {items: [], next: null};
    const said = await saidOf(subject, read.data ? [read.data.comment, ...read.data.ancestors, ...replies.items] : []);
    const answer = below && below.data === undefined ? {status: below.status} : read;
    return page(c, answer, (data, context) => commentPage({...data, replies}, said, context), {missing: noCommentPage});
  }

  async function log(c: Context<E>, subject: string) {
    const [read, discussions] = await Promise.all([
      get<Page<CommentLogEntry>>(routes.commentLog(subject, c.req.query('cursor') ?? null)),
      get<{readonly items: readonly Discussion[]}>(routes.commentCounts([subject])),
    ]);
    const discussion = discussions.data?.items[0];
    if (read.data && discussions.data && !discussion) return notFound(c);
    const answer = discussion ? read : {status: discussions.status};
    return page(c, answer, ({items, next}, context) => logPage({discussion: discussion!, entries: items, next, placeOf: (id) => context.links.comment(subject, id)}, context));
  }

  for (const [kind, folder] of Object.entries(routes.pageFolders)) {
    app.get(`/${folder}/:id/comments`, (c) => {
      const subject = `${kind}:${c.req.param('id') ?? ''}`;
      const named = c.req.query('comment');
      return named ? one(c, subject, named) : list(c, subject);
    });
    app.get(`/${folder}/:id/comments/log`, (c) => log(c, `${kind}:${c.req.param('id') ?? ''}`));
  }
}
