/** `node bench/run.ts [part…]` measures the parts named, or all; it ends with 1 when a bar is missed. */

/** Each prints its figures and tells whether they clear its bar. */
const parts: Readonly<Record<string, () => Promise<boolean>>> = {
  flat: async () => (await import('./flat.ts')).measure(),
  kill: async () => (await import('./kill.ts')).measure(),
  listeners: async () => (await import('./listeners.ts')).measure(),
  full: async () => (await import('./full.ts')).measure(),
  races: async () => (await import('./races.ts')).measure(),
  paint: async () => (await import('./paint.ts')).measure(),
  shift: async () => (await import('./shift.ts')).measure(),
  sizes: async () => (await import('./sizes.ts')).measure(),
  throughput: async () => (await import('./throughput.ts')).measure(),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts[name]);
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const missed: string[] = [];
for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) if (!(await parts[name]!())) missed.push(name);
console.log(missed.length > 0 ? `\nMissed: ${missed.join(', ')}` : '\nEvery bar was cleared.');
process.exitCode = missed.length > 0 ? 1 : 0;

export {};
