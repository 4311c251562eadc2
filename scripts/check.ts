/** Everything that can be said without running a test, in two lanes; all of it is said, whatever fails first. */
import {spawn} from 'node:child_process';
import {join, resolve} from 'node:path';

const root = resolve(import.meta.dirname, '..');
const failed: string[] = [];

/** Runs one step and shows what it said when it is done, so that two lanes do not mix their lines. */
async function step(name: string, command: string, ...args: string[]): Promise<boolean> {
  const began = performance.now();
  const child = spawn(join(root, 'node_modules/.bin', command), args, {cwd: root, stdio: ['ignore', 'pipe', 'pipe']});
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  if (code !== 0) failed.push(name);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n${output.trim().replace(/^(?=.)/gm, '    ')}`.trimEnd());
  return code === 0;
}

const node = (name: string, script: string, ...args: string[]) => step(name, 'node', `scripts/${script}.ts`, ...args);
// What has not changed since the last time is not looked at again; a clean checkout has no cache.
const cache = 'node_modules/.cache/check';
const types = (name: string, project: string) => step(`types: ${name}`, 'tsc', '-p', project, '--incremental', '--tsBuildInfoFile', `${cache}/${project}.tsbuildinfo`);

await node('translations', 'locales', '--check');
const built = node('build', 'build');
await Promise.all([
  (async () => {
    // Without a build there is nothing to look at; it has failed loudly enough.
    if (await built) {
      await node('manifest', 'manifest-check');
      await node('sizes', 'sizes');
    }
    await types('page', 'tsconfig.json');
  })(),
  (async () => {
    await types('server', 'tsconfig.server.json');
    await types('end to end', 'tsconfig.e2e.json');
    // The consumers in test/package import what was built.
    await built;
    await step('layers', 'depcruise', 'src', 'test', 'stories', 'demo', 'bench', 'scripts', '--config', '.dependency-cruiser.cjs');
    await step('lint', 'eslint', '.', '--max-warnings', '0', '--cache', '--cache-strategy', 'content', '--cache-location', `${cache}/eslint`);
  })(),
]);

if (failed.length) {
  console.error(`\nFailed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
