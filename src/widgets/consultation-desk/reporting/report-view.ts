import {msg} from '../../../locale/msg.ts';
import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Failure} from '../../../client/failure.ts';
import {consultationReport, consultationReportFile, consultationReportPage} from '../../../contract/consultation-routes.ts';
import type {ConsultationReport} from '../../../contract/consultations.ts';
import {deskReason} from '../../../desk/desk-words.ts';
import {listFailed} from '../../../desk/list-parts.ts';
import {counted, day, fill, number} from '../../../locale/format.ts';
import {languageName} from '../../../locale/language-name.ts';
import {language, languages} from '../../../locale/page-language.ts';
import {areaField} from '../../../ui/area.ts';
import {errorOf, faultSummary} from '../../../ui/faults.ts';
import {heading} from '../../../ui/parts.ts';
import {notice} from '../../../ui/states.ts';
import type {OpenConsultation} from '../case-controller.ts';
import {effects} from '../effects.ts';
import type {Form} from '../forms.ts';
import {decisionForm} from './decision-form.ts';
import type {ReportController} from './report-controller.ts';
import type {DecisionValues, SummaryValues} from './report-values.ts';

export interface ReportView {
  readonly open: OpenConsultation;
  readonly controller: ReportController;
  /** Of the backend. */
  readonly base: string;
  readonly level: number;
  readonly summary: Form<SummaryValues>;
  readonly decision: Form<DecisionValues>;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  readonly typeSummary: (change: SummaryValues) => void;
  readonly typeDecision: (change: Partial<DecisionValues>) => void;
  readonly publish: () => void;
  readonly decide: () => void;
  readonly answerProposals: () => void;
  readonly retry: () => void;
  readonly go: (name: string) => void;
}

const figure = (term: string, value: number) => html`<div><dt>${term}</dt><dd .textContent=${number(value)}></dd></div>`;

const figures = ({counts}: ConsultationReport): TemplateResult => html`<dl class="figures">
  ${figure(msg('People who took part', {id: 'reporting.people'}), counts.participants)} ${figure(msg('Comments', {id: 'reporting.comments'}), counts.comments)} ${figure(msg('Proposals', {id: 'conduct.part.proposals'}), counts.proposals)}
  ${figure(msg('Accepted', {id: 'reporting.accepted'}), counts.outcomes.accepted)} ${figure(msg('Partly accepted', {id: 'reporting.partly'}), counts.outcomes.partly)} ${figure(msg('Rejected', {id: 'reporting.rejected'}), counts.outcomes.rejected)}
  ${figure(msg('Outside the draft', {id: 'reporting.out'}), counts.outcomes.out_of_scope)} ${figure(msg('Noted', {id: 'reporting.noted'}), counts.outcomes.noted)} ${figure(msg('Hidden by moderators', {id: 'reporting.hidden'}), counts.hidden)}
</dl>`;

/** So many of the missing answers are named one by one. */
const mostNamed = 10;

/** What stands in the way of the report, or is still owed after it, each by its name. */
function missing({counts, proposals, status}: ConsultationReport, answerProposals: () => void): unknown {
  if (counts.unanswered + counts.held === 0) return nothing;
  const open = proposals.filter(({comment}) => comment.answer === null);
  const line = ({n, comment, provision}: (typeof open)[number]) =>
    html`<li>${fill(msg('No. {n}', {id: 'reporting.n'}), {n})}: <bdi>${comment.author || msg('without a name', {id: 'reporting.nameless'})}</bdi>${provision ? html`, ${provision.number}` : nothing}</li>`;
  return html`<div id="missing" tabindex="-1">
    ${notice(
      'warn',
      status === 'draft' ? msg('The report cannot be published yet', {id: 'reporting.missing'}) : msg('An answer is owed: it will supplement the report', {id: 'reporting.owed'}),
      html`${counts.unanswered
          ? html`<p>${counted(counts.unanswered, msg('# proposal has no answer:|# proposals have no answer:', {id: 'reporting.unanswered'}))}</p>
              <ul>${open.slice(0, mostNamed).map(line)}</ul>
              ${open.length > mostNamed ? html`<p>${counted(open.length - mostNamed, msg('and # more|and # more', {id: 'reporting.unanswered.more'}))}</p>` : nothing}
              <p><button type="button" class="link" @click=${answerProposals}>${msg('Answer proposals', {id: 'conduct.waits.answer'})}</button></p>`
          : nothing}
        ${counts.held ? html`<p>${counted(counts.held, msg('# proposal waits for a moderator. Until that is decided, the report waits too.|# proposals wait for a moderator. Until that is decided, the report waits too.', {id: 'reporting.held'}))}</p>` : nothing}`,
    )}
  </div>`;
}

/** Where it can be read and taken, by people and by programs. */
function files({open: {consultation: {id}}, base}: ReportView): TemplateResult {
  return html`<ul class="files">
    <li><a class="link" href=${base + consultationReportPage(id, language())} target="_blank" rel="noopener">${msg('To read and print', {id: 'reporting.html'})}</a></li>
    <li><a class="link" href=${base + consultationReportFile(id)}>${msg('Table (CSV)', {id: 'reporting.csv'})}</a></li>
    <li><a class="link" href=${base + consultationReport(id)}>${msg('Data (JSON)', {id: 'reporting.json'})}</a></li>
  </ul>`;
}

function publishing(view: ReportView): TemplateResult {
  const {summary, level, busy, failure, typeSummary, publish, go} = view;
  const {value, faults} = summary;
  const langs = [...new Set([language(), ...languages])];
  const label = (lang: string) => fill(msg('What the body says of it as a whole, {language}', {id: 'reporting.summary'}), {language: languageName(lang)});
  const field = (lang: string, hint?: string) => {
    const name = `summary-${lang}`;
    return areaField({name, label: label(lang), hint, rows: 5, value: value[name] ?? '', error: errorOf(faults.get(name))});
  };
  const lines = [...faults].map(([name, fault]) => ({name, label: label(name.slice('summary-'.length)), ...fault}));
  const onSubmit = (event: SubmitEvent) => (event.preventDefault(), publish());
  const onInput = ({target}: Event) => {
    const {name, value: typed} = target as HTMLTextAreaElement;
    typeSummary({[name]: typed});
  };
  const others = langs.slice(1);
  const written = others.some((lang) => value[`summary-${lang}`]?.trim() || faults.has(`summary-${lang}`));
  return html`<form class="panel stack wide" part="form" novalidate aria-labelledby="publish" @submit=${onSubmit} @input=${onInput}>
    ${heading(level + 1, msg('Publish the report', {id: 'reporting.publish'}), 'h3', 'publish')} ${faultSummary(lines, go)}
    ${failure && faults.size === 0 ? html`<div id="failure" tabindex="-1">${notice('warn', failureWords(failure), failure.retryable ? html`<p>${msg('What you typed is still here. Sending it again cannot happen twice.', {id: 'conduct.kept'})}</p>` : nothing)}</div>` : nothing}
    ${field(langs[0]!, msg('How it was held and what came of it; may be left empty', {id: 'reporting.summary.hint'}))}
    <details ?open=${written}>
      <summary>${msg('In other languages', {id: 'reporting.summary.more'})}</summary>
      <div class="stack">${others.map((lang) => field(lang))}</div>
    </details>
    ${effects([msg('Everyone can read every proposal with its answer, print it and take it as a table.', {id: 'reporting.effect.public'}), msg('Answers cannot be changed any more. This cannot be undone.', {id: 'reporting.effect.final'})])}
    <p class="row"><button class="btn" part="submit" aria-busy=${busy ? 'true' : 'false'}>${busy ? msg('Sending…', {id: 'form.sending'}) : msg('Publish the report', {id: 'reporting.publish'})}</button></p>
  </form>`;
}

/** When it was published, and supplemented last. */
function publishedWords({revisions}: ConsultationReport, date: string, timeZone: string): string {
  const last = revisions.length > 1 ? revisions.at(-1) : undefined;
  return last
    ? fill(msg('Published on {date}, supplemented on {last}. It is made from the data each time it is read.', {id: 'reporting.supplemented'}), {date, last: day(last.at, timeZone, 'long')})
    : fill(msg('Published on {date}. It is made from the data each time it is read.', {id: 'reporting.published'}), {date});
}

const failureWords = (failure: Failure) => (failure.code === 'proposals_unanswered' ? msg('Some proposals have no answer yet. Nothing was published.', {id: 'reporting.fail.open'}) : deskReason(failure));

/** The report: its figures, what it lacks, its publishing, and then where it is. */
export function reportView(view: ReportView): TemplateResult {
  const {open, controller, level, answerProposals, retry} = view;
  const {report, failure} = controller;
  const {consultation, transitions} = open;
  const date = report?.publishedAt ? day(report.publishedAt, consultation.body.timeZone, 'long') : '';
  return html`<section class="stack wide narrow" aria-labelledby="view-title">
    <header class="stack tight">
      ${heading(level, msg('Report on the consultation', {id: 'reporting.title'}), 'h2', 'view-title', true)}
      <p class="muted">${date ? publishedWords(report!, date, consultation.body.timeZone) : msg('As it would be if it were published now. It is made from the data: there is nothing to write but what the body says of it as a whole.', {id: 'reporting.about'})}</p>
    </header>
    ${!report
      ? failure
        ? listFailed(failure, retry)
        : html`<span class="sk row-size" aria-hidden="true"></span>`
      : html`${figures(report)} ${missing(report, answerProposals)} ${date ? files(view) : nothing}
          ${transitions.includes('report_published') && report.counts.unanswered + report.counts.held === 0 ? publishing(view) : nothing}`}
    ${transitions.includes('decided') ? decisionForm({...view, form: view.decision, type: view.typeDecision}) : nothing}
  </section>`;
}
