import type {Selectable} from 'kysely';
import type {Reader} from '../../db/transaction.ts';
import type {PetitionRow, SignatureDayRow, TransitionRow} from '../../db/schema.ts';
import {randomId} from '../../random.ts';
import {petitionSubject} from '../audit/store.ts';

/** A petition with its count and the body it is addressed to. */
export interface PetitionRecord extends Selectable<PetitionRow> {
  readonly signatures: number;
  readonly version: number;
  readonly body_name: string;
  readonly body_kind: 'national' | 'local';
  readonly body_profile: string;
  readonly body_time_zone: string;
}

/** What comes to a petition from its count and from the body it is addressed to. */
const aroundPetition = ['counts.signatures', 'counts.version', 'bodies.name as body_name', 'bodies.kind as body_kind', 'bodies.profile as body_profile', 'bodies.time_zone as body_time_zone'] as const;

/** What a list row or a counter shows: not the text, which may be long. */
export const countColumns = [
  'petitions.id',
  'petitions.number',
  'petitions.title',
  'petitions.body_id',
  'petitions.status',
  'petitions.outcome',
  'petitions.threshold',
  'petitions.terms',
  'petitions.published_at',
  'petitions.closes_at',
  'petitions.due_step',
  'petitions.due_at',
  ...aroundPetition,
] as const;

export const petitionRecords = (db: Reader) =>
  db
    .selectFrom('petitions')
    .innerJoin('petition_counts as counts', 'counts.petition_id', 'petitions.id')
    .innerJoin('bodies', 'bodies.id', 'petitions.body_id')
    .selectAll('petitions')
    .select(aroundPetition);

/** A petition as {@link countColumns} read it. */
export type CountRecord = Pick<
  PetitionRecord,
  'id' | 'number' | 'title' | 'body_id' | 'status' | 'outcome' | 'threshold' | 'terms' | 'published_at' | 'closes_at' | 'due_step' | 'due_at' | 'signatures' | 'version' | 'body_name' | 'body_kind' | 'body_profile' | 'body_time_zone'
> & {
  /** When it came into its present state. */
  readonly since?: string | null;
};

/** Those of some petitions that everyone may see, in no order. */
export async function countRecordsOf(db: Reader, ids: readonly string[]): Promise<CountRecord[]> {
  if (ids.length === 0) return [];
  return petitionRecords(db)
    .clearSelect()
    .select(({selectFrom}) => [
      ...countColumns,
      // Numbers that were put right begin no state.
      selectFrom('transitions as step').whereRef('step.petition_id', '=', 'petitions.id').where('step.correction', 'is', null).select(({fn}) => fn.max('step.at').as('at')).as('since'),
    ])
    .where('petitions.id', 'in', [...ids])
    .where('petitions.listed_at', 'is not', null)
    .execute();
}

/** The whole of those of some petitions that everyone may see, in no order. */
export const publicRecordsOf = async (db: Reader, ids: readonly string[]): Promise<PetitionRecord[]> =>
  ids.length === 0 ? [] : petitionRecords(db).where('petitions.id', 'in', [...ids]).where('petitions.listed_at', 'is not', null).execute();

export const findPetition = (db: Reader, id: string): Promise<PetitionRecord | undefined> =>
  petitionRecords(db).where('petitions.id', '=', id).executeTakeFirst();

export interface AuthorPage {
  readonly size: number;
  /** Instant and id of the last one seen. */
  readonly after?: readonly [string, string];
}

/** Who asks for their own petitions: a person, by the address that was proved. */
export interface AskingAuthor {
  readonly personKey: string;
  readonly email: string;
}

/**
 * The ways in which an author's address was written that are the one that was proved. Those that
 * count as one person who signs may be mailboxes of several: `ann+x@…` and `ann@…`.
 */
async function addressesOf(db: Reader, {personKey, email}: AskingAuthor): Promise<string[]> {
  const rows = await db.selectFrom('petitions').select('author_email').distinct().where('author_key', '=', personKey).where('author_email', 'is not', null).execute();
  return rows.flatMap(({author_email: kept}) => (kept?.toLowerCase() === email.toLowerCase() ? [kept] : []));
}

/** A petition of somebody's. */
export interface OwnRecord extends PetitionRecord {
  /** Whether it was filed by the address that was proved; what is not, or is no longer known to be, is seen as by everyone. */
  readonly proved: boolean;
}

/** What one person has submitted, newest first: by the address that was proved in every state, by another way to write it what is public. */
export async function petitionsBy(db: Reader, author: AskingAuthor, {size, after}: AuthorPage): Promise<OwnRecord[]> {
  const proved = await addressesOf(db, author);
  let query = petitionRecords(db)
    .where('petitions.author_key', '=', author.personKey)
    .where(({or, eb}) => or([eb('petitions.listed_at', 'is not', null), ...(proved.length > 0 ? [eb('petitions.author_email', 'in', proved)] : [])]))
    .orderBy('petitions.submitted_at', 'desc')
    .orderBy('petitions.id', 'desc')
    .limit(size);
  if (after) {
    const [at, last] = after;
    query = query.where(({eb, refTuple, tuple}) => eb(refTuple('petitions.submitted_at', 'petitions.id'), '<', tuple(at, last)));
  }
  return (await query.execute()).map((record) => ({...record, proved: record.author_email !== null && proved.includes(record.author_email)}));
}

export const transitionsOf = (db: Reader, id: string): Promise<TransitionRow[]> =>
  db.selectFrom('transitions').selectAll().where('petition_id', '=', id).orderBy('n').execute();

/** When the present state began: numbers that were put right begin none. */
export const stateSince = (transitions: readonly TransitionRow[], {submitted_at}: Pick<PetitionRow, 'submitted_at'>): string =>
  transitions.findLast(({from_status, to_status}) => from_status !== to_status)?.at ?? submitted_at;

export const daysOf = (db: Reader, id: string): Promise<SignatureDayRow[]> =>
  db.selectFrom('signature_days').selectAll().where('petition_id', '=', id).orderBy('day').execute();

export interface SignerPage {
  readonly size: number;
  /** Instant and id of the last one seen. */
  readonly after?: readonly [string, string] | undefined;
}

/** The signatures that count. What is listed and what is exported is these and no others. */
const countedSignatures = (db: Reader, id: string) =>
  db.selectFrom('signatures').select(['id', 'name', 'day', 'signed_at']).where('petition_id', '=', id).where('invalidation', 'is', null);

/** Signers whose signatures count, newest first. */
export function signersOf(db: Reader, id: string, {size, after}: SignerPage) {
  const query = countedSignatures(db, id)
    .orderBy('signed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(size);
  if (!after) return query.execute();
  const [at, last] = after;
  return query.where(({eb, refTuple, tuple}) => eb(refTuple('signed_at', 'id'), '<', tuple(at, last))).execute();
}

/** Signers up to an instant, oldest first: who signs while a long list is read does not move it. */
export function signersUntil(db: Reader, id: string, until: string, {size, after}: SignerPage) {
  const query = countedSignatures(db, id).where('signed_at', '<=', until).orderBy('signed_at').orderBy('id').limit(size);
  if (!after) return query.execute();
  const [at, last] = after;
  return query.where(({eb, refTuple, tuple}) => eb(refTuple('signed_at', 'id'), '>', tuple(at, last))).execute();
}

/** How many took their signature back: of those, no more than this is known. */
export async function withdrawnOf(db: Reader, id: string): Promise<number> {
  const {n} = await db
    .selectFrom('audit')
    .select(({fn}) => fn.countAll<number>().as('n'))
    .where('subject', '=', petitionSubject(id))
    .where('action', '=', 'signature_withdrawn')
    .executeTakeFirstOrThrow();
  return n;
}

/** How many signatures officials have found invalid: of those, too, everyone is told the number alone. */
export async function invalidOf(db: Reader, id: string): Promise<number> {
  const {n} = await db
    .selectFrom('signatures')
    .select(({fn}) => fn.countAll<number>().as('n'))
    .where('petition_id', '=', id)
    .where('invalidation', 'is not', null)
    .executeTakeFirstOrThrow();
  return n;
}

/**
 * A number that no two states of the public petitions share: every visible change makes some
 * petition's version grow, and none ever shrinks or goes.
 */
export async function publicState(db: Reader): Promise<number> {
  const {n} = await db
    .selectFrom('petition_counts')
    .select(({fn}) => fn.sum<number | null>('version').as('n'))
    .executeTakeFirstOrThrow();
  return n ?? 0;
}

/** Says that something visible about a petition has changed. */
export const touch = (trx: Reader, id: string, at: string) =>
  trx
    .updateTable('petition_counts')
    .set(({eb}) => ({version: eb('version', '+', 1), changed_at: at}))
    .where('petition_id', '=', id)
    .execute();

/** Notes by how much a public count has changed, for those who turn the pages of a ranking meanwhile. */
export const noteChange = (trx: Reader, id: string, delta: number, at: string) =>
  trx.insertInto('count_changes').values({id: randomId(), petition_id: id, at, delta}).execute();
