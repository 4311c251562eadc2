import {sql} from 'kysely';
import {openStatuses, type PetitionStatus} from '../../../contract/petition.ts';
import {petitionStatuses} from '../../../contract/petition-statuses.ts';
import type {petitionSorts} from '../../../contract/schemas/petition.ts';
import type {Reader} from '../../db/transaction.ts';
import {fold} from '../../fold.ts';
import {readCursor, writeCursor, type Cursor} from '../../http/cursor.ts';
import {ProblemError} from '../../http/problem.ts';
import {petitionRecords, type PetitionRecord} from './store.ts';

export interface PetitionFilter {
  /** One status, or several with commas. */
  readonly status?: string | undefined;
  readonly body?: string | undefined;
  readonly q?: string | undefined;
  readonly sort: (typeof petitionSorts)[number];
  readonly cursor?: string | undefined;
}

const unknownStatus = () => new ProblemError('invalid', {fields: [{field: 'status', fault: 'unknown_value'}]});

export function statusesOf(status: string | undefined): readonly PetitionStatus[] {
  if (!status) return [];
  return status.split(',').map((name) => petitionStatuses.find((known) => known === name) ?? thrown(unknownStatus()));
}

const thrown = (error: Error): never => {
  throw error;
};

const startingAt: Record<PetitionFilter['sort'], Parameters<typeof readCursor>[1]> = {
  newest: ['instant', 'string'],
  closing: ['instant', 'string'],
  signatures: ['count', 'string'],
};

const cursorOf = (record: PetitionRecord, sort: PetitionFilter['sort']): Cursor =>
  sort === 'signatures'
    ? [record.signatures, record.id]
    : [(sort === 'newest' ? record.listed_at : record.closes_at) ?? '', record.id];

/** Petitions with a folded word in title, number or text. A wildcard that somebody typed is a character like any other. */
export const has = (word: string) =>
  sql<boolean>`petitions.search like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`;

/** More than anybody remembers of a title; every further word would be one more pass over every text. */
export const mostWords = 12;

/** The words somebody searches for, each once. */
export const wordsOf = (q: string | undefined): readonly string[] => [...new Set(fold(q ?? '').split(' ').filter(Boolean))].slice(0, mostWords);

/** Public petitions, a page at a time. `closing` lists only those that people can still sign, unless a status is asked for. */
export async function listPetitions(db: Reader, filter: PetitionFilter, size: number) {
  const {sort, body, q} = filter;
  const asked = statusesOf(filter.status);
  const statuses = asked.length === 0 && sort === 'closing' ? openStatuses : asked;
  const after = readCursor(filter.cursor, startingAt[sort]);
  let query = petitionRecords(db).where('petitions.listed_at', 'is not', null);
  if (statuses.length > 0) query = query.where('petitions.status', 'in', [...statuses]);
  if (body) query = query.where('petitions.body_id', '=', body);
  for (const word of wordsOf(q)) query = query.where(has(word));
  if (sort === 'closing') query = query.where('petitions.closes_at', 'is not', null);
  const key = ({newest: 'petitions.listed_at', closing: 'petitions.closes_at', signatures: 'counts.signatures'} as const)[sort];
  const direction = sort === 'closing' ? 'asc' : 'desc';
  if (after) {
    const [value, id] = after;
    query = query.where(({eb, refTuple, tuple}) =>
      eb(refTuple(key, 'petitions.id'), direction === 'asc' ? '>' : '<', tuple(value as never, String(id))),
    );
  }
  const records = await query.orderBy(key, direction).orderBy('petitions.id', direction).limit(size + 1).execute();
  const items = records.slice(0, size);
  const last = items.at(-1);
  return {items, next: records.length > size && last ? writeCursor(cursorOf(last, sort)) : null};
}
