import {sql} from 'kysely';
import {startPostgres} from '../scripts/postgres.ts';
import * as petitionRoutes from '../src/contract/petition-routes.ts';
import * as routes from '../src/contract/routes.ts';
import {connect} from './post.ts';
import {startServer, type Server} from './server.ts';
import {begin, codesByAddress, confirm, people} from './signer.ts';
import {median, printTable} from './table.ts';
import {postgresTown, sqliteTown, type Town} from './town.ts';

const million = 1_000_000;
const signers = 150;
const reads = 150;
/** What takes so many times as long with a million signatures would show to people. */
const bar = 2;

/** Milliseconds, medians. */
type Speeds = Readonly<Record<'code' | 'signature' | 'count' | 'first page' | 'page 40', number>>;

/** Writes a million signatures as the ticker would have counted them: through the service it would take an hour. */
async function addMillion(town: Town): Promise<void> {
  const petition = town.petitions[0]!;
  const {db, dialect, close} = await town.open();
  const at = new Date(Date.now() - 60_000).toISOString();
  const day = at.slice(0, 10);
  const filled = (n: string) => sql`
    insert into signatures (petition_id, person_key, id, name, signed_at, day, receipt, lang)
    select ${petition}, 'person' || ${sql.raw(n)}, 'signature' || ${sql.raw(n)}, 'Signer ' || ${sql.raw(n)}, ${at}, ${day}, 'VCH-' || ${sql.raw(n)}, 'uk'`;
  try {
    if (dialect === 'postgres') await sql`${filled('n')} from generate_series(1, ${sql.lit(million)}) as n`.execute(db);
    else await sql`with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${sql.lit(million)}) ${filled('n')} from numbers`.execute(db);
    await db.insertInto('signature_days').values({petition_id: petition, day, signatures: million}).onConflict((conflict) => conflict.columns(['petition_id', 'day']).doUpdateSet({signatures: million})).execute();
    await db.updateTable('petition_counts').set({signatures: million, version: 2}).where('petition_id', '=', petition).execute();
    if (dialect === 'postgres') await sql`vacuum analyze`.execute(db);
  } finally {
    await close();
  }
}

/** Milliseconds that each of some acts took, one after the other. */
async function timed<Item>(items: readonly Item[], act: (item: Item) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (const item of items) {
    const started = performance.now();
    await act(item);
    taken.push(performance.now() - started);
  }
  return taken;
}

async function read<Data>(url: string): Promise<Data> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} at ${url}`);
  return (await response.json()) as Data;
}

async function cursorOf(server: Server, petition: string, page: number): Promise<string | null> {
  let cursor: string | null = null;
  for (let n = 1; n < page; n++) ({next: cursor} = await read<{next: string | null}>(server.url + petitionRoutes.signatures(petition, cursor)));
  return cursor;
}

async function speedsOf(town: Town): Promise<Speeds> {
  const petition = town.petitions[0]!;
  const server = await startServer(town);
  const client = connect(server.url, 1);
  try {
    const crowd = people(signers + 50, 5_000_000);
    const pending = new Map<string, string>();
    const code = await timed(crowd, async (signer) => pending.set(signer.email, (await begin(client.post, petition, signer)).id));
    const codes = await codesByAddress(town);
    const signature = await timed(crowd, async ({email}) => {
      const {status} = await confirm(client.post, {id: pending.get(email)!}, codes.get(email)!);
      if (status !== 200) throw new Error(`A confirmation answered ${status}`);
    });
    const times = Array.from({length: reads}, (_, n) => n);
    const count = await timed(times, () => read(server.url + routes.counts([petition])));
    const first = await timed(times, () => read(server.url + petitionRoutes.signatures(petition)));
    const [early, late] = [await cursorOf(server, petition, 2), await cursorOf(server, petition, 40)];
    const deep = await timed(times, () => read(server.url + petitionRoutes.signatures(petition, late ?? early)));
    // The first fifty warm the server up.
    return {code: median(code.slice(50)), signature: median(signature.slice(50)), count: median(count), 'first page': median(first), 'page 40': median(deep)};
  } finally {
    client.close();
    await server.stop();
  }
}

async function ends(town: Town) {
  const empty = await town.copy();
  const before = await speedsOf(empty);
  await empty.remove();
  await addMillion(town);
  const after = await speedsOf(town);
  await town.remove();
  return Object.entries(before).map(([what, milliseconds]) => {
    const then = after[what as keyof Speeds];
    return {on: town.kind, what, 'without any, ms': milliseconds, 'with a million, ms': then, times: then / milliseconds};
  });
}

/** Signing and reading on a petition without signatures, and on the same with a million. */
export async function measure(): Promise<boolean> {
  const postgres = await startPostgres({fsync: true});
  try {
    const rows = [...(await ends(await sqliteTown())), ...(await ends(await postgresTown(postgres.url)))];
    printTable(`From no signature to a million, medians, one after the other; bar: ${bar} times (the 40th page exists only with a million: without, it is the first)`, rows);
    return rows.every(({times, what}) => what === 'page 40' || times <= bar);
  } finally {
    await postgres.stop();
  }
}
