import {html} from 'hono/html';
import {petitionsFile} from '../../../src/contract/act-routes.ts';
import {linkTo} from '../choices.ts';
import {counter, documentOf, type Markup, type Visit} from '../layout.ts';

const groups = [
  {name: 'open', slugs: ['crossing', 'stadium', 'night-bus', 'river-bank']},
  {name: 'council', slugs: ['lime-avenue', 'shelter']},
  {name: 'done', slugs: ['library', 'ramp', 'path-light', 'playground', 'dog-park', 'fireworks', 'debtors']},
] as const;

/** All public petitions, as a list of counters: one request for all their numbers. */
export function participationPage(visit: Visit): Markup {
  const {participation} = visit.choices.texts;
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
    ${groups.map(
      ({name, slugs}) => html`
    <section aria-labelledby="${name}">
      <h2 id="${name}">${participation[name]}</h2>
      <ul class="petitions">${slugs.map((slug) => html`<li>${counter(visit, slug)}</li>`)}</ul>
    </section>`,
    )}
    <p><a href="${petitionsFile()}" download>${participation.file}</a></p>`,
  });
}
