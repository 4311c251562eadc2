import {css} from '../../../ui/css.ts';

export default css`
  .suspect { padding-block-end: 1.75em; border-block-end: 1px solid var(--_border); max-inline-size: 48em; }
  .suspect:last-child { padding: 0; border: 0; }
  .suspect .field .choice { inline-size: fit-content; }
  .suspect__lines { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr)); gap: 0 1.5em; max-block-size: 30em; overflow: auto; padding: .25em; }
  .suspect__lines .choice { inline-size: 100%; }
`;
