import {createHash} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {extname, join, relative, sep} from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.map': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

const encodings = [
  {name: 'br', suffix: '.br'},
  {name: 'gzip', suffix: '.gz'},
] as const;

type Encoding = (typeof encodings)[number]['name'];

/** Files by their path from the root, which begins with a slash. */
export type Contents = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

interface ServedFile {
  readonly type: string;
  readonly etag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly packed: ReadonlyMap<Encoding, Uint8Array<ArrayBuffer>>;
}

/** Answers requests for files it holds; undefined for everything else. */
export type StaticFiles = (request: Request, path?: string) => Response | undefined;

const accepts = (header: string | null, encoding: Encoding) =>
  (header ?? '').split(',').some((part) => {
    const [name, quality] = part.trim().split(/\s*;\s*q=/);
    return name === encoding && Number(quality ?? 1) > 0;
  });

/** A build's file names carry a hash of what is in them, or a version, or neither. */
const cacheControl = (path: string) =>
  /^\/(chunks\/|viche(-classic)?@)/.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=300, stale-while-revalidate=86400';

/** Reads a whole folder. @throws when it cannot be read */
export async function readFolder(folder: string): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const named = files.map(async (file) => [`/${relative(folder, file).split(sep).join('/')}`, await readFile(file)] as const);
  return new Map(await Promise.all(named));
}

/** A folder of ours over HTTP. @throws when it cannot be read */
export const staticFiles = async (folder: string): Promise<StaticFiles> => serveContents(await readFolder(folder));

/**
 * Serves what is in memory (a build is a few hundred kilobytes), so that no request can name a
 * path outside it. Files are public and meant for other sites' pages.
 */
export function serveContents(contents: Contents): StaticFiles {
  const served = new Map<string, ServedFile>();
  for (const [path, plain] of contents) {
    const type = types[extname(path)];
    if (!type) continue;
    const packed = encodings.flatMap(({name, suffix}) => {
      const bytes = contents.get(path + suffix);
      return bytes ? [[name, bytes] as const] : [];
    });
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
    served.set(path, {type, etag, plain, packed: new Map(packed)});
  }

  return (request, path = new URL(request.url).pathname) => {
    const file = served.get(path);
    if (!file || !['GET', 'HEAD'].includes(request.method)) return undefined;
    const accepted = request.headers.get('accept-encoding');
    const encoding = encodings.find(({name}) => file.packed.has(name) && accepts(accepted, name))?.name;
    const etag = encoding ? `W/${file.etag}` : file.etag;
    const headers = new Headers({
      'content-type': file.type,
      'cache-control': cacheControl(path),
      etag,
      vary: 'accept-encoding',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    if (request.headers.get('if-none-match')?.includes(file.etag)) return new Response(null, {status: 304, headers});
    const body = (encoding && file.packed.get(encoding)) ?? file.plain;
    if (encoding) headers.set('content-encoding', encoding);
    headers.set('content-length', String(body.byteLength));
    return new Response(request.method === 'HEAD' ? null : body, {headers});
  };
}
