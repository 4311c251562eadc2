import {css} from './css.ts';
import {tokens} from './tokens.styles.ts';

/**
 * The inner root, type, space, focus, buttons and notices: what every widget needs.
 *
 * `contain-intrinsic-inline-size` is its width in a floated parent, which takes its own from what it
 * holds: a container for queries tells none, and would be 0 wide there. `user-select` is not
 * inherited, yet a page that forbids it forbids it to all inside, in Firefox beyond any reset.
 */
export const baseStyles = [
  tokens,
  css`
    :host { display: block !important; float: none !important; position: relative !important; inline-size: auto !important; min-inline-size: 0 !important; max-inline-size: 100% !important; padding: 0 !important; border: 0 !important; }
    :host([hidden]) { display: none !important; }
    *, ::before, ::after { box-sizing: border-box; }
    .root { container-type: inline-size; contain-intrinsic-inline-size: 18em; font-family: var(--viche-font, inherit); font-size: var(--viche-font-size, max(16px, 1em)); line-height: var(--_line-height); color: var(--_text); background: var(--_bg); padding: var(--viche-inset, 0); text-align: start; user-select: text; overflow-wrap: anywhere; -webkit-text-size-adjust: 100%; }
    p, ul, ol, dl, dd, figure, fieldset, legend { margin: 0; padding: 0; border: 0; min-inline-size: 0; }
    ul, ol { list-style: none; }
    .icon { display: block; inline-size: 1.25em; block-size: 1.25em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
    .vh { position: absolute; inset-block-start: 0; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .small { font-size: .875em; line-height: 1.5; }
    .muted { color: var(--_text-muted); }
    .strong { font-weight: var(--_weight-bold); }
    .h3 { font-family: var(--viche-font-heading, inherit); font-size: 1.0625em; line-height: 1.4; font-weight: var(--_weight-bold); }
    .link { color: var(--_link); }
    .stack { display: flex; flex-direction: column; gap: 1em; }
    .row { display: flex; flex-wrap: wrap; align-items: center; gap: .5em 1em; }
    .between { justify-content: space-between; }
    :focus-visible { outline: var(--_focus-width) solid var(--_focus); outline-offset: 2px; box-shadow: 0 0 0 2px var(--_focus-inner); border-radius: var(--_radius); scroll-margin-block: 6em; }
    .btn { display: inline-flex; align-items: center; justify-content: center; gap: .5em; min-block-size: 3em; padding: .6em 1.35em; font: inherit; font-weight: var(--_weight-bold); line-height: 1.25; text-align: center; text-decoration: none; border-radius: var(--_radius); border: 1px solid transparent; background: var(--_accent); color: var(--_on-accent); cursor: pointer; }
    .btn:hover { box-shadow: inset 0 0 9em #0003; }
    .btn--secondary { background: var(--_bg); color: var(--_link); border-color: var(--_border-strong); }
    .btn--secondary:hover { background: var(--_accent-soft); }
    .btn--sm { min-block-size: var(--_target); padding: .4em .9em; }
    .btn--block { inline-size: 100%; padding-inline: .75em; }
    .is-accent { --_soft: var(--_accent-soft); --_tone: var(--_link); }
    .is-ok { --_soft: var(--_success-soft); --_tone: var(--_success); }
    .is-warn { --_soft: var(--_warning-soft); --_tone: var(--_warning); }
    .is-late { --_soft: var(--_danger-soft); --_tone: var(--_danger); }
    .chip { display: inline-flex; align-items: center; gap: .4em; padding: .2em .65em .2em .5em; border-radius: 1em; font-size: .875em; line-height: 1.3; font-weight: 500; background: var(--_soft, var(--_bg)); color: var(--_tone, var(--_text-muted)); border: 1px solid transparent; }
    .is-out { border-color: var(--_border-strong); }
    .clock { display: inline-flex; gap: .4em; font-size: .9375em; line-height: 1.4; }
    .clock .icon { inline-size: 1.1em; block-size: 1.1em; margin-block-start: .15em; }
    .clock.is-late { color: var(--_danger); }
    .note { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .35em .75em; padding: 1em 1.1em; border-radius: var(--_radius); border: 1px solid transparent; color: var(--_text); background: var(--_soft, var(--_accent-soft)); }
    .note > .icon { color: var(--_tone, var(--_link)); margin-block-start: .15em; }
    .sk { display: block; background: var(--_track); border-radius: .25em; block-size: 1em; }
    @media (prefers-reduced-motion: no-preference) {
      .sk { animation: breathe 1.6s ease-in-out infinite alternate; }
      @keyframes breathe { to { opacity: .55; } }
    }
    @media (forced-colors: active) {
      .note, .chip, .sk { border: 1px solid CanvasText; }
      .icon { color: inherit !important; }
      .btn { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight; }
      .btn--secondary { background: Canvas; color: LinkText; border-color: LinkText; }
    }
    @media print {
      .root { color-scheme: light; color: #000; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      .btn { display: none; }
    }
  `,
];
