import type {Source} from '../contract/http.ts';
import type {PetitionCount} from '../contract/petition.ts';
import * as routes from '../contract/routes.ts';
import {Failure} from './failure.ts';
import {ask} from './request.ts';

interface Waiting {
  readonly resolve: (count: PetitionCount) => void;
  readonly reject: (reason: unknown) => void;
}

type Batch = Map<string, Waiting[]>;

const batches = new WeakMap<Source, Batch>();
/** The server's limit of ids in one request. */
const most = 100;

async function send(source: Source): Promise<void> {
  const batch = batches.get(source);
  batches.delete(source);
  if (!batch) return;
  const ids = [...batch.keys()].sort();
  for (let start = 0; start < ids.length; start += most) {
    const part = ids.slice(start, start + most);
    try {
      const {data} = await ask<{items: PetitionCount[]}>(source, routes.counts(part), {}, ({items}) => items?.every(({id, version}) => id && version >= 0));
      for (const id of part) {
        const count = data.items.find((item) => item.id === id);
        for (const {resolve, reject} of batch.get(id) ?? []) {
          if (count) resolve(count);
          else reject(new Failure('not_found'));
        }
      }
    } catch (error) {
      for (const id of part) for (const {reject} of batch.get(id) ?? []) reject(error);
    }
  }
}

/** One petition's count. All that is asked for in the same turn goes out as one request. */
export const countOf = (source: Source, id: string): Promise<PetitionCount> =>
  new Promise((resolve, reject) => {
    let batch = batches.get(source);
    if (!batch) {
      batch = new Map();
      batches.set(source, batch);
      setTimeout(() => void send(source));
    }
    batch.set(id, [...(batch.get(id) ?? []), {resolve, reject}]);
  });
