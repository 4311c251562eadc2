import * as acts from '../../contract/act-routes.ts';
import type {Capabilities} from '../../contract/capabilities.ts';
import type {Page} from '../../contract/http.ts';
import type {Petition, PetitionCount, PublicSignature} from '../../contract/petition.ts';
import * as petitionRoutes from '../../contract/petition-routes.ts';
import {pageStyle} from '../pages/style.ts';
import {searchText} from '../services/petitions/starting.ts';
import {styleFile} from './links.ts';
import {listPages, mainLanguage, petitionPages, type Archive} from './pages.ts';

/** Answers a read of the contract: `/api/v1/…`. */
export type Read = (path: string) => Promise<Response>;

export interface ArchiveFile {
  /** In the archive's folder. */
  readonly path: string;
  readonly body: string | ReadableStream<Uint8Array>;
}

/** Something the backend should have answered and did not. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';

  constructor(path: string, status: number) {
    super(`${path} was answered with ${status}.`);
  }
}

/** Pages of signers in one file, after the first, which every reader of a petition asks for. */
const pagesInFile = 20;

interface SignerFile extends Page<PublicSignature> {
  readonly total: number;
}

async function answerTo(read: Read, path: string): Promise<Response> {
  const response = await read(path);
  if (!response.ok) throw new UnreadableError(path, response.status);
  return response;
}

const dataOf = async <Data>(read: Read, path: string): Promise<Data> => (await (await answerTo(read, path)).json()) as Data;

/** A file as the backend made it, passed on part by part. */
async function copy(read: Read, path: string): Promise<ArchiveFile> {
  const response = await answerTo(read, path);
  return {path: path.slice(1), body: response.body ?? ''};
}

const jsonFile = (path: string, data: unknown): ArchiveFile => ({path: `api/v1/${path}.json`, body: JSON.stringify(data)});

async function listAll(read: Read): Promise<PetitionCount[]> {
  const items: PetitionCount[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Page<PetitionCount> = await dataOf(read, `${acts.petitions()}?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
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
  const main = mainLanguage(listed);
  const search: Record<string, string> = {};
  for (const count of listed) {
    const petition = await dataOf<Petition>(read, petitionRoutes.petition(count.id));
    search[petition.id] = searchText(petition.number, petition.author, petition.title, petition.text);
    yield* petitionFiles(read, count, petition);
    for await (const {path, text} of petitionPages(archive, petition, main)) yield {path, body: text};
  }
  yield jsonFile('petitions', {items: listed, next: null} satisfies Page<PetitionCount>);
  yield jsonFile('search', search);
  for await (const {path, text} of listPages(archive, listed, main)) yield {path, body: text};
  yield {path: 'archive.json', body: JSON.stringify({name: archive.name, archivedOn: madeOn.toISOString(), petitions: listed.length})};
}
