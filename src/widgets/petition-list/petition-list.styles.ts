import {css} from '../../ui/css.ts';

/** A waiting row is as high as one with a title of two lines on a phone, of one line where there is room. */
export default css`
  .top { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5em; }
  .start { justify-self: start; }
  .items { border-block-start: 1px solid var(--_border); }
  .item { display: grid; gap: .85em; padding-block: 1.4em; border-block-end: 1px solid var(--_border); }
  .item .h3 { font-size: 1.1875em; line-height: 1.35; text-wrap: pretty; }
  .item .link { text-underline-offset: .18em; text-decoration-thickness: 1px; }
  .about { margin-block-start: .6em; }
  .n { font-variant-numeric: tabular-nums; font-size: 1.25em; line-height: 1.3; font-weight: var(--_weight-bold); }
  .stands { display: grid; gap: .4em; align-content: start; }
  .stands .rail { block-size: .6em; }
  .stands .clock { font-size: .875em; }
  .more { padding-block-start: 1.25em; }
  .items + .note, .note + .items { margin-block-start: 1em; }
  [aria-busy=true] .items { box-shadow: 0 -2px var(--_accent); }
  .waiting { min-block-size: 13.4em; }
  .sk + .sk { margin-block-start: .75em; }
  .waiting .sk + .sk { inline-size: 60%; }
  .sk.start { block-size: 3em; }
  .sk.start + .sk { margin-block-start: 1.5em; }
  .sk.field { block-size: 4.75em; max-inline-size: 36em; }
  .sk.states { block-size: 12.25em; }
  .sk.order { block-size: 6em; margin-block: 1.5em 1em; }
  @container (min-width: 28em) {
    .sk.states { block-size: 8em; }
    .sk.order { block-size: 4.25em; }
  }
  @container (max-width: 27.99em) {
    .top > .btn, .more .btn { inline-size: 100%; }
  }
  @container (min-width: 44em) {
    .item { grid-template-columns: minmax(0, 1fr) 18em; gap: 2.5em; }
    .waiting { min-block-size: 8.6em; }
    .sk.order { block-size: 3.5em; }
  }
  @container (min-width: 56em) {
    .top > * { grid-area: 1 / 1; }
    .start { place-self: start end; }
    .sk.start { display: none; }
    .sk.start + .sk { margin: 0; }
    .sk.states { block-size: 4.8em; }
  }
  @media print {
    .top, .more { display: none; }
    .item { break-inside: avoid; }
  }
`;
