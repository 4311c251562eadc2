import {html, nothing, type TemplateResult} from 'lit/html.js';
import {icon, icons} from './icon.ts';

/** A heading of the level the host page's outline needs; elements of a computed name would cost more bytes. */
export const heading = (level: number, content: unknown, kind: string, id?: string, focusable = false): TemplateResult =>
  html`<div class=${kind} role="heading" aria-level=${level} id=${id ?? nothing} tabindex=${focusable ? -1 : nothing}>${content}</div>`;

export type ChipTone = 'accent' | 'ok' | 'warn' | 'late' | 'out';

const chipIcons: Record<ChipTone, string> = {accent: icons.half, ok: icons.ok, warn: icons.clock, late: icons.alert, out: icons.dash};

/** A state in shape and word, with colour last. */
export const chip = (tone: ChipTone, words: string): TemplateResult => html`<span class="chip is-${tone}" part="status">${icon(chipIcons[tone])}${words}</span>`;

/** A date and a distance. */
export const clock = (words: string, late = false): TemplateResult =>
  html`<span class="clock ${late ? 'is-late' : ''}">${icon(late ? icons.alert : icons.clock)}<span>${words}</span></span>`;
