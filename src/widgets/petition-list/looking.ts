import {Failure} from '../../client/failure.ts';
import type {Styles} from '../../core/element.ts';
import catalogue from '../../generated/catalogues/looking.ts';
import {speak} from '../../locale/locale.ts';
import {nothingStyles} from './nothing-found.ts';

export {addressOf} from './list-address.ts';
export {LiveItems} from './live-items.ts';
export {addedWords, foundWords, nothingFound, outcomePlace, outcomeWords} from './nothing-found.ts';

/**
 * All that is needed once somebody looks for something, or something shown has changed; fetched then,
 * so that readers of the first page do not pay for it.
 * @throws {Failure} When the words did not arrive.
 */
export async function openLooking(host: {adopt(styles: Styles): void}): Promise<void> {
  if (!(await speak(catalogue))) throw new Failure('offline');
  host.adopt(nothingStyles);
}
