import {startPostgres} from '../scripts/postgres.ts';
import {settledCount} from './count.ts';
import {connect, type Client} from './post.ts';
import {startServer} from './server.ts';
import {begin, codeFor, codesByAddress, confirm, people, person} from './signer.ts';
import {printTable} from './table.ts';
import {postgresTown, sqliteTown, type Town} from './town.ts';

const racers = 25;
const first = person(0);

/** All addresses of one mailbox: one person, however often they begin. */
const faces = people(racers).map(({name}, n) => ({name, email: first.email.replace('@', `+${n}@`)}));

interface Race {
  readonly what: string;
  /** Answers with 200 there must be; the others are refusals. */
  readonly done: number;
  readonly signatures: number;
  run(town: Town, petition: string, at: (n: number) => Client): Promise<Array<{status: number; receipt: string}>>;
}

/** Everybody has a code; then all send theirs in the same moment. */
async function confirmAtOnce(town: Town, petition: string, signers: typeof faces, at: (n: number) => Client) {
  const pending = await Promise.all(signers.map((signer, n) => begin(at(n).post, petition, signer)));
  const codes = await codesByAddress(town);
  const answers = await Promise.all(signers.map(({email}, n) => confirm(at(n).post, pending[n]!, codes.get(email)!)));
  return answers.map(({status, data}) => ({status, receipt: data.receipt}));
}

async function sendOneCode(town: Town, petition: string, keyOf: (n: number) => string, at: (n: number) => Client) {
  const pending = await begin(at(0).post, petition, first);
  const code = await codeFor(town, first.email);
  const answers = await Promise.all(faces.map((_, n) => confirm(at(n).post, pending, code, keyOf(n))));
  return answers.map(({status, data}) => ({status, receipt: data.receipt}));
}

const races: readonly Race[] = [
  {what: '25 people, once each', done: racers, signatures: racers, run: (town, petition, at) => confirmAtOnce(town, petition, people(racers, 100), at)},
  {what: 'one person, 25 codes', done: 1, signatures: 1, run: (town, petition, at) => confirmAtOnce(town, petition, faces, at)},
  {what: 'one code, 25 requests', done: 1, signatures: 1, run: (town, petition, at) => sendOneCode(town, petition, () => crypto.randomUUID(), at)},
  {what: 'one request, sent 25 times', done: racers, signatures: 1, run: (town, petition, at) => sendOneCode(town, petition, () => 'the same key', at)},
];

/** The races on one database, spread over one server process or several. */
async function raceOn(town: Town, processes: number) {
  const servers = await Promise.all(Array.from({length: processes}, () => startServer(town)));
  const clients = servers.map(({url}) => connect(url, racers));
  try {
    const ran = [];
    for (const [n, race] of races.entries()) {
      const answers = await race.run(town, town.petitions[n]!, (at) => clients[at % processes]!);
      ran.push({race, petition: town.petitions[n]!, done: answers.filter(({status}) => status === 200)});
    }
    const results = ran.map(async ({race, petition, done}) => {
      const rows = (await town.read('select id from signatures where petition_id = $1', petition)).length;
      const counted = await settledCount(servers[0]!, petition, rows);
      const receipts = new Set(done.map(({receipt}) => receipt)).size;
      const right = done.length === race.done && receipts === race.signatures && rows === race.signatures && counted === race.signatures;
      return {on: `${town.kind}, ${processes === 1 ? '1 process' : `${processes} processes`}`, race: race.what, 'answered 200': done.length, receipts, rows, counted, verdict: right ? 'right' : 'WRONG'};
    });
    return await Promise.all(results);
  } finally {
    for (const client of clients) client.close();
    await Promise.all(servers.map((server) => server.stop()));
    await town.remove();
  }
}

/** 25 people at once, and one person 25 times, on both databases. */
export async function measure(): Promise<boolean> {
  const content = {petitions: races.length};
  const postgres = await startPostgres();
  try {
    const results = [...(await raceOn(await sqliteTown(content), 1)), ...(await raceOn(await postgresTown(postgres.url, content), 2))];
    printTable('Racing to sign', results);
    return results.every(({verdict}) => verdict === 'right');
  } finally {
    await postgres.stop();
  }
}
