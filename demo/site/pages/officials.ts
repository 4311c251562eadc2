import {html} from 'hono/html';
import {documentOf, type Markup, type Visit} from '../layout.ts';

/** The desk, and who can sit down at it in the demo. */
export function officialsPage(visit: Visit): Markup {
  const {officials, lang} = visit.choices.texts;
  return documentOf(visit, {
    title: officials.title,
    main: html`
    <h1>${officials.title}</h1>
    <p class="lead">${officials.lead}</p>
    <div class="notice">
      <p>${officials.note}</p>
      <ul>${officials.accounts.map(({email, does}) => html`<li><code>${email}</code> — ${does}</li>`)}</ul>
      <p>${officials.mail} <a href="/dev/mail" target="_blank" rel="noopener">${officials.mailLink} /dev/mail</a></p>
    </div>
    <viche-petition-desk heading-level="2"><a href="/petitions?lang=${lang}">${officials.fallback}</a></viche-petition-desk>`,
  });
}
