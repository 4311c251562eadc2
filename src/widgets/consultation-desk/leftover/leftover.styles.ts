import {css} from '../../../ui/css.ts';

export default css`
  .left .input { background: var(--_surface); color: var(--_text); }
`;
