import {readFile} from 'node:fs/promises';
import {Agent, get, type IncomingMessage} from 'node:http';
import * as routes from '../src/contract/routes.ts';
import {connect} from './post.ts';
import {startServer} from './server.ts';
import {begin, codeFor, confirm, people} from './signer.ts';
import {printTable} from './table.ts';
import {sqliteTown} from './town.ts';

const listeners = 2_000;
const rounds = 5;
/** Milliseconds: the count itself is taken once a second. */
const bar = 3_000;

/** Resident memory of a process in megabytes, as Linux tells it. */
async function memoryOf(pid: number): Promise<number> {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** One page that stays open; `hear` is called with each version it is told. */
const listen = (url: string, agent: Agent, hear: (version: number) => void): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const asked = get(url, {agent}, (response) => {
      response.setEncoding('utf8').on('data', (text: string) => {
        for (const [, version] of text.matchAll(/"version":(\d+)/g)) hear(Number(version));
      });
      resolve(response);
    });
    asked.once('error', reject);
  });

/** Two thousand pages hold a stream while people sign: what it costs the server, and when the last page hears of it. */
export async function measure(): Promise<boolean> {
  const town = await sqliteTown();
  const petition = town.petitions[0]!;
  const server = await startServer(town);
  const client = connect(server.url, 1);
  const agent = new Agent({keepAlive: true, maxSockets: listeners});
  const latest = Array<number>(listeners).fill(0);
  let heard: (version: number) => void = () => {};
  try {
    const before = await memoryOf(server.pid);
    const streams: IncomingMessage[] = [];
    for (let n = 0; n < listeners; n++) {
      streams.push(await listen(server.url + routes.events([`petition:${petition}`]), agent, (version) => {
        latest[n] = version;
        heard(version);
      }));
    }
    const during = await memoryOf(server.pid);
    const delays: number[] = [];
    for (const signer of people(rounds)) {
      const pending = await begin(client.post, petition, signer);
      const code = await codeFor(town, signer.email);
      const known = Math.max(...latest);
      const all = new Promise<number[]>((resolve) => {
        const arrived: number[] = [];
        heard = (version) => {
          if (version <= known) return;
          arrived.push(performance.now());
          if (arrived.length === listeners) resolve(arrived);
        };
      });
      await confirm(client.post, pending, code);
      const confirmed = performance.now();
      delays.push(...(await all).map((at) => at - confirmed));
    }
    const sorted = delays.toSorted((a, b) => a - b);
    const last = sorted.at(-1)!;
    printTable(`${listeners} live listeners on one process, ${rounds} signatures; bar for the last to hear: ${bar} ms`, [
      {
        'memory before, MB': before,
        'with listeners, MB': during,
        'each, kB': ((during - before) * 1024) / listeners,
        'half have heard, ms': sorted[sorted.length >> 1]!,
        '95 %, ms': sorted[Math.floor(sorted.length * 0.95)]!,
        'all, ms': last,
      },
    ]);
    for (const stream of streams) stream.destroy();
    return last <= bar;
  } finally {
    client.close();
    agent.destroy();
    await server.stop();
    await town.remove();
  }
}
