import {html, raw} from 'hono/html';
import {documentOf, type Markup, type Visit} from '../layout.ts';
import type {SampleName} from '../texts/texts.ts';

/** What an editor pastes; shown as text and put into the page as it is. */
interface Named {
  readonly origin: string;
  readonly petition: string;
  readonly other: string;
  /** Undefined in a demo that was filled before its consultations had names. */
  readonly consultation: string | undefined;
  readonly words: {readonly petition: string; readonly petitions: string; readonly consultation: string; readonly consultations: string};
}

const snippets = ({origin, petition: id, other, consultation, words}: Named): Readonly<Partial<Record<SampleName, string>>> => ({
  counter: `<viche-petition-counter petition-id="${id}">\n  <a href="${origin}/petitions/${id}">${words.petition}</a>\n</viche-petition-counter>`,
  petition: `<viche-petition petition-id="${id}">\n  <a href="${origin}/petitions/${id}">${words.petition}</a>\n</viche-petition>`,
  list: `<viche-petition-list page-size="3">\n  <a href="${origin}/petitions">${words.petitions}</a>\n</viche-petition-list>`,
  comments: `<viche-comment-box subject="petition:${id}">\n  <a href="${origin}/petitions/${id}/comments">${words.petition}</a>\n</viche-comment-box>`,
  consultations: `<viche-consultation-list page-size="3" controls="none">\n  <a href="${origin}/consultations">${words.consultations}</a>\n</viche-consultation-list>`,
  ...(consultation === undefined ? {} : {consultation: `<viche-consultation consultation-id="${consultation}">\n  <a href="${origin}/consultations/${consultation}">${words.consultation}</a>\n</viche-consultation>`}),
  div: `<div data-viche="petition-counter" data-petition-id="${other}">\n  <a href="${origin}/petitions/${other}">${words.petition}</a>\n</div>`,
  link: `<p><a href="${origin}/petitions/${id}">${words.petition}</a></p>`,
});

/** What an editor can change in a line. */
function settings({samples, attribute, meaning}: Visit['choices']['texts']['editors'], name: SampleName): Markup | string {
  const {attributes, title} = samples[name];
  if (!attributes) return '';
  return html`<div class="settings" role="region" tabindex="0" aria-label="${attribute}: ${title}"><table>
        <thead><tr><th scope="col">${attribute}</th><th scope="col">${meaning}</th></tr></thead>
        <tbody>${attributes.map(({name: what, about}) => html`<tr><th scope="row"><code>${what}</code></th><td>${about}</td></tr>`)}</tbody>
      </table></div>`;
}

/** How to put petitions and consultations on a page, for people who do not program; every sample works here. */
export function editorsPage(visit: Visit, origin: string): Markup {
  const {editors, counterFallback, home, consultation} = visit.choices.texts;
  const words = {petition: counterFallback, petitions: home.allPetitions, consultation: consultation.fallback, consultations: home.allConsultations};
  const samples = snippets({origin, petition: visit.petitions['crossing'] ?? '', other: visit.petitions['ramp'] ?? '', consultation: visit.consultations['library'], words});
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
    ${(Object.entries(samples) as Array<[SampleName, string]>).map(
      ([name, sample]) => html`
    <section class="sample ${name}">
      <h2>${editors.samples[name].title}</h2>
      <p>${editors.samples[name].about}</p>
      <pre tabindex="0"><code>${sample}</code></pre>
      ${settings(editors, name)}
      <div class="result" role="group" aria-label="${editors.result}: ${editors.samples[name].title}">${raw(sample)}</div>
    </section>`,
    )}
    <p>${editors.forDevelopers}</p>`,
  });
}
