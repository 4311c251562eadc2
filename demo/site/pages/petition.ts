import {html} from 'hono/html';
import {signaturesFile} from '../../../src/contract/act-routes.ts';
import {linkTo} from '../choices.ts';
import {documentOf, type Markup, type Visit} from '../layout.ts';

/** One page for every petition: which one, its address says. */
export function petitionPage(visit: Visit, id: string): Markup {
  const {petition} = visit.choices.texts;
  return documentOf(visit, {
    title: petition.title,
    main: html`
    <p><a href="${linkTo('/participation', visit.choices)}">${petition.back}</a></p>
    <viche-petition id-param="petition" heading-level="1"><a href="/petitions/${encodeURIComponent(id)}">${petition.fallback}</a></viche-petition>
    ${id ? html`<p><a href="${signaturesFile(id)}" download>${petition.file}</a></p>
    <viche-comment-box id-param="petition"><a href="/petitions/${encodeURIComponent(id)}">${petition.fallback}</a></viche-comment-box>` : ''}`,
  });
}
