import {html} from 'hono/html';
import {petitionsFile} from '../../../src/contract/act-routes.ts';
import {linkTo} from '../choices.ts';
import {documentOf, petitionPattern, type Markup, type Visit} from '../layout.ts';

/** All public petitions; what people look for stands in the address, so that it can be linked to. */
export function participationPage(visit: Visit): Markup {
  const {participation, home, footer, lang} = visit.choices.texts;
  return documentOf(visit, {
    title: participation.title,
    main: html`
    <h1>${participation.title}</h1>
    <div class="intro">
      <div class="lead">
        <p>${participation.lead}</p>
        <p><a class="button" href="${linkTo('/start', visit.choices)}">${participation.start}</a></p>
      </div>
      <div>
        <h2>${participation.how}</h2>
        <ol>${participation.steps.map((step) => html`<li>${step}</li>`)}</ol>
      </div>
    </div>
    <section class="petitions" aria-labelledby="petitions">
      <h2 id="petitions">${home.allPetitions}</h2>
      <viche-petition-list heading-level="3" page-size="10" param-prefix="petitions-" href-pattern="${petitionPattern(visit)}"><p><a href="/petitions?lang=${lang}">${footer.backend}</a></p></viche-petition-list>
    </section>
    <p><a href="${petitionsFile()}" download>${participation.file}</a></p>`,
  });
}
