import {msg} from '../locale/msg.ts';
import {nothing} from 'lit/html.js';
import {now} from '../client/clock.ts';
import {openStatuses, type Late, type PetitionCount} from '../contract/petition.ts';
import {counted, day, daysUntil, fill, number} from '../locale/format.ts';
import {chip, clock} from '../ui/parts.ts';
import {rail, type RailTone} from '../ui/rail.ts';

/** Whether people can sign at this moment: the server decides again when they do. */
export const canSign = ({status, closesAt}: PetitionCount) =>
  openStatuses.includes(status) && closesAt !== null && Date.parse(closesAt) > now().getTime();

export const isReached = ({signatures, threshold}: PetitionCount) => signatures >= threshold;

/** "of 250 signatures", after the number itself. */
export const ofThreshold = (threshold: number) => counted(threshold, msg('of # signature|of # signatures', {id: 'count.of'}));

const toneOf = (petition: PetitionCount): RailTone => (isReached(petition) ? 'done' : canSign(petition) ? 'open' : 'quiet');

/** The rail with its sentence for those who do not see it. */
export const petitionRail = (petition: PetitionCount) =>
  rail(
    petition.signatures,
    petition.threshold,
    toneOf(petition),
    counted(petition.signatures, msg('# signature, {threshold} needed|# signatures, {threshold} needed', {id: 'count.rail'}), {threshold: number(petition.threshold)}),
  );

/** "14 signatures to go". */
export const missing = ({signatures, threshold}: PetitionCount) =>
  counted(threshold - signatures, msg('# signature to go|# signatures to go', {id: 'count.missing'}));

/** By how much something is late, in the unit its term is counted in: a bare length. */
export const lateness = ({n, unit}: Late) =>
  unit === 'day'
    ? counted(n, msg('# calendar day|# calendar days', {id: 'count.ago.days'}))
    : counted(n, msg('# working day|# working days', {id: 'count.ago.working'}));

/** The state in one or two words, with its shape. */
export function statusChip(petition: PetitionCount) {
  if (petition.late && petition.dueStep === 'answer') return chip('late', msg('Answer overdue', {id: 'count.status.late.answer'}));
  if (petition.late) return chip('late', msg('Overdue', {id: 'count.status.late'}));
  switch (petition.status) {
    case 'submitted':
      return chip('warn', msg('Being checked', {id: 'count.status.submitted'}));
    case 'rejected':
      return chip('out', msg('Refused', {id: 'count.status.rejected'}));
    case 'collecting':
      return canSign(petition) ? chip('accent', msg('Collecting signatures', {id: 'count.status.collecting'})) : chip('out', msg('Collection closed', {id: 'count.status.closed'}));
    case 'threshold_reached':
      return chip('ok', msg('Threshold reached', {id: 'count.status.reached'}));
    case 'under_review':
      return chip('warn', msg('Under review', {id: 'count.status.review'}));
    case 'answered':
      return petition.outcome === 'supported'
        ? chip('ok', msg('Petition supported', {id: 'count.status.supported'}))
        : chip('out', msg('Petition not supported', {id: 'count.status.unsupported'}));
    case 'expired':
      return chip('out', msg('Collection closed', {id: 'count.status.closed'}));
    case 'handed_to_appeals':
      return chip('out', msg('Considered as an appeal', {id: 'count.status.appeal'}));
  }
}

const closingClock = ({closesAt, body}: PetitionCount) => {
  const left = daysUntil(closesAt!, body.timeZone, now());
  const date = day(closesAt!, body.timeZone);
  return clock(
    left < 1
      ? msg('Last day to sign: today', {id: 'count.left.today'})
      : counted(left, msg('# day left, until {date}|# days left, until {date}', {id: 'count.left'}), {date}),
  );
};

/** What happens next and when: always a date, and by how much it is late. */
export function nextClock(petition: PetitionCount): unknown {
  const {dueAt, dueStep, late, body} = petition;
  if (petition.status === 'collecting' && canSign(petition)) return closingClock(petition);
  if (!dueAt) return nothing;
  const date = day(dueAt, body.timeZone);
  if (late) {
    return clock(fill(msg('Was due by {date}, {ago} ago. No reason has been given.', {id: 'count.overdue'}), {date, ago: lateness(late)}), true);
  }
  const next: Readonly<Record<string, string>> = {
    moderation: msg('To be checked by {date}', {id: 'count.due.moderation'}),
    review_start: msg('Review begins by {date}', {id: 'count.due.review'}),
    answer: msg('Answer due by {date}', {id: 'count.due.answer'}),
    handover: msg('Goes on as an appeal by {date}', {id: 'count.due.handover'}),
  };
  const words = next[dueStep ?? ''];
  return words ? clock(fill(words, {date})) : nothing;
}
