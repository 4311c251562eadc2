import {css} from '../../ui/css.ts';

export default css`
  .wide { gap: 1.75em; }
  .narrow { max-inline-size: 40em; }
  .title { font-family: var(--viche-font-heading, inherit); font-size: 1.5em; line-height: 1.2; font-weight: var(--_weight-bold); letter-spacing: -.012em; text-wrap: balance; }
  .h2 { font-family: var(--viche-font-heading, inherit); font-size: 1.25em; line-height: 1.3; font-weight: var(--_weight-bold); text-wrap: balance; }
  .tabs { display: flex; flex-wrap: wrap; gap: 0 1.75em; border-block-end: 1px solid var(--_border); }
  .tabs button { min-block-size: 3em; padding: 0; border: 0; border-block-end: 3px solid transparent; background: none; color: var(--_text-muted); font: inherit; font-weight: 500; white-space: nowrap; cursor: pointer; }
  .tabs button:focus-visible { outline-offset: -3px; box-shadow: none; }
  .tabs [aria-current] { color: var(--_text); border-block-end-color: var(--_accent); }
  .sides { display: grid; gap: 2em; }
  .how ol { list-style: decimal; padding-inline-start: 1.3em; }
  .how li + li { margin-block-start: .35em; }
  .how li::marker { color: var(--_text-muted); font-variant-numeric: tabular-nums; }
  .counter { font-size: .875em; line-height: 1.5; color: var(--_text-muted); font-variant-numeric: tabular-nums; }
  .counter--over { color: var(--_danger); font-weight: 500; }
  textarea[name='text'] { min-block-size: 16em; }
  .quote { border-inline-start: 2px solid var(--_border-strong); padding-inline-start: .75em; margin-block: .5em; }
  .note .row { margin-block-start: .6em; }
  .waiting { min-block-size: 70em; }
  .tabs-size { block-size: 3em; }
  .title-size { inline-size: 60%; block-size: 1.8em; }
  .field-size { block-size: 5em; }
  .text-size { block-size: 20em; }
  .own-size { block-size: 9em; }
  @container (min-width: 40em) {
    .title { font-size: 2em; }
    .btn--block { inline-size: auto; align-self: start; padding-inline: 1.35em; }
  }
  @container (min-width: 56em) {
    .sides { grid-template-columns: minmax(0, 40em) minmax(0, 1fr); column-gap: 4em; }
    .how { grid-column: 2; grid-row: 1; align-self: start; }
  }
  @media (forced-colors: active) {
    .tabs [aria-current] { border-color: Highlight; }
  }
  @media print {
    .tabs, .bar, .keeping { display: none; }
  }
`;
