import jsqr from 'jsqr';

/** Node and the package's types do not agree on where its function is. */
const read = 'default' in jsqr ? (jsqr.default as typeof jsqr) : jsqr;

/** What a telephone reads from a drawn code: the data of its path, in a square of this many units. */
export function readQr(path: string, units: number): string | undefined {
  const scale = 3;
  const side = units * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column += 1) pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
    }
  }
  return read(pixels, side, side)?.data;
}
