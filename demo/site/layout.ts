import {html} from 'hono/html';
import {languages, linkTo, looks, themes, type Choices} from './choices.ts';

export type Markup = ReturnType<typeof html>;

/** What every page of the town knows. */
export interface Visit {
  readonly choices: Choices;
  /** Path and own parameters of this page, without the choices. */
  readonly path: string;
  readonly nonce: string;
  /** Petitions by the names the town's pages use for them. */
  readonly petitions: Readonly<Record<string, string>>;
  /** Likewise consultations; none in a demo that was filled before they had names. */
  readonly consultations: Readonly<Record<string, string>>;
  /** When the demo was first started: news count from there. */
  readonly since: Date;
}

const current = (yes: boolean) => (yes ? html` aria-current="true"` : '');

function switches({choices, path}: Visit): Markup {
  const {texts, theme, look} = choices;
  const names = texts.switches;
  const links = (label: string, shown: boolean, items: readonly {href: string; name: string; on: boolean; lang?: string}[]) => html`
      <div class="switch" role="group" aria-label="${label}">
        ${shown ? html`<span aria-hidden="true">${label}:</span>` : ''}
        ${items.map(({href, name, on, lang}) => html`<a href="${href}"${lang ? html` lang="${lang}" hreflang="${lang}"` : ''}${current(on)}>${name}</a>`)}
      </div>`;
  return html`
    <nav class="switches" aria-label="${names.languages}, ${names.theme}, ${names.look}">
      ${links(names.languages, false, languages.map(({lang, language}) => ({href: linkTo(path, choices, {lang}), name: language, on: lang === texts.lang, lang})))}
      ${links(names.theme, true, themes.map((name) => ({href: linkTo(path, choices, {theme: name}), name: names[name], on: name === theme})))}
      ${links(names.look, true, looks.map((name) => ({href: linkTo(path, choices, {look: name}), name: names[name], on: name === look})))}
    </nav>`;
}

const sections = [
  {path: '/', name: 'home'},
  {path: '/participation', name: 'participation'},
  {path: '/drafts', name: 'consultations'},
  {path: '/editors', name: 'editors'},
  {path: '/officials', name: 'officials'},
] as const;

function menu({choices, path}: Visit): Markup {
  const {nav} = choices.texts;
  return html`
      <nav class="menu" aria-label="${nav.label}">
        ${sections.map(({path: target, name}) => html`<a href="${linkTo(target, choices)}"${path === target ? html` aria-current="page"` : ''}>${nav[name]}</a>`)}
      </nav>`;
}

function footer({choices}: Visit): Markup {
  const {footer: words, council} = choices.texts;
  return html`
  <footer class="foot">
    <div class="wrap">
      <div>
        <h2>${words.contacts}</h2>
        <p>${council}<br>${words.address}<br>${words.phone}<br>${words.hours}</p>
      </div>
      <div>
        <p>${words.invented}</p>
        <p><a href="/petitions?lang=${choices.texts.lang}">${words.backend}</a><br><a href="/consultations?lang=${choices.texts.lang}">${words.backendConsultations}</a></p>
      </div>
    </div>
  </footer>`;
}

/** A page of the town's site. */
export const documentOf = (visit: Visit, {title, main, wide = false}: {title: string; main: Markup; wide?: boolean}): Markup => {
  const {texts, theme, look} = visit.choices;
  return html`<!doctype html>
<html lang="${texts.lang}" class="${theme}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title === texts.council ? title : `${title} – ${texts.council}`}</title>
    <link rel="icon" href="/site/crest.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/site/${look}.css">
    <script type="module" src="/viche.js" nonce="${visit.nonce}"></script>
  </head>
  <body>
  <a class="skip" href="#content">${texts.skip}</a>
  ${switches(visit)}
  <header class="head">
    <div class="wrap">
      <a class="brand" href="${linkTo('/', visit.choices)}">
        <img src="/site/crest.svg" alt="" width="44" height="52">
        <span>${texts.council}<small>${texts.subtitle}</small></span>
      </a>
      ${menu(visit)}
    </div>
  </header>
  <main id="content" class="${wide ? 'wide' : 'wrap'}">${main}</main>
  ${footer(visit)}
  </body>
</html>`;
};

const dates = new Map(languages.map(({lang}) => [lang, new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {dateStyle: 'long', timeZone: 'Europe/Kyiv'})]));

/** A date some days before the demo was first started. */
export function dateOf(visit: Visit, daysAgo: number): Markup {
  const date = new Date(visit.since.getTime() - daysAgo * 86_400_000);
  return html`<time datetime="${date.toISOString().slice(0, 10)}">${dates.get(visit.choices.texts.lang)?.format(date)}</time>`;
}

const patternOf = (path: string, {choices}: Visit) => linkTo(path.replace('{id}', '__id__'), choices).replace('__id__', '{id}');

/** Where a widget's links to a petition lead, and to a consultation. */
export const petitionPattern = (visit: Visit) => patternOf('/petition?petition={id}', visit);
export const consultationPattern = (visit: Visit) => patternOf('/consultation?consultation={id}', visit);

/** A counter as an editor pastes it; the link inside stays for those without scripts. */
export function counter(visit: Visit, slug: string, headingLevel = 3): Markup {
  const id = visit.petitions[slug] ?? '';
  return html`<viche-petition-counter petition-id="${id}" heading-level="${headingLevel}" href-pattern="${petitionPattern(visit)}"><a href="/petitions/${id}">${visit.choices.texts.counterFallback}</a></viche-petition-counter>`;
}
