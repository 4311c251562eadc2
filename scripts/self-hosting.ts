import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {daysKept} from '../src/server/kept-widgets-node.ts';
import {pinnedSnippet, type Integrity} from '../src/server/snippet.ts';
import {filesIn} from './integrity.ts';
import {zip, type ZipEntry} from './zip.ts';

const place = 'https://www.town.example/viche';
const backend = 'https://petitions.example.org';

const readme = (version: string) => `# Viche ${version} on your own server

The widgets as plain files, for a site that wants to serve them itself. You still need a backend
that answers them; below it is ${backend}.

1. Unpack everything into a folder that your site serves, for example ${place}/.
   When you update, unpack over what is there: old files have other names, and pages opened before
   the update still ask for them. Folders in chunks/ older than ${daysKept} days may go.
   If the pages are on another origin than these files, send with them: Access-Control-Allow-Origin: *

2. Tell the backend which pages may ask it: set VICHE_ORIGINS to their origin, https://www.town.example.

3. Paste into the head of the page, and a widget where you want it:

   <script type="module" src="${place}/viche.js" data-backend="${backend}"></script>

   <viche-petition-counter petition-id="ID"><a href="${backend}/petitions/ID">Sign the petition</a></viche-petition-counter>

snippet.html is what to paste instead of the script above if your policy asks that every file be
pinned by its hash: put your own two addresses into it, and change it with each update.
integrity.json lists the hash and size of every file. The twins .gz and .br are for servers that
send packed files as they lie (nginx: gzip_static, brotli_static). LICENSE is ours,
THIRD-PARTY.txt names what others wrote.
`;

/** A deflate stream lies in a gzip file after ten bytes of header and before eight of check sum and length. */
const streamOf = (gzip: Uint8Array) => gzip.subarray(10, -8);

/**
 * Everything a site needs to serve the widgets itself, in one file whose bytes depend on nothing but the build.
 * @param folders what to pack, by the path it gets in the zip: `''` for its root
 */
export async function selfHostingZip(folders: Readonly<Record<string, string>>, integrity: Integrity, license: string): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [prefix, folder] of Object.entries(folders))
    for (const path of await filesIn(folder)) if (!path.endsWith('.map')) files.set(prefix + path, await readFile(join(folder, path)));
  const texts = {
    'LICENSE': license,
    'README.md': readme(integrity.version),
    'integrity.json': integrityText(integrity),
    'snippet.html': pinnedSnippet(integrity, place, backend),
  };
  for (const [path, text] of Object.entries(texts)) files.set(path, Buffer.from(text));
  const entries = [...files].sort(([one], [other]) => (one < other ? -1 : 1)).map(([path, bytes]): ZipEntry => {
    const packed = files.get(`${path}.gz`);
    return packed && packed.length < bytes.length ? {path, bytes, deflated: streamOf(packed)} : {path, bytes};
  });
  return zip(entries);
}

export const integrityText = (integrity: Integrity) => `${JSON.stringify(integrity, null, 1)}\n`;
