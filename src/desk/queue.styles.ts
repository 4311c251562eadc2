import {css} from '../ui/css.ts';

/** The list of cases beside the open one, or on a phone before it. */
export default css`
  .soon .clock, .soon .icon { color: var(--_warning); font-weight: 500; }

  .desk { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2em; }
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
  @container (min-width: 52em) {
    .desk, .desk.desk--open { grid-template-columns: minmax(0, 22em) minmax(0, 1fr); gap: 0; }
    .desk > .desk__queue, .desk > .desk__case { display: block !important; }
    .desk__case { border-inline-start: 1px solid var(--_border); padding-inline-start: 2.5em; min-block-size: 30em; }
    .desk__queue .title { font-size: 1.5em; }
    .desk__queue > :is(.head, .filters) { padding-inline-end: 1.5em; }
    .back { display: none; }
  }
  @media (forced-colors: active) {
    .queue li > [aria-current] { border-color: Highlight; }
  }
  @media print {
    .desk--open > .desk__queue, .desk:not(.desk--open) > .desk__case, .back { display: none !important; }
    .desk__case { border: 0; padding: 0; }
  }
`;
