import type {TemplateResult} from 'lit/html.js';
import {now} from '../client/clock.ts';
import {consultationPage} from '../contract/consultation-routes.ts';
import type {ConsultationRow} from '../contract/consultations.ts';
import type {Source} from '../contract/http.ts';
import {counted, day, daysUntil, fill} from '../locale/format.ts';
import {msg} from '../locale/msg.ts';
import {zoneOf} from '../locale/zone.ts';
import {chip, clock} from '../ui/parts.ts';

/** Whether it has begun and not ended, by the server's clock: the server decides again when somebody writes. */
export const isOpen = ({status, opensAt, closesAt}: ConsultationRow): boolean => {
  const at = now().getTime();
  return (status === 'open' || status === 'planned') && Date.parse(opensAt) <= at && at < Date.parse(closesAt);
};

const isClosed = ({status, closesAt}: ConsultationRow) => status !== 'planned' && status !== 'draft' && Date.parse(closesAt) <= now().getTime();

export const isReported = (status: ConsultationRow['status']): boolean => status === 'report_published' || status === 'decided';

/** The state in a few words, with its shape. */
export function consultationChip(consultation: ConsultationRow): TemplateResult {
  const {status, late} = consultation;
  if (isOpen(consultation)) return chip('accent', msg('Consultation is open', {id: 'stage.status.open'}));
  if (status === 'draft') return chip('out', msg('Draft', {id: 'stage.status.draft'}));
  if (status === 'planned') return chip('warn', msg('Announced', {id: 'stage.status.planned'}));
  if (status === 'report_published') return chip('ok', msg('Report published', {id: 'stage.status.report'}));
  if (status === 'decided') return chip('ok', msg('Decision made', {id: 'stage.status.decided'}));
  return late ? chip('late', msg('Report overdue', {id: 'stage.status.late'})) : chip('warn', msg('Proposals are being considered', {id: 'stage.status.closed'}));
}

/** Day and hour with the zone: a term ends for everybody at one instant. */
export const instantWords = (instant: string, {body: {timeZone}}: Pick<ConsultationRow, 'body'>): string =>
  fill(msg('{date}, {time} ({zone})', {id: 'stage.instant'}), {
    date: day(instant, timeZone),
    // As Swedes write it: from 00:00 to 23:59.
    time: new Date(instant).toLocaleTimeString('sv', {timeZone, timeStyle: 'short'}),
    zone: zoneOf(instant, timeZone),
  });

/** What happens next, and when. */
export function consultationClock(consultation: ConsultationRow): unknown {
  const {opensAt, closesAt, dueAt, late, body, status} = consultation;
  const date = instantWords(closesAt, consultation);
  if (isOpen(consultation)) {
    const left = daysUntil(closesAt, body.timeZone, now());
    return clock(
      left < 1 ? fill(msg('Last day: until {date}', {id: 'stage.left.today'}), {date}) : counted(left, msg('# day left, until {date}|# days left, until {date}', {id: 'stage.left'}), {date}),
    );
  }
  if (status === 'planned' || status === 'draft') return clock(fill(msg('Opens on {date}', {id: 'stage.opens'}), {date: instantWords(opensAt, consultation)}));
  if (isClosed(consultation) && dueAt) {
    const due = day(dueAt, body.timeZone);
    // Something is owed once more: a proposal came back after the report.
    if (isReported(status)) {
      const words = late ? msg('The answer to a restored proposal was due by {date}', {id: 'stage.supplement.late'}) : msg('Answer to a restored proposal due by {date}', {id: 'stage.supplement.due'});
      return clock(fill(words, {date: due}), late !== null);
    }
    return late ? clock(fill(msg('The report was due by {date}', {id: 'stage.report.late'}), {date: due}), true) : clock(fill(msg('Report due by {date}', {id: 'stage.report.due'}), {date: due}));
  }
  return clock(fill(msg('Closed on {date}', {id: 'stage.closed'}), {date}));
}

/** How many proposals there are and how many have their answer. */
export const proposalTotals = ({totals: {proposals, answered}}: ConsultationRow): string =>
  fill(msg('{proposals}, {answered}', {id: 'stage.totals'}), {
    proposals: counted(proposals, msg('# proposal|# proposals', {id: 'stage.proposals'})),
    answered: counted(answered, msg('# answered|# answered', {id: 'stage.answered'})),
  });

/** The address of a consultation's page: the host's own by its pattern, where that is a web address, else the backend's. Always absolute. */
export function linkToConsultation(source: Source | undefined, id: string, pattern: string): string {
  const own = `${source?.base ?? ''}${consultationPage(id)}`;
  if (!pattern) return own;
  try {
    const {href} = new URL(pattern.replace('{id}', encodeURIComponent(id)), location.href);
    return /^https?:/.test(href) ? href : own;
  } catch {
    return own;
  }
}
