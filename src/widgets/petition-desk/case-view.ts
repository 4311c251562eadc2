import {msg} from '../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {PetitionCount} from '../../contract/petition.ts';
import type {Source} from '../../contract/http.ts';
import {linkTo} from '../../core/links.ts';
import {officialAnswer} from '../../core/official-answer.ts';
import {missing, isReached, ofThreshold, petitionRail, statusChip} from '../../core/petition-words.ts';
import {petitionSteps} from '../../core/step-words.ts';
import {moment} from '../../desk/desk-words.ts';
import {logTable} from '../../desk/log-view.ts';
import {counted, fill, inWords, number} from '../../locale/format.ts';
import {language} from '../../locale/page-language.ts';
import {heading} from '../../ui/parts.ts';
import {richText} from '../../ui/rich-text.ts';
import {notice} from '../../ui/states.ts';
import {timeline} from '../../ui/timeline.ts';
import type {OpenCase} from './case-controller.ts';
import {caseClock, stateWords, urgencyOf} from './case-words.ts';

interface CaseView {
  readonly open: OpenCase;
  readonly level: number;
  readonly source: Source | undefined;
  readonly hrefPattern: string;
  readonly old: unknown;
  /** What was just done, if anything. */
  readonly done: unknown;
  readonly decision: unknown;
  /** Looks into the signatures. */
  readonly look: () => void;
}

const fact = (term: string, value: unknown) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`;

function facts({open: {petition}}: CaseView) {
  const body = inWords(petition.body.name);
  return html`<dl class="facts">
    ${fact(msg('Submitted by', {id: 'case.fact.author'}), html`<span dir="auto">${petition.author}</span>`)}
    ${fact(msg('E-mail', {id: 'case.fact.email'}), msg('confirmed by code', {id: 'case.fact.email.text'}))}
    ${fact(msg('Submitted', {id: 'case.fact.submitted'}), moment(petition.submittedAt, petition.body.timeZone))}
    ${fact(msg('Addressed to', {id: 'case.fact.body'}), html`<span lang=${body.lang}>${body.text}</span>`)}
  </dl>`;
}

function text({open: {petition}, level}: CaseView) {
  const lang = petition.text[language()] ? language() : Object.keys(petition.text)[0];
  return html`<div class="panel">${lang ? richText(petition.text[lang]!, level + 1, lang) : html`<p class="muted">${msg('The text is hidden on the ground of the refusal.', {id: 'case.text.hidden'})}</p>`}</div>`;
}

const count = ({open: {petition, inspectable}, look}: CaseView) =>
  petition.publishedAt
    ? html`<div class="stack tight count">
        <p><span class="n" part="count" .textContent=${number(petition.signatures)}></span> <span class="muted">${ofThreshold(petition.threshold)}</span></p>
        ${petitionRail(petition)} ${isReached(petition) ? nothing : html`<p class="small">${missing(petition)}</p>`}
        ${inspectable ? html`<p><button type="button" class="btn btn--secondary btn--sm" id="look" @click=${look}>${msg('Look into the signatures', {id: 'case.look'})}</button></p>` : nothing}
      </div>`
    : nothing;

function similar({open: {similar: found}, source, hrefPattern}: CaseView) {
  if (found.length === 0) return nothing;
  const line = (other: PetitionCount) => {
    const {text: title, lang} = inWords(other.title);
    const state = stateWords(other.status);
    const tail = other.publishedAt ? counted(other.signatures, msg('{state}, # signature|{state}, # signatures', {id: 'case.similar.count'}), {state}) : state;
    return html`<li><a class="link" href=${linkTo(source, other.id, hrefPattern)} target="_blank" rel="noopener" lang=${lang}>${title}</a> <span class="small muted">${tail}</span></li>`;
  };
  return notice('info', counted(found.length, msg('# petition with a similar title|# petitions with similar titles', {id: 'case.similar'})), html`<ul class="similar">${found.map(line)}</ul>`);
}

const history = ({open, level}: CaseView) => html`
  <section class="section stack" aria-labelledby="history">
    ${heading(level + 1, msg('History of the case', {id: 'case.history'}), 'h2', 'history')}
    ${timeline(petitionSteps(open.petition))}
    <details>
      <summary>${counted(open.log.length, msg('Audit log of this case: # entry|Audit log of this case: # entries', {id: 'case.case.log'}))}</summary>
      ${logTable(open.log, open.petition.body.timeZone, msg('Audit log of this case', {id: 'case.case.log.caption'}))}
    </details>
  </section>`;

/** One case: what it is, what is decided now, and what happened before. */
export function caseView(view: CaseView): TemplateResult {
  const {open, level, old, done, decision} = view;
  const {petition} = open;
  const title = inWords(petition.title);
  return html`<article class="stack wide" aria-labelledby="case-title">
    <div class="row between">
      <div class="row">${statusChip(petition)}<span class="small muted">${fill(msg('No. {number}', {id: 'case.number'}), {number: petition.number})}</span></div>
      <span class=${urgencyOf(petition) === 'soon' ? 'soon' : ''}>${caseClock(petition)}</span>
    </div>
    ${heading(level, html`<span lang=${title.lang}>${title.text}</span>`, 'title', 'case-title', true)} ${done} ${old} ${facts(view)} ${text(view)} ${count(view)} ${similar(view)} ${petition.answer ? officialAnswer(petition.answer, petition, level + 1) : nothing}
    ${decision} ${history(view)}
  </article>`;
}
