import {html, svg, type TemplateResult} from 'lit/html.js';
import {css} from './css.ts';

export type RailTone = 'open' | 'done' | 'quiet';

/**
 * How much of the threshold is there. Past it the whole rail is the count and a notch marks the
 * threshold. Drawn with attributes, not with inline styles: strict pages refuse those.
 */
export function rail(count: number, threshold: number, tone: RailTone, words: string): TemplateResult {
  const over = count > threshold;
  const filled = over ? 100 : (100 * count) / threshold;
  return html`<svg class="rail rail--${tone}" part="progress" role="img" aria-label=${words}>
    <rect class="rail__fill" width="${filled}%" height="100%"></rect>
    ${filled < 100 && filled > 0 ? svg`<rect class="rail__gap" x="${filled}%" width="2" height="100%"></rect>` : ''}
    ${over ? svg`<rect class="rail__gap" x="${(100 * threshold) / count}%" width="3" height="100%"></rect>` : ''}
  </svg>`;
}

export const railStyles = css`
  .rail { display: block; inline-size: 100%; block-size: .75em; background: var(--_track); border: 1px solid transparent; border-radius: 1em; overflow: hidden; }
  .rail__fill { fill: var(--_accent); }
  .rail--done .rail__fill { fill: var(--_success); }
  .rail--quiet .rail__fill { fill: var(--_text-muted); }
  .rail__gap { fill: var(--_bg); }
  .rail:dir(rtl) { scale: -1 1; }
  @media (forced-colors: active) {
    .rail { forced-color-adjust: none; border-color: CanvasText; background: Canvas; }
    .rail .rail__fill { fill: Highlight; }
    .rail__gap { fill: Canvas; }
  }
  @media print { .rail { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
