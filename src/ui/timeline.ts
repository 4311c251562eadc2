import {html, nothing, type TemplateResult} from 'lit/html.js';
import {css} from './css.ts';
import {icon, icons} from './icon.ts';

export interface TimelineStep {
  readonly state: 'done' | 'now' | 'next' | 'late';
  readonly what: unknown;
  readonly when: string;
  /** The reason, the legal basis. */
  readonly more?: unknown;
}

const tick = 'M5 12.5l4.5 4.5L19 7.5';

/** What happened and what is to come, in order: what, then when, then why. */
export const timeline = (steps: readonly TimelineStep[]): TemplateResult => html`
  <ol class="timeline" part="timeline">
    ${steps.map(
      ({state, what, when, more}) => html`<li class="is-${state}" aria-current=${state === 'now' ? 'step' : nothing}>
        <span class="node">${state === 'done' ? icon(tick) : state === 'late' ? icon(icons.alert) : nothing}</span>
        <div><p class="what">${what}</p><p class="when">${when}</p>${more ?? nothing}</div>
      </li>`,
    )}
  </ol>`;

export const timelineStyles = css`
  .timeline > li { position: relative; display: grid; grid-template-columns: 1.5em minmax(0, 1fr); column-gap: .9em; padding-block-end: 1.5em; break-inside: avoid; }
  .timeline > li:last-child { padding-block-end: 0; }
  .timeline > li:not(:last-child)::before { content: ''; position: absolute; inset-block: 1.75em .2em; inset-inline-start: calc(.75em - 1px); border-inline-start: 2px solid var(--_border-strong); }
  .timeline > .is-now::before, .timeline > .is-next::before { border-inline-start-style: dotted !important; }
  .node { inline-size: 1.5em; block-size: 1.5em; border-radius: 50%; display: grid; place-items: center; border: 2px solid var(--_border-strong); background: var(--_bg); color: var(--_bg); }
  .node .icon { inline-size: .95em; block-size: .95em; stroke-width: 2.5; }
  .is-done > .node { background: var(--_text-muted); border-color: var(--_text-muted); }
  .is-now > .node { border-color: var(--_link); }
  .is-now > .node::after { content: ''; inline-size: .6em; block-size: .6em; border-radius: 50%; background: var(--_link); }
  .is-next > .node { border-style: dashed; }
  .is-late > .node { border: 0; border-radius: 0; color: var(--_danger); }
  .is-late > .node .icon { inline-size: 1.6em; block-size: 1.6em; stroke-width: 2; }
  .what { font-weight: var(--_weight-bold); }
  .is-next .what { font-weight: 500; }
  .when { font-size: .875em; line-height: 1.5; color: var(--_text-muted); }
  .is-late .when { color: var(--_danger); font-weight: 500; }
  .timeline .small { margin-block-start: .35em; }
  @media (forced-colors: active) {
    .is-done > .node { forced-color-adjust: none; background: CanvasText; border-color: CanvasText; color: Canvas; }
    .is-now > .node::after { forced-color-adjust: none; background: Highlight; }
  }
`;
