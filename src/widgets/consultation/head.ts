import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Consultation, ConsultationDocument, ConsultationEvent} from '../../contract/consultations.ts';
import type {Late} from '../../contract/petition.ts';
import type {LegalSource, Term} from '../../contract/terms.ts';
import {consultationChip, consultationClock, instantWords, isReported, proposalTotals} from '../../core/consultation-words.ts';
import {counted, day, fill, inWords} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {heading} from '../../ui/parts.ts';
import {richText} from '../../ui/rich-text.ts';
import {timeline, type TimelineStep} from '../../ui/timeline.ts';

const own = (text: Consultation['title']) => {
  const {text: words, lang} = inWords(text);
  return html`<span lang=${lang} dir="auto">${words}</span>`;
};

/** State and term, then what it is about and for whom. */
export function headSection(consultation: Consultation, level: number): TemplateResult {
  const {number, body, title, summary} = consultation;
  return html`<header class="stack tight">
    <p class="row">${consultationChip(consultation)} ${consultationClock(consultation)}</p>
    <div part="title">${heading(level, own(title), 'title', 'title')}</div>
    <p class="lead">${own(summary)}</p>
    <p class="small muted">
      ${number ? fill(msg('Consultation No. {number} · {body}', {id: 'stage.meta'}), {number, body: inWords(body.name).text}) : inWords(body.name).text} · ${proposalTotals(consultation)}
    </p>
  </header>`;
}

/** Its own text, where it has one. */
export function textSection({text}: Consultation, level: number): unknown {
  const langs = Object.keys(text);
  if (langs.length === 0) return nothing;
  const {lang} = inWords(Object.fromEntries(langs.map((tag) => [tag, tag])));
  return richText(text[lang]!, level, lang);
}

const roleWords = ({role}: ConsultationDocument): string => {
  switch (role) {
    case 'justification':
      return msg('Justification note', {id: 'consult.document.justification'});
    case 'comparative_table':
      return msg('Comparative table', {id: 'consult.document.table'});
    case 'impact_assessment':
      return msg('Impact assessment', {id: 'consult.document.impact'});
    case 'other':
      return msg('Other document', {id: 'consult.document.other'});
  }
};

const isWeb = (url: string) => /^https?:/.test(url);

/** Who is affected, what follows for them, papers, and whom to ask. */
export function aboutSection(consultation: Consultation, level: number): TemplateResult {
  const {affected, consequences, documents, contact} = consultation;
  const block = (title: string, words: unknown) => html`<section class="stack tight">${heading(level, title, 'h3')}${words}</section>`;
  return html`<div class="stack wide">
    ${block(msg('Who is affected', {id: 'consult.affected'}), html`<p>${own(affected)}</p>`)}
    ${Object.keys(consequences).length > 0 ? block(msg('What may follow for them', {id: 'consult.consequences'}), html`<p>${own(consequences)}</p>`) : nothing}
    ${documents.length > 0
      ? block(
          msg('Documents', {id: 'consult.documents'}),
          html`<ul class="papers">
            ${documents.map((paper) => html`<li>${isWeb(paper.url) ? html`<a class="link" href=${paper.url}>${own(paper.title)}</a>` : own(paper.title)} <span class="small muted">${roleWords(paper)}</span></li>`)}
          </ul>`,
        )
      : nothing}
    ${block(
      msg('Whom to ask', {id: 'consult.contact'}),
      html`<p>
        ${contact.name}${contact.phone ? html`<br /><span dir="ltr">${contact.phone}</span>` : nothing}${contact.email ? html`<br /><a class="link" href="mailto:${contact.email}">${contact.email}</a>` : nothing}
      </p>`,
    )}
  </div>`;
}

const termWords = ({n, unit}: Term): string =>
  unit === 'working_day'
    ? counted(n, msg('# working day|# working days', {id: 'consult.term.working'}))
    : unit === 'day'
      ? counted(n, msg('# calendar day|# calendar days', {id: 'consult.term.days'}))
      : counted(n, msg('# month|# months', {id: 'consult.term.months'}));

const lateWords = ({n, unit}: Late): string => termWords({n, unit: unit === 'day' ? 'day' : 'working_day', source: {title: {}, verified: false}});

/** Where in the law it stands, and whether anybody has compared it with the act. */
const basis = ({title, url, verified}: LegalSource): TemplateResult => {
  const {text, lang} = inWords(title);
  return html`<p class="small muted">
    ${msg('Basis:', {id: 'consult.source'})} ${url && isWeb(url) ? html`<a class="link" href=${url} lang=${lang}>${text}</a>` : html`<span lang=${lang}>${text}</span>`}${verified
      ? nothing
      : html`; ${msg('not yet checked against the text of the act', {id: 'consult.unverified'})}`}
  </p>`;
};

function happened({event, to, version, from, revision = 1}: ConsultationEvent): string {
  if (event === 'restored') return msg('A hidden proposal was restored: an answer to it is owed', {id: 'consult.step.restored'});
  if (event === 'supplemented') return fill(msg('Supplement {n} to the report published', {id: 'consult.step.supplement'}), {n: revision - 1});
  if (event === 'extended') return msg('Term extended', {id: 'consult.step.extended'});
  if (event === 'version') return fill(msg('Version {n} of the draft published', {id: 'consult.step.version'}), {n: version ?? ''});
  switch (to) {
    case 'planned':
      return msg('Announced', {id: 'consult.step.planned'});
    case 'open':
      return from === 'closed' ? msg('Opened again', {id: 'consult.step.reopened'}) : msg('Opened', {id: 'consult.step.open'});
    case 'closed':
      return msg('Closed; proposals are being considered', {id: 'consult.step.closed'});
    case 'report_published':
      return msg('Report published', {id: 'consult.step.report'});
    case 'decided':
      return msg('Decision made', {id: 'consult.step.decided'});
    default:
      return to;
  }
}

function stepOf(entry: ConsultationEvent, consultation: Consultation): TimelineStep {
  const date = instantWords(entry.at, consultation);
  const more =
    entry.event === 'extended' && entry.closesAt && entry.closedAt
      ? html`<p class="small">${fill(msg('Until {until} instead of {before}', {id: 'consult.extended'}), {until: instantWords(entry.closesAt, consultation), before: instantWords(entry.closedAt, consultation)})}</p>`
      : nothing;
  return {
    state: 'done',
    what: happened(entry),
    when: entry.late ? fill(msg('{date}, {ago} late', {id: 'consult.after.term'}), {date, ago: lateWords(entry.late)}) : date,
    more: html`${more}${entry.reason ? html`<p>${entry.reason}</p>` : nothing}`,
  };
}

/** What is still to come; the report is owed from the end of the term. */
function comingOf(consultation: Consultation): TimelineStep[] {
  const {status, opensAt, closesAt, dueAt, late, terms, body} = consultation;
  const steps: TimelineStep[] = [];
  if (status === 'planned') steps.push({state: 'now', what: msg('Opening', {id: 'consult.next.open'}), when: instantWords(opensAt, consultation)});
  if (status === 'planned' || status === 'open') {
    const more = html`<p class="small muted">${fill(msg('At least {days} from the opening', {id: 'consult.term.shortest'}), {days: termWords(terms.shortest)})}</p>${basis(terms.shortest.source)}`;
    steps.push({state: status === 'open' ? 'now' : 'next', what: msg('End of the term', {id: 'consult.next.close'}), when: instantWords(closesAt, consultation), more});
  }
  if (isReported(status) && dueAt) {
    const date = day(dueAt, body.timeZone, 'long');
    steps.push({
      state: late ? 'late' : 'now',
      what: msg('Answer to the restored proposal, in a supplement to the report', {id: 'consult.next.supplement'}),
      when: late ? fill(msg('was due by {date}, {ago} ago', {id: 'consult.was.due'}), {date, ago: lateWords(late)}) : fill(msg('by {date}', {id: 'consult.by'}), {date}),
      more: basis(terms.report.source),
    });
  }
  if (!isReported(status)) {
    const owed = dueAt ? day(dueAt, body.timeZone, 'long') : '';
    steps.push({
      state: late ? 'late' : status === 'closed' ? 'now' : 'next',
      what: late ? msg('The report is late', {id: 'consult.late.report'}) : msg('Report with an answer to each proposal', {id: 'consult.next.report'}),
      when: !dueAt
        ? fill(msg('within {days} of closing', {id: 'consult.term.report'}), {days: termWords(terms.report)})
        : late
          ? fill(msg('was due by {date}, {ago} ago', {id: 'consult.was.due'}), {date: owed, ago: lateWords(late)})
          : fill(msg('by {date}', {id: 'consult.by'}), {date: owed}),
      more: basis(terms.report.source),
    });
  }
  return steps;
}

/** When the report was published, and supplemented last; each supplement stands in the timeline. */
export function reportDates({timeline: steps, reportPublishedAt, body}: Consultation): string {
  const date = (at: string) => day(at, body.timeZone, 'long');
  const last = steps.findLast(({event}) => event === 'supplemented');
  const published = date(reportPublishedAt ?? '');
  return last
    ? fill(msg('Report of {date}, supplemented on {last}', {id: 'consult.report.supplemented'}), {date: published, last: date(last.at)})
    : fill(msg('Report of {date}', {id: 'consult.report.date'}), {date: published});
}

/** What happened, what comes, by which law; and where the report is. */
export function courseSection(consultation: Consultation, level: number, report: unknown): TemplateResult {
  const {decision, body} = consultation;
  return html`<div class="stack wide">
    ${report}
    ${decision
      ? html`<section class="stack tight">
          ${heading(level, msg('Decision', {id: 'consult.decision'}), 'h3')}
          <p class="small muted">${day(decision.decidedOn, body.timeZone, 'long')}</p>
          <p lang=${decision.lang} dir="auto">${decision.text}</p>
          ${decision.url && isWeb(decision.url) ? html`<p><a class="link" href=${decision.url}>${msg('Read the decision', {id: 'consult.decision.link'})}</a></p>` : nothing}
        </section>`
      : nothing}
    ${timeline([...consultation.timeline.map((entry) => stepOf(entry, consultation)), ...comingOf(consultation)])}
    <p class="small muted">
      ${consultation.terms.anonymous
        ? msg('Proposals without a name are considered too.', {id: 'consult.anonymous.yes'})
        : msg('Proposals without a name are not considered.', {id: 'consult.anonymous.no'})}
    </p>
    ${basis(consultation.terms.anonymousSource)}
  </div>`;
}
