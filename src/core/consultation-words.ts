import type {TemplateResult} from 'lit/html.js';
import {now} from '../client/clock.ts';
import type {ConsultationRow} from '../contract/consultations.ts';
import {counted, day, daysUntil, fill} from '../locale/format.ts';
import {msg} from '../locale/msg.ts';
import {zoneOf} from '../locale/zone.ts';
import {chip, clock} from '../ui/parts.ts';
import {moment} from '../ui/thread/when.ts';

/** Whether it has begun and not ended, by the server's clock: the server decides again when somebody writes. */
export const isOpen = ({status, opensAt, closesAt}: ConsultationRow): boolean => {
  const at = now().getTime();
  return (status === 'open' || status === 'planned') && Date.parse(opensAt) <= at && at < Date.parse(closesAt);
};

const isClosed = ({status, closesAt}: ConsultationRow) => status !== 'planned' && status !== 'draft' && Date.parse(closesAt) <= now().getTime();

/** The state in a few words, with its shape. */
export function consultationChip(consultation: ConsultationRow): TemplateResult {
  const {status, late} = consultation;
  if (isOpen(consultation)) return chip('accent', msg('Consultation is open', {id: 'consult.status.open'}));
  if (status === 'draft') return chip('out', msg('Draft', {id: 'consult.status.draft'}));
  if (status === 'planned') return chip('warn', msg('Announced', {id: 'consult.status.planned'}));
  if (status === 'report_published') return chip('ok', msg('Report published', {id: 'consult.status.report'}));
  if (status === 'decided') return chip('ok', msg('Decision made', {id: 'consult.status.decided'}));
  return late ? chip('late', msg('Report overdue', {id: 'consult.status.late'})) : chip('warn', msg('Proposals are being considered', {id: 'consult.status.closed'}));
}

/** Day and hour with the zone: a term ends for everybody at one instant. */
export const instantWords = (instant: string, {body: {timeZone}}: ConsultationRow): string =>
  fill(msg('{moment} ({zone})', {id: 'consult.instant'}), {moment: moment(instant, {timeZone, now: now()}), zone: zoneOf(instant, timeZone)});

/** What happens next, and when. */
export function consultationClock(consultation: ConsultationRow): unknown {
  const {opensAt, closesAt, dueAt, late, body, status} = consultation;
  const date = instantWords(closesAt, consultation);
  if (isOpen(consultation)) {
    const left = daysUntil(closesAt, body.timeZone, now());
    return clock(
      left < 1 ? fill(msg('Last day: until {date}', {id: 'consult.left.today'}), {date}) : counted(left, msg('# day left, until {date}|# days left, until {date}', {id: 'consult.left'}), {date}),
    );
  }
  if (status === 'planned' || status === 'draft') return clock(fill(msg('Opens on {date}', {id: 'consult.opens'}), {date: instantWords(opensAt, consultation)}));
  if (isClosed(consultation) && dueAt && status !== 'report_published' && status !== 'decided') {
    const due = day(dueAt, body.timeZone);
    return late ? clock(fill(msg('The report was due by {date}', {id: 'consult.report.late'}), {date: due}), true) : clock(fill(msg('Report due by {date}', {id: 'consult.report.due'}), {date: due}));
  }
  return clock(fill(msg('Closed on {date}', {id: 'consult.closed'}), {date}));
}

/** How many proposals there are and how many have their answer. */
export const proposalTotals = ({totals: {proposals, answered}}: ConsultationRow): string =>
  fill(msg('{proposals}, {answered}', {id: 'consult.totals'}), {
    proposals: counted(proposals, msg('# proposal|# proposals', {id: 'consult.proposals'})),
    answered: counted(answered, msg('# answered|# answered', {id: 'consult.answered'})),
  });
