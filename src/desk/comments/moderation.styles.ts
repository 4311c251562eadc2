import {css} from '../../ui/css.ts';

export default css`
  .places { display: flex; flex-wrap: wrap; gap: .5em; }
  .places button { display: inline-flex; align-items: center; gap: .5em; min-block-size: var(--_target); padding: .35em .9em; border: 1px solid var(--_border-strong); border-radius: 2em; background: var(--_bg); color: var(--_text); font: inherit; font-weight: 500; cursor: pointer; }
  .places button:hover { background: var(--_accent-soft); }
  .places [aria-current] { background: var(--_accent-soft); border-color: var(--_accent); color: var(--_link); box-shadow: inset 0 0 0 1px var(--_accent); }
  .places .n-of { font-size: .875em; font-weight: var(--_weight-bold); letter-spacing: 0; font-variant-numeric: tabular-nums; }
  .said { min-block-size: 1.5em; margin-block-end: -.75em; }
  .narrow { max-inline-size: 48em; }
  .comments > li { padding-block: 1.75em; border-block-start: 1px solid var(--_border); }
  .comments > li:first-child { border: 0; padding-block-start: 0; }
  .words { padding: 1em 1.15em; border: var(--_border-width) solid var(--_border); border-radius: var(--_radius); background: var(--_bg); }
  .answers { padding-inline-start: 1em; border-inline-start: 3px solid var(--_border-strong); }
  .answers .prose { font-size: .9375em; max-block-size: 12em; overflow: auto; }
  .reports ul { padding-inline-start: 1.1em; list-style: disc; }
  .code { margin: 0; padding: 1em; overflow-x: auto; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface); color: var(--_text); font: .875em/1.6 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
  .titles { margin-block-start: .6em; }
  .titles .field label { font-weight: 500; }
  @media (forced-colors: active) {
    .places [aria-current] { border: 3px solid Highlight; }
  }
`;
