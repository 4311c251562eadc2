import type {Source} from '../../contract/http.ts';
import {speak, type Catalogue} from '../../locale/locale.ts';
import {areaStyles} from '../../ui/area.ts';
import {choiceStyles} from '../../ui/choice.ts';
import {detailsStyles} from '../../ui/details.styles.ts';
import {faultStyles} from '../../ui/faults.ts';
import {fieldStyles} from '../../ui/field.ts';
import {markupStyles} from '../../ui/markup-bar.ts';
import {selectStyles} from '../../ui/select.ts';
import {moreStyles} from '../../ui/thread/compose-more.ts';
import {sideStyles} from '../../ui/thread/side-choice.ts';
import {Talk} from './talk.ts';
import type {TalkHost} from './talk-host.ts';
import type {TalkThread} from './talk-thread.ts';

/**
 * All that is needed once somebody begins to write, to vote or to report, with a widget's own words;
 * fetched then, so that readers do not pay for it. Of the function it makes: `typed` is what was typed
 * while this was on its way, `closed` whether nothing can be sent: in a sandboxed frame, or to an archive.
 * @throws (the function) When the words did not arrive.
 */
export const talkWith =
  (catalogue: Catalogue) =>
  async (host: TalkHost, thread: TalkThread, source: Source, typed: () => string, closed: boolean): Promise<Talk> => {
    if (!(await speak(catalogue))) throw new Error('no words');
    host.adopt([fieldStyles, areaStyles, faultStyles, detailsStyles, choiceStyles, markupStyles, selectStyles, sideStyles, moreStyles]);
    return new Talk(host, thread, source, {text: typed()}, closed);
  };
