import * as acts from '../../contract/act-routes.ts';
import {commentMark, discussionPage} from '../../contract/comment-routes.ts';
import {consultationReportFile} from '../../contract/consultation-routes.ts';
import type {PageLinks} from '../pages/links.ts';

/** The style sheet of an archive's pages, in its folder. */
export const styleFile = 'viche-page.css';

export const petitionFolder = (id: string) => `petitions/${encodeURIComponent(id)}`;
export const consultationFolder = (id: string) => `consultations/${encodeURIComponent(id)}`;

/** Where the pages of a discussion and its table lie: where the service had the page. */
export const discussionFolder = (subject: string) => discussionPage(subject).slice(1);
/** A page of a discussion in its folder. */
export const discussionFile = (lang: string, page = 1) => (page === 1 ? `index.${lang}.html` : `page-${page}.${lang}.html`);
/** A page of the list of consultations in its folder. */
export const consultationListFile = (lang: string, page = 1) => (page === 1 ? `index.${lang}.html` : `list-${page}.${lang}.html`);
/** The report in the folder of its consultation, or an earlier state of it. */
export const reportFile = (lang: string, revision?: number) => `report${revision === undefined ? '' : `-${revision}`}.${lang}.html`;
export const commentsTable = 'comments.csv';

/** A page of the list; the first one is what the folder shows. */
export const listFile = (lang: string, page = 1) => (page === 1 ? `index.${lang}.html` : `list-${page}.${lang}.html`);

interface Place {
  readonly lang: string;
  /** The way from the page's folder to the archive's: empty, or `../` for each step. */
  readonly root: string;
  /** This page in a language. */
  readonly self: (lang: string) => string;
}

/** Links from file to file, with nothing said of where the archive lies: it works in any folder, and without a server. */
export const archiveLinks = ({lang, root, self}: Place): PageLinks => ({
  style: root + styleFile,
  home: root + listFile(lang),
  petitions: root + listFile(lang),
  petitionsFile: root + acts.petitionsFile().slice(1),
  inLanguage: self,
  petition: (id) => `${root}${petitionFolder(id)}/index.${lang}.html`,
  older: (page) => root + listFile(lang, Number(page)),
  signaturesFile: (id) => root + acts.signaturesFile(id).slice(1),
  historyFile: (id) => root + acts.historyFile(id).slice(1),
  consultations: `${root}consultations/${consultationListFile(lang)}`,
  earlierConsultations: (page) => `${root}consultations/${consultationListFile(lang, Number(page))}`,
  consultation: (id) => `${root}${consultationFolder(id)}/index.${lang}.html`,
  version: (id, n, provision) => `${root}${consultationFolder(id)}/versions/${n}/index.${lang}.html${provision === undefined ? '' : `#${encodeURIComponent(provision)}`}`,
  // All of them stand on one page.
  places: (id, n, state) => `${root}${consultationFolder(id)}/versions/${n}/${state}.${lang}.html`,
  report: (id, revision) => `${root}${consultationFolder(id)}/${reportFile(lang, revision)}`,
  reportFile: (id) => root + consultationReportFile(id).slice(1),
  discussion: (subject, page = '1') => `${root}${discussionFolder(subject)}/${discussionFile(lang, Number(page))}`,
  // All that stands below a comment stands on its page.
  comment: (_, id) => commentMark(id),
  // All of it stands on one page.
  log: (subject) => `${root}${discussionFolder(subject)}/log.${lang}.html`,
  commentsFile: (subject) => `${root}${discussionFolder(subject)}/${commentsTable}`,
});
