import {css} from '../../../ui/css.ts';

export default css`
  .group { padding-block-start: 1.5em; border-block-start: 1px solid var(--_border); }
  .group > legend { float: inline-start; inline-size: 100%; font-family: var(--viche-font-heading, inherit); font-size: 1.125em; font-weight: var(--_weight-bold); }
  .group > legend + * { clear: both; }
  .papers > li { display: grid; gap: 1em; padding-block: 1.25em; border-block-end: 1px solid var(--_border); }
  .needs { display: flex; gap: .45em; color: var(--_warning); font-weight: 500; line-height: 1.45; }
  .needs .icon { margin-block-start: .1em; }
  .tongue > summary { font-size: 1.0625em; }
  .tongue > .stack { padding-block: .75em 1em; }
`;
