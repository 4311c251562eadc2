import catalogue from '../../generated/catalogues/comparing.ts';
import {speak} from '../../locale/locale.ts';
import {difference} from '../../ui/difference.ts';
import {differenceStyles, inline, inSentences, legend, sideBySide} from '../../ui/difference-view.ts';

const comparing = {difference, inline, inSentences, legend, sideBySide, styles: differenceStyles};

/** What compares two wordings and shows it: fetched when somebody wants to see a difference. */
export type Comparing = typeof comparing;

/** @throws {Error} when its words could not be fetched. */
export async function openComparing(): Promise<Comparing> {
  if (!(await speak(catalogue))) throw new Error('The words did not arrive');
  return comparing;
}
