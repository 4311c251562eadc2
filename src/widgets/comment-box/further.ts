import {Failure} from '../../client/failure.ts';
import type {Styles} from '../../core/element.ts';
import catalogue from '../../generated/catalogues/further.ts';
import {speak} from '../../locale/locale.ts';
import {formulaStyles} from '../../ui/thread/formula.ts';
import {logStyles} from '../../ui/thread/log.ts';

export {LogController} from '../../core/discussion/log-controller.ts';
export {formulaView} from '../../ui/thread/formula.ts';
export {logView} from '../../ui/thread/log.ts';

/**
 * What few readers ask for: how an order is made, and the public log; fetched then.
 * @throws {Failure} When the words did not arrive.
 */
export async function openFurther(host: {adopt(styles: Styles): void}): Promise<void> {
  if (!(await speak(catalogue))) throw new Failure('offline');
  host.adopt([formulaStyles, logStyles]);
}
