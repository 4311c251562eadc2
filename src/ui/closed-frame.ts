import {html, type TemplateResult} from 'lit/html.js';

/**
 * Told in a sandboxed frame, where forms send nothing and nothing can be kept: what does not work
 * here, the way out, and its address in letters, since such frames may not open windows either.
 */
export const closedFrame = (words: string, way: string, href: string): TemplateResult => html`
  <p>${words}</p>
  <p><a class="link" href=${href} target="_blank" rel="noopener">${way}</a></p>
  <p class="small muted">${href}</p>`;
