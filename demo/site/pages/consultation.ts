import {html} from 'hono/html';
import {consultationListPage, consultationPage as plainPage} from '../../../src/contract/consultation-routes.ts';
import {linkTo} from '../choices.ts';
import {documentOf, type Markup, type Visit} from '../layout.ts';

/** One page for every consultation: which one, its address says. */
export function consultationPage(visit: Visit, id: string): Markup {
  const {consultation, lang} = visit.choices.texts;
  const plain = `${id ? plainPage(id) : consultationListPage}?lang=${lang}`;
  return documentOf(visit, {
    title: consultation.title,
    main: html`
    <p><a href="${linkTo('/drafts', visit.choices)}">${consultation.back}</a></p>
    <viche-consultation id-param="consultation" heading-level="1"><a href="${plain}">${consultation.fallback}</a></viche-consultation>
    <aside class="notice after">
      <p>${consultation.about}</p>
      <p><a href="${plain}">${consultation.plain}</a></p>
    </aside>`,
  });
}
