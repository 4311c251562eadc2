import {html} from 'hono/html';
import {linkTo} from '../choices.ts';
import {documentOf, type Markup, type Visit} from '../layout.ts';

/** Who can sit down at a desk in the demo, and where the codes are. */
function accounts({choices}: Visit): Markup {
  const {officials} = choices.texts;
  return html`<div class="notice">
      <p>${officials.note}</p>
      <ul>${officials.accounts.map(({email, does}) => html`<li><code>${email}</code> — ${does}</li>`)}</ul>
      <p>${officials.mail} <a href="/dev/mail" target="_blank" rel="noopener">${officials.mailLink} /dev/mail</a></p>
    </div>`;
}

/** The desk for petitions. */
export function officialsPage(visit: Visit): Markup {
  const {officials, lang} = visit.choices.texts;
  return documentOf(visit, {
    title: officials.title,
    main: html`
    <h1>${officials.title}</h1>
    <p class="lead">${officials.lead}</p>
    <p><a href="${linkTo('/officials/consultations', visit.choices)}">${officials.consultations.link}</a></p>
    ${accounts(visit)}
    <viche-petition-desk heading-level="2"><a href="/petitions?lang=${lang}">${officials.fallback}</a></viche-petition-desk>`,
  });
}

/** The desk for consultations. */
export function consultationOfficialsPage(visit: Visit): Markup {
  const {officials, lang} = visit.choices.texts;
  const {title, lead, back, fallback} = officials.consultations;
  return documentOf(visit, {
    title,
    main: html`
    <h1>${title}</h1>
    <p class="lead">${lead}</p>
    <p><a href="${linkTo('/officials', visit.choices)}">${back}</a></p>
    ${accounts(visit)}
    <viche-consultation-desk heading-level="2"><a href="/consultations?lang=${lang}">${fallback}</a></viche-consultation-desk>`,
  });
}
