import {css} from '../../ui/css.ts';

export default css`
  .desk__queue > .head { gap: 1em; }
  .waits { font-weight: 500; }
  .left .input { background: var(--_surface); color: var(--_text); }
  details > .panel { margin-block-start: .5em; }
  .input[type='datetime-local'] { font-size: min(1em, 5.5cqi); }
`;
