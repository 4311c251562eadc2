import {css} from '../../../ui/css.ts';

export default css`
  .lines > li { border-block-start: 1px solid var(--_border); content-visibility: auto; contain-intrinsic-block-size: auto 3.5em; }
  .line { padding-block: .5em; }
  .line > .panel { margin-block: .5em; }
  .line__head { display: flex; gap: .5em 1em; justify-content: space-between; align-items: baseline; }
  .line__head > p { min-inline-size: 0; }
  .line__head > .link { flex: none; min-block-size: var(--_target); }
  .depth-1 { padding-inline-start: 1em; }
  .depth-2 { padding-inline-start: 2em; }
  .depth-3 { padding-inline-start: 3em; }
  .depth-4 { padding-inline-start: 4em; }
  .depth-5 { padding-inline-start: 5em; }
  .needs { display: flex; gap: .45em; color: var(--_warning); font-weight: 500; line-height: 1.45; }
  .doubted { color: var(--_warning); }
  .bullets { padding-inline-start: 1.1em; list-style: disc; }
`;
