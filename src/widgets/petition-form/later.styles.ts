import {css} from '../../ui/css.ts';

/** Styles of the steps after the first. */
export const laterStyles = css`
  .similar { border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_bg); padding: 1em 1.1em; }
  .similar li { padding-block: .85em; border-block-start: 1px solid var(--_border); }
  .similar li:last-child { padding-block-end: 0; }
  .similar li p + p { margin-block-start: .3em; }
  .paper { border: 1px dashed var(--_border-strong); border-radius: var(--_radius); padding: 1.25em; background: var(--_bg); }
  .paper__title { font-family: var(--viche-font-heading, inherit); font-size: 1.5em; line-height: 1.2; font-weight: var(--_weight-bold); letter-spacing: -.012em; text-wrap: balance; }
  .public { border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_bg); }
  .public > div { display: grid; grid-template-columns: 1.25em minmax(0, 1fr); gap: .65em; padding: .9em 1em; }
  .public > div + div { border-block-start: 1px solid var(--_border); }
  .facts > div { display: flex; justify-content: space-between; gap: 1em; padding-block: .5em; border-block-end: 1px solid var(--_border); font-size: .9375em; }
  .facts dt { color: var(--_text-muted); }
  .facts dd { text-align: end; font-weight: 500; font-variant-numeric: tabular-nums; }
  .big-ok { color: var(--_success); }
  .big-ok .icon { inline-size: 3em; block-size: 3em; stroke-width: 1.4; }
  .own > li { padding-block: 1.75em; border-block-start: 1px solid var(--_border); }
  .own > li:first-child { border: 0; padding-block-start: .5em; }
  .own__title { font-family: var(--viche-font-heading, inherit); font-size: 1.1875em; line-height: 1.35; font-weight: var(--_weight-bold); text-wrap: balance; }
  .reason { white-space: pre-line; }
  .who { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1em; }
  .note p + p { margin-block-start: .35em; }
  @container (max-width: 27.99em) {
    .acts > .btn { inline-size: 100%; }
  }
  @media (forced-colors: active) {
    .similar, .paper, .public { border-color: CanvasText; }
  }
`;
