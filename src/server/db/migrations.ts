import {sql, type Kysely, type Transaction} from 'kysely';
import {answerLogMigration} from './answer-log-migration.ts';
import {commentMigration} from './comment-migration.ts';
import {consultationMigration} from './consultation-migration.ts';
import type {Dialect, Migration, Types} from './migration.ts';
import type {Tables} from './schema.ts';

export type {Dialect} from './migration.ts';

/** An open, migrated database. */
export interface OpenDatabase {
  readonly db: Kysely<Tables>;
  readonly dialect: Dialect;
  close(): Promise<void>;
}

const types: Record<Dialect, Types> = {
  sqlite: {
    json: sql`text`,
    instant: sql`text`,
    bytewise: sql`text`,
    eachText: (column, key) => sql`json_each(${column}, ${sql.lit(`$.${key}`)}) as each_text`,
    // The words are not stored a second time. Known by id: row numbers change when a file is copied by `vacuum into`.
    words: [
      sql`create virtual table petition_words using fts5(
        petition_id unindexed, words, content='', contentless_delete=1, contentless_unindexed=1, detail=none,
        prefix='1 2 3', tokenize="unicode61 remove_diacritics 0")`,
      sql`create trigger petition_words_new after insert on petitions begin
        insert into petition_words (petition_id, words) values (new.id, new.search); end`,
      sql`create trigger petition_words_changed after update of search on petitions when new.search is not old.search begin
        delete from petition_words where petition_id = old.id;
        insert into petition_words (petition_id, words) values (new.id, new.search); end`,
      sql`create trigger petition_words_gone after delete on petitions begin
        delete from petition_words where petition_id = old.id; end`,
      sql`insert into petition_words (petition_id, words) select id, search from petitions`,
    ],
    waitingWords: [
      sql`create virtual table waiting_words using fts5(
        petition_id unindexed, words, content='', contentless_delete=1, contentless_unindexed=1, detail=none,
        prefix='1 2 3', tokenize="unicode61 remove_diacritics 0")`,
      sql`drop trigger petition_words_new`,
      sql`drop trigger petition_words_changed`,
      sql`drop trigger petition_words_gone`,
      sql`create trigger petition_words_new after insert on petitions begin
        insert into petition_words (petition_id, words) select new.id, new.search where new.listed_at is not null;
        insert into waiting_words (petition_id, words) select new.id, new.search where new.listed_at is null; end`,
      // The condition on the old row comes first: the index in which it is not is never gone over.
      sql`create trigger petition_words_changed after update of search, listed_at on petitions
        when new.search is not old.search or (new.listed_at is null) is not (old.listed_at is null) begin
        delete from petition_words where old.listed_at is not null and petition_id = old.id;
        delete from waiting_words where old.listed_at is null and petition_id = old.id;
        insert into petition_words (petition_id, words) select new.id, new.search where new.listed_at is not null;
        insert into waiting_words (petition_id, words) select new.id, new.search where new.listed_at is null; end`,
      sql`create trigger petition_words_gone after delete on petitions begin
        delete from petition_words where old.listed_at is not null and petition_id = old.id;
        delete from waiting_words where old.listed_at is null and petition_id = old.id; end`,
      sql`insert into waiting_words (petition_id, words) select id, search from petitions where listed_at is null`,
      sql`delete from petition_words where petition_id in (select id from petitions where listed_at is null)`,
    ],
  },
  postgres: {
    json: sql`jsonb`,
    instant: sql`timestamptz`,
    bytewise: sql`text collate "C"`,
    eachText: (column, key) => sql`jsonb_array_elements_text(${column} -> ${sql.lit(key)}) as each_text (value)`,
    // Made once and kept: a word that most petitions have would be looked for in every text anew.
    words: [
      sql`create table petition_words (
        petition_id text primary key references petitions (id) on delete cascade, submitted_at timestamptz not null, words tsvector not null)`,
      sql`create index petition_words_found on petition_words using gin (words)`,
      sql`create index petition_words_newest on petition_words (submitted_at, petition_id)`,
      sql`create function keep_petition_words() returns trigger language plpgsql as $$ begin
        insert into petition_words values (new.id, new.submitted_at, to_tsvector('simple', new.search))
        on conflict (petition_id) do update set words = excluded.words;
        return null; end $$`,
      sql`create trigger petition_words_kept after insert or update of search on petitions
        for each row execute function keep_petition_words()`,
      sql`insert into petition_words select id, submitted_at, to_tsvector('simple', search) from petitions`,
    ],
    waitingWords: [
      sql`create table waiting_words (
        petition_id text primary key references petitions (id) on delete cascade, submitted_at timestamptz not null, words tsvector not null)`,
      sql`create index waiting_words_found on waiting_words using gin (words)`,
      sql`create index waiting_words_newest on waiting_words (submitted_at, petition_id)`,
      sql`drop trigger petition_words_kept on petitions`,
      sql`create or replace function keep_petition_words() returns trigger language plpgsql as $$ begin
        if new.listed_at is null then
          delete from petition_words where petition_id = new.id;
          insert into waiting_words values (new.id, new.submitted_at, to_tsvector('simple', new.search))
          on conflict (petition_id) do update set words = excluded.words;
        else
          delete from waiting_words where petition_id = new.id;
          insert into petition_words values (new.id, new.submitted_at, to_tsvector('simple', new.search))
          on conflict (petition_id) do update set words = excluded.words;
        end if;
        return null; end $$`,
      sql`create trigger petition_words_kept after insert or update of search, listed_at on petitions
        for each row execute function keep_petition_words()`,
      sql`insert into waiting_words select words.* from petition_words as words
        join petitions on petitions.id = words.petition_id where petitions.listed_at is null`,
      sql`delete from petition_words where petition_id in (select petition_id from waiting_words)`,
    ],
  },
};

/** In order; one that has been released is never edited, only followed by another. */
const migrations: readonly Migration[] = [
  {
    id: '001-petitions',
    statements: ({json, instant}) => [
      sql`create table bodies (
        id text primary key, name ${json} not null, kind text not null, population integer,
        profile text not null, codes ${json} not null, time_zone text not null, overrides ${json})`,
      sql`create table petitions (
        id text primary key, number text not null unique, body_id text not null references bodies (id),
        lang text not null, title ${json} not null, text ${json} not null, search text not null,
        author_name text not null, author_email text, author_key text not null, status text not null,
        submitted_at ${instant} not null, published_at ${instant}, listed_at ${instant}, closes_at ${instant},
        due_step text, due_at ${instant}, threshold integer not null, terms ${json} not null,
        outcome text, answer ${json}, rejection ${json}, appeal ${json},
        text_hidden integer not null, revision integer not null)`,
      sql`create index petitions_listed on petitions (listed_at, id)`,
      sql`create index petitions_closing on petitions (status, closes_at)`,
      sql`create index petitions_due on petitions (due_at)`,
      sql`create table petition_counts (
        petition_id text primary key references petitions (id),
        signatures integer not null, version integer not null, changed_at ${instant} not null)`,
      sql`create index petition_counts_most on petition_counts (signatures, petition_id)`,
      sql`create table signature_days (
        petition_id text not null, day text not null, signatures integer not null, primary key (petition_id, day))`,
      sql`create table count_deltas (
        id text primary key, petition_id text not null, day text not null, delta integer not null)`,
      sql`create table transitions (
        petition_id text not null, n integer not null, from_status text, to_status text not null,
        at ${instant} not null, actor_role text not null, actor text, reason text, late ${json},
        primary key (petition_id, n))`,
      sql`create table signatures (
        petition_id text not null, person_key text not null, id text not null, name text not null,
        signed_at ${instant} not null, day text not null, receipt text not null, notify_email text, lang text not null,
        primary key (petition_id, person_key))`,
      sql`create index signatures_newest on signatures (petition_id, signed_at, id)`,
      sql`create table pending_acts (
        id text primary key, kind text not null, subject text not null, person_key text not null, email text not null,
        payload ${json} not null, code_hash text not null, tries integer not null, lang text not null,
        created_at ${instant} not null, expires_at ${instant} not null)`,
      sql`create index pending_acts_old on pending_acts (expires_at)`,
      sql`create table sessions (
        id text primary key, email text not null, person_key text not null,
        expires_at ${instant} not null, ended_at ${instant})`,
      sql`create table people (
        id text primary key, email text not null, person_key text not null, role text not null,
        body_id text references bodies (id), added_at ${instant} not null, added_by text)`,
      sql`create unique index people_once on people (person_key, role, coalesce(body_id, ''))`,
      sql`create table idempotency (
        key text primary key, fingerprint text not null, status integer not null, response text not null,
        created_at ${instant} not null)`,
      sql`create index idempotency_old on idempotency (created_at)`,
      sql`create table mails (
        id text primary key, recipient text not null, subject text not null, text text not null, code text,
        lang text not null, created_at ${instant} not null, next_at ${instant} not null,
        tries integer not null, sent_at ${instant})`,
      sql`create index mails_waiting on mails (next_at) where sent_at is null`,
      sql`create index mails_sent on mails (sent_at)`,
      sql`create table audit (
        id text primary key, at ${instant} not null, action text not null, subject text not null,
        actor_role text not null, actor text, details ${json} not null)`,
      sql`create index audit_newest on audit (at, id)`,
      sql`create index audit_of on audit (subject, at)`,
    ],
  },
  {
    id: '002-suspicions',
    statements: ({json, instant}) => [
      sql`alter table signatures add column hints text`,
      sql`alter table signatures add column invalidation text`,
      sql`alter table petitions add column hints_erased_at ${instant}`,
      sql`create index signatures_invalid on signatures (petition_id, invalidation) where invalidation is not null`,
      sql`alter table transitions add column correction ${json}`,
      sql`create table invalidations (
        id text primary key, petition_id text not null references petitions (id), at ${instant} not null, actor text not null,
        ground text not null, note text not null, signatures integer not null, restored_at ${instant})`,
      sql`create index invalidations_of on invalidations (petition_id, at)`,
    ],
  },
  {
    id: '003-authors',
    statements: () => [sql`create index petitions_author on petitions (author_key, submitted_at, id)`],
  },
  {
    id: '004-lists',
    statements: ({instant, words}) => [
      ...words,
      // Each holds all that a list asks of a petition before it is shown: the wide rows are read for one page only.
      sql`drop index petitions_listed`,
      sql`drop index petitions_closing`,
      sql`create index petitions_listed on petitions (listed_at, id, status, body_id, due_at, closes_at)`,
      sql`create index petitions_closing on petitions (status, closes_at, id, body_id, listed_at, due_at)`,
      sql`create index petitions_of_body on petitions (body_id, status, listed_at, id, closes_at, due_at)`,
      sql`create table count_changes (id text primary key, petition_id text not null, at ${instant} not null, delta integer not null)`,
      sql`create index count_changes_since on count_changes (at, petition_id, delta)`,
    ],
  },
  {
    id: '005-queue',
    statements: () => [
      // As the queue of the desk asks: what waits for nobody comes last.
      sql`create index petitions_queue on petitions (coalesce(due_at, '9999-12-31T23:59:59.000Z'), id)`,
      sql`create index petitions_desk on petitions (body_id, coalesce(due_at, '9999-12-31T23:59:59.000Z'), id)`,
    ],
  },
  {
    id: '006-answer-drafts',
    statements: ({json, instant}) => [
      // A draft that was discarded leaves its revision: nobody saves over a later one by an old number.
      sql`create table answer_drafts (
        petition_id text primary key references petitions (id), draft ${json}, revision integer not null,
        saved_at ${instant} not null, saved_by text not null)`,
    ],
  },
  {
    id: '007-waiting-words',
    statements: ({waitingWords}) => waitingWords,
  },
  commentMigration,
  consultationMigration,
  answerLogMigration,
  {
    id: '011-hosts',
    statements: ({instant}) => [
      sql`alter table sessions add column issuer text`,
      sql`create table used_assertions (id text primary key, expires_at ${instant} not null)`,
      sql`create index used_assertions_old on used_assertions (expires_at)`,
    ],
  },
];

async function apply(trx: Transaction<Tables>, dialect: Dialect, {id, statements}: Migration): Promise<void> {
  // Two processes that start together: one migrates, the other waits and then finds it done.
  if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(7413502)`.execute(trx);
  const key = `migration:${id}`;
  const done = await trx.selectFrom('meta').select('key').where('key', '=', key).executeTakeFirst();
  if (done) return;
  for (const statement of statements(types[dialect])) await statement.execute(trx);
  await trx.insertInto('meta').values({key, value: 'done'}).execute();
}

/** Brings a database up to date; each step and its marker are one transaction. */
export async function migrate(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(7413502)`.execute(trx);
    await sql`create table if not exists meta (key text primary key, value text not null)`.execute(trx);
  });
  for (const migration of migrations) await db.transaction().execute((trx) => apply(trx, dialect, migration));
}
