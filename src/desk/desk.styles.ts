import {css} from '../ui/css.ts';

/** What every desk needs: its bar, headings, tables, and what follows from a step. */
export default css`
  .wide { gap: 1.75em; }
  .title { font-family: var(--viche-font-heading, inherit); font-size: 1.5em; line-height: 1.2; font-weight: var(--_weight-bold); letter-spacing: -.012em; text-wrap: balance; }
  .h2 { font-family: var(--viche-font-heading, inherit); font-size: 1.25em; line-height: 1.3; font-weight: var(--_weight-bold); text-wrap: balance; }
  .section { padding-block-start: 2em; border-block-start: var(--_border-width) solid var(--_border); }
  .btn--danger { background: var(--_bg); color: var(--_danger); border-color: var(--_danger); }
  .btn--danger:hover { background: var(--_danger-soft); }
  .sign-in { max-inline-size: 30em; margin-inline: auto; }
  .top { display: flex; flex-wrap: wrap-reverse; align-items: end; gap: 0 1.5em; margin-block-end: 1.75em; border-block-end: 1px solid var(--_border); }
  .who { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1em; margin-inline-start: auto; min-block-size: var(--_target); }
  .tabs { display: flex; gap: 1.75em; overflow-x: auto; }
  .tabs button { min-block-size: 3em; margin-block-end: -1px; padding: 0; border: 0; border-block-end: 3px solid transparent; background: none; color: var(--_text-muted); font: inherit; font-weight: 500; white-space: nowrap; cursor: pointer; }
  .tabs button:focus-visible { outline-offset: -3px; box-shadow: none; }
  .tabs [aria-current] { color: var(--_text); border-block-end-color: var(--_accent); }

  .places { display: flex; flex-wrap: wrap; gap: .5em; }
  .places button { display: inline-flex; align-items: center; gap: .5em; min-block-size: var(--_target); padding: .35em .9em; border: 1px solid var(--_border-strong); border-radius: 2em; background: var(--_bg); color: var(--_text); font: inherit; font-weight: 500; cursor: pointer; }
  .places button:hover { background: var(--_accent-soft); }
  .places [aria-current] { background: var(--_accent-soft); border-color: var(--_accent); color: var(--_link); box-shadow: inset 0 0 0 1px var(--_accent); }
  .places .n-of { font-size: .875em; font-weight: var(--_weight-bold); letter-spacing: 0; font-variant-numeric: tabular-nums; }
  .narrow { max-inline-size: 48em; }

  .public { display: grid; grid-template-columns: 1.25em minmax(0, 1fr); gap: .75em; padding: 1em; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_bg); }
  .public > .icon { margin-block-start: .15em; }
  .public ul { margin-block-start: .25em; padding-inline-start: 1.1em; list-style: disc; }
  .note ul { padding-inline-start: 1.1em; list-style: disc; }
  .typed { white-space: pre-line; }
  .halves, .thirds { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5em; align-items: start; }

  .table { inline-size: 100%; border-collapse: collapse; font-size: .9375em; line-height: 1.45; }
  .table :is(th, td) { padding: .6em 1em .6em 0; text-align: start; border-block-end: 1px solid var(--_border); vertical-align: baseline; font-weight: 400; }
  .table thead th { color: var(--_text-muted); font-size: .9334em; border-block-end-color: var(--_border-strong); }
  .table .small { font-size: .9334em; }
  .table .strong { font-weight: var(--_weight-bold); }
  .table :is(th, td) { overflow-wrap: anywhere; }
  .confirm { padding: 1em; border: 1px solid var(--_danger); border-radius: var(--_radius); }

  .waiting { min-block-size: 40em; }
  .sign-in-size { block-size: 20em; inline-size: 100%; max-inline-size: 30em; margin-inline: auto; border-radius: var(--_radius-panel); }
  .title-size { inline-size: 60%; block-size: 2.4em; }
  .row-size { block-size: 6em; }
  .text-size { block-size: 24em; }
  .table-size { block-size: 20em; }
  @container (max-width: 39.99em) {
    .table :is(tbody, tr, th, td) { display: block; }
    .table thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
    .table tr { padding-block: .75em; border-block-end: 1px solid var(--_border); }
    .table :is(th, td) { padding: 0; border: 0; }
  }
  @container (max-width: 27.99em) {
    form > .row > .btn { inline-size: 100%; padding-inline: .75em; }
  }
  @container (min-width: 40em) {
    .title { font-size: 2em; }
    .halves { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .thirds { grid-template-columns: repeat(3, minmax(0, 1fr)); align-items: end; }
  }
  @media (forced-colors: active) {
    .btn--danger { background: Canvas; color: CanvasText; border-color: CanvasText; }
    .tabs [aria-current] { border-color: Highlight; }
    .public, .confirm { border-color: CanvasText; }
    .places [aria-current] { border: 3px solid Highlight; }
  }
  @media print {
    .top, form, button.link { display: none !important; }
    :focus-visible { outline: 0; box-shadow: none; }
  }
`;
