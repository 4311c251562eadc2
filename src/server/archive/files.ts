import * as acts from '../../contract/act-routes.ts';
import {commentLimits} from '../../contract/comment-limits.ts';
import {commentCounts} from '../../contract/comment-routes.ts';
import type {Discussion} from '../../contract/comments.ts';
import type {Capabilities} from '../../contract/capabilities.ts';
import type {Page} from '../../contract/http.ts';
import type {Petition, PetitionCount, PublicSignature} from '../../contract/petition.ts';
import * as petitionRoutes from '../../contract/petition-routes.ts';
import {pageStyle} from '../pages/style.ts';
import {searchText} from '../services/petitions/starting.ts';
import {consultationFiles, discussionFiles, listConsultations, pageDiscussionFiles} from './consultations.ts';
import {styleFile} from './links.ts';
import {listPages, mainLanguage, petitionPages, type Archive} from './pages.ts';
import {copy, dataOf, jsonFile, readAll, type ArchiveFile, type Read} from './reading.ts';

/** Pages of signers in one file, after the first, which every reader of a petition asks for. */
const pagesInFile = 20;

interface SignerFile extends Page<PublicSignature> {
  readonly total: number;
}

const listAll = (read: Read) => readAll<PetitionCount>(read, (cursor) => `${acts.petitions()}?limit=100${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);

/** How many comments there are on some petitions. */
async function countComments(read: Read, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (let at = 0; at < ids.length; at += commentLimits.counts.max) {
    const {items} = await dataOf<Pick<Page<Discussion>, 'items'>>(read, commentCounts(ids.slice(at, at + commentLimits.counts.max).map((id) => `petition:${id}`)));
    for (const {subject, totals} of items) found.set(subject, totals.comments);
  }
  return found;
}

/** All signers as the contract lists them; a cursor of the archive is the number of a file. */
async function* signerFiles(read: Read, {id, signatures: total}: Petition): AsyncGenerator<ArchiveFile> {
  let cursor: string | null = null;
  for (let file = 1; file === 1 || cursor !== null; file++) {
    const items: PublicSignature[] = [];
    for (let pages = 0; pages < (file === 1 ? 1 : pagesInFile) && (pages === 0 || cursor !== null); pages++) {
      const page: Page<PublicSignature> = await dataOf(read, petitionRoutes.signatures(id, cursor));
      items.push(...page.items);
      cursor = page.next;
    }
    const path = `petitions/${encodeURIComponent(id)}/signatures${file === 1 ? '' : `/${file}`}`;
    yield jsonFile(path, {items, next: cursor === null ? null : String(file + 1), total} satisfies SignerFile);
  }
}

async function* petitionFiles(read: Read, count: PetitionCount, petition: Petition): AsyncGenerator<ArchiveFile> {
  const {id} = petition;
  const own = `petitions/${encodeURIComponent(id)}`;
  yield jsonFile(own, petition);
  yield jsonFile(`${own}/count`, count);
  yield* signerFiles(read, petition);
  yield jsonFile(`${own}/history`, await dataOf(read, acts.history(id)));
  yield copy(read, acts.signaturesFile(id));
  yield copy(read, acts.historyFile(id));
}

/**
 * Everything public of a backend, as the files of an archive: the contract's reads as JSON and CSV,
 * and pages that need nothing but a browser. Asks no more than any reader may.
 * @throws UnreadableError where the backend does not answer.
 */
export async function* archiveFiles(read: Read, madeOn: Date): AsyncGenerator<ArchiveFile> {
  const capabilities = await dataOf<Capabilities>(read, acts.capabilities());
  const archive: Archive = {name: capabilities.name, madeOn};
  yield jsonFile('capabilities', capabilities);
  yield jsonFile('bodies', await dataOf(read, acts.bodies()));
  yield copy(read, acts.petitionsFile());
  yield {path: styleFile, body: pageStyle};

  const listed = await listAll(read);
  const consultations = await listConsultations(read);
  const comments = await countComments(read, listed.map(({id}) => id));
  const main = mainLanguage([...listed, ...consultations]);
  const search: Record<string, string> = {};
  for (const count of listed) {
    const petition = await dataOf<Petition>(read, petitionRoutes.petition(count.id));
    search[petition.id] = searchText(petition.number, petition.author, petition.title, petition.text);
    yield* petitionFiles(read, count, petition);
    const subject = `petition:${petition.id}`;
    const said = comments.get(subject) ?? 0;
    for await (const {path, text} of petitionPages(archive, petition, said, main)) yield {path, body: text};
    if (said > 0) yield* discussionFiles(read, archive, subject, main);
  }
  yield jsonFile('petitions', {items: listed, next: null} satisfies Page<PetitionCount>);
  yield jsonFile('search', search);
  for await (const {path, text} of listPages(archive, listed, main)) yield {path, body: text};
  yield* consultationFiles(read, archive, consultations, main);
  yield* pageDiscussionFiles(read, archive, main);
  yield {path: 'archive.json', body: JSON.stringify({name: archive.name, archivedOn: madeOn.toISOString(), petitions: listed.length, consultations: consultations.length})};
}
