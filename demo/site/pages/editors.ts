import {html, raw} from 'hono/html';
import {documentOf, type Markup, type Visit} from '../layout.ts';
import type {SampleName} from '../texts/texts.ts';

/** What an editor pastes; shown as text and put into the page as it is. */
const snippets = (origin: string, id: string, other: string, fallback: string): Readonly<Record<SampleName, string>> => ({
  counter: `<viche-petition-counter petition-id="${id}">\n  <a href="${origin}/petitions/${id}">${fallback}</a>\n</viche-petition-counter>`,
  div: `<div data-viche="petition-counter" data-petition-id="${other}">\n  <a href="${origin}/petitions/${other}">${fallback}</a>\n</div>`,
  link: `<p><a href="${origin}/petitions/${id}">${fallback}</a></p>`,
  petition: `<viche-petition petition-id="${id}">\n  <a href="${origin}/petitions/${id}">${fallback}</a>\n</viche-petition>`,
});

/** How to put petitions on a page, for people who do not program; every sample works here. */
export function editorsPage(visit: Visit, origin: string): Markup {
  const {editors, counterFallback} = visit.choices.texts;
  const samples = snippets(origin, visit.petitions['crossing'] ?? '', visit.petitions['ramp'] ?? '', counterFallback);
  return documentOf(visit, {
    title: editors.title,
    main: html`
    <h1>${editors.title}</h1>
    <p class="lead">${editors.lead}</p>
    <section>
      <h2>${editors.once}</h2>
      <p>${editors.onceAbout}</p>
      <pre tabindex="0"><code>${`<script type="module" src="${origin}/viche.js"></script>`}</code></pre>
    </section>
    ${(Object.keys(samples) as SampleName[]).map(
      (name) => html`
    <section class="sample ${name}">
      <h2>${editors.samples[name].title}</h2>
      <p>${editors.samples[name].about}</p>
      <pre tabindex="0"><code>${samples[name]}</code></pre>
      <div class="result" role="group" aria-label="${editors.result}: ${editors.samples[name].title}">${raw(samples[name])}</div>
    </section>`,
    )}`,
  });
}
