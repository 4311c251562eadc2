import {html, type TemplateResult} from 'lit/html.js';

const ring = 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17z';

/** Drawings on a grid of 24, one stroke each. They always stand beside a word. */
export const icons = {
  alert: 'M12 3.5l9 16.5H3zM12 10v4.5M12 17.2v.1',
  clock: `${ring}M12 7.5V12l3 2`,
  dash: `${ring}M8 12h8`,
  info: `${ring}M12 11v5.5M12 7.6v.1`,
  ok: `${ring}M8 12.3l2.8 2.8L16.2 9.6`,
  half: `${ring}M12 4v16M15 5v14M18 7v10`,
} as const;

/** An icon by its path data. Hidden from screen readers: the word beside it speaks. */
export const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
