import {spawnSync} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Petition} from '../src/contract/petition.ts';
import * as petitionRoutes from '../src/contract/petition-routes.ts';
import {connect} from './post.ts';
import {startServer} from './server.ts';
import {person} from './signer.ts';
import {printTable} from './table.ts';
import {sqliteTown} from './town.ts';

const small = '4m';
const large = '64m';

/** Runs a command of the system. @returns What it complained of, or undefined. */
function complaint(command: string, ...args: readonly string[]): string | undefined {
  const {status, stderr, error} = spawnSync(command, args, {encoding: 'utf8'});
  return status === 0 ? undefined : error?.message ?? stderr.trim();
}

/** A real disk that runs full under a server on SQLite, and gets room again. */
export async function measure(): Promise<boolean> {
  const disk = await mkdtemp(join(tmpdir(), 'viche-disk-'));
  const missing = complaint('mount', '-t', 'tmpfs', '-o', `size=${small}`, 'tmpfs', disk);
  if (missing) {
    await rm(disk, {recursive: true});
    console.log(`\nA disk that runs full: not measured here, since it takes the right to mount one (${missing}). The tests fill one of SQLite's own making.`);
    return true;
  }
  try {
    return await runFull(disk);
  } finally {
    complaint('umount', disk);
    await rm(disk, {recursive: true});
  }
}

async function runFull(disk: string): Promise<boolean> {
  const town = await sqliteTown({}, disk);
  const petition = town.petitions[0]!;
  const server = await startServer(town);
  const client = connect(server.url, 16);
  const begin = (n: number) => client.post<{code?: string}>(petitionRoutes.signatures(petition), {...person(n), consent: true}, `begin ${n}`);
  const ready = async () => (await fetch(`${server.url}/readyz`)).status;
  try {
    let taken = 0;
    let answer = await begin(0);
    for (let n = 1; answer.status === 202; n++) {
      taken++;
      answer = await begin(n);
    }
    const crowd = await Promise.all(Array.from({length: 64}, (_, n) => begin(1_000_000 + n)));
    taken += crowd.filter(({status}) => status === 202).length;
    const odd = crowd.filter(({status}) => status !== 202 && status !== 503).length;
    const read = await fetch(server.url + petitionRoutes.petition(petition));
    const {asOf} = (await read.json()) as Petition;
    const readyWhenFull = await ready();
    complaint('mount', '-o', `remount,size=${large}`, disk);
    const readyAgain = await ready();
    const again = await begin(taken);
    const rows = await town.read<{n: number}>("select count(*) as n from pending_acts where kind = 'signature'");
    const result = {
      'taken until full': taken,
      'then answered': answer.status,
      otherwise: odd,
      'read meanwhile': read.status,
      'ready when full': readyWhenFull,
      'ready with room': readyAgain,
      'sent again': again.status,
      rows: rows[0]!.n,
    };
    printTable('A real disk runs full under a server on SQLite, and gets room again', [result]);
    return answer.status === 503 && odd === 0 && read.status === 200 && !asOf && readyWhenFull === 503 && readyAgain === 200 && again.status === 202 && rows[0]!.n === taken + 1;
  } finally {
    client.close();
    await server.kill();
  }
}
