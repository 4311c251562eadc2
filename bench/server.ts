import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {resolve} from 'node:path';
import {createInterface} from 'node:readline';
import {secret, type Town} from './town.ts';

const root = resolve(import.meta.dirname, '..');

export interface Server {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Ends it as a power switch would: nothing is finished, nothing is told. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

interface Line {
  readonly msg?: string;
  readonly port?: number;
}

/**
 * The real service in a process of its own, as in production but for the rate limits.
 * @param port A free one by default.
 */
export async function startServer({env}: Pick<Town, 'env'>, port = 0): Promise<Server> {
  const child = spawn(process.execPath, ['src/server/node.ts'], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      HOST: '127.0.0.1',
      PORT: String(port),
      VICHE_SECRET: secret,
      VICHE_RATE_FACTOR: '0',
      VICHE_ORIGINS: '*',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const killNow = () => void child.kill('SIGKILL');
  process.once('exit', killNow);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
    process.off('exit', killNow);
  };
  const taken = await new Promise<number>((listening, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`The server ended with ${code}`)));
    // Read to the end: a full pipe would stop it.
    createInterface({input: child.stdout}).on('line', (text) => {
      if (!text.includes('"listening"')) return;
      const line = JSON.parse(text) as Line;
      if (line.msg === 'listening' && line.port) listening(line.port);
    });
  });
  return {url: `http://127.0.0.1:${taken}`, port: taken, pid: child.pid!, kill: () => end('SIGKILL'), stop: () => end('SIGTERM')};
}
