import {sql} from 'kysely';
import type {Migration} from './migration.ts';

/**
 * Discussions. A page of one is read in the order of an index, whatever the number of comments: so
 * what it is ordered by stands in the comment's own row, where the ticker keeps it.
 */
export const commentMigration: Migration = {
  id: '008-comments',
  statements: ({json, instant, bytewise}) => [
    sql`create table comments (
      id text primary key, subject text not null, body_id text not null references bodies (id),
      root_id text not null, parent_id text, in_reply_to text, depth integer not null, path ${bytewise} not null,
      kind text not null, stance text not null,
      person_key text not null, author_name text not null, on_behalf text, author_email text,
      lang text not null, mail_lang text not null, text text not null, target ${json}, hash text not null, receipt text not null,
      written_at ${instant} not null, published_at ${instant}, edited_at ${instant},
      status text not null, held_for text, ground text, explanation text, hidden_at ${instant},
      shown integer not null, up integer not null, down integer not null, replies integer not null, best integer not null,
      revision integer not null)`,
    sql`create index comments_by_time on comments (subject, written_at, id) where shown = 1 and depth = 0`,
    sql`create index comments_best on comments (subject, best, written_at, id) where shown = 1 and depth = 0`,
    sql`create index comments_discussed on comments (subject, replies, written_at, id) where shown = 1 and depth = 0`,
    sql`create index comments_sides on comments (subject, stance, best, written_at, id) where shown = 1 and depth = 0`,
    sql`create index comments_replies on comments (root_id, path) where shown = 1 and depth > 0`,
    sql`create index comments_held on comments (body_id, written_at, id) where status = 'held'`,
    sql`create index comments_hidden on comments (body_id, hidden_at, id) where status = 'hidden'`,
    sql`create index comments_own on comments (person_key, subject, written_at, id)`,
    sql`create index comments_addressed on comments (written_at) where author_email is not null`,
    sql`create table comment_threads (
      subject text primary key, comments integer not null, support integer not null, oppose integer not null,
      version integer not null, changed_at ${instant} not null)`,
    sql`create table comment_deltas (id text primary key, subject text not null, comment_id text, part text not null, delta integer not null)`,
    sql`create index comment_deltas_of on comment_deltas (subject, comment_id)`,
    sql`create table comment_votes (
      comment_id text not null, person_key text not null, vote text not null, voted_at ${instant} not null,
      primary key (comment_id, person_key))`,
    sql`create table comment_hashes (
      comment_id text not null, n integer not null, hash text not null, at ${instant} not null, primary key (comment_id, n))`,
    sql`create table comment_reports (
      comment_id text not null, person_key text not null, body_id text not null, reason text not null, note text not null,
      at ${instant} not null, resolved_at ${instant}, primary key (comment_id, person_key))`,
    sql`create index comment_reports_open on comment_reports (body_id, at) where resolved_at is null`,
    sql`create index comment_reports_resolved on comment_reports (resolved_at) where resolved_at is not null`,
    sql`create table comment_log (
      id text primary key, subject text not null, comment_id text not null, at ${instant} not null,
      action text not null, ground text, actor_role text not null)`,
    sql`create index comment_log_newest on comment_log (subject, at, id)`,
    sql`create table comment_pages (
      id text primary key, body_id text not null references bodies (id), url text not null, origin text not null, title ${json} not null,
      stances integer not null, moderation text not null, closes_at ${instant},
      created_at ${instant} not null, created_by text not null, revision integer not null)`,
    sql`create index comment_pages_of on comment_pages (body_id, created_at, id)`,
    sql`create table held_words (
      body_id text primary key references bodies (id), words ${json} not null, revision integer not null,
      saved_at ${instant} not null, saved_by text not null)`,
  ],
};
