import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import type {TestContext} from 'node:test';

const root = resolve(import.meta.dirname, '../../..');

export const secret = 'a secret for tests that is long enough';

/** A folder that is gone after the test. */
export async function newFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'viche-test-'));
  t.after(() => rm(folder, {recursive: true, force: true}));
  return folder;
}

/** Who ends what was started: a test, or whoever shares a service among many. */
interface Scope {
  after(end: () => Promise<unknown>): void;
}

/** The service in a process of its own, started as an administrator would. */
export class Child {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  output = '';
  errors = '';

  private constructor(script: string, env: Readonly<Record<string, string>>) {
    this.process = spawn(process.execPath, [script], {cwd: root, env: {PATH: process.env['PATH'] ?? '', PORT: '0', HOST: '127.0.0.1', ...env}});
    this.process.stdout?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    this.process.stderr?.setEncoding('utf8').on('data', (text: string) => (this.errors += text));
    this.ended = once(this.process, 'close').then(([code]) => code as number | null);
  }

  static start(t: Scope, script: string, env: Readonly<Record<string, string>>): Child {
    const child = new Child(script, env);
    t.after(async () => {
      child.process.kill('SIGKILL');
      await child.ended;
    });
    return child;
  }

  /** The address it listens at, once it says so. */
  async listening(): Promise<string> {
    const port = await this.says(/"port":(\d+)|Listening on port:\s+(\d+)/);
    return `http://127.0.0.1:${port[1] ?? port[2]}`;
  }

  /** What it says on standard output, as soon as it has. @throws when it ends before. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.output);
      if (found) return found;
      const more = await Promise.race([once(this.process.stdout!, 'data'), this.ended]);
      if (!Array.isArray(more)) throw new Error(`It ended with ${more} before saying ${pattern}: ${this.output}${this.errors}`);
    }
  }

  /** Asks it to stop, as a service manager does. @returns The exit code. */
  stop(): Promise<number | null> {
    this.process.kill('SIGTERM');
    return this.ended;
  }
}

export const serve = (t: Scope, env: Readonly<Record<string, string>>) => Child.start(t, 'src/server/node.ts', env);

export const demo = (t: Scope, env: Readonly<Record<string, string>>) => Child.start(t, 'demo/start.ts', env);
