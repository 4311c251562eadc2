import {css} from '../../ui/css.ts';

export default css`
  .said { min-block-size: 1.5em; margin-block-end: -.75em; }
  .comments > li { padding-block: 1.75em; border-block-start: 1px solid var(--_border); }
  .comments > li:first-child { border: 0; padding-block-start: 0; }
  .words { padding: 1em 1.15em; border: var(--_border-width) solid var(--_border); border-radius: var(--_radius); background: var(--_bg); }
  .answers { padding-inline-start: 1em; border-inline-start: 3px solid var(--_border-strong); }
  .answers .prose { font-size: .9375em; max-block-size: 12em; overflow: auto; }
  .reports ul { padding-inline-start: 1.1em; list-style: disc; }
  .code { margin: 0; padding: 1em; overflow-x: auto; border: 1px solid var(--_border); border-radius: var(--_radius); background: var(--_surface); color: var(--_text); font: .875em/1.6 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
  .titles { margin-block-start: .6em; }
  .titles .field label { font-weight: 500; }
`;
