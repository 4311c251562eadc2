import type {Source} from '../../contract/http.ts';
import {Talk} from '../../core/discussion/talk.ts';
import type {TalkHost} from '../../core/discussion/talk-host.ts';
import type {TalkThread} from '../../core/discussion/talk-thread.ts';
import catalogue from '../../generated/catalogues/talking.ts';
import {speak} from '../../locale/locale.ts';
import {areaStyles} from '../../ui/area.ts';
import {choiceStyles} from '../../ui/choice.ts';
import {detailsStyles} from '../../ui/details.styles.ts';
import {faultStyles} from '../../ui/faults.ts';
import {fieldStyles} from '../../ui/field.ts';
import {markupStyles} from '../../ui/markup-bar.ts';
import {selectStyles} from '../../ui/select.ts';
import {moreStyles} from '../../ui/thread/compose-more.ts';
import {sideStyles} from '../../ui/thread/side-choice.ts';

/**
 * All that is needed once somebody begins to write, to vote or to report; fetched then, so that
 * readers do not pay for it.
 * @param typed What was typed while it was on its way.
 * @param closed Whether nothing can be sent: in a sandboxed frame, or to an archive.
 * @throws When the words did not arrive.
 */
export async function openTalk(host: TalkHost, thread: TalkThread, source: Source, typed: () => string, closed: boolean): Promise<Talk> {
  if (!(await speak(catalogue))) throw new Error('no words');
  host.adopt([fieldStyles, areaStyles, faultStyles, detailsStyles, choiceStyles, markupStyles, selectStyles, sideStyles, moreStyles]);
  return new Talk(host, thread, source, {text: typed()}, closed);
}
