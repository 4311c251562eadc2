import {css} from '../../ui/css.ts';

/** What people said, one under the other. */
export const saidStyles = css`
  .said-list > li { padding-block: 1.5em; border-block-start: 1px solid var(--_border); }
  .said-list > li:first-child { border: 0; padding-block-start: 0; }
  .said-list .prose { font-size: 1em; }
`;
