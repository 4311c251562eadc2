import {msg} from '../locale/msg.ts';
import {html} from 'lit/html.js';
import type {OfficialAnswer, PetitionCount} from '../contract/petition.ts';
import {day, fill, inWords} from '../locale/format.ts';
import {css} from '../ui/css.ts';
import {icon} from '../ui/icon.ts';
import {heading} from '../ui/parts.ts';
import {richText} from '../ui/rich-text.ts';
import {lateness, statusChip} from './petition-words.ts';

const building = 'M4 20h16M5.5 20v-8M10 20v-8M14 20v-8M18.5 20v-8M3.5 11.5L12 5l8.5 6.5z';

/** What the authority answered, under its stamp: to the public, and to the official who is about to publish it. */
export const officialAnswer = (answer: OfficialAnswer, petition: PetitionCount, level: number) => {
  const date = day(answer.publishedAt, petition.body.timeZone, 'long');
  return html`<section class="official stack" part="answer" aria-labelledby="answer">
    <div class="official__head">
      <span class="stamp">${icon(building)}</span>
      <div>
        ${heading(level, fill(msg('Official answer: {body}', {id: 'official.title'}), {body: inWords(petition.body.name).text}), 'h3', 'answer')}
        <p class="small muted">
          ${answer.late
            ? fill(msg('{date}, {ago} after the term', {id: 'official.late'}), {date, ago: lateness(answer.late)})
            : fill(msg('{date}, within the term', {id: 'official.on.time'}), {date})}
        </p>
      </div>
    </div>
    <p>${statusChip(petition)}</p>
    ${richText(answer.text, level + 1, answer.lang)}
    <p class="small">
      <strong class="strong">${answer.signatory}</strong>, ${answer.unit}<br />
      <span class="muted">${fill(msg('Document of {date}', {id: 'official.document'}), {date: day(answer.signedOn, petition.body.timeZone, 'long')})}</span>
    </p>
  </section>`;
};

export const officialAnswerStyles = css`
  .official { border: 1px solid var(--_accent); border-radius: var(--_radius-panel); padding: 1.25em; break-inside: avoid; }
  .official__head { display: flex; flex-wrap: wrap; gap: .85em; align-items: center; }
  .official__head > div { flex: 1 1 8em; }
  .stamp { display: grid; place-items: center; inline-size: 2.5em; block-size: 2.5em; border-radius: var(--_radius); background: var(--_accent); color: var(--_on-accent); }
  .stamp .icon { inline-size: 1.4em; block-size: 1.4em; }
  @media (forced-colors: active) {
    .official { border-color: CanvasText; }
    .stamp { forced-color-adjust: none; background: CanvasText; color: Canvas; }
  }
`;
