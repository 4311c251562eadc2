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

async function answerTo(read: Read, path: string): Promise<Response> {
  const response = await read(path);
  if (!response.ok) throw new UnreadableError(path, response.status);
  return response;
}

export const dataOf = async <Data>(read: Read, path: string): Promise<Data> => (await (await answerTo(read, path)).json()) as Data;

/** A file as the backend made it, passed on part by part. @param as Where it lies in the archive, if not where it was. */
export async function copy(read: Read, path: string, as = path.slice(1)): Promise<ArchiveFile> {
  const response = await answerTo(read, path);
  return {path: as, body: response.body ?? ''};
}

export const jsonFile = (path: string, data: unknown): ArchiveFile => ({path: `api/v1/${path}.json`, body: JSON.stringify(data)});

/** Every item of a list, whatever its pages. @param pathOf The path of the page that begins at a cursor. */
export async function readAll<Item>(read: Read, pathOf: (cursor: string | null) => string): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: {items: Item[]; next: string | null} = await dataOf(read, pathOf(cursor ?? null));
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}
