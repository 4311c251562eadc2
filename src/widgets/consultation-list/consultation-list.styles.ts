import {css} from '../../ui/css.ts';

export default css`
  .search { display: flex; flex-wrap: wrap; align-items: end; gap: .75em; max-inline-size: 46em; }
  .search label { display: grid; gap: .35em; min-inline-size: 0; }
  .search .grow { flex: 1 1 14em; }
  .box { inline-size: 100%; min-block-size: 3em; padding: .6em .8em; font: inherit; color: var(--_text); background: var(--_bg); border: 1px solid var(--_border-strong); border-radius: var(--_radius); }
  .items { border-block-start: 1px solid var(--_border); }
  .item { display: grid; gap: .5em; padding-block: 1.4em; border-block-end: 1px solid var(--_border); }
  .item > * { max-inline-size: var(--_measure); }
  .item .h3 { font-size: 1.1875em; line-height: 1.35; text-wrap: pretty; }
  .item .link { text-underline-offset: .18em; text-decoration-thickness: 1px; }
  #found:focus { outline: 0; box-shadow: none; }
  .nothing { background: var(--_surface); color: var(--_text); border: 1px solid transparent; border-radius: var(--_radius-panel); padding: 1.5em; }
  .nothing .h3 { font-size: 1.25em; line-height: 1.3; text-wrap: pretty; }
  .nothing .h3:focus { outline: 0; box-shadow: none; }
  .sk.field { block-size: 4.75em; max-inline-size: 46em; }
  .sk.item-size { block-size: 9em; }
  @media (forced-colors: active) {
    .nothing { border-color: CanvasText; }
  }
  @media print {
    form.search { display: none; }
    .item { break-inside: avoid; }
  }
`;
