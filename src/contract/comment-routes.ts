const part = encodeURIComponent;

/* Paths of the contract for discussions, relative to a source's base. */

export interface CommentQuery {
  readonly subject: string;
  readonly sort?: string;
  /** The comment whose replies are asked for. */
  readonly parent?: string;
  readonly cursor?: string | null;
}

export const comments = (query?: CommentQuery) => {
  const given = Object.entries(query ?? {}).filter(([, value]) => value);
  return `/api/v1/comments${given.length > 0 ? '?' : ''}${given.map(([name, value]) => `${name}=${part(String(value))}`).join('&')}`;
};
export const comment = (id: string) => `/api/v1/comments/${part(id)}`;
export const ownComments = (subject: string, cursor?: string | null) => `/api/v1/comments/own?subject=${part(subject)}${cursor ? `&cursor=${part(cursor)}` : ''}`;
export const commentCounts = (subjects: readonly string[]) => `/api/v1/comments/counts?subjects=${subjects.map(part).join(',')}`;
/** Pages of other sites under which people have spoken. */
export const discussedPages = (cursor?: string | null) => `/api/v1/comments/pages${cursor ? `?cursor=${part(cursor)}` : ''}`;
export const commentLog = (subject: string, cursor?: string | null) => `/api/v1/comments/log?subject=${part(subject)}${cursor ? `&cursor=${part(cursor)}` : ''}`;
export const commentGrounds = () => '/api/v1/comments/grounds';
export const commentVotes = (id: string) => `/api/v1/comments/${part(id)}/votes`;
export const commentReports = (id: string) => `/api/v1/comments/${part(id)}/reports`;
export const commentTransitions = (id: string) => `/api/v1/comments/${part(id)}/transitions`;
export const commentModeration = (query = '') => `/api/v1/comments/moderation${query}`;
export const commentPages = () => '/api/v1/comment-pages';
export const commentPage = (id: string) => `/api/v1/comment-pages/${part(id)}`;
export const heldWords = (bodyId: string) => `/api/v1/bodies/${part(bodyId)}/held-words`;
/** The live topic of a discussion. */
export const commentTopic = (subject: string) => `comments:${subject}`;

/** Everything said in a discussion as one table. */
export const commentsFile = (subject: string) => `/api/v1/comments.csv?subject=${part(subject)}`;

/** Where on the backend's own pages each kind of subject is found. */
export const pageFolders: Readonly<Record<string, string>> = {petition: 'petitions', consultation: 'consultations', page: 'pages'};

/** The backend's own page of a discussion, which needs no script. @param subject `petition:{id}`, `consultation:{id}` or `page:{id}`. */
export function discussionPage(subject: string): string {
  const [kind = '', id = ''] = subject.split(':');
  return `/${pageFolders[kind] ?? kind}/${part(id)}/comments`;
}

/** What names a comment at the end of an address, for widgets and pages alike. */
export const commentMark = (id: string) => `#comment-${part(id)}`;

/** The address of one comment on the backend's own page of its discussion. */
export const commentAddress = (subject: string, id: string, lang?: string) => `${discussionPage(subject)}?${lang ? `lang=${part(lang)}&` : ''}comment=${part(id)}${commentMark(id)}`;
