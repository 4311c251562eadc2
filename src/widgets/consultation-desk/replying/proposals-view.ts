import {msg} from '../../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {ProposalPage, ProposalRow} from '../../../contract/consultations.ts';
import {deskReason} from '../../../desk/desk-words.ts';
import {listFailed} from '../../../desk/list-parts.ts';
import {counted, day, fill} from '../../../locale/format.ts';
import {textField} from '../../../ui/field.ts';
import {clock, heading} from '../../../ui/parts.ts';
import {selectField} from '../../../ui/select.ts';
import {notice, stale} from '../../../ui/states.ts';
import {nameOf, proposalView, type ProposalParts} from './proposal-view.ts';
import type {ProposalsController, ProposalState} from './proposals-controller.ts';

interface ProposalsView extends ProposalParts {
  readonly list: ProposalsController;
  readonly mayAnswer: boolean;
  /** Once there is a report, what it says of a proposal stays. */
  readonly reported: boolean;
  /** Shows others: in this state, or with these words. */
  readonly look: (change: {readonly state?: ProposalState; readonly q?: string}) => void;
  readonly showAll: () => void;
  readonly select: (row: ProposalRow, selected: boolean) => void;
  readonly selectSame: (row: ProposalRow) => void;
  readonly clear: () => void;
  readonly answer: (rows: readonly ProposalRow[]) => void;
  readonly more: () => void;
}

/** How many wait, and by when. */
function totals({totals: {all, unanswered}, dueAt, late}: ProposalPage, timeZone: string): TemplateResult {
  const words =
    unanswered === 0
      ? counted(all, msg('# proposal, answered|# proposals, all answered', {id: 'replying.total.done'}))
      : fill(msg('{all}, {unanswered}', {id: 'replying.total'}), {
          all: counted(all, msg('# proposal|# proposals', {id: 'replying.total.all'})),
          unanswered: counted(unanswered, msg('# without an answer|# without an answer', {id: 'replying.total.open'})),
        });
  const due = dueAt && unanswered > 0 ? day(dueAt, timeZone) : '';
  return html`<p class="muted">${words}</p>
    ${due ? (late ? clock(fill(msg('Answers were due by {date}', {id: 'replying.late'}), {date: due}), true) : clock(fill(msg('Answers are due by {date}', {id: 'replying.due'}), {date: due}))) : nothing}`;
}

function row(one: ProposalRow, view: ProposalsView): TemplateResult {
  const {list, mayAnswer, reported, select, selectSame, answer} = view;
  const {comment, same} = one;
  const answered = comment.answer !== null;
  const onChange = ({target}: Event) => select(one, (target as HTMLInputElement).checked);
  return html`<li>
    <article class="stack" aria-labelledby="proposal-${comment.id}">
      ${proposalView(one, view)}
      ${mayAnswer && !(reported && answered)
        ? html`<div class="row acts">
            <button type="button" class="btn btn--secondary btn--sm" id="answer-${comment.id}" aria-describedby="proposal-${comment.id}" @click=${() => answer([one])}>${answered ? msg('Answer anew', {id: 'replying.anew'}) : msg('Answer', {id: 'replying.answer'})}</button>
            <label class="choice pick" @change=${onChange}><input type="checkbox" aria-label=${fill(msg('Answer together with others: {name}', {id: 'replying.select.name'}), {name: nameOf(one)})} .checked=${list.selected.has(comment.id)} /><span>${msg('Answer together with others', {id: 'replying.select'})}</span></label>
            ${same.count > 1 && !answered ? html`<button type="button" class="link" @click=${() => selectSame(one)}>${msg('Select all the equal ones', {id: 'replying.select.same'})}</button>` : nothing}
          </div>`
        : nothing}
    </article>
  </li>`;
}

/** What is selected, and the way to answer it. */
function selection({list, answer, clear}: ProposalsView): unknown {
  if (list.selected.size === 0) return nothing;
  return html`<div class="public selection" role="group" aria-label=${msg('Selected proposals', {id: 'replying.selection'})}>
    <p class="strong" id="selection" tabindex="-1">${counted(list.selected.size, msg('# proposal selected|# proposals selected', {id: 'replying.selected'}))}</p>
    <p class="row">
      <button type="button" class="btn btn--sm" @click=${() => answer([...list.selected.values()])}>${msg('Answer together', {id: 'replying.together'})}</button>
      <button type="button" class="link" @click=${clear}>${msg('Select none', {id: 'replying.select.none'})}</button>
    </p>
  </div>`;
}

/** Proposals, those without an answer first. */
export function proposalsView(view: ProposalsView): TemplateResult {
  const {list, level, timeZone, look, showAll, more} = view;
  const {items, failure, readAt, next, busy, first} = list;
  const retry = () => void list.refresh();
  const onChange = ({target}: Event) => {
    const {name, value} = target as HTMLSelectElement;
    if (name === 'state') look({state: value as ProposalState});
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    look({q: String(new FormData(event.target as HTMLFormElement).get('q') ?? '')});
  };
  const all = html`<p><button type="button" class="btn btn--secondary btn--sm" id="show-all" @click=${showAll}>${msg('Show all proposals', {id: 'replying.show.all'})}</button></p>`;
  const rows = () => {
    if (!items) return failure ? listFailed(failure, retry) : html`<div class="stack" aria-hidden="true"><span class="sk row-size"></span><span class="sk row-size"></span></div>`;
    if (items.length === 0 && list.q) return html`<p class="muted">${fill(msg('No proposal says “{words}”. Words are found by their beginning.', {id: 'replying.none.said'}), {words: list.q})}</p>${all}`;
    if (items.length === 0) return html`<p class="muted">${list.state ? msg('There is none of these.', {id: 'replying.none.found'}) : msg('Nobody has proposed anything yet.', {id: 'replying.none'})}</p>`;
    return html`<ul class="said-list">${items.map((one) => row(one, view))}</ul>
      ${next ? html`<p><button type="button" class="btn btn--secondary btn--sm" id="more" aria-busy=${busy ? 'true' : 'false'} @click=${more}>${msg('Show more proposals', {id: 'replying.more'})}</button></p>` : nothing}`;
  };
  return html`<section class="stack wide narrow" aria-labelledby="view-title">
    <header class="stack tight">${heading(level - 1, msg('Proposals and their answers', {id: 'replying.title'}), 'h2', 'view-title', true)} ${first ? totals(first, timeZone) : nothing}</header>
    <form class="filters" role="search" aria-label=${msg('Search for proposals', {id: 'replying.look.label'})} novalidate @submit=${onSubmit} @change=${onChange}>
      ${selectField({
        name: 'state',
        label: msg('Show', {id: 'conduct.filter'}),
        value: list.state,
        choices: [
          {value: '', label: msg('All, those without an answer first', {id: 'replying.filter.all'})},
          {value: 'unanswered', label: msg('Without an answer', {id: 'replying.filter.open'})},
          {value: 'answered', label: msg('Answered', {id: 'replying.filter.done'})},
        ],
      })}
      ${textField({name: 'q', label: msg('Words of the proposal, or a name', {id: 'replying.look'}), value: list.q})}
      <button class="btn btn--secondary" id="look">${msg('Search', {id: 'replying.look.button'})}</button>
    </form>
    ${list.lookFailure ? notice('warn', deskReason(list.lookFailure)) : nothing} ${selection(view)} ${stale(failure, readAt, retry)} ${rows()}
  </section>`;
}
