import {html, type TemplateResult} from 'lit/html.js';
import type {Discussion, Stance} from '../../contract/comments.ts';
import {fill, number} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {css} from '../css.ts';

export const stanceWords = (stance: Stance | null): string =>
  stance === 'support' ? msg('For', {id: 'thread.for'}) : stance === 'oppose' ? msg('Against', {id: 'thread.against'}) : msg('No side', {id: 'thread.neutral'});

const shapes = {support: 'M12 7v10M7 12h10', oppose: 'M7 12h10'} as const;

/** A side in shape, word and colour, in this order. */
export const stanceBadge = (stance: Stance): TemplateResult =>
  html`<span class="stance is-${stance}"><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="11"></circle><path d=${shapes[stance]}></path></svg>${stanceWords(stance)}</span>`;

/** How many are for and against, as a picture and in words. Replies take no side. */
export function balance({comments, support, oppose}: Discussion['totals']): TemplateResult {
  const none = Math.max(comments - support - oppose, 0);
  const words = fill(msg('For {support}, against {oppose}, no side or a reply {none}', {id: 'thread.balance'}), {support: number(support), oppose: number(oppose), none: number(none)});
  const all = Math.max(comments, 1);
  const share = (n: number) => (100 * n) / all;
  return html`<div class="totals" part="totals">
    <svg class="balance" role="img" aria-label=${words}>
      <pattern id="stripes" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="8"></rect></pattern>
      <rect class="for" width="${share(support)}%" height="100%"></rect><rect class="against" x="${share(support)}%" width="${share(oppose)}%" height="100%"></rect><rect class="gap" x="${share(support)}%" width=${support && oppose + none ? 3 : 0} height="100%"></rect><rect class="gap" x="${share(support + oppose)}%" width=${oppose && none ? 3 : 0} height="100%"></rect>
    </svg>
    <p class="row">
      <span>${stanceBadge('support')} <strong class="num" .textContent=${number(support)}></strong></span>
      <span>${stanceBadge('oppose')} <strong class="num" .textContent=${number(oppose)}></strong></span>
      <span class="small muted">${msg('No side, or a reply', {id: 'thread.rest'})} <span class="num" .textContent=${number(none)}></span></span>
    </p>
  </div>`;
}

/** The colours of both sides are pairs with the paper; each has a shape of its own. */
export const stanceStyles = css`
  .root { --_for: var(--viche-chart-3, #1c7a72); --_against: var(--viche-chart-2, #b0560b); }
  @supports (color: light-dark(#000, #fff)) {
    .root { --_for: var(--viche-chart-3, light-dark(#1c7a72, #5cc9be)); --_against: var(--viche-chart-2, light-dark(#b0560b, #eea65c)); }
  }
  .stance { display: inline-flex; align-items: baseline; gap: .35em; font-size: .875em; font-weight: 500; }
  .stance svg { align-self: center; }
  .stance.is-support { color: var(--_for); }
  .stance.is-oppose { color: var(--_against); }
  .stance circle { fill: currentColor; stroke: none; }
  .stance path { stroke: var(--_bg); stroke-width: 2.5; }
  .num { font-variant-numeric: tabular-nums; font-weight: var(--_weight-bold); }
  .muted .num { font-weight: inherit; }
  .totals { display: grid; gap: .5em; }
  .totals .row { gap: .3em 1.5em; }
  .balance { display: block; inline-size: 100%; block-size: 1em; background: var(--_track); border: 1px solid transparent; border-radius: .3em; overflow: hidden; }
  .balance:dir(rtl) { scale: -1 1; }
  .balance .for { fill: var(--_for); }
  .balance .against { fill: url(#stripes); }
  .balance pattern rect { fill: var(--_against); }
  .balance .gap { fill: var(--_bg); }
  @media (forced-colors: active) {
    .balance { forced-color-adjust: none; border-color: CanvasText; background: Canvas; }
    .balance .for, .balance pattern rect { fill: CanvasText; }
    .balance .gap { fill: Canvas; }
    .stance path { stroke: Canvas; }
  }
`;
