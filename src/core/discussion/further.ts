import {Failure} from '../../client/failure.ts';
import {speak, type Catalogue} from '../../locale/locale.ts';
import {formulaStyles, formulaView} from '../../ui/thread/formula.ts';
import {logStyles, logView} from '../../ui/thread/log.ts';
import type {Styles} from '../element.ts';
import {LogController} from './log-controller.ts';

const further = {LogController, formulaView, logView};

/** What few readers ask for: how an order is made, and the public log. */
export type Further = typeof further;

/**
 * Makes the function a widget fetches it with, with the widget's own words.
 * @throws {Failure} (the function) When the words did not arrive.
 */
export const furtherWith =
  (catalogue: Catalogue) =>
  async (host: {adopt(styles: Styles): void}): Promise<Further> => {
    if (!(await speak(catalogue))) throw new Failure('offline');
    host.adopt([formulaStyles, logStyles]);
    return further;
  };
