import {html, type TemplateResult} from 'lit/html.js';
import {css} from './css.ts';

export type RailTone = 'open' | 'done' | 'quiet';

/**
 * How much of the threshold is there. Past it the whole rail is the count and a notch marks the
 * threshold. Drawn with attributes, not with inline styles: strict pages refuse those.
 */
export function rail(count: number, threshold: number, tone: RailTone, words: string): TemplateResult {
  const over = count > threshold;
  const filled = over ? 100 : (100 * count) / threshold;
  // In the paper's colour: the end of the count, or past it the threshold.
  const gap = over ? (100 * threshold) / count : filled || 100;
  return html`<svg class="rail rail--${tone}" part="progress" role="img" aria-label=${words}>
    <rect width="${filled}%" height="100%"></rect>
    <rect class="gap" x="${gap}%" width="3" height="100%"></rect>
  </svg>`;
}

export const railStyles = css`
  .rail { display: block; inline-size: 100%; block-size: .75em; background: var(--_track); border: 1px solid transparent; border-radius: 1em; overflow: hidden; }
  .rail rect { fill: var(--_accent); }
  .rail--done rect { fill: var(--_success); }
  .rail--quiet rect { fill: var(--_text-muted); }
  .rail .gap { fill: var(--_bg); }
  .rail:dir(rtl) { scale: -1 1; }
  @media (forced-colors: active) {
    .rail { forced-color-adjust: none; border-color: CanvasText; background: Canvas; }
    .rail rect { fill: Highlight; }
    .rail .gap { fill: Canvas; }
  }
`;
