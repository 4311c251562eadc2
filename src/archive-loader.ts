import {archiveAt} from './client/adapters/archive.ts';
import {answerFor} from './client/source.ts';

export {scan} from './loader.ts';

/**
 * What an archive's `viche.js` does: the widgets are the same, but for the address they were served
 * from, and the whole site it stood at, the files beside this one answer.
 *
 * @param loader Address of the archive's `viche.js`.
 * @param archivedOn The instant at which the archive was made.
 */
export function openArchive(loader: string, archivedOn: string): void {
  const folder = new URL('.', loader).href.replace(/\/+$/, '');
  answerFor(archiveAt(folder, archivedOn), folder, new URL(loader).origin);
}
