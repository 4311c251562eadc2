import {css} from '../../ui/css.ts';

export default css`
  .wide { gap: 2em; }
  .tight { gap: .6em; }
  .title { font-family: var(--viche-font-heading, inherit); font-size: 1.5em; line-height: 1.2; font-weight: var(--_weight-bold); letter-spacing: -.012em; text-wrap: balance; max-inline-size: 24em; }
  .h2 { font-family: var(--viche-font-heading, inherit); font-size: 1.25em; line-height: 1.3; font-weight: var(--_weight-bold); text-wrap: balance; }
  .lead { font-size: 1.0625em; max-inline-size: var(--_measure); }
  .tabs { display: flex; gap: 1.75em; overflow-x: auto; border-block-end: 1px solid var(--_border); }
  .tabs button { min-block-size: 3em; margin-block-end: -1px; padding: 0; border: 0; border-block-end: 3px solid transparent; background: none; color: var(--_text-muted); font: inherit; font-weight: 500; white-space: nowrap; cursor: pointer; }
  .tabs button:focus-visible { outline-offset: -3px; box-shadow: none; }
  .tabs [aria-current] { color: var(--_text); border-block-end-color: var(--_accent); }
  .papers li + li { margin-block-start: .5em; }
  button.link { text-decoration: underline 1px; text-underline-offset: .18em; background: none; border: 0; padding: 0; font: inherit; color: var(--_link); cursor: pointer; min-block-size: 2em; text-align: start; }
  button.link[aria-pressed='true'] { font-weight: var(--_weight-bold); background: var(--_accent-soft); }
  .wide p { max-inline-size: var(--_measure); }
  .choose { display: flex; flex-wrap: wrap; align-items: center; gap: .5em 1.25em; }
  .choose label { display: inline-flex; flex-wrap: wrap; align-items: center; gap: .3em .6em; min-inline-size: 0; }
  .choose select { font: inherit; min-block-size: var(--_target); inline-size: auto; max-inline-size: 100%; padding: .3em .6em; color: var(--_text); background: var(--_bg); border: 1px solid var(--_border-strong); border-radius: var(--_radius); }
  .contents ol { padding-block: .5em 1em; }
  .contents li { padding-block: .3em; }
  .depth-1 { padding-inline-start: 1em; }
  .depth-2 { padding-inline-start: 2em; }
  .depth-3 { padding-inline-start: 3em; }
  .provisions > div { display: contents; }
  .prov { padding-block: 1.25em; border-block-end: 1px solid var(--_border); scroll-margin-block: 1em; }
  .prov.is-wide { padding-block: 2em 1em; border-block-end-color: var(--_border-strong); }
  .prov > * + * { margin-block-start: .5em; }
  .prov .wording { max-inline-size: var(--_measure); white-space: pre-line; line-height: 1.65; }
  .prov.is-open { background: var(--_accent-soft); color: var(--_text); box-shadow: inset 4px 0 var(--_accent); padding-inline: 1.1em; }
  .prov.is-open:dir(rtl) { box-shadow: inset -4px 0 var(--_accent); }
  .prov__foot { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .25em 1.25em; margin-block-start: .6em; }
  .prov .prov__say { display: inline-flex; align-items: center; gap: .45em; min-block-size: var(--_target); text-decoration: none; font-weight: 500; }
  .prov .prov__say:hover { text-decoration: underline 1px; }
  .quotation blockquote, blockquote.wording { margin: .25em 0 0; border-inline-start: 2px solid var(--_border-strong); padding-inline-start: .75em; white-space: pre-line; }
  .quotation + .link { min-block-size: var(--_target); }
  .said { padding-block: 1.25em 2em; }
  .said > * + * { margin-block-start: 1em; }
  .stack > .thread > li, .compose { max-inline-size: 48em; }
  .news { position: sticky; inset-block-end: .75em; z-index: 1; max-inline-size: 48em; }
  .news .note { border-color: var(--_border-strong); }
  .place, .when { display: inline-block; min-block-size: 1.75em; padding-block: .1em; }
  .waiting { min-block-size: 60em; }
  .waiting > .sk:first-child { block-size: 7em; }
  .waiting > .sk + .sk { block-size: 20em; }
  .wide > .sk { block-size: 45em; }
  @container (min-width: 52em) {
    .title { font-size: 2em; }
    .provisions.has-panel { display: grid; grid-template-columns: minmax(0, 1fr) minmax(18em, 26em); column-gap: 3em; }
    .has-panel > *, .has-panel > * > * { grid-column: 1; }
    .has-panel .said { grid-column: 2; grid-row: span 900; align-self: start; padding-block-start: 1.25em; }
  }
  @media (forced-colors: active) {
    .tabs [aria-current] { border-color: Highlight; }
    .prov.is-open { outline: 2px solid Highlight; }
  }
  @media print {
    .tabs, .contents, .prov__say, .choose { display: none; }
    .prov { break-inside: avoid; border: 0; padding-block: .5em; }
  }
`;
