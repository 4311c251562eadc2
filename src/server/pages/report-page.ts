import {html} from 'hono/html';
import {isolated} from '../../contract/bidi.ts';
import type {ConsultationReport, ReportedProposal, ReportRevision} from '../../contract/consultations.ts';
import {proposalOutcomes} from '../../contract/proposals.ts';
import {answerOf, courseSection, documentsSection, headLines, inWords, timesFor, type Written} from './consultation-parts.ts';
import {formatsFor} from './format.ts';
import {textOf} from './language.ts';
import {documentOf, filesSection, type Markup, type PageContext} from './layout.ts';
import {richText} from './rich-text.ts';
import {consultationTexts} from './texts/consultations.ts';

function proposalItem({n, comment, provision}: ReportedProposal, written: Written): Markup {
  const {context, words, day} = written;
  const {author, onBehalf, lang, text, wording, writtenAt, answer} = comment;
  return html`
    <li id="proposal-${n}">
      <p class="muted">${n}. <strong>${author ? isolated(author) : words.noName}</strong>${onBehalf ? html`, ${words.onBehalf(isolated(onBehalf))}` : ''}, ${day(writtenAt)}</p>
      ${provision ? html`<p>${words.about}: ${provision.number} ${inWords(provision.heading, context)}</p>` : ''}
      <div class="prose" lang="${lang}">${richText(text)}</div>
      ${wording === null ? '' : html`<p>${words.wording}:</p><blockquote class="typed" lang="${lang}">${wording}</blockquote>`}
      ${answerOf(answer, written)}
    </li>`;
}

const numbersTable = ({counts}: ConsultationReport, {words, number}: Written): Markup => {
  const rows: ReadonlyArray<readonly [label: string, n: number]> = [
    [words.participants, counts.participants],
    [words.organisations, counts.organisations],
    [words.comments, counts.comments],
    [words.proposals, counts.proposals],
    [words.answered, counts.answered],
    ...proposalOutcomes.map((outcome) => [words.outcome[outcome], counts.outcomes[outcome]] as const),
    [words.unanswered, counts.unanswered],
    [words.hidden, counts.hidden],
  ];
  return html`
  <section aria-labelledby="counts">
    <h2 id="counts">${words.counts}</h2>
    <table><tbody>${rows.map(([label, n]) => html`<tr><th scope="row">${label}</th><td>${number(n)}</td></tr>`)}</tbody></table>
  </section>`;
};

function decisionSection({decision}: ConsultationReport, {context, words}: Written, timeZone: string): Markup {
  if (!decision) return html``;
  return html`
  <section aria-labelledby="decision">
    <h2 id="decision">${words.decision}</h2>
    <p><strong>${words.decisionOutcome[decision.outcome]}</strong>, ${formatsFor(context.texts.lang, timeZone).day(decision.decidedOn)}</p>
    <p class="typed" lang="${decision.lang}">${decision.text}</p>
    ${decision.url === null ? '' : html`<p><a href="${decision.url}" rel="noopener">${decision.url}</a></p>`}
  </section>`;
}

/** When it was published and supplemented, and what it was before. */
function revisionsSection({consultation, revision, revisions}: ConsultationReport, {context: {links}, words, day}: Written): Markup {
  const newest = revisions.length;
  if (newest < 2) return html``;
  const address = (n: number) => links.report(consultation.id, n === newest ? undefined : n);
  const line = ({n, at}: ReportRevision) => {
    const what = n === 1 ? words.asPublished : words.supplement(n - 1);
    return html`<li>${n === revision ? html`<strong>${what}</strong>` : html`<a href="${address(n)}">${what}</a>`}, ${day(at)}</li>`;
  };
  return html`
  ${revision < newest ? html`<p class="note">${words.earlier} <a href="${address(newest)}">${words.present}</a></p>` : ''}
  <ul>${revisions.map(line)}</ul>`;
}

/** The report as a sheet that can be read without JavaScript, and printed. */
export function reportPage(report: ConsultationReport, context: PageContext): Markup {
  const words = consultationTexts(context.texts.lang);
  const {consultation, proposals, status} = report;
  const {timeZone} = consultation.body;
  const written: Written = {context, words, day: timesFor(context, timeZone).day, number: formatsFor(context.texts.lang, timeZone).number};
  const title = words.reportOf(textOf(consultation.title, context.texts.lang));
  return documentOf(context, {
    title,
    description: textOf(consultation.summary, context.texts.lang),
    // Who searches is to find what holds now.
    index: status === 'published' && report.revision === report.revisions.length,
    main: html`
<article>
  ${status === 'published' ? '' : html`<p class="note">${words.unpublished}</p>`}
  <h1>${title}</h1>
  ${headLines(consultation, context)}
  ${revisionsSection(report, written)}
  ${Object.keys(report.summary).length > 0 ? html`<p class="typed">${inWords(report.summary, context)}</p>` : ''}
  ${decisionSection(report, written, timeZone)}
  ${numbersTable(report, written)}
  <section aria-labelledby="proposals">
    <h2 id="proposals">${words.everyProposal}</h2>
    ${proposals.length === 0 ? html`<p>${words.noProposals}</p>` : html`<ol class="list">${proposals.map((proposal) => proposalItem(proposal, written))}</ol>`}
  </section>
  ${courseSection(report.timeline, consultation, context)}
  ${documentsSection(report.documents, context)}
  <section aria-labelledby="method">
    <h2 id="method">${words.method}</h2>
    ${words.methodText.map((paragraph) => html`<p>${paragraph}</p>`)}
  </section>
</article>
${filesSection(context, [{href: context.links.reportFile(consultation.id), words: words.table}])}`,
  });
}
