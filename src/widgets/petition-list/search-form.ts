import {msg} from '../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Body} from '../../contract/body.ts';
import type {PetitionTotals} from '../../contract/petition.ts';
import {inWords, number} from '../../locale/format.ts';
import {css} from '../../ui/css.ts';
import {icon} from '../../ui/icon.ts';
import {countIn, type ListFilter} from './list-filter.ts';

export interface SearchForm {
  readonly filter: ListFilter;
  readonly totals: PetitionTotals | undefined;
  readonly bodies: readonly Body[];
  /** Whether the editor has left the choice of the state, and of the body, to the reader. */
  readonly byStatus: boolean;
  readonly byBody: boolean;
  /** What was found, in words; empty while nobody knows. */
  readonly found: string;
  readonly look: (change: Partial<ListFilter>, typing?: boolean) => void;
}

const statuses = (): ReadonlyArray<readonly [name: string, words: string]> => [
  ['', msg('All', {id: 'list.group.all'})],
  ['collecting', msg('Collecting signatures', {id: 'list.group.collecting'})],
  ['considered', msg('Being considered', {id: 'list.group.considered'})],
  ['answered', msg('Answered', {id: 'list.group.answered'})],
  ['closed', msg('Closed', {id: 'list.group.closed'})],
  ['overdue', msg('Overdue', {id: 'list.group.overdue'})],
];

const tick = 'M5 12.5l4.5 4.5L19 7.5';

/** A radio button under the shape of a button: what is chosen is filled and ticked. */
const pill = (name: string, words: string, chosen: boolean, totals: PetitionTotals | undefined) => html`<label class="pill">
  <input type="radio" name="status" value=${name} .checked=${chosen} />
  <span class="btn btn--sm ${chosen ? '' : 'btn--secondary'}">${chosen ? icon(tick) : nothing}${words} <span class="of-all" .textContent=${totals ? number(countIn(totals, name)) : ''}></span></span>
</label>`;

const choose = (name: string, label: string, value: string, choices: ReadonlyArray<readonly [value: string, label: string, lang?: string]>) => html`<label class="row choose">
  <span class="small">${label}</span>
  <select class="box" id=${name} name=${name}>
    ${choices.map(([own, words, lang]) => html`<option value=${own} lang=${lang ?? nothing} .selected=${own === value}>${words}</option>`)}
  </select>
</label>`;

/** Words, state, addressee and order. It searches while people type, on Enter and on the button. */
export function searchForm({filter, totals, bodies, byStatus, byBody, found, look}: SearchForm): TemplateResult {
  const change = (event: Event, typing = false) => {
    const {target, currentTarget} = event;
    const {name, value} = target as HTMLInputElement;
    event.preventDefault();
    // What is typed and not searched for yet goes along with a choice.
    if (typing === (name === 'q')) look({q: String(new FormData(currentTarget as HTMLFormElement).get('q')), ...(name ? {[name]: value} : {})}, typing);
  };
  // Overdue ones are told of only where there are some.
  const shown = statuses().filter(([name]) => name !== 'overdue' || filter.status === name || totals?.late);
  return html`<form class="stack" part="form" role="search" aria-label=${msg('Search for petitions', {id: 'list.search.label'})} @submit=${change} @input=${(event: Event) => change(event, true)} @change=${change}>
    <div class="search">
      <label for="q" class="strong">${msg('Search by words or number', {id: 'list.search'})}</label>
      <input class="box" id="q" name="q" type="search" maxlength="200" autocomplete="off" enterkeyhint="search" .value=${filter.q} />
      <button class="btn btn--secondary" part="submit">${msg('Search', {id: 'list.search.go'})}</button>
    </div>
    ${byStatus ? html`<fieldset class="pills"><legend class="strong">${msg('Status', {id: 'list.group'})}</legend>${shown.map(([name, words]) => pill(name, words, filter.status === name, totals))}</fieldset>` : nothing}
    <div class="row between found">
      <span class="muted" id="found" tabindex="-1">${found}</span>
      <span class="row">
        ${byBody && totals && totals.bodies > 1
          ? choose('body', msg('Addressed to', {id: 'list.body'}), filter.body, [
              ['', msg('Anybody', {id: 'list.body.all'})],
              ...bodies.map(({id, name}) => {
                const {text, lang} = inWords(name);
                return [id, text, lang] as const;
              }),
            ])
          : nothing}
        ${choose('sort', msg('Order', {id: 'list.sort'}), filter.sort, [
          ['newest', msg('Newest first', {id: 'list.sort.newest'})],
          ['signatures', msg('Most signed first', {id: 'list.sort.signatures'})],
          ['closing', msg('Closing soon first', {id: 'list.sort.closing'})],
        ])}
      </span>
    </div>
  </form>`;
}

/** The petition's own fields are not used here: they would bring its code to pages that only list. */
export const searchFormStyles = css`
  .search { display: flex; flex-wrap: wrap; gap: .45em .75em; max-inline-size: 36em; }
  .search label { inline-size: 100%; }
  .search .box { flex: 1 9em; }
  .choose { gap: .25em .6em; }
  .box { appearance: none; min-inline-size: 0; min-block-size: 3em; padding: .6em .8em; font: inherit; color: var(--_text); background: var(--_bg); border: 1px solid var(--_border-strong); border-radius: var(--_radius); }
  .pills { display: flex; flex-wrap: wrap; gap: .5em; }
  .pills legend { float: inline-start; inline-size: 100%; }
  .pill { position: relative; }
  .pill input { appearance: none; position: absolute; inset: 0; margin: 0; border-radius: 1.5em; pointer-events: none; }
  .pill .btn { border-radius: 1.5em; font-weight: 500; }
  .found { padding-block: .5em 1em; }
  .found * { min-inline-size: 0; max-inline-size: 100%; }
  #found:focus { outline: 0; box-shadow: none; }
  select.box { min-block-size: var(--_target); padding-inline-end: 2em; text-overflow: ellipsis; background-image: conic-gradient(from -45deg at bottom, transparent, currentColor 2deg 88deg, transparent 90deg); background-size: .8em .4em; background-repeat: no-repeat; background-position: right .8em center; }
  select.box:dir(rtl) { background-position: left .8em center; }
  @media (forced-colors: active) {
    select.box { background-image: none; appearance: auto; }
  }
`;
