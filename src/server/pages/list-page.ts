import {html} from 'hono/html';
import type {Page} from '../../contract/http.ts';
import type {PetitionCount} from '../../contract/petition.ts';
import {pick} from './language.ts';
import {documentOf, filesSection, type Markup, type PageContext} from './layout.ts';
import {countLines, statusOf} from './petition-page.ts';

function row(petition: PetitionCount, context: PageContext): Markup {
  const {texts, links} = context;
  const title = pick(petition.title, texts.lang);
  const {count, time, late} = countLines(petition, context);
  return html`
    <li>
      <p class="muted"><strong class="status">${statusOf(petition, texts)}</strong> ${texts.number(petition.number)}</p>
      <h2><a href="${links.petition(petition.id)}" lang="${title?.lang}">${title?.value}</a></h2>
      ${petition.publishedAt ? html`<p>${count}${time ? html`<br><span class="muted">${time}</span>` : ''}</p>` : ''}
      ${late ? html`<p class="overdue">${late}</p>` : ''}
    </li>`;
}

/** All public petitions, newest first, a page at a time. */
export const listPage = ({items, next}: Page<PetitionCount>, context: PageContext): Markup =>
  documentOf(context, {
    title: context.texts.petitions,
    description: context.texts.petitions,
    main: html`
  <h1>${context.texts.petitions}</h1>
  ${items.length > 0 ? html`<ul class="list">${items.map((petition) => row(petition, context))}</ul>` : html`<p>${context.texts.noPetitions}</p>`}
  ${next ? html`<p><a href="${context.links.older(next)}">${context.texts.more}</a></p>` : ''}
  ${filesSection(context, [{href: context.links.petitionsFile, words: context.texts.petitionsFile}])}`,
  });
