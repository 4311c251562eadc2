import {msg} from '../../locale/msg.ts';
import {html, nothing} from 'lit/html.js';
import {instantWords} from '../../core/consultation-words.ts';
import {actionWords, moment} from '../../desk/desk-words.ts';
import {fill} from '../../locale/format.ts';
import {notice} from '../../ui/states.ts';
import type {OpenConsultation} from './case-controller.ts';
import type {EndedController} from './ended-controller.ts';
import {endedWords, enderOf, placeOf, type Doing} from './ended.ts';
import type {CasePart} from './place-controller.ts';

/** Who ended it and when, or that time did. */
function why(open: OpenConsultation, doing: Doing): unknown {
  const {consultation} = open;
  const last = enderOf(open, doing);
  if (last) return html`<p>${fill(msg('{what}: {who}, {when}.', {id: 'conduct.ended.who'}), {what: actionWords(last), who: last.actor ?? '', when: moment(last.at, consultation.body.timeZone)})}</p>`;
  if (consultation.status !== 'closed') return nothing;
  return html`<p>${fill(msg('Closed on {date}', {id: 'stage.closed'}), {date: instantWords(consultation.closesAt, consultation)})}</p>`;
}

interface Ended {
  readonly ended: EndedController;
  readonly open: OpenConsultation;
  readonly part: CasePart;
  /** What was typed, as text to be copied. */
  readonly typed: () => unknown;
}

/** What cannot be done any more though somebody was at it: why, and what they typed. */
export function endedView({ended, open, part, typed}: Ended): unknown {
  const left = ended.left.filter(({doing}) => placeOf(doing) === part);
  const doings = new Set([...(ended.doing && placeOf(ended.doing) === part ? [ended.doing] : []), ...left.map(({doing}) => doing)]);
  if (doings.size === 0) return nothing;
  const kept = html`<p>${msg('What you typed was not sent. It stands below, to be copied.', {id: 'conduct.ended.kept'})}</p>`;
  return html`<div class="stack" id="ended" tabindex="-1">
      ${[...doings].map((doing) => notice('warn', endedWords(doing), html`${why(open, doing)} ${left.some((one) => one.doing === doing) ? kept : nothing}`))}
    </div>
    ${left.length > 0 ? typed() : nothing}`;
}
