import {html} from 'hono/html';
import type {Consultation, ConsultationRow, ProvisionCounts} from '../../contract/consultations.ts';
import type {Page} from '../../contract/http.ts';
import type {DraftVersion, Provision} from '../../contract/provisions.ts';
import {courseSection, documentsSection, headLines, inWords, timesFor} from './consultation-parts.ts';
import {formatsFor} from './format.ts';
import {pick, textOf} from './language.ts';
import {documentOf, filesSection, type Markup, type PageContext} from './layout.ts';
import {placesLinks} from './places-page.ts';
import {richText} from './rich-text.ts';
import {consultationTexts} from './texts/consultations.ts';
import {discussionTexts} from './texts/discussions.ts';

const totalsLine = ({totals}: ConsultationRow, {texts}: PageContext, timeZone: string) => {
  const {number} = formatsFor(texts.lang, timeZone);
  return consultationTexts(texts.lang).totals(number(totals.comments), number(totals.proposals), number(totals.answered));
};

/** A list of consultations for people without JavaScript. */
export function consultationListPage({items, next}: Page<ConsultationRow>, context: PageContext): Markup {
  const {lang} = context.texts;
  const words = consultationTexts(lang);
  return documentOf(context, {
    title: words.consultations,
    main: html`
<h1>${words.consultations}</h1>
${items.length === 0 ? html`<p>${words.none}</p>` : ''}
<ul class="list">
  ${items.map(
    (row) => html`
  <li>
    <h2><a href="${context.links.consultation(row.id)}">${inWords(row.title, context)}</a></h2>
    ${headLines(row, context)}
    <p class="muted">${totalsLine(row, context, row.body.timeZone)}</p>
  </li>`,
  )}
</ul>
${next ? html`<p class="next"><a href="${context.links.earlierConsultations(next)}" rel="next">${words.more}</a></p>` : ''}`,
  });
}

const part = (id: string, heading: string, content: Markup) => html`
  <section aria-labelledby="${id}">
    <h2 id="${id}">${heading}</h2>
    <p class="typed">${content}</p>
  </section>`;

function contactSection({contact}: Consultation, heading: string): Markup {
  const {name, email, phone} = contact;
  return part('contact', heading, html`${name}${email === null ? '' : html`<br><a href="mailto:${email}">${email}</a>`}${phone === null ? '' : html`<br>${phone}`}`);
}

function article(consultation: Consultation, context: PageContext): Markup {
  const {lang} = context.texts;
  const {links} = context;
  const words = consultationTexts(lang);
  const {id, title, text, versions, affected, consequences} = consultation;
  const {day} = timesFor(context, consultation.body.timeZone);
  const body = pick(text, lang);
  return html`
<article>
  <h1>${inWords(title, context)}</h1>
  ${headLines(consultation, context)}
  <p class="typed">${inWords(consultation.summary, context)}</p>
  <p class="count">${totalsLine(consultation, context, consultation.body.timeZone)}<br><a href="${links.discussion(consultation.subject)}">${words.discussion}</a></p>
  ${consultation.reportPublishedAt === null ? '' : html`<p><a href="${links.report(id)}">${words.report}: ${words.printed}</a></p>`}
  ${body ? html`<div class="prose" lang="${body.lang}">${richText(body.value)}</div>` : ''}
  ${versions.length === 0 ? '' : html`
  <section aria-labelledby="versions">
    <h2 id="versions">${words.versions}</h2>
    <ul>${versions.map(({n, publishedAt}) => html`<li><a href="${links.version(id, n)}">${words.version(n, day(publishedAt ?? consultation.opensAt))}</a></li>`)}</ul>
  </section>`}
  ${Object.keys(affected).length > 0 ? part('affected', words.affected, inWords(affected, context)) : ''}
  ${Object.keys(consequences).length > 0 ? part('consequences', words.consequences, inWords(consequences, context)) : ''}
  ${documentsSection(consultation.documents, context)}
  ${contactSection(consultation, words.contact)}
  ${consultation.status === 'open' && !context.archived ? html`<noscript><p class="note">${discussionTexts(lang).needsScript}</p></noscript>` : ''}
  ${courseSection(consultation.timeline, consultation, context)}
</article>`;
}

/** A consultation for people without JavaScript, for mail and for search engines; the widget replaces it in place. */
export function consultationPage(consultation: Consultation, context: PageContext): Markup {
  const {texts, links, archived} = context;
  const {id, title, summary, subject, reportPublishedAt} = consultation;
  const whole = article(consultation, context);
  return documentOf(context, {
    title: textOf(title, texts.lang),
    description: textOf(summary, texts.lang),
    widgets: !archived,
    main: html`
${archived ? whole : html`<viche-consultation consultation-id="${id}" heading-level="1">${whole}</viche-consultation>`}
${filesSection(context, [
  ...(reportPublishedAt === null ? [] : [{href: links.reportFile(id), words: consultationTexts(texts.lang).table}]),
  {href: links.commentsFile(subject), words: discussionTexts(texts.lang).file},
])}`,
  });
}

function provisionItem({id, number, heading, text, change}: Provision, {lang}: DraftVersion, context: PageContext): Markup {
  const words = consultationTexts(context.texts.lang);
  const mark = change === null ? '' : words.change[change];
  // The wording itself, in the language of the act; a translation only where there is none.
  const wording = text[lang] === undefined ? pick(text, context.texts.lang) : {value: text[lang], lang};
  return html`
  <section id="${id}">
    ${Object.keys(heading).length > 0 ? html`<h2>${number} ${inWords(heading, context)}</h2>` : ''}
    <p class="typed" lang="${wording?.lang ?? lang}">${Object.keys(heading).length > 0 ? '' : html`<strong>${number}</strong> `}${wording?.value ?? ''}</p>
    ${mark ? html`<p class="muted">${mark}</p>` : ''}
  </section>`;
}

/**
 * A version of a draft act: where the addresses of its provisions lead.
 * @param counts How much was said about it; without them nothing is told of what has no place in it.
 */
export const versionPage =
  (consultation: Consultation, counts: ProvisionCounts | undefined) =>
  (version: DraftVersion, context: PageContext): Markup => {
    const {lang} = context.texts;
    const words = consultationTexts(lang);
    const {day} = timesFor(context, consultation.body.timeZone);
    const heading = words.version(version.n, day(version.publishedAt ?? consultation.opensAt));
    return documentOf(context, {
      title: `${textOf(consultation.title, lang)}: ${heading}`,
      main: html`
<article>
  <p><a href="${context.links.consultation(consultation.id)}">${inWords(consultation.title, context)}</a></p>
  <h1>${heading}</h1>
  ${Object.keys(version.note).length > 0 ? html`<p class="note typed">${inWords(version.note, context)}</p>` : ''}
  ${placesLinks(consultation.id, counts, context)}
  ${version.provisions.map((provision) => provisionItem(provision, version, context))}
  ${version.removed.length === 0 ? '' : html`<section><h2>${words.change.removed}</h2><ul>${version.removed.map(({number, heading: name}) => html`<li>${number} ${inWords(name, context)}</li>`)}</ul></section>`}
</article>`,
    });
  };
