import {html} from 'hono/html';
import {linkTo} from '../choices.ts';
import {documentOf, petitionPattern, type Markup, type Visit} from '../layout.ts';

/** Where people start a petition, and come back to see what became of theirs. */
export function startPage(visit: Visit): Markup {
  const {start, petition} = visit.choices.texts;
  return documentOf(visit, {
    title: start.title,
    main: html`
    <p><a href="${linkTo('/participation', visit.choices)}">${petition.back}</a></p>
    <viche-petition-form heading-level="1" href-pattern="${petitionPattern(visit)}"><p>${start.fallback}</p></viche-petition-form>`,
  });
}
