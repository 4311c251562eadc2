/**
 * `node bench/run.ts [part…]` measures the parts named, or all; it ends with 1 when a bar is missed.
 * `--rounds n` says how often `kill` kills; `--look` measures nothing and opens a discussion of
 * 10,000 comments to be looked at.
 */
import {parseArgs} from 'node:util';

const {values, positionals: wanted} = parseArgs({options: {rounds: {type: 'string'}, look: {type: 'boolean'}}, allowPositionals: true});
const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0)) {
  console.error('--rounds takes a number above 0.');
  process.exit(2);
}

if (values.look) {
  await (await import('./thread.ts')).look();
  process.exit();
}

/** Each prints its figures and tells whether they clear its bar. */
const parts: Readonly<Record<string, () => Promise<boolean>>> = {
  desk: async () => (await import('./desk.ts')).measure(),
  flat: async () => (await import('./flat.ts')).measure(),
  kill: async () => (await import('./kill.ts')).measure(rounds),
  listeners: async () => (await import('./listeners.ts')).measure(),
  full: async () => (await import('./full.ts')).measure(),
  races: async () => (await import('./races.ts')).measure(),
  paint: async () => (await import('./paint.ts')).measure(),
  render: async () => (await import('./render.ts')).measure(),
  shift: async () => (await import('./shift.ts')).measure(),
  synced: async () => (await import('./synced.ts')).measure(),
  sizes: async () => (await import('./sizes.ts')).measure(),
  thread: async () => (await import('./thread.ts')).measure(),
  throughput: async () => (await import('./throughput.ts')).measure(),
};

const unknown = wanted.filter((name) => !parts[name]);
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const missed: string[] = [];
for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) if (!(await parts[name]!())) missed.push(name);
console.log(missed.length > 0 ? `\nMissed: ${missed.join(', ')}` : '\nEvery bar was cleared.');
process.exitCode = missed.length > 0 ? 1 : 0;
