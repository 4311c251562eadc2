import {crc32} from 'node:zlib';

export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The same as a raw deflate stream, where there is one that is smaller. */
  readonly deflated?: Uint8Array;
}

/** Midnight of the first day a zip can name: a time of building would make other bytes of the same files. */
const dosDate = 0x21;
const utf8Names = 0x0800;
/** Files that everybody may read and the owner may write, as Unix keeps it. */
const mode = 0o100644;

const numbers = (...fields: ReadonlyArray<readonly [size: 2 | 4, value: number]>) => {
  const buffer = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) at = buffer.writeUIntLE(value, at, size);
  return buffer;
};

/** What the local header and the directory both say of a file. */
const facts = ({bytes, deflated, path}: ZipEntry) =>
  numbers([2, 20], [2, utf8Names], [2, deflated ? 8 : 0], [2, 0], [2, dosDate], [4, crc32(bytes)], [4, (deflated ?? bytes).length], [4, bytes.length], [2, Buffer.byteLength(path)], [2, 0]);

/**
 * A zip file, by PKWARE's APPNOTE 6.3: the same entries give the same bytes, on every machine.
 * Below 4 GiB and 65,536 files, as what we pack is.
 */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.path);
    const local = [numbers([4, 0x04034b50]), facts(entry), name, entry.deflated ?? entry.bytes];
    directory.push(numbers([4, 0x02014b50], [2, (3 << 8) | 20]), facts(entry), numbers([2, 0], [2, 0], [2, 0], [4, (mode << 16) >>> 0], [4, offset]), name);
    parts.push(...local);
    offset += local.reduce((sum, {length}) => sum + length, 0);
  }
  const size = directory.reduce((sum, {length}) => sum + length, 0);
  return Buffer.concat([...parts, ...directory, numbers([4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, size], [4, offset], [2, 0])]);
}
