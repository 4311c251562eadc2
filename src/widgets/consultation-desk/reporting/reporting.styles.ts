import {css} from '../../../ui/css.ts';

export default css`
  .figures { display: grid; gap: .75em 1.5em; grid-template-columns: repeat(auto-fit, minmax(7em, 1fr)); }
  .figures > div { display: flex; flex-direction: column; justify-content: space-between; }
  .figures dt { font-size: .875em; color: var(--_text-muted); }
  .figures dd { font-size: 1.5em; line-height: 1.2; font-weight: var(--_weight-bold); font-variant-numeric: tabular-nums; }
  .files { display: flex; flex-wrap: wrap; gap: .5em 1.5em; }
`;
