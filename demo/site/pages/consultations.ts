import {html} from 'hono/html';
import {consultationListPage} from '../../../src/contract/consultation-routes.ts';
import {consultationPattern, documentOf, type Markup, type Visit} from '../layout.ts';

/** What the council asks its people, and has asked them. */
export function consultationsPage(visit: Visit): Markup {
  const {consultations, footer, lang} = visit.choices.texts;
  return documentOf(visit, {
    title: consultations.title,
    main: html`
    <h1>${consultations.title}</h1>
    <div class="intro">
      <p class="lead">${consultations.lead}</p>
      <div>
        <h2>${consultations.how}</h2>
        <ol>${consultations.steps.map((step) => html`<li>${step}</li>`)}</ol>
      </div>
    </div>
    <section aria-labelledby="asked">
      <h2 id="asked">${consultations.list}</h2>
      <viche-consultation-list heading-level="3" href-pattern="${consultationPattern(visit)}"><p><a href="${consultationListPage}?lang=${lang}">${footer.backendConsultations}</a></p></viche-consultation-list>
    </section>`,
  });
}
