import {html} from 'hono/html';
import type {ConsultationDocument, ConsultationEvent, ConsultationRow} from '../../contract/consultations.ts';
import type {LangMap} from '../../contract/http.ts';
import type {ProposalAnswer} from '../../contract/proposals.ts';
import {pick} from './language.ts';
import type {Markup, PageContext} from './layout.ts';
import {richText} from './rich-text.ts';
import {consultationTexts, type ConsultationTexts} from './texts/consultations.ts';

/** A text in the reader's language, marked with the one it is in. */
export const inWords = (map: LangMap, {texts}: PageContext): Markup => {
  const found = pick(map, texts.lang);
  return found ? html`<span lang="${found.lang}">${found.value}</span>` : html``;
};

/** Days and times of the body's zone: a closing instant without its zone is none. */
export function timesFor({texts}: PageContext, timeZone: string) {
  const lang = texts.lang === 'en' ? 'en-GB' : texts.lang;
  const instants = new Intl.DateTimeFormat(lang, {dateStyle: 'long', timeStyle: 'short', timeZone});
  const zone = new Intl.DateTimeFormat('en', {timeZone, timeZoneName: 'shortOffset'});
  const days = new Intl.DateTimeFormat(lang, {dateStyle: 'long', timeZone});
  return {
    moment: (at: string) => instants.format(new Date(at)),
    instant: (at: string) => `${instants.format(new Date(at))} (${(zone.formatToParts(new Date(at)).find(({type}) => type === 'timeZoneName')?.value ?? timeZone).replace('GMT', 'UTC')})`,
    day: (at: string) => days.format(new Date(at)),
  };
}

/** State, term, and what is owed. */
export function headLines(row: ConsultationRow, context: PageContext): Markup {
  const words = consultationTexts(context.texts.lang);
  const {instant, day} = timesFor(context, row.body.timeZone);
  const body = pick(row.body.name, context.texts.lang);
  return html`
  <p class="muted"><strong class="status">${words.status[row.status]}</strong> ${row.number === null ? '' : words.number(row.number)}</p>
  <p><span lang="${body?.lang}">${words.heldBy(body?.value ?? '')}</span><br>${words.period(instant(row.opensAt), instant(row.closesAt))}</p>
  ${row.dueAt === null ? '' : html`<p class="${row.late ? 'overdue' : 'muted'}">${(row.status === 'closed' ? words.reportDue : words.supplementDue)(day(row.dueAt))}${row.late ? html`, ${context.texts.late(row.late)}` : ''}</p>`}`;
}

export function courseSection(timeline: readonly ConsultationEvent[], row: ConsultationRow, context: PageContext): Markup {
  const words = consultationTexts(context.texts.lang);
  const {instant, day} = timesFor(context, row.body.timeZone);
  const said = ({event, to, closedAt, closesAt, version, revision = 1}: ConsultationEvent) => {
    switch (event) {
      case 'extended':
        return words.extended(instant(closedAt ?? ''), instant(closesAt ?? ''));
      case 'version':
        return words.newVersion(version ?? 0);
      case 'restored':
        return words.restored;
      case 'supplemented':
        return words.supplement(revision - 1);
      case 'step':
        return words.step[to];
    }
  };
  return html`
  <section aria-labelledby="course">
    <h2 id="course">${words.course}</h2>
    <ol class="path">
      ${timeline.map(
        (entry) => html`
      <li class="done"><span>${said(entry)}</span><span class="muted">${day(entry.at)}${entry.late ? html`, <strong>${context.texts.late(entry.late)}</strong>` : ''}</span>${entry.reason ? html`<span class="typed">${entry.reason}</span>` : ''}</li>`,
      )}
    </ol>
  </section>`;
}

export function documentsSection(documents: readonly ConsultationDocument[], context: PageContext): Markup {
  if (documents.length === 0) return html``;
  const words = consultationTexts(context.texts.lang);
  return html`
  <section class="files" aria-labelledby="documents">
    <h2 id="documents">${words.documents}</h2>
    <ul>${documents.map(({role, title, url}) => html`<li><a href="${url}" rel="noopener"><span>${words.documentRole[role]}: ${inWords(title, context)}</span></a></li>`)}</ul>
  </section>`;
}

/** How a page writes what people and authorities said. */
export interface Written {
  readonly context: PageContext;
  readonly words: ConsultationTexts;
  readonly day: (at: string) => string;
  readonly number: (n: number) => string;
}

/** What the authority makes of a proposal. */
export const answerOf = (answer: ProposalAnswer | null, {words, day, number}: Written): Markup =>
  answer === null
    ? html`<p class="overdue">${words.unanswered}</p>`
    : html`
      <p><strong>${words.answer}: ${words.outcome[answer.outcome]}</strong></p>
      <div class="prose" lang="${answer.lang}">${richText(answer.reason)}</div>
      <p class="muted">${words.answeredBy(answer.unit, day(answer.answeredAt))}${answer.revision === undefined ? '' : html`<br>${words.supplement(answer.revision - 1)}`}${answer.together > 1 ? html`<br>${words.together(number(answer.together))}` : ''}</p>`;
