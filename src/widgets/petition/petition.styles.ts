import {css} from '../../ui/css.ts';

export default css`
  .wide { gap: 2.25em; }
  .wider { gap: 3.5em; }
  .title { font-family: var(--viche-font-heading, inherit); font-size: 1.5em; line-height: 1.2; font-weight: var(--_weight-bold); letter-spacing: -.012em; text-wrap: balance; max-inline-size: 24em; }
  .h2 { font-family: var(--viche-font-heading, inherit); font-size: 1.25em; line-height: 1.3; font-weight: var(--_weight-bold); text-wrap: balance; break-after: avoid; }
  .n { font-size: 2.75em; line-height: 1; font-weight: var(--_weight-bold); letter-spacing: -.035em; margin-inline-end: .08em; }
  .petition { display: grid; gap: 2.75em; }
  aside { gap: 1.5em; min-inline-size: 0; }
  .only-wide { display: none; }
  .public { border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_bg); }
  .public > div { display: grid; grid-template-columns: 1.25em minmax(0, 1fr); gap: .65em; padding: .9em 1em; }
  .public > div + div { border-block-start: 1px solid var(--_border); }
  .public > .public__line { display: block; border-block-start: 1px dashed var(--_border-strong); }
  .public__line .row { gap: 0 1em; }
  .growth { min-block-size: 23em; }
  @container (min-width: 30em) { .growth { min-block-size: 19.8em; } }
  .signers > li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1em; padding-block: .6em; border-block-end: 1px solid var(--_border); }
  .on-paper { display: none; }
  .share { display: flex; flex-wrap: wrap; align-items: center; gap: .25em .5em; }
  .waiting { min-block-size: 60em; }
  .waiting > .sk { block-size: 7em; }
  .high { block-size: 24em; }
  @container (min-width: 52em) {
    .title { font-size: 2em; }
    .petition { grid-template: auto 1fr / minmax(0, 1fr) minmax(19em, 22em); column-gap: 4em; row-gap: 3.5em; }
    .petition > aside { grid-column: 2; grid-row: 1 / span 2; }
    .more { grid-column: 1; grid-row: 2; }
    .only-narrow { display: none; }
    .only-wide { display: block; }
    .n { font-size: 3.25em; }
  }
  @media (forced-colors: active) {
    .public { border-color: CanvasText; }
  }
  @media print {
    .panel, .growth, .who { display: none; }
    .on-paper { display: block; }
    .petition, .wide { gap: 1.5em; }
    aside { order: -1; }
    .share > a::after { content: attr(href); display: block; }
  }
`;
