import {changedCounts} from '../contract/changed-routes.ts';
import type {Source} from '../contract/http.ts';
import type {PetitionCount} from '../contract/petition.ts';
import {ask} from './request.ts';

/** The present counts of up to 100 petitions; those that nobody may see any more are left out. @throws {Failure} */
export const readCounts = async (source: Source, ids: readonly string[]): Promise<readonly PetitionCount[]> =>
  (await ask<{items: PetitionCount[]}>(source, changedCounts(ids), {}, ({items}) => items?.every(({id, version}) => id && version >= 0))).data.items;
