import {html} from 'hono/html';
import type {Config} from '../deps.ts';
import {pageLanguages} from './language.ts';
import type {PageTexts} from './texts/texts.ts';

export type Markup = ReturnType<typeof html>;

/** What every page needs to know. */
export interface PageContext {
  readonly config: Pick<Config, 'name' | 'publicUrl' | 'demo'>;
  readonly texts: PageTexts;
  /** Path of this page, for its links to other languages. */
  readonly path: string;
  /** Lets this answer's own scripts run and no others. */
  readonly nonce: string;
  readonly now: Date;
}

interface Page {
  readonly title: string;
  readonly description?: string;
  readonly main: Markup;
  /** Loads the widgets. */
  readonly widgets?: boolean;
  readonly index?: boolean;
}

export const stylePath = '/viche-page.css';

const languageLinks = ({texts, path}: PageContext) => html`
  <nav class="languages" aria-label="${texts.languages}">
    ${pageLanguages.map(({lang, language}) =>
      lang === texts.lang
        ? html`<a href="${path}?lang=${lang}" lang="${lang}" hreflang="${lang}" aria-current="true">${language}</a>`
        : html`<a href="${path}?lang=${lang}" lang="${lang}" hreflang="${lang}">${language}</a>`,
    )}
  </nav>`;

const openGraph = ({config, texts, path}: PageContext, title: string, description: string) => html`
    <link rel="canonical" href="${config.publicUrl}${path}">
    ${pageLanguages.map(({lang}) => html`<link rel="alternate" hreflang="${lang}" href="${config.publicUrl}${path}?lang=${lang}">`)}
    <meta name="description" content="${description}">
    <meta property="og:type" content="article">
    <meta property="og:site_name" content="${config.name}">
    <meta property="og:title" content="${title}">
    <meta property="og:description" content="${description}">
    <meta property="og:url" content="${config.publicUrl}${path}">
    <meta property="og:locale" content="${texts.lang}">
    <meta name="twitter:card" content="summary">`;

/** A whole document: the authority's name, the page, the languages. */
export const documentOf = (context: PageContext, {title, description, main, widgets = false, index = true}: Page): Markup => html`<!doctype html>
<html lang="${context.texts.lang}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} – ${context.config.name}</title>
    ${description === undefined ? '' : openGraph(context, title, description)}
    ${index ? '' : html`<meta name="robots" content="noindex">`}
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${stylePath}">
    ${widgets ? html`<script type="module" src="/viche.js" nonce="${context.nonce}"></script>` : ''}
  </head>
  <body>
    <header class="top">
      <a class="brand" href="/?lang=${context.texts.lang}">${context.config.name}</a>
      <a href="/petitions?lang=${context.texts.lang}">${context.texts.allPetitions}</a>
    </header>
    <main>${main}</main>
    <footer class="bottom">${languageLinks(context)}</footer>
  </body>
</html>`;
