import {css} from '../../../ui/css.ts';

export default css`
  .then-now { display: grid; gap: 1em; padding: 1em 1.1em; border-radius: var(--_radius); background: var(--_surface); border: 1px solid transparent; }
  .other { align-items: end; }
  @container (min-width: 40em) {
    .then-now { grid-template-columns: 1fr 1fr; gap: 2em; }
  }
  @media (forced-colors: active) {
    .then-now { border-color: CanvasText; }
  }
`;
