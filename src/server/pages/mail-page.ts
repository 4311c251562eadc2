import {html} from 'hono/html';
import {documentOf, type Markup, type PageContext} from './layout.ts';

/** A message as the demo's mailbox shows it. */
export interface ShownMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly code?: string | null;
}

/** The demo's mailbox, newest first. For whoever runs the demo, so in English. */
export const mailPage = (mails: readonly ShownMail[], context: PageContext): Markup =>
  documentOf(context, {
    title: 'Mail of the demo',
    index: false,
    main: html`
  <h1>Mail of the demo</h1>
  <p>What the demo town would have sent, newest first. Nothing leaves this computer unless SMTP_URL is set.</p>
  ${mails.length > 0
    ? html`<ul class="list">${mails.map(
        ({to, subject, text, code}) => html`
    <li>
      <p class="muted">${to}</p>
      <h2>${subject}</h2>
      ${code ? html`<p class="code">${code}</p>` : ''}
      <pre>${text}</pre>
    </li>`,
      )}</ul>`
    : html`<p>No mail yet.</p>`}`,
  });
