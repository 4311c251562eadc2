import {startPostgres} from '../scripts/postgres.ts';
import {connect, postTo} from './post.ts';
import {startServer} from './server.ts';
import {begin, codesByAddress, confirm, people, type Person} from './signer.ts';
import {openBare, recordEach, type Statement} from './statements.ts';
import {median, printTable} from './table.ts';
import {appOn, postgresTown, sqliteTown, type Town} from './town.ts';

const rounds = 3;
/** Clients at once, and how many sign. */
const levels = [{clients: 1, signers: 200}, {clients: 16, signers: 600}, {clients: 64, signers: 600}] as const;
const warmUp = 200;
const judged = 16;
const bar = 0.25;

/** Transactions per second of the two halves of signing. */
interface Speed {
  readonly begun: number;
  readonly confirmed: number;
}

/** @returns How many items a second so many workers get through. */
async function speedOf<Item>(workers: number, items: readonly Item[], work: (item: Item, worker: number) => unknown): Promise<number> {
  let next = 0;
  const started = performance.now();
  const run = async (worker: number) => {
    while (next < items.length) await work(items[next++]!, worker);
  };
  await Promise.all(Array.from({length: workers}, (_, worker) => run(worker)));
  return items.length / ((performance.now() - started) / 1000);
}

async function overHttp(town: Town, url: string, clients: number, signers: readonly Person[]): Promise<Speed> {
  const client = connect(url, clients);
  try {
    const petition = town.petitions[0]!;
    const pending = new Map<Person, string>();
    const begun = await speedOf(clients, signers, async (signer) => pending.set(signer, (await begin(client.post, petition, signer)).id));
    const codes = await codesByAddress(town);
    const confirmed = await speedOf(clients, signers, async (signer) => {
      const {status} = await confirm(client.post, {id: pending.get(signer)!}, codes.get(signer.email)!);
      if (status !== 200) throw new Error(`A confirmation answered ${status}`);
    });
    return {begun, confirmed};
  } finally {
    client.close();
  }
}

interface Recording {
  readonly begun: Statement[][];
  readonly confirmed: Statement[][];
}

/** What the service sends to this database when people sign one after the other. */
async function record(original: Town, signers: readonly Person[]): Promise<Recording> {
  const town = await original.copy();
  const opened = await town.open();
  const app = await appOn(opened);
  try {
    const post = postTo(app);
    const pending = new Map<Person, string>();
    const begun = await recordEach(signers, async (signer) => pending.set(signer, (await begin(post, town.petitions[0]!, signer)).id));
    const codes = await codesByAddress(town);
    const confirmed = await recordEach(signers, (signer) => confirm(post, {id: pending.get(signer)!}, codes.get(signer.email)!));
    return {begun, confirmed};
  } finally {
    await app.stop();
    await opened.close();
    await town.remove();
  }
}

/** The same statements with the same values on a fresh copy, without the service. */
async function bare(original: Town, connections: number, {begun, confirmed}: Recording): Promise<Speed> {
  const town = await original.copy();
  const open = await openBare(town, connections);
  try {
    const run = (groups: Statement[][]) => speedOf(open.length, groups, (group, worker) => open[worker]!.run(group));
    return {begun: await run(begun), confirmed: await run(confirmed)};
  } finally {
    for (const connection of open) await connection.close();
    await town.remove();
  }
}

async function round(original: Town, recording: Recording): Promise<Array<{http: Speed; plain: Speed}>> {
  const town = await original.copy();
  const server = await startServer(town);
  try {
    await overHttp(town, server.url, 16, people(warmUp, 9_000_000));
    const speeds = [];
    for (const {clients, signers} of levels) {
      const plain = await bare(original, clients, recording);
      speeds.push({http: await overHttp(town, server.url, clients, people(signers, clients * 10_000)), plain});
    }
    return speeds;
  } finally {
    await server.stop();
    await town.remove();
  }
}

async function speedsOn(town: Town) {
  const recording = await record(town, people(600));
  const seen: Array<Awaited<ReturnType<typeof round>>> = [];
  for (let n = 0; n < rounds; n++) seen.push(await round(town, recording));
  await town.remove();
  return levels.map(({clients}, at) => {
    const middle = (of: (speeds: {http: Speed; plain: Speed}) => number) => median(seen.map((speeds) => of(speeds[at]!)));
    const whole = (value: number) => Math.round(value);
    return {
      on: town.kind,
      clients,
      'codes/s': whole(middle(({http}) => http.begun)),
      'bare/s': whole(middle(({plain}) => plain.begun)),
      ratio: middle(({http, plain}) => http.begun / plain.begun),
      'signatures/s': whole(middle(({http}) => http.confirmed)),
      'bare, /s': whole(middle(({plain}) => plain.confirmed)),
      'ratio ': middle(({http, plain}) => http.confirmed / plain.confirmed),
    };
  });
}

/** The two transactions of a signature through HTTP, against their own statements sent by nobody but the driver. */
export async function measure(): Promise<boolean> {
  const postgres = await startPostgres({fsync: true});
  try {
    const results = [...(await speedsOn(await sqliteTown())), ...(await speedsOn(await postgresTown(postgres.url)))];
    printTable(`Transactions per second, medians of ${rounds}; bar with ${judged} clients: ${bar} of what the same statements reach alone`, results);
    return results.every((result) => result.clients !== judged || Math.min(result.ratio, result['ratio ']) >= bar);
  } finally {
    await postgres.stop();
  }
}
