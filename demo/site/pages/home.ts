import {html} from 'hono/html';
import {linkTo} from '../choices.ts';
import {consultationPattern, counter, dateOf, documentOf, type Markup, type Visit} from '../layout.ts';
import type {NewsItem} from '../texts/texts.ts';

const newsRow = (visit: Visit, {slug, daysAgo, title, lead}: NewsItem) => html`
        <article class="item">
          <p class="date">${dateOf(visit, daysAgo)}</p>
          <h3><a href="${linkTo(`/news/${slug}`, visit.choices)}">${title}</a></h3>
          <p>${lead}</p>
        </article>`;

/** The front page: the town, its news, and what people are asking for now. */
export function homePage(visit: Visit): Markup {
  const {texts} = visit.choices;
  const {home, news, council} = texts;
  return documentOf(visit, {
    title: council,
    wide: true,
    main: html`
    <section class="hero">
      <div class="wrap">
        <div class="hero-words">
          <h1>${home.title}</h1>
          <p>${home.lead}</p>
          <p><a class="button" href="${linkTo('/participation', visit.choices)}">${home.toPetitions}</a></p>
        </div>
        <img src="/site/town.svg" alt="${home.picture}" width="720" height="420">
      </div>
    </section>
    <div class="wrap columns">
      <section class="main" aria-labelledby="news">
        <h2 id="news">${home.news}</h2>
        ${news.map((item) => newsRow(visit, item))}
      </section>
      <aside class="side" aria-labelledby="petitions">
        <h2 id="petitions">${home.petitions}</h2>
        <div class="counters">
          ${['crossing', 'night-bus', 'lime-avenue'].map((slug) => counter(visit, slug))}
        </div>
        <p><a href="${linkTo('/participation', visit.choices)}">${home.allPetitions}</a></p>
      </aside>
      <section class="main" aria-labelledby="consultations">
        <h2 id="consultations">${home.consultations}</h2>
        <viche-consultation-list heading-level="3" controls="none" page-size="2" status="open" href-pattern="${consultationPattern(visit)}"><a href="/consultations?lang=${visit.choices.texts.lang}">${home.allConsultations}</a></viche-consultation-list>
        <p class="after"><a href="${linkTo('/drafts', visit.choices)}">${home.allConsultations}</a></p>
      </section>
      <section class="main" aria-labelledby="useful">
        <h2 id="useful">${home.useful}</h2>
        <ul class="services">
          ${home.services.map(({name, about, when}) => html`<li><h3>${name}</h3><p>${about}</p><p class="date">${when}</p></li>`)}
        </ul>
      </section>
    </div>`,
  });
}
