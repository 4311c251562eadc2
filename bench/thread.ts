import {sql} from 'kysely';
import {startPostgres} from '../scripts/postgres.ts';
import {comments} from '../src/contract/comment-routes.ts';
import {commentSorts, type CommentPage, type CommentSort} from '../src/contract/comments.ts';
import {startServer} from './server.ts';
import {median, printTable} from './table.ts';
import {postgresTown, sqliteTown, type Town} from './town.ts';

/** Comments in a discussion, half of them at the top with one reply each: the first page is full in all but the smallest. */
const sizes = [50, 100, 10_000, 100_000] as const;
/** With which the others are compared: its whole is one page. */
const whole = 100;
const reads = 40;
const warming = 10;
/** What takes so many times as long in a long discussion as in a short one would show to people. */
const bar = 1.5;

/** Writes a discussion as people and the ticker would have left it: through the service a long one would take an hour. */
async function fill({open}: Town, petition: string, size: number): Promise<void> {
  const {db, dialect, close} = await open();
  const subject = `petition:${petition}`;
  const prefix = petition.slice(0, 8);
  const postgres = dialect === 'postgres';
  const began = Math.floor(Date.now() / 1000) - 200_000;
  // Ids of 22 letters, as they are.
  const id = (n: string) => (postgres ? sql.raw(`'${prefix}' || lpad((${n})::text, 14, '0')`) : sql.raw(`'${prefix}' || printf('%014d', ${n})`));
  const at = postgres ? sql.raw(`to_timestamp(${began} + n)`) : sql.raw(`strftime('%Y-%m-%dT%H:%M:%fZ', ${began} + n, 'unixepoch')`);
  const segment = postgres ? sql.raw(`lpad(n::text, 9, '0')`) : sql.raw(`printf('%09d', n)`);
  const [own, above] = [id('n'), id('n - 1')];
  const text = 'Лавки потрібні насамперед біля школи: зараз бабусі чекають на онуків стоячи, і так щодня. Я б додала ще дві під каштанами, там увечері теж сидять люди. *Кошти* можна взяти з тих, що лишилися від дитячого майданчика.';
  const insert = sql`
    insert into comments (id, subject, body_id, root_id, parent_id, in_reply_to, depth, path, kind, stance, person_key, author_name, lang, mail_lang,
      text, hash, receipt, written_at, published_at, status, shown, up, down, replies, best, revision)
    select ${own}, ${subject}, 'town', case when n % 2 = 0 then ${own} else ${above} end,
      case when n % 2 = 0 then null else ${above} end, case when n % 2 = 0 then null else ${above} end, n % 2,
      case when n % 2 = 0 then '' else ${segment} || ${own} end, 'comment',
      case when n % 2 = 1 or n % 3 = 0 then 'none' when n % 3 = 1 then 'support' else 'oppose' end,
      'person' || n, 'Учасниця ' || n, 'uk', 'uk', ${text}, '', '', ${at}, ${at}, 'published', 1, n % 50, n % 7, 1 - n % 2, (n * 7919) % 1000000, 1`;
  try {
    if (postgres) await sql`${insert} from generate_series(0, ${sql.lit(size - 1)}) as n`.execute(db);
    else await sql`with recursive numbers(n) as (select 0 union all select n + 1 from numbers where n < ${sql.lit(size - 1)}) ${insert} from numbers`.execute(db);
    await db.insertInto('comment_threads').values({subject, comments: size, support: 0, oppose: 0, version: 1, changed_at: new Date().toISOString()}).execute();
    if (postgres) await sql`vacuum analyze comments`.execute(db);
  } finally {
    await close();
  }
}

async function read(url: string): Promise<CommentPage> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} at ${url}`);
  return (await response.json()) as CommentPage;
}

type Speeds = Readonly<Record<number, number>>;

/** Milliseconds, medians; the sizes take turns, so that whatever else the computer does meets all of them alike. */
async function speedsOf(base: string, petitions: readonly string[], sort: CommentSort): Promise<Speeds> {
  const taken = new Map<number, number[]>(sizes.map((size) => [size, []]));
  for (let n = 0; n < warming + reads; n++) {
    for (const [at, size] of sizes.entries()) {
      const started = performance.now();
      const page = await read(base + comments({subject: `petition:${petitions[at]!}`, sort}));
      if (n >= warming) taken.get(size)!.push(performance.now() - started);
      if (page.items.length !== Math.min(50, size / 2)) throw new Error(`${page.items.length} comments on the first page of ${size}`);
    }
  }
  return Object.fromEntries([...taken].map(([size, times]) => [size, median(times)]));
}

async function rowsOf(town: Town) {
  for (const [at, size] of sizes.entries()) await fill(town, town.petitions[at]!, size);
  const server = await startServer(town);
  try {
    const rows = [];
    for (const sort of commentSorts) {
      const speeds = await speedsOf(server.url, town.petitions, sort);
      const times = Math.max(speeds[10_000]!, speeds[100_000]!) / speeds[whole]!;
      rows.push({on: town.kind, sort, ...Object.fromEntries(sizes.map((size) => [`${size}, ms`, speeds[size]!])), times});
    }
    return rows;
  } finally {
    await server.stop();
    await town.remove();
  }
}

/** The first page of a discussion, in each order, whatever its length. */
export async function measure(): Promise<boolean> {
  const postgres = await startPostgres({fsync: true});
  try {
    const content = {petitions: sizes.length};
    const rows = [...(await rowsOf(await sqliteTown(content))), ...(await rowsOf(await postgresTown(postgres.url, content)))];
    printTable(`The first page of a discussion by the number of its comments, medians; half of them are replies, so ${whole} fill one page; bar: ${bar} times that`, rows);
    return rows.every(({times}) => times <= bar);
  } finally {
    await postgres.stop();
  }
}
