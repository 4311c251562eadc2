import {css} from '../../../ui/css.ts';

export default css`
  .editor { display: grid; gap: 2em; align-items: start; }
  textarea[name='text'] { min-block-size: 18em; }
  .paper { min-inline-size: 0; }
  .paper .prose { font-size: 1em; }
  .bullets { padding-inline-start: 1.1em; list-style: disc; }
  .nowrap { flex-wrap: nowrap; align-items: start; }
  .note .btn { margin-block-start: .6em; }
  .saving { font-variant-numeric: tabular-nums; }
  .conflict { padding: 1.1em; border: 2px solid var(--_warning); border-radius: var(--_radius); background: var(--_bg); }
  .conflict > .row > .icon { color: var(--_warning); margin-block-start: .15em; }
  .sides { display: grid; gap: 1.25em; }
  .side { min-inline-size: 0; padding: 1em; border-radius: var(--_radius); background: var(--_surface); border: 1px solid transparent; }
  .side dd > .typed, .put-away { max-block-size: 24em; overflow: auto; }
  .only { border-inline-start: 4px solid var(--_warning); padding-inline-start: .75em; }
  @container (min-width: 40em) {
    .sides { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  }
  @container (min-width: 76em) {
    .editor { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
    .paper { position: sticky; inset-block-start: 1em; }
  }
  @media print {
    .bar { display: none; }
  }
  @media (forced-colors: active) {
    .conflict, .side, .only { border-color: CanvasText; }
  }
`;
