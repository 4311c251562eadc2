import {html, type TemplateResult} from 'lit/html.js';
import type {Stance} from '../../contract/comments.ts';
import {msg} from '../../locale/msg.ts';
import {css} from '../css.ts';
import {stanceWords} from './stance.ts';

/** Which side somebody takes, where the discussion asks for one. */
export function sideChoice(prefix: string, stance: Stance | null): TemplateResult {
  const side = (value: string, words: string) =>
    html`<label><input type="radio" name="${prefix}stance" value=${value} .checked=${value === (stance ?? '')} /><span>${words}</span></label>`;
  return html`<fieldset>
    <legend class="legend">${msg('Your position', {id: 'talk.side'})}</legend>
    <div class="seg">
      ${side('support', stanceWords('support'))} ${side('oppose', stanceWords('oppose'))} ${side('', stanceWords(null))}
    </div>
  </fieldset>`;
}

export const sideStyles = css`
  .seg { display: flex; flex-wrap: wrap; gap: .5em; }
  .seg label { position: relative; cursor: pointer; }
  .seg input { appearance: none; position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; border-radius: 2em; cursor: pointer; }
  .seg span { display: flex; align-items: center; min-block-size: var(--_target); padding: .4em 1.1em; border: 1px solid var(--_border-strong); border-radius: 2em; background: var(--_bg); color: var(--_text); font-weight: 500; }
  .seg :checked + span { background: var(--_accent); color: var(--_on-accent); border-color: var(--_accent); }
  .seg :checked + span::before { content: ''; inline-size: .35em; block-size: .7em; margin-inline: .15em .55em; border: solid currentColor; border-width: 0 2px 2px 0; rotate: 45deg; translate: 0 -.1em; }
  .legend { font-weight: var(--_weight-bold); line-height: 1.4; padding-block-end: .5em; }
  @media (forced-colors: active) {
    .seg :checked + span { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight; }
  }
`;
