import {msg} from '../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {PetitionTotals} from '../../contract/petition.ts';
import {counted, fill} from '../../locale/format.ts';
import {css} from '../../ui/css.ts';
import {heading} from '../../ui/parts.ts';
import {missingWords, type Refused} from '../../ui/states.ts';
import {countIn, type ListFilter} from './list-filter.ts';

/** What somebody looks for, beyond what the editor has fixed. */
export interface Search {
  readonly filter: ListFilter;
  readonly totals: PetitionTotals | undefined;
  /** Whether the editor has left the choice of the state, and of the body, to the reader. */
  readonly byStatus: boolean;
  readonly byBody: boolean;
}

/** What was found, in words. */
export function foundWords({filter, totals, byStatus}: Search): string {
  const all = totals?.all ?? 0;
  const q = filter.q.trim();
  if (q) return counted(all, msg('# petition found: “{q}”|# petitions found: “{q}”', {id: 'look.found'}), {q});
  return filter.sort === 'closing' && !filter.status && byStatus
    ? counted(all, msg('# petition can still be signed|# petitions can still be signed', {id: 'look.open'}))
    : counted(all, msg('# petition|# petitions', {id: 'list.found'}));
}

/** Whether anything narrows the list that a reader can take back. */
const isNarrowed = ({filter: {q, status, body, sort}, byStatus, byBody}: Search) => q.trim() !== '' || (status !== '' && byStatus) || (body !== '' && byBody) || sort === 'closing';

/** That nothing was found, in words. */
function nothingWords(search: Search): string {
  const q = search.filter.q.trim();
  if (q) return fill(msg('No petition fits “{q}”', {id: 'look.none.words'}), {q});
  return isNarrowed(search) ? msg('There are no such petitions', {id: 'look.none.filtered'}) : msg('There are no petitions yet', {id: 'look.none'});
}

/** What came of a search. */
interface Outcome {
  readonly failure: Refused | undefined;
  readonly items: readonly unknown[] | undefined;
}

/** What came of a search, for people who listen. */
export const outcomeWords = (search: Search, {failure, items}: Outcome): string => (failure ? missingWords(failure) : items?.length ? foundWords(search) : nothingWords(search));

/** Where somebody goes on who pressed the button after a failure: a selector. */
export function outcomePlace({failure, items}: Outcome, searchable: boolean): string {
  if (failure) return '[part=retry]';
  if (!items?.length) return '#nothing';
  return searchable ? '#found' : '[part=title]';
}

/** How many came with another page. */
export const addedWords = (added: number, shown: string) => counted(added, msg('# more shown: {shown}|# more shown: {shown}', {id: 'look.added'}), {shown});

interface Ways {
  readonly level: number;
  /** Whether there is a form that can be put back. */
  readonly searchable: boolean;
  readonly look: (change: Partial<ListFilter>) => void;
  readonly usual: ListFilter;
  /** The link that starts a petition, where there is one. */
  readonly start: unknown;
}

/** Nothing was found: what to do about it. */
export function nothingFound(search: Search, {level, searchable, look, usual, start}: Ways): TemplateResult {
  const {filter, totals, byStatus} = search;
  const q = filter.q.trim();
  const elsewhere = q && filter.status && byStatus && totals ? countIn(totals, '') : 0;
  const button = (words: string, change: Partial<ListFilter>) => html`<button type="button" class="btn btn--secondary" @click=${() => look(change)}>${words}</button>`;
  return html`<div class="nothing stack">
    ${heading(level, nothingWords(search), 'h3', 'nothing', true)}
    ${q ? html`<p>${msg('Try a shorter word, or only one of them.', {id: 'look.hint'})}</p>` : nothing}
    <p class="row">
      ${elsewhere ? button(counted(elsewhere, msg('Show # with other statuses|Show # with other statuses', {id: 'look.elsewhere'})), {status: ''}) : nothing}
      ${searchable && isNarrowed(search) ? button(msg('Show all petitions', {id: 'look.reset'}), {...usual}) : nothing} ${start}
    </p>
  </div>`;
}

export const nothingStyles = css`
  .nothing { background: var(--_surface); border: 1px solid transparent; border-radius: var(--_radius-panel); padding: 1.5em; }
  .nothing .h3 { font-size: 1.25em; line-height: 1.3; text-wrap: pretty; }
  @media (forced-colors: active) {
    .nothing { border-color: CanvasText; }
  }
`;
