import {css} from '../../ui/css.ts';

export default css`
  .title { font-family: var(--viche-font-heading, inherit); font-size: 1.5em; line-height: 1.2; font-weight: var(--_weight-bold); text-wrap: balance; }
  .box { gap: 1.75em; }
  .head { gap: .35em; }
  .fresh { display: flex; justify-content: center; }
  .waiting { min-block-size: 60em; }
  .waiting > .sk:first-child { block-size: 4em; max-inline-size: 20em; }
`;
