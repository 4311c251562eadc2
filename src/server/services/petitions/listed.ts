import {openStatuses, type PetitionStatus} from '../../../contract/petition.ts';
import {petitionStatuses} from '../../../contract/petition-statuses.ts';
import type {PetitionQuery} from '../../../contract/schemas/petition.ts';
import type {Reader} from '../../db/transaction.ts';
import {wrongField} from '../../http/problem.ts';
import {wordsOf} from '../../../contract/search-words.ts';
import {matching} from './search.ts';

/** A petition's place in a list: what it is sorted by, and its id. */
export interface Place {
  readonly id: string;
  readonly key: string | number;
}

const thrown = (error: Error): never => {
  throw error;
};

const unknownStatus = () => wrongField('status');

export function statusesOf(status: string | undefined): readonly PetitionStatus[] {
  if (!status) return [];
  return status.split(',').map((name) => petitionStatuses.find((known) => known === name) ?? thrown(unknownStatus()));
}

/** Petitions that everyone may see, of a body and with the words that are asked for. */
export function fitting(db: Reader, {body, q}: PetitionQuery) {
  let query = db.selectFrom('petitions').where('petitions.listed_at', 'is not', null);
  if (body) query = query.where('petitions.body_id', '=', body);
  if (q?.trim()) query = query.where(matching(db, wordsOf(q)));
  return query;
}

/** `closing` lists only those that people can still sign, unless others are asked for. */
export const onlyOpen = ({sort, status, late}: PetitionQuery) => sort === 'closing' && !status && !late;

/** The petitions of a list, in no order yet. */
export function listed(db: Reader, filter: PetitionQuery, now: string) {
  let query = fitting(db, filter);
  const statuses = onlyOpen(filter) ? openStatuses : statusesOf(filter.status);
  if (statuses.length > 0) query = query.where('petitions.status', 'in', [...statuses]);
  if (filter.late) query = query.where('petitions.due_at', '<', now);
  if (onlyOpen(filter)) query = query.where('petitions.closes_at', '>', now);
  else if (filter.sort === 'closing') query = query.where('petitions.closes_at', 'is not', null);
  return query;
}

export type ListedQuery = ReturnType<typeof listed>;
