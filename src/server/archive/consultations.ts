import * as commentRoutes from '../../contract/comment-routes.ts';
import type {Comment, CommentLogEntry, CommentPage, Discussion, TopComment} from '../../contract/comments.ts';
import * as routes from '../../contract/consultation-routes.ts';
import type {Consultation, ConsultationReport, ConsultationRow, PlacedComment, ProposalPage, ProposalRow, ProvisionCounts} from '../../contract/consultations.ts';
import {wordsIn} from '../../contract/fold.ts';
import type {DraftVersion} from '../../contract/provisions.ts';
import {allOn, provisionsOf} from '../pages/discussion-routes.ts';
import {consultationListPages, consultationPages, discussionPages, logPages, type WholeConsultation, type WholeVersion} from './consultation-pages.ts';
import {commentsTable, discussionFolder} from './links.ts';
import type {Archive} from './pages.ts';
import {copy, dataOf, jsonFile, readAll, type ArchiveFile, type Read} from './reading.ts';

/** Nothing can be written in an archive, and there is one order. */
const closed = (page: CommentPage): CommentPage => ({...page, discussion: {...page.discussion, open: false, sorts: page.discussion.sorts.filter(({sort}) => sort === 'oldest')}});

/** With every reply below it, however many. */
async function whole<Top extends TopComment>(read: Read, top: Top): Promise<Top> {
  if (top.firstReplies.next === null) return top;
  const items = await readAll<Comment>(read, (cursor) => commentRoutes.comments({subject: top.subject, parent: top.id, cursor}));
  return {...top, firstReplies: {items, next: null}};
}

/** Comments at the top with all their replies. */
async function wholes<Top extends TopComment>(read: Read, tops: readonly Top[]): Promise<Top[]> {
  const items: Top[] = [];
  for (const top of tops) items.push(await whole(read, top));
  return items;
}

async function* pagesOf(read: Read, subject: string): AsyncGenerator<CommentPage> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: CommentPage = await dataOf(read, commentRoutes.comments({subject, cursor: cursor ?? null}));
    yield closed({...page, items: await wholes(read, page.items)});
    cursor = page.next;
  }
}

/** A discussion as pages, as data and as a table. @param consultation The one that is discussed, if it is one. */
export async function* discussionFiles(read: Read, archive: Archive, subject: string, main: string, consultation?: WholeConsultation): AsyncGenerator<ArchiveFile> {
  const own = `comments/${subject.replace(':', '/')}`;
  const known = consultation?.known ?? (() => Promise.resolve(() => undefined));
  const pageOf = new Map<string, number>();
  let discussion: Discussion | undefined;
  let n = 0;
  for await (const page of pagesOf(read, subject)) {
    n++;
    discussion = page.discussion;
    for (const {id} of allOn(page)) pageOf.set(id, n);
    const numbered = {...page, next: page.next === null ? null : String(n + 1)};
    yield jsonFile(`${own}/${n}`, numbered);
    for await (const {path, text} of discussionPages(archive, {n, page: numbered, saidOf: await known(allOn(page))}, main)) yield {path, body: text};
  }
  const entries = await readAll<CommentLogEntry>(read, (cursor) => commentRoutes.commentLog(subject, cursor));
  yield jsonFile(`${own}/log`, {items: entries, next: null});
  if (discussion) for await (const {path, text} of logPages(archive, {discussion, entries, pageOf}, main)) yield {path, body: text};
  yield copy(read, commentRoutes.commentsFile(subject), `${discussionFolder(subject)}/${commentsTable}`);
}

/** Discussions under pages of other sites, which go on reading them here. */
export async function* pageDiscussionFiles(read: Read, archive: Archive, main: string): AsyncGenerator<ArchiveFile> {
  const pages = await readAll<Discussion>(read, (cursor) => commentRoutes.discussedPages(cursor));
  yield jsonFile('comments/pages', {items: pages.map((page) => ({...page, open: false})), next: null});
  for (const {subject} of pages) yield* discussionFiles(read, archive, subject, main);
}

/** What the service looks into when somebody searches. */
const searchOf = ({title, summary, affected, number}: Consultation) => wordsIn([title, summary, affected].flatMap((map) => Object.values(map)).concat(number ?? '').join(' ')).join(' ');

export const listConsultations = (read: Read) => readAll<ConsultationRow>(read, (cursor) => routes.consultations({cursor}));

/** Every state of a published report, the present one last. */
async function revisionsOf(read: Read, id: string): Promise<ConsultationReport[]> {
  const newest = await dataOf<ConsultationReport>(read, routes.consultationReport(id));
  const earlier: ConsultationReport[] = [];
  for (const {n} of newest.revisions.slice(0, -1)) earlier.push(await dataOf<ConsultationReport>(read, routes.consultationReport(id, n)));
  return [...earlier, newest];
}

/** Consultations: their data where the service had it, their pages, the versions of drafts, reports and discussions. */
export async function* consultationFiles(read: Read, archive: Archive, listed: readonly ConsultationRow[], main: string): AsyncGenerator<ArchiveFile> {
  const search: Record<string, string> = {};
  for (const {id} of listed) {
    const own = routes.consultation(id).replace('/api/v1/', '');
    const consultation = await dataOf<Consultation>(read, routes.consultation(id));
    const versions: WholeVersion[] = [];
    for (const {n} of consultation.versions) {
      versions.push({
        version: await dataOf<DraftVersion>(read, routes.consultationVersion(id, n)),
        counts: await dataOf<ProvisionCounts>(read, routes.provisionCounts(id, n)),
        placed: await wholes(read, await readAll<PlacedComment>(read, (cursor) => routes.placedComments(id, n, {cursor}))),
      });
    }
    const reports = consultation.reportPublishedAt === null ? [] : await revisionsOf(read, id);
    yield jsonFile(own, consultation);
    for (const {version, counts, placed} of versions) {
      yield jsonFile(`${own}/versions/${version.n}`, version);
      yield jsonFile(`${own}/versions/${version.n}/counts`, counts);
      yield jsonFile(`${own}/versions/${version.n}/comments`, {items: placed, next: null});
    }
    for (const report of reports) yield jsonFile(`${own}/report/${report.revision}`, report);
    const report = reports.at(-1);
    if (report) {
      yield jsonFile(`${own}/report`, report);
      yield copy(read, routes.consultationReportFile(id));
    }
    const {totals, dueAt, late} = await dataOf<ProposalPage>(read, routes.consultationProposals(id));
    yield jsonFile(`${own}/proposals`, {items: await readAll<ProposalRow>(read, (cursor) => routes.consultationProposals(id, {cursor})), next: null, totals, dueAt, late} satisfies ProposalPage);
    search[id] = searchOf(consultation);
    const base = consultation.url.slice(0, -routes.consultationPage(id).length);
    const versionOf = (n: number) => Promise.resolve(versions.find(({version}) => version.n === n)?.version);
    const all = {consultation, versions, reports, known: (comments: readonly Comment[]) => provisionsOf(comments, base, id, versionOf)};
    for await (const {path, text} of consultationPages(archive, all, main)) yield {path, body: text};
    yield* discussionFiles(read, archive, consultation.subject, main, all);
  }
  yield jsonFile('consultations', {items: listed, next: null});
  yield jsonFile('consultation-search', search);
  yield jsonFile('comments/grounds', await dataOf(read, commentRoutes.commentGrounds()));
  for await (const {path, text} of consultationListPages(archive, listed, main)) yield {path, body: text};
}
