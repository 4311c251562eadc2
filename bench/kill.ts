import {setTimeout as wait} from 'node:timers/promises';
import {ownPostgres} from '../scripts/postgres.ts';
import type {SignatureReceipt} from '../src/contract/petition.ts';
import {settledCount} from './count.ts';
import {connect, type Answer, type Client, type Post} from './post.ts';
import {startServer, type Server} from './server.ts';
import {begin, codeFor, confirm, person} from './signer.ts';
import {printTable} from './table.ts';
import {postgresTown, sqliteTown, type Town} from './town.ts';

/** In each of the three ways; `--rounds` sets another number. */
const usually = 10;
const signersAtOnce = 16;

const between = (low: number, high: number) => low + Math.random() * (high - low);

/** How many sign before the server is killed, so that every round has load on a slow machine too. */
const share = () => Math.round(between(5, 100));
/** How long after the last of them: milliseconds. Else it would always die having just answered. */
const moment = () => between(0, 25);

interface Signed {
  readonly name: string;
  readonly receipt: string;
  /** Sends the confirmation once more, under its key. */
  again(post: Post): Promise<Answer<SignatureReceipt>>;
}

/** People who sign one after the other, insisting under the same key until they are answered. */
class Crowd {
  readonly signed: Signed[] = [];
  /** Requests whose answer never came and which were sent again. */
  unanswered = 0;
  /** Requests that were told to come again, because the database was away. */
  deferred = 0;
  refused = 0;

  readonly #town: Town;
  #client!: Promise<Client>;
  #serve!: (client: Client) => void;
  #awaited: {readonly count: number; resolve(): void} | undefined;
  #people = 0;
  #away: Promise<void> | undefined;
  #leaving = false;

  constructor(town: Town) {
    this.#town = town;
    this.unserved();
  }

  served(client: Client): void {
    this.#serve(client);
  }

  /** Whoever asks from now on waits for the next server. */
  unserved(): void {
    this.#client = new Promise((resolve) => (this.#serve = resolve));
  }

  /** Nobody can read the database until the promise resolves. */
  without(database: Promise<void>): void {
    this.#away = database;
  }

  /** Resolves when so many have signed. */
  reach(count: number): Promise<void> {
    return new Promise((resolve) => (this.#awaited = {count, resolve}));
  }

  /** Everybody finishes what they began. */
  leave(): void {
    this.#leaving = true;
  }

  async sign(): Promise<void> {
    while (!this.#leaving) await this.#signOne(this.#people++);
  }

  readonly #insist: Post = async <Data>(path: string, body: unknown, key: string = crypto.randomUUID()) => {
    for (;;) {
      const {post} = await this.#client;
      try {
        const answer = await post<Data>(path, body, key);
        if (answer.status !== 503) return answer;
        this.deferred++;
        await wait(20);
      } catch {
        this.unanswered++;
        // The old server's last answers fail a moment before its end is known here.
        await wait(5);
      }
    }
  };

  /** The letter can be read once there is a database again. */
  async #read(email: string): Promise<string> {
    for (;;) {
      try {
        return await codeFor(this.#town, email);
      } catch (error) {
        if (!this.#away) throw error;
        await this.#away;
      }
    }
  }

  async #signOne(n: number): Promise<void> {
    const {name, email} = person(n);
    const pending = await begin(this.#insist, this.#town.petitions[0]!, {name, email});
    await this.#client;
    const code = await this.#read(email);
    const key = crypto.randomUUID();
    const {status, data} = await confirm(this.#insist, pending, code, key);
    if (status === 200) this.signed.push({name, receipt: data.receipt, again: (post) => confirm(post, pending, code, key)});
    else this.refused++;
    if (this.#awaited && this.signed.length >= this.#awaited.count) this.#awaited.resolve();
  }
}

/** What is killed in a round, and how it comes back. */
interface Victim {
  readonly what: string;
  /** @param server The one that runs now. @returns The one that runs afterwards. */
  kill(server: Server, crowd: Crowd, town: Town): Promise<Server>;
}

const service = (on: string): Victim => ({
  what: `the service, on ${on}`,
  async kill(server, crowd, town) {
    crowd.unserved();
    await server.kill();
    return startServer(town, server.port);
  },
});

const database = (postgres: Awaited<ReturnType<typeof ownPostgres>>): Victim => ({
  what: 'PostgreSQL itself',
  async kill(server, crowd) {
    let isBack = () => {};
    crowd.without(new Promise((resolve) => (isBack = resolve)));
    await postgres.halt('kill');
    await postgres.resume();
    isBack();
    return server;
  },
});

/** Kills something under load again and again, on one database, and looks for what was lost. */
async function killOn(town: Town, victim: Victim, rounds: number) {
  const petition = town.petitions[0]!;
  const crowd = new Crowd(town);
  let server: Server = await startServer(town);
  let client = connect(server.url, signersAtOnce);
  let changedAnswers = 0;
  try {
    crowd.served(client);
    const signing = Array.from({length: signersAtOnce}, () => crowd.sign());
    const failed = Promise.race(signing);
    for (let round = 1; round <= rounds; round++) {
      await Promise.race([crowd.reach(crowd.signed.length + share()), failed]);
      await wait(moment());
      const next = await victim.kill(server, crowd, town);
      if (next !== server) {
        server = next;
        client.close();
        client = connect(server.url, signersAtOnce);
      }
      for (const {receipt, again} of crowd.signed.slice(-signersAtOnce)) {
        if ((await insist(() => again(client.post))).data.receipt !== receipt) changedAnswers++;
      }
      crowd.served(client);
    }
    crowd.leave();
    await Promise.all(signing);
    const rows = await town.read<{name: string; receipt: string}>('select name, receipt from signatures where petition_id = $1', petition);
    const counted = await settledCount(server, petition, rows.length);
    const written = await town.read<{mails: number | string}>("select count(*) as mails from mails where recipient like 'signer%' group by recipient");
    const found = new Set(rows.map(({name, receipt}) => `${name} ${receipt}`));
    const lost = crowd.signed.filter(({name, receipt}) => !found.has(`${name} ${receipt}`)).length;
    const result = {
      killed: victim.what,
      rounds,
      acknowledged: crowd.signed.length,
      found: crowd.signed.length - lost,
      lost,
      twice: rows.length - new Set(rows.map(({name}) => name)).size,
      rows: rows.length,
      counted,
      refused: crowd.refused,
      'sent again': crowd.unanswered,
      'told to wait': crowd.deferred,
      'mailed twice': written.filter(({mails}) => Number(mails) > 1).length,
      'answered otherwise': changedAnswers,
    };
    const right = lost + result.twice + result.refused + result['mailed twice'] + changedAnswers === 0 && rows.length === crowd.signed.length && counted === rows.length;
    return {result, right};
  } finally {
    client.close();
    await server.kill();
    await town.remove();
  }
}

/** The database may be back a moment before the service's connections are. */
async function insist<Data>(send: () => Promise<Answer<Data>>): Promise<Answer<Data>> {
  for (;;) {
    const answer = await send();
    if (answer.status !== 503) return answer;
    await wait(20);
  }
}

/** `kill -9` of the service on both databases, and of PostgreSQL under it. */
export async function measure(rounds = usually): Promise<boolean> {
  const postgres = await ownPostgres({fsync: true});
  try {
    const runs = [
      await killOn(await sqliteTown(), service('SQLite'), rounds),
      await killOn(await postgresTown(postgres.url), service('PostgreSQL'), rounds),
      await killOn(await postgresTown(postgres.url), database(postgres), rounds),
    ];
    printTable(`kill -9 under ${signersAtOnce} signers`, runs.map(({result}) => result));
    return runs.every(({right}) => right);
  } finally {
    await postgres.stop();
  }
}
