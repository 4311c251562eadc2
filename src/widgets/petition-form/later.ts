import catalogue from '../../generated/catalogues/author.ts';
import type {Styles} from '../../core/element.ts';
import {speak} from '../../locale/locale.ts';
import {faultStyles} from '../../ui/faults.ts';
import {richTextStyles} from '../../ui/rich-text.ts';
import {timelineStyles} from '../../ui/timeline.ts';
import {AuthorFlow} from './author-flow.ts';
import type {AuthorHost} from './author-host.ts';
import {laterStyles} from './later.styles.ts';
import type {PetitionValues} from './values.ts';

export type LaterHost = AuthorHost & {adopt(styles: Styles): void};

/**
 * All that is needed once somebody begins to write, or asks for earlier petitions; fetched then.
 * @param typed What was typed while it was on its way.
 * @param closed Whether the widget stands in a sandboxed frame.
 * @throws When the words did not arrive.
 */
export async function openFlow(host: LaterHost, typed: () => PetitionValues, closed: boolean): Promise<AuthorFlow> {
  if (!(await speak(catalogue))) throw new Error('no words');
  host.adopt([faultStyles, richTextStyles, timelineStyles, laterStyles]);
  return new AuthorFlow(host, typed(), closed);
}
