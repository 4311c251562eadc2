import type {Source} from '../contract/http.ts';
import * as routes from '../contract/list-routes.ts';
import type {PetitionPage, PetitionStatus} from '../contract/petition.ts';
import {ask} from './request.ts';

export const petitionSorts = ['newest', 'signatures', 'closing'] as const;

export type PetitionSort = (typeof petitionSorts)[number];

/** Which petitions, in which order. */
export interface PetitionQuery {
  readonly q?: string;
  /** Any of these; all where there are none. */
  readonly status?: readonly PetitionStatus[];
  /** Only those whose next step is overdue. */
  readonly late?: boolean;
  /** Id of the body they are addressed to. */
  readonly body?: string;
  readonly sort?: PetitionSort;
  /** How many at once, 1 to 100. */
  readonly limit?: number;
}

/** A page of petitions; with the first one, how many there are. @throws {Failure} */
export async function readPetitions(source: Source, query: PetitionQuery, cursor?: string | null): Promise<PetitionPage> {
  const given = Object.entries({...query, cursor}).flatMap(([name, value]) => (value && String(value) ? [[name, String(value)]] : []));
  return (await ask<PetitionPage>(source, routes.petitionList(String(new URLSearchParams(given))), {}, ({items, totals}) => items && (cursor || totals))).data;
}
