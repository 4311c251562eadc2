import {petitionSorts, type PetitionQuery, type PetitionSort} from '../../client/petition-list.ts';
import type {PetitionStatus, PetitionTotals} from '../../contract/petition.ts';

/** What people tell petitions apart by; several states of the law are one to them. */
const groups: Readonly<Record<string, readonly PetitionStatus[]>> = {
  collecting: ['collecting'],
  considered: ['threshold_reached', 'under_review'],
  answered: ['answered'],
  closed: ['rejected', 'expired', 'handed_to_appeals'],
};

/** `overdue` is no state: it is derived from the due date. */
const groupNames = [...Object.keys(groups), 'overdue'];

/** What a person looks for. */
export interface ListFilter {
  /** As it was typed. */
  readonly q: string;
  /** One of the groups, or empty for all. */
  readonly status: string;
  /** Id of a body, or empty for all. */
  readonly body: string;
  readonly sort: PetitionSort;
}

/** What is known of a filter from attributes, an address or the tab's history; what makes no sense is left out. */
export const filterOf = ({q, status, body, sort}: Readonly<Partial<Record<keyof ListFilter, string | null>>>): ListFilter => ({
  q: (q ?? '').slice(0, 200),
  status: groupNames.find((name) => name === status) ?? '',
  body: body ?? '',
  sort: petitionSorts.find((name) => name === sort) ?? 'newest',
});

export const queryOf = ({q, status, body, sort}: ListFilter): PetitionQuery => ({q: q.trim(), status: groups[status] ?? [], late: status === 'overdue', body, sort});

/** How many petitions a group has. */
export const countIn = ({statuses, late}: PetitionTotals, name: string): number =>
  name === 'overdue' ? late : (groups[name] ?? Object.values(groups).flat()).reduce((sum, status) => sum + (statuses[status] ?? 0), 0);
