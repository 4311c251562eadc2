import * as acts from '../contract/act-routes.ts';
import type {Page, Pending, Source} from '../contract/http.ts';
import type {NewPetition, Petition, PetitionCount, PetitionReceipt} from '../contract/petition.ts';
import {ask} from './request.ts';
import {bearer, type Seat} from './sessions.ts';

const isReceipt = ({petitionId, number}: Partial<PetitionReceipt>) => petitionId && number;

/** Asks for the code that submits a petition; letters come in `lang`, else in the browser's language. @throws {Failure} */
export const startPetition = async (source: Source, key: string, body: NewPetition, lang?: string) =>
  (await ask<Pending>(source, acts.petitions(), {method: 'POST', key, body, headers: lang ? {'accept-language': lang} : {}}, ({id, expiresAt}) => id && expiresAt)).data;

/** The code submits the petition. @throws {Failure} */
export const confirmPetition = async (source: Source, pendingId: string, key: string, code: string) =>
  (await ask<PetitionReceipt>(source, acts.petitionConfirmation(pendingId), {method: 'POST', key, body: {code}}, isReceipt)).data;

/** Submits at once: whoever holds a token of the address has proved it. @throws {Failure} */
export const submitPetition = async ({source, token}: Seat, key: string, body: NewPetition, lang?: string) =>
  (await ask<PetitionReceipt>(source, acts.petitions(), {method: 'POST', key, body, headers: {...bearer(token), ...(lang && {'accept-language': lang})}}, isReceipt)).data;

/** What this person has submitted, newest first. @throws {Failure} */
export const readOwnPetitions = async ({source, token}: Seat, cursor: string | null) =>
  (await ask<Page<Petition>>(source, acts.ownPetitions(cursor), {headers: bearer(token)}, ({items}) => items?.every(({timeline}) => timeline))).data;

/** Public petitions that ask for much the same. @param bodyId Empty for any. @throws {Failure} */
export const readSimilar = async (source: Source, title: string, bodyId: string) =>
  (await ask<{items: readonly PetitionCount[]}>(source, acts.similarPetitions(title, bodyId), {}, ({items}) => items)).data.items;
