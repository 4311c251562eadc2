import {css} from './css.ts';

/** A disclosure with a drawn arrow. */
export const detailsStyles = css`
  details > summary { cursor: pointer; display: inline-flex; align-items: center; gap: .4em; min-block-size: var(--_target); color: var(--_link); font-weight: 500; list-style: none; }
  details > summary::-webkit-details-marker { display: none; }
  details > summary::before { content: ''; inline-size: .5em; block-size: .5em; border: solid currentColor; border-width: 0 2px 2px 0; rotate: -45deg; margin-inline: .15em .2em; transition: rotate var(--_motion); }
  details > summary:dir(rtl)::before { rotate: 135deg; }
  details[open] > summary::before { rotate: 45deg; }
`;
