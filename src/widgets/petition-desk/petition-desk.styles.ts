import {css} from '../../ui/css.ts';

export default css`
  .n { font-size: 2.75em; line-height: 1; font-weight: var(--_weight-bold); letter-spacing: -.035em; margin-inline-end: .1em; }
  .main-choice .legend { font-size: 1.25em; }

  .similar li + li { margin-block-start: .25em; }
  .count { max-inline-size: 26em; }
  .answer-size { block-size: 145em; }
  .note .similar { padding: 0; list-style: none; }
  @container (min-width: 40em) {
    .answer-size { block-size: 110em; }
  }
`;
