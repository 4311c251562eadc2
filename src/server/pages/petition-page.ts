import {html} from 'hono/html';
import {isolated} from '../../contract/bidi.ts';
import type {OfficialAnswer, Petition, PetitionCount, UpcomingStep} from '../../contract/petition.ts';
import {qrPath} from '../../contract/qr.ts';
import {plainText} from '../../contract/rich-text-parser.ts';
import {formatsFor, type Formats} from './format.ts';
import {pick, textOf} from './language.ts';
import {documentOf, filesSection, type Markup, type PageContext} from './layout.ts';
import {richText} from './rich-text.ts';
import {discussionTexts} from './texts/discussions.ts';
import type {PageTexts} from './texts/texts.ts';

const isOpen = ({status, closesAt}: PetitionCount, now: Date) =>
  (status === 'collecting' || status === 'threshold_reached') && closesAt !== null && Date.parse(closesAt) >= now.getTime();

/** One line about signing time, or nothing before publication. */
function closing(petition: PetitionCount, {texts, now, archived}: PageContext, formats: Formats): string {
  if (!petition.closesAt) return '';
  const date = formats.date(petition.closesAt);
  if (isOpen(petition, now) && archived) return '';
  if (!isOpen(petition, now)) return petition.status === 'expired' || petition.status === 'handed_to_appeals' ? texts.signedUntil(date) : '';
  const days = formats.daysUntil(petition.closesAt, now);
  return `${texts.signUntil(date)} (${days > 0 ? texts.daysLeft(days) : texts.lastDay})`;
}

const missing = ({signatures, threshold}: PetitionCount, texts: PageTexts, formats: Formats) =>
  signatures < threshold ? texts.missing(threshold - signatures, formats.number(threshold - signatures)) : texts.enough;

const countLine = ({signatures, threshold}: PetitionCount, texts: PageTexts, formats: Formats) =>
  texts.signatures(signatures, formats.number(signatures), formats.number(threshold));

/** The chip of a petition: its outcome where there is one, else its state. */
export const statusOf = ({status, outcome}: PetitionCount, texts: PageTexts) => (outcome ? texts.outcome[outcome] : texts.status[status]);

/** What the authority owes and has not done in time: as plain as success. */
function overdue({dueStep, dueAt, late}: PetitionCount, texts: PageTexts, formats: Formats): string {
  return dueStep && dueAt && late ? `${texts.coming[dueStep]}: ${texts.wasDue(formats.date(dueAt))}, ${texts.late(late)}` : '';
}

/** Count, time and lateness in short lines, as the list and the petition's own page show them. */
export function countLines(petition: PetitionCount, context: PageContext): {count: string; time: string; late: string} {
  const {texts} = context;
  const formats = formatsFor(texts.lang, petition.body.timeZone);
  return {count: countLine(petition, texts, formats), time: closing(petition, context, formats), late: overdue(petition, texts, formats)};
}

const answerSection = (answer: OfficialAnswer, texts: PageTexts, formats: Formats) => html`
  <section class="answer" aria-labelledby="answer">
    <h2 id="answer">${texts.answer}</h2>
    <p class="muted">${formats.day(answer.signedOn)}, ${answer.late ? texts.late(answer.late) : texts.withinTerm}</p>
    <p><strong>${texts.outcome[answer.outcome]}</strong></p>
    <div class="prose" lang="${answer.lang}">${richText(answer.text)}</div>
    <p lang="${answer.lang}"><strong>${answer.signatory}</strong><br>${answer.unit}</p>
  </section>`;

const rejectionSection = ({rejection}: Petition, texts: PageTexts) => {
  if (!rejection) return '';
  const ground = pick(rejection.ground.title, texts.lang);
  return html`
  <section aria-labelledby="rejection">
    <h2 id="rejection">${texts.rejection}</h2>
    <p lang="${ground?.lang}"><strong>${ground?.value}</strong></p>
    <p class="typed">${rejection.reason}</p>
  </section>`;
};

const appealSection = ({appeal}: Petition, texts: PageTexts, formats: Formats) =>
  appeal
    ? html`
  <section aria-labelledby="appeal">
    <h2 id="appeal">${texts.appeal}</h2>
    <p>${texts.appealText(appeal.number, formats.day(appeal.dueOn))}</p>
  </section>`
    : '';

function comingItem({step, dueAt, term, late, source}: UpcomingStep, texts: PageTexts, formats: Formats): Markup {
  const date = dueAt && formats.date(dueAt);
  const when = date ? (late ? texts.wasDue(date) : texts.by(date)) : term ? texts.term(term) : '';
  const basis = pick(source.title, texts.lang);
  return html`
      <li class="${late ? 'late' : 'coming'}">
        <span>${texts.coming[step]}${late ? html` <strong>${texts.late(late)}</strong>` : ''}</span>
        <span class="muted">${when}</span>
        <span class="muted">${texts.source}: ${source.url ? html`<a href="${source.url}" lang="${basis?.lang}">${basis?.value}</a>` : html`<span lang="${basis?.lang}">${basis?.value}</span>`}${source.verified ? '' : ` (${texts.unverified})`}</span>
      </li>`;
}

const pathSection = ({timeline, upcoming}: Petition, texts: PageTexts, formats: Formats) => html`
  <section aria-labelledby="path">
    <h2 id="path">${texts.path}</h2>
    <ol class="path">
      ${timeline.map(
        ({to, at, late, title}) => html`
      <li class="done"><span>${title ? textOf(title, texts.lang) : texts.step[to]}</span><span class="muted">${formats.date(at)}${late ? html`, <strong>${texts.late(late)}</strong>` : ''}</span></li>`,
      )}
      ${upcoming.map((step) => comingItem(step, texts, formats))}
    </ol>
  </section>`;

/** For paper: where the petition stands, for eyes and for telephones. The widget takes the picture over. */
function addressOnPaper(url: string): Markup {
  const {path, side} = qrPath(url);
  return html`
<p class="on-paper">${url}</p>
<svg class="on-paper qr" slot="qr" viewBox="0 0 ${side} ${side}" aria-hidden="true"><path d="${path}"></path></svg>`;
}

function article(petition: Petition, context: PageContext): Markup {
  const {texts, now, archived} = context;
  const formats = formatsFor(texts.lang, petition.body.timeZone);
  const title = pick(petition.title, texts.lang);
  const text = pick(petition.text, texts.lang);
  const addressee = pick(petition.body.name, texts.lang);
  const {count, time, late} = countLines(petition, context);
  const open = isOpen(petition, now) && !archived;
  return html`
<article>
  <p class="muted"><strong class="status">${statusOf(petition, texts)}</strong> ${texts.number(petition.number)}</p>
  <h1 lang="${title?.lang}">${title?.value}</h1>
  <p class="muted"><span lang="${addressee?.lang}">${texts.to(addressee?.value ?? '')}</span><br>
    ${texts.startedBy(isolated(petition.author))}<br>
    ${petition.publishedAt ? texts.published(formats.date(petition.publishedAt)) : texts.submitted(formats.date(petition.submittedAt))}</p>
  ${petition.publishedAt
    ? html`<p class="count"><strong>${count}</strong><br>${open ? `${missing(petition, texts, formats)}. ` : ''}${time}</p>`
    : ''}
  ${late ? html`<p class="overdue">${late}</p>` : ''}
  ${petition.answer ? answerSection(petition.answer, texts, formats) : ''}
  ${rejectionSection(petition, texts)}
  ${appealSection(petition, texts, formats)}
  ${petition.rejection?.textHidden ? html`<p class="muted">${texts.textHidden}</p>` : ''}
  ${text ? html`<div class="prose" lang="${text.lang}">${richText(text.value)}</div>` : ''}
  ${open ? html`<noscript><p class="note">${texts.needsScript}</p></noscript>` : ''}
  ${pathSection(petition, texts, formats)}
</article>`;
}

/** What people say of it; a town that has put up no discussion anywhere shows none here. */
const discussionSection = ({id}: Petition, comments: number, {texts, links}: PageContext): Markup => html`
<section class="files" aria-labelledby="discussion">
  <h2 id="discussion">${discussionTexts(texts.lang).discussion}</h2>
  <p><a href="${links.discussion(`petition:${id}`)}">${discussionTexts(texts.lang).comments(comments)}</a></p>
</section>`;

/** The widget takes the article's place; in an archive there is none, and the article stays. */
const main = (petition: Petition, context: PageContext, comments: number): Markup => html`
${context.archived ? article(petition, context) : html`<viche-petition petition-id="${petition.id}" heading-level="1">${article(petition, context)}${addressOnPaper(petition.url)}</viche-petition>`}
${comments > 0 ? discussionSection(petition, comments, context) : ''}
${petition.publishedAt
  ? filesSection(context, [
      {href: context.links.signaturesFile(petition.id), words: context.texts.signaturesFile},
      {href: context.links.historyFile(petition.id), words: context.texts.historyFile},
    ])
  : ''}`;

/**
 * A petition for people without JavaScript, for mail and for search engines; the widget replaces it in place.
 * @param comments How many there are on it.
 */
export function petitionPage(petition: Petition, context: PageContext, comments: number): Markup {
  const {texts} = context;
  const text = pick(petition.text, texts.lang);
  const start = text ? [...plainText(text.value).replace(/\s+/g, ' ')].slice(0, 200).join('') : '';
  const summary = petition.publishedAt ? `${countLines(petition, context).count}. ` : '';
  return documentOf(context, {
    title: textOf(petition.title, texts.lang),
    description: `${statusOf(petition, texts)}. ${summary}${start}`.trim(),
    widgets: !context.archived,
    main: main(petition, context, comments),
  });
}
