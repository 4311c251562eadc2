import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {ProposalAnswer, ProposalOutcome} from '../../contract/proposals.ts';
import {counted, day, fill} from '../../locale/format.ts';
import {msg} from '../../locale/msg.ts';
import {css} from '../css.ts';
import {icon, icons} from '../icon.ts';
import {chip, heading} from '../parts.ts';
import {richText} from '../rich-text.ts';
import {outcomeWords} from './outcome-words.ts';

const cross = 'M7 7l10 10M17 7L7 17';
const building = 'M4 20h16M5.5 20v-8M10 20v-8M14 20v-8M18.5 20v-8M3.5 11.5L12 5l8.5 6.5z';

/** What the authority made of a proposal, in shape and word. */
export function outcomeChip(outcome: ProposalOutcome): TemplateResult {
  const words = outcomeWords(outcome);
  switch (outcome) {
    case 'accepted':
      return chip('ok', words);
    case 'partly':
      return html`<span class="chip is-warn" part="status">${icon(icons.half)}${words}</span>`;
    case 'rejected':
      return html`<span class="chip is-out" part="status">${icon(cross)}${words}</span>`;
    case 'noted':
      return html`<span class="chip is-out" part="status">${icon(icons.info)}${words}</span>`;
    default:
      return chip('out', words);
  }
}

interface AnswerView {
  readonly timeZone: string;
  /** Of the answer's own heading. */
  readonly level: number;
  /** A link to the provision that the answer names, if it can be shown. */
  readonly place?: unknown;
}

/** The reasoned answer, under the authority's stamp. */
export const proposalAnswer = ({outcome, unit, reason, lang, answeredAt, together}: ProposalAnswer, {timeZone, level, place}: AnswerView): TemplateResult => html`
  <section class="answer stack" part="answer">
    <div class="answer__head">
      <span class="stamp">${icon(building)}</span>
      <div>
        ${heading(level, unit, 'h3')}
        <p class="small muted">${fill(msg('Official answer, {date}', {id: 'proposal.answered'}), {date: day(answeredAt, timeZone, 'long')})}</p>
      </div>
    </div>
    <p>${outcomeChip(outcome)}</p>
    ${richText(reason, level + 1, lang)} ${place ?? nothing}
    ${together > 1 ? html`<p class="small muted">${counted(together - 1, msg('The same answer was given to # more proposal|The same answer was given to # more proposals', {id: 'proposal.together'}))}</p>` : nothing}
  </section>`;

export const proposalStyles = css`
  .answer { border: 1px solid var(--_accent); border-radius: var(--_radius-panel); padding: 1.1em; margin-block-start: 1em; gap: .75em; break-inside: avoid; }
  .answer__head { display: flex; flex-wrap: wrap; gap: .75em; align-items: center; }
  .answer__head > div { flex: 1 1 8em; }
  .stamp { display: grid; place-items: center; inline-size: 2.5em; block-size: 2.5em; border-radius: var(--_radius); background: var(--_accent); color: var(--_on-accent); }
  .stamp .icon { inline-size: 1.4em; block-size: 1.4em; }
  .proposed { margin-block: .75em; padding: 1em 1.1em; border: 1px solid var(--_border-strong); border-radius: var(--_radius-panel); }
  .proposed > * + * { margin-block-start: .6em; }
  @media (forced-colors: active) {
    .answer { border-color: CanvasText; }
    .stamp { forced-color-adjust: none; background: CanvasText; color: Canvas; }
  }
`;
