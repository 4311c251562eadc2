import type {Source} from '../contract/http.ts';
import type {PetitionCount} from '../contract/petition.ts';
import * as routes from '../contract/routes.ts';
import {Failure} from './failure.ts';
import {ask} from './request.ts';

interface Batch {
  readonly ids: Set<string>;
  readonly items: Promise<readonly PetitionCount[]>;
}

const open = new WeakMap<Source, Batch>();
/** The server's limit of ids in one request. */
const most = 100;

/** The present counts of up to 100 petitions; those that nobody may see any more are left out. @throws {Failure} */
export const readCounts = async (source: Source, ids: readonly string[]): Promise<readonly PetitionCount[]> =>
  (await ask<{items: PetitionCount[]}>(source, routes.counts(ids), {}, ({items}) => items?.every(({id, version}) => id && version >= 0))).data.items;

function openBatch(source: Source): Batch {
  const ids = new Set<string>();
  const send = async () => {
    // To the end of the turn: all that a page shows asks in one.
    await new Promise((resolve) => setTimeout(resolve));
    if (open.get(source)?.ids === ids) open.delete(source);
    return readCounts(source, [...ids].sort());
  };
  const batch = {ids, items: send()};
  open.set(source, batch);
  return batch;
}

/** One petition's count. All that is asked for in the same turn goes out as one request. @throws {Failure} */
export async function countOf(source: Source, id: string): Promise<PetitionCount> {
  const known = open.get(source);
  const batch = known && known.ids.size < most ? known : openBatch(source);
  batch.ids.add(id);
  const count = (await batch.items).find((item) => item.id === id);
  if (!count) throw new Failure('not_found');
  return count;
}
