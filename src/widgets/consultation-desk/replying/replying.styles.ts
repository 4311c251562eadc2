import {css} from '../../../ui/css.ts';

export default css`
  .pick { display: grid; grid-template-columns: 1.5em auto; gap: .75em; align-items: center; min-block-size: var(--_target); cursor: pointer; }
  .acts { gap: .5em 1.5em; }
  .selection { grid-template-columns: 1fr; position: sticky; inset-block-start: .5em; z-index: 1; gap: .5em; border-color: var(--_accent); }
`;
