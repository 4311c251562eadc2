import {commentMark} from '../../contract/comment-routes.ts';
import type {Comment, CommentLogEntry, CommentPage, Discussion} from '../../contract/comments.ts';
import {consultationReportPage} from '../../contract/consultation-routes.ts';
import type {Consultation, ConsultationReport, ConsultationRow, PlacedComment, ProvisionCounts} from '../../contract/consultations.ts';
import type {DraftVersion} from '../../contract/provisions.ts';
import {consultationListPage, consultationPage, versionPage} from '../pages/consultation-page.ts';
import {discussionPage, type SaidOfComment} from '../pages/discussion-page.ts';
import {pageLanguages} from '../pages/language.ts';
import type {Markup, PageContext} from '../pages/layout.ts';
import {logPage} from '../pages/log-page.ts';
import {placesPage, placeStates} from '../pages/places-page.ts';
import {reportPage} from '../pages/report-page.ts';
import {archiveLinks, consultationFolder, consultationListFile, discussionFile, discussionFolder, reportFile} from './links.ts';
import {contextOf, onPage, render, type Archive, type PageFile} from './pages.ts';

interface Page {
  /** Of the archive's folder. */
  readonly folder: string;
  readonly file: (lang: string) => string;
  /** What the folder shows, or what stood at an address of the service, in the main language. */
  readonly main?: string;
  readonly draw: (context: PageContext) => Markup;
}

/** A page in every language. */
async function* inLanguages(archive: Archive, main: string, page: Page): AsyncGenerator<PageFile> {
  const up = (folder: string) => '../'.repeat(folder.split('/').length);
  for (const texts of pageLanguages) {
    const at = (root: string, self: (lang: string) => string) => page.draw(contextOf(archive, texts, archiveLinks({lang: texts.lang, root, self})));
    const own = `${page.folder}/${page.file(texts.lang)}`;
    yield await render(own, at(up(page.folder), page.file));
    if (page.main === undefined || texts.lang !== main) continue;
    const folder = page.main.slice(0, page.main.lastIndexOf('/'));
    const root = up(folder);
    yield await render(page.main, at(root, (lang) => `${root}${page.folder}/${page.file(lang)}`));
  }
}

const named = (name: string) => (lang: string) => `${name}.${lang}.html`;

/** The list, a page of it after the other. */
export async function* consultationListPages(archive: Archive, rows: readonly ConsultationRow[], main: string): AsyncGenerator<PageFile> {
  const pages = Math.max(1, Math.ceil(rows.length / onPage));
  for (let n = 1; n <= pages; n++) {
    const items = rows.slice((n - 1) * onPage, n * onPage);
    yield* inLanguages(archive, main, {
      folder: 'consultations',
      file: (lang) => consultationListFile(lang, n),
      ...(n === 1 ? {main: 'consultations/index.html'} : {}),
      draw: (context) => consultationListPage({items, next: n < pages ? String(n + 1) : null}, context),
    });
  }
}

/** A version of a draft with what was said about its provisions, each with all its replies. */
export interface WholeVersion {
  readonly version: DraftVersion;
  readonly counts: ProvisionCounts;
  readonly placed: readonly PlacedComment[];
}

export interface WholeConsultation {
  readonly consultation: Consultation;
  readonly versions: readonly WholeVersion[];
  /** Of what a comment speaks. */
  readonly known: (comments: readonly Comment[]) => Promise<SaidOfComment>;
  /** Once it is published: each revision, oldest first. */
  readonly reports: readonly ConsultationReport[];
}

/** A consultation, every version of its draft, and its report: each also where the service had it. */
export async function* consultationPages(archive: Archive, {consultation, versions, known, reports}: WholeConsultation, main: string): AsyncGenerator<PageFile> {
  const folder = consultationFolder(consultation.id);
  yield* inLanguages(archive, main, {folder, file: named('index'), main: `${folder}/index.html`, draw: (context) => consultationPage(consultation, context)});
  for (const {version, counts, placed} of versions) {
    const own = `${folder}/versions/${version.n}`;
    yield* inLanguages(archive, main, {folder: own, file: named('index'), main: `${own}/index.html`, draw: (context) => versionPage(consultation, counts)(version, context)});
    for (const state of placeStates) {
      const items = placed.filter(({anchor}) => anchor.state === state);
      const saidOf = await known(items);
      if (items.length > 0) yield* inLanguages(archive, main, {folder: own, file: named(state), main: `${own}/${state}/index.html`, draw: (context) => placesPage({consultation, version, state, page: {items, next: null}, saidOf}, context)});
    }
  }
  for (const report of reports) {
    const newest = report.revision === report.revisions.length;
    const file = (lang: string) => reportFile(lang, newest ? undefined : report.revision);
    yield* inLanguages(archive, main, {folder, file, ...(newest ? {main: consultationReportPage(consultation.id).slice(1)} : {}), draw: (context) => reportPage(report, context)});
  }
}

interface DiscussionPart {
  /** Which page of it. */
  readonly n: number;
  readonly page: CommentPage;
  readonly saidOf: SaidOfComment;
}

/** A page of a discussion: each comment has all its replies below it. */
export const discussionPages = (archive: Archive, {n, page, saidOf}: DiscussionPart, main: string): AsyncGenerator<PageFile> => {
  const folder = discussionFolder(page.discussion.subject);
  return inLanguages(archive, main, {
    folder,
    file: (lang) => discussionFile(lang, n),
    ...(n === 1 ? {main: `${folder}/index.html`} : {}),
    draw: (context) => discussionPage(page, saidOf, context),
  });
};

interface WholeLog {
  readonly discussion: Discussion;
  readonly entries: readonly CommentLogEntry[];
  /** On which page of the discussion a comment stands, if it has kept a place. */
  readonly pageOf: ReadonlyMap<string, number>;
}

/** The public log of a discussion on one page, also where the service had it. */
export const logPages = (archive: Archive, {discussion, entries, pageOf}: WholeLog, main: string): AsyncGenerator<PageFile> => {
  const {subject} = discussion;
  const folder = discussionFolder(subject);
  const placeOf = (id: string, {links}: PageContext) => (pageOf.has(id) ? links.discussion(subject, String(pageOf.get(id))) + commentMark(id) : undefined);
  return inLanguages(archive, main, {folder, file: named('log'), main: `${folder}/log/index.html`, draw: (context) => logPage({discussion, entries, next: null, placeOf}, context)});
};
