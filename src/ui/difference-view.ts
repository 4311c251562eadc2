import {html, type TemplateResult} from 'lit/html.js';
import {fill} from '../locale/format.ts';
import {msg} from '../locale/msg.ts';
import {css} from './css.ts';
import type {Piece} from './difference.ts';

/** Words before and after a text for those who listen. */
const aside = (from: string, text: string, to: string): TemplateResult => html`<span class="vh">${`${from} `}</span>${text}<span class="vh">${` ${to}`}</span>`;

/** Signs and words beside the colours; what is only painted is told to nobody who listens. White space at the ends stays outside: a sign stands at its word. */
const piece = ({kind, text}: Piece): unknown => {
  const words = text.trim();
  if (kind === 'same' || !words) return text;
  const [before = '', after = ''] = text.split(words);
  const marked =
    kind === 'removed'
      ? html`<del>${aside(msg('[deleted:', {id: 'difference.removed.from'}), words, msg('end of what is deleted]', {id: 'difference.removed.to'}))}</del>`
      : html`<ins>${aside(msg('[added:', {id: 'difference.added.from'}), words, msg('end of what is added]', {id: 'difference.added.to'}))}</ins>`;
  return [before, marked, after];
};

/** Both wordings in one text. */
export const inline = (pieces: readonly Piece[], lang: string): TemplateResult => html`<p class="wording" lang=${lang} dir="auto">${pieces.map(piece)}</p>`;

/** One wording beside the other, each with its own changes. */
export const sideBySide = (pieces: readonly Piece[], lang: string, titles: {readonly before: string; readonly after: string}): TemplateResult => html`<div class="beside">
  ${([['removed', titles.before], ['added', titles.after]] as const).map(
    ([kind, title]) => html`<div><p class="small muted">${title}</p><p class="wording" lang=${lang} dir="auto">${pieces.filter((one) => one.kind === 'same' || one.kind === kind).map(piece)}</p></div>`,
  )}
</div>`;

const quoted = (text: string) => fill(msg('“{text}”', {id: 'difference.quote'}), {text: text.trim()});

/** Longer lists of changes are no help: the text itself says more. */
const most = 6;

/** The changes as a sentence each: what was replaced by what, added, deleted. Nothing where there are too many. */
export function inSentences(pieces: readonly Piece[]): string {
  const told: string[] = [];
  for (const [index, {kind, text}] of pieces.entries()) {
    const next = pieces[index + 1];
    if (text.trim() === '') continue;
    if (kind === 'removed') {
      told.push(
        next?.kind === 'added' && next.text.trim()
          ? fill(msg('{before} replaced by {after}', {id: 'difference.replaced'}), {before: quoted(text), after: quoted(next.text)})
          : fill(msg('{text} deleted', {id: 'difference.deleted'}), {text: quoted(text)}),
      );
    } else if (kind === 'added' && !(pieces[index - 1]?.kind === 'removed' && pieces[index - 1]?.text.trim())) {
      told.push(fill(msg('{text} added', {id: 'difference.added'}), {text: quoted(text)}));
    }
  }
  return told.length > most ? '' : told.join('; ');
}

/** What the signs mean, in the signs themselves. */
export const legend = (): TemplateResult => html`<p class="row small" aria-hidden="true"><span><del>${msg('so', {id: 'difference.sample'})}</del> ${msg('deleted', {id: 'difference.legend.deleted'})}</span> <span><ins>${msg('so', {id: 'difference.sample'})}</ins> ${msg('added', {id: 'difference.legend.added'})}</span></p>`;

export const differenceStyles = css`
  .wording { white-space: pre-line; line-height: 1.65; }
  :is(del, ins) { padding-inline: .15em; border-radius: .15em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
  del { color: var(--_danger); background: var(--_danger-soft); text-decoration: line-through; }
  ins { color: var(--_success); background: var(--_success-soft); text-decoration: none; box-shadow: inset 0 -2px; font-weight: 500; }
  del::before { content: '−\\2060'; content: '−\\2060' / ''; padding-inline-end: .1em; font-weight: var(--_weight-bold); }
  ins::before { content: '+\\2060'; content: '+\\2060' / ''; padding-inline-end: .1em; font-weight: var(--_weight-bold); }
  .beside { display: grid; gap: 1em; }
  @container (min-width: 40em) {
    .beside { grid-template-columns: 1fr 1fr; gap: 2em; }
  }
  @media (forced-colors: active) {
    ins { text-decoration: underline; }
  }
`;
