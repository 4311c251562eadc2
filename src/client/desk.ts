import type {AuditEntry, Case, CaseQueue, NewPerson, Person, RemovedPerson, Transition} from '../contract/desk.ts';
import type {Page} from '../contract/http.ts';
import type {Petition, PetitionStatus} from '../contract/petition.ts';
import * as acts from '../contract/act-routes.ts';
import {ask, type Answer} from './request.ts';
import {bearer, type Seat} from './sessions.ts';

const queryOf = (values: Readonly<Record<string, string | null | undefined>>) => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value);
  const text = query.toString();
  return text && `?${text}`;
};

export interface CaseFilter {
  readonly status: PetitionStatus | '';
  /** Only what is late, or what waits for a step of the authority. */
  readonly due: 'late' | 'waiting' | '';
  readonly q: string;
}

/** @throws {Failure} */
export const readCases = async ({source, token}: Seat, filter: CaseFilter, cursor: string | null) =>
  (await ask<CaseQueue>(source, acts.cases(queryOf({...filter, cursor})), {headers: bearer(token)}, ({items, totals}) => items && totals)).data;

/** The answer's ETag is what `moveCase` wants as `etag`. @throws {Failure} */
export const readCase = ({source, token}: Seat, id: string): Promise<Answer<Case>> =>
  ask<Case>(source, acts.caseOf(id), {headers: bearer(token)}, ({petition, transitions}) => petition?.id === id && transitions);

/** Takes a step in a case as it was read under `etag`. @throws {Failure} `stale` where it has changed since. */
export const moveCase = async ({source, token}: Seat, id: string, etag: string | undefined, key: string, body: Transition): Promise<void> => {
  await ask<Petition>(source, acts.transitions(id), {method: 'POST', key, body, headers: {...bearer(token), ...(etag && {'if-match': etag})}}, (moved) => moved.id === id);
};

/** @throws {Failure} */
export const readPeople = async ({source, token}: Seat) =>
  (await ask<Page<Person>>(source, acts.people(), {headers: bearer(token)}, ({items}) => items)).data;

/** @throws {Failure} */
export const addPerson = async ({source, token}: Seat, key: string, body: NewPerson) =>
  (await ask<Person>(source, acts.people(), {method: 'POST', key, body, headers: bearer(token)}, ({id, role}) => id && role)).data;

/** @throws {Failure} `last_administrator`. */
export const removePerson = async ({source, token}: Seat, key: string, id: string) =>
  (await ask<RemovedPerson>(source, acts.person(id), {method: 'DELETE', key, headers: bearer(token)}, ({status}) => status === 'removed')).data;

/** Newest first. @throws {Failure} */
export const readAudit = async ({source, token}: Seat, cursor: string | null) =>
  (await ask<Page<AuditEntry>>(source, acts.audit(queryOf({cursor})), {headers: bearer(token)}, ({items}) => items)).data;
