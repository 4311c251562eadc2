import {setTimeout as wait} from 'node:timers/promises';
import type {PetitionCount} from '../src/contract/petition.ts';
import * as routes from '../src/contract/routes.ts';
import type {Server} from './server.ts';

/** The public number of signatures, once it is as expected or when ten seconds are over. */
export async function settledCount({url}: Pick<Server, 'url'>, petition: string, expected: number): Promise<number> {
  for (let tries = 40; ; tries--) {
    const {items} = (await (await fetch(url + routes.counts([petition]))).json()) as {items: PetitionCount[]};
    const signatures = items[0]?.signatures ?? -1;
    if (signatures === expected || tries === 0) return signatures;
    await wait(250);
  }
}
