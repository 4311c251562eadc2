/**
 * QR codes (ISO/IEC 18004): a text as a square of dark and light modules, in byte mode (UTF-8) with
 * error correction of level M, which survives a sheet of paper that hung in the rain.
 */

/** Per version 1 to 16: correction bytes in a block, and the data bytes of each block. */
const blocksOf = (version: number): readonly [correction: number, data: readonly number[]] => {
  const [correction, first, size, second] = layouts[version - 1]!;
  return [correction, [...Array<number>(first).fill(size), ...Array<number>(second).fill(size + 1)]];
};

/** Level M: correction bytes, number of short blocks, their size, number of blocks one byte longer. */
const layouts: readonly (readonly [number, number, number, number])[] = [
  [10, 1, 16, 0],
  [16, 1, 28, 0],
  [26, 1, 44, 0],
  [18, 2, 32, 0],
  [24, 2, 43, 0],
  [16, 4, 27, 0],
  [18, 4, 31, 0],
  [22, 2, 38, 2],
  [22, 3, 36, 2],
  [26, 4, 43, 1],
  [30, 1, 50, 4],
  [22, 6, 36, 2],
  [22, 8, 37, 1],
  [24, 4, 40, 5],
  [24, 5, 41, 5],
  [28, 7, 45, 3],
];

/** Powers of 2 and their logarithms in the field GF(256) of the standard. */
const powers: number[] = [];
const logarithms: number[] = [];
for (let exponent = 0, value = 1; exponent < 255; exponent += 1) {
  powers[exponent] = value;
  logarithms[value] = exponent;
  value = value & 128 ? (value << 1) ^ 285 : value << 1;
}

const times = (a: number, b: number) => (a && b ? powers[(logarithms[a]! + logarithms[b]!) % 255]! : 0);

/** Reed-Solomon: the remainder of the data divided by the generator of this degree. */
function correctionOf(data: readonly number[], degree: number): number[] {
  let generator = [1];
  for (let root = 0; root < degree; root += 1) {
    const shifted = [...generator, 0];
    generator = shifted.map((factor, index) => factor ^ times(generator[index - 1] ?? 0, powers[root]!));
  }
  const rest = [...data, ...Array<number>(degree).fill(0)];
  data.forEach((_, at) => {
    const lead = rest[at]!;
    generator.forEach((factor, index) => (rest[at + index]! ^= times(factor, lead)));
  });
  return rest.slice(data.length);
}

/** 0, 1, 2 … by spreading: pages of old sites have an `Array.from` of their own. */
const upTo = (length: number) => [...Array<void>(length).keys()];

const bitsOf = (value: number, length: number) => upTo(length).map((index) => (value >> (length - 1 - index)) & 1);

/** The text with its length, padded to what the version holds, in blocks with their correction, interleaved. */
function codewords(text: Uint8Array, version: number): number[] {
  const [degree, sizes] = blocksOf(version);
  const capacity = sizes.reduce((sum, size) => sum + size, 0);
  const bits = [0, 1, 0, 0, ...bitsOf(text.length, version < 10 ? 8 : 16), ...[...text].flatMap((byte) => bitsOf(byte, 8))];
  bits.push(...Array<number>(Math.min(4, capacity * 8 - bits.length)).fill(0));
  while (bits.length % 8) bits.push(0);
  const bytes: number[] = [];
  for (let at = 0; at < bits.length; at += 8) bytes.push(bits.slice(at, at + 8).reduce((sum, bit) => sum * 2 + bit, 0));
  for (let pad = 0; bytes.length < capacity; pad += 1) bytes.push(pad % 2 ? 17 : 236);
  let from = 0;
  const blocks = sizes.map((size) => bytes.slice(from, (from += size)));
  const corrections = blocks.map((block) => correctionOf(block, degree));
  const woven = (lists: readonly (readonly number[])[]) => upTo(Math.max(...lists.map(({length}) => length))).flatMap((index) => lists.flatMap((list) => list[index] ?? []));
  return [...woven(blocks), ...woven(corrections)];
}

/** Where the small squares of a version stand, on both axes. */
function alignments(version: number): number[] {
  if (version === 1) return [];
  const [count, last] = [Math.floor(version / 7) + 2, version * 4 + 10];
  const step = Math.ceil((last - 6) / (count - 1) / 2) * 2;
  return [6, ...upTo(count - 1).map((index) => last - (count - 2 - index) * step)];
}

/** A value with the remainder that protects it: of the format (15 bits) or the version (18 bits). */
function protectedBits(value: number, generator: number, length: number, rest: number): number[] {
  let remainder = value << rest;
  for (let bit = length - 1; bit >= rest; bit -= 1) if ((remainder >> bit) & 1) remainder ^= generator << (bit - rest);
  return bitsOf((value << rest) | remainder, length).reverse();
}

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** What every code of a version has in the same places; undefined where data goes. */
function frame(version: number, mask: number): (number | undefined)[][] {
  const size = version * 4 + 17;
  const grid = upTo(size).map(() => Array<number | undefined>(size).fill(undefined));
  const set = (row: number, column: number, dark: number | boolean) => {
    if (row in grid && column >= 0 && column < size) grid[row]![column] = Number(dark);
  };
  const square = (row: number, column: number, radius: number, dark: (distance: number) => boolean) => {
    for (let y = -radius; y <= radius; y += 1) for (let x = -radius; x <= radius; x += 1) set(row + y, column + x, dark(Math.max(Math.abs(y), Math.abs(x))));
  };
  for (let at = 0; at < size; at += 1) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  const places = alignments(version);
  const edge = size - 7;
  for (const row of places) for (const column of places) if (!([row, column].includes(6) && (row === column || row === edge || column === edge))) square(row, column, 2, (distance) => distance !== 1);
  for (const [row, column] of [[3, 3], [3, size - 4], [size - 4, 3]] as const) square(row, column, 4, (distance) => distance !== 2 && distance !== 4);
  // Level M is 0 in the standard's numbering.
  protectedBits(mask, 0x537, 15, 10).forEach((bit, index) => {
    const dark = bit ^ ((0x5412 >> index) & 1);
    set(index < 6 ? index : index < 8 ? index + 1 : size - 15 + index, 8, dark);
    set(8, index < 8 ? size - 1 - index : index === 8 ? 7 : 14 - index, dark);
  });
  set(size - 8, 8, 1);
  if (version >= 7) {
    protectedBits(version, 0x1f25, 18, 12).forEach((bit, index) => {
      set(size - 11 + (index % 3), Math.floor(index / 3), bit);
      set(Math.floor(index / 3), size - 11 + (index % 3), bit);
    });
  }
  return grid;
}

/** How hard a pattern is to read, by the standard's four rules: long runs, blocks, look-alikes of the corners, too dark or light. */
function penalty(grid: readonly (readonly number[])[]): number {
  const columns = grid.map((_, index) => grid.map((row) => row[index]!));
  let points = 0;
  for (const line of [...grid, ...columns]) {
    const text = line.join('');
    for (const {length} of text.match(/0{5,}|1{5,}/g) ?? []) points += length - 2;
    points += 40 * (text.match(/(?=10111010000|00001011101)/g) ?? []).length;
  }
  grid.forEach((row, y) => row.forEach((dark, x) => (points += y && x && dark === row[x - 1] && dark === grid[y - 1]![x] && dark === grid[y - 1]![x - 1] ? 3 : 0)));
  const share = grid.flat().reduce((sum, dark) => sum + dark, 0) / grid.length ** 2;
  return points + 10 * Math.floor(Math.abs(share - 0.5) * 20);
}

function drawn(words: readonly number[], version: number, mask: number): number[][] {
  const grid = frame(version, mask);
  const size = grid.length;
  const bits = words.flatMap((word) => bitsOf(word, 8));
  let next = 0;
  let up = true;
  // Two columns at a time from the right, up and down in turn; the column of the clock track is skipped.
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < size; step += 1) {
      const row = up ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        grid[row]![column] ??= (bits[next++] ?? 0) ^ Number(masks[mask]!(row, column));
      }
    }
    up = !up;
  }
  return grid as number[][];
}

/** The modules of a code, row by row: 1 is dark. */
function qrModules(text: string): number[][] {
  const bytes = new TextEncoder().encode(text);
  const version = layouts.findIndex(([, first, size, second], index) => first * size + second * (size + 1) >= bytes.length + (index < 9 ? 2 : 3)) + 1;
  if (version === 0) throw new RangeError('Too long for a QR code');
  const words = codewords(bytes, version);
  const candidates = masks.map((_, mask) => drawn(words, version, mask));
  const points = candidates.map(penalty);
  return candidates[points.indexOf(Math.min(...points))]!;
}

/**
 * A code as the data of an SVG path, one unit a module, with the side of the square that holds it
 * and the four light modules which must stay free around it.
 * @throws RangeError when the text is longer than 450 bytes
 */
export function qrPath(text: string): {readonly path: string; readonly side: number} {
  const modules = qrModules(text);
  const runs = modules.flatMap((row, y) => [...row.join('').matchAll(/1+/g)].map(({index, 0: {length}}) => `M${index + 4} ${y + 4}h${length}v1h-${length}z`));
  return {path: runs.join(''), side: modules.length + 8};
}
