import {css} from '../../ui/css.ts';

/** Styles of the steps after the first. */
export const actStyles = css`
  .facts > div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1em; padding-block: .5em; border-block-end: 1px solid var(--_border); font-size: .9375em; }
  .facts dt { color: var(--_text-muted); }
  .facts dd { margin-inline-start: auto; text-align: end; font-weight: 500; font-variant-numeric: tabular-nums; }
  .big-ok { color: var(--_success); }
  .big-ok .icon { inline-size: 3em; block-size: 3em; stroke-width: 1.4; }
`;
