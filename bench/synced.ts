import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {globSync} from 'node:fs';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {ownPostgres} from '../scripts/postgres.ts';
import {connect} from './post.ts';
import {startServer} from './server.ts';
import {begin, codeFor, confirm, people} from './signer.ts';
import {printTable} from './table.ts';
import {postgresTown, sqliteTown, type Town} from './town.ts';

const signers = 50;

/** What the kernel was asked to do, by a thread of the service or the database. Times are seconds since 1970. */
interface Call {
  readonly what: 'written' | 'synced' | 'answered';
  readonly thread: string;
  readonly began: number;
  readonly done: number;
  readonly text: string;
}

/** Both databases write a transaction to a log first: SQLite to one file, PostgreSQL to a folder of them. */
const log = String.raw`\(\d+<[^>]*(?:\.sqlite-wal|/pg_wal/[^>]*)>`;

const kinds: readonly (readonly [Call['what'], RegExp])[] = [
  ['written', new RegExp(`^pwrite(?:64|v)${log}`)],
  ['synced', new RegExp(String.raw`^f(?:data)?sync${log}\)\s+= 0$`)],
  ['answered', /^(?:write|writev|sendto|sendmsg)\(.*HTTP\/1\.1 200/],
];

function callIn(line: string, thread: string): Call[] {
  const [, began, text = '', took] = /^(\d+\.\d+) (.*?) <(\d+\.\d+)>$/.exec(line) ?? [];
  const what = kinds.find(([, pattern]) => pattern.test(text))?.[0];
  return what ? [{what, thread, began: Number(began), done: Number(began) + Number(took), text}] : [];
}

const calls = 'trace=write,writev,sendto,sendmsg,pwrite64,pwritev,fsync,fdatasync';

/** Hears what processes ask of the kernel from now on, with what they start: each thread in a file of its own. */
async function listen(folder: string, name: string, pids: readonly number[]): Promise<() => Promise<void>> {
  const strace = spawn('strace', ['-ff', '-ttt', '-T', '-y', '-s', '700', '-e', calls, '-o', join(folder, name), ...pids.flatMap((pid) => ['-p', String(pid)])], {stdio: ['ignore', 'ignore', 'pipe']});
  // It says so when it has attached.
  await once(strace.stderr, 'data');
  strace.stderr.resume();
  return async () => {
    const ended = once(strace, 'exit');
    strace.kill('SIGINT');
    await ended;
  };
}

async function heard(folder: string): Promise<Call[]> {
  const files = globSync(join(folder, '*'));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return texts.flatMap((text, n) => text.split('\n').flatMap((line) => callIn(line, files[n]!)));
}

interface Confirmed {
  readonly key: string;
  /** When it was sent: seconds since 1970. */
  readonly sent: number;
}

const now = () => (performance.timeOrigin + performance.now()) / 1000;

/** Whether what was written for a confirmation was on the disk before its answer left: each thread that wrote has synced after its last word. */
function wasSynced({key, sent}: Confirmed, all: readonly Call[]): boolean {
  const answer = all.find(({what, text}) => what === 'answered' && text.toLowerCase().includes(key));
  if (!answer) return false;
  const before = all.filter(({what, began, done}) => what !== 'answered' && began >= sent && done <= answer.began);
  const written = before.filter(({what}) => what === 'written');
  return written.length > 0 && written.every((word) => before.some(({what, thread, began}) => what === 'synced' && thread === word.thread && began >= word.done));
}

async function signOn(town: Town, database: readonly number[]) {
  const folder = await mkdtemp(join(tmpdir(), 'viche-calls-'));
  const stopDatabase = database.length > 0 ? await listen(folder, 'database', database) : undefined;
  const server = await startServer(town);
  const client = connect(server.url, 1);
  try {
    const stopService = await listen(folder, 'service', [server.pid]);
    const confirmed: Confirmed[] = [];
    for (const signer of people(signers)) {
      const pending = await begin(client.post, town.petitions[0]!, signer);
      const code = await codeFor(town, signer.email);
      const act = {key: crypto.randomUUID(), sent: now()};
      const {status} = await confirm(client.post, pending, code, act.key);
      if (status === 200) confirmed.push(act);
    }
    await stopService();
    await stopDatabase?.();
    const all = await heard(folder);
    const synced = confirmed.filter((act) => wasSynced(act, all)).length;
    return {database: town.kind, signers, acknowledged: confirmed.length, 'synced before the answer': synced};
  } finally {
    client.close();
    await server.stop();
    await rm(folder, {recursive: true});
    await town.remove();
  }
}

/** Whether each acknowledged signature had been synced to the disk before its answer left the service: seen in the kernel's calls. */
export async function measure(): Promise<boolean> {
  const {error} = spawnSync('strace', ['-V']);
  if (error) {
    console.log(`\nSynced before the answer: not measured here, since it takes strace (${error.message}).`);
    return true;
  }
  const postgres = await ownPostgres({fsync: true});
  try {
    const rows = [await signOn(await sqliteTown(), []), await signOn(await postgresTown(postgres.url), postgres.pids())];
    printTable('On the disk before the answer leaves, by the kernel’s calls', rows);
    return rows.every((row) => row.acknowledged === signers && row['synced before the answer'] === signers);
  } finally {
    await postgres.stop();
  }
}
