import type {Comment} from './comments.ts';

const part = encodeURIComponent;

/* Paths of the contract for consultations, relative to a source's base. */

type Query = Readonly<Record<string, string | number | null | undefined>>;

const withQuery = (path: string, query: Query = {}) => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return `${path}${given.length > 0 ? '?' : ''}${given.map(([name, value]) => `${name}=${part(String(value))}`).join('&')}`;
};

export interface ConsultationQuery extends Query {
  /** One status, or several with commas. */
  readonly status?: string;
  readonly body?: string;
  readonly kind?: string;
  readonly q?: string;
  readonly sort?: string;
  readonly limit?: number;
  readonly cursor?: string | null;
}

export interface ProposalQuery extends Query {
  readonly state?: string;
  readonly outcome?: string;
  /** In the newest version. */
  readonly provision?: string;
  readonly same?: string;
  /** With commas: these, whatever has become of them. */
  readonly ids?: string;
  readonly q?: string;
  readonly cursor?: string | null;
}

export interface PlacedQuery extends Query {
  readonly provision?: string;
  readonly state?: string;
  readonly cursor?: string | null;
}

export const consultations = (query?: ConsultationQuery) => withQuery('/api/v1/consultations', query);
export const consultation = (id: string) => `/api/v1/consultations/${part(id)}`;
export const consultationVersion = (id: string, n: number) => `${consultation(id)}/versions/${n}`;
export const provisionCounts = (id: string, n: number) => `${consultationVersion(id, n)}/counts`;
export const placedComments = (id: string, n: number, query?: PlacedQuery) => withQuery(`${consultationVersion(id, n)}/comments`, query);
export const consultationProposals = (id: string, query?: ProposalQuery) => withQuery(`${consultation(id)}/proposals`, query);
/** @param revision An earlier state of it. */
export const consultationReport = (id: string, revision?: number) => withQuery(`${consultation(id)}/report`, {revision});
/** For people: a sheet to print, and a table. */
export const consultationReportPage = (id: string, lang?: string, revision?: number) => withQuery(`${consultation(id)}/report.html`, {lang, revision});
export const consultationReportFile = (id: string) => `${consultation(id)}/report.csv`;

/* The desk. */
export const consultationDesk = (query?: {readonly status?: string; readonly cursor?: string | null}) => withQuery('/api/v1/consultations/desk', query);
export const consultationCase = (id: string) => `${consultation(id)}/desk`;
export const consultationVersions = (id: string) => `${consultation(id)}/versions`;
export const versionPreview = (id: string) => `${consultation(id)}/versions/preview`;
export const consultationTransitions = (id: string) => `${consultation(id)}/transitions`;
export const consultationExtensions = (id: string) => `${consultation(id)}/extensions`;
export const proposalAnswers = (id: string) => `${consultation(id)}/answers`;
export const anchors = (id: string) => `${consultation(id)}/anchors`;

/** The subject of its discussion. */
export const consultationSubject = (id: string) => `consultation:${id}`;
/** Its live topic; that of its discussion is `comments:consultation:{id}`. */
export const consultationTopic = consultationSubject;
/** The backend's own pages: of all, and of one. */
export const consultationListPage = '/consultations';
export const consultationPage = (id: string) => `${consultationListPage}/${part(id)}`;
/** What a comment on a provision names as the `source` of its target, after the backend's base. */
export const provisionSource = (id: string, n: number, provision?: string) => `${consultationPage(id)}/versions/${n}${provision ? `#${part(provision)}` : ''}`;

/** The page of what has no place in a version, or one that an official has still to confirm. */
export const placesPage = (id: string, n: number, state: 'doubtful' | 'unplaced') => `${provisionSource(id, n)}/${state}`;

/** A provision as it reads in one version. */
export interface NamedProvision {
  readonly version: number;
  readonly provision: string;
}

/** The version and the provision that the `source` of a target names; undefined where it names neither. @param base The backend's address. */
export function provisionNamed(base: string, id: string, source: string): NamedProvision | undefined {
  const start = base + provisionSource(id, 0).replace(/0$/, '');
  const [, n = '', name = ''] = source.startsWith(start) ? (/^(\d{1,4})#(.+)$/.exec(source.slice(start.length)) ?? []) : [];
  if (name === '') return undefined;
  try {
    return {version: Number(n), provision: decodeURIComponent(name)};
  } catch {
    return undefined;
  }
}

/** The version and the provision that a comment in a consultation is about. Whatever base its source has: in an archive it names a service that has gone. */
export function provisionMeant({subject, target}: Pick<Comment, 'subject' | 'target'>): NamedProvision | undefined {
  const id = subject.replace(/^consultation:/, '');
  const source = target?.source ?? '';
  return provisionNamed(source.slice(0, Math.max(source.indexOf(`${consultationPage(id)}/`), 0)), id, source);
}
