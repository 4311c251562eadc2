import {css} from '../css.ts';

export const threadStyles = css`
  .thread > li { padding-block: 1.5em; border-block-start: 1px solid var(--_border); }
  .c__head { display: flex; flex-wrap: wrap; align-items: center; gap: .3em .7em; line-height: 1.4; }
  .c__head .h3 { font-size: 1em; }
  .c .prose { font-size: 1em; line-height: inherit; margin-block-start: .5em; }
  .c .prose > * + * { margin-block-start: .6em; }
  .when { text-decoration: none; }
  .when:hover { text-decoration: underline; }
  .acts { display: flex; flex-wrap: wrap; gap: 0 1.4em; margin-block-start: .5em; }
  .replies { margin-block-start: 1em; padding-inline-start: 1em; border-inline-start: 2px solid var(--_border); }
  .replies > li + li { margin-block-start: 1.25em; }
  .is-named { background: var(--_accent-soft); color: var(--_text); box-shadow: 0 0 0 .75em var(--_accent-soft), -1em 0 0 var(--_accent); }
  .link { color: var(--_link); }
  button.link { text-decoration: underline 1px; text-underline-offset: .18em; background: none; border: 0; padding: 0; font: inherit; cursor: pointer; text-align: start; min-block-size: 1.75em; }
  .row > button.link { min-block-size: var(--_target); font-size: .875em; }
  .gone { background: var(--_surface); }
  .gone .small { margin-block-start: .35em; }
  @container (min-width: 40em) {
    .replies { padding-inline-start: 1.75em; }
  }
  @media (forced-colors: active) {
    .is-named { outline: 2px solid Highlight; outline-offset: .5em; }
  }
  .more .note { margin-block-end: .75em; }
  .paper { display: none; }
  @media print {
    .c { break-inside: avoid; }
    .thread .paper { display: block; }
    .gone button.link { color: inherit; text-decoration: none; }
  }
`;
