import {html} from 'hono/html';
import type {Config} from '../deps.ts';
import {formatsFor} from './format.ts';
import {pageLanguages} from './language.ts';
import type {PageLinks} from './links.ts';
import {consultationTexts} from './texts/consultations.ts';
import type {PageTexts} from './texts/texts.ts';

export type Markup = ReturnType<typeof html>;

/** What every page needs to know. */
export interface PageContext {
  readonly config: Pick<Config, 'name'>;
  readonly texts: PageTexts;
  readonly links: PageLinks;
  readonly now: Date;
  /** Whether the page is kept in an archive: nothing can be done on it, and nothing on it changes. */
  readonly archived: boolean;
  /** From when the data is, where it could not be read anew. */
  readonly asOf?: string;
}

interface Page {
  readonly title: string;
  readonly description?: string;
  readonly main: Markup;
  /** Loads the widgets. */
  readonly widgets?: boolean;
  readonly index?: boolean;
}

const languageLinks = ({texts, links}: PageContext) => html`
  <nav class="languages" aria-label="${texts.languages}">
    ${pageLanguages.map(({lang, language}) =>
      lang === texts.lang
        ? html`<a href="${links.inLanguage(lang)}" lang="${lang}" hreflang="${lang}" aria-current="true">${language}</a>`
        : html`<a href="${links.inLanguage(lang)}" lang="${lang}" hreflang="${lang}">${language}</a>`,
    )}
  </nav>`;

const addresses = (canonical: string) => html`
    <link rel="canonical" href="${canonical}">
    ${pageLanguages.map(({lang}) => html`<link rel="alternate" hreflang="${lang}" href="${canonical}?lang=${lang}">`)}
    <meta property="og:url" content="${canonical}">`;

const openGraph = ({config, texts, links}: PageContext, title: string, description: string) => html`
    ${links.canonical === undefined ? '' : addresses(links.canonical)}
    <meta name="description" content="${description}">
    <meta property="og:type" content="article">
    <meta property="og:site_name" content="${config.name}">
    <meta property="og:title" content="${title}">
    <meta property="og:description" content="${description}">
    <meta property="og:locale" content="${texts.lang}">
    <meta name="twitter:card" content="summary">`;

const archiveNote = ({texts, now}: PageContext) => {
  const day = now.toISOString().slice(0, 10);
  return html`
    <p class="note"><strong>${texts.archive(formatsFor(texts.lang, 'UTC').day(day))}</strong><br>${texts.archiveText}</p>`;
};

const minute = 60_000;

const staleNote = ({asOf, now, texts}: PageContext) =>
  asOf === undefined ? '' : html`<p class="note">${texts.asOf(Math.max(1, Math.ceil((now.getTime() - Date.parse(asOf)) / minute)))}</p>`;

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
    <link rel="stylesheet" href="${context.links.style}">
    ${widgets ? html`<script type="module" src="/viche.js"></script>` : ''}
  </head>
  <body>
    <header class="top">
      <a class="brand" href="${context.links.home}">${context.config.name}</a>
      <nav class="places"><a href="${context.links.petitions}">${context.texts.allPetitions}</a><a href="${context.links.consultations}">${consultationTexts(context.texts.lang).consultations}</a></nav>
    </header>
    <main>${context.archived ? archiveNote(context) : ''}${staleNote(context)}${main}</main>
    <footer class="bottom">${languageLinks(context)}</footer>
  </body>
</html>`;

interface File {
  readonly href: string;
  readonly words: string;
}

/** What can be taken away as a table, for whoever counts and compares. */
export const filesSection = ({texts}: PageContext, files: readonly File[]): Markup => html`
  <section class="files" aria-labelledby="files">
    <h2 id="files">${texts.openData}</h2>
    <ul>${files.map(({href, words}) => html`<li><a href="${href}" download>${words}</a></li>`)}</ul>
  </section>`;
