import {sql} from 'kysely';
import type {Town} from './town.ts';

/** Writes a discussion as people and the ticker would have left it: through the service a long one would take an hour. */
export async function fillDiscussion({open}: Town, petition: string, size: number): Promise<void> {
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
