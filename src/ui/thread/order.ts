import {html, type TemplateResult} from 'lit/html.js';
import type {CommentSort, Discussion} from '../../contract/comments.ts';
import {msg} from '../../locale/msg.ts';
import {css} from '../css.ts';

export function sortWords(sort: CommentSort): string {
  switch (sort) {
    case 'oldest':
      return msg('Oldest first', {id: 'thread.sort.oldest'});
    case 'newest':
      return msg('Newest first', {id: 'thread.sort.newest'});
    case 'best':
      return msg('Best rated first', {id: 'thread.sort.best'});
    case 'discussed':
      return msg('Most discussed first', {id: 'thread.sort.discussed'});
    case 'balanced':
      return msg('For and against in turn', {id: 'thread.sort.balanced'});
  }
}

interface Order {
  readonly sorts: Discussion['sorts'];
  readonly sort: CommentSort;
  readonly choose: (sort: CommentSort) => void;
  /** Whether it is told how the order is made. */
  readonly explained: boolean;
  readonly explain: () => void;
}

/** In which order, and a button that tells how it is made. */
export const order = ({sorts, sort, choose, explained, explain}: Order): TemplateResult => html`<div class="row order">
    <label class="row" for="order"
      ><span class="small">${msg('Order', {id: 'thread.sort'})}</span>
      <select id="order" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as CommentSort)}>
        ${sorts.map((known) => html`<option value=${known.sort} .selected=${known.sort === sort}>${sortWords(known.sort)}</option>`)}
      </select></label
    >
    <button type="button" class="link small" aria-expanded=${explained ? 'true' : 'false'} @click=${explain}>${msg('How is this ordered?', {id: 'thread.sort.how'})}</button>
  </div>`;

export const orderStyles = css`
  .order { gap: .25em 1em; }
  .order, .order * { min-inline-size: 0; max-inline-size: 100%; }
  .order label { gap: .25em .6em; }
  .order select { appearance: none; min-block-size: var(--_target); padding: .4em 2em .4em .8em; font: inherit; color: var(--_text); background: var(--_bg) conic-gradient(from -45deg at bottom, transparent, currentColor 2deg 88deg, transparent 90deg) no-repeat right .8em center / .8em .4em; border: 1px solid var(--_border-strong); border-radius: var(--_radius); text-overflow: ellipsis; }
  .order select:dir(rtl) { padding: .4em .8em .4em 2em; background-position: left .8em center; }
  @media (forced-colors: active) {
    .order select { background-image: none; appearance: auto; }
  }
  @media print {
    .order .link { display: none; }
    .order select { border: 0; padding: 0; background: none; }
  }
`;
