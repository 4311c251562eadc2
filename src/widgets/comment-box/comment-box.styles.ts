import {css} from '../../ui/css.ts';

export default css`
  .title { font-family: var(--viche-font-heading, inherit); font-size: 1.5em; line-height: 1.2; font-weight: var(--_weight-bold); letter-spacing: -.012em; text-wrap: balance; }
  .h2 { font-family: var(--viche-font-heading, inherit); font-size: 1.1875em; line-height: 1.35; font-weight: var(--_weight-bold); }
  .box { gap: 1.75em; max-inline-size: 46em; }
  .head { gap: .5em; }
  .list { gap: 1.25em; }
  .fresh { display: flex; justify-content: center; }
  .waiting { min-block-size: 60em; max-inline-size: 46em; gap: 1.75em; }
  .waiting > :first-child { block-size: 4em; max-inline-size: 20em; }
  .waiting > :nth-child(2) { block-size: 16em; border-radius: var(--_radius-panel); }
  .waiting > :nth-child(n + 3) { block-size: 7em; }
  @media print {
    .fresh { display: none; }
  }
`;
