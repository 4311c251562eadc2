import {css} from '../../ui/css.ts';

/** Sizes of the skeleton equal those of the counter, so that nothing on the page moves. */
export default css`
  .frame { gap: 1.25em; min-block-size: 20em; padding: 1.25em; border: var(--_border-width) solid var(--_border); border-radius: var(--_radius-panel); }
  .about { gap: .6em; flex: 1; min-inline-size: 0; }
  .h3 { min-block-size: 2.8em; }
  .h3 a { color: inherit; text-decoration-color: var(--_border-strong); }
  .n { font-size: 2.75em; line-height: 1; font-weight: var(--_weight-bold); letter-spacing: -.035em; margin-inline-end: .08em; }
  .of { white-space: nowrap; }
  .meta { display: none; }
  .frame > .btn { margin-block-start: auto; }
  .sk { min-block-size: 2.8em; }
  .sk.line { block-size: 4em; }
  @container (min-width: 36em) {
    .frame { min-block-size: 18em; }
    .h3 { min-block-size: 0; font-size: 1.1875em; }
    .meta { display: block; }
    .n { font-size: 3.25em; }
  }
  @container (min-width: 52em) {
    .frame { min-block-size: 13.75em; flex-direction: row; align-items: center; gap: 2.5em; }
    .frame > :last-child { inline-size: 15em; margin-block: 0; }
  }
`;
