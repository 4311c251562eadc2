import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {CommentSort} from '../../contract/comments.ts';
import {msg} from '../../locale/msg.ts';
import {css} from '../css.ts';

/** What the order means to people. */
function plainWords(sort: CommentSort): string {
  switch (sort) {
    case 'oldest':
      return msg('By the time of writing: what was said first stands first. This is the order for everyone, unless somebody chooses another.', {id: 'further.oldest'});
    case 'newest':
      return msg('By the time of writing: what was said last stands first.', {id: 'further.newest'});
    case 'best':
      return msg('By the share of those who agree, with care where only a few have voted: one vote of one does not stand above ninety of a hundred. A comment nobody has agreed with yet counts as 0.', {id: 'further.best'});
    case 'discussed':
      return msg('By the number of published replies at every depth, from the most to the fewest.', {id: 'further.discussed'});
    case 'balanced':
      return msg('The best rated comment for, then the best rated against, then the next of each in turn. When one side has no more, the other goes on; those without a side come last.', {id: 'further.balanced'});
  }
}

const rated: readonly CommentSort[] = ['best', 'balanced'];

/** Wilson's lower bound, as docs/contract.md has it. */
const wilson = '(p + z²/2n − z·√((p·(1 − p) + z²/4n) / n)) / (1 + z²/n)';

/** How an order is made: in plain words, then exactly. */
export const formulaView = (sort: CommentSort): TemplateResult => html`<div class="formula stack">
  <p>${plainWords(sort)}</p>
  ${rated.includes(sort)
    ? html`<p class="small">${msg('Exactly: the lower bound of the Wilson score interval at 95 %, where p is the share of those who agree, n the number of votes, and z = 1.96:', {id: 'further.wilson'})}<br /><code dir="ltr">${wilson}</code></p>`
    : nothing}
  ${sort === 'oldest' || sort === 'newest' ? nothing : html`<p class="small">${msg('Among equals the newer stands first: it had less time to be seen. Numbers may lag by a second.', {id: 'further.equals'})}</p>`}
  <p class="small">${msg('Replies always stand below what they answer, the oldest first. Nobody can move a comment by hand.', {id: 'further.replies'})}</p>
</div>`;

export const formulaStyles = css`
  .formula { gap: .5em; border-inline-start: 3px solid var(--_border-strong); padding-inline-start: 1em; max-inline-size: var(--_measure); }
  .formula code { font-family: ui-monospace, monospace; }
`;
