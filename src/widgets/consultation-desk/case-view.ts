import {msg} from '../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Source} from '../../contract/http.ts';
import {consultationChip, consultationClock, instantWords, isReported, linkToConsultation} from '../../core/consultation-words.ts';
import {logTable} from '../../desk/log-view.ts';
import {counted, day, fill, inWords, number} from '../../locale/format.ts';
import {heading} from '../../ui/parts.ts';
import {notice} from '../../ui/states.ts';
import type {OpenConsultation} from './case-controller.ts';
import {partsOf} from './case-parts.ts';
import {partWords} from './case-words.ts';
import {waitingWords} from './list-view.ts';
import type {CasePart} from './place-controller.ts';

interface CaseView {
  readonly open: OpenConsultation;
  readonly part: CasePart;
  readonly level: number;
  readonly source: Source | undefined;
  readonly hrefPattern: string;
  readonly old: unknown;
  /** What was just done, if anything. */
  readonly done: string;
  /** What cannot be done any more though somebody was at it, if anything. */
  readonly ended: unknown;
  readonly turnTo: (part: CasePart) => void;
  /** The steps that can be taken, for the overview. */
  readonly steps: unknown;
  /** What stands in the part that is open, but for the overview. */
  readonly inside: unknown;
}

const unansweredIn = ({consultation: {totals}}: OpenConsultation) => totals.proposals - totals.answered;

function numberAt(part: CasePart, open: OpenConsultation): number {
  if (part === 'proposals') return unansweredIn(open);
  return part === 'places' ? open.doubtful + open.unplaced : 0;
}

function partTabs({open, part, turnTo}: CaseView) {
  const parts = partsOf(open);
  if (parts.length < 2) return nothing;
  return html`<nav class="places" aria-label=${msg('Parts of the consultation', {id: 'conduct.parts'})}>
    ${parts.map((one) => {
      const n = numberAt(one, open);
      return html`<button type="button" id="to-${one}" aria-current=${one === part ? 'page' : nothing} @click=${() => turnTo(one)}>${partWords(one)}${n ? html` <span class="n-of" .textContent=${number(n)}></span>` : nothing}</button>`;
    })}
  </nav>`;
}

const fact = (term: string, value: unknown) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`;

function facts({open: {consultation}}: CaseView) {
  const body = inWords(consultation.body.name);
  const {dueAt, kind} = consultation;
  return html`<dl class="facts">
    ${fact(msg('Held by', {id: 'conduct.fact.body'}), html`<span lang=${body.lang}>${body.text}</span>`)}
    ${fact(msg('About', {id: 'conduct.fact.kind'}), kind === 'draft_act' ? msg('Draft act', {id: 'conduct.kind.act'}) : msg('Policy', {id: 'conduct.kind.policy'}))}
    ${fact(msg('Opens', {id: 'conduct.fact.opens'}), instantWords(consultation.opensAt, consultation))}
    ${fact(msg('Closes', {id: 'conduct.fact.closes'}), instantWords(consultation.closesAt, consultation))}
    ${dueAt ? fact(isReported(consultation.status) ? msg('Answer due by', {id: 'conduct.fact.supplement'}) : msg('Report due by', {id: 'conduct.fact.due'}), day(dueAt, consultation.body.timeZone)) : nothing}
  </dl>`;
}

/** What waits for somebody, where something does. */
function waiting({open, turnTo}: CaseView) {
  const {doubtful, unplaced} = open;
  const unanswered = unansweredIn(open);
  if (unanswered + doubtful + unplaced === 0) return nothing;
  const parts = partsOf(open);
  const lines = waitingWords({unanswered, doubtful, unplaced}).map((words) => html`<li>${words}</li>`);
  return notice(
    'info',
    msg('What waits for you', {id: 'conduct.waits'}),
    html`<ul>${lines}</ul>
      <p class="row">
        ${unanswered && parts.includes('proposals') ? html`<button type="button" class="link" @click=${() => turnTo('proposals')}>${msg('Answer proposals', {id: 'conduct.waits.answer'})}</button>` : nothing}
        ${parts.includes('places') ? html`<button type="button" class="link" @click=${() => turnTo('places')}>${msg('Look at the places', {id: 'conduct.waits.places'})}</button>` : nothing}
      </p>`,
  );
}

const history = ({open, level}: CaseView) => html`
  <section class="section stack" aria-labelledby="history">
    ${heading(level + 1, msg('History of the consultation', {id: 'conduct.history'}), 'h2', 'history')}
    <details>
      <summary>${counted(open.log.length, msg('Audit log: # entry|Audit log: # entries', {id: 'conduct.log'}))}</summary>
      ${logTable(open.log, open.consultation.body.timeZone, msg('Audit log of this consultation', {id: 'conduct.log.caption'}))}
    </details>
  </section>`;

/** One consultation: what it is, what waits, what can be done now, and what was done before. */
export function caseView(view: CaseView): TemplateResult {
  const {open, part, level, source, hrefPattern, old, done, ended, steps, inside} = view;
  const {consultation} = open;
  const title = inWords(consultation.title);
  const isPublic = consultation.status !== 'draft';
  return html`<article class="stack wide" aria-labelledby="case-title">
    <div class="row between">
      <div class="row">${consultationChip(consultation)}${consultation.number ? html`<span class="small muted">${fill(msg('No. {number}', {id: 'conduct.number'}), {number: consultation.number})}</span>` : nothing}</div>
      ${consultationClock(consultation)}
    </div>
    ${heading(level, html`<span lang=${title.lang}>${title.text}</span>`, 'title', 'case-title', true)} ${partTabs(view)} ${done ? html`<div id="done" tabindex="-1">${notice('ok', done)}</div>` : nothing} ${ended} ${old}
    ${part === 'overview'
      ? html`${waiting(view)} ${facts(view)}
          ${isPublic ? html`<p><a class="link" href=${linkToConsultation(source, consultation.id, hrefPattern)} target="_blank" rel="noopener">${msg('As everyone sees it', {id: 'conduct.public'})}</a></p>` : nothing} ${steps} ${history(view)}`
      : inside}
  </article>`;
}
