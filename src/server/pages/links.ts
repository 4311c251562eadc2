import * as acts from '../../contract/act-routes.ts';
import {commentAddress, commentsFile, discussionPage} from '../../contract/comment-routes.ts';
import * as consultations from '../../contract/consultation-routes.ts';
import * as routes from '../../contract/routes.ts';

/** Where a page's links lead: to the backend's routes, or to the files of an archive. */
export interface PageLinks {
  readonly style: string;
  readonly home: string;
  readonly petitions: string;
  readonly petitionsFile: string;
  /** Absolute address of this page without its language; undefined where nobody knows it, as in an archive. */
  readonly canonical?: string;
  /** This page in another language. */
  inLanguage(lang: string): string;
  petition(id: string): string;
  /** The page of the list that begins at a cursor. */
  older(next: string): string;
  signaturesFile(id: string): string;
  historyFile(id: string): string;
  readonly consultations: string;
  /** The page of that list that begins at a cursor. */
  earlierConsultations(next: string): string;
  consultation(id: string): string;
  version(id: string, n: number, provision?: string): string;
  /** What has no place in a version, or one that an official has still to confirm: from the beginning, or from a cursor. */
  places(id: string, n: number, state: 'doubtful' | 'unplaced', next?: string): string;
  /** @param revision An earlier state of it. */
  report(id: string, revision?: number): string;
  reportFile(id: string): string;
  /** A discussion from its beginning, or from a cursor. */
  discussion(subject: string, next?: string): string;
  /** One comment where it stands, or what stands below it from a cursor. */
  comment(subject: string, id: string, next?: string): string;
  /** What was done to the comments of a discussion, from the newest on, or from a cursor. */
  log(subject: string, next?: string): string;
  commentsFile(subject: string): string;
}

export const stylePath = '/viche-page.css';

interface Live {
  readonly publicUrl: string;
  /** Of this page. */
  readonly path: string;
  readonly lang: string;
  /** What of this page's query says which part of it is shown, as it stands in an address: empty, or from an `&` on. */
  readonly part?: string;
}

const from = (cursor: string | undefined) => (cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`);

/** Links of the backend itself. */
export const liveLinks = ({publicUrl, path, lang, part = ''}: Live): PageLinks => ({
  style: stylePath,
  home: `/?lang=${lang}`,
  petitions: `/petitions?lang=${lang}`,
  petitionsFile: acts.petitionsFile(),
  canonical: publicUrl + path,
  inLanguage: (other) => `${path}?lang=${other}${part}`,
  petition: (id) => `${routes.petitionPage(id)}?lang=${lang}`,
  older: (next) => `/petitions?lang=${lang}${from(next)}`,
  signaturesFile: acts.signaturesFile,
  historyFile: acts.historyFile,
  consultations: `/consultations?lang=${lang}`,
  earlierConsultations: (next) => `/consultations?lang=${lang}${from(next)}`,
  consultation: (id) => `${consultations.consultationPage(id)}?lang=${lang}`,
  version(id, n, provision) {
    const [address, place = ''] = consultations.provisionSource(id, n, provision).split('#');
    return `${address}?lang=${lang}${place && `#${place}`}`;
  },
  places: (id, n, state, next) => `${consultations.placesPage(id, n, state)}?lang=${lang}${from(next)}`,
  report: (id, revision) => consultations.consultationReportPage(id, lang, revision),
  reportFile: consultations.consultationReportFile,
  discussion: (subject, next) => `${discussionPage(subject)}?lang=${lang}${from(next)}`,
  comment: (subject, id, next) => (next === undefined ? commentAddress(subject, id, lang) : `${discussionPage(subject)}?lang=${lang}&comment=${encodeURIComponent(id)}${from(next)}`),
  log: (subject, next) => `${discussionPage(subject)}/log?lang=${lang}${from(next)}`,
  commentsFile,
});
