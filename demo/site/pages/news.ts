import {html} from 'hono/html';
import {linkTo} from '../choices.ts';
import {counter, dateOf, documentOf, type Markup, type Visit} from '../layout.ts';
import type {NewsItem} from '../texts/texts.ts';

/** A story, with the counter of the petition it tells about in its midst. */
export function newsPage(visit: Visit, item: NewsItem): Markup {
  const {texts} = visit.choices;
  const [first = '', ...rest] = item.text;
  return documentOf(visit, {
    title: item.title,
    main: html`
    <article class="story">
      <p class="date">${dateOf(visit, item.daysAgo)}</p>
      <h1>${item.title}</h1>
      <p class="lead">${item.lead}</p>
      <p>${first}</p>
      ${item.petition ? html`<div class="inset">${counter(visit, item.petition, 2)}</div>` : ''}
      ${rest.map((paragraph) => html`<p>${paragraph}</p>`)}
    </article>
    <nav class="more" aria-label="${texts.otherNews}">
      <h2>${texts.otherNews}</h2>
      <ul>${texts.news.filter(({slug}) => slug !== item.slug).map(({slug, title}) => html`<li><a href="${linkTo(`/news/${slug}`, visit.choices)}">${title}</a></li>`)}</ul>
    </nav>`,
  });
}
