import {msg} from '../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {ConsultationDeskRow} from '../../contract/consultation-desk.ts';
import {consultationClock, isOpen, isReported} from '../../core/consultation-words.ts';
import {soonDate, weekday} from '../../desk/desk-words.ts';
import {listFailed} from '../../desk/list-parts.ts';
import {counted, fill, inWords, localDate, number} from '../../locale/format.ts';
import {heading} from '../../ui/parts.ts';
import {selectField} from '../../ui/select.ts';
import {stale} from '../../ui/states.ts';
import type {ListController} from './list-controller.ts';

interface List {
  readonly list: ListController;
  readonly level: number;
  readonly openId: string;
  /** Whether this person may begin a consultation. */
  readonly mayBegin: boolean;
  readonly begin: () => void;
  readonly open: (id: string) => void;
  readonly filter: (status: string) => void;
  readonly more: () => void;
}

type Group = 'late' | 'owed' | 'supplement' | 'soon' | 'open' | 'planned' | 'draft' | 'over';

function groupOf(row: ConsultationDeskRow): Group {
  if (isReported(row.status)) return row.dueAt ? 'supplement' : 'over';
  if (row.late) return 'late';
  if (row.status === 'draft' || row.status === 'planned') return row.status;
  if (!isOpen(row)) return 'owed';
  return localDate(row.closesAt, row.body.timeZone) <= soonDate(row.body.timeZone) ? 'soon' : 'open';
}

function groupTitle(group: Group, {body}: ConsultationDeskRow): string {
  switch (group) {
    case 'late':
      return msg('Report overdue', {id: 'conduct.group.late'});
    case 'owed':
      return msg('Report to be published', {id: 'conduct.group.owed'});
    case 'supplement':
      return msg('Answer owed after the report', {id: 'conduct.group.supplement'});
    case 'soon':
      return fill(msg('Close by {date}', {id: 'conduct.group.soon'}), {date: weekday(soonDate(body.timeZone))});
    case 'open':
      return msg('Open', {id: 'conduct.group.open'});
    case 'planned':
      return msg('Announced, not open yet', {id: 'conduct.group.planned'});
    case 'draft':
      return msg('Drafts', {id: 'conduct.group.draft'});
    case 'over':
      return msg('Finished', {id: 'conduct.group.over'});
  }
}

/** What waits for an official in it. */
export function waitingWords({unanswered, doubtful, unplaced}: Pick<ConsultationDeskRow, 'unanswered' | 'doubtful' | 'unplaced'>): string[] {
  return [
    ...(unanswered ? [counted(unanswered, msg('# proposal without an answer|# proposals without an answer', {id: 'conduct.unanswered'}))] : []),
    ...(doubtful ? [counted(doubtful, msg('# place to confirm|# places to confirm', {id: 'conduct.doubtful'}))] : []),
    ...(unplaced ? [counted(unplaced, msg('# comment without a place|# comments without a place', {id: 'conduct.unplaced'}))] : []),
  ];
}

const row = (item: ConsultationDeskRow, {openId, open}: List) => {
  const {text, lang} = inWords(item.title);
  const waits = waitingWords(item);
  const soon = groupOf(item) === 'soon';
  return html`<li>
    <button type="button" id="case-${item.id}" aria-current=${item.id === openId ? 'true' : nothing} @click=${() => open(item.id)}>
      <span class="t" lang=${lang}>${text}</span>
      <span class=${soon ? 'soon' : ''}>${consultationClock(item)}</span>
      ${waits.length > 0 ? html`<span class="small waits">${waits.join(' · ')}</span>` : nothing}
    </button>
  </li>`;
};

/** Groups in the order of the rows; the last one may go on beyond what is shown, so its number is not told. */
function groups(rows: readonly ConsultationDeskRow[], next: string | null, props: List) {
  const found: {group: Group; rows: ConsultationDeskRow[]}[] = [];
  for (const item of rows) {
    const group = groupOf(item);
    if (found.at(-1)?.group !== group) found.push({group, rows: []});
    found.at(-1)!.rows.push(item);
  }
  return found.map(
    ({group, rows: inside}, index) => html`<section>
      ${heading(props.level + 1, [groupTitle(group, inside[0]!), next && index === found.length - 1 ? '' : ` · ${number(inside.length)}`].join(''), 'group')}
      <ul>
        ${inside.map((item) => row(item, props))}
      </ul>
    </section>`,
  );
}

/** What can be chosen to be shown: states of the contract, and what is owed whatever its state. */
const filters = () => [
  {value: '', label: msg('All consultations', {id: 'conduct.filter.all'})},
  {value: 'owed', label: msg('Report or answer is owed', {id: 'conduct.filter.owed'})},
  {value: 'open', label: msg('Open', {id: 'conduct.group.open'})},
  {value: 'planned', label: msg('Announced, not open yet', {id: 'conduct.group.planned'})},
  {value: 'draft', label: msg('Drafts', {id: 'conduct.group.draft'})},
  {value: 'report_published,decided', label: msg('Finished', {id: 'conduct.group.over'})},
];

const skeleton = html`<div class="stack" aria-hidden="true"><span class="sk row-size"></span><span class="sk row-size"></span><span class="sk row-size"></span></div>`;

function rows(props: List): unknown {
  const {list, filter, more} = props;
  const {items, failure, next, readAt, busy} = list;
  const retry = () => void list.refresh();
  if (!items) return failure ? listFailed(failure, retry) : skeleton;
  return html`${stale(failure, readAt, retry)}
  ${items.length > 0
    ? groups(items, next, props)
    : list.status
      ? html`<div class="stack tight empty">
          <p>${msg('No consultation is in this state.', {id: 'conduct.none.found'})}</p>
          <p><button type="button" class="btn btn--secondary btn--sm" @click=${() => filter('')}>${msg('Show all consultations', {id: 'conduct.filter.reset'})}</button></p>
        </div>`
      : html`<p class="empty">${msg('There are no consultations yet.', {id: 'conduct.none'})}</p>`}
  ${next ? html`<p class="more"><button type="button" class="btn btn--secondary btn--sm" aria-busy=${busy ? 'true' : 'false'} @click=${more}>${msg('Show more consultations', {id: 'conduct.more'})}</button></p>` : nothing}`;
}

/** All consultations with their clocks, most urgent first. */
export function listView(props: List): TemplateResult {
  const {list, level, filter, mayBegin, begin} = props;
  const onChange = ({target}: Event) => filter((target as HTMLSelectElement).value);
  return html`<header class="stack tight head">
      ${heading(level, msg('Consultations', {id: 'conduct.list'}), 'title', 'list-title', true)}
      ${mayBegin ? html`<p><button type="button" class="btn btn--secondary btn--sm" id="begin" @click=${begin}>${msg('Begin a consultation', {id: 'conduct.begin'})}</button></p>` : nothing}
    </header>
    <div class="filters" @change=${onChange}>${selectField({name: 'show', label: msg('Show', {id: 'conduct.filter'}), value: list.status, choices: filters()})}</div>
    <nav class="queue" aria-labelledby="list-title">${rows(props)}</nav>`;
}
