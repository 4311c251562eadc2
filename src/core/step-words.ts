import {msg} from '../locale/msg.ts';
import {html, nothing} from 'lit/html.js';
import type {Petition, TimelineEntry, UpcomingStep} from '../contract/petition.ts';
import type {LegalSource, Term} from '../contract/terms.ts';
import {counted, day, fill, inWords} from '../locale/format.ts';
import type {TimelineStep} from '../ui/timeline.ts';
import {lateness} from './petition-words.ts';

function happened(petition: Petition, {to, title}: TimelineEntry): string {
  if (title) return inWords(title).text;
  switch (to) {
    case 'submitted':
      return msg('Submitted', {id: 'steps.submitted'});
    case 'rejected':
      return msg('Refused', {id: 'steps.rejected'});
    case 'collecting':
      return msg('Published; signatures are collected', {id: 'steps.published'});
    case 'threshold_reached':
      return counted(petition.threshold, msg('Threshold reached: # signature|Threshold reached: # signatures', {id: 'steps.reached'}));
    case 'under_review':
      return msg('Review began', {id: 'steps.review'});
    case 'answered':
      return msg('Official answer published', {id: 'steps.answered'});
    case 'expired':
      return msg('Collection ended below the threshold', {id: 'steps.expired'});
    case 'handed_to_appeals':
      return petition.appeal
        ? fill(msg('Considered as appeal No. {number}', {id: 'steps.appeal'}), {number: petition.appeal.number})
        : msg('Considered as an appeal', {id: 'steps.appeal.plain'});
    default:
      // A step of a newer service goes under its own name.
      return to;
  }
}

function comes({step}: UpcomingStep, late: boolean): string {
  switch (step) {
    case 'closing':
      return msg('Signatures are collected', {id: 'steps.next.closing'});
    case 'moderation':
      return late ? msg('The check is late', {id: 'steps.late.moderation'}) : msg('Check before publication', {id: 'steps.next.moderation'});
    case 'review_start':
      return late ? msg('The start of the review is late', {id: 'steps.late.review'}) : msg('Review begins', {id: 'steps.next.review'});
    case 'answer':
      return late ? msg('The official answer is late', {id: 'steps.late.answer'}) : msg('Official answer', {id: 'steps.next.answer'});
    case 'handover':
      return late ? msg('Registration as an appeal is late', {id: 'steps.late.handover'}) : msg('The text goes on as an appeal', {id: 'steps.next.handover'});
    default:
      return step;
  }
}

/** How long the term is and from when it runs. */
function termWords({step}: UpcomingStep, {n, unit}: Term): string {
  const days =
    unit === 'working_day'
      ? counted(n, msg('# working day|# working days', {id: 'steps.term.working'}))
      : unit === 'day'
        ? counted(n, msg('# day|# days', {id: 'steps.term.days'}))
        : counted(n, msg('# month|# months', {id: 'steps.term.months'}));
  switch (step) {
    case 'moderation':
      return fill(msg('Term: {days} from submission', {id: 'steps.from.submission'}), {days});
    case 'review_start':
      return fill(msg('Term: {days} from reaching the threshold', {id: 'steps.from.threshold'}), {days});
    case 'answer':
      return fill(msg('Term: {days} from the start of the review', {id: 'steps.from.review'}), {days});
    case 'handover':
      return fill(msg('Term: {days} from the end of the collection', {id: 'steps.from.end'}), {days});
    default:
      return '';
  }
}

/** Where in the law a term or a ground stands; only a web address is a link. */
export const sourceLine = ({title, url}: LegalSource) => {
  const {text, lang} = inWords(title);
  const name = /^https?:/.test(url ?? '') ? html`<a class="link" href=${url} lang=${lang}>${text}</a>` : html`<span lang=${lang}>${text}</span>`;
  return html`<p class="small muted">${msg('Basis:', {id: 'steps.source'})} ${name}</p>`;
};

/** An honest line where a term shown has not been compared with the act it is said to come from. */
export const uncheckedTerms = ({upcoming, rejection}: Petition): unknown =>
  upcoming.some(({source}) => !source.verified) || rejection?.ground.source.verified === false
    ? html`<p class="small muted">${msg('These terms have not yet been checked against the texts of the acts.', {id: 'steps.unverified'})}</p>`
    : nothing;

/** A petition's way so far and the steps to come, ready to draw. */
export function petitionSteps(petition: Petition): TimelineStep[] {
  const zone = petition.body.timeZone;
  const past = petition.timeline.map((entry): TimelineStep => {
    const afterTerm = entry.late ? fill(msg('{date}, {ago} late', {id: 'steps.after.term'}), {date: day(entry.at, zone, 'long'), ago: lateness(entry.late)}) : day(entry.at, zone, 'long');
    const ground = entry.to === 'rejected' && petition.rejection ? html`<p class="small">${inWords(petition.rejection.ground.title).text}</p>${sourceLine(petition.rejection.ground.source)}` : nothing;
    const appeal =
      entry.to === 'handed_to_appeals' && petition.appeal
        ? html`<p class="small">${fill(msg('The answer to the appeal is due by {date}', {id: 'steps.appeal.due'}), {date: day(petition.appeal.dueOn, zone, 'long')})}</p>`
        : nothing;
    return {state: 'done', what: happened(petition, entry), when: afterTerm, more: html`${entry.reason ? html`<p>${entry.reason}</p>` : nothing}${ground}${appeal}`};
  });
  const coming = petition.upcoming.map((step, index): TimelineStep => {
    const {dueAt, late, term} = step;
    const when = late
      ? fill(msg('was due by {date}, {ago} ago', {id: 'steps.was.due'}), {date: day(dueAt!, zone, 'long'), ago: lateness(late)})
      : dueAt && step.step === 'closing'
        ? fill(msg('until {date}', {id: 'steps.until'}), {date: day(dueAt, zone, 'long')})
        : dueAt
          ? fill(msg('by {date}', {id: 'steps.by'}), {date: day(dueAt, zone, 'long')})
          : term
            ? termWords(step, term)
            : '';
    const basis = html`${dueAt && term ? html`<p class="small muted">${termWords(step, term)}</p>` : nothing}${sourceLine(step.source)}`;
    const silence = late ? html`<p>${msg('No reason has been given.', {id: 'steps.silence'})}</p>` : nothing;
    return {state: late ? 'late' : index === 0 ? 'now' : 'next', what: comes(step, late !== null), when, more: html`${silence}${basis}`};
  });
  return [...past, ...coming];
}
