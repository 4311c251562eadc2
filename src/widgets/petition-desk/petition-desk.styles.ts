import {css} from '../../ui/css.ts';

export default css`
  .wide { gap: 1.75em; }
  .title { font-family: var(--viche-font-heading, inherit); font-size: 1.5em; line-height: 1.2; font-weight: var(--_weight-bold); letter-spacing: -.012em; text-wrap: balance; }
  .h2 { font-family: var(--viche-font-heading, inherit); font-size: 1.25em; line-height: 1.3; font-weight: var(--_weight-bold); text-wrap: balance; }
  .n { font-size: 2.75em; line-height: 1; font-weight: var(--_weight-bold); letter-spacing: -.035em; margin-inline-end: .1em; }
  .main-choice .legend { font-size: 1.25em; }
  .section { padding-block-start: 2em; border-block-start: var(--_border-width) solid var(--_border); }
  .soon .clock, .soon .icon { color: var(--_warning); font-weight: 500; }
  .btn--danger { background: var(--_bg); color: var(--_danger); border-color: var(--_danger); }
  .btn--danger:hover { background: var(--_danger-soft); }
  .sign-in { max-inline-size: 30em; margin-inline: auto; }
  .top { display: flex; flex-wrap: wrap-reverse; align-items: end; gap: 0 1.5em; margin-block-end: 1.75em; border-block-end: 1px solid var(--_border); }
  .who { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1em; margin-inline-start: auto; min-block-size: var(--_target); }
  .tabs { display: flex; gap: 1.75em; overflow-x: auto; }
  .tabs button { min-block-size: 3em; margin-block-end: -1px; padding: 0; border: 0; border-block-end: 3px solid transparent; background: none; color: var(--_text-muted); font: inherit; font-weight: 500; white-space: nowrap; cursor: pointer; }
  .tabs button:focus-visible { outline-offset: -3px; box-shadow: none; }
  .tabs [aria-current] { color: var(--_text); border-block-end-color: var(--_accent); }

  .desk { display: grid; gap: 2em; }
  .desk--open > .desk__queue { display: none; }
  .desk:not(.desk--open) > .desk__case { display: none; }
  .back { margin-block-end: 1.5em; }
  .filters { display: flex; flex-wrap: wrap; gap: .75em; align-items: end; margin-block: 1.25em 0; }
  .filters > :first-child { flex-basis: 100%; }
  .filters > .field { flex-grow: 1; }
  .filters label { font-size: .875em; }
  .filters .input { min-block-size: var(--_target); padding-block: .4em; margin-block-start: .3em; }
  .filters .btn { min-block-size: var(--_target); padding-block: .4em; }
  .queue .group { padding: 1.6em 1.6em .5em; font-size: .875em; color: var(--_text-muted); font-weight: var(--_weight-bold); }
  .queue ul { border-block-start: 1px solid var(--_border); }
  .queue li { border-block-end: 1px solid var(--_border); content-visibility: auto; contain-intrinsic-block-size: auto 6.5em; }
  .queue li > button { display: grid; gap: .35em; inline-size: 100%; padding: 1em 1em 1em 1.15em; border: 0; border-inline-start: 4px solid transparent; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
  .queue li > button:hover { background: var(--_surface); }
  .queue li > [aria-current] { background: var(--_accent-soft); border-inline-start-color: var(--_accent); }
  .queue li > button:focus-visible { outline-offset: -3px; box-shadow: none; }
  .t { font-weight: var(--_weight-bold); line-height: 1.4; }
  .empty { padding: 1.6em 1.15em; }
  .more { padding: 1em 1.15em; }

  .facts { display: grid; gap: .75em 2em; grid-template-columns: repeat(auto-fit, minmax(9em, 1fr)); }
  .facts dt { font-size: .875em; color: var(--_text-muted); }
  .facts dd { font-weight: 500; }
  .similar li + li { margin-block-start: .25em; }
  .count { max-inline-size: 26em; }
  .public { display: grid; grid-template-columns: 1.25em minmax(0, 1fr); gap: .75em; padding: 1em; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_bg); }
  .public > .icon { margin-block-start: .15em; }
  .public ul { margin-block-start: .25em; padding-inline-start: 1.1em; list-style: disc; }
  .note ul { padding-inline-start: 1.1em; list-style: disc; }
  .note .similar { padding: 0; list-style: none; }
  .typed { white-space: pre-line; }
  .halves, .thirds { display: grid; gap: 1.5em; align-items: start; }

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
    .halves { grid-template-columns: 1fr 1fr; }
    .thirds { grid-template-columns: repeat(3, minmax(0, 1fr)); align-items: end; }
  }
  @container (min-width: 52em) {
    .desk, .desk.desk--open { grid-template-columns: minmax(0, 22em) minmax(0, 1fr); gap: 0; }
    .desk > .desk__queue, .desk > .desk__case { display: block !important; }
    .desk__case { border-inline-start: 1px solid var(--_border); padding-inline-start: 2.5em; min-block-size: 30em; }
    .desk__queue .title { font-size: 1.5em; }
    .desk__queue > :is(.head, .filters) { padding-inline-end: 1.5em; }
    .back { display: none; }
  }
  @media (forced-colors: active) {
    .btn--danger { background: Canvas; color: CanvasText; border-color: CanvasText; }
    .tabs [aria-current], .queue li > [aria-current] { border-color: Highlight; }
    .public, .confirm { border-color: CanvasText; }
  }
  @media print {
    .desk--open > .desk__queue, .desk:not(.desk--open) > .desk__case, .top, .back, form, button.link { display: none !important; }
    .desk__case { border: 0; padding: 0; }
    :focus-visible { outline: 0; box-shadow: none; }
  }
`;
