/** `node scripts/test.ts [suite [files…]]` runs one suite, or all in turn, and says how many passed. */
import {spawn} from 'node:child_process';
import {globSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {startPostgres} from './postgres.ts';
import {readTotals, type Totals} from './totals.ts';

const root = resolve(import.meta.dirname, '..');

const runNodeTests = (files: readonly string[], defaults: string, env: NodeJS.ProcessEnv = {}) => {
  const paths = files.length ? files : globSync(defaults, {cwd: root}).sort();
  const reporters = ['spec', './scripts/node-closing-line.ts'].flatMap((name) => [`--test-reporter=${name}`, '--test-reporter-destination=stdout']);
  // One file at a time: they share two cores with a browser or a database, and their waits have limits.
  return run('node', ['--test', '--test-concurrency=1', ...reporters, ...paths], env);
};

const suites: Readonly<Record<string, (files: readonly string[]) => Promise<Totals>>> = {
  async server(files) {
    const postgres = await startPostgres();
    try {
      return await runNodeTests(files, 'test/server/**/*.test.ts', {TEST_DATABASE_URL: postgres.url});
    } finally {
      await postgres.stop();
    }
  },
  async components(files) {
    await import('./locales.ts');
    return run('wtr', files.length ? ['--files', ...files] : []);
  },
  async e2e(files) {
    await import('./ensure-built.ts');
    return runNodeTests(files, 'test/e2e/**/*.test.ts');
  },
  /** Not part of the whole: other browsers are for whoever has them. */
  async browsers(files) {
    await import('./ensure-built.ts');
    return runNodeTests(files, 'test/browsers/**/*.test.ts');
  },
  async package(files) {
    await import('./ensure-built.ts');
    return runNodeTests(files, 'test/*.test.ts');
  },
};

/** Runs a command of the project, shows what it says and answers its totals; what never got to them has failed. */
async function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Totals> {
  const child = spawn(join(root, 'node_modules/.bin', command), args, {
    cwd: root,
    env: {...process.env, ...env},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    process.stdout.write(text);
  });
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  const totals = readTotals(output) ?? {passed: 0, failed: 1, skipped: 0};
  if (code !== 0 && !totals.failed && !totals.skipped) totals.failed++;
  return totals;
}

const [wanted, ...files] = process.argv.slice(2);
const names = wanted ? [wanted] : Object.keys(suites).filter((name) => name !== 'browsers');
const rows: Array<Totals & {suite: string}> = [];
for (const suite of names) {
  if (!suites[suite]) throw new Error(`No suite «${suite}»: there are ${Object.keys(suites).join(', ')}.`);
  console.log(`\n— ${suite}`);
  rows.push({suite, ...(await suites[suite](files))});
}

console.log('');
for (const {suite, passed, failed, skipped} of rows) console.log(`${suite.padEnd(12)}${passed} passed, ${failed} failed, ${skipped} skipped`);
const sum = (key: keyof Totals) => rows.reduce((total, row) => total + row[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') ? `, ${sum('skipped')} skipped` : ''}`);
if (rows.some(({passed, failed, skipped}) => failed || skipped || !passed)) process.exitCode = 1;
