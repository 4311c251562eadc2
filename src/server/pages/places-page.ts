import {html} from 'hono/html';
import {quoteIn} from '../../contract/quote.ts';
import type {Consultation, PlacedComment, PlacedCommentPage, ProvisionCounts} from '../../contract/consultations.ts';
import type {DraftVersion} from '../../contract/provisions.ts';
import {commentItem, type Talk} from './comment-items.ts';
import {inWords} from './consultation-parts.ts';
import {talkOf, type SaidOfComment} from './discussion-page.ts';
import {textOf} from './language.ts';
import {documentOf, type Markup, type PageContext} from './layout.ts';
import {consultationTexts} from './texts/consultations.ts';
import {discussionTexts} from './texts/discussions.ts';

export const placeStates = ['unplaced', 'doubtful'] as const;
export type PlaceState = (typeof placeStates)[number];

/** From a version to what was said about earlier wordings and has no place in it, or one nobody has confirmed. */
export function placesLinks(id: string, counts: ProvisionCounts | undefined, {texts, links}: PageContext): Markup | string {
  const {places} = discussionTexts(texts.lang);
  const found = placeStates.filter((state) => counts?.[state]);
  return !counts || found.length === 0 ? '' : html`<ul>${found.map((state) => html`<li><a href="${links.places(id, counts.n, state)}">${places[state].count(counts[state])}</a></li>`)}</ul>`;
}

export interface Places {
  readonly consultation: Consultation;
  readonly version: DraftVersion;
  readonly state: PlaceState;
  readonly page: PlacedCommentPage;
  readonly saidOf: SaidOfComment;
}

/** What it was about, where the comment itself does not show it, and where it stands now. */
function around(comment: PlacedComment, version: DraftVersion, talk: Talk): Markup {
  const {context, say} = talk;
  const then = comment.wording === null && !quoteIn(comment.target?.selector) ? talk.saidOf(comment) : undefined;
  const now = version.provisions.find(({id}) => id === comment.anchor.provision);
  return html`${then?.text ? html`
    <p class="muted">${say.places.then}:</p><blockquote class="typed" lang="${then.lang}" dir="auto">${then.text}</blockquote>` : ''}${now ? html`
    <p>${say.places.stands}: <a href="${context.links.version(then?.consultation ?? comment.subject.replace(/^consultation:/, ''), version.n, now.id)}">${now.number || now.id} ${inWords(now.heading, context)}</a></p>` : ''}`;
}

/** What was said about earlier wordings and has no place in a version, or one that an official has still to confirm: nothing is dropped. */
export function placesPage({consultation, version, state, page, saidOf}: Places, context: PageContext): Markup {
  const {id, subject, title, body} = consultation;
  const {links, texts} = context;
  const talk = talkOf(body, saidOf, context);
  const words = talk.say.places[state];
  return documentOf(context, {
    title: `${textOf(title, texts.lang)}: ${words.title}`,
    index: false,
    main: html`
<article class="discussion">
  <p><a href="${links.consultation(id)}">${inWords(title, context)}</a></p>
  <p><a href="${links.version(id, version.n)}">${consultationTexts(texts.lang).version(version.n, talk.day(version.publishedAt ?? consultation.opensAt))}</a></p>
  <h1>${words.title}</h1>
  <p>${words.about} <a href="${links.discussion(subject)}">${talk.say.whole}</a></p>
  ${page.items.length === 0 ? html`<p>${talk.say.places.none}</p>` : html`<ol class="thread">${page.items.map((comment) => commentItem(comment, 2, talk, around(comment, version, talk)))}</ol>`}
  ${page.next === null ? '' : html`<p class="next"><a href="${links.places(id, version.n, state, page.next)}" rel="next">${talk.say.places.next}</a></p>`}
</article>`,
  });
}
