import {commentAddress, commentMark} from '../../../contract/comment-routes.ts';
import {consultationPage, consultationSubject} from '../../../contract/consultation-routes.ts';
import type {ConsultationTerms} from '../../../contract/consultations.ts';
import {sortFormulas, commentSorts, type Discussion} from '../../../contract/comments.ts';
import type {LangMap} from '../../../contract/http.ts';
import {openStatuses, type BodyRef, type PetitionStatus} from '../../../contract/petition.ts';
import type {Context} from '../../context.ts';
import type {CommentThreadRow} from '../../db/comment-schema.ts';
import type {Reader} from '../../db/transaction.ts';
import {ProblemError} from '../../http/problem.ts';
import {profileById} from '../../profiles/index.ts';
import {bodyRefOf} from '../bodies/store.ts';
import {petitionUrl} from '../petitions/letters.ts';
import {commentKept} from './erasing.ts';

/** Something people discuss, and the rules it sets. */
export interface Subject {
  readonly id: string;
  readonly title: LangMap;
  /** Where people find it. */
  readonly url: string;
  readonly body: BodyRef;
  /** Whether its state takes comments, but for the time. */
  readonly active: boolean;
  readonly closesAt: string | null;
  readonly stances: boolean;
  /** Whether each proposal is owed an answer here; elsewhere none are taken. */
  readonly proposals: boolean;
  readonly anonymous: boolean;
  /** Its id, where it is one: what is said there may stand at provisions of a draft act. */
  readonly consultation: string | null;
  /** Comments are taken from this instant on; null where they are as soon as it is public. */
  readonly opensAt: string | null;
  readonly moderation: 'pre' | 'post';
  readonly editMinutes: number;
  /** Comments come from pages of this origin alone; null: from any. */
  readonly origin: string | null;
}

const bodyColumns = ['bodies.id as body_id', 'bodies.name as body_name', 'bodies.kind as body_kind', 'bodies.time_zone as body_time_zone', 'bodies.profile as body_profile'] as const;

const bodyOf = (row: {body_id: string; body_name: string; body_kind: 'national' | 'local'; body_time_zone: string}): BodyRef =>
  bodyRefOf({id: row.body_id, name: row.body_name, kind: row.body_kind, time_zone: row.body_time_zone});

/** Of subjects where no proposal is owed an answer. */
const onlyComments = {proposals: false, anonymous: false, consultation: null, opensAt: null} as const;

type Find = (db: Reader, context: Pick<Context, 'config'>, ids: readonly string[]) => Promise<Subject[]>;

const findPetitions: Find = async (db, context, ids) => {
  const rows = await db
    .selectFrom('petitions')
    .innerJoin('bodies', 'bodies.id', 'petitions.body_id')
    .select(['petitions.id', 'petitions.title', 'petitions.status', 'petitions.closes_at', ...bodyColumns])
    .where('petitions.id', 'in', [...ids])
    .where('petitions.listed_at', 'is not', null)
    .execute();
  return rows.map((row) => {
    const {petition, editMinutes} = profileById(row.body_profile).comments;
    return {
      id: `petition:${row.id}`,
      title: JSON.parse(row.title) as LangMap,
      url: petitionUrl(context, row.id),
      body: bodyOf(row),
      active: openStatuses.includes(row.status as PetitionStatus),
      closesAt: row.closes_at,
      ...petition,
      ...onlyComments,
      editMinutes,
      origin: null,
    };
  });
};

const findPages: Find = async (db, _, ids) => {
  const rows = await db
    .selectFrom('comment_pages as pages')
    .innerJoin('bodies', 'bodies.id', 'pages.body_id')
    .select(['pages.id', 'pages.title', 'pages.url', 'pages.origin', 'pages.stances', 'pages.moderation', 'pages.closes_at', ...bodyColumns])
    .where('pages.id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({
    id: `page:${row.id}`,
    title: JSON.parse(row.title) as LangMap,
    url: row.url,
    body: bodyOf(row),
    active: true,
    closesAt: row.closes_at,
    stances: row.stances === 1,
    ...onlyComments,
    moderation: row.moderation,
    editMinutes: profileById(row.body_profile).comments.editMinutes,
    origin: row.origin,
  }));
};

const findConsultations: Find = async (db, {config}, ids) => {
  const rows = await db
    .selectFrom('consultations as those')
    .innerJoin('bodies', 'bodies.id', 'those.body_id')
    .select(['those.id', 'those.title', 'those.status', 'those.opens_at', 'those.closes_at', 'those.stances', 'those.moderation', 'those.terms', ...bodyColumns])
    .where('those.id', 'in', [...ids])
    .where('those.status', '!=', 'draft')
    .execute();
  return rows.map((row) => ({
    id: consultationSubject(row.id),
    title: JSON.parse(row.title) as LangMap,
    url: config.publicUrl + consultationPage(row.id),
    body: bodyOf(row),
    active: row.status === 'planned' || row.status === 'open',
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    stances: row.stances === 1,
    proposals: true,
    anonymous: (JSON.parse(row.terms) as ConsultationTerms).anonymous,
    consultation: row.id,
    moderation: row.moderation,
    editMinutes: profileById(row.body_profile).comments.editMinutes,
    origin: null,
  }));
};

/** The kinds of things people can discuss: another one is another line. */
const kinds: ReadonlyMap<string, Find> = new Map([
  ['petition', findPetitions],
  ['consultation', findConsultations],
  ['page', findPages],
]);

/** Those of some subjects that are there and public, in the order asked for. */
export async function findSubjects(db: Reader, context: Pick<Context, 'config'>, subjects: readonly string[]): Promise<Subject[]> {
  const found = new Map<string, Subject>();
  for (const [kind, find] of kinds) {
    const prefix = `${kind}:`;
    const ids = subjects.filter((subject) => subject.startsWith(prefix)).map((subject) => subject.slice(prefix.length));
    const named = ids.filter((id) => /^[\w-]{1,64}$/.test(id));
    for (const subject of named.length > 0 ? await find(db, context, named) : []) found.set(subject.id, subject);
  }
  return subjects.flatMap((subject) => found.get(subject) ?? []);
}

/** @throws ProblemError `unknown_subject` for what is not there, or not public. */
export async function findSubject(db: Reader, context: Pick<Context, 'config'>, subject: string): Promise<Subject> {
  const [found] = await findSubjects(db, context, [subject]);
  if (!found) throw new ProblemError('unknown_subject');
  return found;
}

/** Where people find one comment: on the backend's own page of the discussion, or under the page of the site where it was written. */
export function commentUrl({config}: Pick<Context, 'config'>, {id, url, origin}: Pick<Subject, 'id' | 'url' | 'origin'>, comment: string): string {
  if (origin === null) return config.publicUrl + commentAddress(id, comment);
  // What such a page has at the end of its address may be a way through the page itself.
  return url.includes('#') ? url : url + commentMark(comment);
}

/** Whether it takes comments and votes at an instant. */
export const isOpen = ({active, opensAt, closesAt}: Pick<Subject, 'active' | 'opensAt' | 'closesAt'>, now: string) =>
  active && (opensAt === null || opensAt <= now) && (closesAt === null || now < closesAt);

/** The numbers of some discussions; of those nobody has written in there are none. */
export async function threadsOf(db: Reader, subjects: readonly Subject[]): Promise<ReadonlyMap<string, CommentThreadRow>> {
  if (subjects.length === 0) return new Map();
  const rows = await db.selectFrom('comment_threads').selectAll().where('subject', 'in', subjects.map(({id}) => id)).execute();
  return new Map(rows.map((row) => [row.subject, row]));
}

/** What everyone may know of a discussion as a whole. */
export function discussionOf(subject: Subject, thread: CommentThreadRow | undefined, now: string): Discussion {
  const {id, title, body, closesAt, stances, proposals, anonymous, moderation, editMinutes} = subject;
  const {comments = 0, support = 0, oppose = 0, version = 0} = thread ?? {};
  return {
    subject: id,
    title,
    body,
    open: isOpen(subject, now),
    closesAt,
    stances,
    proposals,
    anonymous,
    moderation,
    editMinutes,
    addressDays: Math.round(commentKept / 86_400_000),
    sorts: commentSorts.filter((sort) => stances || sort !== 'balanced').map((sort) => ({sort, formula: sortFormulas[sort]})),
    totals: {comments, support, oppose},
    version,
  };
}
