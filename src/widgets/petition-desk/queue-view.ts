import {msg} from '../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import {now} from '../../client/clock.ts';
import type {CaseFilter} from '../../client/desk.ts';
import type {CaseQueue, CaseRow} from '../../contract/desk.ts';
import type {PetitionStatus} from '../../contract/petition.ts';
import {petitionStatuses} from '../../contract/petition-statuses.ts';
import {moment, soonDate, weekday} from '../../desk/desk-words.ts';
import {listFailed} from '../../desk/list-parts.ts';
import {counted, fill, inWords, number} from '../../locale/format.ts';
import {selectField} from '../../ui/select.ts';
import {textField} from '../../ui/field.ts';
import {heading} from '../../ui/parts.ts';
import {stale} from '../../ui/states.ts';
import {caseClock, stateWords, urgencyOf, type Urgency} from './case-words.ts';
import type {QueueController} from './queue-controller.ts';

interface Queue {
  readonly queue: QueueController;
  readonly level: number;
  readonly openId: string;
  readonly open: (id: string) => void;
  readonly filter: (filter: CaseFilter) => void;
  readonly more: () => void;
}

const totals = ({all, late, waiting}: CaseQueue['totals']) =>
  [
    counted(all, msg('# case in all.|# cases in all.', {id: 'case.total'})),
    late ? counted(late, msg('# is overdue.|# are overdue.', {id: 'case.total.late'})) : '',
    waiting - late > 0 ? counted(waiting - late, msg('# more waits for a step of yours.|# more wait for a step of yours.', {id: 'case.total.waiting'})) : '',
  ].join(' ');

/** Told after a search. */
export const foundWords = (all: number) => counted(all, msg('# case found|# cases found', {id: 'case.found'}));

function groupTitle(urgency: Urgency, {body}: CaseRow): string {
  switch (urgency) {
    case 'late':
      return msg('Overdue', {id: 'case.group.late'});
    case 'soon':
      return fill(msg('Due by {date}', {id: 'case.group.soon'}), {date: weekday(soonDate(body.timeZone))});
    case 'later':
      return msg('Due later', {id: 'case.group.later'});
    case 'nobody':
      return msg('Waiting for nobody', {id: 'case.group.nobody'});
  }
}

function about({status, publishedAt, submittedAt, signatures, body, author}: CaseRow): string {
  return publishedAt
    ? counted(signatures, msg('# signature · {state}|# signatures · {state}', {id: 'case.row.published'}), {state: stateWords(status)})
    : fill(msg('Submitted {when} · {author}', {id: 'case.row.submitted'}), {when: moment(submittedAt, body.timeZone), author});
}

const row = (item: CaseRow, {openId, open}: Queue) => {
  const {text, lang} = inWords(item.title);
  return html`<li>
    <button type="button" id="case-${item.id}" aria-current=${item.id === openId ? 'true' : nothing} @click=${() => open(item.id)}>
      <span class="t" lang=${lang}>${text}</span>
      <span class=${urgencyOf(item) === 'soon' ? 'soon' : ''}>${caseClock(item)}</span>
      <span class="small muted">${about(item)}</span>
    </button>
  </li>`;
};

/** Groups in the order of the rows; the last one may go on beyond what is shown, so its number is not told. */
function groups(rows: readonly CaseRow[], next: string | null, props: Queue) {
  const found: {urgency: Urgency; rows: CaseRow[]}[] = [];
  for (const item of rows) {
    const urgency = urgencyOf(item);
    if (found.at(-1)?.urgency !== urgency) found.push({urgency, rows: []});
    found.at(-1)!.rows.push(item);
  }
  return found.map(
    (group, index) => html`<section>
      ${heading(props.level + 1, [groupTitle(group.urgency, group.rows[0]!), next && index === found.length - 1 ? '' : ` · ${number(group.rows.length)}`].join(''), 'group')}
      <ul>
        ${group.rows.map((item) => row(item, props))}
      </ul>
    </section>`,
  );
}

/** Milliseconds after which what is late may read otherwise. */
const minute = 60_000;

const made = new WeakMap<QueueController, {readonly of: readonly unknown[]; readonly groups: unknown}>();

/** A thousand rows are not made anew for each letter that somebody types beside them. */
function kept(props: Queue, rows: readonly CaseRow[], next: string | null): unknown {
  const of = [rows, next, props.openId, props.level, Math.floor(now().getTime() / minute)];
  const before = made.get(props.queue);
  if (before?.of.every((one, index) => one === of[index])) return before.groups;
  const fresh = {of, groups: groups(rows, next, props)};
  made.set(props.queue, fresh);
  return fresh.groups;
}

function filters({queue, filter}: Queue) {
  const {status, due, q} = queue.filter;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    filter({...queue.filter, q: String(new FormData(event.target as HTMLFormElement).get('q') ?? '').trim()});
  };
  const onChange = ({target}: Event) => {
    const {name, value} = target as HTMLSelectElement;
    if (name !== 'show') return;
    const owed = value === 'late' || value === 'waiting' ? value : '';
    filter({...queue.filter, due: owed, status: owed ? '' : (value as PetitionStatus | '')});
  };
  return html`<form class="filters" role="search" @submit=${onSubmit} @change=${onChange}>
    ${selectField({
      name: 'show',
      label: msg('Show', {id: 'case.filter'}),
      value: due || status,
      choices: [{value: '', label: msg('All cases', {id: 'case.filter.all'})}, {value: 'late', label: msg('Overdue', {id: 'case.filter.late'})}, {value: 'waiting', label: msg('Waiting for a step of ours', {id: 'case.filter.waiting'})}, ...petitionStatuses.map((value) => ({value, label: stateWords(value)}))],
    })}
    ${textField({name: 'q', label: msg('Words, number or author', {id: 'case.search.label'}), value: q})}
    <button class="btn btn--secondary">${msg('Search', {id: 'case.search'})}</button>
  </form>`;
}

const skeleton = html`<div class="stack" aria-hidden="true"><span class="sk row-size"></span><span class="sk row-size"></span><span class="sk row-size"></span></div>`;

function rows(props: Queue): unknown {
  const {queue, filter, more} = props;
  const {items, failure, next, readAt, busy} = queue;
  const retry = () => void queue.refresh();
  if (!items) return failure ? listFailed(failure, retry) : skeleton;
  const filtered = queue.filter.status || queue.filter.due || queue.filter.q;
  return html`${stale(failure, readAt, retry)}
  ${items.length > 0
    ? kept(props, items, next)
    : filtered
      ? html`<div class="stack tight empty">
          <p>${msg('No case fits the search.', {id: 'case.none.found'})}</p>
          <p><button type="button" class="btn btn--secondary btn--sm" @click=${() => filter({status: '', due: '', q: ''})}>${msg('Show all cases', {id: 'case.filter.reset'})}</button></p>
        </div>`
      : html`<p class="empty">${msg('There are no cases yet. A new petition appears here as soon as it is submitted.', {id: 'case.none'})}</p>`}
  ${next ? html`<p class="more"><button type="button" class="btn btn--secondary btn--sm" aria-busy=${busy ? 'true' : 'false'} @click=${more}>${msg('Show more cases', {id: 'case.more'})}</button></p>` : nothing}`;
}

/** All cases with their clocks, most urgent first. */
export const queueView = (props: Queue): TemplateResult => html`
  <header class="stack tight head">
    ${heading(props.level, msg('Queue of petitions', {id: 'case.queue'}), 'title', 'queue-title', true)}
    <p class="muted">${props.queue.first ? totals(props.queue.first.totals) : nothing}</p>
  </header>
  ${filters(props)}
  <nav class="queue" aria-labelledby="queue-title">${rows(props)}</nav>`;
