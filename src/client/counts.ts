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

function openBatch(source: Source): Batch {
  const ids = new Set<string>();
  const send = async () => {
    // To the end of the turn: all that a page shows asks in one.
    await new Promise((resolve) => setTimeout(resolve));
    if (open.get(source)?.ids === ids) open.delete(source);
    const {data} = await ask<{items: PetitionCount[]}>(source, routes.counts([...ids].sort()), {}, ({items}) => items?.every(({id, version}) => id && version >= 0));
    return data.items;
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
