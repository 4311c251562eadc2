import {msg} from '../../locale/msg.ts';
import {nothing} from 'lit/html.js';
import type {PetitionCount, PetitionStatus} from '../../contract/petition.ts';
import {lateness, nextClock} from '../../core/petition-words.ts';
import {soonDate} from '../../desk/desk-words.ts';
import {day, fill, localDate} from '../../locale/format.ts';
import {clock} from '../../ui/parts.ts';

export type Urgency = 'late' | 'soon' | 'later' | 'nobody';

export function urgencyOf({late, dueAt, body}: PetitionCount): Urgency {
  if (late) return 'late';
  if (!dueAt) return 'nobody';
  return localDate(dueAt, body.timeZone) <= soonDate(body.timeZone) ? 'soon' : 'later';
}

/** What the authority owes in this case and by when, or what it waits for. */
export function caseClock(petition: PetitionCount): unknown {
  const {late, dueAt, dueStep, body} = petition;
  if (!late || !dueAt) return petition.status === 'expired' && !dueAt ? nothing : nextClock(petition);
  const values = {date: day(dueAt, body.timeZone), ago: lateness(late)};
  switch (dueStep) {
    case 'moderation':
      return clock(fill(msg('The check was due by {date}, {ago} ago', {id: 'case.late.moderation'}), values), true);
    case 'review_start':
      return clock(fill(msg('The review was to begin by {date}, {ago} ago', {id: 'case.late.review'}), values), true);
    case 'answer':
      return clock(fill(msg('The answer was due by {date}, {ago} ago', {id: 'case.late.answer'}), values), true);
    default:
      return clock(fill(msg('To be handed over by {date}, {ago} ago', {id: 'case.late.handover'}), values), true);
  }
}

/** What a state means for the desk. */
export function stateWords(status: PetitionStatus): string {
  switch (status) {
    case 'submitted':
      return msg('To be checked', {id: 'case.state.submitted'});
    case 'rejected':
      return msg('Refused', {id: 'case.state.rejected'});
    case 'collecting':
      return msg('Collecting signatures', {id: 'case.state.collecting'});
    case 'threshold_reached':
      return msg('Threshold reached, review to begin', {id: 'case.state.reached'});
    case 'under_review':
      return msg('Under review, answer due', {id: 'case.state.review'});
    case 'answered':
      return msg('Answered', {id: 'case.state.answered'});
    case 'expired':
      return msg('Below the threshold, to hand over', {id: 'case.state.expired'});
    case 'handed_to_appeals':
      return msg('Handed over as an appeal', {id: 'desk.state.appeal'});
  }
}
