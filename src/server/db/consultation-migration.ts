import {sql} from 'kysely';
import type {Migration} from './migration.ts';

/**
 * Consultations. A version of a draft act is written once and read whole, so its provisions are one
 * document; where a comment stands in each version is a row, by which it is found and counted.
 */
export const consultationMigration: Migration = {
  id: '009-consultations',
  statements: ({json, instant}) => [
    sql`create table consultations (
      id text primary key, number text unique, body_id text not null references bodies (id), kind text not null, amends integer not null,
      status text not null, title ${json} not null, summary ${json} not null, text ${json} not null, affected ${json} not null,
      consequences ${json} not null, contact ${json} not null, documents ${json} not null, search text not null,
      opens_at ${instant} not null, closes_at ${instant} not null, extended integer not null,
      moderation text not null, stances integer not null, terms ${json} not null, latest_version integer,
      due_at ${instant}, report_published_at ${instant}, report_summary ${json}, decision ${json},
      version integer not null, revision integer not null, created_at ${instant} not null, created_by text not null)`,
    sql`create index consultations_newest on consultations (opens_at, id) where status <> 'draft'`,
    sql`create index consultations_waiting on consultations (status, opens_at, closes_at)`,
    sql`create index consultations_of on consultations (body_id, status)`,
    sql`create table consultation_versions (
      consultation_id text not null references consultations (id), n integer not null, lang text not null, note ${json} not null,
      provisions ${json} not null, removed ${json} not null, size integer not null, published_at ${instant},
      primary key (consultation_id, n))`,
    sql`create table consultation_events (
      consultation_id text not null references consultations (id), n integer not null, event text not null,
      from_status text, to_status text not null, at ${instant} not null, actor_role text not null, actor text,
      reason text, late ${json}, closes_at ${instant}, closed_at ${instant}, version integer,
      primary key (consultation_id, n))`,
    sql`create table consultation_anchors (
      comment_id text not null, version integer not null, consultation_id text not null, provision text,
      state text not null, way text not null, first integer, past integer, written_at ${instant} not null, revision integer not null,
      primary key (comment_id, version))`,
    sql`create index consultation_anchors_at on consultation_anchors (consultation_id, version, provision, written_at, comment_id)`,
    sql`create index consultation_anchors_state on consultation_anchors (consultation_id, version, state, written_at, comment_id)`,
    sql`alter table comments add column wording text`,
    sql`alter table comments add column answer ${json}`,
    sql`alter table comments add column answered_at ${instant}`,
    sql`alter table comments add column same_key text`,
    sql`create index comments_proposals on comments (subject, (case when answered_at is null then 0 else 1 end), written_at, id)
      where kind = 'proposal' and status = 'published'`,
    sql`create index comments_same on comments (subject, same_key) where kind = 'proposal' and status = 'published'`,
  ],
};
